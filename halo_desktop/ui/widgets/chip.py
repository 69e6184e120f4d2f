"""A small word with an icon on a tinted ground: state, mark, deadline, count."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from halo_desktop.ui import icons, theme
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.theme import Tone

_ICON = 14
_PAD = 8
_GAP = 4


class Chip(QWidget):
    """Says one thing; never by colour alone, and a loud one may have an outline."""

    def __init__(
        self,
        text: str = "",
        *,
        tone: Tone = Tone.NEUTRAL,
        icon: Icon | None = None,
        is_outlined: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text = text
        self._tone = tone
        self._icon = icon
        self._is_outlined = is_outlined
        theme.scale_font(self, 0.9)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    def show_text(self, text: str, *, tone: Tone | None = None, icon: Icon | None = None) -> None:
        """Says something else."""
        self._text = text
        self._tone = tone if tone is not None else self._tone
        self._icon = icon if icon is not None else self._icon
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def set_outlined(self, is_outlined: bool) -> None:
        """Draws a line around it, or takes it away."""
        self._is_outlined = is_outlined
        self.update()

    @property
    def text(self) -> str:
        """What it says."""
        return self._text

    @property
    def tone(self) -> Tone:
        """How loudly it says it."""
        return self._tone

    def _content_width(self) -> int:
        width = QFontMetrics(self.font()).horizontalAdvance(self._text)
        return width + (_ICON + _GAP if self._icon is not None else 0)

    # Qt overrides

    def sizeHint(self) -> QSize:
        height = QFontMetrics(self.font()).height() + 6
        return QSize(self._content_width() + 2 * _PAD, height)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), 64), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.tokens(self)
        ink = QColor(colours.ink(self._tone))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(ink, 1) if self._is_outlined else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.ground(self._tone)))
        painter.drawRoundedRect(frame, 5, 5)
        left = _PAD
        if self._icon is not None:
            top = (self.height() - _ICON) / 2
            icons.paint(painter, QRectF(left, top, _ICON, _ICON), self._icon, ink)
            left += _ICON + _GAP
        room = self.width() - left - _PAD + 2
        words = QFontMetrics(self.font()).elidedText(self._text, Qt.TextElideMode.ElideRight, room)
        painter.setPen(ink)
        painter.drawText(
            QRectF(left, 0, room, self.height()),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
            words,
        )
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.FontChange:
            self.updateGeometry()
        super().changeEvent(event)
