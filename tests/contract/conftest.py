"""The protocol over a real socket, on each of the two databases."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support import server
from tests.support.server import MovableClock, RunningServer


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a database for one server."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'central.db'}"
        return
    with server.new_postgres(request.getfixturevalue("postgres_server")) as found:
        yield found


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def lasting(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[RunningServer]:
    """A server for all tests of a module: only for tests that leave nothing behind."""
    folder = tmp_path_factory.mktemp("lasting")
    with contextlib.ExitStack() as life:
        address = f"sqlite:///{folder / 'central.db'}"
        if request.param == "postgresql":
            cluster = request.getfixturevalue("postgres_server")
            address = life.enter_context(server.new_postgres(cluster))
        yield life.enter_context(server.running(address, blobs=folder / "blobs"))


@pytest.fixture
def clock() -> MovableClock:
    """The server's time."""
    return MovableClock()


@pytest.fixture
def running(address: str, clock: MovableClock, tmp_path: Path) -> Iterator[RunningServer]:
    """A server with the training accounts and no complaints."""
    with server.running(address, clock=clock, blobs=tmp_path / "blobs") as found:
        yield found
