"""The list of what waits, and what can be done about each thing in it."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from typing import Final

from halo_desktop.cache import unfinished
from halo_desktop.cache.blobs import BlobStore
from halo_desktop.desk import waiting_items
from halo_desktop.desk.gate import Gate
from halo_desktop.desk.waiting_list import (
    Deed,
    Matter,
    ScopeStanding,
    WaitingItem,
    WaitingReport,
)
from halo_desktop.sync import events
from halo_desktop.sync.runtime import SyncRuntime

__all__ = ["Deed", "Matter", "ScopeStanding", "Waiting", "WaitingItem", "WaitingReport"]

_OURS: Final = frozenset(
    {Matter.ACTION, Matter.HELD, Matter.UPLOAD, Matter.SCOPE, Matter.AUDIT, Matter.DIGEST}
)
"""What has to be level before "semua terkirim" may be said; drafts are never sent."""


class Waiting:
    """Puts the list together and carries out what can be done at it; on the main thread."""

    def __init__(self, runtime: SyncRuntime, blobs: BlobStore, gate: Gate) -> None:
        """Takes the running store, the files that wait in it, and the lock."""
        self._gate = gate
        self._runtime = runtime
        self._blobs = blobs

    async def report(self) -> WaitingReport:
        """Everything that waits now.

        Raises:
            DeskLocked: While the screen is locked: titles stand in this list.
        """
        self._gate.pass_through()
        state, now = self._runtime.state, datetime.now(UTC)
        found = await asyncio.wrap_future(
            self._runtime.read(unfinished.read, now, state.clock_offset_ms)
        )
        wanted = {sha256 for files in found.requires.values() for sha256 in files}
        missing = await asyncio.wrap_future(self._runtime.work(self._blobs.unconfirmed, wanted))
        items = waiting_items.collect(found, frozenset(missing), state, now)
        return WaitingReport(
            at=now,
            items=items,
            scopes=waiting_items.standings(found),
            is_all_sent=state.is_all_sent and not any(item.matter in _OURS for item in items),
            state=state,
            stalls=state.stalls,
            economy=state.economy,
        )

    async def act(self, item: WaitingItem, deed: Deed) -> bool:
        """Does what can be done about an item; says whether it was in time.

        Deeds that belong to a screen (opening, copying, comparing, signing in) are not for
        here and change nothing.
        """
        if deed is Deed.TRY_NOW:
            if item.action is not None:
                await asyncio.wrap_future(self._runtime.change(events.Retried(action=item.action)))
            else:
                self._runtime.sync_now()
            return True
        if item.action is None:
            return False
        changes: dict[Deed, events.ItemEvent] = {
            Deed.TAKE_BACK: events.Undone(action=item.action),
            Deed.DISMISS: events.Dismissed(action=item.action),
            Deed.CONFIRM_AGE: events.Agreed(action=item.action),
        }
        change = changes.get(deed)
        if change is None:
            return False
        return bool(await asyncio.wrap_future(self._runtime.change(change)))
