"""The card of the guide and the frame around what it speaks of."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from halo_desktop.ui import announcing, mnemonics, theme
from halo_desktop.ui.guide.steps import Step
from halo_desktop.ui.theme import Tone

_WIDTH: Final = 380
_MARGIN: Final = 24


class GuideCard(QFrame):
    """Enter goes on, Esc puts it away; it lies over the window and locks nothing."""

    next_requested = Signal()
    back_requested = Signal()
    leave_requested = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("guide_card")
        self._window = window
        self._target: QWidget | None = None
        self._ring = Ring(window)
        self._title, self._text, self._count = QLabel(self), QLabel(self), QLabel(self)
        words = [self.tr("Lanjut"), self.tr("Kembali"), self.tr("Nanti saja")]
        forward, back, leave = mnemonics.assign(words)
        self.forward = QPushButton(forward, self)
        self.back = QPushButton(back, self)
        self.leave = QPushButton(leave, self)
        self._build()
        window.installEventFilter(self)
        self.hide()

    def show_step(self, step: Step, number: int, count: int, target: QWidget) -> None:
        """Speaks of a part of the window and points at it."""
        self._target = target
        self._title.setText(step.shown_title)
        self._text.setText(step.shown_text)
        self._count.setText(self.tr("{number} dari {count}").format(number=number, count=count))
        self.back.setEnabled(number > 1)
        done = self.tr("Selesai")
        self.forward.setText(done if number == count else self.tr("&Lanjut"))
        self.setAccessibleName(step.shown_title)
        self.setAccessibleDescription(step.shown_text)
        self.show()
        self.raise_()
        self._place()
        self.forward.setFocus(Qt.FocusReason.OtherFocusReason)
        announcing.say(self, f"{step.shown_title}. {step.shown_text}")

    def put_away(self) -> None:
        """Takes card and frame away."""
        self._target = None
        self.hide()
        self._ring.hide()

    def _build(self) -> None:
        theme.scale_font(self._title, 1.2, is_bold=True)
        self._text.setWordWrap(True)
        self._count.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        self.forward.setDefault(True)
        self.forward.setAutoDefault(True)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._count)
        foot = QHBoxLayout()
        foot.addWidget(self.leave)
        foot.addStretch(1)
        foot.addWidget(self.back)
        foot.addWidget(self.forward)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_L, theme.SPACE_L, theme.SPACE_L, theme.SPACE_L)
        column.setSpacing(theme.SPACE_M)
        column.addLayout(head)
        column.addWidget(self._text)
        column.addLayout(foot)
        self.forward.clicked.connect(self.next_requested)
        self.back.clicked.connect(self.back_requested)
        self.leave.clicked.connect(self.leave_requested)

    def _place(self) -> None:
        """In the middle below, or above where that would cover what it speaks of."""
        width = min(round(_WIDTH * theme.zoom(self)), self._window.width() - 2 * _MARGIN)
        self.setFixedWidth(width)
        self.adjustSize()
        left = (self._window.width() - width) // 2
        top = self._window.height() - self.height() - 2 * _MARGIN
        target = self._target
        if target is not None and target.isVisible():
            place = QRect(target.mapTo(self._window, QPoint(0, 0)), target.size())
            self._ring.surround(place)
            if QRect(left, top, width, self.height()).intersects(place):
                right = self._window.width() - width - _MARGIN
                left = right if place.center().x() < self._window.width() // 2 else _MARGIN
                top = min(top, self._window.height() - self.height() - 2 * _MARGIN)
        else:
            self._ring.hide()
        self.move(left, top)
        self.raise_()

    # Qt overrides

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.tokens(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.accent), 2))
        painter.setBrush(QColor(colours.base))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 8, 8)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave_requested.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.next_requested.emit()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)


class Ring(QWidget):
    """A frame around a part of the window; presses go through it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def surround(self, place: QRect) -> None:
        """Lies around a place of the window."""
        self.setGeometry(place.adjusted(-2, -2, 2, 2))
        self.show()
        self.raise_()

    # Qt overrides

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(QColor(theme.tokens(self).ink(Tone.WARN)), 3))
        painter.drawRect(self.rect().adjusted(2, 2, -2, -2))
        painter.end()
