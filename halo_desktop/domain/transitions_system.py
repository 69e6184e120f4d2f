"""The rows of the transition table about what the server does by the clock."""

from __future__ import annotations

from halo_desktop.domain import effects_system, guards_system
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.parts import Part
from halo_desktop.domain.states import OPEN_STATES, OfflinePolicy
from halo_desktop.domain.transition import ANY_STATE, Transition

ROWS: tuple[Transition, ...] = (
    Transition(
        number="S1",
        kind=Kind.RECORD_NOTICE,
        label="Pemberitahuan kepada pelapor",
        sources=ANY_STATE,
        parts=(Part.SYSTEM,),
        required=("notice",),
        repeats=guards_system.is_notice_known,
        effect=effects_system.record_notice,
        offline=OfflinePolicy.ONLINE,
        lapor="none",
        note=(
            "Delivery of the final answer starts the complainant's limit; "
            "an answer that did not arrive holds it."
        ),
    ),
    Transition(
        number="S2",
        kind=Kind.REMIND,
        label="Pengingat batas waktu",
        sources=OPEN_STATES,
        parts=(Part.SYSTEM,),
        repeats=guards_system.is_reminder_known,
        effect=effects_system.remind,
        offline=OfflinePolicy.ONLINE,
        lapor="none",
        note="Each step of each limit once; after a standstill only the highest one.",
    ),
)
