"""How large the next part of a file should be, so that little is lost when the line breaks.

A part that is cut off has to be sent again. So parts start small and may only grow as far
as losing one still leaves what was lost, over the whole file, below a small share of what
has arrived; and never beyond what the line moves in a few seconds.
"""

from __future__ import annotations

from typing import Final

from halo_desktop.wire import protocol

SMALLEST_BYTES: Final = 32 * 1024
SHARE: Final = 0.04
TARGET_SECONDS: Final = 5.0


class Pace:
    """The size of parts of one file on its way."""

    def __init__(self) -> None:
        """Knows nothing of the line yet."""
        self._lost = 0
        self._bytes_per_second: float | None = None

    @property
    def lost(self) -> int:
        """Bytes that were sent in vain, as far as is known."""
        return self._lost

    def next_size(self, arrived: int) -> int:
        """The size of the part after the bytes that have arrived."""
        size = max(SMALLEST_BYTES, int(arrived * SHARE) - self._lost)
        if self._bytes_per_second is not None:
            size = min(size, max(SMALLEST_BYTES, int(self._bytes_per_second * TARGET_SECONDS)))
        return min(size, protocol.MAX_PART_BYTES)

    def note_arrived(self, size: int, seconds: float) -> None:
        """A part has come through."""
        self._bytes_per_second = size / max(seconds, 0.001)

    def note_lost(self, size: int) -> None:
        """A part was cut off; at most this much of it was sent in vain."""
        self._lost += size
