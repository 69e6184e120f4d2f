"""Compares the copies here with the server's now and then, and mends what differs."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from halo_desktop.cache import mending, scope_checks, scopes
from halo_desktop.cache.scopes import ScopeState
from halo_desktop.domain.ids import ScopeId
from halo_desktop.sync import calls, news
from halo_desktop.sync.calls import Lane
from halo_desktop.sync.economy import Load
from halo_desktop.sync.errors import Failure, FailureKind
from halo_desktop.sync.ground import Flight, Ground, Writing
from halo_desktop.sync.thrift import Thrift
from halo_desktop.wire import comparing, messages
from halo_desktop.wire.codes import ProblemCode
from halo_desktop.wire.comparing import BUCKETS, DigestAnswer, DigestRowsAnswer

logger = logging.getLogger(__name__)

EVERY: Final = timedelta(hours=24)
FIRST_AFTER_SECONDS: Final = 600.0
"""A console that has just come up has better things to do."""
_AGAIN_SECONDS: Final = 60.0
_MOST_TURNS: Final = 5
_MOST_BUCKETS: Final = BUCKETS // 4
"""When more than these differ, reading the whole scope anew costs less than comparing it."""
_BUCKETS_AT_ONCE: Final = 16
_UNABLE: Final = frozenset(
    {ProblemCode.NOT_FOUND, ProblemCode.METHOD_NOT_ALLOWED, ProblemCode.BAD_REQUEST}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """Which copies were compared; what moves on meanwhile makes the answer worthless."""

    scopes: dict[ScopeId, ScopeState]
    sums: dict[ScopeId, tuple[int, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class _AskedRows:
    scope: ScopeState
    buckets: tuple[int, ...]


class Checking:
    """The part of the engine that trusts nothing; works only while everything is level."""

    def __init__(
        self,
        ground: Ground,
        thrift: Thrift,
        is_level: Callable[[], bool],
        pull: Callable[[], None],
    ) -> None:
        """Takes when copies can be compared, and how a pull is wished for."""
        self._ground = ground
        self._thrift = thrift
        self._is_level = is_level
        self._pull = pull
        self.reset()

    def reset(self) -> None:
        self._wanted: set[ScopeId] = set()
        self._differing: dict[ScopeId, tuple[int, ...]] = {}
        self._turns: dict[ScopeId, int] = {}
        self._read_again: set[ScopeId] = set()
        self._found = 0
        self._is_asked_for = False
        self._look_at = self._ground.now.monotonic + FIRST_AFTER_SECONDS

    def want(self) -> None:
        """Compares everything as soon as it is level."""
        self._is_asked_for = True
        self._found = 0
        self._turns.clear()
        self._wanted = {scope.id for scope in self._ground.scopes if scope.is_followed}
        self._ground.backoffs[Lane.CHECK].reset()
        self._pull()

    def plan(self) -> None:
        ground = self._ground
        if ground.now.monotonic >= self._look_at:
            self._look()
        if not self._is_level() or not ground.may_send(Lane.CHECK):
            return
        if not (self._is_asked_for or self._thrift.may_carry(Load.CHECK)):
            return
        followed = {scope.id: scope for scope in ground.scopes if scope.is_followed}
        self._wanted &= followed.keys()
        self._differing = {key: at for key, at in self._differing.items() if key in followed}
        if self._differing:
            self._ask_for_rows(followed)
        elif self._wanted:
            self._ask(followed)
        elif self._is_asked_for:
            self._tell()

    def accept(self, flight: Flight, answer: messages.Answer, writing: Writing) -> None:
        match flight.context, answer:
            case _Asked() as asked, DigestAnswer():
                self._hear(asked, answer, writing)
            case _AskedRows() as asked, DigestRowsAnswer():
                self._mend(asked, answer, writing)
        if not self._wanted and not self._differing:
            self._tell(writing)

    def fail(self, flight: Flight, failure: Failure) -> None:
        self._ground.back_off(Lane.CHECK, failure.retry_after_seconds)
        if failure.kind is FailureKind.UNREADABLE or failure.code in _UNABLE:
            # An older server that cannot compare: there is nothing to wait for.
            self._wanted.clear()
            self._differing.clear()
        if self._is_asked_for:
            self._is_asked_for = False
            self._ground.publish(news.ScopesChecked(differences=self._found, failure=failure))

    def next_at(self) -> float | None:
        if self._ground.is_under_way(Lane.CHECK):
            return None
        if (self._wanted or self._differing) and self._is_level():
            ready_at = self._ground.backoffs[Lane.CHECK].not_before
            if self._is_asked_for:
                return ready_at
            return self._thrift.turn_at(Load.CHECK, ready_at)
        return self._look_at

    def _look(self) -> None:
        """Looks which scopes have not been compared for a day."""
        ground = self._ground
        self._look_at = ground.now.monotonic + FIRST_AFTER_SECONDS
        with ground.reading() as conn:
            known = scope_checks.everything(conn)
        for scope in ground.scopes:
            check = known.get(scope.id)
            is_due = check is None or abs(ground.now.wall - check.at) >= EVERY
            if scope.is_followed and (is_due or (check is not None and check.differing)):
                self._wanted.add(scope.id)

    def _ask(self, followed: dict[ScopeId, ScopeState]) -> None:
        asked = {key: scope for key, scope in followed.items() if key in self._wanted}
        with self._ground.reading() as conn:
            found = {key: mending.sums(conn, scope) for key, scope in asked.items()}
        request = comparing.DigestRequest(
            scopes={
                key: comparing.ScopeDigest(c=asked[key].cursor, d=comparing.digest_of(sums))
                for key, sums in found.items()
            }
        )
        self._ground.send(calls.digest(request), self, _Asked(scopes=asked, sums=found))

    def _ask_for_rows(self, followed: dict[ScopeId, ScopeState]) -> None:
        key, buckets = next(iter(self._differing.items()))
        part = buckets[:_BUCKETS_AT_ONCE]
        with self._ground.reading() as conn:
            held = mending.held(conn, followed[key], part)
        while len(held) > comparing.MAX_HELD_ROWS and len(part) > 1:
            part = part[: len(part) // 2]
            wanted = frozenset(part)
            held = tuple(row for row in held if comparing.bucket_of(row.id) in wanted)
        request = comparing.DigestRowsRequest(
            scope=key,
            c=followed[key].cursor,
            buckets=part,
            held=held[: comparing.MAX_HELD_ROWS],
        )
        asked = _AskedRows(scope=followed[key], buckets=part)
        self._ground.send(calls.digest_rows(request), self, asked)

    def _hear(self, asked: _Asked, answer: DigestAnswer, writing: Writing) -> None:
        now = self._ground.now.wall
        for key, finding in answer.scopes.items():
            scope = asked.scopes.get(key)
            if scope is None or not self._is_unmoved(scope):
                self._later(key)
            elif finding.st == "equal":
                self._wanted.discard(key)
                copies = mending.count(writing.conn, scope)
                scope_checks.note(writing.conn, key, now, copies=copies, differing=0, repaired=0)
            elif finding.st == "differs":
                self._differ(scope, asked.sums[key], finding.sums, writing)
            else:
                self._later(key)

    def _differ(
        self, scope: ScopeState, ours: tuple[int, ...], theirs: tuple[str, ...], writing: Writing
    ) -> None:
        pairs = enumerate(zip(ours, theirs, strict=True))
        buckets = tuple(n for n, (mine, other) in pairs if f"{mine:x}" != other)
        logger.warning("scope %s differs from the server in %d buckets", scope.id, len(buckets))
        copies = mending.count(writing.conn, scope)
        scope_checks.note(
            writing.conn,
            scope.id,
            self._ground.now.wall,
            copies=copies,
            differing=len(buckets),
            repaired=0,
        )
        turn = self._turns[scope.id] = self._turns.get(scope.id, 0) + 1
        if len(buckets) > _MOST_BUCKETS or turn > _MOST_TURNS:
            self._read_anew(scope, len(buckets), writing)
        else:
            self._differing[scope.id] = buckets

    def _mend(self, asked: _AskedRows, answer: DigestRowsAnswer, writing: Writing) -> None:
        scope, ground = asked.scope, self._ground
        if answer.st != "ok" or not self._is_unmoved(scope):
            self._differing.pop(scope.id, None)
            self._later(scope.id)
            return
        changed = mending.replace(writing.conn, scope, answer.rows, answer.epoch, ground.now.wall)
        writing.take(changed)
        self._found += len(answer.rows)
        left = () if answer.more else asked.buckets
        rest = tuple(b for b in self._differing.get(scope.id, ()) if b not in left)
        scope_checks.note(
            writing.conn,
            scope.id,
            ground.now.wall,
            copies=mending.count(writing.conn, scope),
            differing=len(rest),
            repaired=len(answer.rows),
        )
        logger.warning("%d copies of %s were put right", len(answer.rows), scope.id)
        if rest:
            self._differing[scope.id] = rest
        else:
            # Wanted still: the next comparison proves that it is right now.
            self._differing.pop(scope.id, None)

    def _read_anew(self, scope: ScopeState, differing: int, writing: Writing) -> None:
        self._differing.pop(scope.id, None)
        if scope.id in self._read_again:
            # Reading it a second time would not help either; the panel says that it differs.
            self._wanted.discard(scope.id)
            return
        self._read_again.add(scope.id)
        self._found += differing
        scopes.restart(writing.conn, [scope.id])
        logger.warning("scope %s is read anew", scope.id)
        self._pull()

    def _is_unmoved(self, scope: ScopeState) -> bool:
        """Whether a scope stands where it stood when its copies were named."""
        return scope in self._ground.scopes

    def _later(self, key: ScopeId) -> None:
        """What moved on meanwhile is compared after the next pull, but not without end."""
        turn = self._turns[key] = self._turns.get(key, 0) + 1
        if turn > _MOST_TURNS:
            self._wanted.discard(key)
            self._turns.pop(key)
            self._look_at = self._ground.now.monotonic + _AGAIN_SECONDS
        self._pull()

    def _tell(self, writing: Writing | None = None) -> None:
        told = news.ScopesChecked(differences=self._found)
        self._is_asked_for = False
        self._found = 0
        self._turns.clear()
        if writing is None:
            self._ground.publish(told)
        else:
            writing.news.append(told)
