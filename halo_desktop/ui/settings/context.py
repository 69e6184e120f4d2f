"""What a tab of the settings gets, and what a tab is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QWidget

from halo_desktop.sync.economy import EconomyWish
from halo_desktop.ui.actions import ActionRegistry
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.preferences import Preferences


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingsContext:
    """Everything that tabs share; ``changed`` applies a setting to the running program."""

    preferences: Preferences
    registry: ActionRegistry
    changed: Callable[[str], None]
    lock_minutes: int = 0  # after which the district's rules lock; 0: never
    open_security: Callable[[], None] = lambda: None
    open_devices: Callable[[], None] = lambda: None
    economy: EconomyWish = EconomyWish.AUTO
    dictionary: Path | None = None  # of the spelling; None where there is none
    set_economy: Callable[[EconomyWish], None] = lambda _wish: None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tab:
    """One page of the settings; ``title`` is marked for translation in context *settings*."""

    id: str
    title: str
    icon: Icon
    build: Callable[[SettingsContext], QWidget]
