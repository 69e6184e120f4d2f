"""Reads the dates that exports contain, and explains those that cannot be."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo

from halo_desktop.domain.calendar import WITA

WIB = timezone(timedelta(hours=7), "WIB")
WIT = timezone(timedelta(hours=9), "WIT")

ZONES: dict[str, tzinfo] = {"WIB": WIB, "WITA": WITA, "WIT": WIT}
_FIRST_YEAR = 2011  # LAPOR! did not exist before
_MONTHS = (
    ("januari", "jan", "january"),
    ("februari", "feb", "pebruari", "peb", "february"),
    ("maret", "mar", "march"),
    ("april", "apr"),
    ("mei", "may"),
    ("juni", "jun", "june"),
    ("juli", "jul", "july"),
    ("agustus", "agu", "ags", "agt", "aug", "august"),
    ("september", "sep", "sept"),
    ("oktober", "okt", "oct", "october"),
    ("november", "nov", "nopember", "nop"),
    ("desember", "des", "dec", "december"),
)
_MONTH_OF = {name: number for number, names in enumerate(_MONTHS, 1) for name in names}
_TIME = r"(?:[\sT,]+(?:pukul\s+|jam\s+)?(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?\s*(wib|wita|wit)?)?"
_NUMERIC = re.compile(rf"(\d{{1,2}})[/\-.](\d{{1,2}})[/\-.](\d{{4}}){_TIME}", re.IGNORECASE)
_YEAR_FIRST = re.compile(rf"(\d{{4}})[/\-.](\d{{1,2}})[/\-.](\d{{1,2}}){_TIME}", re.IGNORECASE)
_NAMED = re.compile(
    rf"(?:[a-z']+,?\s+)?(\d{{1,2}})[\s\-]+([a-z]+)\.?[\s\-,]+(\d{{4}}){_TIME}", re.IGNORECASE
)
_HAS_OFFSET = re.compile(r"\d[T ]\d{2}:?\d{2}.*(?:Z|[+-]\d{2}:?\d{2})$")
_SERIAL = re.compile(r"\d{5}(?:[.,]\d+)?")


class BadDate(ValueError):  # noqa: N818 - reads as the finding it is
    """The text is no date that can be taken; the message is an Indonesian sentence."""


def read(text: str, now: datetime, zone: tzinfo = WIB) -> datetime:
    """Reads a date, with or without a time, as a moment in UTC.

    A time without a zone is in ``zone`` (LAPOR! writes WIB); a date alone means that
    day in Polewali Mandar.

    Raises:
        BadDate: with the reason.
    """
    moment = _with_offset(text) or _moment(text, zone)
    if moment > now:
        raise BadDate(f"tanggal “{text}” masih di masa depan.")
    if moment.year < _FIRST_YEAR:
        raise BadDate(f"tanggal “{text}” terlalu tua; LAPOR! dimulai tahun {_FIRST_YEAR}.")
    return moment


def _with_offset(text: str) -> datetime | None:
    if not _HAS_OFFSET.search(text):
        return None
    try:
        return datetime.fromisoformat(text).astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise BadDate(f"tanggal “{text}” tidak ada dalam kalender.") from error


def _moment(text: str, zone: tzinfo) -> datetime:
    day, found = _parts(text)
    hour, minute, second, suffix = found.group(4, 5, 6, 7)
    if hour is None:
        return datetime.combine(day, time(), WITA).astimezone(UTC)
    try:
        at = time(int(hour), int(minute), int(second or 0))
    except ValueError as error:
        raise BadDate(f"jam pada “{text}” tidak ada.") from error
    named = ZONES.get((suffix or "").upper(), zone)
    return datetime.combine(day, at, named).astimezone(UTC)


def _parts(text: str) -> tuple[date, re.Match[str]]:
    if found := _YEAR_FIRST.fullmatch(text):
        year, month, day = (int(part) for part in found.group(1, 2, 3))
    elif found := _NUMERIC.fullmatch(text):
        day, month, year = (int(part) for part in found.group(1, 2, 3))
    elif found := _NAMED.fullmatch(text):
        day, year = int(found.group(1)), int(found.group(3))
        month = _month(found.group(2))
    elif _SERIAL.fullmatch(text):
        raise BadDate(
            f"“{text}” adalah angka tanggal Excel; ubah format selnya menjadi tanggal, "
            "lalu ekspor ulang."
        )
    else:
        raise BadDate(f"“{text}” bukan tanggal yang dikenal; contoh yang benar: 23/11/2026.")
    return _day(year, month, day), found


def _month(name: str) -> int:
    month = _MONTH_OF.get(name.casefold())
    if month is None:
        raise BadDate(f"bulan “{name}” tidak dikenal.")
    return month


def _day(year: int, month: int, day: int) -> date:
    if not 1 <= month <= 12:
        raise BadDate(f"bulan ke-{month} tidak ada (urutan yang dibaca: hari/bulan/tahun).")
    try:
        return date(year, month, day)
    except ValueError as error:
        name = _MONTHS[month - 1][0].capitalize()
        raise BadDate(f"tanggal {day} {name} {year} tidak ada dalam kalender.") from error
