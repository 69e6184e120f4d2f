"""Finds the one honest word for the connection, and publishes it when it changes."""

from __future__ import annotations

import dataclasses
from datetime import datetime, timedelta
from typing import Final

from halo_desktop.sync import news
from halo_desktop.sync.calls import Lane
from halo_desktop.sync.economy import Economy
from halo_desktop.sync.errors import Failure, FailureKind
from halo_desktop.sync.ground import Ground
from halo_desktop.sync.session import SIGNED_OUT
from halo_desktop.sync.state import Phase, Progress, SyncState
from halo_desktop.wire.codes import ProblemCode

_PHASES: Final = {
    FailureKind.PORTAL: Phase.PORTAL,
    FailureKind.TLS_CLOCK: Phase.WRONG_CLOCK,
    FailureKind.UNREADABLE: Phase.TOO_OLD,
    FailureKind.PROBLEM: Phase.SERVER_FAULT,
}
_TOO_OLD: Final = frozenset({ProblemCode.PROTOCOL_TOO_OLD, ProblemCode.BUILD_TOO_OLD})
# These have their own cure, or are told at the item that they concern.
_NOT_OF_THE_CONNECTION: Final = SIGNED_OUT | {
    ProblemCode.TOKEN_EXPIRED,
    ProblemCode.EPOCH_CHANGED,
    ProblemCode.TOO_LARGE,
    ProblemCode.BAD_REQUEST,
}
_SILENT_LANES: Final = frozenset({Lane.REPORT, Lane.ASK, Lane.POKE, Lane.CHECK, Lane.BLOB})
_WORST_FIRST: Final = (
    Phase.TOO_OLD,
    Phase.WRONG_CLOCK,
    Phase.PORTAL,
    Phase.OFFLINE,
    Phase.SERVER_FAULT,
)


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """What the parts know at the end of a step."""

    ended_by: str
    is_stalled: bool
    is_level: bool
    unasked: int
    received: int
    data_as_of: datetime | None
    clock_offset_ms: int
    next_try_at: float | None
    stalls: int
    economy: Economy


class Reporting:
    """The part of the engine that speaks for all the others."""

    def __init__(self, ground: Ground, server_name: str) -> None:
        """Starts offline: nothing has been heard yet."""
        self._ground = ground
        self._failures: dict[Lane, Failure] = {}
        self._has_answered = False
        self.failure_count = 0
        self.is_disk_full = False
        self.state = SyncState(phase=Phase.OFFLINE, since=ground.now.wall, server_name=server_name)

    @property
    def is_online(self) -> bool:
        """Whether the server answered when it was last asked."""
        return self._has_answered and not any(
            failure.is_network for failure in self._failures.values()
        )

    def note_success(self, lane: Lane) -> None:
        """The server is there; what it refused to other lanes stays refused."""
        self._has_answered = True
        self._failures = {
            other: failure
            for other, failure in self._failures.items()
            if other is not lane and not failure.is_network
        }

    def note_failure(self, lane: Lane, failure: Failure) -> None:
        """A call of a lane brought no answer."""
        if failure.kind is FailureKind.STOPPED or lane in _SILENT_LANES:
            return
        if failure.kind is FailureKind.PROBLEM:
            self.note_success(lane)
            if failure.code in _NOT_OF_THE_CONNECTION:
                return
        if failure.is_network:
            # All lanes share one network; what another one met there earlier is out of date.
            self._failures = {
                other: found for other, found in self._failures.items() if not found.is_network
            }
        self._failures.pop(lane, None)
        self._failures[lane] = failure
        self.failure_count += 1

    def forget(self) -> None:
        """Everything is tried anew."""
        self._failures.clear()

    def report(self, status: Status) -> None:
        """Publishes the state if it has changed."""
        ground, counts = self._ground, self._ground.counts
        phase = self._phase(status)
        is_reading = any(scope.is_reading for scope in ground.scopes)
        next_try_at = None
        if status.next_try_at is not None and self._failures:
            wait = max(0.0, status.next_try_at - ground.now.monotonic)
            next_try_at = ground.now.wall + timedelta(seconds=round(wait))
        state = SyncState(
            phase=phase,
            since=self.state.since if phase is self.state.phase else ground.now.wall,
            data_as_of=status.data_as_of,
            waiting=counts.waiting,
            unasked=min(status.unasked, counts.waiting),
            needs_action=counts.needs_action,
            last_error_code=self._word(status, phase),
            server_name=self.state.server_name,
            clock_offset_ms=status.clock_offset_ms,
            progress=Progress(
                received=status.received, is_complete=not is_reading and bool(ground.scopes)
            ),
            is_level=status.is_level,
            oldest_waiting_at=counts.oldest_waiting_at,
            next_try_at=next_try_at,
            stalls=status.stalls,
            economy=status.economy,
        )
        if state != self.state:
            self.state = state
            ground.publish(news.StateChanged(state=state))

    def _phase(self, status: Status) -> Phase:
        if self._ground.is_paused:
            return Phase.PAUSED
        if self.is_disk_full:
            return Phase.DISK_FULL
        if status.ended_by:
            return Phase.SIGN_IN_NEEDED
        if status.is_stalled:
            return Phase.STALLED
        if self._failures:
            found = {_phase_of(failure) for failure in self._failures.values()}
            return next(phase for phase in _WORST_FIRST if phase in found)
        if not self._has_answered:
            return Phase.OFFLINE
        if waiting := self._ground.counts.waiting:
            return Phase.SENDING if status.unasked < waiting else Phase.ASKING
        return Phase.SYNCED if status.is_level else Phase.RECEIVING

    def _word(self, status: Status, phase: Phase) -> str:
        """The reason that belongs to the phase, the newest first."""
        if status.ended_by:
            return status.ended_by
        newest = tuple(reversed(self._failures.values()))
        fitting = [failure.word for failure in newest if _phase_of(failure) is phase]
        return next(iter((*fitting, *(failure.word for failure in newest))), "")


def _phase_of(failure: Failure) -> Phase:
    if failure.code in _TOO_OLD:
        return Phase.TOO_OLD
    return _PHASES.get(failure.kind, Phase.OFFLINE)
