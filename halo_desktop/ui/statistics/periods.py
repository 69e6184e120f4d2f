"""Periods of time as they are chosen, and the stretches that a chart is drawn in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QDate

from halo_desktop.domain.statistics.report import DayTally
from halo_desktop.ui import formatting

_MOST_DAYS: Final = 31
_MOST_WEEKS: Final = 27 * 7
_DAY: Final = timedelta(days=1)


class Period(StrEnum):
    """What can be chosen without typing a date."""

    THIS_MONTH = "this-month"
    LAST_MONTH = "last-month"
    QUARTER = "quarter"  # the last 90 days
    THIS_YEAR = "this-year"
    LAST_YEAR = "last-year"
    OWN = "own"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bucket:
    """What happened in one stretch."""

    label: str
    received: int
    answered: int
    closed: int


def bounds(period: Period, today: date) -> tuple[date, date]:
    """First and last day of a period; one's own begins as the last 90 days."""
    first = today.replace(day=1)
    match period:
        case Period.THIS_MONTH:
            return first, today
        case Period.LAST_MONTH:
            return (first - _DAY).replace(day=1), first - _DAY
        case Period.THIS_YEAR:
            return today.replace(month=1, day=1), today
        case Period.LAST_YEAR:
            return date(today.year - 1, 1, 1), date(today.year - 1, 12, 31)
        case _:
            return today - 89 * _DAY, today


def month_of(on: date) -> tuple[date, date]:
    """First and last day of the month of a day."""
    first = on.replace(day=1)
    return first, (first + 31 * _DAY).replace(day=1) - _DAY


def buckets(since: date, until: date, days: Sequence[DayTally]) -> tuple[Bucket, ...]:
    """The days of a period put together: by day for a month, by week, or by month."""
    starts = _starts(since, until)
    sums = [[0, 0, 0] for _ in starts]
    place = 0
    for day in days:
        while place + 1 < len(starts) and day.on >= starts[place + 1]:
            place += 1
        for index, count in enumerate((day.received, day.answered, day.closed)):
            sums[place][index] += count
    return tuple(
        Bucket(label=_label(start, since, until), received=one[0], answered=one[1], closed=one[2])
        for start, one in zip(starts, sums, strict=True)
    )


def _starts(since: date, until: date) -> list[date]:
    length = (until - since).days + 1
    if length <= _MOST_DAYS:
        return [since + number * _DAY for number in range(length)]
    if length <= _MOST_WEEKS:
        monday = since - since.weekday() * _DAY
        return [
            max(since, monday + week * 7 * _DAY) for week in range((until - monday).days // 7 + 1)
        ]
    found, start = [since], (since.replace(day=1) + 31 * _DAY).replace(day=1)
    while start <= until:
        found.append(start)
        start = (start + 31 * _DAY).replace(day=1)
    return found


def _label(start: date, since: date, until: date) -> str:
    if (until - since).days < _MOST_WEEKS:
        return formatting.day(start, until)
    return formatting.locale().toString(QDate(start.year, start.month, 1), "MMM yyyy")
