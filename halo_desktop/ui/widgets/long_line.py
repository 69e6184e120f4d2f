"""A line of text that shows where a long text begins, not where it ends."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit

_BY_KEYS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class LongLine(QLineEdit):
    """Selects everything from its end, so that the cursor stands at the beginning."""

    def show_text(self, text: str) -> None:
        """Shows a text from its first letter on."""
        self.setText(text)
        self.setCursorPosition(0)

    # Qt overrides

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        length = len(self.text())
        if event.reason() in _BY_KEYS and length:
            self.setSelection(length, -length)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.ActiveWindowFocusReason,
        ):
            self.setCursorPosition(0)
