"""Counts characters against a limit: ``412/1.000``."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLabel, QWidget

from halo_desktop.domain import sms
from halo_desktop.ui import formatting, theme
from halo_desktop.ui.theme import Tone


class CounterLabel(QLabel):
    """Quiet below nine tenths, warning above, danger beyond; says so in words, too."""

    def __init__(self, limit: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._limit = limit
        self._count = 0
        theme.scale_font(self, 0.9)
        self.show_count(0)

    def set_limit(self, limit: int) -> None:
        """Counts against another limit from the next count on."""
        self._limit = limit

    def show_text(self, text: str) -> None:
        """Counts a text, and says in the tooltip how many short messages it would be."""
        self.show_count(len(text))
        words = self.tr("Sebagai SMS: %n pesan", "", sms.parts(text)) if text else ""
        self.setToolTip(words)
        self.setAccessibleDescription(words)

    def show_count(self, count: int) -> None:
        """Shows how many characters there are."""
        self._count = count
        over = count - self._limit
        if over > 0:
            text = self.tr("{count}/{limit} · lebih {over}").format(
                count=formatting.number(count),
                limit=formatting.number(self._limit),
                over=formatting.number(over),
            )
        else:
            text = f"{formatting.number(count)}/{formatting.number(self._limit)}"
        self.setText(text)
        self._dress()

    def _dress(self) -> None:
        colours = theme.tokens()
        ink = colours.muted
        if self._count > self._limit:
            ink = colours.ink(Tone.DANGER)
        elif self._count * 10 >= self._limit * 9:
            ink = colours.ink(Tone.WARN)
        palette = self.palette()
        if palette.color(QPalette.ColorRole.WindowText) != QColor(ink):
            palette.setColor(QPalette.ColorRole.WindowText, ink)
            self.setPalette(palette)

    # Qt overrides

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "_count"):
            self._dress()
