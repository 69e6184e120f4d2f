"""Watches whether the main thread keeps its promise: nothing there takes longer than a frame.

A timer beats on the main thread; while something else keeps the thread, it cannot. A thread of
its own sees the beat missing and notes what the main thread is doing, so that a stall comes with
the place it happened at. For developers and tests; off otherwise.
"""

from __future__ import annotations

import logging
import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import FrameType
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer

logger = logging.getLogger(__name__)

FRAME_SECONDS: Final = 0.016
_BEAT_MILLISECONDS: Final = 4
_LOOK_SECONDS: Final = 0.004
_DEEPEST: Final = 25
# Why the next beat may be late, and on the main thread's own clock until when later ones may.
_expected_now: list[str] = []
_settling: dict[str, float] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Stall:
    """A stretch of time in which nothing could be painted and no key be heard."""

    seconds: float
    cpu_seconds: float  # of the main thread itself: what neighbours on the machine cannot add
    stack: str  # where it was when it had lasted too long; empty if it computed elsewhere
    expected: str = ""  # why it was known to last


def log(stall: Stall) -> None:
    """Writes a stall into the log of the program."""
    logger.warning(
        "the main thread stood still for %.0f ms (%.0f ms of its own)%s\n%s",
        stall.seconds * 1e3,
        stall.cpu_seconds * 1e3,
        f", known: {stall.expected}" if stall.expected else "",
        stall.stack,
    )


@contextmanager
def expected(why: str, *, settling_seconds: float = 0.0) -> Iterator[None]:
    """Says that what is done now is known to last; a stall is told with this reason.

    A new window goes on to lay itself out and to be painted for the first time: that has
    the same reason, for so many seconds of computing on the main thread.
    """
    _expected_now.append(why)
    try:
        yield
    finally:
        _settling[why] = time.thread_time() + settling_seconds


class StallWatch(QObject):
    """Tells whenever the main thread is kept for longer than a frame; lives on that thread."""

    def __init__(
        self, on_stall: Callable[[Stall], None] = log, *, limit_seconds: float = FRAME_SECONDS
    ) -> None:
        """Begins at once; ``close`` ends it."""
        super().__init__()
        self._on_stall = on_stall
        self._limit = limit_seconds
        self._main = threading.get_ident()
        self._stack = ""
        # What was announced while nobody watched is over.
        _expected_now.clear()
        _settling.clear()
        self._beat_at = time.perf_counter()
        self._cpu = time.thread_time()
        self._is_over = threading.Event()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_beat)
        self._timer.start(_BEAT_MILLISECONDS)
        self._thread = threading.Thread(target=self._look, name="stall-watch", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Stops watching."""
        self._timer.stop()
        self._is_over.set()
        self._thread.join()

    def _on_beat(self) -> None:
        now, cpu = time.perf_counter(), time.thread_time()
        seconds = now - self._beat_at - _BEAT_MILLISECONDS / 1e3
        stall = Stall(
            seconds=seconds,
            cpu_seconds=cpu - self._cpu,
            stack=self._stack,
            expected=", ".join(dict.fromkeys([*_expected_now, *_settling])),
        )
        _expected_now.clear()
        for why in [why for why, until in _settling.items() if cpu >= until]:
            del _settling[why]
        self._stack = ""
        self._beat_at, self._cpu = now, cpu
        if seconds > self._limit:
            self._on_stall(stall)

    def _look(self) -> None:
        """Runs on the watching thread: reads a field of the main one and its frames."""
        while not self._is_over.wait(_LOOK_SECONDS):
            beat_at = self._beat_at
            late = time.perf_counter() - beat_at - _BEAT_MILLISECONDS / 1e3
            if late <= self._limit or self._stack:
                continue
            frame = sys._current_frames().get(self._main)
            if frame is not None and beat_at == self._beat_at:
                self._stack = _told(frame)


def _told(frame: FrameType) -> str:
    return "".join(traceback.format_stack(frame)[-_DEEPEST:])
