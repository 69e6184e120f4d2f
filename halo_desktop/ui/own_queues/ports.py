"""What own lists and own marks ask of the desk."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from halo_desktop.cache.own_queues import OwnQueue
from halo_desktop.domain.criteria import Order
from halo_desktop.domain.ids import ComplaintId, OwnQueueId


class OwnListsDesk(Protocol):
    """The lists that the person made."""

    @property
    def known(self) -> tuple[OwnQueue, ...]: ...

    async def load(self) -> tuple[OwnQueue, ...]: ...

    async def add(self, name: str, query: str, *, icon: str = "", order: Order) -> OwnQueue: ...

    async def change(self, queue: OwnQueue) -> None: ...

    async def remove(self, queue: OwnQueueId) -> None: ...

    async def arrange(self, order: Sequence[OwnQueueId]) -> None: ...


class MarkersDesk(Protocol):
    """What only this computer knows of a complaint."""

    async def pin(self, complaints: Sequence[ComplaintId]) -> None: ...

    async def unpin(self, complaints: Sequence[ComplaintId]) -> None: ...

    async def put_off(self, complaints: Sequence[ComplaintId], until: date) -> None: ...

    async def wake(self, complaints: Sequence[ComplaintId]) -> None: ...
