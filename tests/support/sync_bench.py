"""A console's engine and the real server, with a test in between that decides what arrives."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Self

from sqlalchemy import Connection

from halo_desktop.cache import outbox, projection
from halo_desktop.cache.errors import StoreError
from halo_desktop.cache.views import OutboxItem, OutboxState
from halo_desktop.domain import ids
from halo_desktop.domain.actions import Action
from halo_desktop.domain.ids import ActionId, ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Complaint, Facets
from halo_desktop.domain.payloads import AddNote, Payload
from halo_desktop.domain.roles import Membership, Role
from halo_desktop.sync import effects, envelope, events
from halo_desktop.sync.calls import Lane
from halo_desktop.sync.effects import Effect, Send
from halo_desktop.sync.engine import Engine, Sizes
from halo_desktop.sync.errors import Failure, FailureKind
from halo_desktop.sync.meter import Meter
from halo_desktop.sync.news import News
from halo_desktop.sync.state import Phase, SyncState
from halo_desktop.sync.timing import Instant
from halo_desktop.sync.vault import MemoryVault
from halo_desktop.wire.codes import ProblemCode
from halo_desktop.wire.messages import Answer
from tests.simulation.machine import Machine
from tests.simulation.server import USERS, SimServer
from tests.simulation.stage import Stage

OPERATOR = Membership(role=Role.OPERATOR)
ALL_STATES = tuple(OutboxState)


class FailingStore:
    """A store whose writes fail while ``fault`` is set; it can still be read."""

    def __init__(self, machine: Machine) -> None:
        self._machine = machine
        self._store = machine.store
        self.fault: StoreError | None = None

    def forget_set_aside(self, now: datetime, days: int) -> None:
        self._store.forget_set_aside(now, days)

    @property
    def is_memory_only(self) -> bool:
        return self._store.is_memory_only

    @contextmanager
    def write(self) -> Iterator[Connection]:
        before = self._machine.changes()
        with self._store.write() as conn:
            yield conn
            if self.fault is not None and self._machine.changes() != before:
                raise self.fault


@dataclass(slots=True)
class Waiting:
    """A call that has left the engine and not been answered."""

    send: Send

    @property
    def path(self) -> str:
        return self.send.call.path


class Program:
    """One console on a table; time passes only when a test says so."""

    def __init__(self, stage: Stage, *, memberships: tuple[Membership, ...] = (OPERATOR,)) -> None:
        self.server: SimServer = stage.server
        self.server.reset(random.Random(7))
        self.machine = stage.machines[0]
        self.machine.reset()
        self.user = USERS[0]
        for membership in memberships:
            self.server.grant(self.user, membership)
        self.vault = MemoryVault(self.server.credentials[self.user])
        self.store = FailingStore(self.machine)
        self.monotonic = 1000.0
        self.wall_offset = timedelta()
        self.news: list[News] = []
        self.waiting: list[Waiting] = []
        self.told: dict[int, Answer | Failure] = {}
        self.others: list[Effect] = []
        self.outcome: object = None
        self._numbers = random.Random(3)
        self.wake_at = 0.0
        self.meter = Meter()
        self.engine = self._new_engine()

    @property
    def now(self) -> Instant:
        return Instant(wall=self.server.clock.now + self.wall_offset, monotonic=self.monotonic)

    @property
    def state(self) -> SyncState:
        return self.engine.state

    def phase(self) -> Phase:
        """The word of the status bar, read anew each time."""
        return self.engine.state.phase

    def is_all_sent(self) -> bool:
        return self.engine.state.is_all_sent

    def restart(self) -> None:
        """The program is killed and started again."""
        self.waiting.clear()
        self.engine = self._new_engine()
        self.step(events.Started())

    def step(self, event: events.Event) -> None:
        """Lets something happen."""
        self.outcome = None
        for effect in self.engine.step(event, self.now):
            match effect:
                case effects.Send():
                    self.waiting.append(Waiting(effect))
                case effects.Publish(news=item):
                    self.news.append(item)
                case effects.Tell(ask_id=number, outcome=told):
                    self.told[number] = told
                case effects.Outcome(value=value):
                    self.outcome = value
                case effects.WakeAt(monotonic=at):
                    self.wake_at = at
                case _:
                    self.others.append(effect)

    def pass_time(self, seconds: float) -> None:
        """Lets time pass and the engine look around, as often as it asked for."""
        end = self.monotonic + seconds
        while self.wake_at < end:
            self._set(max(self.wake_at, self.monotonic))
            self.step(events.Tick())
        self._set(end)
        self.step(events.Tick())

    def _set(self, monotonic: float) -> None:
        self.server.clock.now += timedelta(seconds=monotonic - self.monotonic)
        self.monotonic = monotonic

    def _new_engine(self) -> Engine:
        return Engine(
            self.store,
            self.vault,
            self.now,
            random=random.Random(11).random,
            server_name="Simulasi",
            sizes=Sizes(status_from_bytes=1_000_000),
            blobs=self.machine.files,
            meter=self.meter,
        )


class Line(Program):
    """The line between the console and the real server, in the test's hands."""

    def settle(self) -> None:
        """Answers everything, until nothing but a poke is under way."""
        for _ in range(200):
            found = next((w for w in self.waiting if w.send.call.lane is not Lane.POKE), None)
            if found is None:
                return
            self.answer(found)
        raise AssertionError("the engine does not come to rest")

    def settle_but(self, path: str) -> None:
        """Answers everything but the calls to one place, which the server puts off."""
        for waiting in tuple(self.waiting):
            if waiting.path.endswith(path):
                self.refuse(path, ProblemCode.BUSY, retry_after=3600)
            elif waiting.send.call.lane is not Lane.POKE:
                self.answer(waiting)

    def find(self, path: str) -> Waiting:
        """A call under way, by the end of its path."""
        return next(w for w in self.waiting if w.path.endswith(path))

    def is_under_way(self, path: str) -> bool:
        return any(w.path.endswith(path) for w in self.waiting)

    def reply(self, waiting: Waiting) -> Answer | Failure:
        """What the server says to a call; the engine does not hear of it yet."""
        call = waiting.send.call
        found = self.server.answer(call, waiting.send.access, waiting.send.device)
        headers = {name.lower(): value for name, value in found.headers.items()}
        headers["content-type"] = found.media_type
        self.meter.note_sent(len(call.body() or b""))
        self.meter.note_received(len(found.body))
        return envelope.read(found.status, headers, found.body, call.answer)

    def answer(self, waiting: Waiting) -> None:
        """Serves a call and brings the answer back."""
        self.deliver(waiting, self.reply(waiting))

    def deliver(self, waiting: Waiting, outcome: Answer | Failure) -> None:
        """Brings an outcome to the engine, be it late."""
        if waiting in self.waiting:
            self.waiting.remove(waiting)
        number = waiting.send.request_id
        if isinstance(outcome, Failure):
            self.step(events.Failed(request_id=number, failure=outcome))
        else:
            self.step(events.Answered(request_id=number, answer=outcome))

    def lose(self, path: str) -> None:
        """The server carries a call out, but its answer does not get through."""
        waiting = self.find(path)
        self.reply(waiting)
        self.fail(path, FailureKind.NO_CONNECTION)

    def fail(self, path: str, kind: FailureKind, *, retry_after: float | None = None) -> None:
        """A call does not get through at all."""
        self.deliver(self.find(path), Failure(kind=kind, retry_after_seconds=retry_after))

    def refuse(self, path: str, code: ProblemCode, *, retry_after: float | None = None) -> None:
        """The server refuses a call."""
        failure = Failure(kind=FailureKind.PROBLEM, code=code, retry_after_seconds=retry_after)
        self.deliver(self.find(path), failure)


class Bench(Line):
    """The person at the console, and a look at both ends."""

    def start(self) -> Self:
        """Starts the program and lets it come to rest with a reachable server."""
        self.step(events.Started())
        self.settle()
        return self

    def cases(self) -> list[ComplaintId]:
        """What the lists show."""
        rows = self.machine.rows("SELECT cid FROM shown ORDER BY cid")
        return [ComplaintId(cid) for (cid,) in rows]

    def shown(self, cid: ComplaintId) -> Complaint | None:
        """A case with the own work folded in."""
        viewer = self.engine.viewer
        assert viewer is not None
        with self.machine.store.write() as conn:
            copy = projection.best_copies(conn, [cid]).get(cid)
            waiting = projection.overlays(conn, [cid]).get(cid, ())
        return projection.fold_case(copy, waiting, viewer).complaint

    def act(
        self,
        payload: Payload | None = None,
        kind: Kind = Kind.ADD_NOTE,
        *,
        cid: ComplaintId | None = None,
        base: Facets | None = None,
        hold: timedelta | None = None,
    ) -> ActionId:
        """The person does something, by default a note on the first case."""
        cid = cid or self.cases()[0]
        case = self.shown(cid)
        action = Action(
            id=ActionId(self.new_id()),
            kind=kind,
            complaint=cid,
            payload=payload or AddNote(text="sudah ditelepon"),
            base=base or (case.facets if case is not None else Facets()),
            made_at=self.now.wall,
        )
        hold_until = None if hold is None else self.now.wall + hold
        self.step(events.Acted(action=action, hold_until=hold_until))
        return action.id

    def waiting_items(self) -> tuple[OutboxItem, ...]:
        """What has not been sent yet."""
        with self.machine.store.write() as conn:
            return outbox.items(conn, (OutboxState.HOLDING, OutboxState.WAITING))

    def item(self, action: ActionId) -> OutboxItem:
        with self.machine.store.write() as conn:
            found = outbox.item(conn, action)
        assert found is not None
        return found

    def count_at_server(self, action: ActionId) -> int:
        """How often the server has carried an action out."""
        with self.server.database.read() as conn:
            rows = conn.exec_driver_sql(
                "SELECT count(DISTINCT seq) FROM event WHERE action = ?", (action,)
            )
            return int(rows.scalar_one())

    def told_of(self, kind: type[News]) -> list[News]:
        return [item for item in self.news if isinstance(item, kind)]

    def new_id(self) -> str:
        return ids.time_ordered_id(1, self._numbers.getrandbits(74))
