"""Asks for what changed, again and again; each scope moves on only behind its stored rows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from halo_desktop.cache import facts, mirror, moments, outcomes
from halo_desktop.cache.facts import Fact
from halo_desktop.domain.ids import ActionId, ScopeId
from halo_desktop.sync import calls, timing
from halo_desktop.sync.calls import Lane
from halo_desktop.sync.errors import Failure
from halo_desktop.sync.ground import Flight, Ground, Writing
from halo_desktop.sync.knowledge import Knowledge
from halo_desktop.sync.thrift import METERED_SECONDS, Thrift
from halo_desktop.wire import messages, protocol

SPARED_ROWS: Final = 50
"""Rows of a page on a spared line, so that an action never waits long behind one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    cursors: dict[ScopeId, str]
    without_copy: tuple[ActionId, ...]
    wish: int
    told_q: int


class Pulling:
    """The part of the engine that follows the server's changes."""

    def __init__(
        self,
        ground: Ground,
        knowledge: Knowledge,
        thrift: Thrift,
        *,
        page_rows: int = protocol.DEFAULT_PAGE_ROWS,
    ) -> None:
        """Starts with a first pull."""
        self._ground = ground
        self._knowledge = knowledge
        self._thrift = thrift
        self._page_rows = page_rows
        self.is_poke_alive = False
        self.on_level: Callable[[int], None] = lambda q: None
        self.reset()

    def reset(self) -> None:
        self.is_level = False
        self.has_caught_up = False  # whatever is still to be read for the first time
        self._wish = 0
        self._told_q = 0  # the newest change that a poke has told of
        self._next_at = 0.0

    @property
    def is_due(self) -> bool:
        """Whether the next pull may leave now."""
        return self._ground.now.monotonic >= self._next_at

    def wake(self, q: int = 0) -> None:
        """Something is known to have changed on the server; ``q`` is its number, if it has one."""
        if q:
            self._told_q = max(self._told_q, q)
        else:
            self._wish += 1
        self._next_at = 0.0

    def plan(self) -> None:
        ground = self._ground
        if not self.is_due or not ground.may_send(Lane.PULL):
            return
        asked = self._ask()
        request = messages.PullRequest(
            scopes={scope: messages.ScopeCursor(c=c) for scope, c in asked.cursors.items()},
            epoch=ground.epoch,
            grants_rev=self._knowledge.grants_rev,
            limit=min(self._page_rows, SPARED_ROWS) if self._thrift.is_on else self._page_rows,
        )
        ground.send(calls.pull(request), self, asked)

    def accept(self, flight: Flight, answer: messages.Answer, writing: Writing) -> None:
        assert isinstance(answer, messages.PullAnswer)
        assert isinstance(flight.context, _Asked)
        asked, ground = flight.context, self._ground
        changed = mirror.apply_pull(writing.conn, answer, asked.cursors, ground.now.wall)
        writing.take(changed)
        self._knowledge.hear(answer.grants_rev, answer.config_version, is_new=changed.wants_grants)
        self._knowledge.renew_lease(answer.lease_until, writing)
        is_same_life = answer.epoch == flight.epoch
        self.has_caught_up = is_same_life and changed.is_level
        self.is_level = self.has_caught_up and not _is_reading(ground)
        caught_up = asked.without_copy if self.is_level else ()
        finished = outcomes.finish(writing.conn, answer.epoch, caught_up)
        if finished:
            writing.touch_outbox(finished)
        if not ground.is_under_way(Lane.PUSH):
            mirror.forget_departures(writing.conn)
        if self.is_level:
            facts.write(writing.conn, Fact.DATA_AS_OF, str(moments.to_ms(answer.now)))
            self._knowledge.data_as_of = answer.now
            self.on_level(answer.q)
        # What was wished for while the pull was under way may not be in its answer.
        is_all_in = answer.q >= self._told_q or asked.told_q == self._told_q
        if changed.is_level and is_same_life and asked.wish == self._wish and is_all_in:
            self._next_at = ground.now.monotonic + self._interval()
        else:
            self._next_at = 0.0

    def fail(self, flight: Flight, failure: Failure) -> None:
        self.is_level = self.has_caught_up = False
        self._next_at = 0.0
        self._ground.back_off(Lane.PULL, failure.retry_after_seconds)

    def next_at(self) -> float | None:
        if self._ground.is_under_way(Lane.PULL):
            return None
        return max(self._next_at, self._ground.backoffs[Lane.PULL].not_before)

    def _ask(self) -> _Asked:
        ground = self._ground
        with ground.reading() as conn:
            without_copy = outcomes.acknowledged_without_copy(conn, ground.epoch)
        return _Asked(
            cursors={scope.id: scope.cursor for scope in ground.scopes if scope.is_followed},
            without_copy=without_copy,
            wish=self._wish,
            told_q=self._told_q,
        )

    def _interval(self) -> float:
        usual = timing.PULL_WITH_POKE_SECONDS if self.is_poke_alive else timing.PULL_SECONDS
        if self._thrift.is_metered:
            usual = METERED_SECONDS
        return usual * (1.0 + timing.PULL_JITTER * (2.0 * self._ground.random() - 1.0))


def _is_reading(ground: Ground) -> bool:
    return any(scope.is_reading for scope in ground.scopes)
