"""The outbox as a dock: grouped rows, the reason in words, and what can be done."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication
from PySide6.QtWidgets import (
    QDockWidget,
    QFrame,
    QHeaderView,
    QLabel,
    QPushButton,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from halo_desktop.domain.errors import HaloError
from halo_desktop.domain.ids import ActionId
from halo_desktop.sync.state import SyncState
from halo_desktop.ui import dialogs, formatting, icons, problems, theme
from halo_desktop.ui.decisions.editors.flow import FlowLayout
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.outbox import texts
from halo_desktop.ui.outbox.rows import Act, Group, Row, count_of
from halo_desktop.ui.widgets import row_table
from halo_desktop.ui.widgets.empty_state import EmptyState

_TICK_MILLISECONDS = 1000
_ACTION = Qt.ItemDataRole.UserRole
_COLUMNS = 4
_LIST_WIDTH, _DETAIL_WIDTH = 780, 560


class OutboxDock(QDockWidget):
    """Kotak Keluar."""

    act_requested = Signal(object, object)  # ActionId, Act

    def __init__(self, owner: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("outbox_dock")
        self.setWindowTitle(self.tr("Kotak Keluar"))
        self._owner = owner
        self._rows: tuple[Row, ...] = ()
        self._comparer: Callable[[Row], Awaitable[None]] | None = None
        self._pages = QStackedWidget(self)
        self._empty = EmptyState(Icon.CLOUD_CHECK, self)
        self._table = QTableWidget(0, _COLUMNS, self)
        self._reason = QLabel(self)
        self._words = QLabel(self)
        self._buttons: dict[Act, QPushButton] = {}
        self._foot = QLabel(self)
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MILLISECONDS)
        self._timer.timeout.connect(self._on_timer_timeout)
        self._build()

    def set_comparer(self, comparer: Callable[[Row], Awaitable[None]]) -> None:
        """Takes the function that shows a refused action beside the server's version."""
        self._comparer = comparer

    def show_rows(self, rows: tuple[Row, ...], state: SyncState) -> None:
        """Shows these rows, keeping the chosen one chosen."""
        chosen = self.chosen
        self._rows = rows
        is_empty = not rows
        self._pages.setCurrentWidget(self._empty if is_empty else self._list)
        heading = self.tr("Semua sudah terkirim.")
        if not state.is_all_sent:
            heading = self.tr("Tidak ada yang menunggu kirim.")
        self._empty.show_state(Icon.CLOUD_CHECK, heading)
        with QSignalBlocker(self._table):
            self._fill()
            self._choose(chosen)
        self._show_chosen()
        is_ticking = any(row.group is Group.HELD for row in rows)
        if is_ticking:
            self._timer.start()
        else:
            self._timer.stop()

    def show_fault(self, fault: HaloError) -> None:
        """Says why something was not done."""
        self._reason.setText(problems.of_error(fault).text)

    def show_too_late(self) -> None:
        """Says that an action is already on its way."""
        self._reason.setText(
            self.tr("Sudah dalam perjalanan ke server dan tidak dapat ditarik kembali.")
        )

    def copy(self, row: Row) -> None:
        """Puts the details of a row on the clipboard."""
        QGuiApplication.clipboard().setText(texts.details(row, _now()))

    async def confirm_discard(self, row: Row) -> bool:
        """Asks before an action is given up."""
        title = self.tr("Batalkan kiriman ini?")
        text = self.tr("{kind} tidak dikirim. Teksnya disimpan di Konsep aduan ini.")
        kind = texts.kind(row)
        return await dialogs.ask(
            self, title, text.format(kind=kind), yes=self.tr("Batalkan kiriman")
        )

    async def compare(self, row: Row) -> None:
        """Shows a refused action beside what the server has."""
        if self._comparer is not None:
            await self._comparer(row)

    @property
    def chosen(self) -> ActionId | None:
        """The action whose row is chosen."""
        item = self._table.item(self._table.currentRow(), 0)
        found = item.data(_ACTION) if item is not None else None
        return ActionId(found) if isinstance(found, str) else None

    def _build(self) -> None:
        self._list = QWidget(self)
        self._build_table()
        split = QSplitter(Qt.Orientation.Horizontal, self._list)
        split.addWidget(self._table)
        split.addWidget(self._build_detail())
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        split.setSizes([_LIST_WIDTH, _DETAIL_WIDTH])
        split.setChildrenCollapsible(False)
        self._foot.setText(self.tr("Kotak Keluar milik {name}.").format(name=self._owner))
        self._foot.setFont(theme.scaled(self.font(), 0.9))
        self._foot.setWordWrap(True)
        self._foot.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        self._foot.setContentsMargins(theme.SPACE_M, 0, theme.SPACE_M, theme.SPACE_XS)
        column = QVBoxLayout(self._list)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_XS)
        column.addWidget(split, 1)
        column.addWidget(self._foot)
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self._list)
        self.setWidget(self._pages)

    def _build_table(self) -> None:
        table = self._table
        table.setObjectName("outbox_table")
        table.setAccessibleName(self.tr("Kiriman"))
        table.setHorizontalHeaderLabels(
            [self.tr("Jenis"), self.tr("Aduan"), self.tr("Dibuat"), self.tr("Keterangan")]
        )
        row_table.dress(table, stretched=1)
        header = table.horizontalHeader()
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(64)
        table.currentCellChanged.connect(self._show_chosen)
        table.cellActivated.connect(self._on_table_cell_activated)

    def _build_detail(self) -> QWidget:
        detail = QWidget(self)
        column = QVBoxLayout(detail)
        column.setContentsMargins(theme.SPACE_L, theme.SPACE_M, theme.SPACE_L, theme.SPACE_S)
        column.setSpacing(theme.SPACE_S)
        self._reason.setWordWrap(True)
        self._reason.setObjectName("outbox_reason")
        self._words.setWordWrap(True)
        self._words.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(self._reason)
        column.addWidget(self._words, 1, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self._build_buttons(detail))
        # With large letters in a low window the details are scrolled, never cut.
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(detail)
        return scroll

    def _build_buttons(self, detail: QWidget) -> QWidget:
        holder = QWidget(detail)
        row = FlowLayout(holder, theme.SPACE_S)
        for act in Act:
            button = QPushButton(texts.act(act), holder)
            button.setObjectName(f"outbox_{act.value}")
            button.clicked.connect(lambda _=False, wanted=act: self._ask(wanted))
            self._buttons[act] = button
            row.addWidget(button)
        return holder

    def _fill(self) -> None:
        table = self._table
        table.clearSpans()
        table.setRowCount(0)
        group: Group | None = None
        for row in self._rows:
            if row.group is not group:
                group = row.group
                self._add_heading(group)
            self._add_row(row)

    def _add_heading(self, group: Group) -> None:
        table = self._table
        place = table.rowCount()
        table.insertRow(place)
        tone, icon = texts.GROUP_LOOKS[group]
        item = QTableWidgetItem(texts.group(group, count_of(self._rows, group)))
        item.setIcon(icons.icon(icon, tone))
        item.setForeground(QColor(theme.tokens().ink(tone)))
        font = QFont(table.font())
        font.setBold(True)
        item.setFont(font)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        table.setItem(place, 0, item)
        table.setSpan(place, 0, 1, _COLUMNS)

    def _add_row(self, row: Row) -> None:
        table = self._table
        place = table.rowCount()
        table.insertRow(place)
        now = _now()
        subject = " · ".join(word for word in (row.item.ticket, row.item.title) if word)
        words = (
            texts.kind(row),
            subject,
            formatting.moment(row.item.made_at, now),
            texts.standing(row, now),
        )
        for column, text in enumerate(words):
            item = QTableWidgetItem(text)
            item.setToolTip(text)
            item.setData(_ACTION, str(row.action))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(words))
            table.setItem(place, column, item)

    def _choose(self, action: ActionId | None) -> None:
        places = range(self._table.rowCount())
        wanted = (p for p in places if self._action_at(p) == action and action is not None)
        first = (p for p in places if self._action_at(p) is not None)
        place = next(wanted, next(first, -1))
        if place >= 0:
            self._table.setCurrentCell(place, 0)

    def _action_at(self, place: int) -> ActionId | None:
        item = self._table.item(place, 0)
        found = item.data(_ACTION) if item is not None else None
        return ActionId(found) if isinstance(found, str) else None

    def _chosen_row(self) -> Row | None:
        chosen = self.chosen
        return next((row for row in self._rows if row.action == chosen), None)

    def _show_chosen(self) -> None:
        row = self._chosen_row()
        self._reason.setText(texts.explanation(row, _now()) if row is not None else "")
        self._words.setText(row.item.text if row is not None else "")
        for act, button in self._buttons.items():
            button.setVisible(row is not None and act in row.acts)

    def _ask(self, act: Act) -> None:
        chosen = self.chosen
        if chosen is not None:
            self.act_requested.emit(chosen, act)

    def _on_table_cell_activated(self) -> None:
        self._ask(Act.OPEN)

    def _on_timer_timeout(self) -> None:
        """Counts the undo time down without touching what is chosen."""
        now = _now()
        texts_by_action = {r.action: texts.standing(r, now) for r in self._rows}
        for place in range(self._table.rowCount()):
            action = self._action_at(place)
            item = self._table.item(place, _COLUMNS - 1)
            if action in texts_by_action and item is not None:
                item.setText(texts_by_action[action])
        row = self._chosen_row()
        if row is not None and row.group is Group.HELD:
            self._reason.setText(texts.explanation(row, now))


def _now() -> datetime:
    return datetime.now(UTC)
