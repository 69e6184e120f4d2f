"""The tab *Riwayat*: the whole trail in a table, and whose turn it was for how long."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QLabel,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from halo_desktop.ui import theme
from halo_desktop.ui.widgets import row_table

_Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryRow:
    """One line of the trail, in words."""

    when: str
    who: str
    what: str
    receipt: str = ""

    @property
    def cells(self) -> tuple[str, ...]:
        """The texts of the columns."""
        return (self.when, self.who, self.what)


class HistoryModel(QAbstractTableModel):
    """The rows as they are; the trail only ever grows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[HistoryRow, ...] = ()

    def show_rows(self, rows: tuple[HistoryRow, ...]) -> None:
        """Shows another trail, or appends to the one shown."""
        if rows[: len(self._rows)] == self._rows and len(rows) > len(self._rows) > 0:
            self.beginInsertRows(_NO_INDEX, len(self._rows), len(rows) - 1)
            self._rows = rows
            self.endInsertRows()
        elif rows != self._rows:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    # Qt overrides

    def rowCount(self, parent: _Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else 3

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.cells[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(row.cells)
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = int(Qt.ItemDataRole.DisplayRole),
    ) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        if role != Qt.ItemDataRole.DisplayRole or orientation is Qt.Orientation.Vertical:
            return None
        return (self.tr("Waktu"), self.tr("Oleh"), self.tr("Kejadian"))[section]


class History(QWidget):
    """Read-only: what has happened cannot be changed here or anywhere."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._holders = QLabel(self)
        self._model = HistoryModel(self)
        self._table = QTableView(self)
        self._build()

    def show_history(self, rows: tuple[HistoryRow, ...], holders: str) -> None:
        """Shows the trail of a case and the time per holder."""
        self._model.show_rows(rows)
        self._holders.setText(holders)
        self._holders.setVisible(bool(holders))

    def _build(self) -> None:
        self._holders.setWordWrap(True)
        self._holders.setContentsMargins(
            theme.SPACE_L, theme.SPACE_S, theme.SPACE_L, theme.SPACE_XS
        )
        self._holders.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        table = self._table
        table.setModel(self._model)
        table.setAccessibleName(self.tr("Riwayat aduan"))
        row_table.dress(table, stretched=2)
        table.viewport().setAutoFillBackground(False)
        table.setWordWrap(False)
        table.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + theme.SPACE_M)
        header = table.horizontalHeader()
        header.setMaximumSectionSize(200)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.SPACE_XS, 0, 0)
        layout.setSpacing(theme.SPACE_XS)
        layout.addWidget(self._holders)
        place = QVBoxLayout()
        place.setContentsMargins(theme.SPACE_S, 0, theme.SPACE_L, theme.SPACE_S)
        place.addWidget(table)
        layout.addLayout(place, 1)
