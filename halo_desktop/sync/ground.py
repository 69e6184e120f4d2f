"""What the parts of the engine share: the store, the calls under way, the news to tell."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, Protocol

from halo_desktop.cache import facts, mirror, outbox, projection, scopes
from halo_desktop.cache.connection import Connection
from halo_desktop.cache.facts import Fact
from halo_desktop.cache.outbox import Counts
from halo_desktop.cache.projection import Viewer
from halo_desktop.cache.scopes import ScopeState
from halo_desktop.domain.ids import ComplaintId, DeviceId
from halo_desktop.sync import news, timing
from halo_desktop.sync.backoff import Backoff
from halo_desktop.sync.calls import Call, Lane
from halo_desktop.sync.effects import Effect, Publish, Send
from halo_desktop.sync.errors import Failure
from halo_desktop.sync.server_clock import ServerClock
from halo_desktop.sync.timing import Instant
from halo_desktop.wire.messages import Answer

_REMEMBERED: Final = (Fact.EPOCH, Fact.OWNER)


class Store(Protocol):
    """The local store, as far as the engine uses it."""

    @property
    def is_memory_only(self) -> bool: ...

    def write(self) -> AbstractContextManager[Connection]: ...

    def forget_set_aside(self, now: datetime, days: int) -> None: ...


@dataclass(slots=True)
class Writing:
    """One transaction of the engine, and what will have to be told when it is committed."""

    conn: Connection
    ids: set[ComplaintId] = field(default_factory=set)
    news: list[news.News] = field(default_factory=list)
    is_outbox_changed: bool = False
    is_everything_changed: bool = False

    def take(self, changed: mirror.Changed) -> None:
        """Adds what an answer changed in the mirror."""
        self.ids |= changed.ids
        if changed.gone:
            for cid in mirror.held_nowhere(self.conn, changed.gone):
                self.news.append(news.CaseRemoved(id=cid, why=changed.gone[cid]))

    def touch_outbox(self, complaints: Iterable[ComplaintId] = ()) -> None:
        """Adds a change of the outbox on these complaints."""
        self.ids.update(complaints)
        self.is_outbox_changed = True


class Part(Protocol):
    """One task of the engine."""

    def plan(self) -> None:
        """Sends what may be sent now."""

    def accept(self, flight: Flight, answer: Answer, writing: Writing) -> None:
        """Stores an answer, in the transaction that notes its epoch."""

    def fail(self, flight: Flight, failure: Failure) -> None:
        """Deals with a call that brought no answer."""

    def next_at(self) -> float | None:
        """When to plan again if nothing happens, on the monotonic clock."""

    def reset(self) -> None:
        """Forgets everything that is not in the store."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Flight:
    """A call under way."""

    request_id: int
    call: Call
    part: Part
    context: object
    epoch: str
    access: str = field(repr=False)
    sent_at: Instant
    deadline: float


class Ground:
    """Shared state of the engine's parts; lives on the control thread."""

    def __init__(self, store: Store, now: Instant, random: Callable[[], float]) -> None:
        """Reads what the store knows."""
        self._store = store
        self.random = random
        self.now = now
        self.effects: list[Effect] = []
        self.flights: dict[int, Flight] = {}
        self.backoffs = {lane: Backoff(random) for lane in Lane}
        self.access = ""
        self.device: DeviceId | None = None
        self.is_paused = False
        self.clock = ServerClock()
        self.touched: set[ComplaintId] = set()  # whose files may have to go, see Downloads
        self._numbers = itertools.count(int(random() * 2**40))
        self.viewer: Viewer | None = None
        self.epoch = ""
        self.owner = ""  # whose store this is; empty in one that an older version made
        self.scopes: tuple[ScopeState, ...] = ()
        self.counts = Counts(waiting=0, needs_action=0, oldest_waiting_at=None)

    @property
    def is_memory_only(self) -> bool:
        """Whether nothing of the store is ever on a disk."""
        return self._store.is_memory_only

    def load(self) -> None:
        """Reads what the parts keep in memory from the store."""
        with self._store.write() as conn:
            self._remember(conn)
            self.counts = outbox.counts(conn)

    @contextmanager
    def writing(self) -> Iterator[Writing]:
        """One transaction; folds what changed and publishes it once it is committed."""
        with self._store.write() as conn:
            writing = Writing(conn)
            yield writing
            if self.viewer is not None and writing.is_everything_changed:
                projection.refold_everything(conn, self.viewer)
            elif self.viewer is not None and writing.ids:
                projection.refold(conn, sorted(writing.ids), self.viewer)
            counts = outbox.counts(conn) if writing.is_outbox_changed else self.counts
            self._remember(conn)
        self.counts = counts
        self.touched |= writing.ids
        if writing.ids:
            self.publish(news.ComplaintsChanged(ids=frozenset(writing.ids)))
        if writing.is_outbox_changed:
            self.publish(news.OutboxChanged())
        for item in writing.news:
            self.publish(item)

    def reading(self) -> AbstractContextManager[Connection]:
        """One moment of the store, to read from."""
        return self._store.write()

    def forget_set_aside(self, now: datetime, days: int) -> None:
        """Deletes stores that were set aside so long ago."""
        self._store.forget_set_aside(now, days)

    def publish(self, item: news.News) -> None:
        """Tells the rest of the program."""
        self.effects.append(Publish(news=item))

    def may_send(self, lane: Lane) -> bool:
        """Whether a call of a lane may leave now."""
        return (
            not self.is_paused
            and not self.is_under_way(lane)
            and self.backoffs[lane].is_over(self.now.monotonic)
        )

    def is_under_way(self, lane: Lane) -> bool:
        """Whether a call of a lane has not been answered yet."""
        return any(flight.call.lane is lane for flight in self.flights.values())

    def send(self, call: Call, part: Part, context: object = None) -> int:
        """Lets a call leave; its outcome comes back to the part."""
        request_id = next(self._numbers)
        access = self.access if call.needs_session else ""
        self.flights[request_id] = Flight(
            request_id=request_id,
            call=call,
            part=part,
            context=context,
            epoch=self.epoch,
            access=access,
            sent_at=self.now,
            deadline=self.now.monotonic + call.seconds + timing.GRACE_SECONDS,
        )
        self.effects.append(
            Send(request_id=request_id, call=call, access=access, device=self.device)
        )
        return request_id

    def back_off(self, lane: Lane, retry_after: float | None = None) -> float:
        """Notes a failure of a lane and returns the moment of its next try."""
        return self.backoffs[lane].fail(self.now.monotonic, retry_after)

    def forget_waits(self) -> None:
        """Lets every lane try at once."""
        for backoff in self.backoffs.values():
            backoff.reset()

    def forget_flights(self) -> tuple[Flight, ...]:
        """Gives up all calls under way; their answers come too late from now on."""
        flights = tuple(self.flights.values())
        self.flights.clear()
        return flights

    def _remember(self, conn: Connection) -> None:
        known = facts.read_some(conn, _REMEMBERED)
        self.epoch = known.get(Fact.EPOCH, "")
        self.owner = known.get(Fact.OWNER, "")
        self.scopes = scopes.everything(conn)
