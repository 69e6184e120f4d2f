"""A large button with an icon, a heading and a line below it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from halo_desktop.ui import icons, theme
from halo_desktop.ui.icons import Icon

_PAD = 14
_ICON = 24
_RADIUS = 8


class RoleCard(QAbstractButton):
    """One click and one is somebody."""

    def __init__(self, icon: Icon, heading: str, note: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._note = note
        self.setText(heading)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{heading} ({note})" if note else heading)

    def _frame(self, painter: QPainter) -> None:
        colours = theme.tokens()
        is_loud = self.hasFocus()
        pen = QPen(QColor(colours.accent if is_loud else colours.hairline), 2 if is_loud else 1)
        painter.setPen(pen)
        hovered = self.underMouse() and self.isEnabled()
        painter.setBrush(QColor(colours.alternate if hovered or self.isDown() else colours.base))
        inset = 1.0 if is_loud else 0.5
        frame = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(frame, _RADIUS, _RADIUS)

    # Qt overrides

    def sizeHint(self) -> QSize:
        bold = QFontMetrics(theme.scaled(self.font(), 1.0, is_bold=True))
        plain = QFontMetrics(self.font())
        width = max(bold.horizontalAdvance(self.text()), plain.horizontalAdvance(self._note))
        height = bold.lineSpacing() + (plain.lineSpacing() if self._note else 0)
        return QSize(width + _ICON + 3 * _PAD, height + 2 * _PAD - 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._frame(painter)
        place = QRectF(_PAD, (self.height() - _ICON) / 2, _ICON, _ICON)
        icons.paint(painter, place, self._icon, colours.accent)
        left = _PAD + _ICON + _PAD
        room = self.width() - left - _PAD
        bold = theme.scaled(self.font(), 1.0, is_bold=True)
        painter.setFont(bold)
        painter.setPen(QColor(colours.text if self.isEnabled() else colours.muted))
        metrics = QFontMetrics(bold)
        heading = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        plain = QFontMetrics(self.font())
        height = metrics.lineSpacing() + (plain.lineSpacing() if self._note else 0)
        top = (self.height() - height) / 2
        painter.drawText(QRectF(left, top, room, metrics.lineSpacing()), heading)
        if self._note:
            painter.setFont(self.font())
            painter.setPen(QColor(colours.muted))
            note = plain.elidedText(self._note, Qt.TextElideMode.ElideRight, room)
            line = QRectF(left, top + metrics.lineSpacing(), room, plain.lineSpacing())
            painter.drawText(line, note)
        painter.end()
