"""The middle pane: name and count of the list, chips, arrivals, rows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from halo_desktop.cache.views import ListKey
from halo_desktop.ui import formatting, icons, theme
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.theme import Tone
from halo_desktop.ui.widgets.elided_label import ElidedLabel
from halo_desktop.ui.widgets.empty_state import EmptyState
from halo_desktop.ui.worklist.card import Card
from halo_desktop.ui.worklist.filter_bar import FilterBar
from halo_desktop.ui.worklist.filter_chip import FilterChip
from halo_desktop.ui.worklist.many_bar import ManyBar
from halo_desktop.ui.worklist.table import WorklistTable
from halo_desktop.ui.worklist.table_model import WorklistModel

REST_MILLISECONDS = 150


class WorklistView(QWidget):
    """Shows rows and says what the operator does with them; decides nothing."""

    case_rested = Signal(object)  # row id; after the selection has rested for a moment
    case_activated = Signal(object)  # row id; Enter or double click
    row_left = Signal()
    arrivals_requested = Signal()
    sync_requested = Signal()
    clear_requested = Signal()  # filters or search
    server_search_requested = Signal()
    notice_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = WorklistModel(self)
        self.table = WorklistTable(self.model, self)
        self.filters = FilterBar(self)
        self.order_chip = FilterChip(self.tr("Urut"), Icon.FILTER, self)
        self.many = ManyBar(self)
        self._name = ElidedLabel(parent=self)
        self._count = QLabel(self)
        self._arrivals = QPushButton(self)
        self._notice = QPushButton(self)
        self._empty = EmptyState(Icon.INBOX, self)
        self._is_searching = False
        self.is_held = False  # while a quick look walks, cases stay closed
        self._rest = QTimer(self)
        self._build()

    def show_name(self, name: str) -> None:
        """Names the list above its rows."""
        self._name.show_text(name)
        self.table.setAccessibleName(self.tr("Daftar aduan: {name}").format(name=name))

    def show_chips(self, is_shown: bool) -> None:
        """Offers filters and order, which a search does not have."""
        self.filters.setVisible(is_shown)
        self.order_chip.setVisible(is_shown)

    def show_count(self, count: int, *, is_exact: bool) -> None:
        """Says how long the list is."""
        if is_exact:
            text = self.tr("%n aduan", "", count)
        else:
            text = self.tr("{count} aduan").format(count=formatting.count(count, is_exact=False))
        self._count.setText(text)

    def show_loading(self) -> None:
        """The rows are being read; the table stays, so that nothing jumps."""
        self._stack.setCurrentWidget(self.table)

    def show_ids(self, ids: ListKey) -> None:
        """Shows an order; selection, scroll position and focus stay."""
        self.table.show_ids(ids)
        self.many.show_count(self.model.marked_count)
        if ids:
            self._stack.setCurrentWidget(self.table)

    def show_cards(self, cards: Sequence[Card]) -> None:
        """Fills in rows."""
        self.model.show_cards(cards)

    def show_arrivals(self, count: int) -> None:
        """Says that new complaints wait to be let in."""
        self._arrivals.setVisible(count > 0)
        text = self.tr("%n aduan baru – tampilkan", "", count)
        self._arrivals.setText(text)
        self._arrivals.setToolTip(self.tr("Ctrl+Home"))

    def show_notice(self, text: str) -> None:
        """Says above the rows what the list leaves out; empty text takes it away."""
        self._notice.setText(text)
        self._notice.setToolTip(text)
        self._notice.setVisible(bool(text))

    def show_state(
        self,
        icon: Icon,
        heading: str,
        text: str = "",
        *,
        first: str = "",
        second: str = "",
        is_searching: bool = False,
    ) -> None:
        """Says why there are no rows, and offers a way on."""
        self._is_searching = is_searching
        self._empty.show_state(icon, heading, text, first=first, second=second)
        self._stack.setCurrentWidget(self._empty)

    @property
    def empty(self) -> EmptyState:
        """What is said when there are no rows."""
        return self._empty

    def select(self, rowid: int) -> None:
        """Selects a row, if it is in the list."""
        self.table.select(rowid)

    def select_next(self, step: int) -> None:
        """Moves the selection, from wherever the focus is."""
        self.table.select_next(step)

    @property
    def is_moving(self) -> bool:
        """Whether the selection has moved on and its case is not asked for yet."""
        return self._rest.isActive()

    def rest_now(self) -> None:
        """Asks for the case of the selection at once."""
        self._rest.stop()
        self._on_rest_timeout()

    def set_compact(self, is_compact: bool) -> None:
        """Shows rows of one line instead of two."""
        self.table.set_compact(is_compact)

    def _build(self) -> None:
        theme.scale_font(self._name, 1.2, is_bold=True)
        self._count.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.order_chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self._arrivals.setIcon(icons.icon(Icon.INBOX))
        self._arrivals.setFlat(True)
        self._arrivals.hide()
        self._notice.setObjectName("list_notice")
        self._notice.setIcon(icons.icon(Icon.ALERT, Tone.WARN))
        self._notice.setFlat(True)
        self._notice.hide()
        head = QHBoxLayout()
        head.setContentsMargins(theme.SPACE_L, theme.SPACE_M, theme.SPACE_S, 0)
        head.setSpacing(theme.SPACE_S)
        head.addWidget(self._name, 1)
        head.addWidget(self._count)
        head.addWidget(self.order_chip)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.filters)
        layout.addWidget(self._notice)
        layout.addWidget(self._arrivals)
        layout.addWidget(self.many)
        layout.addWidget(self._stack, 1)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MILLISECONDS)
        self._connect()

    def _connect(self) -> None:
        self._rest.timeout.connect(self._on_rest_timeout)
        self.table.current_changed.connect(self._on_current_changed)
        self.table.activated_row.connect(self.case_activated)
        self.table.marks_changed.connect(self._on_marks_changed)
        self.many.clear_requested.connect(self._on_clear_marks_requested)
        self._arrivals.clicked.connect(self.arrivals_requested)
        self._notice.clicked.connect(self.notice_requested)
        self._empty.first_requested.connect(self._on_first_requested)
        self._empty.second_requested.connect(self.server_search_requested)

    def _on_marks_changed(self) -> None:
        self.many.show_count(self.model.marked_count)

    def _on_clear_marks_requested(self) -> None:
        self.table.mark_all(is_marked=False)
        self.table.setFocus()

    def _on_current_changed(self) -> None:
        self._rest.start()
        self.row_left.emit()

    def _on_rest_timeout(self) -> None:
        rowid = self.table.selected_rowid()
        if rowid is not None and not self.is_held:
            self.case_rested.emit(rowid)

    def _on_first_requested(self) -> None:
        if self._is_searching:
            self.clear_requested.emit()
        else:
            self.sync_requested.emit()
