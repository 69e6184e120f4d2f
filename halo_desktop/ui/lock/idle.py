"""When nobody has touched the console for long enough, and when the computer has slept."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

ASLEEP_AFTER: Final = timedelta(seconds=45)
"""A beat this late means that the computer slept or stood still; nobody was looking."""


class Idleness:
    """Counts the time since the last touch; no clock of its own.

    Two clocks are looked at: the monotonic one counts (nobody can set it), the wall clock
    shows a sleep during which the monotonic one stood still.
    """

    def __init__(self, limit: timedelta) -> None:
        """Starts as if just touched at the first beat."""
        self.limit = limit
        self._touched: float | None = None
        self._beat: datetime | None = None

    def touch(self, seconds: float) -> None:
        """Somebody pressed a key or moved the pointer."""
        self._touched = seconds

    def forget(self) -> None:
        """Begins anew, as after unlocking."""
        self._touched = None
        self._beat = None

    def is_over(self, seconds: float, wall: datetime) -> bool:
        """Whether it is time to lock; to be asked at every beat."""
        before, self._beat = self._beat, wall
        if before is not None and wall - before >= ASLEEP_AFTER:
            return True
        if self._touched is None:
            self._touched = seconds
        return seconds - self._touched >= self.limit.total_seconds()
