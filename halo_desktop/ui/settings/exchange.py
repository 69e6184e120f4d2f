"""Settings as a file that can be carried to another computer."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from halo_desktop import paths
from halo_desktop.domain.errors import HaloError
from halo_desktop.ui.preference_keys import KEYS
from halo_desktop.ui.preferences import Preferences

FORMAT: Final = "halo-settings/1"
_MOST_BYTES: Final = 1_000_000


class NotSettings(HaloError):  # noqa: N818 - reads as the finding it is
    """The file holds no settings of this program."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What came of a file of settings."""

    changed: tuple[str, ...]
    locked: tuple[str, ...]  # fixed here by an administrator, so left as they are
    unknown: tuple[str, ...]


def write(preferences: Preferences, file: Path) -> int:
    """Writes what the person has chosen, and says how many settings that are. Blocking.

    Raises:
        FolderError: when the file cannot be written.
    """
    found = {key: preferences.value(key) for key in KEYS}
    values = {key: value for key, value in found.items() if value is not None}
    text = json.dumps({"format": FORMAT, "values": values}, indent=2, ensure_ascii=False)
    paths.write_private(file, text.encode("utf-8") + b"\n")
    return len(values)


def read(preferences: Preferences, file: Path) -> Taken:
    """Takes over what a file says. Blocking.

    Raises:
        NotSettings: when it is no such file; nothing is changed then.
        OSError: when it cannot be read.
    """
    with file.open("rb") as stream:
        body = stream.read(_MOST_BYTES)
    try:
        found = json.loads(body.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise NotSettings(type(error).__name__) from error
    values = found.get("values") if isinstance(found, dict) else None
    if not isinstance(values, dict) or found.get("format") != FORMAT:
        raise NotSettings("another format")
    changed, locked, unknown = [], [], []
    for key, wish in values.items():
        value = KEYS[key](wish) if key in KEYS else None
        if value is None:
            unknown.append(str(key))
        elif key in preferences.fixed.values:
            locked.append(key)
        elif preferences.value(key) != value:
            preferences.put(key, value)
            changed.append(key)
    return Taken(changed=tuple(changed), locked=tuple(locked), unknown=tuple(unknown))
