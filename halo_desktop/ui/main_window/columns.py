"""The list as a table: columns, widths and order are kept for each queue."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication, QPoint, QTimer
from PySide6.QtWidgets import QMenu

from halo_desktop.domain.criteria import Order, SortColumn
from halo_desktop.domain.queues import Queue
from halo_desktop.ui import preference_keys
from halo_desktop.ui.commands.command import CommandId
from halo_desktop.ui.main_window.feature import ConsoleParts
from halo_desktop.ui.worklist import columns
from halo_desktop.ui.worklist.columns import SORTS, Arrangement, Column

_REST_MILLISECONDS = 400  # while a column is being drawn wider
_DESCENDING = "-"


class Columns:
    """Brings what was kept onto the screen, and keeps what is changed there."""

    def __init__(self, console: ConsoleParts) -> None:
        """Takes the console's parts."""
        self._console = console
        self._table = console.window.worklist.table
        self._action = console.window.registry.command(CommandId.TABLE_ROWS)
        self._is_showing = False
        self._rest = QTimer(console.window)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MILLISECONDS)
        self._rest.timeout.connect(self._keep_widths)
        console.worklist.taste = self

    def commands(self) -> Mapping[CommandId, Callable[[], object]]:
        """What each of its commands does."""
        return {
            CommandId.TABLE_ROWS: self._toggle,
            CommandId.CHOOSE_COLUMNS: self._offer_below_header,
        }

    def begin(self) -> None:
        """Shows the list as it was left."""
        self._action.setChecked(self._is_table)
        self._table.sort_wanted.connect(self._sort)
        self._table.columns_resized.connect(self._on_columns_resized)
        header = self._table.horizontalHeader()
        header.customContextMenuRequested.connect(self._offer)
        self._console.window.navigation.place_shown.connect(self._show)
        self._show()

    def close(self) -> None:
        """Keeps what is not kept yet."""
        if self._rest.isActive():
            self._rest.stop()
            self._keep_widths()

    def order_of(self, queue: Queue) -> Order:
        """How this person wants a queue sorted, or as the queue says."""
        kept = self._console.preferences.kept(f"{preference_keys.ORDERS}/{_key(str(queue.id))}")
        word = kept.removeprefix(_DESCENDING)
        if word not in set(SortColumn):
            return queue.order
        return Order(column=SortColumn(word), is_descending=kept.startswith(_DESCENDING))

    def keep(self, queue: Queue, order: Order) -> None:
        """Remembers how it is sorted from now on."""
        word = f"{_DESCENDING if order.is_descending else ''}{order.column.value}"
        if order == queue.order:
            word = ""
        self._console.preferences.keep(f"{preference_keys.ORDERS}/{_key(str(queue.id))}", word)

    @property
    def _is_table(self) -> bool:
        return self._console.preferences.kept(preference_keys.LIST_FORM) == preference_keys.TABLE

    def _toggle(self) -> None:
        form = preference_keys.TABLE if self._action.isChecked() else ""
        self._console.preferences.keep(preference_keys.LIST_FORM, form)
        self._show()

    def _show(self, _place: str = "") -> None:
        window = self._console.window
        window.workspace.stack_panes(self._is_table)
        self._is_showing = True
        self._table.arrange(self._kept() if self._is_table else None)
        self._is_showing = False
        QTimer.singleShot(0, window, self._show_order)  # the queue is opened after its name

    def _show_order(self) -> None:
        order = self._console.worklist.order
        shown = self._console.window.worklist.model.columns
        place = next((n for n, c in enumerate(shown) if SORTS.get(c) is order.column), -1)
        self._table.show_order(place, is_descending=order.is_descending)

    def _kept(self) -> Arrangement:
        preferences = self._console.preferences
        own = preferences.kept(self._name())
        return columns.read(own or preferences.kept(preference_keys.COLUMNS))

    def _name(self) -> str:
        return f"{preference_keys.COLUMNS}-{_key(self._console.shell.place)}"

    def _put(self, arrangement: Arrangement) -> None:
        self._console.preferences.keep(self._name(), arrangement.text)

    def _keep_widths(self) -> None:
        if self._is_table and self._table.arrangement.widths:
            self._put(self._table.arrangement)

    def _on_columns_resized(self) -> None:
        if not self._is_showing and self._is_table:
            self._rest.start()

    def _sort(self, column: Column) -> None:
        wanted = SORTS.get(column)
        if wanted is None:
            return
        now = self._console.worklist.order
        is_descending = not now.is_descending if now.column is wanted else False
        self._console.worklist.set_order(wanted, is_descending=is_descending)
        self._show_order()

    def _offer_below_header(self) -> None:
        """By the keyboard: the menu below the head of the list."""
        if not self._is_table:
            self._action.trigger()
        self._offer(QPoint(0, self._table.horizontalHeader().height()))

    def _offer(self, place: QPoint) -> None:
        menu = QMenu(self._console.window)
        shown = self._table.arrangement.columns
        for column in Column:
            if column is Column.CASE:
                continue
            action = menu.addAction(columns.name(column))
            action.setCheckable(True)
            action.setChecked(column in shown)
            action.toggled.connect(partial(self._choose, column))
        menu.addSeparator()
        everywhere = menu.addAction(
            QCoreApplication.translate("columns", "Pakai kolom ini di semua antrean")
        )
        everywhere.triggered.connect(self._use_everywhere)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._table.horizontalHeader().mapToGlobal(place))

    def _choose(self, column: Column, is_shown: bool) -> None:
        self._put(self._table.arrangement.with_column(column, is_shown=is_shown))
        self._show()

    def _use_everywhere(self) -> None:
        preferences = self._console.preferences
        preferences.keep(preference_keys.COLUMNS, self._table.arrangement.text)
        for place in self._console.window.navigation.places():
            if place.key:
                preferences.keep(f"{preference_keys.COLUMNS}-{_key(place.key)}", "")


def _key(place: str) -> str:
    """A queue's name as part of a settings key."""
    return "".join(letter if letter.isalnum() else "-" for letter in place)
