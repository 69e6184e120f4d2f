"""The line between consoles and server: what is under way, and what becomes of it."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from typing import Final

from halo_desktop.central.web.answering import Reply
from halo_desktop.sync import events
from halo_desktop.sync.calls import Call, Lane
from halo_desktop.sync.effects import Send
from halo_desktop.sync.errors import Failure, FailureKind
from tests.simulation import checks, weather
from tests.simulation.console import Console
from tests.simulation.fuse import Crash
from tests.simulation.known import Known, Oracle
from tests.simulation.luck import Luck
from tests.simulation.server import USERS, SimServer
from tests.simulation.trail import Trail, Violation

MOST_IN_FLIGHT: Final = 60
# Both are ours and of one version: neither may say anything that the other cannot read.
_NOT_UNDERSTOOD: Final = frozenset({400, 405, 411, 413, 414, 415, 426})


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
    oracle: Oracle | None


class Traffic:
    """Moves messages, and loses, doubles, garbles and refuses them as the luck of a seed says."""

    rng: random.Random
    luck: Luck
    trail: Trail
    server: SimServer
    known: Known
    consoles: list[Console]
    monotonic: float
    net: list[Question | Answer]
    parked: list[Question]
    late: list[tuple[float, Question | Answer]]

    def _step(self, console: Console, event: events.Event) -> None:
        """What a message does to a console."""
        raise NotImplementedError

    def _post(self, console: Console, effect: Send) -> None:
        """A console sends something."""
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
        if len(self.net) > MOST_IN_FLIGHT:
            del self.net[0]

    def _move_message(self) -> None:
        rng, luck = self.rng, self.luck
        reach = 6 if rng.random() < 0.8 else len(self.net)
        index = rng.randrange(min(len(self.net), reach))
        message = self.net[index] if rng.random() < luck.duplicate else self.net.pop(index)
        if rng.random() < luck.drop:
            self._lose(message)
        elif rng.random() < luck.delay:
            # Longer than anybody waits, in half of the cases: it comes after its deadline.
            self.late.append((self.monotonic + rng.choice([5.0, 30.0, 90.0, 400.0]), message))
        elif isinstance(message, Question):
            self._serve(message)
        else:
            self._deliver(message)

    def _bring_late(self) -> None:
        """What was held up on its way goes on."""
        due = [message for at, message in self.late if at <= self.monotonic]
        if due:
            self.late = [held for held in self.late if held[0] > self.monotonic]
            self.net += due

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
            self._refuse(question)
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
        self._post_back(question, reply)

    def _post_back(self, question: Question, reply: Reply) -> None:
        """The server sends an answer, and whoever waits for news hears of a change."""
        if reply.status in _NOT_UNDERSTOOD:
            raise Violation(f"I13 the server does not understand a console: {question.call.path}")
        if question.call.lane is Lane.PUSH:
            self._wake_parked()
        oracle = checks.look(self.server, question.call, reply, USERS[question.console])
        answer = Answer(question=question, reply=reply, made_at=self.monotonic, oracle=oracle)
        self.net.append(answer)

    def _refuse(self, question: Question) -> None:
        """Something on the way, or a server with too much to do, does not serve a request."""
        if self.rng.random() < 0.2:
            self._fail(question, Failure(kind=FailureKind.DEADLINE))
            return
        self._answer_with(question, weather.refusal(self.rng))

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
        question, response = answer.question, weather.Response.of(answer.reply)
        if self.rng.random() < self.luck.garble:
            response = weather.garbled(self.rng, response)
        if not self._answer_with(question, response):
            return
        console = self.consoles[question.console]
        if console.life == question.life:
            # What came with a push or a snapshot may be newer than this answer's moment.
            if question.call.lane is not Lane.PULL:
                console.heard_at = max(console.heard_at, answer.made_at)
            elif answer.made_at > console.heard_at:
                checks.check_prefix(console, answer.oracle)

    def _answer_with(self, question: Question, response: weather.Response) -> bool:
        """What a console makes of the bytes that it gets; says whether they were an answer."""
        found = weather.read(question.call, response)
        if isinstance(found, Failure):
            self._fail(question, found)
            return False
        console = self.consoles[question.console]
        if console.life != question.life:
            return False
        console.meter.note_received(len(response.body))
        self._step(console, events.Answered(request_id=question.request_id, answer=found))
        return True

    def _fail(self, question: Question, failure: Failure) -> None:
        console = self.consoles[question.console]
        if console.life == question.life:
            self._step(console, events.Failed(request_id=question.request_id, failure=failure))
