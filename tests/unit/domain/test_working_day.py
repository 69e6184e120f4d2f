"""A complaint's way from the counter to the citizen, and what happens on it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from halo_desktop.domain import deadlines, holders, workflow
from halo_desktop.domain.errors import RefusalCode, Refused
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.outcome import EventName
from halo_desktop.domain.payloads import (
    Accept,
    AddNote,
    Complete,
    RequestCompletion,
)
from halo_desktop.domain.roles import Actor
from halo_desktop.domain.states import (
    ArchiveReason,
    Channel,
    ClockKind,
    ClockState,
    DispositionState,
    EntryKind,
    Flag,
    Holder,
    Outcome,
    ReplyKind,
    State,
)
from tests.support.small_district import (
    ANDI,
    DINKES,
    MONDAY,
    PHOTO,
    PUPR,
    REPORTER,
    RINA,
    SYSTEM,
    Story,
    a_disposition,
    a_final,
    a_rulebook,
    an_action,
    an_intake,
    approve,
    awaiting_approval,
    disposed,
    in_progress,
    received,
)
from tests.unit.domain.situations import INPUTS

RULES = a_rulebook()


def test_a_complaint_comes_in_with_its_own_words_and_a_masked_name() -> None:
    case = received().case

    assert case.state is State.RECEIVED
    assert case.ticket is None
    assert case.rev == 1
    assert case.entries[0].kind is EntryKind.REPORT
    assert case.entries[0].text == case.body
    assert case.reporter.label == "Pelapor – S•••• R••••"
    assert case.reporter.can_be_contacted


def test_identity_never_enters_the_complaint() -> None:
    case = received().case

    assert "Siti" not in repr(case)
    assert "0812" not in repr(case)


def test_the_server_learns_that_it_has_an_identity_to_keep() -> None:
    named = received().last
    anonymous = received(identity=None).last

    assert named is not None
    assert anonymous is not None
    assert EventName.IDENTITY_TAKEN in {event.name for event in named.events}
    assert EventName.IDENTITY_TAKEN not in {event.name for event in anonymous.events}


def test_an_anonymous_complainant_is_marked_and_cannot_be_asked_back() -> None:
    case = received(identity=None).case

    assert case.has(Flag.ANONYMOUS)
    assert not case.reporter.can_be_contacted
    assert case.reporter.label == "Pelapor (anonim)"


def test_an_anonymous_complainant_in_the_app_can_be_asked_back() -> None:
    case = Story().do(Kind.INTAKE, an_intake(channel=Channel.APP, identity=None), REPORTER).case

    assert case.reporter.can_be_contacted


def test_verification_counts_from_the_receipt_and_not_from_the_sync() -> None:
    story = Story(now=datetime(2026, 11, 27, 8, tzinfo=UTC))

    case = story.do(Kind.INTAKE, an_intake(), RINA).case

    clock = case.clock(ClockKind.VERIFICATION)
    assert clock is not None
    assert (clock.started_on, clock.due_on) == (date(2026, 11, 23), date(2026, 11, 26))


def test_a_disposition_starts_the_units_clocks() -> None:
    case = disposed(supports=(DINKES,)).case

    clocks = {(clock.kind, clock.unit): clock for clock in case.clocks}
    assert clocks[ClockKind.VERIFICATION, None].state is ClockState.STOPPED
    assert clocks[ClockKind.FIRST_RESPONSE, PUPR].due_on == date(2026, 11, 30)
    assert clocks[ClockKind.SUPPORT_INPUT, DINKES].due_on == date(2026, 11, 26)
    assert clocks[ClockKind.SETTLEMENT, None].due_on == date(2026, 12, 11)
    assert clocks[ClockKind.SETTLEMENT_CALENDAR, None].due_on == date(2027, 1, 22)


def test_accepting_is_more_than_opening_and_stops_no_clock() -> None:
    before = disposed()
    assert before.case.lead is not None
    assert before.case.lead.state is DispositionState.NEW

    after = before.do(Kind.ACCEPT, Accept(), ANDI).case

    assert after.lead is not None
    assert after.lead.state is DispositionState.ACCEPTED
    assert after.lead.accepted_at == MONDAY
    clock = after.clock(ClockKind.FIRST_RESPONSE)
    assert clock is not None
    assert clock.state is ClockState.RUNNING


def test_a_plan_does_not_stop_the_first_response() -> None:
    clock = in_progress().case.clock(ClockKind.FIRST_RESPONSE)

    assert clock is not None
    assert clock.state is ClockState.RUNNING


def test_published_interim_news_stops_the_first_response_but_not_the_settlement() -> None:
    story = in_progress().do(
        Kind.SUBMIT_REPLY,
        a_final(reply_kind=ReplyKind.PROGRESS, outcome=None, evidence=()),
        ANDI,
    )

    case = approve(story).case

    first, settlement = case.clock(ClockKind.FIRST_RESPONSE), case.clock(ClockKind.SETTLEMENT)
    assert first is not None
    assert settlement is not None
    assert case.state is State.IN_PROGRESS
    assert first.state is ClockState.STOPPED
    assert settlement.state is ClockState.RUNNING


@pytest.mark.parametrize(
    ("story", "kind", "actor"),
    [
        (disposed(), Kind.DISPOSE, RINA),
        (in_progress(), Kind.ACCEPT, ANDI),
        (in_progress(), Kind.START, ANDI),
        (awaiting_approval(), Kind.SUBMIT_REPLY, ANDI),
    ],
    ids=["disposed", "accepted", "started", "submitted"],
)
def test_doing_the_same_again_changes_nothing(story: Story, kind: Kind, actor: Actor) -> None:
    payload = {Kind.DISPOSE: a_disposition(), Kind.SUBMIT_REPLY: a_final()}.get(kind, INPUTS[kind])

    again = workflow.apply(story.case, an_action(kind, payload), actor, MONDAY, RULES)

    assert again.is_noop
    assert again.complaint is story.case


def test_a_disposition_to_another_unit_is_no_repetition() -> None:
    action = an_action(Kind.DISPOSE, a_disposition(lead=DINKES))

    assert not workflow.is_repeat(disposed().case, action, RINA, MONDAY, RULES)
    with pytest.raises(Refused) as refused:
        workflow.apply(disposed().case, action, RINA, MONDAY, RULES)
    assert refused.value.code is RefusalCode.WRONG_STATE


def test_completeness_starts_verification_again_at_zero() -> None:
    story = received().on(date(2026, 11, 25))
    story.do(Kind.REQUEST_COMPLETION, RequestCompletion(items=("foto",), text="Mohon foto."), RINA)
    asked = story.case.clock(ClockKind.COMPLETION)
    assert asked is not None
    assert asked.due_on == date(2026, 12, 25)

    case = story.on(date(2026, 12, 1)).do(Kind.COMPLETE, Complete(text="Ini."), REPORTER).case

    clock = case.clock(ClockKind.VERIFICATION)
    assert clock is not None
    assert (clock.started_on, clock.due_on) == (date(2026, 12, 1), date(2026, 12, 4))
    assert case.complete_on == date(2026, 12, 1)
    assert case.completions[0].answer == "Ini."


def test_settlement_counts_from_the_day_the_file_was_complete() -> None:
    story = received().do(
        Kind.REQUEST_COMPLETION, RequestCompletion(items=("foto",), text="Mohon foto."), RINA
    )
    story.on(date(2026, 12, 1)).do(Kind.COMPLETE, Complete(text="Ini."), REPORTER)

    case = story.on(date(2026, 12, 3)).do(Kind.DISPOSE, a_disposition(), RINA).case

    clock = case.clock(ClockKind.SETTLEMENT)
    assert clock is not None
    assert clock.started_on == date(2026, 12, 1)


def test_an_unanswered_request_is_archived_after_thirty_days_and_says_why() -> None:
    story = received().do(
        Kind.REQUEST_COMPLETION, RequestCompletion(items=("foto",), text="Mohon foto."), RINA
    )

    case = (
        story.on(date(2026, 12, 24))
        .do(Kind.EXPIRE_COMPLETION, INPUTS[Kind.EXPIRE_COMPLETION], SYSTEM)
        .case
    )

    assert case.state is State.ARCHIVED
    assert case.archive_reason == ArchiveReason.INCOMPLETE.value


def test_every_action_leaves_a_trace_with_its_own_number() -> None:
    story = disposed()
    story.do(Kind.ADD_NOTE, AddNote(text="Sudah ditelepon."), RINA)

    entry = story.case.entries[-1]
    assert story.last is not None
    assert entry.id == f"{story.last.events[0].id.split('/')[0]}/1"
    assert (entry.code, entry.actor_name) == ("add_note", "Rina")
    assert dict(story.last.events[0].facts) == {
        "before": "disposed",
        "after": "disposed",
        "parts": "operator",
    }


def test_files_belong_to_the_case_once_however_often_they_are_named() -> None:
    story = in_progress()
    for text in ("Foto lokasi.", "Foto yang sama."):
        story.do(Kind.ADD_NOTE, AddNote(text=text, attachments=(PHOTO,)), ANDI)

    assert [a.sha256 for a in story.case.attachments] == [PHOTO.sha256]
    assert story.case.attachments[0].is_internal
    assert [entry.attachments for entry in story.case.entries[-2:]] == [(PHOTO.sha256,)] * 2


def test_a_note_bumps_no_version_that_could_conflict() -> None:
    before = in_progress().case

    after = Story(complaint=before).do(Kind.ADD_NOTE, AddNote(text="Catatan."), RINA).case

    assert after.facets == before.facets
    assert after.rev == before.rev + 1


def test_the_time_of_each_holder_is_shown_and_adds_up() -> None:
    story = received().on(date(2026, 11, 25)).do(Kind.DISPOSE, a_disposition(), RINA)
    story.on(date(2026, 12, 1)).do(Kind.START, INPUTS[Kind.START], ANDI)
    story.do(Kind.SUBMIT_REPLY, a_final(outcome=Outcome.EXPLAINED, evidence=()), ANDI)
    story = approve(story.on(date(2026, 12, 2))).on(date(2026, 12, 7))

    times = holders.time_per_holder(story.case, story.now, RULES.calendar)

    assert [(t.holder, t.unit, t.working_days) for t in times] == [
        (Holder.OPERATOR, None, 2),
        (Holder.UNIT, PUPR, 4),
        (Holder.LEADER, PUPR, 1),
        (Holder.REPORTER, None, 3),
    ]


def test_a_slow_clock_never_turns_time_back_within_a_case() -> None:
    story = disposed()
    story.now = MONDAY - timedelta(days=3)

    case = story.do(Kind.ACCEPT, Accept(), ANDI).case

    assert case.updated_at == MONDAY
    assert case.entries[-1].at == MONDAY


def test_missing_and_unfit_texts_name_their_field() -> None:
    for text, code in (
        ("   ", RefusalCode.MISSING_INPUT),
        ("a\x00b", RefusalCode.INVALID_INPUT),
        ("x\ud800", RefusalCode.INVALID_INPUT),
        ("x" * 60_000, RefusalCode.INVALID_INPUT),
    ):
        with pytest.raises(Refused) as refused:
            received().do(Kind.ADD_NOTE, AddNote(text=text), RINA)
        assert (refused.value.code, refused.value.field) == (code, "text")


def test_another_actions_input_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        received().do(Kind.DISPOSE, AddNote(text="Salah."), RINA)

    assert (refused.value.code, refused.value.field) == (RefusalCode.INVALID_INPUT, "payload")


def test_the_limit_of_an_emergency_is_an_hour() -> None:
    case = received().do(Kind.MARK_EMERGENCY, INPUTS[Kind.MARK_EMERGENCY], RINA).case

    clock = case.clock(ClockKind.VERIFICATION)
    assert clock is not None
    assert case.has(Flag.EMERGENCY)
    assert deadlines.due_at(clock) == MONDAY + timedelta(hours=1)
