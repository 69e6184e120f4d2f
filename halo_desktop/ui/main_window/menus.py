"""The menu bar, built from the registry so that nothing can be forgotten in it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QMenuBar

from halo_desktop.ui import icons
from halo_desktop.ui.actions import ActionRegistry
from halo_desktop.ui.commands import CommandId
from halo_desktop.ui.complaint import decision_menu
from halo_desktop.ui.icons import Icon

_SEPARATOR = None

_FILE = (
    CommandId.INTAKE,
    _SEPARATOR,
    CommandId.LOCK,
    CommandId.SECURITY,
    CommandId.DEVICES,
    _SEPARATOR,
    CommandId.SWITCH_ACCOUNT,
    CommandId.SIGN_OUT,
    _SEPARATOR,
    CommandId.QUIT,
)
_EDIT = (
    CommandId.UNDO_ACTION,
    _SEPARATOR,
    CommandId.FIND,
    CommandId.FIND_ON_SERVER,
    _SEPARATOR,
    CommandId.COPY_TICKET,
)
_VIEW = (
    CommandId.GO_QUEUE,
    CommandId.GO_OUTBOX,
    CommandId.GO_LEADER_DESK,
    CommandId.ALL_DRAFTS,
    _SEPARATOR,
    CommandId.NEXT_PANE,
    CommandId.PREVIOUS_PANE,
    CommandId.NEXT_CASE,
    CommandId.PREVIOUS_CASE,
    CommandId.SHOW_ARRIVALS,
    _SEPARATOR,
    CommandId.COMPACT_ROWS,
)
_THEMES = (CommandId.THEME_SYSTEM, CommandId.THEME_LIGHT, CommandId.THEME_DARK)
_TEXT_SIZES = (CommandId.LARGER_TEXT, CommandId.SMALLER_TEXT, CommandId.NORMAL_TEXT)
_SYNC = (
    CommandId.SYNC_NOW,
    CommandId.WAITING,
    _SEPARATOR,
    CommandId.READY,
    CommandId.END_DAY,
    CommandId.COURIER,
    _SEPARATOR,
    CommandId.WORK_OFFLINE,
    CommandId.DIAGNOSE,
)
_HELP = (CommandId.SHORTCUTS, CommandId.FEEDBACK, _SEPARATOR, CommandId.ABOUT)


class Menus:
    """Fills the menu bar; *Aduan* follows what may be done with the open case."""

    def __init__(self, bar: QMenuBar, registry: ActionRegistry) -> None:
        """Builds all menus at once."""
        self._registry = registry
        self._fill(bar.addMenu(QCoreApplication.translate("menus", "&Berkas")), _FILE)
        self._fill(bar.addMenu(QCoreApplication.translate("menus", "&Sunting")), _EDIT)
        view = bar.addMenu(QCoreApplication.translate("menus", "Ta&mpilan"))
        self._fill(view, _VIEW)
        themes = view.addMenu(QCoreApplication.translate("menus", "T&ema"))
        themes.setIcon(icons.icon(Icon.THEME))
        self._fill(themes, _THEMES)
        group = QActionGroup(themes)
        for command in _THEMES:
            group.addAction(registry.command(command))
        view.addSeparator()
        self._fill(view, _TEXT_SIZES)
        self._case = bar.addMenu(QCoreApplication.translate("menus", "&Aduan"))
        self._case.setToolTipsVisible(True)
        self._decisions = QMenu(self._case)
        self._fill(bar.addMenu(QCoreApplication.translate("menus", "Si&nkron")), _SYNC)
        self._fill(bar.addMenu(QCoreApplication.translate("menus", "Ban&tuan")), _HELP)
        self.refresh_case()

    def refresh_case(self) -> None:
        """Lists every decision of this person on the open case, and says why not."""
        self._case.clear()
        self._case.addAction(self._registry.command(CommandId.REPLY))
        self._case.addAction(self._registry.command(CommandId.REFRESH_CASE))
        self._case.addSeparator()
        if self._registry.states:
            decision_menu.fill(self._decisions, self._registry)
            self._case.addActions(self._decisions.actions())
        if not self._registry.states:
            nothing = self._case.addAction(
                QCoreApplication.translate("menus", "Buka aduan untuk melihat tindakannya")
            )
            nothing.setEnabled(False)

    @property
    def case_menu(self) -> QMenu:
        """The menu *Aduan*, also shown as context menu."""
        return self._case

    def _fill(self, menu: QMenu, commands: tuple[CommandId | None, ...]) -> None:
        menu.setToolTipsVisible(True)
        for command in commands:
            if command is None:
                menu.addSeparator()
            elif self._registry.has(command):
                menu.addAction(self._registry.command(command))
