"""The window in which a file of a case is looked at."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from halo_desktop.ui import icons, theme
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.viewer import texts
from halo_desktop.ui.viewer.page_view import PageView
from halo_desktop.ui.viewer.position import Position
from halo_desktop.ui.widgets.elided_label import ElidedLabel
from halo_desktop.ui.widgets.empty_state import EmptyState

_SHARE_OF_SCREEN = 0.86
_MOST = QSize(1280, 960)


class ViewerSheet(QDialog):
    """Title, page, keys; it shows and asks, and decides nothing."""

    turn_requested = Signal(int)
    zoom_requested = Signal(int)
    fit_requested = Signal()
    save_requested = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.setWindowTitle(name)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.page = PageView(self)
        self.state = EmptyState(Icon.HOURGLASS, self)
        self._bar = QProgressBar(self)
        self._note = ElidedLabel("", is_quiet=True, parent=self)
        self._where = QLabel(self)
        self._percent = QLabel(self)
        self._earlier = self._button(Icon.CHEVRON_RIGHT, self.tr("Halaman sebelumnya (Page Up)"))
        self._later = self._button(Icon.CHEVRON_RIGHT, self.tr("Halaman berikutnya (Page Down)"))
        self._earlier.setArrowType(Qt.ArrowType.LeftArrow)
        self._later.setArrowType(Qt.ArrowType.RightArrow)
        self._smaller = QPushButton("−", self)
        self._larger = QPushButton("+", self)
        self._fit = QPushButton(self.tr("Pas"), self)
        self._save = QPushButton(self.tr("Simpan sebagai…"), self)
        self._close = QPushButton(self.tr("Tutup"), self)
        self._build()
        self._connect()
        self.show_progress(0, 0)

    def show_progress(self, done: int, size: int) -> None:
        """The file is on its way."""
        self.state.show_state(Icon.HOURGLASS, texts.progress(done, size), self._name)
        self._bar.setRange(0, 1000 if size else 0)
        self._bar.setValue(done * 1000 // size if size else 0)
        self._bar.setVisible(True)
        self._stack.setCurrentWidget(self._wait)
        self._show_controls(is_shown=False)

    def show_obstacle(self, heading: str, text: str, *, can_save: bool) -> None:
        """The file cannot be shown; why, and what to do."""
        self.state.show_state(Icon.ALERT, heading, text)
        self._bar.setVisible(False)
        self._stack.setCurrentWidget(self._wait)
        self._show_controls(is_shown=False)
        self._save.setVisible(can_save)

    def show_page(self, image: QImage, position: Position, scale: float) -> None:
        """Shows a page as it was painted."""
        self._show_controls(is_shown=True)
        where = texts.page_of(position.page, position.count)
        self._where.setText(where)
        self._percent.setText(texts.percent(scale))
        for part in (self._where, self._earlier, self._later):
            part.setVisible(position.count > 1)
        self._earlier.setEnabled(position.page > 0)
        self._later.setEnabled(position.page < position.count - 1)
        self.page.show_page(image, f"{self._name}, {where}")
        if self._stack.currentWidget() is not self.page:
            self._stack.setCurrentWidget(self.page)
            self.page.setFocus()

    def say(self, text: str) -> None:
        """Says below the page what has just happened."""
        self._note.show_text(text)

    @property
    def note(self) -> str:
        """What it has said last."""
        return self._note.text

    def _show_controls(self, *, is_shown: bool) -> None:
        for part in (self._smaller, self._larger, self._fit, self._percent, self._save):
            part.setVisible(is_shown)
        if not is_shown:
            for turner in (self._where, self._earlier, self._later):
                turner.setVisible(False)

    def _button(self, icon: Icon, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icons.icon(icon))
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setAutoRaise(True)
        return button

    def _build(self) -> None:
        self._wait = QWidget(self)
        wait = QVBoxLayout(self._wait)
        wait.addStretch(1)
        wait.addWidget(self.state)
        wait.addWidget(self._bar, 0, Qt.AlignmentFlag.AlignHCenter)
        wait.addStretch(1)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(280)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._wait)
        self._stack.addWidget(self.page)
        self._smaller.setAccessibleName(self.tr("Perkecil"))
        self._larger.setAccessibleName(self.tr("Perbesar"))
        self._smaller.setToolTip(self.tr("Perkecil (−)"))
        self._larger.setToolTip(self.tr("Perbesar (+)"))
        self._fit.setToolTip(self.tr("Seluruh halaman (0)"))
        for button in (self._smaller, self._larger):
            button.setMinimumWidth(36)  # as wide as its sign needs, also with large letters
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        for found in (self._smaller, self._larger, self._fit, self._save):
            found.setAutoDefault(False)
        self._percent.setMinimumWidth(52)
        self._percent.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._stack, 1)
        layout.addLayout(self._footer())

    def _footer(self) -> QHBoxLayout:
        footer = QHBoxLayout()
        footer.setContentsMargins(theme.SPACE_L, theme.SPACE_M, theme.SPACE_L, theme.SPACE_M)
        footer.setSpacing(theme.SPACE_S)
        for part in (self._earlier, self._where, self._later):
            footer.addWidget(part)
        footer.addSpacing(theme.SPACE_M)
        for zoomer in (self._smaller, self._percent, self._larger, self._fit):
            footer.addWidget(zoomer)
        footer.addWidget(self._note, 1)
        footer.addWidget(self._save)
        footer.addWidget(self._close)
        return footer

    def _connect(self) -> None:
        self._earlier.clicked.connect(lambda: self.turn_requested.emit(-1))
        self._later.clicked.connect(lambda: self.turn_requested.emit(1))
        self._smaller.clicked.connect(lambda: self.zoom_requested.emit(-1))
        self._larger.clicked.connect(lambda: self.zoom_requested.emit(1))
        self._fit.clicked.connect(self.fit_requested)
        self._save.clicked.connect(self.save_requested)
        self._close.clicked.connect(self.reject)
        self.page.turn_requested.connect(self.turn_requested)
        self.page.zoom_requested.connect(self.zoom_requested)
        self.page.fit_requested.connect(self.fit_requested)

    # Qt overrides

    def showEvent(self, event: QShowEvent) -> None:
        room = self.screen().availableSize() * _SHARE_OF_SCREEN
        self.resize(room.boundedTo(_MOST))
        super().showEvent(event)
