"""The rows of the transition table about the exchange with LAPOR!."""

from __future__ import annotations

from halo_desktop.domain import effects_lapor, guards_case, guards_lapor
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.parts import Part
from halo_desktop.domain.states import OfflinePolicy
from halo_desktop.domain.transition import ANY_STATE, Transition

_DECIDERS = (Part.OPERATOR, Part.SUPERVISOR, Part.INSPECTOR)

ROWS: tuple[Transition, ...] = (
    Transition(
        number="L1",
        kind=Kind.RECORD_LAPOR_LINK,
        label="Catat nomor LAPOR!",
        sources=ANY_STATE,
        parts=(Part.LAPOR, *_DECIDERS),
        required=("tracking_id",),
        checks=(guards_case.link_is_free,),
        repeats=guards_case.is_linked_already,
        effect=effects_lapor.record_lapor_link,
        offline=OfflinePolicy.QUEUE,
        lapor="the case was pasted there by hand",
        note="The server refuses a Tracking ID that another case has (duplicate-ticket).",
    ),
    Transition(
        number="L2",
        kind=Kind.RECORD_LAPOR_STATUS,
        label="Catat status LAPOR!",
        sources=ANY_STATE,
        parts=(Part.LAPOR, Part.SYSTEM, *_DECIDERS),
        required=("status_name",),
        conditions=(guards_case.is_linked,),
        repeats=guards_case.is_status_unchanged,
        effect=effects_lapor.record_lapor_status,
        offline=OfflinePolicy.QUEUE,
        lapor="read only",
        note="An unknown status is kept as it is read.",
    ),
    Transition(
        number="L3",
        kind=Kind.RECORD_LAPOR_EXCHANGE,
        label="Kemajuan pertukaran LAPOR!",
        sources=ANY_STATE,
        parts=(Part.LAPOR,),
        repeats=guards_lapor.is_exchange_known,
        effect=effects_lapor.record_lapor_exchange,
        offline=OfflinePolicy.ONLINE,
        lapor="what the server sent, or could not send",
        note="Made by the server only, when something is there or is late.",
    ),
    Transition(
        number="L4",
        kind=Kind.ASK_LAPOR,
        label="Minta pertukaran LAPOR!",
        sources=ANY_STATE,
        parts=(Part.SYSTEM, *_DECIDERS),
        conditions=(guards_case.is_linked,),
        checks=(guards_lapor.lapor_wish_fits,),
        effect=effects_lapor.ask_lapor,
        offline=OfflinePolicy.QUEUE,
        lapor="looked at now, sent again, or done by hand",
        note="What may be there already is sent again only with a word on what was seen there.",
    ),
    Transition(
        number="L5",
        kind=Kind.IMPORT_FOLLOW_UP,
        label="Ambil tindak lanjut LAPOR!",
        sources=ANY_STATE,
        parts=(Part.LAPOR,),
        required=("follow_up",),
        conditions=(guards_case.is_linked,),
        repeats=guards_lapor.is_follow_up_known,
        effect=effects_lapor.import_follow_up,
        offline=OfflinePolicy.ONLINE,
        lapor="read only",
        note="Each follow-up once; our own are recognised and left out.",
    ),
)
