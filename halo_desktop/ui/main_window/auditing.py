"""*Jejak audit…*: for those who look after how data are used."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from halo_desktop.domain.roles import Role
from halo_desktop.ui.audit.sheet import open_audit
from halo_desktop.ui.commands.command import CommandId
from halo_desktop.ui.main_window.feature import ConsoleParts


class Auditing:
    """Opens the audit trail; for somebody who reads nothing else, at once."""

    def __init__(self, console: ConsoleParts) -> None:
        """Takes the console's parts."""
        self._console = console

    def commands(self) -> Mapping[CommandId, Callable[[], object]]:
        """What each of its commands does."""
        return {CommandId.AUDIT: self._open}

    def begin(self) -> None:
        """An auditor has no lists: the trail is what they came for."""
        if frozenset(self._console.desk.account.roles) == {Role.AUDITOR}:
            self._open()

    def close(self) -> None:
        """The screen goes with its window."""

    def _open(self) -> None:
        console = self._console
        opening = open_audit(console.window, console.desk.trail, clock=console.clock)
        console.scope.start(opening, name="audit")
