"""Sparing a slow or metered line: a budget of bytes for each cycle, spent on what is due first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final


class EconomyWish(StrEnum):
    """What the person wants."""

    AUTO = "auto"
    ON = "on"
    OFF = "off"


class EconomyMode(StrEnum):
    """What is done now."""

    FREE = "free"
    SAVING = "saving"  # the line was found to be slow: what is due goes first
    METERED = "metered"  # every byte costs: nothing is asked for that nobody needs now


class Load(StrEnum):
    """What a spared line carries only as far as the budget goes."""

    UPLOAD = "upload"
    URGENT_UPLOAD = "urgent-upload"  # of an action that is due today, or was asked for
    CARRIED = "carried"  # files that are to be taken along
    HISTORY = "history"  # closed complaints, read for the first time
    CHECK = "check"


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """How much waits for the next cycle."""

    uploads: int = 0
    files: int = 0  # to be taken along
    scopes: int = 0  # whose history is not read yet

    @property
    def is_anything(self) -> bool:
        """Whether something is held back."""
        return bool(self.uploads or self.files or self.scopes)


NOTHING_HELD: Final = Held()


@dataclass(frozen=True, slots=True, kw_only=True)
class Economy:
    """How the line is spared at the moment, told honestly."""

    mode: EconomyMode = EconomyMode.FREE
    wish: EconomyWish = EconomyWish.AUTO
    budget_bytes: int = 0  # of one cycle
    used_bytes: int = 0
    held: Held = NOTHING_HELD
    next_cycle_at: datetime | None = None
    is_lifted: bool = False  # "ambil sekarang": everything may come once
    kbit_per_s: int | None = None

    @property
    def is_on(self) -> bool:
        """Whether the line is spared."""
        return self.mode is not EconomyMode.FREE


FREE: Final = Economy()
