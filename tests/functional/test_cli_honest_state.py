"""The commands that say how things stand, and that carry work by hand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from halo_desktop.central import cli
from tests.functional.test_cli_working_day import fields, take_in
from tests.support import server
from tests.support.commands import Inside
from tests.support.server import RunningServer

pytestmark = pytest.mark.usefixtures("os_keyring")


@pytest.fixture
def central(tmp_path: Path) -> Iterator[RunningServer]:
    """A real server without complaints."""
    address = f"sqlite:///{tmp_path / 'central.db'}"
    with server.running(address, blobs=tmp_path / "blobs") as running:
        yield running


def test_a_day_with_and_without_a_line(central: RunningServer, tmp_path: Path) -> None:
    rina = Inside(data=tmp_path / "rina", url=central.url)
    rina.sign_in("rina")
    ticket = take_in(rina)
    rina.ask("sync")

    assert rina.ask("check")["equal"] is True
    rina.ask("act", "add_note", ticket, "--offline", *fields("text=Sudah saya telepon."))
    waiting = rina.ask("waiting")
    assert [item["matter"] for item in waiting["items"] if item["action"]] == ["held"]
    shown = [item["key"] for item in rina.ask("status")["items"]]
    assert shown == [item["key"] for item in waiting["items"]]
    ready = rina.run("ready", "--json")
    assert (ready.code, ready.answer["ready"]) == (3, False)
    assert {point["need"] for point in ready.answer["points"]} >= {"lease", "level", "disk"}
    closed = rina.run("close-day", "--json")
    assert (closed.code, closed.answer["clean"]) == (0, True)


def test_work_goes_by_hand_and_its_answer_comes_back(
    central: RunningServer, tmp_path: Path
) -> None:
    rina = Inside(data=tmp_path / "rina", url=central.url)
    rina.sign_in("rina")
    ticket = take_in(rina)
    rina.run("ready", "--prepare", "--json")
    rina.ask("sync")
    noted = rina.ask("act", "add_note", ticket, "--offline", *fields("text=Lewat USB."))
    rina.ask("outbox", "retry", noted["action"])
    stick = tmp_path / "usb"
    stick.mkdir()

    written = rina.ask("courier", "write", str(stick))
    words = ["courier", "import", written["path"], "--answer", str(stick)]
    place = ["--data", str(tmp_path), "--database", f"sqlite:///{tmp_path / 'central.db'}"]
    assert cli.main([*words, *place]) == 0
    answer = Path(written["path"]).with_suffix(".hajawab")

    assert rina.ask("courier", "read", str(answer))["applied"] == 1
    assert rina.ask("outbox")["waiting"] == 0
    assert rina.run("courier", "read", written["path"], "--json").problem == "not-a-packet"
    assert cli.main([*words[:2], str(answer), *place]) == 1
