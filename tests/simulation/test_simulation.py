"""A small part of what ``python -m tests.simulation.run`` does with thousands of seeds."""

from __future__ import annotations

import pytest

from tests.simulation import run
from tests.simulation.world import World

# Crashes, restores and stalls are meant; a machine that does other things too takes longer.
pytestmark = [pytest.mark.allow_log("halo_desktop"), pytest.mark.timeout(600)]

STEPS = 400


@pytest.mark.parametrize("base", range(0, 200, 5))
def test_every_promise_holds_in_bad_weather(base: int) -> None:
    reports = [run.run_seed(seed, STEPS) for seed in range(base, base + 5)]

    assert [report.violation for report in reports if report.violation] == []
    assert sum(report.actions for report in reports) > 40


def test_the_same_seed_gives_the_same_run() -> None:
    first = [run.run_seed(seed, 200).digest for seed in (5, 6)]

    second = [run.run_seed(seed, 200).digest for seed in (5, 6)]

    assert first == second
    assert first[0] != first[1]


def test_bad_weather_brings_every_kind_of_outcome() -> None:
    outcomes: set[str] = set()

    for seed in (5, 6, 9):
        outcomes |= set(run.run_seed(seed, STEPS).outcomes)

    assert {"done", "undone", "rejected version-changed", "rejected wrong-state"} <= outcomes


def test_a_run_can_be_read_afterwards() -> None:
    world = World(run.stage(), 5, 50, is_traced=True)

    world.run()

    assert any("sends /v1/pull" in line for line in world.trail.lines or ())
