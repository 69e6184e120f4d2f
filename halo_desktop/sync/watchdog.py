"""Ends what takes too long, because a timeout of the HTTP library does not.

A read timeout counts between two bytes; an answer that drips keeps a call alive for ever.
One thread watches the deadlines of all calls and shuts the sockets of those that are late.
"""

from __future__ import annotations

import heapq
import itertools
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field


@dataclass(slots=True, order=True)
class Guard:
    """One deadline; ``has_expired`` stays true once it has passed."""

    at: float
    order: int
    expire: Callable[[], None] = field(compare=False)
    is_over: bool = field(default=False, compare=False)
    has_expired: bool = field(default=False, compare=False)


class Watchdog:
    """A thread that runs an action when a guarded block is still going at its deadline."""

    def __init__(self) -> None:
        """Starts watching at the first guard."""
        self._guards: list[Guard] = []
        self._order = itertools.count()
        self._changed = threading.Condition()
        self._thread: threading.Thread | None = None
        self._is_stopping = False

    @contextmanager
    def guard(self, seconds: float, expire: Callable[[], None]) -> Iterator[Guard]:
        """Runs ``expire`` on the watchdog's thread unless the block ends in time.

        ``expire`` must not block. It never runs after the block has ended.
        """
        guard = Guard(at=time.monotonic() + seconds, order=next(self._order), expire=expire)
        with self._changed:
            self._ensure_thread()
            heapq.heappush(self._guards, guard)
            self._changed.notify()
        try:
            yield guard
        finally:
            with self._changed:
                guard.is_over = True

    def stop(self) -> None:
        """Ends the thread; guarded blocks go on unguarded."""
        with self._changed:
            self._is_stopping = True
            self._guards.clear()
            self._changed.notify()
            thread = self._thread
        if thread is not None:
            thread.join(1.0)

    def _ensure_thread(self) -> None:
        if self._thread is None and not self._is_stopping:
            self._thread = threading.Thread(target=self._watch, name="watchdog", daemon=True)
            self._thread.start()

    def _watch(self) -> None:
        with self._changed:
            while not self._is_stopping:
                self._expire_due()
                wait = self._guards[0].at - time.monotonic() if self._guards else None
                self._changed.wait(wait)

    def _expire_due(self) -> None:
        now = time.monotonic()
        while self._guards and (self._guards[0].is_over or self._guards[0].at <= now):
            guard = heapq.heappop(self._guards)
            if not guard.is_over:
                guard.has_expired = True
                guard.expire()
