"""Puts what the worklist presenter says into words and rows of the view."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta

from PySide6.QtCore import QObject, Signal

from halo_desktop.cache.views import Line, ListKey
from halo_desktop.domain.criteria import Order, SortColumn
from halo_desktop.domain.queues import Queue
from halo_desktop.ui import formatting, labels, problems, queue_words
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.ports import Clock, ShellDesk
from halo_desktop.ui.worklist import card
from halo_desktop.ui.worklist.filter_words import FilterWords
from halo_desktop.ui.worklist.filters import Filters
from halo_desktop.ui.worklist.view import WorklistView

_DESCENDING = "-"
_ORDERS = (
    Order(column=SortColumn.DUE),
    Order(column=SortColumn.RECEIVED, is_descending=True),
    Order(column=SortColumn.UPDATED, is_descending=True),
    Order(column=SortColumn.TITLE),
    Order(column=SortColumn.STATE),
    Order(column=SortColumn.UNIT),
    Order(column=SortColumn.PLACE),
    Order(column=SortColumn.CHANNEL),
    Order(column=SortColumn.URGENCY),
)


class WorklistWords(QObject):
    """Between the presenter, which knows enums, and the view, which shows texts."""

    filters_changed = Signal(object)  # Filters
    order_changed = Signal(object)  # Order

    def __init__(
        self,
        view: WorklistView,
        desk: ShellDesk,
        clock: Clock,
        delay: Callable[[], timedelta | None] = lambda: None,
    ) -> None:
        super().__init__(view)
        self._view = view
        self._desk = desk
        self._clock = clock
        self._delay = delay
        self._filters = Filters()
        self._lines: dict[int, Line] = {}
        self._filter_words = FilterWords(view.filters, desk)
        self._filter_words.filters_changed.connect(self.filters_changed)
        view.filters.clear_requested.connect(self._on_clear_requested)
        view.order_chip.chosen.connect(self._on_order_chosen)

    def show_queue(self, queue: Queue, order: Order, filters: Filters) -> None:
        """Names the list and its chips."""
        self._filters = filters
        self._view.show_name(queue_words.name(queue.label))
        self._view.show_chips(True)
        self._show_chips(order)

    def show_loading(self) -> None:
        self._view.show_loading()

    def show_ids(self, ids: ListKey) -> None:
        self._view.show_ids(ids)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Makes cards of lines; this is all the work a row ever costs."""
        rulebook, now, delay = self._desk.rulebook, self._clock(), self._delay()
        self._lines.update((line.rowid, line) for line in lines)
        self._view.show_cards([card.make(line, rulebook, now, delay) for line in lines])

    def renew(self) -> None:
        """Puts every known line into words again, after the day or the language changed."""
        shown = self._view.model.shown_ids()
        self._view.model.forget_cards()
        self.show_lines([self._lines[rowid] for rowid in shown if rowid in self._lines])

    def show_count(self, count: int, *, is_exact: bool) -> None:
        self._view.show_count(count, is_exact=is_exact)

    def show_arrivals(self, count: int) -> None:
        self._view.show_arrivals(count)

    def show_no_lists(self) -> None:
        """Says that this person's role reads no complaints."""
        self._view.show_chips(False)
        self._view.show_state(
            Icon.SHIELD,
            self.tr("Peran Anda tidak membaca aduan"),
            self.tr("Auditor dan Pejabat PDP hanya membaca jejak audit: menu Berkas, Jejak audit."),
        )

    def show_empty(self, *, is_filtered: bool) -> None:
        """Says why a queue shows nothing."""
        if is_filtered:
            self._view.show_state(
                Icon.FILTER,
                self.tr("Tidak ada yang cocok dengan saringan ini"),
                first=self.tr("Hapus saringan"),
                is_searching=True,
            )
            return
        state = self._desk.connection.state
        if state.data_as_of is None:
            self._view.show_state(
                Icon.HOURGLASS,
                self.tr("Aduan sedang diambil"),
                self.tr("Daftar terisi begitu halaman pertama tiba dari server."),
                first=self.tr("Sinkronkan"),
            )
            return
        when = formatting.moment(state.data_as_of, self._clock())
        self._view.show_state(
            Icon.CHECK_CIRCLE,
            self.tr("Tidak ada aduan di antrean ini"),
            self.tr("Terakhir diperiksa {when}.").format(when=when),
            first=self.tr("Sinkronkan"),
        )

    def show_search(self, text: str) -> None:
        """Names the list after what is searched."""
        self._view.show_chips(False)
        self._view.show_name(self.tr("Hasil cari “{text}”").format(text=text))

    def show_no_match(self, text: str) -> None:
        """Says that nothing here matches, and where else to look."""
        can_ask = self._desk.connection.state.is_connected
        self._view.show_state(
            Icon.SEARCH,
            self.tr("Tak ada yang cocok dengan “{text}”").format(text=text),
            self.tr("Pencarian mencakup aduan yang tersimpan di komputer ini."),
            first=self.tr("Hapus pencarian"),
            second=self.tr("Cari di server") if can_ask else "",
            is_searching=True,
        )

    def show_failure(self, error: BaseException) -> None:
        """Says that the list cannot be read."""
        sentence = problems.of_error(error)
        self._view.show_state(
            Icon.ALERT,
            self.tr("Daftar tidak bisa dibaca dari komputer ini"),
            sentence.text,
            first=self.tr("Coba lagi"),
        )

    def release(self, rowids: Sequence[int]) -> None:
        self._view.model.release(rowids)

    def is_engaged(self) -> bool:
        """Whether somebody is working in the list: a row is selected, or it is scrolled."""
        table = self._view.table
        return table.selected_rowid() is not None or table.verticalScrollBar().value() > 0

    def selected_rowid(self) -> int | None:
        return self._view.table.selected_rowid()

    def _show_chips(self, order: Order) -> None:
        self._filter_words.show_filters(self._filters)
        choices = tuple((_order_value(known), labels.of(known.column)) for known in _ORDERS)
        self._view.order_chip.show_choices(choices, _order_value(order))

    def _on_clear_requested(self) -> None:
        self.filters_changed.emit(Filters())

    def _on_order_chosen(self, value: str) -> None:
        self.order_changed.emit(
            Order(
                column=SortColumn(value.removeprefix(_DESCENDING)),
                is_descending=value.startswith(_DESCENDING),
            )
        )


def _order_value(order: Order) -> str:
    return f"{_DESCENDING if order.is_descending else ''}{order.column.value}"
