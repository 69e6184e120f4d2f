"""Differences with LAPOR!, from a LAPOR! on a socket through server and console to a command."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from halo_desktop.central.core import wall_clock
from halo_desktop.central.lapor.worker import Worker
from tests.support import lapor_peer, server
from tests.support.commands import Inside
from tests.support.exchange import Exchange, settings_for
from tests.support.lapor_peer import Fault
from tests.support.server import MovableClock

pytestmark = pytest.mark.usefixtures("os_keyring")


@pytest.fixture
def exchange(tmp_path: Path) -> Iterator[Exchange]:
    """A real server, and a LAPOR! beside it."""
    clock = MovableClock(wall_clock())
    address = f"sqlite:///{tmp_path / 'central.db'}"
    with (
        lapor_peer.running() as peer,
        server.running(address, clock=clock, blobs=tmp_path / "blobs") as running,
    ):
        settings = settings_for(peer)
        worker = Worker(running.central.core, settings)
        yield Exchange(
            central=running.central,
            peer=peer,
            clock=clock,
            settings=settings,
            worker=worker,
            url=running.url,
        )
        worker.stop()


def listed(terminal: Inside) -> dict[str, list[str]]:
    """What the command lists, by LAPOR! number or ticket."""
    terminal.ask("sync")
    said = terminal.run("lapor", "drift", "--json")
    assert said.code == (3 if said.answer["drift"] else 0), said
    return {one["tracking_id"] or one["ticket"]: one["drift"] for one in said.answer["drift"]}


def test_every_injected_difference_is_listed_and_no_other(
    exchange: Exchange, tmp_path: Path
) -> None:
    rina = Inside(data=tmp_path / "rina", url=exchange.url)
    rina.sign_in("rina")
    for number in range(1_900_000, 1_900_008):
        exchange.take_over(str(number))
    exchange.check()
    assert listed(rina) == {}
    peer = exchange.peer
    peer.show("1900001", "Selesai")
    peer.show("1900002", "Dalam Proses")
    del peer.reports["1900003"]
    peer.write("1900004", "Mohon segera.")
    peer.fail("POST", "/complaints/complaint", Fault.INVALID, Fault.HANG_AFTER)
    refused = exchange.case(exchange.forward()).ticket
    lost = exchange.case(exchange.forward("Kabel putus")).ticket

    exchange.check()
    exchange.check()

    assert listed(rina) == {
        "1900001": ["closed_there"],
        "1900002": ["status_differs"],
        "1900003": ["number_unknown"],
        refused: ["refused"],
        lost: ["uncertain"],
    }


def test_work_goes_on_while_lapor_is_away(exchange: Exchange, tmp_path: Path) -> None:
    rina = Inside(data=tmp_path / "rina", url=exchange.url)
    rina.sign_in("rina")
    case = exchange.take_over("1900000")
    exchange.turn()
    exchange.peer.is_down = True
    exchange.answer(case)
    for _ in range(6):
        exchange.turn()
        exchange.clock.advance(minutes=4)
    ticket = str(exchange.case(case).ticket)

    assert "not_sent" in listed(rina)["1900000"]
    done = rina.ask("act", "add_note", ticket, "--field", "text=Sudah ditelepon.", "--wait")
    assert done["state"] in {"acked", "done"}
    shown = rina.run("lapor", "drift")
    assert "Belum tercatat di LAPOR!" in shown.out

    exchange.peer.is_down = False
    exchange.clock.advance(hours=1)
    exchange.turn()
    exchange.check()
    exchange.check()

    assert listed(rina) == {}


def test_the_command_explains_itself(tmp_path: Path) -> None:
    said = Inside(data=tmp_path / "rina").run("lapor", "entah")

    assert said.code == 2
    assert "drift" in said.err
