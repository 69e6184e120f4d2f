"""Threads for blocking work, apart by how much it matters: what people did goes first.

When the server is behind, reading waits in its own queue and never holds up actions; first
readings of whole scopes are let in a few at a time (research: push > status > pull > poke >
files > history).
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Final, TypeVar

from halo_desktop.central.errors import Busy, ServiceProblem
from halo_desktop.central.web.limits import too_many

_T = TypeVar("_T")
_LONG_WAIT: Final = (5, 30)


@dataclass(slots=True, kw_only=True)
class Lane:
    """A queue with its own threads."""

    name: str
    threads: int
    most_waiting: int
    is_for_many: bool = False  # who is not let in is told a long and uneven time
    waiting: int = 0
    executor: ThreadPoolExecutor = field(init=False)

    def __post_init__(self) -> None:
        self.executor = ThreadPoolExecutor(self.threads, thread_name_prefix=self.name)

    async def run(self, work: Callable[[], _T]) -> _T:
        """Does blocking work in one of the threads.

        Raises:
            ServiceProblem: When too many wait already.
        """
        if self.waiting >= self.most_waiting:
            raise self._refusal()
        self.waiting += 1
        try:
            return await asyncio.get_running_loop().run_in_executor(self.executor, work)
        finally:
            self.waiting -= 1

    def _refusal(self) -> ServiceProblem:
        if self.is_for_many:
            return too_many(random.randint(*_LONG_WAIT))  # noqa: S311 - spreads, hides nothing
        return Busy()


class Lanes:
    """All queues of a server."""

    def __init__(self) -> None:
        """Makes the threads when they are first needed."""
        self.read = Lane(name="central", threads=6, most_waiting=512)
        # The public waits in a queue of its own, never before those who work on cases.
        self.visit = Lane(name="visit", threads=3, most_waiting=96)
        self._send = Lane(name="send", threads=3, most_waiting=256)
        # Hashing passwords is slow on purpose and must not hold up everybody else.
        self._sign_in = Lane(name="sign-in", threads=2, most_waiting=128)
        self._files = Lane(name="files", threads=3, most_waiting=64)
        self._scopes = Lane(name="scopes", threads=2, most_waiting=48, is_for_many=True)
        self._all = (self.read, self.visit, self._send, self._sign_in, self._files, self._scopes)
        self._by_name = {
            **dict.fromkeys(("push", "status", "refresh", "logout"), self._send),
            **dict.fromkeys(("login", "offer_totp"), self._sign_in),
            "snapshot": self._scopes,
        }

    def of(self, name: str, *, is_file: bool) -> Lane:
        """The queue of an endpoint."""
        return self._by_name.get(name, self._files if is_file else self.read)

    def waiting(self) -> dict[str, float]:
        """How many requests are in each queue or at work, by its name."""
        return {lane.name: lane.waiting for lane in self._all}

    def close(self) -> None:
        """Ends the threads after what they are doing. Blocking."""
        for lane in self._all:
            lane.executor.shutdown()
