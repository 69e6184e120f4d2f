"""When nobody is there any more: idle time and sleep, without a clock of our own."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from halo_desktop.ui.lock.idle import ASLEEP_AFTER, Idleness

NOON = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)
LIMIT = timedelta(minutes=10)


def beats(idle: Idleness, seconds: range, wall_from: datetime = NOON) -> list[int]:
    """The seconds at which it is time to lock, with a beat at each of them."""
    return [s for s in seconds if idle.is_over(s, wall_from + timedelta(seconds=s))]


def test_it_is_over_after_the_limit_and_not_before() -> None:
    assert beats(Idleness(LIMIT), range(0, 620)) == list(range(600, 620))


def test_a_touch_begins_anew() -> None:
    idle = Idleness(LIMIT)
    assert beats(idle, range(0, 599)) == []

    idle.touch(599)

    assert beats(idle, range(599, 1199)) == []
    assert beats(idle, range(1199, 1200)) == [1199]


def test_a_computer_that_slept_locks_at_its_first_beat() -> None:
    idle = Idleness(LIMIT)
    assert not idle.is_over(0, NOON)

    assert idle.is_over(1, NOON + timedelta(hours=2))


def test_a_clock_that_is_put_back_does_not_lock_and_not_prevent_it() -> None:
    idle = Idleness(LIMIT)
    assert not idle.is_over(0, NOON)

    assert not idle.is_over(1, NOON - timedelta(days=1))
    assert idle.is_over(601, NOON - timedelta(days=1) + timedelta(seconds=30))


def test_a_late_beat_alone_is_no_sleep() -> None:
    idle = Idleness(LIMIT)
    assert not idle.is_over(0, NOON)

    assert not idle.is_over(40, NOON + ASLEEP_AFTER - timedelta(seconds=1))
