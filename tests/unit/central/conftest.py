"""The server without its network, on each of the two databases."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from halo_desktop.central.service import Central
from tests.support import server
from tests.support.clerk import Clerk
from tests.support.server import MovableClock


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a database for one server."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'central.db'}"
        return
    with server.new_postgres(request.getfixturevalue("postgres_server")) as found:
        yield found


@pytest.fixture
def clock() -> MovableClock:
    """The server's time."""
    return MovableClock()


@pytest.fixture
def central(address: str, clock: MovableClock, tmp_path: Path) -> Iterator[Central]:
    """A server with the training accounts and no complaints."""
    found = server.open_central(address, clock=clock, blobs=tmp_path / "blobs")
    yield found
    found.close()


@pytest.fixture
def rina(central: Central) -> Clerk:
    """An operator."""
    return Clerk.sign_in(central, "rina")


@pytest.fixture
def budi(central: Central) -> Clerk:
    """Another operator."""
    return Clerk.sign_in(central, "budi")


@pytest.fixture
def andi(central: Central) -> Clerk:
    """The admin of the public works department."""
    return Clerk.sign_in(central, "andi")


@pytest.fixture
def fitri(central: Central) -> Clerk:
    """The admin of the health department."""
    return Clerk.sign_in(central, "fitri")
