"""A chip that opens a menu of choices and says which one is in force."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from halo_desktop.ui import icons
from halo_desktop.ui.icons import Icon


class FilterChip(QToolButton):
    """Reads "Kecamatan: semua" or "Kecamatan: Wonomulyo"; the first choice means all."""

    chosen = Signal(str)

    def __init__(self, name: str, icon: Icon, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._menu = QMenu(self)
        self._group = QActionGroup(self)
        self.setIcon(icons.icon(icon))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setMenu(self._menu)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_name(self, name: str) -> None:
        """Asks about something else from the next choices on."""
        self._name = name

    def show_choices(self, choices: Sequence[tuple[str, str]], current: str) -> None:
        """Offers pairs of value and text; the empty value stands for all."""
        self._menu.clear()
        for action in self._group.actions():
            self._group.removeAction(action)
        text = ""
        for value, words in choices:
            action = self._menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(value == current)
            action.triggered.connect(partial(self._on_choice_triggered, value))
            self._group.addAction(action)
            if value == current:
                text = words
        label = self.tr("{name}: {choice}").format(name=self._name, choice=text)
        self.setText(label)
        self.setAccessibleName(label)
        self.setToolTip(label)
        self.setChecked(bool(current))

    def _on_choice_triggered(self, value: str) -> None:
        self.chosen.emit(value)
