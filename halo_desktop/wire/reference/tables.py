"""Reads the reference tables: places, units, topics and LAPOR! status names."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from halo_desktop.domain.ids import PlaceCode, TopicCode, UnitId
from halo_desktop.domain.rulebook import UNIT_KINDS, LaporStatusName, Place, Topic, Unit
from halo_desktop.domain.states import LaporState
from halo_desktop.wire.reference.faults import ReferenceFault

PLACE_LEVELS = ("kabupaten", "kecamatan", "kelurahan", "desa")

_YES_NO = {"yes": True, "no": False}


@dataclass(frozen=True, slots=True)
class _Row:
    file: str
    line: int
    cells: dict[str, str]

    def fault(self, reason: str) -> ReferenceFault:
        return ReferenceFault(self.file, self.line, reason)

    def text(self, column: str) -> str:
        return self.cells[column].strip()

    def needed(self, column: str) -> str:
        text = self.text(column)
        if not text:
            raise self.fault(f"kolom {column} kosong.")
        return text

    def word(self, column: str, allowed: tuple[str, ...]) -> str:
        text = self.needed(column)
        if text not in allowed:
            known = ", ".join(allowed)
            raise self.fault(f"kolom {column} berisi “{text}”; yang dikenal: {known}.")
        return text

    def day(self, column: str) -> date | None:
        text = self.text(column)
        try:
            return date.fromisoformat(text) if text else None
        except ValueError as error:
            raise self.fault(
                f"kolom {column} berisi “{text}”; tulis tanggal sebagai TTTT-BB-HH."
            ) from error

    def parts(self, column: str) -> tuple[str, ...]:
        return tuple(part.strip() for part in self.text(column).split(";") if part.strip())


def read_places(body: bytes, file: str = "places.csv") -> tuple[Place, ...]:
    """Reads places; a parent stands above its children.

    Raises:
        ReferenceFault: when a row cannot be taken.
    """
    places: dict[str, Place] = {}
    for row in _rows(body, file, ("code", "name", "level", "parent")):
        code, parent = row.needed("code"), row.text("parent")
        level = row.word("level", PLACE_LEVELS)
        if code in places:
            raise row.fault(f"kode {code} sudah dipakai di baris lain.")
        if parent and parent not in places:
            raise row.fault(f"induk {parent} belum disebut di atas baris ini.")
        if (level == "kabupaten") == bool(parent):
            raise row.fault("hanya kabupaten yang tidak memiliki induk.")
        places[code] = Place(
            code=PlaceCode(code),
            name=row.needed("name"),
            level=level,
            parent=PlaceCode(parent) if parent else None,
        )
    return tuple(places.values())


def read_units(body: bytes, file: str = "units.csv") -> tuple[Unit, ...]:
    """Reads units with the time in which they exist.

    Raises:
        ReferenceFault: when a row cannot be taken.
    """
    columns = (
        *("id", "name", "short_name", "kind", "parent"),
        *("valid_from", "valid_to", "successors", "lapor_institution"),
    )
    units: dict[str, tuple[_Row, Unit]] = {}
    for row in _rows(body, file, columns):
        unit = _unit(row)
        if unit.id in units:
            raise row.fault(f"id {unit.id} sudah dipakai di baris lain.")
        units[unit.id] = (row, unit)
    for row, unit in units.values():
        for other in (*((unit.parent,) if unit.parent else ()), *unit.successors):
            if other not in units or other == unit.id:
                raise row.fault(f"unit {other} tidak ada dalam berkas ini.")
    return tuple(unit for _, unit in units.values())


def _unit(row: _Row) -> Unit:
    identifier = row.needed("id")
    if not identifier.isascii() or identifier != identifier.lower() or " " in identifier:
        raise row.fault(f"id “{identifier}” harus huruf kecil tanpa spasi.")
    starts, ends = row.day("valid_from"), row.day("valid_to")
    if starts and ends and ends < starts:
        raise row.fault("valid_to mendahului valid_from.")
    successors = row.parts("successors")
    if successors and ends is None:
        raise row.fault("unit dengan pengganti memerlukan valid_to.")
    parent = row.text("parent")
    return Unit(
        id=UnitId(identifier),
        name=row.needed("name"),
        short_name=row.needed("short_name"),
        kind=row.word("kind", UNIT_KINDS),
        parent=UnitId(parent) if parent else None,
        valid_from=starts,
        valid_to=ends,
        successors=tuple(UnitId(part) for part in successors),
        lapor_institution=row.text("lapor_institution") or None,
    )


def read_topics(
    body: bytes, units: tuple[Unit, ...], file: str = "topics.csv"
) -> tuple[Topic, ...]:
    """Reads the two levels of topics with the unit that usually answers.

    Raises:
        ReferenceFault: when a row cannot be taken.
    """
    known_units = {unit.id for unit in units}
    columns = ("code", "name", "parent", "default_unit", "is_physical", "keywords", "elsewhere")
    topics: dict[str, Topic] = {}
    for row in _rows(body, file, columns):
        code, parent, unit = row.needed("code"), row.text("parent"), row.text("default_unit")
        if code in topics:
            raise row.fault(f"kode {code} sudah dipakai di baris lain.")
        if parent and (parent not in topics or topics[parent].parent):
            raise row.fault(f"induk {parent} bukan topik tingkat pertama di atas baris ini.")
        if unit and unit not in known_units:
            raise row.fault(f"unit {unit} tidak ada dalam units.csv.")
        topics[code] = Topic(
            code=TopicCode(code),
            name=row.needed("name"),
            parent=TopicCode(parent) if parent else None,
            default_unit=UnitId(unit) if unit else None,
            is_physical=_YES_NO[row.word("is_physical", tuple(_YES_NO))],
            keywords=row.parts("keywords"),
            elsewhere=row.text("elsewhere"),
        )
    return tuple(topics.values())


def read_lapor_statuses(
    body: bytes, file: str = "lapor_statuses.csv"
) -> tuple[LaporStatusName, ...]:
    """Reads how raw LAPOR! statuses are understood.

    Raises:
        ReferenceFault: when a row cannot be taken.
    """
    statuses: dict[str, LaporStatusName] = {}
    for row in _rows(body, file, ("name", "status", "code")):
        name = row.needed("name")
        if name.casefold() in statuses:
            raise row.fault(f"status “{name}” sudah ada di baris lain.")
        statuses[name.casefold()] = LaporStatusName(
            name=name,
            status=LaporState(row.word("status", tuple(LaporState))),
            code=row.text("code"),
        )
    return tuple(statuses.values())


def _rows(body: bytes, file: str, columns: tuple[str, ...]) -> Iterator[_Row]:
    try:
        text = body.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ReferenceFault(file, None, "bukan teks UTF-8.") from error
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    header: list[str] | None = None
    line = 1
    try:
        for cells in reader:
            if header is None:
                header = _header(cells, file, columns)
            elif len(cells) != len(header):
                raise ReferenceFault(file, line, f"{len(cells)} kolom, seharusnya {len(header)}.")
            else:
                yield _Row(file, line, dict(zip(header, cells, strict=True)))
            line = reader.line_num + 1
    except csv.Error as error:
        raise ReferenceFault(file, line, "tanda kutip tidak ditutup.") from error
    if header is None:
        raise ReferenceFault(file, None, "kosong.")


def _header(cells: list[str], file: str, columns: tuple[str, ...]) -> list[str]:
    header = [cell.strip() for cell in cells]
    for column in columns:
        if column not in header:
            raise ReferenceFault(file, 1, f"kolom {column} tidak ada.")
    if len(set(header)) != len(header):
        raise ReferenceFault(file, 1, "ada kolom yang disebut dua kali.")
    return header
