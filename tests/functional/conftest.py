"""A district at work: a real server on each database, real consoles, real sockets."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from halo_desktop.central.server import EmbeddedServer
from tests.support.consoles import Consoles
from tests.support.district import District, PassingClock, Server
from tests.support.server import open_central


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty database."""
    if request.param == "postgresql":
        found: str = request.getfixturevalue("postgres_url")
        return found
    return f"sqlite:///{tmp_path / 'central.db'}"


@pytest.fixture
async def district(address: str, tmp_path: Path) -> AsyncIterator[District]:
    """A district without complaints; everything is switched off at the end."""
    (tmp_path / "consoles").mkdir()
    clock = PassingClock()
    central = open_central(address, clock=clock, blobs=tmp_path / "blobs")
    server = Server(central=central, http=EmbeddedServer(central).start())
    async with Consoles(folder=tmp_path / "consoles").switching_off() as consoles:
        found = District(address=address, server=server, clock=clock, consoles=consoles)
        yield found
    for cable in found.cables:
        cable.close()
    server.stop()
