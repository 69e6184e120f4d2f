"""Tells the server what was done on this computer and what lies here, before anything else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, TypeAlias

from halo_desktop.cache import audit, facts, outcomes, scopes
from halo_desktop.cache.connection import Connection
from halo_desktop.cache.facts import Fact
from halo_desktop.cache.scopes import ScopeState
from halo_desktop.sync import calls
from halo_desktop.sync.calls import Lane
from halo_desktop.sync.errors import Failure, FailureKind
from halo_desktop.sync.ground import Flight, Ground, Writing
from halo_desktop.sync.knowledge import Knowledge
from halo_desktop.wire import codec, equipment, messages, protocol
from halo_desktop.wire.codes import ProblemCode

REPORT_SECONDS: Final = 24 * 3600.0
_NOT_UNDERSTOOD: Final = frozenset(
    {ProblemCode.NOT_FOUND, ProblemCode.METHOD_NOT_ALLOWED, ProblemCode.BAD_REQUEST}
)
_Shape: TypeAlias = tuple[tuple[str, str, bool], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    acts_to: int
    shape: str | None  # None: nothing was said about what lies here


class Reports:
    """The part of the engine that reports acts and holdings; acts go first in each cycle."""

    def __init__(self, ground: Ground, knowledge: Knowledge) -> None:
        """Begins with what the store says was told."""
        self._ground = ground
        self._knowledge = knowledge
        self._has_acts = True
        self._is_refused = False  # by a server that does not know these reports
        self._told_shape = ""
        self._told_at = 0.0
        self.reset()

    def reset(self) -> None:
        self._has_acts = True
        with self._ground.reading() as conn:
            self._told_shape = facts.read(conn, Fact.REPORTED) or ""
        self._told_at = self._ground.now.monotonic

    def wake(self) -> None:
        """Something may have been added to the record of acts."""
        self._has_acts = True

    @property
    def comes_first(self) -> bool:
        """Whether everything else waits for the record of acts to arrive.

        Only until a first attempt has failed: a server that does not take it holds up no work.
        """
        if self._is_refused:
            return False
        is_waiting = self._ground.is_under_way(Lane.REPORT)
        return is_waiting or (self._has_acts and self._may_send() and self._find_acts())

    def plan(self) -> None:
        if self._is_refused or not self._may_send():
            return
        shape = self._shape()
        is_due = self._ground.now.monotonic - self._told_at >= REPORT_SECONDS
        if not self._has_acts and shape == self._told_shape and not is_due:
            return
        with self._ground.reading() as conn:
            acts = audit.unsent(conn, protocol.MAX_ACTS)
            self._has_acts = bool(acts)
            is_new = shape != self._told_shape or is_due
            if not acts and not is_new:
                return
            request = equipment.ReportRequest(
                chain=audit.chain(conn),
                acts=tuple(_row(act) for act in acts),
                held=self._held(conn) if is_new else None,
                level_at=self._knowledge.data_as_of,
                waiting=self._ground.counts.waiting,
            )
        told = _Told(acts_to=acts[-1].n if acts else 0, shape=shape if is_new else None)
        self._ground.send(calls.report(request), self, told)

    def accept(self, flight: Flight, answer: messages.Answer, writing: Writing) -> None:
        assert isinstance(answer, equipment.ReportAnswer)
        told = flight.context
        assert isinstance(told, _Told)
        audit.mark_sent(writing.conn, min(told.acts_to, answer.acts_to), self._ground.now.wall)
        self._has_acts = True  # there may be more than one report can hold
        if told.shape is not None:
            facts.write(writing.conn, Fact.REPORTED, told.shape)
            self._told_shape = told.shape
            self._told_at = self._ground.now.monotonic
        self._knowledge.lease.renew(answer.lease_until, writing)
        self.forget_identities(writing)

    def forget_identities(self, writing: Writing) -> None:
        """Forgets who complained where the server is certain to know; at least once a day."""
        viewer = self._ground.viewer
        if viewer is not None:
            days = viewer.rulebook.options.identity_days
            outcomes.forget_identities(writing.conn, self._ground.now.wall, days)

    def fail(self, flight: Flight, failure: Failure) -> None:
        self._ground.back_off(Lane.REPORT, failure.retry_after_seconds)
        if failure.kind is FailureKind.PROBLEM and failure.code in _NOT_UNDERSTOOD:
            self._is_refused = True

    def next_at(self) -> float | None:
        if self._is_refused or self._ground.is_under_way(Lane.REPORT):
            return None
        if self._has_acts or self._shape() != self._told_shape:
            return self._ground.backoffs[Lane.REPORT].not_before
        return self._told_at + REPORT_SECONDS

    def _may_send(self) -> bool:
        return self._ground.may_send(Lane.REPORT)

    def _find_acts(self) -> bool:
        with self._ground.reading() as conn:
            self._has_acts = bool(audit.unsent(conn, 1))
        return self._has_acts

    def _kept(self) -> tuple[ScopeState, ...]:
        if self._ground.is_memory_only:
            return ()  # nothing lies here once the program has ended
        return tuple(scope for scope in self._ground.scopes if scope.is_kept)

    def _shape(self) -> str:
        shape: _Shape = tuple(
            (scope.id, scope.projection, scope.complete_at is not None) for scope in self._kept()
        )
        return codec.encode(shape).decode()

    def _held(self, conn: Connection) -> tuple[equipment.HeldScope, ...]:
        counts = scopes.counts(conn)
        return tuple(
            equipment.HeldScope(
                id=scope.id,
                projection=scope.projection,
                complaints=counts.get(scope.id, 0),
                complete_at=scope.complete_at,
            )
            for scope in self._kept()
        )


def _row(act: audit.AuditRow) -> equipment.ActRow:
    return equipment.ActRow(
        n=act.n,
        id=act.id,
        at_ms=act.at_ms,
        what=act.what,
        subject=act.subject,
        detail=act.detail,
        previous=act.previous,
        hash=act.hash,
    )
