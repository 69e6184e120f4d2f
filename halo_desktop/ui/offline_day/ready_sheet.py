"""*Siap luring*: one line for each need, green only where it is proven."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QGridLayout, QLabel, QProgressBar, QPushButton, QWidget

from halo_desktop.desk.readiness import Need, Point, Progress, Readiness
from halo_desktop.domain.errors import HaloError
from halo_desktop.ui import dialogs, icons, mnemonics, problems, theme
from halo_desktop.ui.decisions.form import Hint
from halo_desktop.ui.decisions.form import Tone as HintTone
from halo_desktop.ui.decisions.hint_list import HintList
from halo_desktop.ui.offline_day import texts
from halo_desktop.ui.offline_day.ready_presenter import ReadinessDesk, ReadyPresenter
from halo_desktop.ui.scope import TaskScope


class ReadySheet(dialogs.Sheet):
    """Says what is here, what is missing, and fetches it."""

    prepare_requested = Signal()
    stop_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        close, prepare, stop = mnemonics.assign(
            [self.tr("Tutup"), self.tr("Siapkan sekarang"), self.tr("Hentikan")]
        )
        super().__init__(
            self.tr("Siap luring"),
            main_text=close,
            subtitle=self.tr("Yang diperlukan untuk bekerja tanpa jaringan."),
            parent=parent,
        )
        self.setObjectName("ready_sheet")
        self.setMinimumWidth(dialogs.MAX_WIDTH - theme.SPACE_XL)
        self.prepare = QPushButton(prepare, self)
        self.stop = QPushButton(stop, self)
        self._progress = QProgressBar(self)
        self._doing = QLabel(self)
        self._rows: dict[Need, tuple[QLabel, QLabel, QLabel]] = {}
        self._verdict = HintList(self)
        self._grid = QGridLayout()
        self._furnish()

    def show_readiness(self, found: Readiness, now: datetime) -> None:
        """Shows each need with its symbol and its sentence."""
        self.show_error("")
        tone = HintTone.DONE if found.is_ready else HintTone.WARNING
        self._verdict.show_hints((Hint(tone=tone, text=texts.verdict(found, now)),))
        for point in found.points:
            self._show_point(point)
        shown = {point.need for point in found.points}
        for need, widgets in self._rows.items():
            for widget in widgets:
                widget.setVisible(need in shown)
        self.prepare.setEnabled(not found.is_ready)

    def show_progress(self, progress: Progress) -> None:
        """Says what is being fetched and how far it has come."""
        self._progress.setRange(0, max(1, progress.total))
        self._progress.setValue(progress.done)
        self._doing.setText(texts.progress(progress.need, progress.done, progress.total))

    def show_working(self, *, is_working: bool, may_stop: bool) -> None:
        """Shows that something is going on, and whether it can be stopped."""
        if is_working:
            self.show_error("")
            self._progress.setRange(0, 0)
            self._doing.setText(self.tr("Sedang memeriksa…"))
        self._progress.setVisible(is_working)
        self._doing.setVisible(is_working)
        self.prepare.setEnabled(not is_working)
        self.prepare.setVisible(not may_stop)
        self.stop.setVisible(may_stop)
        if may_stop:
            self.stop.setFocus()

    def show_fault(self, fault: HaloError) -> None:
        """Says why it could not be finished."""
        self.show_error(problems.of_error(fault).text)

    def show_stopped(self) -> None:
        """Says that it was stopped, and that what came stays."""
        self.show_error(self.tr("Dihentikan. Yang sudah diambil tetap di komputer ini."))

    def _furnish(self) -> None:
        self.hide_cancel()
        self.prepare.setObjectName("ready_prepare")
        self.stop.setObjectName("ready_stop")
        for button in (self.prepare, self.stop):
            button.setAutoDefault(False)
            self.add_footer(button)
        self.stop.hide()
        self.prepare.clicked.connect(self.prepare_requested)
        self.stop.clicked.connect(self.stop_requested)
        self.submit_requested.connect(self.accept)
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("Kemajuan"))
        self._doing.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._grid.setHorizontalSpacing(theme.SPACE_M)
        self._grid.setVerticalSpacing(theme.SPACE_M)
        self._grid.setColumnStretch(2, 1)
        for place, need in enumerate(Need):
            picture, name, words = QLabel(self), QLabel(texts.need(need), self), QLabel(self)
            picture.setFixedWidth(icons.SMALL)
            theme.scale_font(name, 1.0, is_bold=True)
            words.setWordWrap(True)
            words.setAccessibleName(texts.need(need))
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            row: tuple[QLabel, QLabel, QLabel] = (picture, name, words)
            for column, widget in enumerate(row):
                self._grid.addWidget(widget, place, column, Qt.AlignmentFlag.AlignTop)
                widget.hide()
            self._rows[need] = row
        self.body.addWidget(self._verdict)
        self.body.addLayout(self._grid)
        self.body.addStretch(1)
        self.body.addWidget(self._doing)
        self.body.addWidget(self._progress)

    def _show_point(self, point: Point) -> None:
        picture, _, words = self._rows[point.need]
        icon, tone = texts.LOOKS[point.standing]
        ink = theme.tokens(self).ink(tone)
        picture.setPixmap(icons.pixmap(icon, icons.SMALL, ink, self.devicePixelRatioF()))
        words.setText(texts.point(point))


async def open_ready(
    parent: QWidget, readiness: ReadinessDesk, *, clock: Callable[[], datetime]
) -> None:
    """Shows the proof until it is closed; closing stops a fetch under way."""
    scope = TaskScope()
    sheet = ReadySheet(parent)
    presenter = ReadyPresenter(sheet, readiness, clock=clock)
    sheet.prepare_requested.connect(lambda: scope.start(presenter.prepare()))
    sheet.stop_requested.connect(presenter.stop)
    scope.start(presenter.open())
    try:
        await dialogs.opened(sheet)
    finally:
        scope.close()
