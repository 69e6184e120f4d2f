"""What every input of a form can do."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from halo_desktop.ui import theme
from halo_desktop.ui.decisions.values import FieldValue


class FieldEditor(QWidget):
    """An input with a value; focus, name and description go to the widget inside."""

    value_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inner: QWidget | None = None
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.SPACE_XS)

    def value(self) -> FieldValue:
        """What is filled in."""
        raise NotImplementedError

    def set_value(self, value: FieldValue) -> None:
        """Fills in a value without telling about it."""
        raise NotImplementedError

    def hold(self, inner: QWidget) -> None:
        """Makes a widget inside the one that is focused and read aloud."""
        self._inner = inner
        self.setFocusProxy(inner)
        self.setFocusPolicy(inner.focusPolicy())

    # Qt overrides

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        if self._inner is not None:
            self._inner.setAccessibleName(name)

    def setAccessibleDescription(self, description: str) -> None:
        super().setAccessibleDescription(description)
        if self._inner is not None:
            self._inner.setAccessibleDescription(description)
