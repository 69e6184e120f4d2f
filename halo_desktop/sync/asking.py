"""Puts questions of the user to the server: what is not kept here is fetched when asked for."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

from halo_desktop.sync.calls import Call
from halo_desktop.sync.downloads import Downloads
from halo_desktop.sync.effects import Tell
from halo_desktop.sync.errors import Failure, FailureKind
from halo_desktop.sync.file_calls import FileOrder
from halo_desktop.sync.ground import Flight, Ground, Writing
from halo_desktop.wire import messages
from halo_desktop.wire.codes import ProblemCode


@dataclass(frozen=True, slots=True, kw_only=True)
class _Question:
    ask_id: int
    call: Call
    is_repeated: bool = False


class Asking:
    """The part of the engine that passes answers on without storing them."""

    def __init__(self, ground: Ground, downloads: Downloads) -> None:
        """Starts without questions; those for files go on to ``downloads``."""
        self._ground = ground
        self._downloads = downloads
        self._waiting: deque[_Question] = deque()

    def reset(self) -> None:
        for question in self._waiting:
            self._tell(question.ask_id, Failure(kind=FailureKind.STOPPED))
        self._waiting.clear()

    def ask(self, ask_id: int, question: Call | FileOrder) -> None:
        """Takes a question; it leaves as soon as the session allows it."""
        if isinstance(question, FileOrder):
            self._downloads.ask(ask_id, question)
        else:
            self._waiting.append(_Question(ask_id=ask_id, call=question))

    def withdraw(self, ask_id: int) -> None:
        """Nobody waits any more; an answer on its way is dropped."""
        self._downloads.withdraw(ask_id)
        self._waiting = deque(asked for asked in self._waiting if asked.ask_id != ask_id)
        for request_id, flight in tuple(self._ground.flights.items()):
            if isinstance(flight.context, _Question) and flight.context.ask_id == ask_id:
                del self._ground.flights[request_id]

    def refuse_all(self, failure: Failure) -> None:
        """Tells everybody who waits that there will be no answer now."""
        self._downloads.refuse_all(failure)
        while self._waiting:
            self._tell(self._waiting.popleft().ask_id, failure)

    def plan(self) -> None:
        while self._waiting:
            question = self._waiting.popleft()
            self._ground.send(question.call, self, question)

    def accept(self, flight: Flight, answer: messages.Answer, writing: Writing) -> None:
        assert isinstance(flight.context, _Question)
        self._tell(flight.context.ask_id, answer)

    def fail(self, flight: Flight, failure: Failure) -> None:
        question = flight.context
        assert isinstance(question, _Question)
        if failure.code == ProblemCode.TOKEN_EXPIRED and not question.is_repeated:
            again = _Question(ask_id=question.ask_id, call=question.call, is_repeated=True)
            self._waiting.appendleft(again)
        else:
            self._tell(question.ask_id, failure)

    def next_at(self) -> float | None:
        return None

    def _tell(self, ask_id: int, outcome: messages.Answer | Failure) -> None:
        self._ground.effects.append(Tell(ask_id=ask_id, outcome=outcome))
