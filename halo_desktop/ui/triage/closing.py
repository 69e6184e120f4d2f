"""The end of a sitting: what was decided, what was passed over, and where to go on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from halo_desktop.ui import icons, theme
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.theme import Tone
from halo_desktop.ui.triage import words
from halo_desktop.ui.triage.sitting import Summary


class Closing(QWidget):
    """Shown when nothing is left, and when there was nothing from the start."""

    leave_requested = Signal()
    review_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = QLabel(self)
        self._heading = QLabel(self)
        self._lines = QLabel(self)
        self._review = QPushButton(self)
        self._leave = QPushButton(self.tr("Kembali ke antrean (Esc)"), self)
        self._build()

    @property
    def text(self) -> str:
        """Everything it says."""
        return f"{self._heading.text()}\n{self._lines.text()}"

    def show_summary(self, summary: Summary, waiting: int) -> None:
        """What the sitting came to."""
        self._heading.setText(words.summary_heading(summary))
        self._lines.setText("\n".join(words.summary_lines(summary, waiting)))
        count = len(summary.skipped)
        self._review.setVisible(count > 0)
        self._review.setText(self.tr("Telaah %n yang dilewati", "", count))
        self._show_icon()

    def show_nothing(self) -> None:
        """There is nothing to look at."""
        self._heading.setText(self.tr("Tidak ada aduan baru"))
        self._lines.setText(self.tr("Semua aduan yang ada di komputer ini sudah ditelaah."))
        self._review.hide()
        self._show_icon()

    def focus_button(self) -> None:
        """Puts the focus where Enter leads on."""
        (self._review if self._review.isVisible() else self._leave).setFocus()

    def _show_icon(self) -> None:
        ink = theme.tokens(self).ink(Tone.OK)
        scale = self.devicePixelRatioF()
        self._icon.setPixmap(icons.pixmap(Icon.CHECK_CIRCLE, icons.HUGE, ink, scale))

    def _build(self) -> None:
        theme.scale_font(self._heading, 1.7, is_bold=True)
        theme.scale_font(self._lines, 1.1)
        self._lines.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        for label in (self._icon, self._heading, self._lines):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._review.setObjectName("triage_review")
        self._leave.setObjectName("triage_leave")
        for button in (self._review, self._leave):
            button.setAutoDefault(True)  # Enter presses it
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_S)
        row.addStretch(1)
        row.addWidget(self._review)
        row.addWidget(self._leave)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(theme.SPACE_M)
        column.addStretch(2)
        for label in (self._icon, self._heading, self._lines):
            column.addWidget(label)
        column.addSpacing(theme.SPACE_S)
        column.addLayout(row)
        column.addStretch(3)
        self._review.clicked.connect(self.review_requested)
        self._leave.clicked.connect(self.leave_requested)
