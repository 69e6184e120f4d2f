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
from halo_desktop.ui.spelling import choice, places
from halo_desktop.ui.spelling.checking import SpellingOfField


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
        """Opens a tab for whoever asks."""
        self._console.window.registry.setting_requested.connect(self.open)

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
            dictionary=places.here(),
        )
        await open_settings(console.window, context, tab=tab)

    def _set_economy(self, wish: EconomyWish) -> None:
        console = self._console
        console.scope.start(console.desk.connection.set_economy(wish), name="economy")

    def _apply(self, key: str) -> None:
        console = self._console
        preferences, registry = console.preferences, console.window.registry
        takes_effect: dict[str, Callable[[], object]] = {
            preference_keys.SCHEME: lambda: console.looks.set_scheme(preferences.scheme),
            preference_keys.FONT_PERCENT: lambda: console.looks.change_text(0),
            preference_keys.DENSITY: console.looks.show_density,
            preference_keys.OWN_KEYS: lambda: own_keys.apply(registry, preferences),
            preference_keys.SINGLE_LETTERS: lambda: own_keys.show_letters(registry, preferences),
            preference_keys.LANGUAGE: console.ask_to_rebuild,
            preference_keys.LOCK_MINUTES: self._apply_lock,
            preference_keys.SPELLING: self._apply_spelling,
        }
        if key in takes_effect:
            takes_effect[key]()

    def _apply_lock(self) -> None:
        self._console.guard.set_own_minutes(self._console.preferences.lock_minutes)

    def _apply_spelling(self) -> None:
        for field in self._console.window.findChildren(SpellingOfField):
            field.set_on(choice.is_wanted(self._console.preferences))
