"""A clock that was set right is known to be right at the next start, however soon that is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from halo_desktop.cache.database import Store, open_memory_store
from halo_desktop.cache.lease_clock import Boot
from halo_desktop.sync.ground import Ground
from halo_desktop.sync.lease import Lease
from halo_desktop.sync.timing import Instant

MONDAY = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)


@pytest.fixture
def store() -> Iterator[Store]:
    opened = open_memory_store(clock=lambda: MONDAY)
    yield opened
    opened.close()


def _started(store: Store, wall: datetime, boot: str) -> Lease:
    ground = Ground(store, Instant(wall=wall, monotonic=1.0), lambda: 0.5)
    return Lease(ground, lambda: Boot(id=boot, milliseconds=1000))


def _hear(lease: Lease, wall: datetime, server_now: datetime) -> None:
    lease._ground.now = Instant(wall=wall, monotonic=2.0)
    with lease._ground.writing() as writing:
        lease.hear(server_now)
        lease.renew(server_now + timedelta(hours=72), writing)


def test_a_clock_that_was_set_right_is_believed_after_the_computer_was_off(store: Store) -> None:
    ahead = timedelta(days=5)
    lease = _started(store, MONDAY + ahead, "first")
    _hear(lease, MONDAY + ahead, MONDAY)
    _hear(lease, MONDAY + timedelta(minutes=1), MONDAY + timedelta(minutes=1))

    later = MONDAY + timedelta(hours=1)
    started_anew = _started(store, later, "second")

    assert started_anew.now == later


def test_a_clock_that_was_set_wrong_does_not_end_the_lease(store: Store) -> None:
    lease = _started(store, MONDAY, "first")
    _hear(lease, MONDAY, MONDAY)
    ahead = timedelta(days=30)
    _hear(lease, MONDAY + ahead + timedelta(minutes=1), MONDAY + timedelta(minutes=1))

    later = MONDAY + timedelta(hours=1)
    started_anew = _started(store, later + ahead, "second")

    assert started_anew.now == later
    assert not started_anew.is_over
