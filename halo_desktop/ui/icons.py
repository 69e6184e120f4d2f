"""The icon set: names of files in ``resources/icons`` and icons that follow the palette.

The drawings use ``currentColor`` only; an icon is painted at the size, scale and colour
that are needed at that moment, so it is sharp at 150 % and right after a theme change.
"""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QIconEngine, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from halo_desktop import assets
from halo_desktop.ui import theme
from halo_desktop.ui.theme import Tone

SMALL = 16
MEDIUM = 20
LARGE = 24
HUGE = 40


class Icon(StrEnum):
    """Every drawing by name; a test compares them with the files."""

    ALERT = "alert"
    ANONYMOUS = "anonymous"
    ARCHIVE = "archive"
    BUILDING = "building"
    CALENDAR_DUE = "calendar-due"
    CHECK = "check"
    CHECK_CIRCLE = "check-circle"
    CHEVRON_DOWN = "chevron-down"
    CHEVRON_RIGHT = "chevron-right"
    CLIPBOARD_CHECK = "clipboard-check"
    CLOCK = "clock"
    CLOCK_ALERT = "clock-alert"
    CLOSE = "close"
    CLOUD_CHECK = "cloud-check"
    COMMAND = "command"
    COPY = "copy"
    DIAGNOSE = "diagnose"
    DISPOSE = "dispose"
    EDIT = "edit"
    EXTERNAL_LINK = "external-link"
    EYE = "eye"
    FEEDBACK = "feedback"
    FILE = "file"
    FILTER = "filter"
    FLAG = "flag"
    FORWARD = "forward"
    GLOBE = "globe"
    HAMMER = "hammer"
    HELD = "held"
    HELP = "help"
    HISTORY = "history"
    HOURGLASS = "hourglass"
    IMAGE = "image"
    INBOX = "inbox"
    INFO = "info"
    KEYBOARD = "keyboard"
    LAYERS = "layers"
    LINK = "link"
    LOCK = "lock"
    LOG_OUT = "log-out"
    MAP_PIN = "map-pin"
    MERGE = "merge"
    MESSAGE = "message"
    MORE = "more"
    NOTE = "note"
    OFFLINE = "offline"
    OUTBOX = "outbox"
    PANEL_LIST = "panel-list"
    PAPERCLIP = "paperclip"
    PAUSE = "pause"
    PLUS = "plus"
    QUEUED = "queued"
    RATING = "rating"
    REFRESH = "refresh"
    REPLY = "reply"
    RESTORE = "restore"
    RETURN = "return"
    SAVE = "save"
    SEARCH = "search"
    SEND = "send"
    SHIELD = "shield"
    SIREN = "siren"
    SPLIT = "split"
    STAMP = "stamp"
    STAR = "star"
    SWITCH_USER = "switch-user"
    TAG = "tag"
    THEME = "theme"
    UNDO = "undo"
    USER = "user"


class _PaletteEngine(QIconEngine):
    """Paints a drawing in the palette's text colour, or in a tone's."""

    def __init__(self, name: Icon, tone: Tone | None, *, is_on_accent: bool = False) -> None:
        super().__init__()
        self._is_on_accent = is_on_accent
        self._name = name
        self._tone = tone

    def _colour(self, mode: QIcon.Mode) -> QColor:
        colours = QGuiApplication.palette()
        if mode is QIcon.Mode.Disabled:
            faint = colours.color(QPalette.ColorRole.PlaceholderText)
            faint.setAlphaF(0.55)
            return faint
        if mode is QIcon.Mode.Selected or self._is_on_accent:
            return colours.color(QPalette.ColorRole.HighlightedText)
        if self._tone is not None:
            return QColor(theme.tokens().ink(self._tone))
        return colours.color(QPalette.ColorRole.WindowText)

    # Qt overrides

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        paint(painter, QRectF(rect), self._name, self._colour(mode))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        return pixmap(self._name, min(size.width(), size.height()), self._colour(mode), scale)

    def clone(self) -> QIconEngine:
        return _PaletteEngine(self._name, self._tone, is_on_accent=self._is_on_accent)

    def key(self) -> str:
        return "halo"


def icon(name: Icon, tone: Tone | None = None, *, is_on_accent: bool = False) -> QIcon:
    """Makes an icon in the colour of text, of a tone, or for a button filled with the accent."""
    return QIcon(_PaletteEngine(name, tone, is_on_accent=is_on_accent))


def pixmap(name: Icon, size: int, colour: QColor | str, scale: float = 1.0) -> QPixmap:
    """Draws an icon at a size in logical pixels, for a screen of that scale."""
    side = round(size * scale)
    if side <= 0:
        return QPixmap()  # asked for by a widget that has no room yet
    colour_name = QColor(colour).name(QColor.NameFormat.HexArgb)
    drawn = QPixmap(_drawn(name, colour_name, QSize(side, side)))
    drawn.setDevicePixelRatio(scale)
    return drawn


def paint(painter: QPainter, rect: QRectF, name: Icon, colour: QColor | str) -> None:
    """Draws an icon into a rectangle of a delegate or widget, sharp on its screen."""
    device = painter.device()
    scale = device.devicePixelRatio() if device is not None else 1.0
    side = min(rect.width(), rect.height())
    drawn = pixmap(name, round(side), colour, scale)
    left = rect.x() + (rect.width() - side) / 2
    top = rect.y() + (rect.height() - side) / 2
    painter.drawPixmap(QPoint(round(left), round(top)), drawn)


@lru_cache(maxsize=512)
def _drawn(name: Icon, argb: str, size: QSize) -> QPixmap:
    colour = QColor(argb)
    svg = _source(name).replace("currentColor", colour.name())
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    drawn = QPixmap(size)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setOpacity(colour.alphaF())
    renderer.render(painter, QRectF(0, 0, size.width(), size.height()))
    painter.end()
    return drawn


@lru_cache(maxsize=128)
def _source(name: Icon) -> str:
    return assets.path(f"icons/{name.value}.svg").read_text(encoding="utf-8")
