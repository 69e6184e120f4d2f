"""One session over weeks: lost answers, long sleep, crashes at the keyring, a copied token.

The real session part of the engine talks to the real server. What must hold: nobody is
signed out by bad luck, and a copied token is worth nothing once its owner has gone on.
"""

from __future__ import annotations

import json
import random
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from halo_desktop.sync import calls, envelope
from halo_desktop.sync.calls import Call
from halo_desktop.sync.effects import Publish, Send
from halo_desktop.sync.errors import Failure, FailureKind
from halo_desktop.sync.ground import Ground, Writing
from halo_desktop.sync.news import SessionEnded
from halo_desktop.sync.session import Session
from halo_desktop.sync.timing import Instant
from halo_desktop.sync.vault import Credentials, MemoryVault
from halo_desktop.wire import messages
from tests.simulation.fuse import Crash
from tests.simulation.machine import Machine
from tests.simulation.server import USERS, SimServer
from tests.simulation.trail import Violation

_PAUSES: Final = (0.1, 1.0, 5.0, 60.0, 900.0, 900.0, 3600.0, 14 * 3600.0)
_DAYS_AT_MOST: Final = timedelta(days=25)


@dataclass(slots=True)
class TokenStage:
    """What a process builds once."""

    server: SimServer
    machine: Machine

    @classmethod
    def build(cls) -> TokenStage:
        """Builds the server and an empty computer."""
        return cls(server=SimServer(), machine=Machine())


class ShakyVault(MemoryVault):
    """A keyring during whose writes the program may die, before or after the write."""

    def __init__(self, credentials: Credentials, rng: random.Random) -> None:
        super().__init__(credentials)
        self._rng = rng
        self.danger = 0.0

    def save(self, credentials: Credentials) -> None:
        is_last = self._rng.random() < self.danger
        if is_last and self._rng.random() < 0.5:
            raise Crash
        super().save(credentials)
        if is_last:
            raise Crash


@dataclass(frozen=True, slots=True, kw_only=True)
class _Way:
    """A call under way, or the answer to it."""

    life: int
    request_id: int
    call: Call
    access: str
    answer: messages.Answer | Failure | None = None


class TokenModel:
    """One person, one console, perhaps a thief."""

    def __init__(self, stage: TokenStage, seed: int, steps: int) -> None:
        self.rng = random.Random(seed)
        self.steps = steps
        self.server = stage.server
        self.server.reset(random.Random(seed + 1))
        self._store = stage.machine.store
        self.monotonic = 1000.0
        self.vault = ShakyVault(self.server.credentials[USERS[0]], self.rng)
        self.vault.danger = self.rng.choice([0.0, 0.05, 0.2])
        self._loss = self.rng.choice([0.0, 0.2, 0.5])
        self._restless = self.rng.choice([0.0, 0.02, 0.1])
        self._has_thief = self.rng.random() < 0.3
        self._generations = {self._refresh(): 0}  # of refresh and access tokens alike
        self._newest_used = 0
        self._stolen = ""
        self._has_been_tried = False
        self.net: list[_Way] = []
        self.life = 0
        self._boot()

    @property
    def now(self) -> Instant:
        return Instant(wall=self.server.clock.now, monotonic=self.monotonic)

    def run(self) -> None:
        """Plays to the end.

        Raises:
            Violation: When a promise was broken.
        """
        began = self.server.clock.now
        for _ in range(self.steps):
            self._step(is_short=self.server.clock.now - began > _DAYS_AT_MOST)
            if self.session.ended_by:
                return  # the thief was noticed: that is what shall happen
        self._loss = self.vault.danger = self._restless = 0.0
        self._has_thief = False
        self.net.clear()
        self._boot()
        for _ in range(40):
            self._step(is_short=True)
        if not self.session.is_open:
            raise Violation("I13 the session does not open any more")

    def _step(self, *, is_short: bool) -> None:
        pause = self.rng.choice(_PAUSES[:3] if is_short else _PAUSES)
        self.monotonic += pause
        self.server.clock.now += timedelta(seconds=pause)
        self.ground.now = self.now
        try:
            if self.rng.random() < self._restless:
                raise Crash
            if self._has_thief and self.rng.random() < 0.05:
                self._steal()
            self._give_up_late()
            self._live()
        except Crash:
            self._boot()

    def _live(self) -> None:
        if self.net and self.rng.random() < 0.7:
            self._move(self.net.pop(self.rng.randrange(len(self.net))))
        elif self.session.is_open and self.rng.random() < 0.5:
            self.ground.send(calls.me(), self.session)
        self.session.plan()
        for effect in self.ground.effects:
            if isinstance(effect, Send):
                self.net.append(
                    _Way(
                        life=self.life,
                        request_id=effect.request_id,
                        call=effect.call,
                        access=effect.access,
                    )
                )
            elif isinstance(effect, Publish) and isinstance(effect.news, SessionEnded):
                self._check_end(effect.news)
        self.ground.effects = []

    def _check_end(self, news: SessionEnded) -> None:
        if not self._has_been_tried:
            raise Violation(f"I13 signed out by bad luck: {news.code}")

    def _move(self, way: _Way) -> None:
        if self.rng.random() < self._loss:
            self._deliver(way, Failure(kind=FailureKind.NO_CONNECTION))
        elif way.answer is None:
            if self.rng.random() < self._loss / 2:
                self.net.append(way)  # it is on its way a second time
            self.net.append(self._serve(way))
        else:
            self._deliver(way, way.answer)

    def _serve(self, way: _Way) -> _Way:
        device = self.server.credentials[USERS[0]].device
        reply = self.server.answer(way.call, way.access, device)
        headers = {name.lower(): value for name, value in reply.headers.items()}
        headers["content-type"] = reply.media_type
        found = envelope.read(reply.status, headers, reply.body, way.call.answer)
        if isinstance(found, messages.Tokens):
            asked = json.loads(way.call.body() or b"{}")
            generation = self._generations[asked["refresh"]] + 1
            self._generations |= {found.access: generation, found.refresh: generation}
        elif way.access and not isinstance(found, Failure):
            self._newest_used = max(self._newest_used, self._generations[way.access])
        return _Way(
            life=way.life,
            request_id=way.request_id,
            call=way.call,
            access=way.access,
            answer=found,
        )

    def _deliver(self, way: _Way, found: messages.Answer | Failure) -> None:
        flight = self.ground.flights.pop(way.request_id, None)
        if flight is None or way.life != self.life:
            return
        if isinstance(found, Failure):
            if way.call.needs_session or found.kind is not FailureKind.PROBLEM:
                self.session.fail(flight, found)
            if found.kind is FailureKind.PROBLEM:
                self.session.judge(flight, found)
        elif isinstance(found, messages.Tokens):
            with self.ground.reading() as conn:
                self.session.accept(flight, found, Writing(conn))

    def _give_up_late(self) -> None:
        for number, flight in list(self.ground.flights.items()):
            if flight.deadline <= self.monotonic:
                del self.ground.flights[number]
                self.session.fail(flight, Failure(kind=FailureKind.DEADLINE))

    def _steal(self) -> None:
        """Somebody copies the token out of the keyring, and tries it once it is old."""
        if not self._stolen:
            self._stolen = self._refresh()
        elif self._generations[self._stolen] < self._newest_used:
            self._has_been_tried = True
            request = messages.RefreshRequest(refresh=self._stolen, rotation="rotasi-pencuri")
            reply = self.server.answer(calls.refresh(request), "", None)
            if reply.status == 200:
                raise Violation("I13 a copied token lives on beside its owner's")

    def _refresh(self) -> str:
        kept = self.vault.load()
        assert kept is not None
        return kept.refresh

    def _boot(self) -> None:
        self.life += 1
        self.ground = Ground(self._store, self.now, self.rng.random)
        self.session = Session(self.ground, self.vault)
