"""Reads whole scopes, page by page, while changes are followed at the same time."""

from __future__ import annotations

from typing import Final

from halo_desktop.cache import mirror, scopes
from halo_desktop.cache.mirror import PageKey
from halo_desktop.cache.scopes import ScopeState
from halo_desktop.sync import calls
from halo_desktop.sync.calls import Lane
from halo_desktop.sync.economy import Load
from halo_desktop.sync.errors import Failure
from halo_desktop.sync.ground import Flight, Ground, Writing
from halo_desktop.sync.thrift import Thrift
from halo_desktop.wire import messages, protocol

FIRST_PAGE_ROWS: Final = 50
PAGE_SECONDS: Final = 5.0


class Snapshots:
    """The part of the engine that reads a scope for the first time, or anew."""

    def __init__(
        self,
        ground: Ground,
        thrift: Thrift,
        *,
        first_rows: int = FIRST_PAGE_ROWS,
        most_rows: int = protocol.MAX_PAGE_ROWS,
    ) -> None:
        """Starts with small pages; they grow while the line carries them."""
        self._ground = ground
        self._thrift = thrift
        self._first_rows = first_rows
        self._most_rows = most_rows
        self.received = 0
        self.reset()

    def reset(self) -> None:
        self._rows = min(self._first_rows, self._most_rows)

    def plan(self) -> None:
        scope = self._next_scope()
        if scope is None or not self._ground.may_send(Lane.SNAPSHOT):
            return
        if _is_history(scope) and not self._thrift.may_carry(Load.HISTORY):
            return
        asked = PageKey(
            scope=scope.id, generation=scope.generation, tier=scope.tier, after=scope.after
        )
        call = calls.snapshot(scope.id, scope.tier, scope.after, self._rows)
        self._ground.send(call, self, asked)

    def accept(self, flight: Flight, answer: messages.Answer, writing: Writing) -> None:
        assert isinstance(answer, messages.SnapshotAnswer)
        assert isinstance(flight.context, PageKey)
        now = self._ground.now
        changed = mirror.apply_snapshot(writing.conn, answer, flight.context, now.wall)
        writing.take(changed)
        if not changed.is_ignored:
            self.received += len(answer.rows)
        self._adapt(now.monotonic - flight.sent_at.monotonic)

    def fail(self, flight: Flight, failure: Failure) -> None:
        self._rows = max(1, self._rows // 2)
        self._ground.back_off(Lane.SNAPSHOT, failure.retry_after_seconds)

    @property
    def is_reading(self) -> bool:
        """Whether some scope has not been read to its end yet."""
        return self._next_scope() is not None

    def next_at(self) -> float | None:
        if self._next_scope() is None or self._ground.is_under_way(Lane.SNAPSHOT):
            return None
        ready_at = self._ground.backoffs[Lane.SNAPSHOT].not_before
        return self._thrift.turn_at(Load.HISTORY, ready_at) if self.is_in_history else ready_at

    @property
    def is_in_history(self) -> bool:
        """Whether all that is left to read is closed complaints."""
        scope = self._next_scope()
        return scope is not None and _is_history(scope)

    @property
    def histories(self) -> int:
        """How many scopes have closed complaints that are not read yet."""
        return sum(scope.is_reading and _is_history(scope) for scope in self._ground.scopes)

    def _next_scope(self) -> ScopeState | None:
        """Open complaints of every scope come before the history of any."""
        reading = (scope for scope in self._ground.scopes if scope.is_reading)
        return min(reading, key=_is_history, default=None)

    def _adapt(self, seconds: float) -> None:
        if seconds < PAGE_SECONDS / 2:
            self._rows = min(self._most_rows, self._rows * 2)
        elif seconds > PAGE_SECONDS * 2:
            self._rows = max(1, self._rows // 2)


def _is_history(scope: ScopeState) -> bool:
    return scope.tier != scopes.FIRST_TIER
