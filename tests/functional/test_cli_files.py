"""Files by commands: attached, listed, taken along, saved without what the camera wrote."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.functional.test_cli_working_day import fields, take_in
from tests.support import pictures, server
from tests.support.commands import Inside
from tests.support.server import RunningServer

pytestmark = pytest.mark.usefixtures("os_keyring")
PHOTO = pictures.photo(400, 300)


@pytest.fixture
def central(tmp_path: Path) -> Iterator[RunningServer]:
    """A real server without complaints, with room for files."""
    with server.running(
        f"sqlite:///{tmp_path / 'central.db'}", blobs=tmp_path / "blobs"
    ) as running:
        yield running


@pytest.fixture
def rina(central: RunningServer, tmp_path: Path) -> Inside:
    """The operator."""
    found = Inside(data=tmp_path / "rina", url=central.url)
    found.sign_in("rina")
    return found


def test_a_photograph_is_attached_taken_along_and_saved_clean(
    central: RunningServer, rina: Inside, tmp_path: Path
) -> None:
    ticket = take_in(rina)
    (tmp_path / "foto.jpg").write_bytes(PHOTO)
    note = ("act", "add_note", ticket, *fields("text=Foto dari warga"))
    rina.ask(*note, "--file", str(tmp_path / "foto.jpg"), "--wait")
    budi = Inside(data=tmp_path / "budi", url=central.url)
    budi.sign_in("budi")

    (before,) = budi.ask("files", "list", ticket)["items"]
    pinned = budi.ask("files", "pin", ticket)
    (after,) = budi.ask("files", "list", ticket)["items"]
    saved = budi.ask("files", "get", ticket, "foto.jpg", "--to", str(tmp_path / "x"), "--offline")
    carried = budi.ask("files", "list")
    left = budi.ask("files", "unpin", ticket)

    assert (before["place"], before["name"]) == ("remote", "foto.jpg")
    assert (pinned["carried"], pinned["whole"]) == (True, True)
    assert (after["place"], after["carried"]) == ("here", True)
    assert (carried["files_here"], carried["bytes_missing"]) == (1, 0)
    assert left["carried"] is False
    assert saved["removed"] == ["location", "time", "device", "person", "text"]
    assert saved["path"] == str(tmp_path / "x.jpg")
    content = (tmp_path / "x.jpg").read_bytes()
    assert pictures.told(content) == {}
    assert pictures.pixels(content) == pictures.pixels(PHOTO)


def test_what_cannot_be_done_with_files_is_said(rina: Inside, tmp_path: Path) -> None:
    ticket = take_in(rina)
    (tmp_path / "foto.jpg").write_bytes(PHOTO)

    no_place = rina.run("act", "archive", ticket, "--file", str(tmp_path / "foto.jpg"), "--json")
    unknown = rina.run("files", "get", ticket, "tidak-ada.jpg", "--json")
    unfinished = rina.run("files", "get", ticket, "--json")

    assert (no_place.code, no_place.problem) == (2, "bad-usage")
    assert "tidak memuat berkas" in no_place.err
    assert (unknown.code, unknown.problem) == (7, "not-found")
    assert (unfinished.code, unfinished.problem) == (2, "bad-usage")
