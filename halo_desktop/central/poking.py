"""Wakes the consoles that wait for news: many sleep at the cost of one look."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import dataclass, field
from typing import Final

from halo_desktop.central.errors import ServiceProblem
from halo_desktop.central.reading import Pulse, Watch
from halo_desktop.central.service import Central
from halo_desktop.central.sessions import Session
from halo_desktop.domain.ids import ScopeId, UserId
from halo_desktop.wire.messages import PokeAnswer

logger = logging.getLogger(__name__)

# Another process (a second server, an administrator's command) tells nobody that it wrote.
LOOK_SECONDS: Final = 0.2
_AFTER_FAULT_SECONDS: Final = 2.0


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Sleeper:
    user: UserId
    scopes: frozenset[ScopeId]
    grants_rev: int
    since: int
    awake: asyncio.Future[None] = field(default_factory=lambda: asyncio.Future())

    def concerns(self, pulse: Pulse) -> bool:
        return bool(self.scopes & pulse.scopes) or (
            pulse.grants.get(self.user, self.grants_rev) != self.grants_rev
        )


class Poking:
    """Parks waiting requests on the event loop and looks at the database for all of them."""

    def __init__(self, central: Central, executor: Executor) -> None:
        """Takes the server and the threads that may block."""
        self._central = central
        self._executor = executor
        self._sleepers: set[_Sleeper] = set()
        self._seen = 0
        self._nudge = asyncio.Event()
        self._is_closing = False
        self._task: asyncio.Task[None] | None = None
        self._forget: Callable[[], None] = lambda: None

    @property
    def sleeping(self) -> int:
        """How many wait."""
        return len(self._sleepers)

    def start(self) -> None:
        """Begins to look; to be called on the running loop."""
        loop = asyncio.get_running_loop()

        def committed() -> None:
            with contextlib.suppress(RuntimeError):  # the loop may be closed by now
                loop.call_soon_threadsafe(self._nudge.set)

        self._central.core.on_commit.append(committed)
        self._forget = lambda: self._central.core.on_commit.remove(committed)
        self._task = asyncio.create_task(self._look_on())

    async def stop(self) -> None:
        """Wakes everybody and stops looking."""
        self.close()
        self._forget()
        if self._task is not None:
            await self._task

    def close(self) -> None:
        """Wakes everybody and lets nobody sleep again; on the loop."""
        self._is_closing = True
        self._nudge.set()
        self._wake(lambda sleeper: True)

    async def wait(self, session: Session, after: int, seconds: float) -> PokeAnswer:
        """Returns when something concerns the session, or when the time is over."""
        loop = asyncio.get_running_loop()
        ends = loop.time() + seconds
        grants_rev: int | None = None
        while True:
            watch = await loop.run_in_executor(self._executor, self._central.watch, session, after)
            q = watch.answer.q
            is_news = bool(watch.answer.scopes) or after > q or after < watch.grants_rev <= q
            if grants_rev not in (None, watch.grants_rev) or is_news:
                return watch.answer
            grants_rev = watch.grants_rev
            left = ends - loop.time()
            if left <= 0 or self._is_closing:
                return watch.answer
            after = watch.answer.q
            await self._sleep(session.user, watch, left)

    async def _sleep(self, user: UserId, watch: Watch, seconds: float) -> None:
        sleeper = _Sleeper(
            user=user,
            scopes=watch.scopes,
            grants_rev=watch.grants_rev,
            since=watch.answer.q,
        )
        if not self._sleepers:
            # Nobody looked meanwhile; what this one has seen is where looking begins.
            self._seen = watch.answer.q
        elif self._seen > watch.answer.q:
            return  # the look that would have woken this one is over
        self._sleepers.add(sleeper)
        self._nudge.set()
        try:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(sleeper.awake, seconds)
        finally:
            self._sleepers.discard(sleeper)

    async def _look_on(self) -> None:
        while not self._is_closing:
            pause = LOOK_SECONDS if self._sleepers else None
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._nudge.wait(), pause)
            self._nudge.clear()
            if self._sleepers and not self._is_closing:
                await self._look()

    async def _look(self) -> None:
        known = frozenset(self._sleepers)
        scopes = frozenset[ScopeId]().union(*(sleeper.scopes for sleeper in known))
        users = frozenset(sleeper.user for sleeper in known)
        loop = asyncio.get_running_loop()
        try:
            pulse = await loop.run_in_executor(
                self._executor, self._central.pulse, self._seen, scopes, users
            )
        except ServiceProblem:
            logger.warning("could not look for news")
            await asyncio.sleep(_AFTER_FAULT_SECONDS)
            return
        self._seen = max(self._seen, pulse.seq)
        # Who lay down during the look was not asked about; those look for themselves.
        self._wake(
            lambda sleeper: (
                sleeper.concerns(pulse) if sleeper in known else pulse.seq > sleeper.since
            )
        )

    def _wake(self, concerned: Callable[[_Sleeper], bool]) -> None:
        for sleeper in self._sleepers:
            if concerned(sleeper) and not sleeper.awake.done():
                sleeper.awake.set_result(None)
