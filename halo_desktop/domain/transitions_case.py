"""The rows of the transition table about decisions on answers, and the case as a whole."""

from __future__ import annotations

from halo_desktop.domain import (
    effects_case,
    effects_reply,
    effects_triage,
    guards_case,
    guards_reply,
)
from halo_desktop.domain.clock_table import ClockEffect, ClockVerb
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.outcome import LaporAct
from halo_desktop.domain.parts import Part
from halo_desktop.domain.states import OPEN_STATES, ClockKind, OfflinePolicy, State
from halo_desktop.domain.transition import ANY_STATE, Transition

_DECIDERS = (Part.OPERATOR, Part.SUPERVISOR, Part.INSPECTOR)
_LEADERS = (Part.LEAD_LEADER, Part.INSPECTOR)
# Outside of approval only an erratum can be waiting.
_ERRATUM = frozenset({State.IN_PROGRESS, State.CHECKING_RESULT, State.ANSWERED, State.CLOSED})
_IN_APPROVAL = frozenset({State.AWAITING_APPROVAL}) | _ERRATUM
_STOP_APPROVAL = ClockEffect(verb=ClockVerb.STOP, clock=ClockKind.APPROVAL)
_STOP_FIRST = ClockEffect(verb=ClockVerb.STOP, clock=ClockKind.FIRST_RESPONSE)
_WAIT_FOR_REPORTER = ClockEffect(
    verb=ClockVerb.RESTART, clock=ClockKind.COMPLAINANT_REPLY, only_in=State.ANSWERED
)
_STOP_WAITING = ClockEffect(verb=ClockVerb.STOP, clock=ClockKind.COMPLAINANT_REPLY)

ROWS: tuple[Transition, ...] = (
    Transition(
        number="T23",
        kind=Kind.SEND_BACK,
        label="Kembalikan untuk perbaikan",
        sources=_IN_APPROVAL,
        stays_in=_ERRATUM,
        targets=(State.IN_PROGRESS,),
        parts=_LEADERS,
        required=("note",),
        conditions=(guards_reply.a_reply_waits,),
        effect=effects_reply.send_back,
        clocks=(_STOP_APPROVAL,),
        offline=OfflinePolicy.ONLINE,
        facet="reply",
        bumps=("flow", "reply"),
        lapor="none",
        note="An erratum that is sent back leaves the state alone.",
    ),
    Transition(
        number="T24",
        kind=Kind.APPROVE_PROGRESS,
        label="Setujui & terbitkan (progres)",
        sources=_IN_APPROVAL,
        stays_in=_ERRATUM,
        targets=(State.IN_PROGRESS,),
        parts=_LEADERS,
        required=("sha256",),
        conditions=(
            guards_reply.a_reply_waits,
            guards_reply.progress_reply_waits,
            guards_reply.approver_is_not_author,
        ),
        checks=(guards_reply.approved_content_is_unchanged,),
        repeats=guards_reply.is_approved_already,
        effect=effects_reply.approve_progress,
        clocks=(_STOP_APPROVAL, _STOP_FIRST),
        offline=OfflinePolicy.HASH_BOUND,
        facet="reply",
        bumps=("flow", "reply"),
        lapor="follow-up; in process",
        lapor_act=LaporAct.FOLLOW_UP,
        note="An approved erratum leaves the state alone.",
    ),
    Transition(
        number="T25",
        kind=Kind.APPROVE_FINAL,
        label="Setujui & terbitkan (akhir)",
        sources=_IN_APPROVAL,
        stays_in=_ERRATUM,
        targets=(State.CHECKING_RESULT, State.ANSWERED),
        parts=_LEADERS,
        required=("sha256",),
        conditions=(
            guards_reply.a_reply_waits,
            guards_reply.final_reply_waits,
            guards_reply.approver_is_not_author,
        ),
        checks=(guards_reply.approved_content_is_unchanged,),
        repeats=guards_reply.is_approved_already,
        effect=effects_reply.approve_final,
        clocks=(
            _STOP_APPROVAL,
            _STOP_FIRST,
            ClockEffect(verb=ClockVerb.STOP, clock=ClockKind.SUPPORT_INPUT),
            ClockEffect(verb=ClockVerb.STOP, clock=ClockKind.SETTLEMENT),
            ClockEffect(verb=ClockVerb.STOP, clock=ClockKind.SETTLEMENT_CALENDAR),
            _WAIT_FOR_REPORTER,
        ),
        offline=OfflinePolicy.HASH_BOUND,
        facet="reply",
        bumps=("flow", "reply"),
        lapor="follow-up",
        lapor_act=LaporAct.FOLLOW_UP,
        note="Work on a physical topic is looked at by somebody else first.",
    ),
    Transition(
        number="T26",
        kind=Kind.CHECK_RESULT,
        label="Verifikasi hasil",
        sources=frozenset({State.CHECKING_RESULT}),
        targets=(State.ANSWERED, State.IN_PROGRESS),
        parts=_DECIDERS,
        conditions=(guards_reply.checker_is_from_elsewhere,),
        checks=(guards_reply.doubt_has_a_note,),
        effect=effects_reply.check_result,
        clocks=(
            _WAIT_FOR_REPORTER,
            ClockEffect(
                verb=ClockVerb.RESUME, clock=ClockKind.SETTLEMENT, only_in=State.IN_PROGRESS
            ),
            ClockEffect(
                verb=ClockVerb.RESUME,
                clock=ClockKind.SETTLEMENT_CALENDAR,
                only_in=State.IN_PROGRESS,
            ),
        ),
        offline=OfflinePolicy.ONLINE,
        facet="flow",
        bumps=("flow",),
        lapor="none",
    ),
    Transition(
        number="T27",
        kind=Kind.CLOSE_SATISFIED,
        label="Pelapor puas / menutup",
        sources=frozenset({State.ANSWERED}),
        targets=(State.CLOSED,),
        parts=(Part.REPORTER,),
        checks=(guards_reply.rating_is_one_to_five,),
        effect=effects_reply.close_satisfied,
        clocks=(_STOP_WAITING,),
        offline=OfflinePolicy.ONLINE,
        facet="flow",
        bumps=("flow",),
        lapor="rating and close, if the interface can",
        lapor_act=LaporAct.CLOSE,
    ),
    Transition(
        number="T28",
        kind=Kind.AUTO_CLOSE,
        label="Tutup otomatis",
        sources=frozenset({State.ANSWERED}),
        targets=(State.CLOSED,),
        parts=(Part.SYSTEM,),
        conditions=(guards_reply.reply_window_is_over,),
        effect=effects_reply.auto_close,
        clocks=(_STOP_WAITING,),
        offline=OfflinePolicy.ONLINE,
        facet="flow",
        bumps=("flow",),
        lapor="LAPOR! closes by itself",
        note="The rating stays empty.",
    ),
    Transition(
        number="T29",
        kind=Kind.OBJECT,
        label="Pelapor belum puas / bertanya",
        sources=frozenset({State.ANSWERED}),
        targets=(State.IN_PROGRESS, State.RECEIVED),
        parts=(Part.REPORTER, *_DECIDERS),
        required=("text",),
        effect=effects_reply.object_to_reply,
        clocks=(
            _STOP_WAITING,
            ClockEffect(
                verb=ClockVerb.RESTART, clock=ClockKind.FIRST_RESPONSE, only_in=State.IN_PROGRESS
            ),
            ClockEffect(verb=ClockVerb.RESUME_WITH_FLOOR, clock=ClockKind.SETTLEMENT),
            ClockEffect(verb=ClockVerb.RESUME, clock=ClockKind.SETTLEMENT_CALENDAR),
            ClockEffect(
                verb=ClockVerb.RESTART, clock=ClockKind.VERIFICATION, only_in=State.RECEIVED
            ),
        ),
        offline=OfflinePolicy.ONLINE,
        facet="flow",
        bumps=("flow",),
        lapor="the complainant's follow-up is mirrored",
        lapor_act=LaporAct.NOTE,
        note="Without a unit (another institution answered) the operator takes it.",
    ),
    Transition(
        number="T30",
        kind=Kind.REOPEN,
        label="Buka kembali",
        sources=frozenset({State.CLOSED}),
        targets=(State.IN_PROGRESS, State.RECEIVED),
        parts=(Part.REPORTER, *_DECIDERS),
        required=("reason",),
        conditions=(guards_reply.may_reopen_now,),
        effect=effects_reply.reopen,
        clocks=(
            ClockEffect(
                verb=ClockVerb.RESTART, clock=ClockKind.SETTLEMENT, only_in=State.IN_PROGRESS
            ),
            ClockEffect(
                verb=ClockVerb.RESTART,
                clock=ClockKind.SETTLEMENT_CALENDAR,
                only_in=State.IN_PROGRESS,
            ),
            ClockEffect(
                verb=ClockVerb.RESTART, clock=ClockKind.FIRST_RESPONSE, only_in=State.IN_PROGRESS
            ),
            ClockEffect(
                verb=ClockVerb.RESTART, clock=ClockKind.VERIFICATION, only_in=State.RECEIVED
            ),
        ),
        offline=OfflinePolicy.ONLINE,
        facet="flow",
        bumps=("flow",),
        lapor="a new follow-up, or a new report that is linked",
        lapor_act=LaporAct.FOLLOW_UP,
    ),
    Transition(
        number="T32",
        kind=Kind.WITHDRAW,
        label="Cabut aduan",
        sources=OPEN_STATES,
        targets=(State.WITHDRAWN,),
        parts=(Part.REPORTER, Part.OPERATOR, Part.SUPERVISOR),
        required=("proof",),
        conditions=(guards_case.is_not_supervisory_for_withdrawal,),
        effect=effects_case.withdraw,
        clocks=(ClockEffect(verb=ClockVerb.STOP, clock=None),),
        offline=OfflinePolicy.DRAFT,
        facet="flow",
        bumps=("flow", "reply"),
        lapor="archive, with a note",
        lapor_act=LaporAct.ARCHIVE,
    ),
    Transition(
        number="T33",
        kind=Kind.MARK_PRIVACY,
        label="Tandai rahasia / anonim",
        sources=ANY_STATE,
        parts=(
            Part.REPORTER,
            Part.OPERATOR,
            Part.SUPERVISOR,
            Part.INSPECTOR,
            Part.INSPECTOR_READER,
            Part.AUDITOR,
        ),
        required=("reason",),
        checks=(guards_case.flag_is_about_privacy, guards_case.who_may_mark),
        repeats=guards_case.is_marked_already,
        effect=effects_case.mark_privacy,
        offline=OfflinePolicy.ONLINE,
        bumps=("meta",),
        lapor="set as secret",
        lapor_act=LaporAct.SET_SECRET,
        note="Only the complainant or the PPDP takes a mark off again.",
    ),
    Transition(
        number="T34",
        kind=Kind.REVEAL_IDENTITY,
        label="Tampilkan identitas",
        sources=ANY_STATE,
        parts=(Part.OPERATOR, Part.SUPERVISOR, Part.INSPECTOR, Part.INSPECTOR_READER),
        required=("purpose",),
        conditions=(guards_case.identity_may_be_shown,),
        effect=effects_case.reveal_identity,
        offline=OfflinePolicy.ONLINE,
        lapor="none",
        note="Logged; shown for a limited time; never for an anonymous complainant.",
    ),
    Transition(
        number="T35",
        kind=Kind.RECLASSIFY,
        label="Ubah klasifikasi/kelas",
        sources=OPEN_STATES,
        targets=(State.RECEIVED,),
        parts=_DECIDERS,
        required=("reason",),
        checks=(guards_case.longer_limit_needs_supervisor,),
        repeats=guards_case.is_classified_already,
        effect=effects_case.reclassify,
        clocks=(
            ClockEffect(verb=ClockVerb.RECOMPUTE, clock=ClockKind.SETTLEMENT),
            ClockEffect(verb=ClockVerb.STOP, clock=ClockKind.APPROVAL, only_in=State.RECEIVED),
            ClockEffect(
                verb=ClockVerb.STOP, clock=ClockKind.FIRST_RESPONSE, only_in=State.RECEIVED
            ),
            ClockEffect(verb=ClockVerb.STOP, clock=ClockKind.SUPPORT_INPUT, only_in=State.RECEIVED),
            ClockEffect(verb=ClockVerb.START, clock=ClockKind.VERIFICATION, only_in=State.RECEIVED),
        ),
        offline=OfflinePolicy.ONLINE,
        facet="meta",
        bumps=("flow", "reply", "meta"),
        lapor="none",
        note="Settlement counts from its original start. Becoming supervisory (or ceasing to "
        "be) takes the case away from its units, back to the operator.",
    ),
    Transition(
        number="T36",
        kind=Kind.MARK_EMERGENCY,
        label="Tandai darurat",
        sources=OPEN_STATES,
        parts=(
            Part.OPERATOR,
            Part.SUPERVISOR,
            Part.LEAD_ADMIN,
            Part.SUPPORT_ADMIN,
            Part.INSPECTOR,
        ),
        settled=guards_case.is_emergency_already,
        effect=effects_case.mark_emergency,
        clocks=(ClockEffect(verb=ClockVerb.SHORTEN, clock=ClockKind.VERIFICATION),),
        offline=OfflinePolicy.QUEUE,
        bumps=("meta",),
        lapor="skipped at first: phone BPBD, fire brigade, 112 or 110",
    ),
    Transition(
        number="A1",
        kind=Kind.ASK_ATTENTION,
        label="Minta perhatian",
        sources=OPEN_STATES,
        parts=(Part.DISTRICT_LEADER,),
        required=("note",),
        effect=effects_triage.ask_attention,
        offline=OfflinePolicy.QUEUE,
        bumps=("meta",),
        lapor="none",
    ),
)
