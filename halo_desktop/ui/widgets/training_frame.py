"""The orange border of the training mode: nobody takes its cases for real ones."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from halo_desktop.ui import theme
from halo_desktop.ui.theme import Tone

EDGE: Final = 3


class TrainingFrame(QWidget):
    """Holds a window's content; outside of the training mode it has no edge."""

    def __init__(self, is_training: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._is_training = is_training
        self.column = QVBoxLayout(self)
        edge = EDGE if is_training else 0
        self.column.setContentsMargins(edge, edge, edge, edge)
        self.column.setSpacing(0)

    # Qt overrides

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._is_training:
            painter = QPainter(self)
            painter.fillRect(self.rect(), QColor(theme.tokens(self).ground(Tone.TRAINING)))
            inside = self.rect().adjusted(EDGE, EDGE, -EDGE, -EDGE)
            painter.fillRect(inside, self.palette().window())
            painter.end()
