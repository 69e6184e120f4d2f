"""*Pengaturan…*: opens the settings and brings every change into the running window."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from halo_desktop.sync.economy import EconomyWish
from halo_desktop.ui import preference_keys
from halo_desktop.ui.commands.command import CommandId
from halo_desktop.ui.keyboard import own_keys
from halo_desktop.ui.main_window.feature import ConsoleParts
from halo_desktop.ui.settings import keys_page
from halo_desktop.ui.settings.context import SettingsContext
from halo_desktop.ui.settings.window import open_settings


class OwnSettings:
    """The settings of this person on this computer."""

    def __init__(self, console: ConsoleParts) -> None:
        """Takes the console."""
        self._console = console

    def commands(self) -> Mapping[CommandId, Callable[[], object]]:
        """What each of its commands does."""
        return {
            CommandId.SETTINGS: self.open,
            CommandId.CHANGE_KEYS: partial(self.open, keys_page.TAB),
        }

    def begin(self) -> None:
        """Nothing runs by itself."""

    def close(self) -> None:
        """The sheet goes with its window."""

    def open(self, tab: str = "") -> None:
        """Shows the settings, at a tab when one is named."""
        self._console.scope.start(self._open(tab), name="settings")

    async def _open(self, tab: str) -> None:
        console = self._console
        registry = console.window.registry
        context = SettingsContext(
            preferences=console.preferences,
            registry=registry,
            changed=self._apply,
            lock_minutes=console.desk.lock.policy.minutes,
            open_security=registry.command(CommandId.SECURITY).trigger,
            open_devices=registry.command(CommandId.DEVICES).trigger,
            economy=console.desk.connection.state.economy.wish,
            set_economy=self._set_economy,
        )
        await open_settings(console.window, context, tab=tab)

    def _set_economy(self, wish: EconomyWish) -> None:
        console = self._console
        console.scope.start(console.desk.connection.set_economy(wish), name="economy")

    def _apply(self, key: str) -> None:
        console = self._console
        if key == preference_keys.SCHEME:
            console.looks.set_scheme(console.preferences.scheme)
        elif key == preference_keys.FONT_PERCENT:
            console.looks.change_text(0)
        elif key == preference_keys.DENSITY:
            console.looks.show_density()
        elif key == preference_keys.OWN_KEYS:
            own_keys.apply(console.window.registry, console.preferences)
        elif key == preference_keys.SINGLE_LETTERS:
            own_keys.show_letters(console.window.registry, console.preferences)
        elif key == preference_keys.LANGUAGE:
            console.ask_to_rebuild()
        elif key == preference_keys.LOCK_MINUTES:
            console.guard.set_own_minutes(console.preferences.lock_minutes)
