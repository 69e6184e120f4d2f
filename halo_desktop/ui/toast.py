"""A line above the window's lower edge that says what is on its way, with undo."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QWidget

from halo_desktop.domain.ids import ActionId
from halo_desktop.ui import announcing, icons, theme
from halo_desktop.ui.icons import Icon

_TICK_MILLISECONDS = 500
_READ_MILLISECONDS = 6000
_GAP = 24
_RADIUS = 8


def _now() -> datetime:
    return datetime.now(UTC)


class _ToastButton(QAbstractButton):
    """Words, or a cross without words, in a colour of the toast's own."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._colour = ""
        self.setText(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFont(theme.scaled(self.font(), 1.0, is_bold=True))

    def dye(self, colour: str) -> None:
        """Takes a colour."""
        self._colour = colour
        self.update()

    # Qt overrides

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self.text()) if self.text() else icons.SMALL
        return QSize(width + 2 * theme.SPACE_S, self.fontMetrics().height() + 2 * theme.SPACE_XS)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(self._colour))
        if self.hasFocus():
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)
        if self.text():
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        else:
            side = icons.SMALL
            left, top = (self.width() - side) / 2, (self.height() - side) / 2
            icons.paint(painter, QRectF(left, top, side, side), Icon.CLOSE, self._colour)
        painter.end()


class UndoToast(QWidget):
    """Counts down while an action can still be taken back; several follow one another.

    The countdown only shows what the outbox knows: the hold itself is a time in the
    outbox, so a toast that is late or missed changes nothing.
    """

    undo_requested = Signal(object)  # ActionId

    def __init__(self, parent: QWidget, clock: Callable[[], datetime] = _now) -> None:
        super().__init__(parent)
        self.setObjectName("undo_toast")
        self._clock = clock
        self._text = ""
        self._action: ActionId | None = None
        self._until: datetime | None = None
        self._label = QLabel(self)
        self._undo = _ToastButton(self.tr("Urungkan"), self)
        self._close = _ToastButton("", self)
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MILLISECONDS)
        self._timer.timeout.connect(self._on_timer_timeout)
        self._reading = QTimer(self)
        self._reading.setSingleShot(True)
        self._reading.setInterval(_READ_MILLISECONDS)
        self._reading.timeout.connect(self.dismiss)
        self._host = parent
        self._build()
        parent.installEventFilter(self)
        self.hide()

    def show_hold(self, text: str, action: ActionId, hold_until: datetime | None) -> None:
        """Says that something goes out soon, and offers to take it back until then.

        ``text`` may hold ``{seconds}``.
        """
        self._text = text
        self._action = action
        self._until = hold_until
        self._undo.setVisible(hold_until is not None)
        self._appear()

    def show_note(self, text: str) -> None:
        """Says something short that needs no answer."""
        self._text = text
        self._action = None
        self._until = None
        self._undo.hide()
        self._appear()

    def dismiss(self) -> None:
        """Goes away."""
        self._timer.stop()
        self._reading.stop()
        self._action = None
        self.hide()

    @property
    def pending(self) -> ActionId | None:
        """The action that Urungkan would take back now."""
        return self._action if self.isVisible() else None

    @property
    def text(self) -> str:
        """What it says."""
        return self._label.text()

    def undo(self) -> None:
        """Asks for the shown action to be taken back."""
        action = self.pending
        if action is not None:
            self.dismiss()
            self.undo_requested.emit(action)

    def _build(self) -> None:
        self._label.setWordWrap(False)
        self._undo.setToolTip(self.tr("Ctrl+Shift+Z di luar kotak teks"))
        self._undo.clicked.connect(self.undo)
        self._close.setAccessibleName(self.tr("Tutup pemberitahuan"))
        self._close.setToolTip(self.tr("Tutup"))
        self._close.clicked.connect(self.dismiss)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.SPACE_L, theme.SPACE_XS, theme.SPACE_S, theme.SPACE_XS)
        row.setSpacing(theme.SPACE_S)
        row.addWidget(self._label)
        row.addWidget(self._undo)
        row.addWidget(self._close)

    def _appear(self) -> None:
        self._tick()
        self._dress()
        if self._until is None:
            self._timer.stop()
            self._reading.start()
        else:
            self._reading.stop()
            self._timer.start()
        self.adjustSize()
        self._place()
        self.show()
        self.raise_()
        announcing.say(self, self.text)

    def _seconds_left(self) -> int:
        if self._until is None:
            return 0
        return max(0, round((self._until - self._clock()).total_seconds()))

    def _tick(self) -> None:
        text = self._text.replace("{seconds}", str(self._seconds_left()))
        self._label.setText(text)
        self.setAccessibleName(text)

    def _on_timer_timeout(self) -> None:
        if self._until is not None and self._clock() >= self._until:
            self.dismiss()
            return
        self._tick()

    def _place(self) -> None:
        left = (self._host.width() - self.width()) // 2
        self.move(max(theme.SPACE_S, left), self._host.height() - self.height() - 4 * _GAP)

    def _dress(self) -> None:
        """Dark on a light window and light on a dark one, so that it is seen."""
        colours = theme.opposite(theme.tokens())
        ink, link = colours.text, colours.accent
        palette = self._label.palette()
        palette.setColor(QPalette.ColorRole.WindowText, QColor(ink))
        self._label.setPalette(palette)
        self._undo.dye(link)
        self._close.dye(ink)

    # Qt overrides

    def paintEvent(self, event: QPaintEvent) -> None:
        ground = theme.opposite(theme.tokens()).alternate
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(QRectF(self.rect()), _RADIUS, _RADIUS)
        painter.end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and watched is self._host:
            self._place()
        return super().eventFilter(watched, event)
