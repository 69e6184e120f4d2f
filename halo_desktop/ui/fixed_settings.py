"""Settings that an administrator has fixed for everybody on this computer.

The file is JSON: ``{"set_by": "Diskominfo SP", "values": {"look/scheme": "dark"}}``. A value
that makes no sense is not used and named in the log and in the settings, and nothing else
changes: a slip of the administrator's pen must not keep anybody from work.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from halo_desktop.ui.preference_keys import KEYS, Value

logger = logging.getLogger(__name__)

_MOST_BYTES: Final = 100_000
_LONGEST_NAME: Final = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class FixedSettings:
    """What is fixed, by whom, and what of the file could not be used."""

    values: Mapping[str, Value] = field(default_factory=dict)
    set_by: str = ""
    unused: tuple[str, ...] = ()
    is_unreadable: bool = False


def read(file: Path) -> FixedSettings:
    """Reads the file; without one nothing is fixed."""
    try:
        with file.open("rb") as stream:
            found = json.loads(stream.read(_MOST_BYTES).decode("utf-8-sig"))
    except FileNotFoundError:
        return FixedSettings()
    except (OSError, ValueError, RecursionError) as error:
        logger.warning("the file of fixed settings cannot be read: %s", type(error).__name__)
        return FixedSettings(is_unreadable=True)
    wanted = found.get("values") if isinstance(found, dict) else None
    if not isinstance(wanted, dict):
        logger.warning("the file of fixed settings has no values")
        return FixedSettings(is_unreadable=True)
    values: dict[str, Value] = {}
    unused: list[str] = []
    for key, wish in wanted.items():
        value = KEYS[key](wish) if key in KEYS else None
        if value is None:
            unused.append(str(key)[:_LONGEST_NAME])
        else:
            values[key] = value
    if unused:
        logger.warning("%d fixed settings make no sense", len(unused))
    name = found.get("set_by")
    set_by = " ".join(name.split())[:_LONGEST_NAME] if isinstance(name, str) else ""
    return FixedSettings(values=values, set_by=set_by, unused=tuple(unused))
