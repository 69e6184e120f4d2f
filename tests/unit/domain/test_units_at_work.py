"""Returns, disputes, supporting units, extensions, dissolved units."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.payloads import (
    Accept,
    ChangeUnits,
    ConfirmReturn,
    Contribute,
    DecideExtension,
    LogFieldWork,
    MoveUnit,
    Redispose,
    RequestExtension,
    Return,
    SaveReply,
)
from halo_desktop.domain.rulebook import Options
from halo_desktop.domain.states import (
    ClockKind,
    ClockState,
    DispositionRole,
    DispositionState,
    EntryKind,
    Flag,
    ReplyKind,
    ReplyState,
    RequestKind,
    RequestState,
    ReturnReason,
    State,
)
from tests.support.small_district import (
    ANDI,
    ASING,
    DINKES,
    DISHUB,
    DLHK,
    FITRI,
    KADIS,
    KADIS_PERKIM,
    PERKIM,
    PUPR,
    RINA,
    SULAIMAN,
    Story,
    a_rulebook,
    disposed,
    in_progress,
)
from tests.unit.domain.situations import TODAY, ready_for

RETURN = Return(reason=ReturnReason.NOT_OUR_TASK, basis="Jalan provinsi.", suggested_unit=PERKIM)


def returned(story: Story | None = None) -> Story:
    """PUPR gave the case back and its leader agreed."""
    story = story or disposed()
    return story.do(Kind.RETURN, RETURN, ANDI).do(
        Kind.CONFIRM_RETURN, ConfirmReturn(is_confirmed=True), KADIS
    )


def _running(case: Complaint) -> set[ClockKind]:
    return {clock.kind for clock in case.clocks if clock.state is ClockState.RUNNING}


def test_a_return_waits_for_the_leader_and_changes_no_state() -> None:
    case = disposed().do(Kind.RETURN, RETURN, ANDI).case

    request = case.open_request(RequestKind.RETURN)
    assert request is not None
    assert (case.state, request.state) == (State.DISPOSED, RequestState.AWAITING_LEADER)
    assert request.suggested_unit == PERKIM


def test_a_confirmed_return_is_the_operators_and_stops_no_settlement() -> None:
    case = returned().case

    assert case.state is State.RECEIVED
    assert case.lead is None
    assert case.return_count == 1
    assert _running(case) == {
        ClockKind.SETTLEMENT,
        ClockKind.SETTLEMENT_CALENDAR,
        ClockKind.RETURN_DECISION,
    }


def test_a_refused_return_leaves_the_case_with_the_unit() -> None:
    story = disposed().do(Kind.RETURN, RETURN, ANDI)

    case = story.do(
        Kind.CONFIRM_RETURN, ConfirmReturn(is_confirmed=False, note="Ini tugas kita."), KADIS
    ).case

    assert case.state is State.DISPOSED
    assert case.requests[0].state is RequestState.REFUSED
    assert case.lead is not None


def test_a_district_may_let_admins_return_alone() -> None:
    story = disposed()
    story.rulebook = a_rulebook(Options(return_needs_leader=False))

    case = story.do(Kind.RETURN, RETURN, ANDI).case

    assert case.state is State.RECEIVED
    assert case.requests[0].state is RequestState.AWAITING_OPERATOR


def test_a_supervisor_returns_for_a_unit_that_missed_its_time() -> None:
    story = disposed().on(date(2026, 12, 3))

    case = story.do(Kind.RETURN, RETURN, SULAIMAN).case

    assert case.state is State.RECEIVED


def test_what_a_unit_had_written_is_put_away_with_its_part() -> None:
    story = disposed().do(
        Kind.SAVE_REPLY, SaveReply(reply_kind=ReplyKind.FINAL, text="Konsep."), ANDI
    )

    assert [reply.state for reply in returned(story).case.replies] == [ReplyState.SUPERSEDED]


def test_a_new_lead_gets_the_case_with_a_new_first_response() -> None:
    story = returned().on(date(2026, 11, 25))

    case = story.do(Kind.REDISPOSE, Redispose(lead=PERKIM, reason="Sesuai."), RINA).case

    first = case.clock(ClockKind.FIRST_RESPONSE, PERKIM)
    settlement = case.clock(ClockKind.SETTLEMENT)
    assert case.state is State.DISPOSED
    assert case.lead is not None
    assert case.lead.unit == PERKIM
    assert case.requests[0].state is RequestState.GRANTED
    assert first is not None
    assert settlement is not None
    assert first.due_on == date(2026, 12, 2)
    assert settlement.due_on == date(2026, 12, 11)


def test_keeping_the_old_lead_refuses_the_return() -> None:
    case = returned().do(Kind.REDISPOSE, Redispose(lead=PUPR, reason="Tupoksi Anda."), RINA).case

    assert case.requests[0].state is RequestState.REFUSED
    assert dict(case.entries[-1].facts)["is_kept"] == "yes"


def test_two_returns_make_a_dispute_that_a_supervisor_ends() -> None:
    story = returned().do(Kind.REDISPOSE, Redispose(lead=PERKIM, reason="Sesuai."), RINA)
    story.do(Kind.RETURN, replace(RETURN, suggested_unit=PUPR), ASING)
    story.do(Kind.CONFIRM_RETURN, ConfirmReturn(is_confirmed=True), KADIS_PERKIM)
    assert story.case.has(Flag.AUTHORITY_DISPUTE)

    case = story.do(Kind.REDISPOSE, Redispose(lead=PUPR, reason="Putusan."), SULAIMAN).case

    assert not case.has(Flag.AUTHORITY_DISPUTE)
    assert case.lead is not None
    assert case.lead.unit == PUPR


def test_a_supporting_unit_gives_its_input_and_its_clock_stops() -> None:
    story = in_progress(supports=(DINKES,))

    case = story.do(Kind.CONTRIBUTE, Contribute(text="Data puskesmas."), FITRI).case

    support = case.active_dispositions(DispositionRole.SUPPORT)[0]
    assert (support.state, support.contribution) == (DispositionState.DONE, "Data puskesmas.")
    assert ClockKind.SUPPORT_INPUT not in _running(case)
    assert case.entries[-1].kind is EntryKind.CONTRIBUTION


def test_the_operator_changes_the_assisting_units_and_their_clocks() -> None:
    story = in_progress(supports=(DINKES,)).on(date(2026, 11, 25))

    case = story.do(
        Kind.CHANGE_UNITS,
        ChangeUnits(supports=(DLHK,), copies=(PERKIM,), question="Mohon data."),
        RINA,
    ).case

    assert {(d.unit, d.role) for d in case.active_dispositions()} == {
        (PUPR, DispositionRole.LEAD),
        (DLHK, DispositionRole.SUPPORT),
        (PERKIM, DispositionRole.COPY),
    }
    running = {
        clock.unit: clock.due_on
        for clock in case.clocks
        if clock.kind is ClockKind.SUPPORT_INPUT and clock.state is ClockState.RUNNING
    }
    assert running == {DLHK: date(2026, 11, 30)}


def test_a_unit_that_stays_keeps_its_part_and_its_days() -> None:
    story = in_progress(supports=(DINKES,)).do(Kind.ACCEPT, Accept(), FITRI)
    story.on(date(2026, 11, 25))

    case = story.do(
        Kind.CHANGE_UNITS,
        ChangeUnits(supports=(DINKES, DLHK), copies=(), question="Mohon data."),
        RINA,
    ).case

    clock = case.clock(ClockKind.SUPPORT_INPUT, DINKES)
    assert clock is not None
    assert clock.due_on == date(2026, 11, 26)
    states = {d.unit: d.state for d in case.active_dispositions(DispositionRole.SUPPORT)}
    assert states == {DINKES: DispositionState.ACCEPTED, DLHK: DispositionState.NEW}


def test_the_leads_admin_only_asks_for_units_and_the_operator_grants() -> None:
    wish = ChangeUnits(supports=(DINKES,), copies=(), question="Mohon data.")
    story = in_progress().do(Kind.CHANGE_UNITS, wish, ANDI)
    assert story.case.active_dispositions(DispositionRole.SUPPORT) == ()
    assert story.case.requests[0].units == (DINKES,)

    case = story.do(Kind.CHANGE_UNITS, wish, RINA).case

    assert case.requests[0].state is RequestState.GRANTED
    assert len(case.active_dispositions(DispositionRole.SUPPORT)) == 1


def test_an_extension_moves_the_target_and_never_the_limit() -> None:
    story = in_progress().do(
        Kind.REQUEST_EXTENSION,
        RequestExtension(reason="Hujan.", new_target_on=date(2026, 12, 18)),
        ANDI,
    )

    case = story.do(Kind.DECIDE_EXTENSION, DecideExtension(is_granted=True), RINA).case

    clock = case.clock(ClockKind.SETTLEMENT)
    assert clock is not None
    assert (clock.target_on, clock.due_on) == (date(2026, 12, 18), date(2026, 12, 11))
    assert case.extension_count == 1


def test_a_refused_extension_counts_for_nothing() -> None:
    story = in_progress().do(
        Kind.REQUEST_EXTENSION,
        RequestExtension(reason="Hujan.", new_target_on=date(2026, 12, 18)),
        ANDI,
    )

    case = story.do(
        Kind.DECIDE_EXTENSION, DecideExtension(is_granted=False, note="Cukup waktu."), RINA
    ).case

    clock = case.clock(ClockKind.SETTLEMENT)
    assert clock is not None
    assert (clock.target_on, case.extension_count) == (None, 0)
    assert case.requests[0].decision_note == "Cukup waktu."


def test_field_work_says_where_when_and_by_whom() -> None:
    case = (
        in_progress()
        .do(
            Kind.LOG_FIELD_WORK,
            LogFieldWork(done_on=TODAY, location="Pasar", work="Menambal."),
            ANDI,
        )
        .case
    )

    entry = case.entries[-1]
    assert (entry.kind, entry.unit, entry.text) == (EntryKind.FIELD_LOG, PUPR, "Menambal.")
    assert dict(entry.facts) == {"done_on": "2026-11-23", "location": "Pasar"}


def _with_lead(case: Complaint, unit_role: DispositionRole) -> Complaint:
    return replace(
        case,
        dispositions=tuple(
            replace(d, unit=DISHUB) if d.role is unit_role else d for d in case.dispositions
        ),
        clocks=tuple(replace(c, unit=DISHUB) if c.unit == PUPR else c for c in case.clocks),
    )


def test_a_dissolved_units_case_goes_to_its_successor_with_its_days() -> None:
    before = _with_lead(in_progress().case, DispositionRole.LEAD)
    move = MoveUnit(from_unit=DISHUB, to_unit=PERKIM, reason="Perda baru.")
    story = Story(complaint=before).on(date(2026, 11, 27))

    case = story.do(Kind.MOVE_UNIT, move, SULAIMAN).case

    old, new = before.clock(ClockKind.FIRST_RESPONSE), case.clock(ClockKind.FIRST_RESPONSE)
    assert old is not None
    assert new is not None
    assert case.lead is not None
    assert case.lead.unit == PERKIM
    assert case.lead.state is DispositionState.WORKING
    assert replace(new, unit=DISHUB) == old
    assert DISHUB in {d.unit for d in case.dispositions}  # history keeps the old name


def test_moving_twice_changes_nothing() -> None:
    move = MoveUnit(from_unit=DISHUB, to_unit=PERKIM, reason="Perda baru.")
    story = Story(complaint=ready_for(Kind.MOVE_UNIT, State.IN_PROGRESS))
    story.do(Kind.MOVE_UNIT, move, SULAIMAN).do(Kind.MOVE_UNIT, move, SULAIMAN)

    assert story.last is not None
    assert story.last.is_noop


def test_a_successor_of_two_units_keeps_the_weightier_part() -> None:
    before = _with_lead(in_progress(supports=(PERKIM,)).case, DispositionRole.LEAD)
    move = MoveUnit(from_unit=DISHUB, to_unit=PERKIM, reason="Perda baru.")

    case = Story(complaint=before).do(Kind.MOVE_UNIT, move, SULAIMAN).case

    assert [(d.unit, d.role) for d in case.active_dispositions()] == [
        (PERKIM, DispositionRole.LEAD)
    ]
