"""How the window looks: theme, size of text, row height, and where the focus goes."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from halo_desktop.ui import theme
from halo_desktop.ui.commands.command import CommandId
from halo_desktop.ui.main_window.window import MainWindow
from halo_desktop.ui.preferences import Preferences
from halo_desktop.ui.theme import Scheme

_STEP_PERCENT = 10
_THEMES = {
    CommandId.THEME_SYSTEM: Scheme.SYSTEM,
    CommandId.THEME_LIGHT: Scheme.LIGHT,
    CommandId.THEME_DARK: Scheme.DARK,
    CommandId.THEME_CONTRAST: Scheme.CONTRAST,
}


class Looks(QObject):
    """Applies the operator's taste to the running window and remembers it."""

    looks_changed = Signal()

    def __init__(self, window: MainWindow, preferences: Preferences) -> None:
        super().__init__(window)
        self._window = window
        self._preferences = preferences
        for command, scheme in _THEMES.items():
            window.registry.command(command).setChecked(scheme is preferences.scheme)
        window.registry.command(CommandId.COMPACT_ROWS).setChecked(preferences.is_compact)
        window.worklist.set_compact(preferences.is_compact)
        hints = QApplication.styleHints()
        hints.colorSchemeChanged.connect(self._on_color_scheme_changed)
        hints.accessibility().contrastPreferenceChanged.connect(self._on_color_scheme_changed)

    def commands(self) -> dict[CommandId, Callable[[], object]]:
        """The commands that change looks."""
        return {
            **{command: partial(self.set_scheme, scheme) for command, scheme in _THEMES.items()},
            CommandId.COMPACT_ROWS: self.toggle_compact,
            CommandId.LARGER_TEXT: partial(self.change_text, _STEP_PERCENT),
            CommandId.SMALLER_TEXT: partial(self.change_text, -_STEP_PERCENT),
            CommandId.NORMAL_TEXT: self.reset_text,
        }

    def set_scheme(self, scheme: Scheme) -> None:
        """Switches between light, dark and the desktop's choice."""
        self._preferences.scheme = scheme
        for command, known in _THEMES.items():
            self._window.registry.command(command).setChecked(known is self._preferences.scheme)
        self._apply()

    def change_text(self, percent: int) -> None:
        """Makes text larger or smaller."""
        self._preferences.font_percent += percent
        self._apply()

    def reset_text(self) -> None:
        """Gives text its usual size."""
        self._preferences.font_percent = 100
        self._apply()

    def toggle_compact(self) -> None:
        """Switches between rows of two lines and of one."""
        action = self._window.registry.command(CommandId.COMPACT_ROWS)
        self._preferences.is_compact = action.isChecked()
        self.show_density()

    def show_density(self) -> None:
        """Gives rows the height that is wanted, or fixed."""
        is_compact = self._preferences.is_compact
        self._window.registry.command(CommandId.COMPACT_ROWS).setChecked(is_compact)
        self._window.worklist.set_compact(is_compact)

    def focus_search(self) -> None:
        """Puts the cursor into the search field."""
        self._window.top.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._window.top.search.selectAll()

    def focus_list(self) -> None:
        """Goes back to the list."""
        self._window.workspace.show_lists()
        self._window.workspace.show_list_pane()
        self._window.worklist.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def toggle_outbox(self) -> None:
        """Opens the outbox below, or closes it."""
        dock = self._window.outbox
        if dock is not None:
            dock.setVisible(dock.isHidden())
            self._window.registry.command(CommandId.GO_OUTBOX).setChecked(not dock.isHidden())

    def show_outbox(self) -> None:
        """Opens the outbox below."""
        dock = self._window.outbox
        if dock is not None and dock.isHidden():
            self.toggle_outbox()

    def _apply(self) -> None:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        theme.apply(application, self._preferences.scheme, self._preferences.font_percent)
        self._window.workspace.fit_navigation()
        self.looks_changed.emit()

    def _on_color_scheme_changed(self) -> None:
        if self._preferences.scheme is Scheme.SYSTEM:
            self._apply()
