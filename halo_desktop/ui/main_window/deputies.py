"""*Plt. dan Plh.*: the leader or a supervisor names who signs."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from halo_desktop.domain.calendar import local_day
from halo_desktop.ui.commands.command import CommandId
from halo_desktop.ui.delegates import showing
from halo_desktop.ui.main_window.feature import ConsoleParts


class Deputies:
    """Answers for one command of *Berkas*."""

    def __init__(self, console: ConsoleParts) -> None:
        """Takes the console's parts."""
        self._console = console

    def commands(self) -> Mapping[CommandId, Callable[[], object]]:
        """What each of its commands does."""
        return {CommandId.DELEGATES: self._show}

    def begin(self) -> None:
        """Has nothing to begin."""

    def close(self) -> None:
        """Has nothing that runs on."""

    def _show(self) -> None:
        console = self._console
        desk = console.desk
        shown = showing.show(
            console.window, desk.delegates, lambda: desk.rulebook, local_day(console.clock())
        )
        console.scope.start(shown, name="deputies")
