"""What is open after a decision: the next case of the list, or the same one.

Triage desks ask for it in every system that lacks it (Zammad's macros go to the next ticket);
who wants to look at what became of the case chooses *tetap* in the settings.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtWidgets import QApplication

from halo_desktop.domain.ids import ActionId, ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.ui import preference_keys
from halo_desktop.ui.commands.command import CommandId
from halo_desktop.ui.decisions.ports import Performed
from halo_desktop.ui.main_window.feature import ConsoleParts

# What ends this person's turn on a case. Notes, field work and acceptances do not: whoever
# accepts a case works on it next.
_ENDS_THE_TURN: Final = frozenset(
    {
        *(Kind.DISPOSE, Kind.REDISPOSE, Kind.REQUEST_COMPLETION, Kind.FORWARD, Kind.ARCHIVE),
        *(Kind.HAND_TO_INSPECTORATE, Kind.MERGE, Kind.MOVE_UNIT, Kind.CHECK_RESULT),
        *(Kind.SUBMIT_REPLY, Kind.RETURN, Kind.CONFIRM_RETURN, Kind.CONTRIBUTE),
        *(Kind.APPROVE_FINAL, Kind.APPROVE_PROGRESS, Kind.SEND_BACK, Kind.DECIDE_EXTENSION),
        *(Kind.RECORD_EXTERNAL_ANSWER, Kind.CLOSE_SATISFIED, Kind.WITHDRAW),
    }
)


class Advancing:
    """Moves the selection on, only where the decided case is still the one looked at."""

    def __init__(self, console: ConsoleParts) -> None:
        """Takes the console's parts."""
        self._console = console
        self._left: dict[ActionId, ComplaintId] = {}

    def commands(self) -> Mapping[CommandId, Callable[[], object]]:
        """It acts by itself."""
        return {}

    def begin(self) -> None:
        """Listens to what is decided and to what is taken back."""
        rooms = self._console.rooms
        rooms.performed.connect(self._on_performed)
        rooms.undone.connect(self._on_undone)

    def close(self) -> None:
        """Goes with its window."""

    def _on_performed(self, kind: Kind, performed: Performed) -> None:
        if kind not in _ENDS_THE_TURN or not self._is_wanted():
            return
        view = self._console.window.worklist
        rowid = view.table.selected_rowid()
        line = None if rowid is None else self._console.worklist.line(rowid)
        is_looked_at = (
            line is not None
            and line.id == performed.complaint == self._console.case.complaint
            and self._console.window.workspace.isVisible()
        )
        if not is_looked_at or view.model.rowCount() < 2:
            return
        self._left[performed.action] = performed.complaint
        is_writing = self._console.rooms.editor.isAncestorOf(QApplication.focusWidget() or view)
        is_last = view.table.currentIndex().row() + 1 >= view.model.rowCount()
        view.select_next(-1 if is_last else 1)
        view.rest_now()
        if is_writing:
            view.table.setFocus()

    def _on_undone(self, action: ActionId) -> None:
        """What is taken back comes back to the screen as well."""
        complaint = self._left.pop(action, None)
        if complaint is not None:
            self._console.open_case(complaint)

    def _is_wanted(self) -> bool:
        chosen = self._console.preferences.value(preference_keys.AFTER_DECISION)
        return chosen != preference_keys.STAY
