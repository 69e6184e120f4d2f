"""Counts what the net threads move over the wire, and how fast it went.

Speeds are taken from large bodies alone: what a small call takes is delay, not breadth.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import Final

TELLING_BYTES: Final = 16 * 1024
_MOST_SAMPLES: Final = 32
_SMALL_BYTES: Final = 2 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Traffic:
    """What was moved since the last look."""

    up: int = 0
    down: int = 0
    speeds: tuple[float, ...] = ()  # bytes in a second, the oldest first

    @property
    def total(self) -> int:
        """Bytes in both directions."""
        return self.up + self.down


class Meter:
    """Shared by the net threads and the control thread; any of them may call it."""

    def __init__(self) -> None:
        """Starts at nothing."""
        self._lock = threading.Lock()
        self._up = 0
        self._down = 0
        self._speeds: list[float] = []
        self._delay: float | None = None  # the shortest that a small call took

    def note_sent(self, size: int, seconds: float | None = None) -> None:
        """A request has left; ``seconds`` until its answer began, when there was one."""
        with self._lock:
            self._up += size
            if seconds is None:
                return
            if size <= _SMALL_BYTES:
                self._delay = min(seconds, self._delay or seconds)
            elif size >= TELLING_BYTES:
                self._add_speed(size, seconds - (self._delay or 0.0))

    def note_received(self, size: int, seconds: float | None = None) -> None:
        """An answer has come; ``seconds`` from its first byte to its last."""
        with self._lock:
            self._down += size
            if seconds is not None and size >= TELLING_BYTES:
                self._add_speed(size, seconds)

    def take(self) -> Traffic:
        """What was moved since the last look; it begins at nothing again."""
        with self._lock:
            found = Traffic(up=self._up, down=self._down, speeds=tuple(self._speeds))
            self._up = self._down = 0
            self._speeds.clear()
        return found

    def _add_speed(self, size: int, seconds: float) -> None:
        if len(self._speeds) < _MOST_SAMPLES:
            self._speeds.append(size / max(seconds, 0.001))
