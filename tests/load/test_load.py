"""A small load, the same on both databases: everything is answered and arrives everywhere."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.roles import Role
from tests.load import ground as grounds
from tests.load import phases
from tests.load.console import WRITING
from tests.load.ground import Ground
from tests.load.meter import Figures, Meter
from tests.support import cases, server

CONSOLES = 12
NOW = datetime(2026, 11, 20, tzinfo=UTC)


@pytest.fixture(params=["sqlite", "postgresql"])
def ground(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Ground]:
    """A server with a few complaints and a session for each console."""
    address = f"sqlite:///{tmp_path / 'central.db'}"
    if request.param == "postgresql":
        address = request.getfixturevalue("postgres_url")
    with server.running(address, blobs=tmp_path / "blobs") as running:
        clerk = running.sign_in("rina")
        commands = [
            clerk.act(Kind.INTAKE, ComplaintId(server.new_id()), cases.intake(received_at=NOW))
            for _ in range(6)
        ]
        assert all(clerk.settle(command).st == "applied" for command in commands)
        tokens = grounds.sign_in(running.central, CONSOLES)
        yield Ground(
            url=running.url,
            pid=os.getpid(),
            address=address,
            folder=tmp_path,
            tokens=tuple(tokens),
            database_pid=None,
        )


async def test_consoles_arrive_act_and_see_what_others_did(ground: Ground) -> None:
    consoles = phases.consoles_of(ground, pace=1)
    meter = Meter()
    for console in consoles:
        console.measure_with(meter)

    await phases.arrive(consoles, 0.2)
    writing = [c for c in consoles if c.held and c.roles & WRITING]
    for _ in range(3):
        await asyncio.gather(*(console.act(console.main) for console in writing))
    await phases.come_back(consoles, 0.1)
    for console in consoles:
        console.drop()

    operators = [console for console in consoles if Role.OPERATOR in console.roles]
    newest = max(meter.committed)
    assert meter.faults == {}
    assert sum(console.acted for console in consoles) == 3 * len(writing) == len(meter.committed)
    assert len(operators) > 1
    assert len({frozenset(console.held) for console in operators}) == 1
    assert all(newest in console.rows for console in operators)
    assert set(meter.times) >= {"hello", "me", "config", "snapshot", "pull", "push"}


def test_figures_are_those_of_the_times() -> None:
    found = Figures.of([0.001 * number for number in range(1, 101)])

    assert (found.count, round(found.p50), round(found.p99), round(found.most)) == (
        100,
        51,
        100,
        100,
    )
