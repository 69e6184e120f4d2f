"""``stats`` and ``export`` against a real server, from the copies on a real disk."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from halo_desktop.central.storage import tables
from tests.functional.test_cli_working_day import take_in
from tests.support import server
from tests.support.commands import Inside
from tests.support.server import RunningServer

pytestmark = pytest.mark.usefixtures("os_keyring")


@pytest.fixture
def central(tmp_path: Path) -> Iterator[RunningServer]:
    with server.running(f"sqlite:///{tmp_path / 'central.db'}") as running:
        yield running


def test_figures_come_from_here_or_from_the_server_and_say_which(
    central: RunningServer, tmp_path: Path
) -> None:
    rina = Inside(data=tmp_path / "rina", url=central.url)
    rina.login("rina")
    take_in(rina)
    rina.ask("sync")

    local = rina.ask("stats")
    remote = rina.ask("stats", "--from-server")

    assert (local["source"], remote["source"]) == ("local", "server")
    assert local["report"]["total"]["received"] == 1
    assert local["report"]["total"] == remote["report"]["total"]
    assert rina.ask("stats", "--place", "Kec. Wonomulyo")["report"]["total"]["received"] == 1
    assert rina.ask("stats", "--unit", "PUPR")["report"]["total"]["received"] == 0


def test_a_list_is_exported_masked_marked_and_on_record(
    central: RunningServer, tmp_path: Path
) -> None:
    rina = Inside(data=tmp_path / "rina", url=central.url)
    rina.login("rina")
    ticket = take_in(rina)
    file = tmp_path / "baru.csv"

    answer = rina.ask("export", "new", str(file))

    rows = list(csv.reader(file.read_text("utf-8-sig").splitlines()))
    assert answer["rows"] == 1
    assert rows[1][0] == ticket
    assert "Rina" in rows[-1][0]
    rina.ask("sync")
    with central.central.core.database.read() as connection:
        acts = connection.execute(select(tables.device_act.c.what, tables.device_act.c.detail))
        assert ("export", "list rows=1") in [tuple(act) for act in acts]


def test_a_file_that_is_no_table_is_refused(tmp_path: Path) -> None:
    said = Inside(data=tmp_path / "rina").run("export", "new", "daftar.txt", "--json")

    assert said.code == 2
    assert said.problem
