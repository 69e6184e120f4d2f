"""Measures how long actions take from here to the server, for "kirim sebelum"."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from halo_desktop.desk.events import ActionSettled, Event
from halo_desktop.ui.commands.command import CommandId
from halo_desktop.ui.main_window.feature import ConsoleParts


class SendingPace:
    """Measures at the beginning, and when an action has arrived."""

    def __init__(self, console: ConsoleParts) -> None:
        """Takes the console's parts."""
        self._console = console
        self._unsubscribe: Callable[[], object] = lambda: None

    def commands(self) -> Mapping[CommandId, Callable[[], object]]:
        """Has none of its own."""
        return {}

    def begin(self) -> None:
        """Measures once and then follows the news."""
        self._unsubscribe = self._console.desk.events.subscribe(self._on_event)
        self._measure()

    def close(self) -> None:
        """Hears no more news."""
        self._unsubscribe()

    def _on_event(self, event: Event) -> None:
        if isinstance(event, ActionSettled):
            self._measure()

    def _measure(self) -> None:
        self._console.scope.start(self._remeasure(), name="pace")

    async def _remeasure(self) -> None:
        await self._console.desk.pace.measure()
