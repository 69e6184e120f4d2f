"""The panel of waiting things: a table, the reason in words, and what can be done."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from halo_desktop.desk.digests import CheckReport
from halo_desktop.desk.waiting_list import Deed, WaitingItem, WaitingReport
from halo_desktop.domain.errors import HaloError
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.ui import (
    dialogs,
    formatting,
    icons,
    mnemonics,
    problems,
    scope_words,
    theme,
    waiting_words,
)
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.main_window import connection_words
from halo_desktop.ui.waiting import texts
from halo_desktop.ui.waiting.economy_row import EconomyRow
from halo_desktop.ui.widgets import row_table
from halo_desktop.ui.widgets.empty_state import EmptyState

_KEY = Qt.ItemDataRole.UserRole
_COLUMNS = 4
_WIDTH = 860
_TABLE_HEIGHT = 220
_ACT_ORDER = (
    Deed.TRY_NOW,
    Deed.SIGN_IN,
    Deed.COMPARE,
    Deed.CONFIRM_AGE,
    Deed.OPEN,
    Deed.COPY_TEXT,
    Deed.TAKE_BACK,
    Deed.DISMISS,
)


class WaitingSheet(dialogs.Sheet):
    """Apa yang belum tersinkron."""

    act_requested = Signal(str, object)  # key of the item, Deed
    sync_requested = Signal()
    check_requested = Signal()

    def __init__(self, rulebook: Rulebook, parent: QWidget | None = None) -> None:
        close, sync, check, copy = mnemonics.assign(
            [
                self.tr("Tutup"),
                self.tr("Sinkronkan sekarang"),
                self.tr("Cocokkan dengan server"),
                self.tr("Salin daftar"),
            ]
        )
        super().__init__(self.tr("Apa yang belum tersinkron"), main_text=close, parent=parent)
        self.setObjectName("waiting_sheet")
        self.setMinimumWidth(_WIDTH)
        self._rulebook = rulebook
        self._report: WaitingReport | None = None
        self._now: datetime | None = None
        self._pages = QStackedWidget(self)
        self._empty = EmptyState(Icon.CLOUD_CHECK, self)
        self._table = QTableWidget(0, _COLUMNS, self)
        self._reason = QLabel(self)
        self._buttons: dict[Deed, QPushButton] = {}
        self._scopes = QGridLayout()
        self.sync = QPushButton(sync, self)
        self.check = QPushButton(check, self)
        self.copy_list = QPushButton(copy, self)
        self.economy = EconomyRow(self)
        self._furnish()

    @property
    def chosen(self) -> str:
        """The key of the item whose row is chosen."""
        return self._key_at(self._table.currentRow())

    def show_report(self, report: WaitingReport, now: datetime) -> None:
        """Shows what waits, keeping the chosen item chosen."""
        chosen = self.chosen
        self._report, self._now = report, now
        self.show_subtitle(connection_words.status(report.state, now))
        icon = Icon.CLOUD_CHECK if report.is_all_sent else Icon.HOURGLASS
        self._empty.show_state(icon, texts.heading(report), texts.empty_note(report))
        self._pages.setCurrentWidget(self._list if report.items else self._empty)
        with QSignalBlocker(self._table):
            self._fill(report, now)
            self._choose(chosen)
        self._show_chosen()
        self._show_scopes(report, now)
        self.economy.show_economy(report.economy)

    def show_working(self, *, is_working: bool) -> None:
        """Says that the server is being asked."""
        if is_working:
            self.show_error("")
        for button in (self.sync, self.check):
            button.setEnabled(not is_working)

    def show_checked(self, found: CheckReport) -> None:
        """Says what the comparison came to."""
        self._checked.setText(texts.checked(found))
        self._checked.show()

    def show_fault(self, fault: HaloError) -> None:
        """Says why something was not done."""
        self.show_error(problems.of_error(fault).text)

    def show_too_late(self) -> None:
        """Says that an action is on its way."""
        self.show_error(texts.too_late())

    def copy(self, text: str) -> None:
        """Puts somebody's own text on the clipboard."""
        QGuiApplication.clipboard().setText(text)

    async def confirm(self, item: WaitingItem, deed: Deed) -> bool:
        """Asks before something is given up or sent late."""
        title, text, yes = texts.question(item, deed)
        what, _ = waiting_words.say(item)
        return await dialogs.ask(self, title, text, yes=yes, subtitle=what)

    def summary(self) -> str:
        """The list as text for support; it holds no citizen's words."""
        if self._report is None or self._now is None:
            return ""
        lines = [connection_words.status(self._report.state, self._now)]
        for item in self._report.items:
            what, why = waiting_words.say(item)
            age = formatting.age(item.since, self._now)
            tries = self.tr("%n percobaan", "", item.attempts)
            lines.append(" · ".join(word for word in (what, age, tries, why, item.key) if word))
        return "\n".join(lines)

    def _furnish(self) -> None:
        self.hide_cancel()
        for button in (self.copy_list, self.check, self.sync):
            button.setAutoDefault(False)
            self.add_footer(button)
        self.sync.setObjectName("waiting_sync")
        self.check.setObjectName("waiting_check")
        self.sync.clicked.connect(self.sync_requested)
        self.check.clicked.connect(self.check_requested)
        self.copy_list.clicked.connect(lambda: self.copy(self.summary()))
        self.submit_requested.connect(self.accept)
        self._build_table()
        self._list = QWidget(self)
        column = QVBoxLayout(self._list)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_S)
        column.addWidget(self._table, 1)
        self._reason.setWordWrap(True)
        self._reason.setObjectName("waiting_reason")
        self._reason.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(self._reason)
        column.addLayout(self._build_acts())
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self._list)
        self._pages.setMinimumHeight(_TABLE_HEIGHT)
        self.body.addWidget(self._pages, 1)
        self.body.addWidget(_rule(self))
        self.body.addLayout(self._build_scopes())
        self.body.addWidget(_rule(self))
        self.body.addWidget(self.economy)

    def _build_table(self) -> None:
        table = self._table
        table.setObjectName("waiting_table")
        table.setAccessibleName(self.tr("Yang belum tersinkron"))
        table.setHorizontalHeaderLabels(
            [self.tr("Apa"), self.tr("Umur"), self.tr("Percobaan"), self.tr("Dicoba lagi")]
        )
        row_table.dress(table, stretched=0)
        table.setIconSize(QSize(icons.SMALL, icons.SMALL))
        table.currentCellChanged.connect(self._show_chosen)
        table.cellActivated.connect(self._on_table_cell_activated)

    def _build_acts(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_S)
        for deed in _ACT_ORDER:
            button = QPushButton(texts.deed(deed), self)
            button.setObjectName(f"waiting_{deed.value}")
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, wanted=deed: self._ask(wanted))
            self._buttons[deed] = button
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _build_scopes(self) -> QVBoxLayout:
        heading = QLabel(self.tr("Data di komputer ini"), self)
        theme.scale_font(heading, 1.0, is_bold=True)
        self._checked = QLabel(self)
        self._checked.setWordWrap(True)
        self._checked.hide()
        self._scopes.setHorizontalSpacing(theme.SPACE_L)
        self._scopes.setVerticalSpacing(theme.SPACE_XS)
        self._scopes.setColumnStretch(1, 1)
        column = QVBoxLayout()
        column.setSpacing(theme.SPACE_XS)
        column.addWidget(heading)
        column.addLayout(self._scopes)
        column.addWidget(self._checked)
        return column

    def _fill(self, report: WaitingReport, now: datetime) -> None:
        table = self._table
        table.setRowCount(len(report.items))
        for place, item in enumerate(report.items):
            what, why = waiting_words.say(item)
            age = formatting.age(item.since, now)
            cells = (what, age, formatting.number(item.attempts), texts.next_try(item))
            icon, tone = texts.LOOKS[item.matter]
            for column, text in enumerate(cells):
                cell = QTableWidgetItem(text)
                cell.setData(_KEY, item.key)
                cell.setToolTip(text)
                spoken = ", ".join(word for word in (*cells, why) if word)
                cell.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
                if column == 0:
                    cell.setIcon(icons.icon(icon, tone))
                table.setItem(place, column, cell)

    def _choose(self, key: str) -> None:
        places = range(self._table.rowCount())
        place = next((p for p in places if self._key_at(p) == key), 0)
        if self._table.rowCount():
            self._table.setCurrentCell(place, 0)

    def _key_at(self, place: int) -> str:
        item = self._table.item(place, 0)
        return str(item.data(_KEY)) if item is not None else ""

    def _show_chosen(self) -> None:
        items = self._report.items if self._report is not None else ()
        item = next((found for found in items if found.key == self.chosen), None)
        self._reason.setText(waiting_words.say(item)[1] if item is not None else "")
        for deed, button in self._buttons.items():
            button.setVisible(item is not None and deed in item.deeds)

    def _show_scopes(self, report: WaitingReport, now: datetime) -> None:
        while (old := self._scopes.takeAt(0)) is not None:
            widget = old.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for row, scope in enumerate(report.scopes):
            name = QLabel(scope_words.name(scope.scope, self._rulebook), self)
            standing = QLabel(texts.scope_standing(scope, now), self)
            standing.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            standing.setWordWrap(True)
            self._scopes.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            self._scopes.addWidget(standing, row, 1)

    def _ask(self, deed: Deed) -> None:
        if self.chosen:
            self.act_requested.emit(self.chosen, deed)

    def _on_table_cell_activated(self) -> None:
        self._ask(Deed.OPEN)


def _rule(parent: QWidget) -> QFrame:
    line = QFrame(parent)
    line.setFixedHeight(1)
    line.setAutoFillBackground(True)
    line.setBackgroundRole(QPalette.ColorRole.Midlight)
    return line
