"""Wakes the consoles that wait for news: many sleep at the cost of one look."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from halo_desktop.central.access.sessions import Session
from halo_desktop.central.errors import ServiceProblem
from halo_desktop.central.feeds.reading import Pulse, Watch
from halo_desktop.central.service import Central
from halo_desktop.central.web.lanes import Lane
from halo_desktop.domain.ids import ScopeId, UserId
from halo_desktop.wire.messages import PokeAnswer

logger = logging.getLogger(__name__)

# Another process (a second server, an administrator's command) tells nobody that it wrote.
LOOK_SECONDS: Final = 0.2
# Whoever waits is woken at once. After many were, the next look gathers more commits the more
# there are to wake and the more work waits: 400 consoles that ask for each note are a stampede.
BEAT_SECONDS: Final = 0.25
SLOWEST_BEAT_SECONDS: Final = 2.0
_CROWD: Final = 20
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

    def __init__(self, central: Central, lane: Lane) -> None:
        """Takes the server and the queue for what blocks."""
        self._central = central
        self._lane = lane
        self._sleepers: set[_Sleeper] = set()
        self._seen = 0
        self._nudge = asyncio.Event()
        self._closing = asyncio.Event()
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
        self._closing.set()
        self._nudge.set()
        self._wake(lambda sleeper: True)

    async def wait(self, session: Session, after: int, seconds: float) -> PokeAnswer:
        """Returns when something concerns the session, or when the time is over."""
        loop = asyncio.get_running_loop()
        ends = loop.time() + seconds
        grants_rev: int | None = None
        while True:
            seen = after
            watch = await self._lane.run(lambda: self._central.watch(session, seen))  # noqa: B023
            q = watch.answer.q
            is_news = bool(watch.answer.scopes) or after > q or after < watch.grants_rev <= q
            if grants_rev not in (None, watch.grants_rev) or is_news:
                return watch.answer
            grants_rev = watch.grants_rev
            left = ends - loop.time()
            if left <= 0 or self._closing.is_set():
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
        while not self._closing.is_set():
            pause = LOOK_SECONDS if self._sleepers else None
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._nudge.wait(), pause)
            self._nudge.clear()
            if self._sleepers and not self._closing.is_set():
                await self._rest(await self._look())

    async def _rest(self, woken: int) -> None:
        """Lets the next look gather what comes meanwhile; closing ends it at once."""
        crowd = 1 + self._lane.waiting / self._lane.threads
        pause = min(BEAT_SECONDS * crowd * woken / _CROWD, SLOWEST_BEAT_SECONDS)
        if pause > 0:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._closing.wait(), pause)

    async def _look(self) -> int:
        """Looks once and returns how many were woken."""
        known = frozenset(self._sleepers)
        scopes = frozenset[ScopeId]().union(*(sleeper.scopes for sleeper in known))
        users = frozenset(sleeper.user for sleeper in known)
        try:
            pulse = await self._lane.run(lambda: self._central.pulse(self._seen, scopes, users))
        except ServiceProblem:
            logger.warning("could not look for news")
            await asyncio.sleep(_AFTER_FAULT_SECONDS)
            return 0
        self._seen = max(self._seen, pulse.seq)
        # Who lay down during the look was not asked about; those look for themselves.
        return self._wake(
            lambda sleeper: (
                sleeper.concerns(pulse) if sleeper in known else pulse.seq > sleeper.since
            )
        )

    def _wake(self, concerned: Callable[[_Sleeper], bool]) -> int:
        woken = [s for s in self._sleepers if concerned(s) and not s.awake.done()]
        for sleeper in woken:
            sleeper.awake.set_result(None)
        return len(woken)
