"""When something is due, and how pressing it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from halo_desktop.domain import calendar, clocks, deadlines
from halo_desktop.domain.deadlines import Level
from halo_desktop.domain.errors import RefusalCode, Refused
from halo_desktop.domain.model import Clock
from halo_desktop.domain.rulebook import Holiday, Policy
from halo_desktop.domain.states import ClockKind, HandlingClass
from tests.support.small_district import MONDAY, a_rulebook, national_calendar

CALENDAR = national_calendar()
RULES = a_rulebook()
LENGTHS = (3, 5, 10, 14, 60)
# Receipt day not counted; Monday to Friday; public holidays and cuti bersama.
VECTORS = {
    "2026-11-23": ("2026-11-26", "2026-11-30", "2026-12-07", "2026-12-11", "2027-02-22"),
    "2026-12-21": ("2026-12-28", "2026-12-30", "2027-01-08", "2027-01-14", "2027-04-01"),
    "2026-12-26": ("2026-12-30", "2027-01-04", "2027-01-12", "2027-01-18", "2027-04-05"),
    "2026-12-31": ("2027-01-07", "2027-01-11", "2027-01-18", "2027-01-22", "2027-04-09"),
    "2027-03-05": ("2027-03-18", "2027-03-22", "2027-03-31", "2027-04-06", "2027-06-17"),
    "2027-05-14": ("2027-05-25", "2027-05-27", "2027-06-04", "2027-06-10", "2027-08-13"),
}


@pytest.mark.parametrize(
    ("received", "length", "expected"),
    [
        (received, length, expected)
        for received, row in VECTORS.items()
        for length, expected in zip(LENGTHS, row, strict=True)
    ],
)
def test_the_check_vectors_hold(received: str, length: int, expected: str) -> None:
    due = deadlines.due_on(date.fromisoformat(received), length, CALENDAR)

    assert due.due_on.isoformat() == expected
    assert not due.is_provisional


def test_a_weekend_receipt_counts_from_monday() -> None:
    saturday = deadlines.due_on(date(2026, 11, 28), 1, CALENDAR)
    sunday = deadlines.due_on(date(2026, 11, 29), 1, CALENDAR)

    assert saturday.due_on == sunday.due_on == date(2026, 11, 30)


def test_ten_to_midnight_is_still_the_same_day_although_not_in_greenwich() -> None:
    late_in_the_evening = datetime(2026, 11, 23, 15, 50, tzinfo=UTC)  # 23.50 WITA
    just_after_midnight = datetime(2026, 11, 23, 16, 10, tzinfo=UTC)  # 00.10 WITA, Tuesday

    first = clocks.start(ClockKind.VERIFICATION, late_in_the_evening, RULES)
    second = clocks.start(ClockKind.VERIFICATION, just_after_midnight, RULES)

    assert first is not None
    assert second is not None
    assert (first.started_on, first.due_on) == (date(2026, 11, 23), date(2026, 11, 26))
    assert (second.started_on, second.due_on) == (date(2026, 11, 24), date(2026, 11, 27))


def test_days_of_collective_leave_do_not_count() -> None:
    with_leave = deadlines.due_on(date(2027, 3, 5), 5, CALENDAR)
    only_feasts = replace(
        CALENDAR,
        holidays=tuple(h for h in CALENDAR.holidays if "bersama" not in h.name.casefold()),
    )

    assert with_leave.due_on == date(2027, 3, 22)
    assert deadlines.due_on(date(2027, 3, 5), 5, only_feasts).due_on == date(2027, 3, 17)


def test_a_local_day_off_moves_the_limit() -> None:
    local = replace(
        CALENDAR,
        holidays=(
            *CALENDAR.holidays,
            Holiday(on=date(2026, 11, 25), name="Pilkades", kind="local"),
        ),
    )

    assert deadlines.due_on(date(2026, 11, 23), 3, local).due_on == date(2026, 11, 27)


def test_a_limit_beyond_the_calendar_is_provisional() -> None:
    assert deadlines.due_on(date(2027, 12, 20), 10, CALENDAR).is_provisional
    assert deadlines.due_on(date(2031, 5, 5), 14, CALENDAR).is_provisional
    assert not deadlines.due_on(date(2027, 12, 1), 3, CALENDAR).is_provisional


def test_a_limit_that_ends_on_the_last_known_day_is_certain() -> None:
    ends_there = replace(CALENDAR, reaches_to=date(2026, 11, 26))
    ends_before = replace(CALENDAR, reaches_to=date(2026, 11, 25))

    assert not deadlines.due_on(date(2026, 11, 23), 3, ends_there).is_provisional
    assert deadlines.due_on(date(2026, 11, 23), 3, ends_before).is_provisional


def test_a_receipt_before_the_calendar_is_provisional() -> None:
    assert deadlines.due_on(date(2024, 12, 31), 3, CALENDAR).is_provisional
    assert deadlines.due_on(date(1999, 1, 4), 3, CALENDAR).is_provisional


@pytest.mark.parametrize("length", [0, -3])
def test_no_and_negative_limits_are_refused(length: int) -> None:
    with pytest.raises(Refused) as in_working_days:
        deadlines.due_on(date(2026, 11, 23), length, CALENDAR)
    with pytest.raises(Refused) as in_days:
        deadlines.due_after_calendar_days(date(2026, 11, 23), length)

    assert in_working_days.value.code is RefusalCode.INVALID_INPUT
    assert in_days.value.code is RefusalCode.INVALID_INPUT


def test_sixty_calendar_days_end_before_sixty_working_days() -> None:
    assert deadlines.due_after_calendar_days(date(2026, 11, 23), 60).due_on == date(2027, 1, 22)


def test_calendar_days_beyond_the_last_date_are_refused() -> None:
    with pytest.raises(Refused):
        deadlines.due_after_calendar_days(date(9999, 12, 1), 60)


@given(
    start=st.dates(date(2025, 1, 1), date(2027, 6, 30)),
    length=st.integers(1, 60),
)
def test_one_day_more_is_never_earlier(start: date, length: int) -> None:
    shorter = deadlines.due_on(start, length, CALENDAR).due_on
    longer = deadlines.due_on(start, length + 1, CALENDAR).due_on
    next_day = deadlines.due_on(start + timedelta(days=1), length, CALENDAR).due_on

    assert start < shorter < longer
    assert shorter <= next_day


def test_the_policy_in_force_on_the_day_is_used() -> None:
    newer = Policy(
        id="baru",
        clock=ClockKind.VERIFICATION,
        valid_from=date(2027, 1, 1),
        days=2,
        basis="PermenPANRB 5/2025",
    )
    rules = replace(RULES, policies=(newer, *RULES.policies))

    before = deadlines.policy_for(rules, ClockKind.VERIFICATION, date(2026, 12, 31))
    after = deadlines.policy_for(rules, ClockKind.VERIFICATION, date(2027, 1, 1))

    assert before is not None
    assert after is not None
    assert (before.days, after.days) == (3, 2)


def test_a_policy_for_the_class_goes_before_a_newer_general_one() -> None:
    general = Policy(
        id="umum",
        clock=ClockKind.SETTLEMENT,
        valid_from=date(2026, 1, 1),
        days=30,
        basis="umum",
    )
    rules = replace(RULES, policies=(*RULES.policies, general))

    ordinary = deadlines.policy_for(
        rules, ClockKind.SETTLEMENT, date(2026, 11, 23), HandlingClass.ORDINARY
    )
    unclassified = deadlines.policy_for(rules, ClockKind.SETTLEMENT, date(2026, 11, 23))

    assert ordinary is not None
    assert unclassified is not None
    assert (ordinary.days, unclassified.days) == (14, 30)


def test_no_policy_holds_before_the_first() -> None:
    assert deadlines.policy_for(RULES, ClockKind.APPROVAL, date(2019, 12, 31)) is None
    assert clocks.start(ClockKind.APPROVAL, datetime(2019, 1, 1, tzinfo=UTC), RULES) is None


def test_missing_policies_are_named() -> None:
    rules = replace(
        RULES,
        policies=tuple(
            p
            for p in RULES.policies
            if p.clock is not ClockKind.APPROVAL
            and p.handling_class is not HandlingClass.SUPERVISORY
        ),
    )

    assert deadlines.missing_policies(RULES, date(2026, 11, 23)) == ()
    assert deadlines.missing_policies(rules, date(2026, 11, 23)) == (
        "settlement/supervisory",
        "approval",
    )


def _settlement() -> Clock:
    clock = clocks.start(
        ClockKind.SETTLEMENT, MONDAY, RULES, handling_class=HandlingClass.INFORMATION
    )
    assert clock is not None
    return clock


@pytest.mark.parametrize(
    ("day", "elapsed", "remaining", "level"),
    [
        ("2026-11-23", 0, 5, Level.CALM),  # the day of receipt
        ("2026-11-24", 0, 4, Level.CALM),
        ("2026-11-25", 1, 3, Level.CALM),
        ("2026-11-26", 2, 2, Level.CALM),
        ("2026-11-27", 3, 1, Level.HALF),
        ("2026-11-28", 4, 1, Level.MOST),  # Saturday: four days are over
        ("2026-11-30", 4, 0, Level.MOST),  # the due day is in time
        ("2026-12-01", 6, -1, Level.OVERDUE),
        ("2026-12-02", 7, -2, Level.OVERDUE),
        ("2026-12-03", 8, -3, Level.ESCALATED),
    ],
)
def test_a_limit_becomes_more_pressing_day_by_day(
    day: str, elapsed: int, remaining: int, level: Level
) -> None:
    noon = calendar.start_of_day(date.fromisoformat(day)) + timedelta(hours=12)

    shown = deadlines.progress(_settlement(), noon, CALENDAR)

    assert (shown.elapsed, shown.remaining, shown.level) == (elapsed, remaining, level)
    assert shown.is_late is (remaining < 0)


def test_a_limit_is_kept_until_the_last_second_of_its_day() -> None:
    clock = _settlement()
    last_second = datetime(2026, 11, 30, 15, 59, 59, tzinfo=UTC)

    assert not deadlines.progress(clock, last_second, CALENDAR).is_late
    assert deadlines.progress(clock, last_second + timedelta(seconds=1), CALENDAR).is_late


def test_a_stopped_limit_shows_how_it_ended() -> None:
    in_time = clocks.stop(_settlement(), datetime(2026, 11, 27, 3, tzinfo=UTC), RULES)
    too_late = clocks.stop(_settlement(), datetime(2026, 12, 2, 3, tzinfo=UTC), RULES)
    a_year_later = MONDAY + timedelta(days=365)

    assert not deadlines.progress(in_time, a_year_later, CALENDAR).is_late
    assert deadlines.progress(in_time, a_year_later, CALENDAR).elapsed == 4
    assert deadlines.progress(too_late, a_year_later, CALENDAR).is_late
    assert deadlines.progress(too_late, a_year_later, CALENDAR).remaining == -2


def test_a_paused_limit_uses_nothing_and_goes_on_with_its_rest() -> None:
    paused = clocks.pause(_settlement(), datetime(2026, 11, 25, 3, tzinfo=UTC), RULES)
    much_later = datetime(2026, 12, 14, 3, tzinfo=UTC)

    waiting = deadlines.progress(paused, much_later, CALENDAR)
    resumed = clocks.resume(paused, much_later, RULES)

    assert (waiting.elapsed, waiting.remaining, waiting.is_late) == (2, 3, False)
    assert resumed.due_on == date(2026, 12, 17)
    assert resumed.started_on == date(2026, 11, 23)
    assert deadlines.days_used(resumed, date(2026, 12, 17), CALENDAR) == 5


def test_a_late_limit_that_goes_on_gets_its_minimum() -> None:
    stopped = clocks.stop(_settlement(), datetime(2026, 12, 2, 3, tzinfo=UTC), RULES)

    resumed = clocks.resume(stopped, datetime(2026, 12, 7, 3, tzinfo=UTC), RULES, at_least=5)

    assert resumed.due_on == date(2026, 12, 14)
    assert resumed.used_days == 7
    assert resumed.limit_days == 12


def test_resuming_what_runs_and_stopping_what_stopped_changes_nothing() -> None:
    running = _settlement()
    stopped = clocks.stop(running, MONDAY, RULES)

    assert clocks.resume(running, MONDAY + timedelta(days=2), RULES) is running
    assert clocks.stop(stopped, MONDAY + timedelta(days=9), RULES) is stopped
    assert clocks.pause(stopped, MONDAY + timedelta(days=9), RULES) is stopped


def test_another_class_counts_from_the_original_start() -> None:
    clock = _settlement()

    longer = clocks.recompute(clock, HandlingClass.ORDINARY, RULES)

    assert longer.started_on == clock.started_on
    assert longer.due_on == date(2026, 12, 11)


def test_another_class_can_make_a_limit_already_broken() -> None:
    ordinary = clocks.start(
        ClockKind.SETTLEMENT, MONDAY, RULES, handling_class=HandlingClass.ORDINARY
    )
    assert ordinary is not None
    now = datetime(2026, 12, 9, 3, tzinfo=UTC)

    shorter = clocks.recompute(ordinary, HandlingClass.INFORMATION, RULES)

    assert shorter.due_on == date(2026, 11, 30)
    assert deadlines.progress(shorter, now, CALENDAR).is_late


def test_a_pause_does_not_lengthen_the_new_class() -> None:
    paused = clocks.pause(_settlement(), datetime(2026, 11, 25, 3, tzinfo=UTC), RULES)
    resumed = clocks.resume(paused, datetime(2026, 12, 14, 3, tzinfo=UTC), RULES)

    longer = clocks.recompute(resumed, HandlingClass.ORDINARY, RULES)

    assert deadlines.days_used(longer, longer.due_on, CALENDAR) == 14


def test_an_emergency_is_due_within_the_hour() -> None:
    clock = clocks.start(ClockKind.VERIFICATION, MONDAY, RULES)
    assert clock is not None

    short = clocks.shorten_to_minutes(clock, MONDAY, 60)

    assert deadlines.due_at(short) == MONDAY + timedelta(hours=1)
    assert not deadlines.progress(short, MONDAY + timedelta(minutes=60), CALENDAR).is_late
    assert deadlines.progress(short, MONDAY + timedelta(minutes=61), CALENDAR).is_late


def test_an_emergency_never_lengthens_a_limit() -> None:
    clock = clocks.start(ClockKind.VERIFICATION, MONDAY, RULES)
    assert clock is not None
    after_it_broke = datetime(2026, 12, 1, 3, tzinfo=UTC)

    assert clocks.shorten_to_minutes(clock, after_it_broke, 60) is clock


@given(
    moments=st.lists(st.integers(0, 60 * 24 * 60), min_size=2, max_size=2).map(sorted),
    pause_after=st.integers(0, 20),
    resume_after=st.integers(0, 20),
)
def test_clocks_never_run_backwards(
    moments: list[int], pause_after: int, resume_after: int
) -> None:
    paused = clocks.pause(_settlement(), MONDAY + timedelta(days=pause_after), RULES)
    resumed = clocks.resume(paused, MONDAY + timedelta(days=pause_after + resume_after), RULES)
    first, second = (MONDAY + timedelta(days=41, minutes=minutes) for minutes in moments)

    before = deadlines.progress(resumed, first, CALENDAR)
    after = deadlines.progress(resumed, second, CALENDAR)

    assert before.elapsed <= after.elapsed
    assert before.remaining >= after.remaining
    assert list(Level).index(before.level) <= list(Level).index(after.level)
