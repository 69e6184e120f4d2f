"""The commands around the account: lock, security, devices, leaving."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from halo_desktop.ui.commands.command import CommandId
from halo_desktop.ui.main_window.feature import ConsoleParts


class Session:
    """Answers for *Berkas*."""

    def __init__(self, console: ConsoleParts) -> None:
        """Takes the console's parts."""
        self._console = console

    def commands(self) -> Mapping[CommandId, Callable[[], object]]:
        """What each of its commands does."""
        console = self._console
        return {
            CommandId.LOCK: console.guard.lock,
            CommandId.SECURITY: self._set_up_lock,
            CommandId.DEVICES: self._show_devices,
            CommandId.SWITCH_ACCOUNT: console.ask_to_switch,
            CommandId.SIGN_OUT: console.ask_to_sign_out,
            CommandId.QUIT: console.window.close,
        }

    def begin(self) -> None:
        """Has nothing to begin."""

    def close(self) -> None:
        """Has nothing that runs on."""

    def _show_devices(self) -> None:
        self._console.scope.start(self._console.sheets.show_devices(), name="devices")

    def _set_up_lock(self) -> None:
        minutes = self._console.preferences.lock_minutes
        wish = self._console.sheets.set_up_lock(minutes, self._on_minutes_chosen)
        self._console.scope.start(wish, name="security")

    def _on_minutes_chosen(self, minutes: int) -> None:
        self._console.preferences.lock_minutes = minutes
        self._console.guard.set_own_minutes(minutes)
