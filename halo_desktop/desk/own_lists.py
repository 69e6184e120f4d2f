"""The lists that a person made: kept in the person's store, shown in the navigation."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime

from halo_desktop.cache import own_queues
from halo_desktop.cache.own_queues import OwnQueue
from halo_desktop.desk import fresh_ids
from halo_desktop.desk.events import EventHub, OwnListsChanged
from halo_desktop.domain.criteria import Order
from halo_desktop.domain.errors import HaloError
from halo_desktop.domain.ids import OwnQueueId
from halo_desktop.sync.runtime import SyncRuntime


class TooManyLists(HaloError):  # noqa: N818 - an answer, not a fault
    """There is no room for another list in the navigation."""

    def __init__(self) -> None:
        """Says how many there may be."""
        super().__init__(f"more than {own_queues.MOST} own lists")


class OwnLists:
    """Remembers what was read last, so that the navigation can be painted at once."""

    def __init__(self, runtime: SyncRuntime, hub: EventHub) -> None:
        """Takes the running store and the news."""
        self._runtime = runtime
        self._hub = hub
        self._known: tuple[OwnQueue, ...] = ()

    @property
    def known(self) -> tuple[OwnQueue, ...]:
        """The lists as they were read last, in their order."""
        return self._known

    async def load(self) -> tuple[OwnQueue, ...]:
        """Reads the lists."""
        self._known = await asyncio.wrap_future(self._runtime.read(own_queues.everything))
        return self._known

    async def add(self, name: str, query: str, *, icon: str = "", order: Order) -> OwnQueue:
        """Keeps a search under a name, below the others.

        Raises:
            TooManyLists: when there are as many as the navigation can bear.
        """
        if len(await self.load()) >= own_queues.MOST:
            raise TooManyLists
        made = OwnQueue(
            id=OwnQueueId(f"own:{fresh_ids.make()}"),
            name=_shortened(name),
            query=query[: own_queues.LONGEST_QUERY],
            icon=icon,
            order=order,
        )
        await self.change(made)
        return made

    async def change(self, queue: OwnQueue) -> None:
        """Gives a list another name, symbol, search or sorting; or adds it."""
        await asyncio.wrap_future(self._runtime.call(own_queues.save, queue, datetime.now(UTC)))
        await self._tell()

    async def remove(self, queue: OwnQueueId) -> None:
        """Forgets a list."""
        await asyncio.wrap_future(self._runtime.call(own_queues.remove, queue))
        await self._tell()

    async def arrange(self, order: Sequence[OwnQueueId]) -> None:
        """Puts the lists in another order."""
        await asyncio.wrap_future(self._runtime.call(own_queues.arrange, tuple(order)))
        await self._tell()

    async def _tell(self) -> None:
        await self.load()
        self._hub.publish(OwnListsChanged())


def _shortened(name: str) -> str:
    return " ".join(name.split())[: own_queues.LONGEST_NAME]
