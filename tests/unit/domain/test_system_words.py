"""What the server writes into a case by itself: deliveries and reminders."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from halo_desktop.domain import calendar, notices, reminders
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.payloads import RecordNotice, Remind, RequestCompletion
from halo_desktop.domain.states import (
    ClockKind,
    ClockState,
    NoticeChannel,
    NoticeEvent,
    NoticeResult,
    ReminderStep,
    State,
)
from tests.support.small_district import (
    MONDAY,
    RINA,
    SYSTEM,
    Story,
    a_rulebook,
    answered,
    disposed,
    received,
)

_PLAIN = a_rulebook()
RULES = replace(
    _PLAIN,
    policies=tuple(
        replace(policy, reminder_days=10) if policy.clock is ClockKind.COMPLETION else policy
        for policy in _PLAIN.policies
    ),
)


def incomplete() -> Story:
    request = RequestCompletion(items=("foto",), text="Mohon foto lokasi.")
    return received().do(Kind.REQUEST_COMPLETION, request, RINA)


def told(result: NoticeResult, notice: str = "n1") -> RecordNotice:
    return RecordNotice(
        notice=notice,
        event=NoticeEvent.ANSWERED,
        channel=NoticeChannel.EMAIL,
        result=result,
        error="" if result is NoticeResult.DELIVERED else "address-refused",
    )


def reply_limit(story: Story) -> tuple[ClockState, object]:
    clock = story.case.clock(ClockKind.COMPLAINANT_REPLY)
    assert clock is not None
    return (clock.state, clock.started_on)


def test_the_complainants_limit_waits_until_the_answer_arrives() -> None:
    story = answered()
    published = story.now

    story = story.do(Kind.RECORD_NOTICE, told(NoticeResult.FAILED), SYSTEM)
    assert reply_limit(story)[0] is ClockState.PAUSED
    assert story.case.replies[-1].delivered_at is None

    story = story.later(days=6).do(Kind.RECORD_NOTICE, told(NoticeResult.DELIVERED), SYSTEM)

    assert reply_limit(story) == (ClockState.RUNNING, calendar.local_day(story.now))
    assert story.case.replies[-1].delivered_at == story.now > published


def test_a_delivery_on_the_day_of_the_answer_moves_no_limit() -> None:
    story = answered()
    before = story.case.clocks

    story = story.do(Kind.RECORD_NOTICE, told(NoticeResult.DELIVERED), SYSTEM)

    assert story.case.clocks == before


def test_a_late_delivery_starts_the_limit_on_its_own_day() -> None:
    story = answered().later(days=3)

    story = story.do(Kind.RECORD_NOTICE, told(NoticeResult.DELIVERED), SYSTEM)

    assert reply_limit(story) == (ClockState.RUNNING, calendar.local_day(story.now))


def test_the_same_word_about_a_notice_counts_once_and_another_one_counts() -> None:
    story = answered().do(Kind.RECORD_NOTICE, told(NoticeResult.FAILED), SYSTEM)
    entries = len(story.case.entries)

    story.do(Kind.RECORD_NOTICE, told(NoticeResult.FAILED), SYSTEM)
    assert len(story.case.entries) == entries

    story.do(Kind.RECORD_NOTICE, told(NoticeResult.DELIVERED), SYSTEM)
    assert len(story.case.entries) == entries + 1


def steps(case: Complaint, story: Story) -> list[tuple[ClockKind, ReminderStep, int]]:
    found = reminders.due(case, story.now, RULES)
    return [(one.clock, one.step, one.count) for one in found]


def after_working_days(story: Story, days: int) -> Story:
    """The same story some working days later."""
    today = calendar.local_day(story.now)
    until = calendar.add_working_days(today, days, RULES.calendar)
    return replace(story).later(days=(until - today).days)


def test_a_question_is_repeated_after_ten_working_days_and_before_the_end() -> None:
    story = incomplete()
    first = after_working_days(story, 10)
    assert steps(story.case, after_working_days(story, 9)) == []
    assert steps(first.case, first) == [(ClockKind.COMPLETION, ReminderStep.REMIND, 1)]

    (remind,) = reminders.due(first.case, first.now, RULES)
    first = first.do(Kind.REMIND, remind, SYSTEM)
    assert steps(first.case, first) == []

    last = replace(first, now=story.now).later(days=29)
    assert steps(last.case, last) == [(ClockKind.COMPLETION, ReminderStep.REMIND, 2)]


def test_after_a_standstill_only_the_highest_step_is_told() -> None:
    story = after_working_days(disposed(), 12)
    found = [one for one in steps(story.case, story) if one[0] is ClockKind.FIRST_RESPONSE]

    assert found == [(ClockKind.FIRST_RESPONSE, ReminderStep.ESCALATED, 0)]

    for remind in reminders.due(story.case, story.now, RULES):
        story = story.do(Kind.REMIND, remind, SYSTEM)
    assert steps(story.case, story) == []


def test_the_steps_of_a_limit_come_one_after_the_other() -> None:
    story, seen = disposed(), []
    for _ in range(10):
        for remind in reminders.due(story.case, story.now, RULES):
            if remind.clock is ClockKind.FIRST_RESPONSE:
                seen.append(remind.step)
            story = story.do(Kind.REMIND, remind, SYSTEM)
        story = after_working_days(story, 1)

    assert seen == [ReminderStep.MOST, ReminderStep.OVERDUE, ReminderStep.ESCALATED]


def test_nobody_is_reminded_of_a_case_that_has_ended() -> None:
    story = after_working_days(disposed(), 12)

    assert reminders.due(replace(story.case, state=State.WITHDRAWN), story.now, RULES) == ()


@pytest.mark.parametrize(
    ("event", "by", "is_overtaken"),
    [
        pytest.param(NoticeEvent.DISPOSED, NoticeEvent.PROGRESS, True, id="news by newer news"),
        pytest.param(NoticeEvent.ANSWERED, NoticeEvent.EXTENDED, False, id="an answer stays"),
        pytest.param(NoticeEvent.ANSWERED, NoticeEvent.CLOSED, True, id="an end ends all"),
    ],
)
def test_a_notice_that_was_not_sent_is_overtaken_by_a_later_one(
    event: NoticeEvent, by: NoticeEvent, is_overtaken: bool
) -> None:
    assert notices.is_overtaken(event, by) is is_overtaken


def test_only_reminders_for_the_complainant_become_notices() -> None:
    remind = Remind(
        clock=ClockKind.COMPLETION,
        step=ReminderStep.REMIND,
        since=calendar.local_day(MONDAY),
        due_on=calendar.local_day(MONDAY + timedelta(days=30)),
    )
    staff = replace(remind, clock=ClockKind.SETTLEMENT, step=ReminderStep.OVERDUE)
    case = incomplete().case

    assert notices.event_of(Kind.REMIND, remind, case, case) is NoticeEvent.REMINDER
    assert notices.event_of(Kind.REMIND, staff, case, case) is None
