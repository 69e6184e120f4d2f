"""A console that is locked out from afar, and dies at any statement while it obeys.

One console with its real engine has read its cases and holds unsent work. Then its device is
revoked: the copies must go and stay away, the key with them if everything is to be
destroyed, and what was typed must stay where only the copies were to go.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Final, Literal

from halo_desktop.cache import outbox
from halo_desktop.central.access import accounts
from halo_desktop.domain import ids
from halo_desktop.domain.actions import Action
from halo_desktop.domain.ids import ActionId, ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Facets
from halo_desktop.domain.payloads import AddNote
from halo_desktop.domain.roles import Membership, Role
from halo_desktop.sync import envelope, events
from halo_desktop.sync.effects import Effect, Send
from halo_desktop.sync.engine import Engine
from halo_desktop.sync.errors import Failure
from halo_desktop.sync.timing import Instant
from halo_desktop.wire.messages import Answer
from tests.simulation.fuse import Crash
from tests.simulation.machine import Machine
from tests.simulation.model_tokens import ShakyVault
from tests.simulation.server import USERS, SimServer
from tests.simulation.trail import Violation

_ROUNDS: Final = 40


@dataclass(slots=True)
class WipeStage:
    """What a process builds once."""

    server: SimServer = field(default_factory=SimServer)
    machine: Machine = field(default_factory=Machine)


class WipeModel:
    """One person, one console, one order from afar."""

    def __init__(self, stage: WipeStage, seed: int, steps: int) -> None:
        self.rng = random.Random(seed)
        self.steps = steps
        self.server = stage.server
        self.server.reset(random.Random(seed + 1))
        self.machine = stage.machine
        self.machine.reset()
        user = USERS[0]
        self.server.grant(user, Membership(role=Role.OPERATOR))
        self.credentials = self.server.credentials[user]
        self.vault = ShakyVault(self.credentials, self.rng)
        self.what: Literal["data", "all"] = self.rng.choice(["data", "all"])
        self.monotonic = 1000.0
        self.danger = 0.0
        self.texts: list[str] = []

    def run(self) -> None:
        """Plays to the end.

        Raises:
            Violation: When a promise was broken.
        """
        self._boot()
        self._live(_ROUNDS)
        if not self._count("doc"):
            raise Violation("I3 the console has read nothing")
        self._write()
        with self.server.database.write() as conn:
            accounts.revoke_device(conn, self.credentials.device, self.what)
        self.danger = self.rng.choice([0.0, 0.3, 0.6])
        self.vault.danger = self.danger / 2
        self._live(self.steps)
        self.danger = self.vault.danger = 0.0
        self._boot()
        self._live(_ROUNDS)
        self._check()

    def _live(self, rounds: int) -> None:
        for _ in range(rounds):
            self.monotonic += 20.0
            self.server.clock.now += timedelta(seconds=20)
            self._step(events.Tick())

    def _step(self, event: events.Event) -> None:
        if self.rng.random() < self.danger:
            self.machine.fuse.light(self.rng, 25)
        try:
            effects = self.engine.step(event, self._now())
            if self.machine.fuse.has_crashed():
                raise Crash
        except Crash:
            self._boot()
            return
        self.machine.fuse.put_out()
        self._carry_out(effects)

    def _carry_out(self, effects: Sequence[Effect]) -> None:
        for effect in effects:
            # A poke waits for news on another line; here the clock brings them.
            if isinstance(effect, Send) and "poke" not in effect.call.path:
                self._step(self._answer(effect))

    def _answer(self, effect: Send) -> events.Event:
        reply = self.server.answer(effect.call, effect.access, effect.device)
        headers = {name.lower(): value for name, value in reply.headers.items()}
        headers["content-type"] = reply.media_type
        found: Answer | Failure = envelope.read(
            reply.status, headers, reply.body, effect.call.answer
        )
        if isinstance(found, Failure):
            return events.Failed(request_id=effect.request_id, failure=found)
        return events.Answered(request_id=effect.request_id, answer=found)

    def _write(self) -> None:
        """Work that has not left yet."""
        cids = [row[0] for row in self.machine.rows("SELECT DISTINCT cid FROM doc ORDER BY cid")]
        with self.machine.store.write() as conn:
            for number in range(3):
                text = f"catatan yang belum terkirim {number}"
                action = Action(
                    id=ActionId(ids.time_ordered_id(number, self.rng.getrandbits(74))),
                    kind=Kind.ADD_NOTE,
                    complaint=ComplaintId(self.rng.choice(cids)),
                    payload=AddNote(text=text),
                    base=Facets(),
                    made_at=self.server.clock.now,
                )
                outbox.queue(conn, action, None)
                self.texts.append(text)

    def _boot(self) -> None:
        self.machine.fuse.put_out()
        self.machine.roll_back()
        self.engine = Engine(
            self.machine.store, self.vault, self._now(), random=self.rng.random, server_name="S"
        )
        self._step(events.Started())

    def _check(self) -> None:
        kept = self.vault.load()
        if kept is not None and kept.may_refresh:
            raise Violation("I12 a console that was locked out goes on asking")
        if self.what == "all":
            if kept is not None:
                raise Violation("I12 the key outlived the order to destroy everything")
            return
        for table in ("doc", "shown"):
            if self._count(table):
                raise Violation(f"I12 {table} still holds copies on a revoked device")
        found = {row[0] for row in self.machine.rows("SELECT text FROM outbox")}
        if not found.issuperset(self.texts):
            raise Violation("I1 unsent work went with the copies")

    def _count(self, table: str) -> int:
        return int(self.machine.rows(f"SELECT count(*) FROM {table}")[0][0])

    def _now(self) -> Instant:
        return Instant(wall=self.server.clock.now, monotonic=self.monotonic)
