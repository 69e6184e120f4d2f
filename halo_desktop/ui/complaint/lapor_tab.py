"""The tab *LAPOR!*: what we say, what LAPOR! says, what the complainant sees."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from halo_desktop.domain.states import LaporWish
from halo_desktop.ui import icons, theme
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.theme import Tone
from halo_desktop.ui.widgets.banner import Banner
from halo_desktop.ui.widgets.counter_label import CounterLabel


@dataclass(frozen=True, slots=True, kw_only=True)
class MirrorRow:
    """One party of the mirror."""

    party: str
    status: str
    when: str
    remark: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LaporShown:
    """Everything the tab shows, in words."""

    rows: tuple[MirrorRow, ...]
    verdict: str
    verdict_tone: Tone
    verdict_icon: Icon
    sheet: str
    sheet_limit: int
    tracking: str = ""
    url: str = ""
    can_link: bool = False
    link_reason: str = ""
    can_record: bool = False
    record_reason: str = ""
    sheet_title: str = ""
    sheet_hint: str = ""
    outage: str = ""  # since when LAPOR! does not answer; empty when it does
    tasks: tuple[str, ...] = ()  # what is not there yet
    attempts: str = ""
    can_check: bool = False
    check_reason: str = ""
    can_settle: bool = False  # something waits for a decision or for another try


class LaporTab(QWidget):
    """The mirror on top, the steps to keep it true below."""

    link_requested = Signal()
    status_requested = Signal()
    copy_requested = Signal(str)
    browse_requested = Signal(str)
    check_requested = Signal()
    settle_requested = Signal(object)  # domain.states.LaporWish

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: LaporShown | None = None
        self._outage = Banner(self)
        self._verdict = Banner(self)
        self._tasks = QLabel(self)
        self._attempts = QLabel(self)
        self._grid = QGridLayout()
        self._cells: list[QLabel] = []
        self._sheet = QPlainTextEdit(self)
        self._counter = CounterLabel(1000, self)
        self._link = QPushButton(self.tr("Catat nomor LAPOR!…"), self)
        self._status = QPushButton(self.tr("Catat status LAPOR!…"), self)
        self._browse = QPushButton(self.tr("Buka di peramban"), self)
        self._copy = QPushButton(self.tr("Salin lembar"), self)
        self._check = QPushButton(self.tr("Periksa sekarang"), self)
        self._resend = QPushButton(self.tr("Kirim ulang…"), self)
        self._pasted = QPushButton(self.tr("Tandai sudah ditempel…"), self)
        self._heading = QLabel(self)
        self._hint = QLabel(self)
        self._build()

    def show_lapor(self, shown: LaporShown) -> None:
        """Shows the mirror of a case."""
        self._shown = shown
        self._verdict.show_message(shown.verdict, tone=shown.verdict_tone, icon=shown.verdict_icon)
        if shown.outage:
            self._outage.show_message(shown.outage, tone=Tone.WARN, icon=Icon.OFFLINE)
        else:
            self._outage.clear()
        self._fill_grid(shown.rows)
        self._tasks.setText("\n".join(f"▲ {task}" for task in shown.tasks))
        self._tasks.setVisible(bool(shown.tasks))
        self._attempts.setText(shown.attempts)
        self._attempts.setVisible(bool(shown.attempts))
        self._check.setEnabled(shown.can_check)
        self._check.setToolTip(shown.check_reason)
        self._resend.setVisible(shown.can_settle)
        self._pasted.setVisible(shown.can_settle)
        self._heading.setText(shown.sheet_title)
        self._hint.setText(shown.sheet_hint)
        self._sheet.setAccessibleName(shown.sheet_title)
        self._copy.setText(self.tr("Salin untuk tempel manual"))
        self._sheet.setPlainText(shown.sheet)
        self._counter.set_limit(shown.sheet_limit)
        self._counter.show_count(len(shown.sheet))
        self._browse.setEnabled(bool(shown.url))
        self._browse.setToolTip("" if shown.url else self.tr("Alamat LAPOR! belum dicatat."))
        self._link.setEnabled(shown.can_link)
        self._link.setToolTip(shown.link_reason)
        self._status.setEnabled(shown.can_record)
        self._status.setToolTip(shown.record_reason)

    def tell_copied(self) -> None:
        """Confirms that the sheet is on the clipboard."""
        self._copy.setText(self.tr("Tersalin"))

    def _build(self) -> None:
        content = QWidget(self)
        body = QVBoxLayout(content)
        body.setContentsMargins(theme.SPACE_L, theme.SPACE_M, theme.SPACE_L, theme.SPACE_L)
        body.setSpacing(theme.SPACE_M)
        body.addWidget(self._outage)
        body.addWidget(self._verdict)
        self._grid.setHorizontalSpacing(theme.SPACE_XL)
        self._grid.setVerticalSpacing(theme.SPACE_S)
        self._grid.setColumnStretch(3, 1)
        body.addLayout(self._grid)
        for label in (self._tasks, self._attempts):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            body.addWidget(label)
        self._attempts.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        body.addLayout(self._buttons())
        body.addWidget(self._line())
        body.addLayout(self._sheet_part(), 1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(content)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)
        self._order()
        self._check.clicked.connect(self.check_requested)
        self._resend.clicked.connect(lambda: self.settle_requested.emit(LaporWish.RESEND))
        self._pasted.clicked.connect(lambda: self.settle_requested.emit(LaporWish.PASTED))
        self._link.clicked.connect(self.link_requested)
        self._status.clicked.connect(self.status_requested)
        self._copy.clicked.connect(self._on_copy_clicked)
        self._browse.clicked.connect(self._on_browse_clicked)

    def _order(self) -> None:
        """Tab goes down the page: the sheet to copy comes after the buttons above it."""
        buttons = (self._check, self._resend, self._pasted, self._link, self._status, self._browse)
        for before, after in pairwise((*buttons, self._sheet, self._copy)):
            self.setTabOrder(before, after)

    def _buttons(self) -> QVBoxLayout:
        chosen = (
            (self._check, Icon.REFRESH),
            (self._resend, Icon.SEND),
            (self._pasted, Icon.CHECK_CIRCLE),
            (self._link, Icon.LINK),
            (self._status, Icon.EDIT),
            (self._browse, Icon.EXTERNAL_LINK),
        )
        rows = QVBoxLayout()
        rows.setSpacing(theme.SPACE_S)
        for part in (chosen[:3], chosen[3:]):
            buttons = QHBoxLayout()
            buttons.setSpacing(theme.SPACE_S)
            for button, icon in part:
                button.setIcon(icons.icon(icon))
                button.setAutoDefault(False)
                buttons.addWidget(button)
            buttons.addStretch(1)
            rows.addLayout(buttons)
        return rows

    def _sheet_part(self) -> QVBoxLayout:
        theme.scale_font(self._heading, 1.0, is_bold=True)
        self._hint.setWordWrap(True)
        self._hint.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._sheet.setReadOnly(True)
        self._sheet.setTabChangesFocus(True)
        self._sheet.setMinimumHeight(120)
        self._copy.setIcon(icons.icon(Icon.COPY))
        self._copy.setAutoDefault(False)
        foot = QHBoxLayout()
        foot.addWidget(self._counter)
        foot.addStretch(1)
        foot.addWidget(self._copy)
        part = QVBoxLayout()
        part.setSpacing(theme.SPACE_S)
        part.addWidget(self._heading)
        part.addWidget(self._hint)
        part.addWidget(self._sheet, 1)
        part.addLayout(foot)
        return part

    def _line(self) -> QFrame:
        line = QFrame(self)
        line.setFixedHeight(1)
        line.setAutoFillBackground(True)
        line.setBackgroundRole(QPalette.ColorRole.Midlight)
        return line

    def _fill_grid(self, rows: tuple[MirrorRow, ...]) -> None:
        for cell in self._cells:
            self._grid.removeWidget(cell)
            cell.hide()
            cell.deleteLater()
        self._cells.clear()
        heads = ("", self.tr("Status"), self.tr("Diperbarui"), self.tr("Keterangan"))
        small = theme.scaled(self.font(), 0.9)
        for column, head in enumerate(heads):
            cell = self._cell(head, 0, column)
            cell.setFont(small)
            cell.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        bold = theme.scaled(self.font(), 1.0, is_bold=True)
        for line, row in enumerate(rows, start=1):
            self._cell(row.party, line, 0).setFont(bold)
            self._cell(row.status, line, 1)
            self._cell(row.when, line, 2)
            self._cell(row.remark, line, 3)

    def _cell(self, text: str, row: int, column: int) -> QLabel:
        cell = QLabel(text, self)
        cell.setTextFormat(Qt.TextFormat.PlainText)
        cell.setWordWrap(column in (1, 3))
        cell.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._grid.addWidget(cell, row, column, Qt.AlignmentFlag.AlignTop)
        self._cells.append(cell)
        return cell

    def _on_copy_clicked(self) -> None:
        if self._shown is not None:
            self.copy_requested.emit(self._shown.sheet)

    def _on_browse_clicked(self) -> None:
        if self._shown is not None and self._shown.url:
            self.browse_requested.emit(self._shown.url)
