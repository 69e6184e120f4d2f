"""Notices when nothing moves although it could: no silence lasts longer than this allows."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from halo_desktop.sync import timing
from halo_desktop.sync.calls import Lane
from halo_desktop.sync.errors import Failure, FailureKind

_AGE_SECONDS: Final = timing.STALL_AGE / timedelta(seconds=1)
_WATCHED: Final = frozenset({Lane.PUSH, Lane.PULL, Lane.SNAPSHOT, Lane.SESSION})


class Stalls:
    """Counts deadlines in a row, and the time that sendable work lies although we are online."""

    def __init__(self) -> None:
        """Starts with everything in order."""
        self._deadlines: dict[Lane, int] = {}
        self._stuck_since: float | None = None
        self.is_stalled = False
        self.count = 0

    def note_success(self, lane: Lane, *, has_moved_outbox: bool) -> None:
        """A call of a lane was answered."""
        self._deadlines.pop(lane, None)
        if has_moved_outbox:
            self._stuck_since = None
        if lane in _WATCHED and not self._deadlines and self._stuck_since is None:
            self.is_stalled = False

    def note_failure(self, lane: Lane, failure: Failure) -> None:
        """A call of a lane was not answered."""
        if failure.kind is FailureKind.DEADLINE and lane in _WATCHED:
            self._deadlines[lane] = self._deadlines.get(lane, 0) + 1
        elif failure.kind is not FailureKind.DEADLINE:
            self._deadlines.pop(lane, None)
            # A known cause, such as a portal, is the better word than "nothing moves".
            self.is_stalled &= not failure.is_network

    def note_outbox(self, now: float, *, is_waiting: bool, is_online: bool) -> None:
        """Work waits that could go, or it does not."""
        if not is_waiting or not is_online:
            self._stuck_since = None
        elif self._stuck_since is None:
            self._stuck_since = now

    def has_struck(self, now: float) -> bool:
        """Whether to begin anew; says so once for each stall."""
        is_stuck = self._stuck_since is not None and now - self._stuck_since >= _AGE_SECONDS
        is_slow = any(count >= timing.STALL_DEADLINES for count in self._deadlines.values())
        if not (is_stuck or is_slow):
            return False
        self.is_stalled = True
        self.count += 1
        self._deadlines.clear()
        self._stuck_since = now if is_stuck else self._stuck_since
        return True
