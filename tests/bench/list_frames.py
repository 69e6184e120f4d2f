"""The list under a key that is held down: how long each frame keeps the main thread."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView

from halo_desktop.cache import reads
from halo_desktop.cache.database import Store
from halo_desktop.domain.criteria import Criteria, Order, SortColumn
from halo_desktop.ui.worklist import card
from halo_desktop.ui.worklist.table import WorklistTable
from halo_desktop.ui.worklist.table_model import WorklistModel
from tests.bench import documents, shelf
from tests.bench.figure import Figure, Spread

_Index = QModelIndex | QPersistentModelIndex
_NO_INDEX: Final = QModelIndex()
_SIZE: Final = (1100, 800)
_KEYS: Final = 150
_FRAME: Final = 8.0


class _Names(QAbstractTableModel):
    """As little as a list can do: numbers of rows that are all in memory."""

    def __init__(self, rows: int) -> None:
        super().__init__()
        self._rows = rows

    # Qt overrides

    def rowCount(self, parent: _Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else self._rows

    def columnCount(self, parent: _Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else 1

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        return f"Aduan {index.row()}" if role == Qt.ItemDataRole.DisplayRole else None


def figures(size: int) -> Iterator[Figure]:
    """Key by key and page by page, on the list of everything, newest first."""
    application = QApplication.instance() or QApplication(["bench"])
    assert isinstance(application, QApplication)
    order = Order(column=SortColumn.RECEIVED, is_descending=True)
    with shelf.opened(shelf.data_of(size)) as store:
        table = _table(store)
        with store.read() as conn:
            ids = reads.list_ids(conn, Criteria(), order, shelf.perspective())
        began = time.thread_time()
        table.show_ids(ids)
        application.processEvents()
        yield Figure(
            name=f"list: showing {size:,} rows", value=(time.thread_time() - began) * 1e3, goal=16.0
        )
        bare = _bare_table(size)
        table.setCurrentIndex(table.model().index(0, 0))
        bare.setCurrentIndex(bare.model().index(0, 0))
        application.processEvents()
        yield from _keys(application, table, bare)
        table.close()
        bare.close()


def _table(store: Store) -> WorklistTable:
    rulebook = shelf.viewer().rulebook
    model = WorklistModel()
    table = WorklistTable(model)

    def fetch(rowids: tuple[int, ...]) -> None:
        with store.read() as conn:
            lines = reads.lines(conn, rowids)
        model.show_cards([card.make(line, rulebook, documents.NOW) for line in lines])

    model.cards_wanted.connect(fetch)
    model.setParent(table)
    table.resize(*_SIZE)
    table.show()
    return table


def _bare_table(size: int) -> QTableView:
    table = QTableView()
    table.horizontalHeader().hide()
    model = _Names(size)
    model.setParent(table)
    table.setModel(model)
    table.resize(*_SIZE)
    table.show()
    return table


def _keys(application: QApplication, table: QTableView, bare: QTableView) -> Iterator[Figure]:
    for key, words in ((Qt.Key.Key_Down, "key repeat"), (Qt.Key.Key_PageDown, "page down")):
        floor = Spread.of(_frames(application, bare, key))
        found = Spread.of(_frames(application, table, key))
        yield Figure(
            name=f"list: {words}, p95",
            value=found.p95,
            floor=floor.p95,
            floor_name="bare table of names in memory",
        )
        yield Figure(name=f"list: {words}, p95 in ms", value=found.p95, goal=_FRAME)
        yield Figure(name=f"list: {words}, longest", value=found.most, goal=16.0)


def _frames(application: QApplication, table: QTableView, key: Qt.Key) -> list[float]:
    """Seconds that this thread computed for each key, painting and reading included."""
    times = []
    for _ in range(_KEYS):
        began = time.thread_time()
        QTest.keyClick(table, key)
        application.processEvents()
        table.viewport().repaint()
        times.append(time.thread_time() - began)
    return times
