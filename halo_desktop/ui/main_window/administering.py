"""*Administrasi…*: opens the window of those who administer, once."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from halo_desktop.ui.administration.window import AdministrationWindow
from halo_desktop.ui.commands.command import CommandId
from halo_desktop.ui.main_window.feature import ConsoleParts


class Administering:
    """The window of the administration beside this console."""

    def __init__(self, console: ConsoleParts) -> None:
        """Takes the console."""
        self._console = console
        self._window: AdministrationWindow | None = None

    def commands(self) -> Mapping[CommandId, Callable[[], object]]:
        """What each of its commands does."""
        return {CommandId.ADMINISTRATION: self.open}

    def begin(self) -> None:
        """Nothing runs by itself."""

    def close(self) -> None:
        """The window goes with the console."""
        window, self._window = self._window, None
        if window is not None:
            window.finish()
            window.close()
            window.deleteLater()

    def open(self) -> None:
        """Shows the window, or brings it to the front."""
        if self._window is None:
            console = self._console
            self._window = AdministrationWindow(
                console.desk, clock=console.clock, parent=console.window
            )
            self._window.closed.connect(self.close)
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()
        self._window.reload()
