"""Dates and numbers as people in the district write them, in their own time."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from halo_desktop.ui import formatting

NOW = datetime(2026, 11, 23, 2, 12, tzinfo=UTC)  # 10.12 WITA

pytestmark = pytest.mark.usefixtures("screen")


@pytest.mark.parametrize(
    ("earlier", "told"),
    [
        (timedelta(0), "10.12"),
        (timedelta(hours=10), "00.12"),
        (timedelta(hours=11), "kemarin 23.12"),
        (timedelta(days=3), "Jum 10.12"),
        (timedelta(days=10), "13 Nov 10.12"),
        (timedelta(days=400), "19 Okt 2025 10.12"),
    ],
)
def test_a_moment_is_told_as_briefly_as_its_distance_allows(earlier: timedelta, told: str) -> None:
    assert formatting.moment(NOW - earlier, NOW) == told


def test_a_moment_is_told_in_full_with_its_zone() -> None:
    assert formatting.long_moment(NOW) == "Senin, 23 November 2026 10.12 WITA"


def test_the_day_is_the_districts_day() -> None:
    late = datetime(2026, 11, 22, 16, 30, tzinfo=UTC)  # 00.30 WITA of the next day

    assert formatting.long_moment(late).startswith("Senin, 23 November")


@pytest.mark.parametrize(
    ("earlier", "told"),
    [
        (timedelta(seconds=20), "baru saja"),
        (timedelta(minutes=4), "4 menit"),
        (timedelta(hours=2), "2 jam"),
        (timedelta(days=3), "3 hari"),
        (timedelta(seconds=-90), "baru saja"),
    ],
)
def test_an_age_is_coarse(earlier: timedelta, told: str) -> None:
    assert formatting.age(NOW - earlier, NOW) == told


@pytest.mark.parametrize(("days", "told"), [(2, "sisa 2 HK"), (0, "hari ini"), (-3, "lewat 3 HK")])
def test_what_is_left_is_told_in_working_days(days: int, told: str) -> None:
    assert formatting.remaining(days) == told


def test_numbers_sizes_and_counts() -> None:
    assert formatting.number(1234) == "1.234"
    assert formatting.size(2_500_000) == "2,4 MB"
    assert formatting.size(12) == "1 kB"
    assert formatting.count(412, is_exact=False) == "≥ 412"


def test_a_day_of_another_year_says_its_year() -> None:
    assert formatting.day(date(2026, 11, 5), date(2026, 11, 23)) == "5 Nov"
    assert formatting.day(date(2025, 11, 5), date(2026, 11, 23)) == "5 Nov 2025"


def test_hours_are_written_with_a_point() -> None:
    assert formatting.hour(NOW) == "10.12"
    assert formatting.hour_with_seconds(NOW) == "10.12.00"
    assert formatting.working_days(3) == "3 HK"
