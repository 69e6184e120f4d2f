"""Somebody at a keyboard: every key press is a real event and is counted."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

CTRL = Qt.KeyboardModifier.ControlModifier
PLAIN = Qt.KeyboardModifier.NoModifier


class Fingers:
    """Types into whatever has the focus of a window."""

    def __init__(self, window: QWidget) -> None:
        """Sits down before a window."""
        self._window = window
        self.presses = 0
        self.letters = 0  # of the presses, those that write words

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
        """One key, alone or with a modifier."""
        self.presses += 1
        QTest.keyClick(self._target(), key, modifier)

    def type(self, text: str) -> None:
        """Several letters, each of them a press."""
        for letter in text:
            self.presses += 1
            self.letters += 1
            QTest.keyClicks(self._target(), letter)

    def _target(self) -> QWidget:
        popup = QApplication.activePopupWidget()
        if popup is not None:
            return popup
        window = QApplication.activeModalWidget()
        if window is None:
            window = self._window
        focus: QWidget | None = window.focusWidget()
        return window if focus is None else focus
