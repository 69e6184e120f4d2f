"""The commands around the day: what waits, getting ready, ending it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from halo_desktop.cache.views import OutboxItem
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.ui.commands.command import CommandId
from halo_desktop.ui.main_window.rooms import Rooms
from halo_desktop.ui.main_window.sheets import Sheets
from halo_desktop.ui.offline_day.day_end_presenter import Farewell
from halo_desktop.ui.scope import TaskScope


class DayWays(Protocol):
    """What the window does when a sheet of the day leads elsewhere."""

    def open_case(self, complaint: ComplaintId) -> None: ...

    def show_drafts(self) -> None: ...

    def sign_in(self) -> None: ...

    def lock(self) -> None: ...

    def leave_for_good(self) -> None: ...


class Day:
    """Opens the sheets of the day and goes where they lead."""

    def __init__(self, sheets: Sheets, rooms: Rooms, ways: DayWays, scope: TaskScope) -> None:
        """Takes the sheets, the outbox's comparison and the window's ways."""
        self._sheets = sheets
        self._rooms = rooms
        self._ways = ways
        self._scope = scope

    def commands(self) -> dict[CommandId, Callable[[], object]]:
        """The commands that open these sheets."""
        start = self._scope.start
        return {
            CommandId.WAITING: self.show_waiting,
            CommandId.READY: lambda: start(self._sheets.get_ready(), name="ready"),
            CommandId.END_DAY: lambda: start(self._end_day(), name="end day"),
            CommandId.COURIER: lambda: start(self._sheets.carry(), name="courier"),
        }

    def show_waiting(self) -> None:
        """Opens the panel of waiting things."""
        self._scope.start(self._sheets.show_waiting(self), name="waiting")

    def open_case(self, complaint: ComplaintId) -> None:
        """Leads to a complaint."""
        self._ways.open_case(complaint)

    def open_draft(self, draft: str) -> None:
        """Leads to the list of drafts, where every one of them is."""
        del draft
        self._ways.show_drafts()

    def sign_in(self) -> None:
        """Leads to the sign-in."""
        self._ways.sign_in()

    async def compare(self, item: OutboxItem) -> None:
        """Shows a refused action beside what the server has."""
        await self._rooms.compare(item)

    async def _end_day(self) -> None:
        farewell = await self._sheets.end_day()
        if farewell is None:
            return
        if farewell is Farewell.COURIER:
            await self._sheets.carry()
        elif farewell is Farewell.LOCK:
            self._ways.lock()
        else:
            self._ways.leave_for_good()
