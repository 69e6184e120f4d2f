"""A real console without screen, threads and sockets: store, vault and engine."""

from __future__ import annotations

import random
from datetime import timedelta
from typing import Final

from sqlcipher3 import dbapi2

from halo_desktop.cache import outbox, projection
from halo_desktop.cache.projection import Viewer
from halo_desktop.domain import ids
from halo_desktop.domain.actions import Action
from halo_desktop.domain.choices import choices
from halo_desktop.domain.ids import ActionId, ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Complaint, Facets
from halo_desktop.domain.payloads import Payload
from halo_desktop.sync import events
from halo_desktop.sync.effects import Effect
from halo_desktop.sync.engine import Engine, Sizes
from halo_desktop.sync.meter import Meter
from halo_desktop.sync.timing import Instant
from halo_desktop.sync.vault import Credentials, MemoryVault
from tests.simulation import papers
from tests.simulation.machine import Machine
from tests.simulation.payloads import Author
from tests.simulation.reference import small_rulebook

_HOLDS: Final = (None, timedelta(seconds=10), timedelta(seconds=10))

# What moves a case along is done more often than what is done to any case at any time.
_MOVING: Final = (
    Kind.DISPOSE,
    Kind.REDISPOSE,
    Kind.START,
    Kind.RETURN,
    Kind.SUBMIT_REPLY,
    Kind.SAVE_REPLY,
    Kind.SEND_BACK,
    Kind.APPROVE_FINAL,
    Kind.APPROVE_PROGRESS,
    Kind.CHANGE_UNITS,
    Kind.ADD_NOTE,
)
_WEIGHTS: Final = dict.fromkeys(_MOVING, 6)


class Console:
    """One person's console; ``boot`` starts the program on what the store holds."""

    def __init__(
        self,
        number: int,
        machine: Machine,
        credentials: Credentials,
        sizes: Sizes,
        rng: random.Random,
        now: Instant,
    ) -> None:
        self.number = number
        self.machine = machine
        self.user = credentials.user
        self.device = credentials.device
        self.vault = MemoryVault(credentials)
        self.life = 0
        self.wake_at = 0.0
        self.heard_at = 0.0
        self.attach_rate = 0.0
        self.clock_offset = timedelta(0)
        self.has_wrong_times = False  # its clock was set: what was done then may seem old
        self.image: dbapi2.Connection | None = None
        self.meter = Meter()
        self._sizes = sizes
        self._rng = rng
        self._author = Author(rng, small_rulebook())
        self.engine = self._new_engine(now)

    @property
    def viewer(self) -> Viewer | None:
        return self.engine.viewer

    def boot(self, now: Instant) -> tuple[Effect, ...]:
        """Starts anew: everything in memory is gone."""
        self.machine.fuse.put_out()
        self.machine.roll_back()
        self.life += 1
        self.engine = self._new_engine(now)
        return self.step(events.Started(), now)

    def step(self, event: events.Event, now: Instant) -> tuple[Effect, ...]:
        return self.engine.step(event, now)

    def intend(self, now: Instant) -> events.Acted | None:
        """Something that the person might do with what is on the screen."""
        viewer = self.viewer
        if viewer is None:
            return None
        with self.machine.store.write() as conn:
            known = [
                ComplaintId(row[0])
                for row in conn.exec_driver_sql("SELECT cid FROM shown ORDER BY cid").fetchall()
            ]
            if self._rng.random() < 0.06:
                return self._intend_intake(now)
            if not known:
                return None
            cid = self._rng.choice(known)
            copy = projection.best_copies(conn, [cid]).get(cid)
            waiting = projection.overlays(conn, [cid]).get(cid, ())
        shown = projection.fold_case(copy, waiting, viewer).complaint
        if shown is None or shown.is_sealed:
            return None
        base = Facets() if copy is None else copy.complaint.facets
        return self._intend_on(shown, base, now, tuple(known), viewer)

    def items(self) -> list[ActionId]:
        """Everything in the outbox, finished or not."""
        return [ActionId(row[0]) for row in self.machine.rows("SELECT id FROM outbox ORDER BY n")]

    def sendable(self) -> list[ActionId]:
        """What waits in the outbox."""
        with self.machine.store.write() as conn:
            return [item.action for item in outbox.items(conn)]

    def _intend_intake(self, now: Instant) -> events.Acted | None:
        return self._acted(
            Kind.INTAKE,
            ComplaintId(self._new_id(now)),
            self._author.intake(now.wall),
            Facets(),
            now,
        )

    def _intend_on(
        self,
        case: Complaint,
        base: Facets,
        now: Instant,
        known: tuple[ComplaintId, ...],
        viewer: Viewer,
    ) -> events.Acted | None:
        allowed = [
            choice.kind
            for choice in choices(case, viewer.actor, now.wall, viewer.rulebook)
            if choice.is_allowed
        ]
        if not allowed:
            return None
        for kind in self._rng.choices(allowed, [_WEIGHTS.get(kind, 1) for kind in allowed], k=3):
            payload = self._author.write(kind, case, now.wall, known)
            if payload is not None:
                return self._acted(kind, case.id, payload, base, now)
        return None

    def _acted(
        self, kind: Kind, cid: ComplaintId, payload: Payload, base: Facets, now: Instant
    ) -> events.Acted:
        if self.attach_rate and self._rng.random() < self.attach_rate:
            payload = papers.attach(self._rng, self.machine.files, payload)
        action = Action(
            id=ActionId(self._new_id(now)),
            kind=kind,
            complaint=cid,
            payload=payload,
            base=base,
            made_at=now.wall,
            was_offline=self._rng.random() < 0.3,
        )
        hold = self._rng.choice(_HOLDS)
        return events.Acted(action=action, hold_until=None if hold is None else now.wall + hold)

    def _new_id(self, now: Instant) -> str:
        return ids.time_ordered_id(int(now.wall.timestamp() * 1000), self._rng.getrandbits(74))

    def _new_engine(self, now: Instant) -> Engine:
        return Engine(
            self.machine.store,
            self.vault,
            now,
            random=self._rng.random,
            server_name="Simulasi",
            sizes=self._sizes,
            blobs=self.machine.files,
            meter=self.meter,
        )
