"""The table of all commands: menus, toolbar, palette and the list of keys come from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from halo_desktop.ui.commands import (
    case_menu,
    edit_menu,
    file_menu,
    help_menu,
    list_menu,
    sync_menu,
    view_menu,
)
from halo_desktop.ui.commands.command import Command, Section
from halo_desktop.ui.translation import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True, kw_only=True)
class Menu:
    """One menu of the bar."""

    title: str
    sections: tuple[Section, ...]
    has_decisions: bool = False  # the decisions on the open case follow

    @property
    def commands(self) -> tuple[Command, ...]:
        """What stands in it, in order."""
        return tuple(command for section in self.sections for command in section.commands)


MENUS: Final[tuple[Menu, ...]] = (
    Menu(title=QT_TRANSLATE_NOOP("menus", "&Berkas"), sections=file_menu.SECTIONS),
    Menu(title=QT_TRANSLATE_NOOP("menus", "&Sunting"), sections=edit_menu.SECTIONS),
    Menu(title=QT_TRANSLATE_NOOP("menus", "Ta&mpilan"), sections=view_menu.SECTIONS),
    Menu(title=QT_TRANSLATE_NOOP("menus", "&Daftar"), sections=list_menu.SECTIONS),
    Menu(
        title=QT_TRANSLATE_NOOP("menus", "&Aduan"),
        sections=case_menu.SECTIONS,
        has_decisions=True,
    ),
    Menu(title=QT_TRANSLATE_NOOP("menus", "Si&nkron"), sections=sync_menu.SECTIONS),
    Menu(title=QT_TRANSLATE_NOOP("menus", "Ban&tuan"), sections=help_menu.SECTIONS),
)
COMMANDS: Final[tuple[Command, ...]] = tuple(command for menu in MENUS for command in menu.commands)
