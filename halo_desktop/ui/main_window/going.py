"""The commands that lead somewhere: panes, cases, the outbox, and back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from halo_desktop.ui.commands.command import CommandId
from halo_desktop.ui.main_window.feature import ConsoleParts


class Going:
    """Answers for most of *Sunting* and *Tampilan*."""

    def __init__(self, console: ConsoleParts) -> None:
        """Takes the console's parts."""
        self._console = console

    def commands(self) -> Mapping[CommandId, Callable[[], object]]:
        """What each of its commands does."""
        window, looks = self._console.window, self._console.looks
        return {
            CommandId.UNDO_ACTION: self._undo,
            CommandId.FIND: looks.focus_search,
            CommandId.COPY_TICKET: window.case.copy_number,
            CommandId.GO_QUEUE: looks.focus_list,
            CommandId.GO_OUTBOX: looks.toggle_outbox,
            CommandId.NEXT_PANE: partial(window.go_to_pane, 1),
            CommandId.PREVIOUS_PANE: partial(window.go_to_pane, -1),
            CommandId.NEXT_CASE: partial(window.worklist.select_next, 1),
            CommandId.PREVIOUS_CASE: partial(window.worklist.select_next, -1),
            CommandId.SHOW_ARRIVALS: self._console.worklist.show_arrivals,
            CommandId.REFRESH_CASE: self._console.case.fetch,
        }

    def begin(self) -> None:
        """Has nothing to begin."""

    def close(self) -> None:
        """Has nothing that runs on."""

    def _undo(self) -> None:
        self._console.scope.start(self._console.rooms.undo_last(), name="undo")
