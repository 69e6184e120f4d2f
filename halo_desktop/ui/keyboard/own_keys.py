"""Brings the keys of one person into the running window, and keeps them."""

from __future__ import annotations

from halo_desktop.ui.actions import ActionRegistry
from halo_desktop.ui.commands.command import CommandId
from halo_desktop.ui.commands.decisions import DECISION_KEYS, DECISION_ORDER
from halo_desktop.ui.commands.table import COMMANDS
from halo_desktop.ui.keyboard import keymap_file
from halo_desktop.ui.keyboard.keymap import Keymap
from halo_desktop.ui.keyboard.keymap_file import NotKeysError
from halo_desktop.ui.keyboard.listing import action_of
from halo_desktop.ui.preferences import Preferences


def defaults() -> dict[str, tuple[str, ...]]:
    """The keys of the table, by the names of the registry."""
    found = {action_of(command.id): command.keys for command in COMMANDS}
    for kind in DECISION_ORDER:
        key = DECISION_KEYS.get(kind)
        found[action_of(kind)] = (key,) if key else ()
    return found


def keymap(preferences: Preferences) -> Keymap:
    """The keys in force for this person; a spoilt file means the usual ones."""
    usual = defaults()
    try:
        return keymap_file.read(preferences.own_keys, usual).keymap
    except NotKeysError:
        return Keymap(defaults=usual)


def keep(preferences: Preferences, wanted: Keymap) -> None:
    """Remembers what this person has changed."""
    preferences.own_keys = keymap_file.write(wanted) if wanted.changes else ""


def apply(registry: ActionRegistry, preferences: Preferences) -> None:
    """Gives every action of the window its keys."""
    registry.show_keys(keymap(preferences).keys)


def show_letters(registry: ActionRegistry, preferences: Preferences) -> None:
    """Ticks the quick mode in the menu as it is."""
    registry.command(CommandId.SINGLE_LETTERS).setChecked(preferences.has_single_letters)
