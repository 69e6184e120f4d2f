"""Waits for the server's word that something has changed; the word carries no content."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from halo_desktop.sync import calls, timing
from halo_desktop.sync.calls import Lane
from halo_desktop.sync.errors import Failure
from halo_desktop.sync.ground import Flight, Ground, Writing
from halo_desktop.sync.thrift import Thrift
from halo_desktop.wire import messages

# A server that does not wait must not be asked without end.
_SHORTEST_SECONDS: Final = 1.0


class Poking:
    """The part of the engine that keeps one long question open."""

    def __init__(self, ground: Ground, thrift: Thrift, on_news: Callable[[int], None]) -> None:
        """Calls ``on_news`` with the number of what is new on the server, or 0 if it has none."""
        self._ground = ground
        self._thrift = thrift
        self._on_news = on_news
        self.reset()

    def reset(self) -> None:
        self._seen = 0
        self.is_alive = False
        self._next_at = 0.0

    def know(self, q: int) -> None:
        """A pull has brought everything up to a change: no poke need tell of it any more."""
        self._seen = max(self._seen, q)

    def plan(self) -> None:
        ground = self._ground
        if self._thrift.is_metered:
            # A question that is kept open costs a hundred kilobytes an hour.
            self.is_alive = False
            return
        if ground.now.monotonic >= self._next_at and ground.may_send(Lane.POKE):
            ground.send(calls.poke(self._seen, timing.POKE_WAIT_SECONDS), self, self._seen)

    def accept(self, flight: Flight, answer: messages.Answer, writing: Writing) -> None:
        assert isinstance(answer, messages.PokeAnswer)
        self.is_alive = True
        self._next_at = flight.sent_at.monotonic + _SHORTEST_SECONDS
        is_same_life = answer.epoch == flight.epoch
        assert isinstance(flight.context, int)
        # A pull that came in meanwhile may have brought more than this answer tells of.
        is_known = flight.context < self._seen and answer.q <= self._seen
        if is_same_life and (is_known or answer.q == self._seen):
            return
        self._seen = answer.q
        self._on_news(answer.q if is_same_life else 0)

    def fail(self, flight: Flight, failure: Failure) -> None:
        if not self._ground.backoffs[Lane.POKE].failures:
            self._on_news(0)  # a pull finds out whether the server is still there
        self.is_alive = False
        self._ground.back_off(Lane.POKE, failure.retry_after_seconds)

    def next_at(self) -> float | None:
        if self._thrift.is_metered or self._ground.is_under_way(Lane.POKE):
            return None
        return max(self._next_at, self._ground.backoffs[Lane.POKE].not_before)
