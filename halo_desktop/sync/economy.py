"""Sparing a slow or metered line: a budget of bytes for each cycle, spent on what is due first."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class EconomyWish(StrEnum):
    """What the person, or the settings, want."""

    AUTO = "auto"
    ON = "on"
    OFF = "off"


class EconomyMode(StrEnum):
    """What is done now."""

    FREE = "free"
    SAVING = "saving"


@dataclass(frozen=True, slots=True, kw_only=True)
class Economy:
    """How the line is spared at the moment, told honestly."""

    mode: EconomyMode = EconomyMode.FREE
    reason: str = ""  # metered, slow, asked
    budget_bytes: int = 0  # of one cycle
    used_bytes: int = 0
    left_behind: int = 0  # files and pages put off to a later cycle
    kbit_per_s: float | None = None


FREE: Final = Economy()
