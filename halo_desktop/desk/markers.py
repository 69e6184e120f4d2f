"""Marks that only this person's computer knows: taken along offline, put off until a day."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import UTC, date, datetime

from halo_desktop.cache import snoozes
from halo_desktop.desk.events import ComplaintsChanged, EventHub
from halo_desktop.desk.files import Files
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.sync.runtime import SyncRuntime


class Markers:
    """Sets and takes off marks; the lists hear of it like of any other change."""

    def __init__(self, runtime: SyncRuntime, hub: EventHub, files: Files) -> None:
        """Takes the running store, the news, and the files that are taken along."""
        self._runtime = runtime
        self._hub = hub
        self._files = files

    async def pin(self, complaints: Sequence[ComplaintId]) -> None:
        """Takes complaints along with their files, for work without a connection."""
        for complaint in complaints:
            await self._files.carry(complaint)
        self._tell(complaints)

    async def unpin(self, complaints: Sequence[ComplaintId]) -> None:
        """Leaves them again."""
        for complaint in complaints:
            await self._files.leave(complaint)
        self._tell(complaints)

    async def put_off(self, complaints: Sequence[ComplaintId], until: date) -> None:
        """Takes complaints out of the lists until a day, or until somebody changes them.

        No limit waits for it: on its last day a case is back in any event.
        """
        moment = datetime.now(UTC)
        await asyncio.wrap_future(
            self._runtime.call(snoozes.put_off, tuple(complaints), until, moment)
        )
        self._tell(complaints)

    async def wake(self, complaints: Sequence[ComplaintId]) -> None:
        """Brings complaints back that were put off."""
        await asyncio.wrap_future(self._runtime.call(snoozes.wake, tuple(complaints)))
        self._tell(complaints)

    def _tell(self, complaints: Sequence[ComplaintId]) -> None:
        self._hub.publish(ComplaintsChanged(ids=frozenset(complaints)))
