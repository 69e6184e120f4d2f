"""A list of any length as a window: eight bytes a complaint, and cards for what is seen.

The whole order is an array of row ids. Cards arrive by page from the read thread and are
kept for the pages that were looked at last. The model asks and never queries.
"""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Iterable

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from halo_desktop.ui.worklist import columns, difference
from halo_desktop.ui.worklist.card import Card
from halo_desktop.ui.worklist.columns import Column
from halo_desktop.ui.worklist.difference import Removal

PAGE_ROWS = 128
MAX_CARDS = 40 * PAGE_ROWS

CARD_ROLE = int(Qt.ItemDataRole.UserRole)
MARKED_ROLE = CARD_ROLE + 1
COLUMN_ROLE = CARD_ROLE + 2

_Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()


class WorklistModel(QAbstractTableModel):
    """Rows are identified by row id, so that an update can keep selection and scroll."""

    cards_wanted = Signal(object)  # tuple of row ids that are on screen without a card

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids: array[int] = array("q")
        self._rows: dict[int, int] | None = None
        self._cards: OrderedDict[int, Card] = OrderedDict()
        self._asked: set[int] = set()
        self._marked: dict[int, None] = {}
        self.columns: tuple[Column, ...] = ()  # none while rows are cards

    def show_columns(self, wanted: tuple[Column, ...]) -> None:
        """Shows rows as a table of columns, or as cards again where there are none."""
        if wanted == self.columns:
            return
        before, after = max(1, len(self.columns)), max(1, len(wanted))
        if after > before:
            self.beginInsertColumns(_NO_INDEX, before, after - 1)
        elif after < before:
            self.beginRemoveColumns(_NO_INDEX, after, before - 1)
        self.columns = wanted
        if after > before:
            self.endInsertColumns()
        elif after < before:
            self.endRemoveColumns()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, after - 1)
        self._repaint()

    @property
    def marked(self) -> tuple[int, ...]:
        """The row ids that are chosen for an act on many, in the order of the list."""
        return tuple(rowid for rowid in self._ids if rowid in self._marked)

    @property
    def marked_count(self) -> int:
        """How many rows are chosen."""
        return len(self._marked)

    def is_marked(self, row: int) -> bool:
        """Whether a row is chosen."""
        return self._ids[row] in self._marked

    def mark(self, rows: Iterable[int], *, is_marked: bool) -> None:
        """Chooses rows, or lets them go."""
        for row in rows:
            if is_marked:
                self._marked[self._ids[row]] = None
            else:
                self._marked.pop(self._ids[row], None)
        self._repaint()

    def mark_all(self, *, is_marked: bool) -> None:
        """Chooses the whole list, or nothing."""
        self._marked = dict.fromkeys(self._ids) if is_marked else {}
        self._repaint()

    def _repaint(self) -> None:
        if self._ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, self._last))

    def _forget_marks(self) -> None:
        """Lets go of what is no longer in the list: nothing unseen may be acted on."""
        if self._marked:
            here = set(self._ids)
            self._marked = dict.fromkeys(held for held in self._marked if held in here)

    @property
    def ids(self) -> array[int]:
        """The order in force."""
        return self._ids

    def row_of(self, rowid: int) -> int | None:
        """Where a complaint stands, if it is in the list."""
        if self._rows is None:
            self._rows = dict(zip(self._ids, range(len(self._ids)), strict=True))
        return self._rows.get(rowid)

    def show_ids(self, ids: array[int]) -> None:
        """Takes a new order by difference; what stays selected stays where it is."""
        found = difference.steps(self._ids, ids)
        if found is None:
            self._rearrange(ids)
            self._forget_marks()
            return
        for step in found:
            if isinstance(step, Removal):
                self.beginRemoveRows(_NO_INDEX, step.first, step.last)
                for rowid in self._ids[step.first : step.last + 1]:
                    self._marked.pop(rowid, None)  # nothing unseen may be acted on
                del self._ids[step.first : step.last + 1]
                self._rows = None
                self.endRemoveRows()
            else:
                self.beginInsertRows(_NO_INDEX, step.first, step.last)
                self._ids[step.first : step.first] = ids[step.first : step.last + 1]
                self._rows = None
                self.endInsertRows()

    def show_cards(self, cards: Iterable[Card]) -> None:
        """Takes cards that were asked for, or newer ones of rows already shown."""
        for card in cards:
            self._asked.discard(card.rowid)
            if self._cards.get(card.rowid) == card:
                continue
            self._cards[card.rowid] = card
            self._cards.move_to_end(card.rowid)
            row = self.row_of(card.rowid)
            if row is not None:
                self.dataChanged.emit(self.index(row, 0), self.index(row, self._last))
        while len(self._cards) > MAX_CARDS:
            self._cards.popitem(last=False)

    def forget_cards(self) -> None:
        """Drops every card, so that language, theme or day changes reach all texts."""
        self._cards.clear()
        self._asked.clear()
        if self._ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, self._last))

    def shown_ids(self) -> tuple[int, ...]:
        """The row ids of the cards that are held, for re-reading what changed."""
        return tuple(rowid for rowid in self._cards if self.row_of(rowid) is not None)

    def want(self, first: int, last: int) -> None:
        """Asks for the cards of the pages around a stretch of rows."""
        start = max(0, first // PAGE_ROWS * PAGE_ROWS)
        end = min(len(self._ids), (last // PAGE_ROWS + 1) * PAGE_ROWS)
        missing = [
            rowid
            for rowid in self._ids[start:end]
            if rowid not in self._cards and rowid not in self._asked
        ]
        for rowid in self._ids[max(0, first) : last + 1]:
            if rowid in self._cards:
                self._cards.move_to_end(rowid)
        if missing:
            self._asked.update(missing)
            self.cards_wanted.emit(tuple(missing))

    def release(self, rowids: Iterable[int]) -> None:
        """Lets rows be asked for again, after a page could not be read."""
        self._asked.difference_update(rowids)

    @property
    def _last(self) -> int:
        return max(1, len(self.columns)) - 1

    def _rearrange(self, ids: array[int]) -> None:
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        held = [self._ids[index.row()] for index in before]
        self._ids = array("q", ids)
        self._rows = None
        after = [
            self.index(row, index.column())
            if (row := self.row_of(rowid)) is not None
            else QModelIndex()
            for rowid, index in zip(held, before, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    # Qt overrides

    def rowCount(self, parent: _Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: _Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else max(1, len(self.columns))

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = int(Qt.ItemDataRole.DisplayRole),
    ) -> object:
        is_name = orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        if is_name and section < len(self.columns):
            return columns.name(self.columns[section])
        return None

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        card = self._cards.get(self._ids[index.row()])
        if card is None:
            return None
        if role == CARD_ROLE:
            return card
        if role == MARKED_ROLE:
            return self._ids[index.row()] in self._marked
        if role == COLUMN_ROLE:
            return self.columns[index.column()] if self.columns else None
        if role == Qt.ItemDataRole.DisplayRole:
            is_case = not self.columns or self.columns[index.column()] is Column.CASE
            return card.title if is_case else card.cells.get(self.columns[index.column()], "")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            if self._ids[index.row()] in self._marked:
                return self.tr("Dipilih, {row}").format(row=card.sentence)
            return card.sentence
        return None
