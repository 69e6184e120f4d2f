"""The commands that help: the doctor, feedback, about."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping
from functools import partial
from typing import Any

from halo_desktop.ui.commands.command import CommandId
from halo_desktop.ui.main_window.feature import ConsoleParts


class Assistance:
    """Answers for *Bantuan* and the connection doctor."""

    def __init__(self, console: ConsoleParts) -> None:
        """Takes the console's parts."""
        self._console = console

    def commands(self) -> Mapping[CommandId, Callable[[], object]]:
        """What each of its commands does."""
        sheets = self._console.sheets
        return {
            CommandId.DIAGNOSE: partial(self._show, sheets.diagnose),
            CommandId.FEEDBACK: partial(self._show, sheets.send_feedback),
            CommandId.ABOUT: partial(self._show, sheets.show_about),
        }

    def begin(self) -> None:
        """Has nothing to begin."""

    def close(self) -> None:
        """Has nothing that runs on."""

    def _show(self, sheet: Callable[[], Coroutine[Any, Any, None]]) -> None:
        self._console.scope.start(sheet(), name=sheet.__name__)
