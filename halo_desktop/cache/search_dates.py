"""Days and limits as people write them behind ``dari:``, ``sampai:`` and ``tenggat:``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final

from halo_desktop.cache import search_vocabulary
from halo_desktop.domain.criteria import DueWindow

DUE_WORDS: Final[Mapping[DueWindow, tuple[str, ...]]] = {
    DueWindow.OVERDUE: ("lewat", "terlambat"),
    DueWindow.TODAY: ("hari ini",),
    DueWindow.TWO_DAYS: ("dua hari",),
}
DAY_WORDS: Final = ("hari ini", "kemarin", "minggu ini", "bulan ini", "tahun ini")
NO_LIMIT: Final = ("tanpa", "tidak ada")
_DAYS_FIRST: Final = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")
_YEAR_FIRST: Final = re.compile(r"(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?")
_WITHIN: Final = re.compile(r"<?(\d{1,2})(?:h|hk|hari)?")
_AGO: Final = re.compile(r"(\d{1,3})(?:h|hari)")


def due_window(value: str) -> DueWindow | None:
    """The window that a word means."""
    named = ((window, (window.value, *names)) for window, names in DUE_WORDS.items())
    return next(iter(search_vocabulary.best(value, named)), None)


def is_without_limit(value: str) -> bool:
    """Whether complaints without a limit are meant."""
    return bool(search_vocabulary.best(value, [(True, NO_LIMIT)]))


def day(value: str) -> date | None:
    """A day as people write it; a month or a year means its first day."""
    if match := _YEAR_FIRST.fullmatch(value):
        year, month, number = match[1], match[2] or "1", match[3] or "1"
    elif match := _DAYS_FIRST.fullmatch(value):
        number, month, year = match[1], match[2], match[3]
    else:
        return None
    try:
        return date(int(year), int(month), int(number))
    except ValueError:
        return None


def first_day(value: str, today: date) -> date | None:
    """The day that a word or a date means when something begins with it."""
    word = " ".join(value.casefold().replace("-", " ").split())
    match word:
        case "hari ini":
            return today
        case "kemarin":
            return today - timedelta(days=1)
        case "minggu ini":
            return today - timedelta(days=today.weekday())
        case "bulan ini":
            return today.replace(day=1)
        case "tahun ini":
            return today.replace(month=1, day=1)
    if match_ago := _AGO.fullmatch(word.replace(" ", "")):
        return today - timedelta(days=int(match_ago[1]))
    return day(value)


def last_day(value: str, today: date) -> date | None:
    """The day that a word or a date means when something ends with it; a month its last one."""
    first = first_day(value, today)
    written = _YEAR_FIRST.fullmatch(value)
    if first is None or written is None or written[3] is not None:
        return first
    try:
        if written[2] is None:
            return first.replace(month=12, day=31)
        later = first.replace(day=28) + timedelta(days=4)
        return later - timedelta(days=later.day)
    except (ValueError, OverflowError):
        return None


def days_ahead(value: str) -> int | None:
    """How many working days ``<2h`` or ``3 hari`` look ahead."""
    match = _WITHIN.fullmatch("".join(value.casefold().split()))
    return int(match[1]) if match else None
