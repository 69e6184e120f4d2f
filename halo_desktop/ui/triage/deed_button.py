"""A wide button of Mode Telaah: symbol, words, and the key that does the same."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from halo_desktop.ui import icons, theme
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.widgets.tooltip import plain

_ICON = 18
_CAP = 24
_RADIUS = 6.0


class DeedButton(QAbstractButton):
    """Never takes the focus: the keys are the way, the button is for the mouse."""

    def __init__(
        self,
        key: str,
        text: str,
        icon: Icon,
        *,
        is_main: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._key = key
        self._icon = icon
        self._is_main = is_main
        self._is_hovered = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_text(text)

    def show_text(self, text: str) -> None:
        """Says what it does."""
        self.setText(text)
        name = self.tr("{text} (tombol {key})").format(text=text, key=self._key)
        self.setAccessibleName(name)
        self.updateGeometry()
        self.update()

    def allow(self, *, is_allowed: bool, reason: str = "") -> None:
        """Says whether it can be done now, and why not."""
        self.setEnabled(is_allowed)
        self.setToolTip("" if is_allowed else plain(reason))
        self.setAccessibleDescription("" if is_allowed else reason)

    def _colours(self) -> tuple[QColor, QColor, QColor]:
        """Ground, frame and ink."""
        colours = theme.tokens(self)
        if not self.isEnabled():
            return QColor(colours.window), QColor(colours.hairline), QColor(colours.muted)
        if self._is_main:
            ground = QColor(colours.selection)
            if self._is_hovered or self.isDown():
                ground = ground.darker(112)
            return ground, ground, QColor(colours.on_selection)
        ground = QColor(colours.alternate if self._is_hovered else colours.base)
        return ground, QColor(colours.hairline), QColor(colours.text)

    # Qt overrides

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        width = metrics.horizontalAdvance(self.text()) + _ICON + _CAP + 5 * theme.SPACE_S
        return QSize(width, metrics.height() + 2 * theme.SPACE_S)

    def minimumSizeHint(self) -> QSize:
        return QSize(96, self.sizeHint().height())

    def enterEvent(self, event: QEnterEvent) -> None:
        self._is_hovered = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._is_hovered = False
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        ground, frame, ink = self._colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(frame, 1))
        painter.setBrush(ground)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(area, _RADIUS, _RADIUS)
        middle = self.height() / 2
        cap_height = min(_CAP, self.height() - 10)
        cap = QRectF(theme.SPACE_S, middle - cap_height / 2, _CAP, cap_height)
        edge = QColor(ink)
        edge.setAlpha(110)
        painter.setPen(QPen(edge, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(ink)
        painter.setFont(theme.scaled(self.font(), 0.9, is_bold=True))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._key)
        left = cap.right() + theme.SPACE_S
        icons.paint(painter, QRectF(left, middle - _ICON / 2, _ICON, _ICON), self._icon, ink)
        left += _ICON + theme.SPACE_S
        painter.setFont(theme.scaled(self.font(), 1.0, is_bold=self._is_main))
        painter.setPen(ink)
        room = self.width() - left - theme.SPACE_S
        metrics = painter.fontMetrics()
        words = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, int(room))
        painter.drawText(
            QRectF(left, 0, room, self.height()),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
            words,
        )
        painter.end()
