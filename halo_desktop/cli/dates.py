"""Dates, moments and lengths of time as people here write them, in local time (WITA).

The windows leave this to Qt, which commands do not load.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

from halo_desktop.domain.calendar import WITA

_DAYS: Final = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
_MONTHS: Final = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip


def day(on: date) -> str:
    """Says a date: ``5 Nov 2026``."""
    return f"{on.day} {_MONTHS[on.month - 1][:3]} {on.year}"


def long_day(on: date) -> str:
    """Says a date in full: ``Senin, 23 November 2026``."""
    return f"{_DAYS[on.weekday()]}, {on.day} {_MONTHS[on.month - 1]} {on.year}"


def moment(at: datetime) -> str:
    """Says a moment: ``5 Nov 2026 09.12 WITA``."""
    here = at.astimezone(WITA)
    return f"{day(here.date())} {here:%H.%M} WITA"


def second(at: datetime) -> str:
    """Says the time of day to the second: ``09.12.40 WITA``."""
    return f"{at.astimezone(WITA):%H.%M.%S} WITA"


def stamp(at: datetime | None) -> str | None:
    """Writes a moment for machines: RFC 3339 in UTC, None as it is."""
    if at is None:
        return None
    return at.isoformat().replace("+00:00", "Z")


def age(at: datetime, now: datetime) -> str:
    """Says how long ago something was, coarsely: ``2 jam``."""
    minutes = max(0, int((now - at).total_seconds())) // 60
    if minutes < 1:
        return "baru saja"
    if minutes < 60:
        return f"{minutes} menit"
    if minutes < 60 * 24:
        return f"{minutes // 60} jam"
    return f"{minutes // (60 * 24)} hari"
