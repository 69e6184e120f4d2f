"""One run: a seed decides everything that happens to the server and its consoles."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Final

from halo_desktop.central.answering import Reply
from halo_desktop.domain.actions import Action
from halo_desktop.domain.errors import Refused
from halo_desktop.domain.ids import ActionId
from halo_desktop.domain.roles import Membership, Role
from halo_desktop.sync import envelope, events, news
from halo_desktop.sync.calls import Call, Lane
from halo_desktop.sync.effects import Effect, Outcome, Publish, Send, WakeAt
from halo_desktop.sync.engine import Sizes
from halo_desktop.sync.errors import Failure, FailureKind
from halo_desktop.sync.timing import Instant
from tests.simulation import checks
from tests.simulation.checks import Known
from tests.simulation.console import Console, Machine
from tests.simulation.fuse import Crash
from tests.simulation.luck import Luck
from tests.simulation.reference import UNITS
from tests.simulation.server import USERS, SimServer
from tests.simulation.trail import Trail, Violation

MOST_IN_FLIGHT: Final = 60
HEALING_ROUNDS: Final = 150
_ROLES: Final = (
    Membership(role=Role.OPERATOR),
    *(Membership(role=Role.OPD_ADMIN, unit=unit) for unit in UNITS),
    *(Membership(role=Role.OPD_LEADER, unit=unit) for unit in UNITS),
    Membership(role=Role.DISTRICT_LEADER),
    Membership(role=Role.SUPERVISOR),
)
_FIRST_ROLES: Final = (
    (Membership(role=Role.OPERATOR),),
    (Membership(role=Role.OPERATOR), Membership(role=Role.OPD_ADMIN, unit=UNITS[1])),
    (Membership(role=Role.OPD_ADMIN, unit=UNITS[0]),),
    (
        Membership(role=Role.OPD_ADMIN, unit=UNITS[1]),
        Membership(role=Role.OPD_LEADER, unit=UNITS[0]),
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A request on its way to the server."""

    console: int
    life: int
    request_id: int
    call: Call
    access: str = field(repr=False)
    device: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """An answer on its way back."""

    question: Question
    reply: Reply
    made_at: float
    oracle: checks.Oracle | None


@dataclass(slots=True)
class Stage:
    """What a process builds once and every seed uses again."""

    server: SimServer = field(default_factory=SimServer)
    machines: list[Machine] = field(default_factory=lambda: [Machine() for _ in USERS])


class World:
    """A district under a seed."""

    def __init__(self, stage: Stage, seed: int, steps: int, *, is_traced: bool = False) -> None:
        self.seed, self.steps = seed, steps
        self.rng = random.Random(seed)
        self.luck = Luck.draw(self.rng)
        self.trail = Trail(is_kept=is_traced)
        self.server = stage.server
        self.server.reset(random.Random(self.rng.getrandbits(64)))
        self.monotonic = 1000.0
        self.net: list[Question | Answer] = []
        self.parked: list[Question] = []
        self.known = Known()
        rows = self.rng.choice([1, 2, 3, 50])
        sizes = Sizes(
            pull_rows=rows,
            first_snapshot_rows=rows,
            most_snapshot_rows=rows,
            status_from_bytes=self.rng.choice([0, 100_000]),
        )
        self.consoles = []
        for number, (user, machine) in enumerate(zip(USERS, stage.machines, strict=True)):
            machine.reset()
            for membership in _FIRST_ROLES[number]:
                self.server.grant(user, membership)
            credentials = self.server.credentials[user]
            luck = random.Random(self.rng.getrandbits(64))
            console = Console(number, machine, credentials, sizes, luck, self.now)
            self.consoles.append(console)
        self._warm_up()

    @property
    def now(self) -> Instant:
        return Instant(wall=self.server.clock.now, monotonic=self.monotonic)

    def run(self) -> str:
        """Runs the whole seed and returns the hash of what happened.

        Raises:
            Violation: When a promise was broken.
        """
        try:
            for _ in range(self.steps):
                self.step()
            self.heal()
            checks.check_end(self.server, self.consoles, self.known)
            for console in self.consoles:
                self.trail.note(checks.picture(console))
        except Violation as violation:
            raise Violation(f"seed={self.seed}: {violation}") from violation
        return self.trail.digest

    def step(self) -> None:
        """One thing happens somewhere."""
        self._pass_time(self.rng.choice([0.1, 0.5, 2.0, 8.0]))
        luck, rng = self.luck, self.rng
        console = rng.choice(self.consoles)
        roll = rng.random()
        if rng.random() < luck.admin:
            self._administer()
        if luck.restore:
            self._consider_restore()
        if roll < luck.act:
            self._act(console)
        elif roll < luck.act + luck.restart:
            self._boot(console, "restart")
        elif roll < luck.act + luck.restart + luck.network_change:
            self._step(console, events.NetworkChanged())
        elif roll < 0.5 and console.wake_at <= self.monotonic:
            self._step(console, events.Tick())
        elif self.net:
            self._move_message()
        else:
            self._wait_for_somebody()

    def _warm_up(self) -> None:
        """Most seeds begin with consoles at work; the others with empty ones in bad weather."""
        luck, self.luck = self.luck, Luck.draw(random.Random(0))
        self.luck.heal()
        for console in self.consoles:
            self._carry_out(console, console.boot(self.now))
        for _ in range(150 if self.rng.random() < 0.75 else 0):
            if self.net:
                self._move_message()
        self.luck = luck

    def heal(self) -> None:
        """Everything works again; whatever waits must come to its end."""
        self.luck.heal()
        self.net.clear()
        self.parked.clear()
        for console in self.consoles:
            self._boot(console, "heal")
        for round_number in range(HEALING_ROUNDS):
            while self.net:
                self._move_message()
            if round_number > 4 and all(checks.is_quiet(c) for c in self.consoles):
                self._settle_down()
                return
            self._wait_for_somebody()
        stuck = [checks.describe(c) for c in self.consoles if not checks.is_quiet(c)]
        raise Violation(f"stuck after heal: {stuck}")

    def _settle_down(self) -> None:
        """One more pull for everybody, after the last change."""
        for console in self.consoles:
            self._step(console, events.SyncNow())
            while self.net:
                self._move_message()

    def _wait_for_somebody(self) -> None:
        first = min(self.consoles, key=lambda c: (c.wake_at, c.number))
        self._pass_time(max(0.001, first.wake_at - self.monotonic))
        for console in self.consoles:
            if console.wake_at <= self.monotonic:
                self._step(console, events.Tick())

    def _pass_time(self, seconds: float) -> None:
        self.monotonic += seconds
        self.server.clock.now += timedelta(seconds=seconds)

    def _act(self, console: Console) -> None:
        if self.rng.random() < self.luck.undo:
            waiting = console.sendable()
            if waiting:
                self._undo(console, self.rng.choice(waiting))
            return
        intent = console.intend(self.now)
        if intent is None:
            return
        self.trail.note(f"{console.number} does {intent.action.kind} {intent.action.id}")
        self._step(console, intent)

    def _undo(self, console: Console, action: ActionId) -> None:
        self._step(console, events.Undone(action=action))

    def _boot(self, console: Console, why: str) -> None:
        self.trail.note(f"{console.number} boots: {why}")
        self._carry_out(console, console.boot(self.now))

    def _step(self, console: Console, event: events.Event) -> None:
        danger = self.luck.console_crash * (3 if isinstance(event, events.Answered) else 1)
        if self.rng.random() < danger:
            console.machine.fuse.light(self.rng, 40)
        try:
            effects = console.step(event, self.now)
            if console.machine.fuse.has_crashed():
                raise Crash
        except Crash:
            self._boot(console, f"crash at {type(event).__name__}")
            self._note_surviving(console, event)
            return
        except Refused as refused:
            self.trail.note(f"{console.number} is refused: {refused.code}")
            return
        finally:
            console.machine.fuse.put_out()
        self._note_done(console, event, effects)
        self._carry_out(console, effects)
        checks.check_console(self.server, console, self.known)

    def _note_done(
        self, console: Console, event: events.Event, effects: tuple[Effect, ...]
    ) -> None:
        if isinstance(event, events.Acted):
            self.known.issue(console.number, event.action)
        for effect in effects:
            if isinstance(event, events.Undone) and isinstance(effect, Outcome) and effect.value:
                self.known.undone.add(event.action)

    def _note_surviving(self, console: Console, event: events.Event) -> None:
        """After a crash the person looks: is it there or not?"""
        if isinstance(event, events.Acted):
            self._note_if_kept(console, event.action)
        elif isinstance(event, events.Undone) and not checks.has_item(console, event.action):
            self.known.undone.add(event.action)

    def _note_if_kept(self, console: Console, action: Action) -> None:
        if checks.has_item(console, action.id):
            self.known.issue(console.number, action)

    def _carry_out(self, console: Console, effects: tuple[Effect, ...]) -> None:
        for effect in effects:
            if isinstance(effect, Send):
                self.trail.note(f"{console.number} sends {effect.call.path}")
                self.net.append(
                    Question(
                        console=console.number,
                        life=console.life,
                        request_id=effect.request_id,
                        call=effect.call,
                        access=effect.access,
                        device=effect.device,
                    )
                )
            elif isinstance(effect, WakeAt):
                console.wake_at = effect.monotonic
            elif isinstance(effect, Publish):
                self._hear(console, effect.news)
        if len(self.net) > MOST_IN_FLIGHT:
            del self.net[0]

    def _hear(self, console: Console, item: news.News) -> None:
        if isinstance(item, news.SessionEnded):
            raise Violation(f"console {console.number} was signed out: {item.code}")
        if isinstance(item, news.ActionSettled):
            self.trail.note(f"{console.number} learns {item.action} {item.code or 'ok'}")

    def _move_message(self) -> None:
        rng, luck = self.rng, self.luck
        reach = 6 if rng.random() < 0.8 else len(self.net)
        index = rng.randrange(min(len(self.net), reach))
        message = self.net[index] if rng.random() < luck.duplicate else self.net.pop(index)
        if rng.random() < luck.drop:
            self._lose(message)
        elif isinstance(message, Question):
            self._serve(message)
        else:
            self._deliver(message)

    def _lose(self, message: Question | Answer) -> None:
        question = message if isinstance(message, Question) else message.question
        self.trail.note(f"lost {question.call.path}")
        if self.rng.random() < 0.5:
            self._fail(question, Failure(kind=FailureKind.NO_CONNECTION))

    def _serve(self, question: Question) -> None:
        if question.call.lane is Lane.POKE and self._is_nothing_new(question):
            self.parked.append(question)
            return
        if self.rng.random() < self.luck.refuse:
            kind = self.rng.choice([FailureKind.PORTAL, FailureKind.PROXY, FailureKind.DEADLINE])
            self._fail(question, Failure(kind=kind))
            return
        danger = self.luck.server_crash * (4 if question.call.lane is Lane.PUSH else 1)
        if self.rng.random() < danger:
            self.server.fuse.light(self.rng, 60)
        try:
            reply = self.server.answer(question.call, question.access, question.device)
            if self.server.fuse.has_crashed():
                raise Crash
        except Crash:
            self.server.crash()
            self.trail.note("server crashed")
            if self.rng.random() < 0.5:
                self._fail(question, Failure(kind=FailureKind.NO_CONNECTION))
            return
        self.server.fuse.put_out()
        if question.call.lane is Lane.PUSH:
            self._wake_parked()
        oracle = checks.look(self.server, question.call, reply, USERS[question.console])
        answer = Answer(question=question, reply=reply, made_at=self.monotonic, oracle=oracle)
        self.net.append(answer)

    def _is_nothing_new(self, question: Question) -> bool:
        seen = int(dict(question.call.query)["after"])
        return seen == self.server.head() and self.rng.random() < 0.9

    def _wake_parked(self) -> None:
        """The server tells those who wait that something has changed."""
        head = self.server.head()
        still = [q for q in self.parked if int(dict(q.call.query)["after"]) == head]
        self.net += [q for q in self.parked if q not in still]
        self.parked = still

    def _deliver(self, answer: Answer) -> None:
        question, reply = answer.question, answer.reply
        status, body = reply.status, reply.body
        if self.rng.random() < self.luck.garble:
            status, body = self._garbled(status, body)
        headers = {name.lower(): value for name, value in reply.headers.items()}
        headers["content-type"] = reply.media_type
        found = envelope.read(status, headers, body, question.call.answer)
        if isinstance(found, Failure):
            self._fail(question, found)
            return
        console = self.consoles[question.console]
        if console.life == question.life:
            self._step(console, events.Answered(request_id=question.request_id, answer=found))
            # What came with a push or a snapshot may be newer than this answer's moment.
            if question.call.lane is not Lane.PULL:
                console.heard_at = max(console.heard_at, answer.made_at)
            elif answer.made_at > console.heard_at:
                checks.check_prefix(console, answer.oracle)

    def _garbled(self, status: int, body: bytes) -> tuple[int, bytes]:
        if self.rng.random() < 0.5:
            return status, body[: self.rng.randrange(len(body))]
        return self.rng.choice([502, 401, 302]), body

    def _fail(self, question: Question, failure: Failure) -> None:
        console = self.consoles[question.console]
        if console.life == question.life:
            self._step(console, events.Failed(request_id=question.request_id, failure=failure))

    def _administer(self) -> None:
        rng, user = self.rng, self.rng.choice(USERS)
        if rng.random() < 0.4:
            self.server.move(rng)
            self.trail.note("a supervisor moves a case")
            self._wake_parked()
            return
        if rng.random() < 0.5:
            self.server.revoke_one(user, rng)
        self.server.grant(user, rng.choice(_ROLES))
        self.trail.note(f"grants of {user} change")
        self._wake_parked()

    def _consider_restore(self) -> None:
        if self.rng.random() < 0.03:
            self.server.back_up()
        if self.server.has_backup and self.rng.random() < self.luck.restore:
            self.server.restore()
            self.trail.note("server restored")
            self.known.restored()
