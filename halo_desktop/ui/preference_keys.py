"""Every setting that can be fixed, exported and imported, with the values it may have.

What a window remembers by itself (sizes, the last queue) is no setting and is not here.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from halo_desktop.ui.notices.quiet import Quiet
from halo_desktop.ui.theme import MAX_PERCENT, MIN_PERCENT, Scheme
from halo_desktop.ui.translation import Language

Value = str | int | bool
Reader = Callable[[object], Value | None]
"""Turns what a file says into a value, or into None when it makes no sense."""


def choice(*words: str) -> Reader:
    """One of some words."""
    return lambda found: found if isinstance(found, str) and found in words else None


def number(least: int, most: int) -> Reader:
    """A whole number between two others."""

    def read(found: object) -> int | None:
        if isinstance(found, bool):
            return None
        if isinstance(found, str) and found.strip().isascii() and found.strip().isdigit():
            found = int(found.strip()[:9])
        return found if isinstance(found, int) and least <= found <= most else None

    return read


def switch() -> Reader:
    """On or off."""
    words = {"true": True, "false": False}

    def read(found: object) -> bool | None:
        if isinstance(found, bool):
            return found
        return words.get(found.lower()) if isinstance(found, str) else None

    return read


def text(longest: int) -> Reader:
    """Anything written, up to a length."""
    return lambda found: found if isinstance(found, str) and len(found) <= longest else None


SCHEME: Final = "look/scheme"
FONT_PERCENT: Final = "look/font_percent"
DENSITY: Final = "look/density"
LANGUAGE: Final = "look/language"
LOCK_MINUTES: Final = "lock/minutes"
OWN_KEYS: Final = "keyboard/keys"
SINGLE_LETTERS: Final = "keyboard/letters"
AFTER_DECISION: Final = "work/after_decision"
NEXT: Final = "next"
STAY: Final = "stay"
SPELLING: Final = "writing/spelling"
OWN_WORDS: Final = "writing/words"
QUIET_HOURS: Final = "notices/quiet"
MUTED: Final = "notices/muted"
NOTICE_TITLES: Final = "notices/titles"

# What windows remember by themselves, under names of their own.
TIMELINE_FILTER: Final = "case/timeline"
HABITS: Final = "palette/habits"  # how often each entry was chosen, never one of a complaint
GUIDE: Final = "guide/station"
GUIDE_DONE: Final = "done"
LIST_FORM: Final = "list/form"
TABLE: Final = "table"
COLUMNS: Final = "columns"
ORDERS: Final = "orders"
TRIAGE_PLACE: Final = "triage/place"  # the complaint at which Mode Telaah was left

KEYS: Final[dict[str, Reader]] = {
    SCHEME: choice(*Scheme),
    FONT_PERCENT: number(MIN_PERCENT, MAX_PERCENT),
    DENSITY: choice("normal", "compact"),
    LANGUAGE: choice(*Language),
    LOCK_MINUTES: number(0, 480),
    OWN_KEYS: text(100_000),
    SINGLE_LETTERS: switch(),
    AFTER_DECISION: choice(NEXT, STAY),
    SPELLING: switch(),
    OWN_WORDS: text(100_000),
    QUIET_HOURS: choice(*Quiet),
    MUTED: text(200),
    NOTICE_TITLES: switch(),
}
