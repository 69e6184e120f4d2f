"""halo-central feedback: what users wrote, newest first, nothing personal, nothing that runs."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from halo_desktop.central import cli
from halo_desktop.central.service import Central
from halo_desktop.domain.ids import ActionId, time_ordered_id
from halo_desktop.wire.messages import FeedbackRequest, LoginRequest
from tests.support import server


def told(central: Central, *texts: str) -> None:
    """Somebody says these, one after the other."""
    request = LoginRequest(username="rina", password=server.PASSWORD, device_name="PC Loket")
    session = central.session(central.login(request, "192.0.2.7").access)
    for number, text in enumerate(texts, start=1):
        made = ActionId(time_ordered_id(1_795_482_002_345 + number, number))
        central.feedback(session, FeedbackRequest(id=made, text=text, build=7, screen="list"))


def ran(address: str, *words: str) -> int:
    return cli.main(["feedback", *words, "--database", address])


def test_feedback_is_listed_and_exported_covered(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    address = f"sqlite:///{tmp_path / 'central.db'}"
    with server.running(address) as running:
        told(running.central, "Tombolnya terlalu kecil.", "=1+1 hubungi 081234567890")
    file = tmp_path / "masukan.csv"

    listed = ran(address, "list")
    shown = capsys.readouterr().out
    exported = ran(address, "export", str(file))

    assert (listed, exported) == (0, 0)
    assert shown.index("hubungi") < shown.index("terlalu kecil")
    assert "081234567890" not in shown
    rows = list(csv.reader(file.read_text("utf-8-sig").splitlines()))
    assert rows[0] == ["waktu", "akun", "layar", "versi", "masukan"]
    assert rows[1][4].startswith("'=1+1")
    assert "081234567890" not in rows[1][4]


def test_a_folder_that_cannot_be_written_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    address = f"sqlite:///{tmp_path / 'central.db'}"
    with server.running(address) as running:
        told(running.central, "Bagus.")

    assert ran(address, "export", str(tmp_path / "tidak-ada" / "m.csv")) == 1
    assert "tidak dapat ditulis" in capsys.readouterr().err
