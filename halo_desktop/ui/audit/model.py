"""The acts that were fetched so far, as a table that asks for more when its end is seen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor

from halo_desktop.desk.trail import TrailRow
from halo_desktop.ui import theme
from halo_desktop.ui.audit import texts
from halo_desktop.ui.theme import Tone

_Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
COLUMNS = 5


class TrailModel(QAbstractTableModel):
    """Rows are only ever added at the end, or all replaced."""

    more_wanted = Signal()

    def __init__(self, clock: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._rows: list[TrailRow] = []
        self._has_more = False

    def show_rows(self, rows: tuple[TrailRow, ...], *, has_more: bool) -> None:
        """Shows other rows."""
        self.beginResetModel()
        self._rows, self._has_more = list(rows), has_more
        self.endResetModel()

    def add_rows(self, rows: tuple[TrailRow, ...], *, has_more: bool) -> None:
        """Adds the next ones."""
        self._has_more = has_more
        if rows:
            self.beginInsertRows(_NO_INDEX, len(self._rows), len(self._rows) + len(rows) - 1)
            self._rows += rows
            self.endInsertRows()

    def row_at(self, place: int) -> TrailRow | None:
        """The act in a row."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    # Qt overrides

    def canFetchMore(self, parent: _Index) -> bool:
        return not parent.isValid() and self._has_more

    def fetchMore(self, parent: _Index) -> None:
        if self._has_more:
            self._has_more = False
            self.more_wanted.emit()

    def rowCount(self, parent: _Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else COLUMNS

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        row = self._rows[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return texts.cells(row, self._clock())[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(texts.cells(row, self._clock()))
        if role == Qt.ItemDataRole.ForegroundRole and row.finding not in {"", "restart"}:
            return QColor(theme.tokens().ink(Tone.DANGER))
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = int(Qt.ItemDataRole.DisplayRole),
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation is Qt.Orientation.Vertical:
            return None
        heads = (
            self.tr("Waktu"),
            self.tr("Petugas"),
            self.tr("Tindakan"),
            self.tr("Aduan"),
            self.tr("Perangkat"),
        )
        return heads[section]
