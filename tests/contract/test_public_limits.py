"""The public is held to its rates, finds nothing out by asking, and leaves no words in the log."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

from halo_desktop.central.web.limits import Limits, Rate
from halo_desktop.central.web.server import EmbeddedServer
from tests.support import citizen, server
from tests.support.citizen import TYPED, Citizen

TIGHT = Limits(
    filing=Rate(per_second=0.001, burst=2),
    looking=Rate(per_second=0.001, burst=2),
    key_filing=Rate(per_second=0.001, burst=1),
)


@pytest.fixture
def tight(tmp_path: Path) -> Iterator[EmbeddedServer]:
    """A server that allows little."""
    central = server.open_central(f"sqlite:///{tmp_path / 'c.db'}", blobs=tmp_path / "blobs")
    try:
        with EmbeddedServer(central, limits=TIGHT) as found:
            yield found
    finally:
        central.close()


def test_whoever_files_or_guesses_too_often_is_told_to_wait(tight: EmbeddedServer) -> None:
    visitor = Citizen(url=tight.url)

    filed = [visitor.file().status_code for _ in range(3)]
    tried = [visitor.post("lacak", {"nomor": "ASM-2026-000001", "kode": "A"}) for _ in range(3)]
    keyed = [
        requests.post(f"{tight.url}/open311/v2/requests.json", data={"api_key": "x"}, timeout=40)
        for _ in range(2)
    ]

    assert filed == [200, 200, 429]
    assert [answer.status_code for answer in tried] == [403, 403, 429]
    assert int(tried[2].headers["Retry-After"]) > 0
    assert "Tunggu sebentar" in tried[2].text
    assert [answer.status_code for answer in keyed] == [403, 429]
    assert keyed[1].json()[0]["code"] == 429
    assert visitor.get("buat").status_code == 200


def test_a_host_that_is_none_is_not_repeated(tight: EmbeddedServer) -> None:
    answer = requests.get(
        f"{tight.url}/open311/discovery.json",
        headers={"Host": 'evil"><script>/x'},
        timeout=40,
    )

    assert "script" not in answer.text


def test_nothing_that_a_citizen_typed_reaches_the_log(
    tight: EmbeddedServer, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    visitor = Citizen(url=tight.url)

    visitor.file(b"no picture")
    visitor.file()
    visitor.track()

    assert visitor.ticket
    written = "\n".join(
        record.getMessage() for record in caplog.records if record.name.startswith("halo_desktop")
    )
    assert "was filed by the public" in written
    secrets = (TYPED["nama"], TYPED["hp"], TYPED["surel"], TYPED["isi"], TYPED["judul"])
    for word in (*secrets, visitor.code, visitor.ticket, citizen.hidden(visitor.page)["akses"]):
        assert word not in written
