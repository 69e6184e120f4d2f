"""Working days of the district."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from halo_desktop import assets
from halo_desktop.domain import calendar as days
from halo_desktop.domain.errors import RefusalCode, Refused
from halo_desktop.wire import reference
from tests.support.small_district import national_calendar

CALENDAR = national_calendar()
DATES = st.dates(date(2025, 1, 1), date(2027, 12, 31))


def test_the_local_day_is_eight_hours_ahead_of_greenwich() -> None:
    assert days.local_day(datetime(2026, 11, 23, 15, 50, tzinfo=UTC)) == date(2026, 11, 23)
    assert days.local_day(datetime(2026, 11, 23, 16, 0, tzinfo=UTC)) == date(2026, 11, 24)


def test_a_limit_ends_with_the_last_second_of_the_local_day() -> None:
    assert days.end_of_day(date(2026, 11, 26)) == datetime(2026, 11, 26, 15, 59, 59, tzinfo=UTC)
    assert days.start_of_day(date(2026, 11, 26)) == datetime(2026, 11, 25, 16, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("day", "is_worked"),
    [
        (date(2026, 11, 23), True),  # Monday
        (date(2026, 11, 28), False),  # Saturday
        (date(2026, 11, 29), False),  # Sunday
        (date(2026, 12, 24), False),  # cuti bersama
        (date(2026, 12, 25), False),  # Natal
        (date(2026, 12, 29), True),  # Hari Jadi Polman is worked
    ],
)
def test_offices_work_from_monday_to_friday_less_holidays(day: date, is_worked: bool) -> None:
    assert days.is_working_day(day, CALENDAR) is is_worked


def test_the_shipped_calendar_has_the_same_working_days() -> None:
    shipped = reference.read_calendar(assets.path("seed/calendar.json").read_bytes())
    span = [date(2026, 1, 1) + timedelta(days=n) for n in range(730)]

    differing = [
        day
        for day in span
        if days.is_working_day(day, shipped) is not days.is_working_day(day, CALENDAR)
    ]

    assert differing == []


@given(start=DATES, length=st.integers(1, 120))
def test_counting_forward_and_measuring_agree(start: date, length: int) -> None:
    last = days.add_working_days(start, length, CALENDAR)

    assert days.working_days_between(start, last, CALENDAR) == length
    assert days.is_working_day(last, CALENDAR)


@given(start=DATES, end=DATES)
def test_measuring_is_what_counting_each_day_says(start: date, end: date) -> None:
    first, last = min(start, end), max(start, end)
    counted = sum(
        days.is_working_day(first + timedelta(days=n), CALENDAR)
        for n in range(1, (last - first).days + 1)
    )

    assert days.working_days_between(first, last, CALENDAR) == counted
    assert days.working_days_between(last, first, CALENDAR) == -counted


@given(start=DATES, middle=DATES, end=DATES)
def test_stretches_add_up(start: date, middle: date, end: date) -> None:
    first, second, third = sorted((start, middle, end))

    assert days.working_days_between(first, third, CALENDAR) == (
        days.working_days_between(first, second, CALENDAR)
        + days.working_days_between(second, third, CALENDAR)
    )


@pytest.mark.parametrize("count", [0, -1, -60, days.MAX_WORKING_DAYS + 1])
def test_no_or_negative_or_absurd_lengths_are_refused(count: int) -> None:
    with pytest.raises(Refused) as refused:
        days.add_working_days(date(2026, 11, 23), count, CALENDAR)

    assert refused.value.code is RefusalCode.INVALID_INPUT
    assert refused.value.field == "working_days"


def test_a_limit_beyond_the_last_date_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        days.add_working_days(date(9999, 12, 30), 5, CALENDAR)

    assert refused.value.field == "received_on"
