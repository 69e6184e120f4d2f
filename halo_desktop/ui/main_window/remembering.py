"""Keeps the queue that is open, as soon as it changes: a window may end without closing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QTimer

from halo_desktop.ui.commands.command import CommandId
from halo_desktop.ui.main_window.feature import ConsoleParts

_REST_MILLISECONDS: Final = 400  # who walks through ten queues is not written down ten times


class Remembering:
    """Writes the place down a moment after the person has arrived there."""

    def __init__(self, console: ConsoleParts) -> None:
        """Takes the console's parts."""
        self._console = console
        self._rest = QTimer(console.window)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MILLISECONDS)
        self._rest.timeout.connect(self._keep)

    def commands(self) -> Mapping[CommandId, Callable[[], object]]:
        """It acts by itself."""
        return {}

    def begin(self) -> None:
        """Listens to the places that are gone to."""
        self._console.window.navigation.place_shown.connect(self._rest.start)

    def close(self) -> None:
        """Writes what is not written yet."""
        self._rest.stop()
        self._keep()

    def _keep(self) -> None:
        place, preferences = self._console.shell.place, self._console.preferences
        if place != preferences.last_queue:
            preferences.last_queue = place
            preferences.flush()
