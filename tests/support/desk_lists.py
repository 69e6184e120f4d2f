"""Own lists, own marks and acts on many, in memory."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from halo_desktop.cache.own_queues import OwnQueue
from halo_desktop.desk.events import ComplaintsChanged, EventHub, OwnListsChanged
from halo_desktop.domain.criteria import Order
from halo_desktop.domain.ids import ComplaintId, OwnQueueId


class MemoryOwnLists:
    """The lists that a person made."""

    def __init__(self, hub: EventHub) -> None:
        self._hub = hub
        self.known: tuple[OwnQueue, ...] = ()

    async def load(self) -> tuple[OwnQueue, ...]:
        return self.known

    async def add(self, name: str, query: str, *, icon: str = "", order: Order) -> OwnQueue:
        key = OwnQueueId(f"own:{len(self.known) + 1}")
        made = OwnQueue(id=key, name=name, query=query, icon=icon, order=order)
        await self.change(made)
        return made

    async def change(self, queue: OwnQueue) -> None:
        kept = {known.id: known for known in self.known} | {queue.id: queue}
        self._take(tuple(kept.values()))

    async def remove(self, queue: OwnQueueId) -> None:
        self._take(tuple(known for known in self.known if known.id != queue))

    async def arrange(self, order: Sequence[OwnQueueId]) -> None:
        kept = {known.id: known for known in self.known}
        self._take(tuple(kept[key] for key in order if key in kept))

    def _take(self, queues: tuple[OwnQueue, ...]) -> None:
        self.known = queues
        self._hub.publish(OwnListsChanged())


class MemoryMarkers:
    """What only this computer knows of a complaint."""

    def __init__(self, hub: EventHub) -> None:
        self._hub = hub
        self.pinned: set[ComplaintId] = set()
        self.asleep: dict[ComplaintId, date] = {}

    async def pin(self, complaints: Sequence[ComplaintId]) -> None:
        self.pinned.update(complaints)
        self._tell(complaints)

    async def unpin(self, complaints: Sequence[ComplaintId]) -> None:
        self.pinned.difference_update(complaints)
        self._tell(complaints)

    async def put_off(self, complaints: Sequence[ComplaintId], until: date) -> None:
        self.asleep.update(dict.fromkeys(complaints, until))
        self._tell(complaints)

    async def wake(self, complaints: Sequence[ComplaintId]) -> None:
        for complaint in complaints:
            self.asleep.pop(complaint, None)
        self._tell(complaints)

    def _tell(self, complaints: Sequence[ComplaintId]) -> None:
        self._hub.publish(ComplaintsChanged(ids=frozenset(complaints)))
