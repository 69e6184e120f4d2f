"""How large the next part of a file should be, so that little is lost when the line breaks.

A part that is cut off has to be sent again, and each part costs the line's delay once. So
the first one is small; when the line is known, losing a part may cost no more than half of
what a file of this size has left to lose, or a small share of what has arrived; and a part
is never longer than what the line moves in a few seconds.
"""

from __future__ import annotations

from typing import Final

from halo_desktop.wire import protocol

SMALLEST_BYTES: Final = 32 * 1024
SHARE: Final = 0.04
SHARE_OF_ALL: Final = 0.03
TARGET_SECONDS: Final = 5.0


class Pace:
    """The size of parts of one file on its way."""

    def __init__(self, total: int = 0) -> None:
        """Knows nothing of the line yet; without the file's size parts grow more slowly."""
        self.total = total
        self._lost = 0
        self._bytes_per_second: float | None = None

    @property
    def lost(self) -> int:
        """Bytes that were sent in vain, as far as is known."""
        return self._lost

    def next_size(self, arrived: int) -> int:
        """The size of the part after the bytes that have arrived."""
        if self._bytes_per_second is None:
            return SMALLEST_BYTES
        left_to_lose = int(self.total * SHARE_OF_ALL) - self._lost
        size = max(SMALLEST_BYTES, int(arrived * SHARE) - self._lost, left_to_lose // 2)
        size = min(size, max(SMALLEST_BYTES, int(self._bytes_per_second * TARGET_SECONDS)))
        return min(size, protocol.MAX_PART_BYTES)

    def note_arrived(self, size: int, seconds: float) -> None:
        """A part has come through."""
        self._bytes_per_second = size / max(seconds, 0.001)

    def note_lost(self, size: int) -> None:
        """A part was cut off; at most this much of it was sent in vain."""
        self._lost += size
