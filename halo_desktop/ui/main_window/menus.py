"""The menu bar, built from the table of commands so that nothing can be forgotten in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QMenuBar

from halo_desktop.ui import icons
from halo_desktop.ui.actions import ActionRegistry
from halo_desktop.ui.commands.command import Section
from halo_desktop.ui.commands.table import MENUS, Menu
from halo_desktop.ui.complaint import decision_menu


class Menus:
    """Fills the menu bar; *Aduan* follows what may be done with the open case."""

    def __init__(
        self, bar: QMenuBar, registry: ActionRegistry, menus: Sequence[Menu] = MENUS
    ) -> None:
        """Builds all menus at once."""
        self._registry = registry
        self.shown: list[QMenu] = []
        for menu in menus:
            shown = bar.addMenu(QCoreApplication.translate("menus", menu.title))
            self._fill(shown, menu.sections)
            self.shown.append(shown)
            if menu.has_decisions:
                self._case = shown
                self._case_menu = menu
        self._decisions = QMenu(self._case)
        self.refresh_case()

    def refresh_case(self) -> None:
        """Lists every decision of this person on the open case, and says why not."""
        self._case.clear()
        self._fill(self._case, self._case_menu.sections)
        self._case.addSeparator()
        if self._registry.states:
            decision_menu.fill(self._decisions, self._registry)
            self._case.addActions(self._decisions.actions())
        else:
            nothing = self._case.addAction(
                QCoreApplication.translate("menus", "Buka aduan untuk melihat tindakannya")
            )
            nothing.setEnabled(False)

    @property
    def case_menu(self) -> QMenu:
        """The menu *Aduan*, also shown as context menu."""
        return self._case

    def _fill(self, menu: QMenu, sections: Iterable[Section]) -> None:
        menu.setToolTipsVisible(True)
        for section in sections:
            actions = self._actions(section)
            if not actions:
                continue
            if not menu.isEmpty():
                menu.addSeparator()
            if section.title:
                self._add_submenu(menu, section).addActions(actions)
            else:
                menu.addActions(actions)

    def _actions(self, section: Section) -> list[QAction]:
        """What this person's roles know of a section."""
        known = (command.id for command in section.commands)
        return [self._registry.command(name) for name in known if self._registry.has(name)]

    def _add_submenu(self, menu: QMenu, section: Section) -> QMenu:
        below = menu.addMenu(QCoreApplication.translate("menus", section.title))
        below.setToolTipsVisible(True)
        if section.icon is not None:
            below.setIcon(icons.icon(section.icon))
        if section.is_exclusive:
            group = QActionGroup(below)
            for action in self._actions(section):
                group.addAction(action)
        return below
