"""A server on each database, and a LAPOR! on a socket of this machine."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from halo_desktop.central.lapor.worker import Worker
from halo_desktop.central.service import Central
from tests.support import lapor_peer
from tests.support.exchange import Exchange, settings_for
from tests.support.lapor_peer import LaporPeer
from tests.support.server import MovableClock


@pytest.fixture
def address(tmp_path: Path) -> str:
    """SQLite; what differs between the databases is tested in a module of its own."""
    return f"sqlite:///{tmp_path / 'central.db'}"


@pytest.fixture
def peer() -> Iterator[LaporPeer]:
    """LAPOR!."""
    with lapor_peer.running() as found:
        yield found


@pytest.fixture
def exchange(central: Central, clock: MovableClock, peer: LaporPeer) -> Iterator[Exchange]:
    """Both, and the worker between them."""
    settings = settings_for(peer)
    found = Exchange(
        central=central,
        peer=peer,
        clock=clock,
        settings=settings,
        worker=Worker(central.core, settings),
    )
    yield found
    found.worker.stop()
