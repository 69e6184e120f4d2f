"""*Mode hemat* in the window: the switch, and having at once what is held back."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from halo_desktop.desk.events import Event, SyncChanged
from halo_desktop.sync.economy import Economy
from halo_desktop.ui.commands.command import CommandId
from halo_desktop.ui.economy_words import wish_after
from halo_desktop.ui.main_window.feature import ConsoleParts


class Sparing:
    """The commands that spare the line."""

    def __init__(self, console: ConsoleParts) -> None:
        """Takes the console's parts."""
        self._console = console
        self._unsubscribe: Callable[[], None] = lambda: None

    def commands(self) -> Mapping[CommandId, Callable[[], object]]:
        """What each of its commands does."""
        return {CommandId.ECONOMY: self._switch, CommandId.FETCH_HELD: self._fetch}

    def begin(self) -> None:
        """Shows the mode, and follows it."""
        self._unsubscribe = self._console.desk.events.subscribe(self._on_event)
        self._show(self._console.desk.connection.state.economy)

    def close(self) -> None:
        """Follows it no more."""
        self._unsubscribe()

    def _on_event(self, event: Event) -> None:
        if isinstance(event, SyncChanged):
            self._show(event.state.economy)

    def _show(self, economy: Economy) -> None:
        registry = self._console.window.registry
        registry.command(CommandId.ECONOMY).setChecked(economy.is_on)
        registry.command(CommandId.FETCH_HELD).setEnabled(economy.held.is_anything)

    def _switch(self) -> None:
        console = self._console
        is_wanted = console.window.registry.command(CommandId.ECONOMY).isChecked()
        wish = wish_after(console.desk.connection.state.economy, is_wanted=is_wanted)
        console.scope.start(console.desk.connection.set_economy(wish), name="economy")

    def _fetch(self) -> None:
        console = self._console
        console.scope.start(console.desk.connection.fetch_held(), name="fetch held")
