"""A line across with a few words in it, to divide a list."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from halo_desktop.ui import theme
from halo_desktop.ui.theme import Tone


class LabelledRule(QWidget):
    """Words in the middle of a hairline, both in the colour of a tone."""

    def __init__(self, text: str, *, tone: Tone, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self._tone = tone
        theme.scale_font(self, 0.9, is_bold=True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    @property
    def text(self) -> str:
        """What it says."""
        return self._text

    # Qt overrides

    def sizeHint(self) -> QSize:
        return QSize(120, QFontMetrics(self.font()).height() + theme.SPACE_L)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ink = QColor(theme.tokens(self).ink(self._tone))
        words = QFontMetrics(self.font()).elidedText(
            self._text, Qt.TextElideMode.ElideRight, self.width() - 40
        )
        width = QFontMetrics(self.font()).horizontalAdvance(words) + theme.SPACE_L
        middle = self.height() / 2
        painter.setPen(QPen(ink, 1))
        half = (self.width() - width) / 2
        painter.drawLine(0, int(middle), int(half), int(middle))
        painter.drawLine(int(half + width), int(middle), self.width(), int(middle))
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, words)
        painter.end()
