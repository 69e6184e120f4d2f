"""The line at the bottom: always text, always the truth about what was sent and when."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStatusBar, QWidget

from halo_desktop.ui import icons, theme
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.theme import Tone
from halo_desktop.ui.widgets.elided_label import ElidedLabel


class StatusLine(QStatusBar):
    """Connection on the left; server, size of text and passing messages on the right."""

    details_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = Tone.NEUTRAL
        self._icon = Icon.CLOUD_CHECK
        self._picture = QLabel(self)
        self._text = ElidedLabel(parent=self)
        self._right = QLabel(self)
        self._build()

    def show_state(self, text: str, tone: Tone, icon: Icon) -> None:
        """Says how things stand between this computer and the server."""
        self._tone, self._icon = tone, icon
        self._text.show_text(text)
        self._text.setAccessibleName(text)
        self._dress()

    def show_right(self, text: str) -> None:
        """Says where we are connected to and how large text is."""
        self._right.setText(text)

    @property
    def text(self) -> str:
        """What it says about the connection."""
        return self._text.text

    def _build(self) -> None:
        self.setSizeGripEnabled(False)
        self.setToolTip(self.tr("Apa yang belum tersinkron (F8)"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        place = QWidget(self)
        line = QHBoxLayout(place)
        line.setContentsMargins(theme.SPACE_M, 2, theme.SPACE_S, 2)
        line.setSpacing(6)
        line.addWidget(self._picture)
        line.addWidget(self._text, 1)
        self._right.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._right.setContentsMargins(0, 0, theme.SPACE_M, 0)
        self.addWidget(place, 1)
        self.addPermanentWidget(self._right)
        self._dress()

    def _dress(self) -> None:
        ink = theme.tokens(self).ink(self._tone)
        scale = self.devicePixelRatioF()
        self._picture.setPixmap(icons.pixmap(self._icon, icons.SMALL, ink, scale))

    # Qt overrides

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self.details_requested.emit()
        super().mouseReleaseEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "_right"):
            self._dress()
        super().changeEvent(event)
