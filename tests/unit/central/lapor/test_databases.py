"""The exchange on PostgreSQL: the same, with several processes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from halo_desktop.central.lapor.worker import Worker
from halo_desktop.domain.lapor import Drift
from tests.support import server
from tests.support.exchange import Exchange
from tests.support.lapor_peer import Fault


@pytest.fixture
def address(request: pytest.FixtureRequest) -> Iterator[str]:
    """A PostgreSQL database of its own."""
    with server.new_postgres(request.getfixturevalue("postgres_server")) as found:
        yield found


def test_an_outage_loses_nothing_on_postgresql(exchange: Exchange) -> None:
    case = exchange.take_over("1916449")
    exchange.turn()
    exchange.peer.is_down = True
    exchange.answer(case)
    forwarded = exchange.forward()
    exchange.turn()
    exchange.turn()
    assert exchange.drifts(forwarded) == (Drift.NOT_SENT,)

    exchange.peer.is_down = False
    for _ in range(4):
        exchange.later(minutes=40)
        exchange.turn()

    assert exchange.drifts(case) == exchange.drifts(forwarded) == ()
    assert len(exchange.peer.reports["1916449"].follow_ups) == 1


def test_two_processes_on_one_database_send_once(exchange: Exchange) -> None:
    other = Worker(exchange.central.core, exchange.settings)
    exchange.peer.fail("POST", "/complaints/complaint", Fault.UNAVAILABLE)
    case = exchange.forward()

    turns = [worker.turn() for _ in range(3) for worker in (exchange.worker, other)]
    exchange.later(hours=2)
    turns += [other.turn(), exchange.turn()]

    assert [turn.is_leading for turn in turns] == [True, False] * 4
    assert len(exchange.peer.reports) == 1
    assert exchange.drifts(case) == ()
    other.stop()
