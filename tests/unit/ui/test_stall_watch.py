"""A main thread that is kept too long is told of, with the place and the reason."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from halo_desktop.ui import stall_watch
from halo_desktop.ui.stall_watch import Stall, StallWatch

LONG = 0.1


def compute_for_long() -> None:
    """Keeps the thread that calls it, by computing."""
    began = time.thread_time()
    while time.thread_time() - began < LONG:
        sum(range(100))


def wait_for_long() -> None:
    """Keeps the thread that calls it without computing, as a slow disk would."""
    threading.Event().wait(LONG)


def test_a_stall_is_told_with_the_place_it_happened_at(qtbot: QtBot) -> None:
    stall = _told_of(qtbot, compute_for_long)

    assert stall.seconds >= LONG / 2
    assert stall.cpu_seconds >= LONG
    assert "compute_for_long" in stall.stack
    assert stall.expected == ""


def test_waiting_is_a_stall_that_costs_no_computing(qtbot: QtBot) -> None:
    stall = _told_of(qtbot, wait_for_long)

    assert "wait_for_long" in stall.stack
    assert stall.cpu_seconds < LONG


def test_a_stall_that_was_announced_carries_its_reason(qtbot: QtBot) -> None:
    def announced() -> None:
        with stall_watch.expected("a window is built"):
            compute_for_long()

    assert _told_of(qtbot, announced).expected == "a window is built"


def test_what_was_announced_before_the_watch_is_no_reason_for_it(qtbot: QtBot) -> None:
    with stall_watch.expected("an earlier window", settling_seconds=60.0):
        pass

    assert _told_of(qtbot, compute_for_long).expected == ""


def test_nothing_is_told_after_the_end(qtbot: QtBot) -> None:
    stalls: list[Stall] = []
    watch = StallWatch(stalls.append)
    watch.close()
    done: list[bool] = []

    QTimer.singleShot(0, compute_for_long)
    QTimer.singleShot(1, lambda: done.append(True))
    qtbot.waitUntil(lambda: bool(done))

    assert stalls == []


def _told_of(qtbot: QtBot, what: Callable[[], None]) -> Stall:
    """The first stall in which this was seen; again and again, as other things keep it too."""
    stalls: list[Stall] = []
    watch = StallWatch(stalls.append)
    timer = QTimer(watch)
    timer.timeout.connect(what)
    timer.start(40)
    try:
        qtbot.waitUntil(
            lambda: any(what.__name__ in s.stack or s.expected for s in stalls), timeout=30_000
        )
    finally:
        timer.stop()
        watch.close()
    return next(s for s in stalls if what.__name__ in s.stack or s.expected)
