"""Single letters as keys, for those who want them: only while the list has the focus.

Off at first, and never while somebody types (WCAG 2.1.4): a letter in a text field is a
letter. What the letters do is the registry's own action, so a forbidden decision stays
forbidden.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from halo_desktop.domain.kinds import Kind
from halo_desktop.ui.commands.command import CommandId

LETTERS: Final[Mapping[str, CommandId | Kind]] = {
    "J": CommandId.NEXT_CASE,
    "K": CommandId.PREVIOUS_CASE,
    "X": CommandId.SELECT_ROW,
    "/": CommandId.FIND,
    "?": CommandId.SHORTCUTS,
    "R": CommandId.REPLY,
    "U": CommandId.UNDO_ACTION,
    "D": Kind.DISPOSE,
    "T": Kind.REQUEST_COMPLETION,
    "W": Kind.FORWARD,
    "G": Kind.MERGE,
    "E": Kind.ARCHIVE,
    "C": Kind.ADD_NOTE,
    "A": Kind.ACCEPT,
    "M": Kind.START,
}
_HARMLESS: Final = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


class Letters(QObject):
    """Watches the list's keys while the quick mode is on."""

    def __init__(self, watched: QWidget, run: Callable[[CommandId | Kind], object]) -> None:
        super().__init__(watched)
        self._run = run
        self.is_on = False
        watched.installEventFilter(self)

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self.is_on and event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            wanted = LETTERS.get(event.text().upper())
            if wanted is not None and not event.modifiers() & ~_HARMLESS:
                self._run(wanted)
                return True
        return super().eventFilter(watched, event)
