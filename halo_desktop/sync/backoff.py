"""How long to wait before the next try: longer each time, never in step with the others."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

BASE_SECONDS: Final = 1.0
CEILING_SECONDS: Final = 300.0
_MAX_DOUBLINGS: Final = 16
_RETRY_AFTER_SPREAD: Final = 0.2

Random = Callable[[], float]


class Backoff:
    """Full-jitter exponential backoff on the monotonic clock.

    A ``Retry-After`` of the server is a minimum; a little is added so that two hundred
    consoles do not come back in the same second.
    """

    def __init__(self, random: Random) -> None:
        """Starts without a wait; ``random`` yields numbers in [0, 1)."""
        self._random = random
        self.failures = 0
        self.not_before = 0.0

    def fail(self, now: float, retry_after: float | None = None) -> float:
        """Notes a failure and returns the moment of the next try."""
        ceiling = min(CEILING_SECONDS, BASE_SECONDS * 2.0 ** min(self.failures, _MAX_DOUBLINGS))
        wait = self._random() * ceiling
        if retry_after is not None:
            wait = max(wait, retry_after * (1.0 + _RETRY_AFTER_SPREAD * self._random()))
        self.failures += 1
        self.not_before = now + wait
        return self.not_before

    def reset(self) -> None:
        """Forgets earlier failures: the next try may start at once."""
        self.failures = 0
        self.not_before = 0.0

    def is_over(self, now: float) -> bool:
        """Whether the next try may start."""
        return now >= self.not_before
