"""The program's place beside the clock: a count, a menu, and news while the window is away."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtGui import QAction, QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon, QWidget

from halo_desktop.ui import icons, theme
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.theme import Tone

_SIDE = 64
_SHOW_MILLISECONDS = 10_000
_MOST_SHOWN = 99


class Tray(QObject):
    """Shows nothing on a desktop that has no such place."""

    opened = Signal()
    message_clicked = Signal()
    sync_requested = Signal()
    lock_requested = Signal()
    quit_requested = Signal()

    def __init__(self, window: QWidget, name: str) -> None:
        super().__init__(window)
        self._name = name
        self.menu = QMenu(window)
        self.open_action = self._add(self.tr("Buka Halo ASSAMI"), self.opened)
        self.sync_action = self._add(self.tr("Sinkronkan sekarang"), self.sync_requested)
        self.lock_action = self._add(self.tr("Kunci layar"), self.lock_requested)
        self.menu.addSeparator()
        self.quit_action = self._add(self.tr("Keluar"), self.quit_requested)
        self._icon = QSystemTrayIcon(self)
        self._icon.setContextMenu(self.menu)
        self._icon.activated.connect(self._on_activated)
        self._icon.messageClicked.connect(self.message_clicked)
        self._count = 0
        self._waiting = 0
        self._dress()

    @staticmethod
    def is_there() -> bool:
        """Whether this desktop has a place for it."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    @property
    def tool_tip(self) -> str:
        """What it says when it is pointed at."""
        return self._icon.toolTip()

    @property
    def picture(self) -> QIcon:
        """The icon with its count."""
        return self._icon.icon()

    def begin(self) -> None:
        """Appears."""
        self._icon.show()

    def close(self) -> None:
        """Disappears."""
        self._icon.hide()

    def show_count(self, count: int, waiting: int) -> None:
        """Says how many news nobody has seen, and how much waits to be sent."""
        if (count, waiting) != (self._count, self._waiting):
            self._count, self._waiting = count, waiting
            self._dress()

    def show_locked(self, is_locked: bool) -> None:
        """Offers only what may be done while the screen is locked."""
        self.sync_action.setEnabled(not is_locked)
        self.lock_action.setEnabled(not is_locked)

    def tell(self, text: str) -> None:
        """Shows a message of the desktop's own."""
        self._icon.showMessage(self._name, text, icons.icon(Icon.INFO), _SHOW_MILLISECONDS)

    def _add(self, text: str, then: object) -> QAction:
        action = QAction(text, self.menu)
        self.menu.addAction(action)
        action.triggered.connect(then)
        return action

    def _dress(self) -> None:
        self._icon.setIcon(QIcon(_picture(self._count)))
        words = [self._name]
        if self._count:
            words.append(self.tr("%n kabar baru", "", self._count))
        if self._waiting:
            words.append(self.tr("%n menunggu dikirim", "", self._waiting))
        self._icon.setToolTip("\n".join(words))

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is not QSystemTrayIcon.ActivationReason.Context:
            self.opened.emit()


def _picture(count: int) -> QPixmap:
    """A disc in the program's colour, and the count on it; it must stand out on any panel."""
    colours = theme.LIGHT
    canvas = QPixmap(_SIDE, _SIDE)
    canvas.fill(Qt.GlobalColor.transparent)
    painter = QPainter(canvas)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.accent))
    painter.drawRoundedRect(QRectF(2, 2, _SIDE - 4, _SIDE - 4), 14, 14)
    icons.paint(painter, QRectF(12, 12, 40, 40), Icon.INBOX, "#ffffff")
    if count:
        _paint_badge(painter, str(min(count, _MOST_SHOWN)), colours.ink(Tone.DANGER))
    painter.end()
    return canvas


def _paint_badge(painter: QPainter, text: str, colour: str) -> None:
    place = QRectF(_SIDE - 38, 0, 38, 32)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(place, 16, 16)
    font = painter.font()
    font.setBold(True)
    font.setPixelSize(24)
    painter.setFont(font)
    painter.setPen(QColor("#ffffff"))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
