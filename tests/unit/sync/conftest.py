"""One server and its machines for all tests of this folder; each test begins afresh."""

from __future__ import annotations

import pytest

from tests.simulation.stage import Stage
from tests.support.sync_bench import Bench


@pytest.fixture(scope="session")
def stage() -> Stage:
    """Built once; every bench resets it."""
    return Stage()


@pytest.fixture
def bench(stage: Stage) -> Bench:
    """A console that is up to date with a reachable server."""
    return Bench(stage).start()
