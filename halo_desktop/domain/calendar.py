"""Working days of the district, in its own dates.

All arithmetic is done in local dates (WITA, UTC+8, no daylight saving). A fixed offset
needs no time zone database, which Windows does not have.
"""

from __future__ import annotations

from bisect import bisect_right
from datetime import UTC, date, datetime, time, timedelta, timezone

from halo_desktop.domain.errors import RefusalCode, Refused
from halo_desktop.domain.memo import IdentityMemo
from halo_desktop.domain.rulebook import Calendar

WITA = timezone(timedelta(hours=8), "WITA")
ONE_DAY = timedelta(days=1)
MAX_WORKING_DAYS = 20_000  # some eighty years: more is a slip of the keyboard

_SATURDAY = 5


def local_day(at: datetime) -> date:
    """The date on the wall in Polewali Mandar at a moment."""
    return at.astimezone(WITA).date()


def end_of_day(day: date) -> datetime:
    """The last second of a local day, in UTC: until then a limit is kept."""
    return datetime.combine(day, time(23, 59, 59), WITA).astimezone(UTC)


def start_of_day(day: date) -> datetime:
    """The first second of a local day, in UTC."""
    return datetime.combine(day, time(0, 0, 0), WITA).astimezone(UTC)


def _days_off(calendar: Calendar) -> frozenset[date]:
    return frozenset(holiday.on for holiday in calendar.holidays)


_off = IdentityMemo(_days_off)


def is_working_day(day: date, calendar: Calendar) -> bool:
    """Says whether offices work: Monday to Friday, less every kind of holiday."""
    return day.weekday() < _SATURDAY and day not in _off(calendar)


def reaches(calendar: Calendar, first: date, last: date) -> bool:
    """Says whether the calendar knows every day of a stretch."""
    return calendar.starts_on <= first and last <= calendar.reaches_to


def add_working_days(start: date, days: int, calendar: Calendar) -> date:
    """The last of so many working days, counted from the day after the start.

    Raises:
        Refused: for less than one day, or beyond what dates can say.
    """
    if not 1 <= days <= MAX_WORKING_DAYS:
        raise Refused(
            RefusalCode.INVALID_INPUT,
            f"a limit has 1 to {MAX_WORKING_DAYS} days, not {days}",
            field="working_days",
        )
    off = _off(calendar)
    day = start
    try:
        while days:
            day += ONE_DAY
            if day.weekday() < _SATURDAY and day not in off:
                days -= 1
    except OverflowError as error:
        raise Refused(
            RefusalCode.INVALID_INPUT, "the limit ends after the last date", field="received_on"
        ) from error
    return day


def working_days_between(start: date, end: date, calendar: Calendar) -> int:
    """Counts the working days after the start, up to and including the end.

    Negative when the end lies before the start: the working days one would go back.
    """
    if end < start:
        return -working_days_between(end, start, calendar)
    weeks, rest = divmod((end - start).days, 7)
    count = weeks * 5
    weekday = start.weekday()
    count += sum(1 for step in range(1, rest + 1) if (weekday + step) % 7 < _SATURDAY)
    holidays = _weekday_holidays(calendar)
    return count - (bisect_right(holidays, end) - bisect_right(holidays, start))


def _compute_weekday_holidays(calendar: Calendar) -> tuple[date, ...]:
    return tuple(sorted(day for day in _days_off(calendar) if day.weekday() < _SATURDAY))


_weekday_holidays = IdentityMemo(_compute_weekday_holidays)
