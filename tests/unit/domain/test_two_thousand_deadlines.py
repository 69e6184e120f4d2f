"""Limits of two thousand cases, against a calendar that is walked day by day by hand."""

from __future__ import annotations

import random
from datetime import date, timedelta

from halo_desktop.central.seed.rulebook_files import load_rulebook
from halo_desktop.domain import calendar as calendars

CALENDAR = load_rulebook().calendar
CASES = 2000


def walked(start: date, days: int) -> date:
    """The last working day of a limit, told as a person counts on a paper calendar."""
    closed = {holiday.on.toordinal() for holiday in CALENDAR.holidays}
    here = start.toordinal()
    for _ in range(days):
        here += 1
        while date.fromordinal(here).isoweekday() > 5 or here in closed:
            here += 1
    return date.fromordinal(here)


def test_two_thousand_limits_over_all_holidays_agree_with_counting_by_hand() -> None:
    chance = random.Random(2027)
    room = (CALENDAR.reaches_to - CALENDAR.starts_on).days - 120
    different = []
    for _ in range(CASES):
        start = CALENDAR.starts_on + timedelta(days=chance.randrange(room))
        days = chance.choice((1, 3, 5, 10, 14, 60, chance.randint(1, 75)))
        due = calendars.add_working_days(start, days, CALENDAR)
        if (
            due != walked(start, days)
            or calendars.working_days_between(start, due, CALENDAR) != days
        ):
            different.append((start, days, due))

    assert room >= 365
    assert any("bersama" in holiday.name.casefold() for holiday in CALENDAR.holidays)
    assert different == []
