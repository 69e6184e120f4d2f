"""A chip that leads somewhere: looks like a chip, is a button for keyboard and screen reader."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from halo_desktop.ui import icons, theme
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.theme import Tone

_ICON = 14
_PAD = 8
_GAP = 4


class ChipButton(QAbstractButton):
    """Underlined, so that nobody takes it for a mere mark."""

    def __init__(self, text: str, icon: Icon | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self.setText(text)
        self.setAccessibleName(text)
        theme.scale_font(self, 0.9)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    # Qt overrides

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        width = metrics.horizontalAdvance(self.text()) + 2 * _PAD
        if self._icon is not None:
            width += _ICON + _GAP
        return QSize(width, max(24, metrics.height() + 6))

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.tokens(self)
        ink = QColor(colours.ink(Tone.INFO))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        is_marked = self.hasFocus() or self.underMouse()
        painter.setPen(QPen(ink, 2 if self.hasFocus() else 1) if is_marked else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.ground(Tone.INFO)))
        painter.drawRoundedRect(frame, 5, 5)
        left = _PAD
        if self._icon is not None:
            top = (self.height() - _ICON) / 2
            icons.paint(painter, QRectF(left, top, _ICON, _ICON), self._icon, ink)
            left += _ICON + _GAP
        font = self.font()
        font.setUnderline(True)
        painter.setFont(font)
        painter.setPen(ink)
        room = QRectF(left, 0, self.width() - left - _PAD + 2, self.height())
        painter.drawText(
            room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text()
        )
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.FontChange:
            self.updateGeometry()
        super().changeEvent(event)
