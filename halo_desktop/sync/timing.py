"""Clock readings, and how long things may take."""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final, Protocol

CONNECT_SECONDS: Final = 10.0
POKE_WAIT_SECONDS: Final = 25
POKE_SECONDS: Final = 40.0
# With the grace below a call that hangs is given up, and its thread replaced, within 60 s.
CALL_SECONDS: Final = 50.0
BLOB_SECONDS: Final = 120.0
LONG_SECONDS: Final = 120.0  # acts that look at every open complaint
# The net thread ends a call at its deadline; the engine waits a little longer for the news.
GRACE_SECONDS: Final = 5.0

PULL_SECONDS: Final = 15.0
PULL_WITH_POKE_SECONDS: Final = 60.0
PULL_JITTER: Final = 0.2
REFRESH_AHEAD: Final = timedelta(seconds=60)
SLEEP_SECONDS: Final = 30.0
MAX_IDLE_SECONDS: Final = 30.0

STALL_AGE: Final = timedelta(minutes=15)
STALL_DEADLINES: Final = 3
LONGEST_HOLD: Final = timedelta(minutes=10)
KEPT_RESULTS: Final = timedelta(days=30)


@dataclass(frozen=True, slots=True, kw_only=True)
class Instant:
    """One moment on both clocks: the wall clock may jump, the monotonic one never does."""

    wall: datetime
    monotonic: float

    def later(self, seconds: float) -> Instant:
        """The moment some seconds from this one, if the wall clock behaves."""
        return Instant(
            wall=self.wall + timedelta(seconds=seconds), monotonic=self.monotonic + seconds
        )


def has_lapsed(before: Instant, now: Instant, *, wanted_at: float) -> bool:
    """Whether the computer slept or its clock was set between two moments.

    Args:
        before: The moment of the step before.
        now: The present one.
        wanted_at: When this step was asked for, on the monotonic clock.
    """
    by_wall = (now.wall - before.wall).total_seconds()
    by_counter = now.monotonic - before.monotonic
    has_slept = now.monotonic - wanted_at > SLEEP_SECONDS
    return has_slept or abs(by_wall - by_counter) > SLEEP_SECONDS


class Clock(Protocol):
    """Something to read the time from."""

    def now(self) -> Instant: ...


class SystemClock:
    """The computer's clocks."""

    def now(self) -> Instant:
        """Reads both clocks."""
        return Instant(wall=datetime.now(UTC), monotonic=time.monotonic())
