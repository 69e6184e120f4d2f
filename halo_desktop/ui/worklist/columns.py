"""The columns of the list as a table: what they are called, what they say, how they sort."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QCoreApplication

from halo_desktop.cache.views import Line
from halo_desktop.domain.criteria import SortColumn
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.ui import formatting, labels
from halo_desktop.ui.translation import QT_TRANSLATE_NOOP

LEAST_WIDTH: Final = 48
MOST_WIDTH: Final = 800


class Column(StrEnum):
    """One fact of a complaint; the case itself is always the first."""

    CASE = "case"
    NUMBER = "number"
    STATE = "state"
    UNIT = "unit"
    DUE = "due"
    PLACE = "place"
    TOPIC = "topic"
    RECEIVED = "received"
    UPDATED = "updated"
    CHANNEL = "channel"
    URGENCY = "urgency"
    LAPOR = "lapor"


_NAMES: Final = {
    Column.CASE: QT_TRANSLATE_NOOP("columns", "Aduan"),
    Column.NUMBER: QT_TRANSLATE_NOOP("columns", "Nomor"),
    Column.STATE: QT_TRANSLATE_NOOP("columns", "Status"),
    Column.UNIT: QT_TRANSLATE_NOOP("columns", "OPD"),
    Column.DUE: QT_TRANSLATE_NOOP("columns", "Tenggat"),
    Column.PLACE: QT_TRANSLATE_NOOP("columns", "Wilayah"),
    Column.TOPIC: QT_TRANSLATE_NOOP("columns", "Topik"),
    Column.RECEIVED: QT_TRANSLATE_NOOP("columns", "Masuk"),
    Column.UPDATED: QT_TRANSLATE_NOOP("columns", "Diperbarui"),
    Column.CHANNEL: QT_TRANSLATE_NOOP("columns", "Kanal"),
    Column.URGENCY: QT_TRANSLATE_NOOP("columns", "Urgensi"),
    Column.LAPOR: QT_TRANSLATE_NOOP("columns", "LAPOR!"),
}
SORTS: Final[Mapping[Column, SortColumn]] = {
    Column.CASE: SortColumn.TITLE,
    Column.STATE: SortColumn.STATE,
    Column.UNIT: SortColumn.UNIT,
    Column.DUE: SortColumn.DUE,
    Column.PLACE: SortColumn.PLACE,
    Column.RECEIVED: SortColumn.RECEIVED,
    Column.UPDATED: SortColumn.UPDATED,
    Column.CHANNEL: SortColumn.CHANNEL,
    Column.URGENCY: SortColumn.URGENCY,
    Column.LAPOR: SortColumn.LAPOR,
}
_WIDTHS: Final = {Column.CASE: 280, Column.NUMBER: 140, Column.STATE: 160, Column.DUE: 130}
_USUAL_WIDTH: Final = 110


def name(column: Column) -> str:
    """What stands above a column."""
    return QCoreApplication.translate("columns", _NAMES[column])


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrangement:
    """Which columns there are, from left to right, and how wide each is."""

    widths: tuple[tuple[Column, int], ...]

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns in order."""
        return tuple(column for column, _ in self.widths)

    def with_column(self, column: Column, *, is_shown: bool) -> Arrangement:
        """One column more at the end, or one less; the case always stays."""
        rest = tuple(found for found in self.widths if found[0] is not column)
        if column is Column.CASE:
            return self
        added = ((column, _WIDTHS.get(column, _USUAL_WIDTH)),) if is_shown else ()
        return replace(self, widths=rest + added)

    @property
    def text(self) -> str:
        """As it is kept."""
        return ",".join(f"{column.value}:{width}" for column, width in self.widths)


def usual() -> Arrangement:
    """What a table shows before anybody chose."""
    shown = (Column.CASE, Column.NUMBER, Column.STATE, Column.UNIT, Column.DUE, Column.UPDATED)
    return Arrangement(widths=tuple((c, _WIDTHS.get(c, _USUAL_WIDTH)) for c in shown))


def read(text: str) -> Arrangement:
    """What was kept; spoilt parts are left out, and the case is never missing."""
    found: dict[Column, int] = {}
    for part in text.split(","):
        word, _, number = part.partition(":")
        if word in set(Column) and number.isascii() and number.isdigit():
            found[Column(word)] = max(LEAST_WIDTH, min(MOST_WIDTH, int(number[:5])))
    if not found:
        return usual()
    case = found.pop(Column.CASE, _WIDTHS[Column.CASE])
    return Arrangement(widths=((Column.CASE, case), *found.items()))


def cells(line: Line, rulebook: Rulebook, now: datetime, due: str) -> dict[Column, str]:
    """What each column says of a line."""
    unit, topic = rulebook.unit(line.lead_unit), rulebook.topic(line.topic)
    place = rulebook.place(line.place)
    return {
        Column.NUMBER: line.ticket or "",
        Column.STATE: labels.of(line.state),
        Column.UNIT: unit.short_name if unit is not None else "",
        Column.DUE: due,
        Column.PLACE: place.name if place is not None else "",
        Column.TOPIC: topic.name if topic is not None else "",
        Column.RECEIVED: formatting.moment(line.received_at, now),
        Column.UPDATED: formatting.moment(line.updated_at, now),
        Column.CHANNEL: labels.of(line.channel),
        Column.URGENCY: labels.of(line.urgency),
        Column.LAPOR: line.lapor_tracking or "",
    }
