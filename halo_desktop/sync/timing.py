"""Clock readings, and how long things may take."""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final, Protocol

CONNECT_SECONDS: Final = 10.0
POKE_WAIT_SECONDS: Final = 25
POKE_SECONDS: Final = 40.0
CALL_SECONDS: Final = 60.0
BLOB_SECONDS: Final = 120.0
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


class Clock(Protocol):
    """Something to read the time from."""

    def now(self) -> Instant: ...


class SystemClock:
    """The computer's clocks."""

    def now(self) -> Instant:
        """Reads both clocks."""
        return Instant(wall=datetime.now(UTC), monotonic=time.monotonic())
