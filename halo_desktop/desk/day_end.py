"""*Tutup hari*: what is unsent, unwritten or due before the next working day, and a last try."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from halo_desktop.cache.views import Line
from halo_desktop.desk.connection import Connection
from halo_desktop.desk.reference import Reference
from halo_desktop.desk.waiting import Waiting
from halo_desktop.desk.waiting_list import Deed, Matter, WaitingItem, WaitingReport
from halo_desktop.desk.worklist import Worklist
from halo_desktop.domain import calendar as days
from halo_desktop.domain.criteria import Criteria, Order
from halo_desktop.sync.state import SyncState

LAST_TRY_SECONDS: Final = 60.0
_MOST_LINES: Final = 200
_PAUSE_SECONDS: Final = 0.25


@dataclass(frozen=True, slots=True, kw_only=True)
class DayEnd:
    """How the day ends."""

    at: datetime
    unsent: tuple[WaitingItem, ...]
    held: tuple[WaitingItem, ...]
    refused: tuple[WaitingItem, ...]
    drafts: tuple[WaitingItem, ...]
    due_soon: tuple[Line, ...]  # before the next working day is over
    state: SyncState

    @property
    def is_clean(self) -> bool:
        """Whether nothing of the day is left on this computer only."""
        return self.state.is_all_sent and not (self.unsent or self.held or self.refused)


class DayEnding:
    """Looks at what is left, and tries once more to send it; on the main thread."""

    def __init__(
        self,
        *,
        waiting: Waiting,
        worklist: Worklist,
        connection: Connection,
        reference: Reference,
    ) -> None:
        """Takes the parts of the desk that are looked at."""
        self._waiting = waiting
        self._worklist = worklist
        self._connection = connection
        self._reference = reference

    async def look(self) -> DayEnd:
        """What is left at this moment."""
        report = await self._waiting.report()
        lines = await self._worklist.first_page(Criteria(), Order(), _MOST_LINES)
        today = days.local_day(report.at)
        limit = days.add_working_days(today, 1, self._reference.rulebook.calendar)
        return DayEnd(
            at=report.at,
            unsent=_of(report, Matter.ACTION, Matter.UPLOAD, Matter.AUDIT),
            held=_of(report, Matter.HELD),
            refused=_of(report, Matter.REFUSED),
            drafts=_of(report, Matter.DRAFT),
            due_soon=tuple(line for line in lines if line.due_on and line.due_on <= limit),
            state=report.state,
        )

    async def send(self, seconds: float = LAST_TRY_SECONDS) -> DayEnd:
        """Ends the undo times, synchronises until nothing is left, and says how it ended."""
        deadline = time.monotonic() + seconds
        report = await self._waiting.report()
        for item in _of(report, Matter.HELD):
            await self._waiting.act(item, Deed.TRY_NOW)
        while True:
            await self._connection.sync_now(max(1.0, deadline - time.monotonic()))
            found = await self.look()
            is_over = time.monotonic() >= deadline or not found.state.is_connected
            if is_over or not (found.unsent or found.held):
                return found
            await asyncio.sleep(_PAUSE_SECONDS)


def _of(report: WaitingReport, *matters: Matter) -> tuple[WaitingItem, ...]:
    return tuple(item for item in report.items if item.matter in matters)
