"""Office hours and other hours at which things happen."""

from __future__ import annotations

import random
from datetime import UTC, datetime, time, timedelta

from halo_desktop.domain import calendar
from halo_desktop.domain.calendar import WITA
from halo_desktop.domain.rulebook import Calendar

_OPENS = time(8, 0)
_CLOSES = time(16, 0)
_DAY = timedelta(hours=8)
_COUNTER_HOURS = (8, 9, 9, 10, 10, 11, 13, 14)
_WRITING_HOURS = (6, 7, 8, 9, 10, 12, 13, 14, 16, 17, 18, 19, 19, 20, 20, 21, 21, 22)
_FRIDAY = 4
_ON_THE_WEEKEND = 0.55


def is_open(at: datetime, working: Calendar) -> bool:
    """Whether an office works at a moment."""
    local = at.astimezone(WITA)
    return calendar.is_working_day(local.date(), working) and _OPENS <= local.time() < _CLOSES


def next_open(at: datetime, working: Calendar) -> datetime:
    """The moment itself, or the next at which an office opens."""
    local = at.astimezone(WITA)
    if local.time() >= _CLOSES:
        local = datetime.combine(local.date() + timedelta(days=1), _OPENS, WITA)
    elif local.time() < _OPENS:
        local = datetime.combine(local.date(), _OPENS, WITA)
    while not calendar.is_working_day(local.date(), working):
        local = datetime.combine(local.date() + timedelta(days=1), _OPENS, WITA)
    return local.astimezone(UTC)


def later(at: datetime, hours: float, working: Calendar) -> datetime:
    """So many office hours later."""
    left = timedelta(hours=hours)
    moment = next_open(at, working)
    while True:
        local = moment.astimezone(WITA)
        closes = datetime.combine(local.date(), _CLOSES, WITA)
        if local + left < closes:
            return moment + left
        left -= closes - local
        moment = next_open(closes, working)


def days_before(at: datetime, days: float, working: Calendar) -> datetime:
    """About so many working days earlier."""
    moment = at
    whole = int(days)
    while whole > 0:
        moment -= timedelta(days=1)
        if calendar.is_working_day(calendar.local_day(moment), working):
            whole -= 1
    return moment - (days - int(days)) * _DAY


def citizens_hour(day: datetime, chance: random.Random, is_counter: bool) -> datetime:
    """An hour of about that day at which people write, or come to the counter."""
    hours = _COUNTER_HOURS if is_counter else _WRITING_HOURS
    local = day.astimezone(WITA)
    on = local.date()
    if not is_counter and on.weekday() == _FRIDAY and chance.random() < _ON_THE_WEEKEND:
        on += timedelta(days=chance.choice((1, 2)))
    at = time(chance.choice(hours), chance.randrange(60), chance.randrange(60))
    return datetime.combine(on, at, WITA).astimezone(UTC)
