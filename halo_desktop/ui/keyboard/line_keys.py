"""Keeps our keys alive inside text fields.

On some desktops a text field takes Ctrl+K (delete to the end of the line), Ctrl+U, Ctrl+E
or Ctrl+D for itself before a shortcut can answer. Undo, redo and the clipboard stay the
field's own.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from halo_desktop.ui.actions import ActionRegistry

_KEPT = (
    QKeySequence.StandardKey.Undo,
    QKeySequence.StandardKey.Redo,
    QKeySequence.StandardKey.Cut,
    QKeySequence.StandardKey.Copy,
    QKeySequence.StandardKey.Paste,
    QKeySequence.StandardKey.SelectAll,
)
_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_REDO = QKeySequence("Ctrl+Shift+Z")


class LineKeys(QObject):
    """Lets a field know that a key belongs to a command."""

    def __init__(self, registry: ActionRegistry) -> None:
        super().__init__(registry)
        self._registry = registry

    def watch(self, field: QWidget) -> None:
        """Looks at the keys of one text field."""
        field.installEventFilter(self)

    def _is_ours(self, event: QKeyEvent) -> bool:
        if not event.modifiers() & _HELD or any(event.matches(key) for key in _KEPT):
            return False
        pressed = QKeySequence(event.keyCombination())
        if pressed == _REDO:
            return False
        return any(
            pressed in action.shortcuts() and action.isEnabled()
            for action in self._registry.all_actions()
        )

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if self._is_ours(event):
                event.ignore()
                return True
            return False
        return super().eventFilter(watched, event)
