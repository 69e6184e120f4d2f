"""Estimates how far the server's clock is from ours."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from halo_desktop.sync.timing import Instant

_SAMPLE_LIFE_SECONDS: Final = 3600.0
_JUMP: Final = timedelta(minutes=10)


class ServerClock:
    """Keeps the sample with the shortest way there and back; it is the least wrong."""

    def __init__(self) -> None:
        """Knows nothing yet."""
        self.offset = timedelta()
        self._trip = float("inf")
        self._taken_at = float("-inf")

    @property
    def offset_ms(self) -> int:
        """Server clock less ours, in milliseconds."""
        return round(self.offset / timedelta(milliseconds=1))

    def sample(self, sent: Instant, received: Instant, server_now: datetime) -> bool:
        """Takes the times of one call; says whether our idea of the server's time has jumped."""
        before = self.offset
        trip = received.monotonic - sent.monotonic
        is_stale = received.monotonic - self._taken_at > _SAMPLE_LIFE_SECONDS
        if trip <= self._trip or is_stale:
            middle = received.wall - timedelta(seconds=trip / 2)
            self.offset = server_now - middle
            self._trip = trip
            self._taken_at = received.monotonic
        return abs(self.offset - before) > _JUMP

    def forget(self) -> None:
        """The wall clock was set: earlier samples say nothing."""
        self._trip = float("inf")
