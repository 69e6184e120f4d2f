"""Which action has which keys: those of the table, and what one person has changed.

Pure: keys are texts in Qt's portable writing (``Ctrl+Shift+K``), actions go by the names
of the registry (``command.lock``, ``decision.dispose``).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final

MOST_KEYS: Final = 3
_MODIFIERS: Final = ("Ctrl", "Alt", "Shift", "Meta")
# Keys that fields, lists and dialogs need themselves.
_TAKEN: Final = frozenset(
    {
        "Ctrl+A", "Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+Z", "Ctrl+Y", "Ctrl+Return", "Ctrl+Enter",
        "Ctrl+Left", "Ctrl+Right", "Ctrl+Backspace", "Ctrl+Del", "Ctrl+Tab", "Alt+F4",
        "Ctrl+Shift+Left", "Ctrl+Shift+Right", "Ctrl+End", "Shift+F10",
    }
)  # fmt: skip
_BARE: Final = frozenset({f"F{number}" for number in range(1, 36)} - {"F10"})


class Flaw(StrEnum):
    """Why a key cannot be given to an action."""

    UNREADABLE = "unreadable"
    BARE = "bare"  # a letter would be typed, Tab and Enter have their meaning
    TAKEN = "taken"  # text fields and dialogs use it


@dataclass(frozen=True, slots=True, kw_only=True)
class Clash:
    """Two actions that would answer to one key."""

    key: str
    action: str  # the one that has it


@dataclass(frozen=True, slots=True, kw_only=True)
class Keymap:
    """The keys in force; every change makes a new map."""

    defaults: Mapping[str, tuple[str, ...]]
    changes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def keys(self, action: str) -> tuple[str, ...]:
        """The keys of an action, the first of them shown in menus."""
        return self.changes.get(action, self.defaults.get(action, ()))

    def is_changed(self, action: str) -> bool:
        """Whether the person has given it other keys."""
        return action in self.changes

    def clashes(self, action: str, keys: tuple[str, ...]) -> tuple[Clash, ...]:
        """Which other actions have one of these keys now."""
        return tuple(
            Clash(key=key, action=other)
            for other in self.defaults
            if other != action
            for key in self.keys(other)
            if key in keys
        )

    def changed(self, action: str, keys: tuple[str, ...]) -> Keymap:
        """Gives an action these keys; whoever had one of them loses it."""
        wanted = tuple(dict.fromkeys(keys))[:MOST_KEYS]
        changes = dict(self.changes)
        for clash in self.clashes(action, wanted):
            left = changes.get(clash.action, self.defaults[clash.action])
            changes[clash.action] = tuple(key for key in left if key != clash.key)
        changes[action] = wanted
        return self._with(changes)

    def reset(self, action: str) -> Keymap:
        """Gives an action its own keys back, from whoever has them now."""
        return self.changed(action, self.defaults.get(action, ()))

    def reset_all(self) -> Keymap:
        """Every key as it was."""
        return replace(self, changes={})

    def _with(self, changes: Mapping[str, tuple[str, ...]]) -> Keymap:
        """Keeps only what differs."""
        kept = {
            action: keys
            for action, keys in changes.items()
            if action in self.defaults and keys != self.defaults[action]
        }
        return replace(self, changes=kept)


def flaw_of(key: str) -> Flaw | None:
    """What speaks against a key, whoever would get it."""
    parts = _split(key)
    if not parts or not parts[-1] or any(part not in _MODIFIERS for part in parts[:-1]):
        return Flaw.UNREADABLE
    if ", " in key:
        return Flaw.UNREADABLE  # a chord: pressed one after the other, which nothing here uses
    held = set(parts[:-1])
    if parts[-1] not in _BARE and held <= {"Shift"}:
        return Flaw.BARE
    if held == {"Alt"} and len(parts[-1]) == 1:
        return Flaw.TAKEN  # Alt and a letter open menus and lead to fields
    return Flaw.TAKEN if key in _TAKEN else None


def _split(key: str) -> tuple[str, ...]:
    """``Ctrl++`` is the plus key: the last part may be a plus itself."""
    if key.endswith("++"):
        return (*key[:-2].split("+"), "+")
    return ("+",) if key == "+" else tuple(key.split("+"))
