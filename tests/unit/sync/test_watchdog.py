"""What takes too long is ended from outside."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from halo_desktop.sync.watchdog import Watchdog


@pytest.fixture
def watchdog() -> Iterator[Watchdog]:
    found = Watchdog()
    yield found
    found.stop()


def test_a_block_that_takes_too_long_is_ended(watchdog: Watchdog) -> None:
    ended = threading.Event()

    with watchdog.guard(0.02, ended.set) as guard:
        assert ended.wait(5)

    assert guard.has_expired


def test_a_block_that_ends_in_time_is_left_alone(watchdog: Watchdog) -> None:
    ended = threading.Event()
    later = threading.Event()

    with watchdog.guard(0.05, ended.set) as guard:
        pass
    with watchdog.guard(0.1, later.set):
        assert later.wait(5)

    assert not ended.is_set()
    assert not guard.has_expired


def test_each_block_has_its_own_deadline(watchdog: Watchdog) -> None:
    order: list[str] = []
    both = threading.Event()

    def second() -> None:
        order.append("long")
        both.set()

    with watchdog.guard(0.1, second), watchdog.guard(0.02, lambda: order.append("short")):
        assert both.wait(5)

    assert order == ["short", "long"]


def test_a_stopped_watchdog_watches_no_more(watchdog: Watchdog) -> None:
    ended = threading.Event()

    with watchdog.guard(0.05, ended.set):
        watchdog.stop()
        assert not ended.wait(0.2)
