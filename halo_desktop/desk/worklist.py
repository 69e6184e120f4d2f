"""Lists, counts and search over the complaints on this computer."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime

from halo_desktop.cache import reads, search_check, search_completion
from halo_desktop.cache import search as searching
from halo_desktop.cache.search_check import Fault
from halo_desktop.cache.search_completion import Completion
from halo_desktop.cache.views import Line, ListKey, Perspective, QueueCount, SearchPage
from halo_desktop.desk.gate import Gate
from halo_desktop.desk.own_lists import OwnLists
from halo_desktop.desk.reference import Reference
from halo_desktop.domain import calendar as days
from halo_desktop.domain import queues
from halo_desktop.domain.criteria import Criteria, Order
from halo_desktop.domain.queues import Queue, QueueGroup
from halo_desktop.sync import calls
from halo_desktop.sync.runtime import SyncRuntime
from halo_desktop.wire.messages import SearchAnswer


class Worklist:
    """Reads lists on the read thread, so that a bulk sync never delays a screen."""

    def __init__(
        self, runtime: SyncRuntime, reference: Reference, gate: Gate, own: OwnLists
    ) -> None:
        """Takes the running store, the person whose lists are read, the lock, own lists."""
        self._own = own
        self._runtime = runtime
        self._gate = gate
        self._reference = reference

    def groups(self) -> tuple[QueueGroup, ...]:
        """The named lists of this person's roles, in the order of the navigation."""
        return queues.groups_for(frozenset(self._reference.account.roles))

    async def first_page(self, criteria: Criteria, order: Order, limit: int) -> tuple[Line, ...]:
        """The top of a list, ready to be painted."""
        self._gate.pass_through()
        return await asyncio.wrap_future(
            self._runtime.read(reads.first_page, criteria, order, limit, self._perspective())
        )

    async def list_ids(self, criteria: Criteria, order: Order) -> ListKey:
        """The whole list in its order, eight bytes a complaint."""
        self._gate.pass_through()
        return await asyncio.wrap_future(
            self._runtime.read(reads.list_ids, criteria, order, self._perspective())
        )

    async def lines(self, rowids: Sequence[int]) -> tuple[Line, ...]:
        """The rows of a window of a list; rows that are gone meanwhile are left out."""
        self._gate.pass_through()
        return await asyncio.wrap_future(self._runtime.read(reads.lines, tuple(rowids)))

    async def counts(self) -> tuple[QueueCount, ...]:
        """How many complaints each named list holds on this computer."""
        self._gate.pass_through()
        own = [found.queue for found in self._own.known]
        named: tuple[Queue, ...] = (
            *{queue.id: queue for group in self.groups() for queue in group.queues}.values(),
            *own,
        )
        return await asyncio.wrap_future(
            self._runtime.read(reads.counts, named, self._perspective())
        )

    async def search(self, text: str, limit: int = 50) -> SearchPage:
        """Finds complaints on this computer while the person types."""
        self._gate.pass_through()
        return await asyncio.wrap_future(
            self._runtime.read(searching.search, text, limit, self._perspective())
        )

    def faults(self, text: str) -> tuple[Fault, ...]:
        """What in a search cannot be meant, and what would be understood in its place."""
        return search_check.faults(text, self._perspective())

    def complete(self, text: str, cursor: int) -> Completion:
        """How the piece of a search that is being typed may go on."""
        return search_completion.complete(text, cursor, self._perspective())

    async def recent(self, limit: int) -> tuple[Line, ...]:
        """The complaints that this person has read last, newest look first."""
        self._gate.pass_through()
        return await asyncio.wrap_future(self._runtime.read(reads.recent, limit))

    async def search_server(self, text: str, limit: int = 50) -> SearchAnswer:
        """Asks the server for complaints that are not on this computer.

        Raises:
            CallFailed: when the server cannot be asked now.
        """
        self._gate.pass_through()
        answer = await asyncio.wrap_future(self._runtime.ask(calls.search(text, limit)))
        assert isinstance(answer, SearchAnswer)
        return answer

    def _perspective(self) -> Perspective:
        return Perspective(
            actor=self._reference.account.actor,
            rulebook=self._reference.rulebook,
            today=days.local_day(datetime.now(UTC)),
        )
