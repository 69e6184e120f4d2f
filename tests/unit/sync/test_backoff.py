"""How long the next try is put off."""

from __future__ import annotations

import random

from halo_desktop.sync.backoff import CEILING_SECONDS, Backoff


def test_waits_grow_and_stay_below_the_ceiling() -> None:
    backoff = Backoff(lambda: 0.999)

    waits = [backoff.fail(0.0) for _ in range(40)]

    assert waits[:4] == sorted(waits[:4])
    assert waits[0] < 1.0
    assert max(waits) <= CEILING_SECONDS


def test_waits_are_spread_over_the_whole_time() -> None:
    rng = random.Random(1)
    waits = []
    for _ in range(200):
        backoff = Backoff(rng.random)
        for _ in range(5):
            at = backoff.fail(0.0)
        waits.append(at)

    assert min(waits) < 2
    assert max(waits) > 14


def test_the_servers_wish_is_a_minimum() -> None:
    for value in (0.0, 0.5, 0.99):
        backoff = Backoff(lambda value=value: value)  # type: ignore[misc]

        at = backoff.fail(100.0, 30.0)

        assert 130.0 <= at <= 136.1


def test_success_forgets_the_failures() -> None:
    backoff = Backoff(lambda: 0.5)
    backoff.fail(10.0)
    assert not backoff.is_over(10.1)

    backoff.reset()

    assert backoff.is_over(10.1)
    assert backoff.failures == 0
