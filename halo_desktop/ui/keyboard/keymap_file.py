"""A person's keys as text: kept per account, carried to another computer as a file."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from halo_desktop.ui.keyboard.keymap import MOST_KEYS, Clash, Keymap, flaw_of

FORMAT: Final = "halo-keys/1"
LARGEST_BYTES: Final = 100_000


class NotKeysError(ValueError):
    """The text is not a file of keys."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a file holds, and what of it could not be taken."""

    keymap: Keymap
    unknown: tuple[str, ...] = ()  # actions that this version does not have
    flawed: tuple[str, ...] = ()  # keys that cannot be given to anything
    clashes: tuple[Clash, ...] = ()  # keys that two actions of the file want


def write(keymap: Keymap) -> str:
    """What differs from the usual keys."""
    keys = {action: list(held) for action, held in sorted(keymap.changes.items())}
    return json.dumps({"format": FORMAT, "keys": keys}, indent=1, ensure_ascii=False) + "\n"


def read(text: str, defaults: Mapping[str, tuple[str, ...]]) -> Reading:
    """Reads what ``write`` has written, or a person has edited; takes what makes sense.

    Raises:
        NotKeysError: when it is something else altogether.
    """
    wanted = _wanted(text)
    keymap = Keymap(defaults=defaults)
    unknown: list[str] = []
    flawed: list[str] = []
    clashes: list[Clash] = []
    given: dict[str, str] = {}
    for action, keys in wanted.items():
        if action not in defaults:
            unknown.append(action)
            continue
        sound = []
        for key in keys:
            if flaw_of(key) is not None and key not in defaults[action]:
                flawed.append(key)
            elif key in given:
                clashes.append(Clash(key=key, action=given[key]))
            else:
                given[key] = action
                sound.append(key)
        keymap = keymap.changed(action, tuple(sound))
    return Reading(
        keymap=keymap, unknown=tuple(unknown), flawed=tuple(flawed), clashes=tuple(clashes)
    )


def _wanted(text: str) -> dict[str, tuple[str, ...]]:
    if len(text) > LARGEST_BYTES:
        raise NotKeysError("too large")
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise NotKeysError("not JSON") from error
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        raise NotKeysError("another format")
    keys = found.get("keys")
    if not isinstance(keys, dict):
        raise NotKeysError("no keys")
    wanted: dict[str, tuple[str, ...]] = {}
    for action, held in keys.items():
        if not isinstance(held, list) or not all(isinstance(key, str) for key in held):
            raise NotKeysError("keys are lists of texts")
        wanted[str(action)] = tuple(dict.fromkeys(held))[:MOST_KEYS]
    return wanted
