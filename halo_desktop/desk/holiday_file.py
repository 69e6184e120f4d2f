"""Reads days off from a CSV or an iCalendar file, as ministries and calendars give them out.

CSV: a date (``2027-01-01`` or ``1/1/2027``), a name, and if wanted a kind and a basis; a heading
is passed over. ICS: each whole-day event is a day off, and one of several days is each of them.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from halo_desktop.domain.errors import HaloError
from halo_desktop.domain.rulebook import Holiday

_MOST_BYTES: Final = 2_000_000
_MOST_DAYS: Final = 31  # of one event; more is a slip or no holiday
_KINDS: Final = {
    "public": "public",
    "nasional": "public",
    "libur nasional": "public",
    "collective": "collective",
    "cuti bersama": "collective",
    "local": "local",
    "daerah": "local",
    "libur daerah": "local",
}
_ISO: Final = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_LOCAL: Final = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_COMPACT: Final = re.compile(r"(\d{4})(\d{2})(\d{2})")


class NotACalendar(HaloError):  # noqa: N818 - reads as the finding it is
    """A line cannot be read; nothing of the file is used."""

    def __init__(self, line: int) -> None:
        """Keeps the number of the line, counted from one."""
        super().__init__(f"line {line}")
        self.line = line


def read(file: Path) -> tuple[Holiday, ...]:
    """Reads the days of a file, each once, the earliest first. Blocking, but short.

    Raises:
        NotACalendar: when a line makes no sense.
        OSError: when the file cannot be read.
    """
    with file.open("rb") as stream:
        body = stream.read(_MOST_BYTES)
    return parse(body)


def parse(body: bytes) -> tuple[Holiday, ...]:
    """Reads the days of a file's bytes.

    Raises:
        NotACalendar: when a line makes no sense, or there is none.
    """
    try:
        text = body.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise NotACalendar(1) from error
    if "\0" in text:
        raise NotACalendar(1)
    is_ics = text.lstrip().upper().startswith("BEGIN:VCALENDAR")
    days: dict[date, Holiday] = {}
    for holiday in _from_ics(text) if is_ics else _from_csv(text):
        days.setdefault(holiday.on, holiday)
    if not days:
        raise NotACalendar(1)
    return tuple(days[on] for on in sorted(days))


def _from_csv(text: str) -> Iterator[Holiday]:
    dialect = ";" if text.split("\n", 1)[0].count(";") else ","
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=dialect)
    try:
        for cells in reader:
            found = [cell.strip() for cell in cells]
            if not any(found):
                continue
            on = _day(found[0])
            if on is None and reader.line_num == 1:
                continue  # the heading
            name = found[1] if len(found) > 1 else ""
            kind = _KINDS.get(found[2].casefold()) if len(found) > 2 and found[2] else "public"
            if on is None or not name or kind is None:
                raise NotACalendar(reader.line_num)
            yield Holiday(on=on, name=name, kind=kind, basis=found[3] if len(found) > 3 else "")
    except csv.Error as error:
        raise NotACalendar(reader.line_num) from error


def _from_ics(text: str) -> Iterator[Holiday]:
    event: dict[str, str] | None = None
    for number, line in _unfolded(text):
        name, _, value = line.partition(":")
        key = name.split(";", 1)[0].upper()
        if line.upper() == "BEGIN:VEVENT":
            event = {}
        elif line.upper() == "END:VEVENT" and event is not None:
            yield from _event(event, number)
            event = None
        elif event is not None:
            event.setdefault(key, value.strip())


def _event(event: dict[str, str], number: int) -> Iterator[Holiday]:
    starts = _day(event.get("DTSTART", "")[:8])
    ends = _day(event.get("DTEND", "")[:8])
    name = event.get("SUMMARY", "").replace("\\,", ",").replace("\\;", ";").strip()
    if starts is None or not name:
        raise NotACalendar(number)
    length = 1 if ends is None else max(1, (ends - starts).days)
    if length > _MOST_DAYS:
        raise NotACalendar(number)
    kind = "collective" if "cuti bersama" in name.casefold() else "public"
    for offset in range(length):
        yield Holiday(on=starts + timedelta(days=offset), name=name, kind=kind)


def _unfolded(text: str) -> Iterator[tuple[int, str]]:
    """Joins continued lines (RFC 5545, 3.1) and numbers them."""
    kept, at = "", 0
    for number, line in enumerate(text.splitlines(), start=1):
        if line[:1] in {" ", "\t"}:
            kept += line[1:]
            continue
        if kept:
            yield at, kept
        kept, at = line.rstrip(), number
    if kept:
        yield at, kept


def _day(text: str) -> date | None:
    for pattern, order in ((_ISO, (1, 2, 3)), (_LOCAL, (3, 2, 1)), (_COMPACT, (1, 2, 3))):
        found = pattern.fullmatch(text.strip())
        if found:
            try:
                return date(*(int(found[place]) for place in order))
            except ValueError:
                return None
    return None
