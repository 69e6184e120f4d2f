"""A text field with two layers of marks: what stops the text, and what is misspelt."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QMenu, QPlainTextEdit, QTextEdit, QWidget


class MarkedText(QPlainTextEdit):
    """Whoever checks spelling draws here and adds to the context menu."""

    menu_opening = Signal(QMenu, int)  # the menu, and the place in the text it is about
    next_misspelt_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stops: list[QTextEdit.ExtraSelection] = []
        self._misspelt: list[QTextEdit.ExtraSelection] = []

    def show_stops(self, marks: Sequence[QTextEdit.ExtraSelection]) -> None:
        """Marks what has to be mended before the text may go."""
        self._stops = list(marks)
        self._show_marks()

    def show_misspelt(self, marks: Sequence[QTextEdit.ExtraSelection]) -> None:
        """Underlines what is misspelt; the stops lie above."""
        self._misspelt = list(marks)
        self._show_marks()

    def open_menu(self) -> None:
        """Opens the context menu at the cursor, as the menu key does."""
        cursor = self.textCursor()
        corner = self.viewport().mapToGlobal(self.cursorRect().bottomLeft())
        self._open_menu(corner, cursor.selectionStart())

    def _show_marks(self) -> None:
        self.setExtraSelections([*self._misspelt, *self._stops])

    def _open_menu(self, corner: QPoint, position: int) -> None:
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.menu_opening.emit(menu, position)
        menu.popup(corner)

    # Qt overrides

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            self.open_menu()
        else:
            position = self.cursorForPosition(event.pos()).position()
            self._open_menu(event.globalPos(), position)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F7 and not event.modifiers():
            self.next_misspelt_requested.emit()
            event.accept()
            return
        super().keyPressEvent(event)
