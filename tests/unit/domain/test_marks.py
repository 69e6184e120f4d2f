"""Marks, classes, the Inspectorate's compartment, merging."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from halo_desktop.domain import merging
from halo_desktop.domain.errors import RefusalCode, Refused
from halo_desktop.domain.ids import ActionId, ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.outcome import EventName
from halo_desktop.domain.payloads import (
    Archive,
    HandToInspectorate,
    MarkPrivacy,
    Reclassify,
    Restore,
    Unmerge,
)
from halo_desktop.domain.states import (
    ArchiveReason,
    Classification,
    ClockKind,
    ClockState,
    Flag,
    HandlingClass,
    State,
)
from tests.support.small_district import (
    INSPECTOR,
    MONDAY,
    REPORTER,
    RINA,
    SULAIMAN,
    SYSTEM,
    Story,
    a_disposition,
    a_rulebook,
    answered,
    awaiting_approval,
    in_progress,
    received,
)
from tests.unit.domain.situations import INPUTS
from tests.unit.domain.test_units_at_work import returned

RULES = a_rulebook()
TO_INSPECTORATE = Reclassify(
    classification=Classification.COMPLAINT,
    handling_class=HandlingClass.SUPERVISORY,
    reason="Dugaan pungli.",
)


def _state_of(case: Complaint, kind: ClockKind) -> ClockState | None:
    clock = case.clock(kind)
    return None if clock is None else clock.state


def handed() -> Story:
    """A supervisory complaint in the Inspectorate's compartment."""
    return (
        received()
        .do(Kind.RECLASSIFY, TO_INSPECTORATE, RINA)
        .do(Kind.HAND_TO_INSPECTORATE, HandToInspectorate(reason="Dugaan pungli."), RINA)
    )


def test_a_supervisory_complaint_has_sixty_working_days_at_the_inspectorate() -> None:
    case = handed().case

    clock = case.clock(ClockKind.SETTLEMENT)
    assert clock is not None
    assert case.state is State.DISPOSED
    assert clock.due_on == date(2027, 2, 22)


def test_nobody_else_touches_a_case_that_was_handed_over() -> None:
    with pytest.raises(Refused) as refused:
        handed().do(Kind.ADD_NOTE, INPUTS[Kind.ADD_NOTE], RINA)

    assert refused.value.code is RefusalCode.NOT_PERMITTED


def test_becoming_supervisory_takes_the_case_from_its_units() -> None:
    story = awaiting_approval()

    case = story.do(Kind.RECLASSIFY, TO_INSPECTORATE, SULAIMAN).case

    assert case.state is State.RECEIVED
    assert case.active_dispositions() == ()
    assert case.submitted_reply is None
    assert _state_of(case, ClockKind.SETTLEMENT) is ClockState.RUNNING
    assert _state_of(case, ClockKind.VERIFICATION) is ClockState.RUNNING
    assert _state_of(case, ClockKind.APPROVAL) is ClockState.STOPPED


def test_a_supervisory_report_that_expired_is_not_buried() -> None:
    story = received().do(Kind.RECLASSIFY, TO_INSPECTORATE, RINA)
    story.do(Kind.REQUEST_COMPLETION, INPUTS[Kind.REQUEST_COMPLETION], RINA).later(days=40)
    story.do(Kind.EXPIRE_COMPLETION, INPUTS[Kind.EXPIRE_COMPLETION], SYSTEM).later(days=40)

    case = story.do(Kind.RESTORE, Restore(reason="Harus diperiksa."), RINA).case

    assert case.state is State.RECEIVED


def test_a_returned_case_that_becomes_supervisory_can_be_handed_over() -> None:
    story = returned().do(Kind.RECLASSIFY, TO_INSPECTORATE, SULAIMAN)
    assert _state_of(story.case, ClockKind.RETURN_DECISION) is ClockState.STOPPED
    assert _state_of(story.case, ClockKind.VERIFICATION) is ClockState.RUNNING

    story.do(Kind.HAND_TO_INSPECTORATE, HandToInspectorate(reason="Pungli."), RINA)

    assert story.case.has(Flag.HANDED_TO_INSPECTORATE)


def test_another_class_of_a_returned_case_starts_no_second_limit() -> None:
    case = returned().do(Kind.RECLASSIFY, INPUTS[Kind.RECLASSIFY], RINA).case

    assert _state_of(case, ClockKind.RETURN_DECISION) is ClockState.RUNNING
    assert _state_of(case, ClockKind.VERIFICATION) is ClockState.STOPPED


def test_the_inspectorate_gives_back_what_is_no_misconduct() -> None:
    case = handed().do(Kind.RECLASSIFY, INPUTS[Kind.RECLASSIFY], INSPECTOR).case

    assert case.state is State.RECEIVED
    assert case.flags == ()


def test_another_class_counts_from_the_first_day() -> None:
    story = in_progress().on(date(2026, 11, 27))

    case = story.do(Kind.RECLASSIFY, INPUTS[Kind.RECLASSIFY], RINA).case

    clock = case.clock(ClockKind.SETTLEMENT)
    assert clock is not None
    assert (clock.started_on, clock.due_on) == (date(2026, 11, 23), date(2026, 11, 30))
    facts = dict(case.entries[-1].facts)
    assert (facts["class_before"], facts["class_after"]) == ("ordinary", "information")
    assert (facts["due_before"], facts["due_after"]) == ("2026-12-11", "2026-11-30")


def test_protection_is_set_by_the_operator_and_taken_off_by_the_complainant() -> None:
    mark = MarkPrivacy(flag=Flag.CONFIDENTIAL, is_set=True, reason="Takut.")
    story = received().do(Kind.MARK_PRIVACY, mark, RINA)
    assert story.last is not None
    assert EventName.PRIVACY_CHANGED in {event.name for event in story.last.events}

    story.do(Kind.MARK_PRIVACY, replace(mark, is_set=False), REPORTER)

    assert not story.case.has(Flag.CONFIDENTIAL)


def test_setting_a_mark_again_changes_nothing() -> None:
    mark = MarkPrivacy(flag=Flag.CONFIDENTIAL, is_set=True, reason="Takut.")
    story = received().do(Kind.MARK_PRIVACY, mark, RINA).do(Kind.MARK_PRIVACY, mark, RINA)

    assert story.last is not None
    assert story.last.is_noop


def test_who_becomes_anonymous_loses_the_initials_too() -> None:
    mark = MarkPrivacy(flag=Flag.ANONYMOUS, is_set=True, reason="Diminta pelapor.")

    assert received().do(Kind.MARK_PRIVACY, mark, RINA).case.reporter.label == "Pelapor (anonim)"


def _parent() -> Complaint:
    return replace(in_progress().case, id=ComplaintId("induk"), ticket="HA-1")


def merged() -> Story:
    """A complaint that joined another."""
    story = received()
    story.parent = _parent()
    return story.do(Kind.MERGE, INPUTS[Kind.MERGE], RINA)


def test_a_merged_case_rests_and_its_parent_knows_it() -> None:
    story = merged()

    assert story.last is not None
    assert story.last.parent is not None
    assert story.case.state is State.MERGED
    assert story.case.parent_ticket == "HA-1"
    assert _state_of(story.case, ClockKind.VERIFICATION) is ClockState.PAUSED
    assert story.last.parent.children == (story.case.id,)
    assert story.last.parent.rev == _parent().rev + 1
    assert "Wonomulyo" not in repr(story.last.parent.entries[-1])


def test_a_case_that_leaves_its_parent_goes_on_with_the_days_it_had() -> None:
    story = merged()
    assert story.last is not None
    story.parent = story.last.parent

    story.on(date(2026, 12, 1)).do(Kind.UNMERGE, Unmerge(reason="Lain."), RINA)

    clock = story.case.clock(ClockKind.VERIFICATION)
    assert clock is not None
    assert story.case.state is State.RECEIVED
    assert story.case.parent is None
    assert clock.due_on == date(2026, 12, 4)
    assert story.last.parent is not None
    assert story.last.parent.children == ()


def test_what_is_merged_says_so_when_it_is_touched() -> None:
    with pytest.raises(Refused) as refused:
        merged().do(Kind.DISPOSE, a_disposition(), RINA)

    assert refused.value.code is RefusalCode.ALREADY_MERGED


def test_a_joined_complainant_gets_the_parents_answer_once() -> None:
    child = merged().case
    answer = answered().case.entries[-1]

    once = merging.pass_on(child, answer, ActionId("jawab"), MONDAY)
    twice = merging.pass_on(once, answer, ActionId("jawab"), MONDAY)

    assert once.entries[-1].text == answer.text
    assert once.entries[-1].is_public
    assert twice is once


def test_an_archived_case_comes_back_to_be_verified() -> None:
    story = received().do(
        Kind.ARCHIVE,
        Archive(reason=ArchiveReason.TOO_GENERAL, explanation="Mohon lebih rinci."),
        RINA,
    )
    assert story.case.archive_reason == "too_general"

    case = story.on(date(2026, 11, 25)).do(Kind.RESTORE, Restore(reason="Salah."), RINA).case

    clock = case.clock(ClockKind.VERIFICATION)
    assert clock is not None
    assert (case.state, case.archive_reason) == (State.RECEIVED, None)
    assert clock.due_on == date(2026, 11, 30)
