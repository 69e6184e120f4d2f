"""The connection as the person meets it: its state, syncing now, leaving."""

from __future__ import annotations

import asyncio
import logging
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime

from halo_desktop.desk import fresh_ids
from halo_desktop.desk.way import Way
from halo_desktop.domain.ids import ActionId
from halo_desktop.sync import calls, events
from halo_desktop.sync.doctor import Finding
from halo_desktop.sync.economy import Economy, EconomyWish
from halo_desktop.sync.runtime import SyncRuntime
from halo_desktop.sync.state import SyncState
from halo_desktop.wire import messages, protocol

logger = logging.getLogger(__name__)

CYCLE_SECONDS = 60.0


@dataclass(frozen=True, slots=True, kw_only=True)
class SyncReport:
    """What one wish to synchronise came to."""

    state: SyncState
    is_level: bool
    finished_at: datetime


class Connection:
    """Speaks of the connection honestly; never claims what was not proven."""

    def __init__(self, runtime: SyncRuntime, way: Way) -> None:
        """Takes the running engine and how the server is reached."""
        self._runtime = runtime
        self._way = way

    @property
    def state(self) -> SyncState:
        """The newest state of the engine."""
        return self._runtime.state

    async def sync_now(self, seconds: float = CYCLE_SECONDS) -> SyncReport:
        """Synchronises at once and reports when everything is level, or that it is not."""
        try:
            await asyncio.wait_for(asyncio.wrap_future(self._runtime.sync_now()), seconds)
        except TimeoutError:
            logger.info("synchronising took longer than %d s", seconds)
        state = self._runtime.state
        return SyncReport(state=state, is_level=state.is_level, finished_at=datetime.now(UTC))

    async def set_offline(self, is_offline: bool) -> None:
        """Works without the network on purpose, or ends that; it holds when this returns."""
        await asyncio.wrap_future(self._runtime.pause(is_offline))

    @property
    def economy(self) -> Economy:
        """How the line is spared now."""
        return self._runtime.state.economy

    async def set_economy(self, wish: EconomyWish) -> None:
        """Spares the line, or does not; it holds when this returns, and in later runs."""
        await asyncio.wrap_future(self._runtime.spare(events.EconomyWished(wish=wish)))

    async def fetch_held(self) -> None:
        """Lets everything come once that a spared line holds back."""
        await asyncio.wrap_future(self._runtime.spare(events.HeldWanted()))

    async def diagnose(self) -> tuple[Finding, ...]:
        """Looks at each link of the way to the server; takes some seconds."""
        loop = asyncio.get_running_loop()
        with ThreadPoolExecutor(1, thread_name_prefix="doctor") as thread:
            return await loop.run_in_executor(thread, self._way.examine, self._runtime.state)

    async def send_feedback(self, text: str, screen: str) -> None:
        """Brings a word about the application to its makers.

        Raises:
            CallFailed: when the server cannot be asked now; the caller keeps the text.
        """
        request = messages.FeedbackRequest(
            id=ActionId(fresh_ids.make()), text=text, build=protocol.BUILD, screen=screen
        )
        await asyncio.wrap_future(self._runtime.ask(calls.feedback(request)))
