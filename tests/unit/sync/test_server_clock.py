"""How far the server's clock is from ours."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from halo_desktop.sync.server_clock import ServerClock
from halo_desktop.sync.timing import Instant

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


def at(seconds: float) -> Instant:
    return Instant(wall=NOON + timedelta(seconds=seconds), monotonic=seconds)


def test_the_middle_of_the_way_is_compared() -> None:
    clock = ServerClock()

    clock.sample(at(0), at(2), NOON + timedelta(seconds=61))

    assert clock.offset_ms == 60_000


def test_the_shortest_way_is_believed() -> None:
    clock = ServerClock()

    clock.sample(at(0), at(0.1), NOON + timedelta(seconds=5.05))
    clock.sample(at(10), at(30), NOON + timedelta(seconds=12))

    assert clock.offset_ms == 5_000


def test_an_old_sample_gives_way() -> None:
    clock = ServerClock()

    clock.sample(at(0), at(0.1), NOON + timedelta(seconds=5.05))
    clock.sample(at(4000), at(4002), NOON + timedelta(seconds=4001))

    assert clock.offset_ms == 0


def test_a_clock_that_was_set_makes_earlier_samples_worthless() -> None:
    clock = ServerClock()
    clock.sample(at(0), at(0.1), NOON + timedelta(seconds=5.05))

    clock.forget()
    clock.sample(at(10), at(12), NOON + timedelta(seconds=11))

    assert clock.offset_ms == 0
