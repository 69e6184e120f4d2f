"""What the self-test tries, and that it notices what is missing."""

from __future__ import annotations

import logging
import shutil
from pathlib import Path

import pytest

import halo_desktop
from halo_desktop.cache import database, migration, rehearsal, schema
from halo_desktop.cache.errors import Corrupt
from halo_desktop.cli.self_test import handshake, parts
from halo_desktop.cli.self_test.watching import Warnings
from halo_desktop.desk.embedded import server_command
from halo_desktop.desk.training import people
from halo_desktop.ui.self_test import looks, running


def test_stores_of_every_earlier_version_are_brought_up_to_date(data_dir: Path) -> None:
    assert list(rehearsal.rehearse(data_dir)) == list(range(1, schema.VERSION))


def test_a_missing_step_of_the_way_is_noticed(
    data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps = data_dir / "steps"
    shutil.copytree(migration._SCRIPTS, steps)
    next((steps / "versions").glob(f"{schema.REVISION}_*.py")).unlink()
    monkeypatch.setattr(migration, "_SCRIPTS", steps)
    monkeypatch.setattr(database, "_is_outdated", lambda _store: False)

    with pytest.raises(Corrupt, match=schema.REVISION):
        list(rehearsal.rehearse(data_dir / "stores"))


def test_two_ends_agree_on_a_connection() -> None:
    assert "TLSv1.3" in handshake.shake()


def test_a_page_of_a_pdf_is_drawn() -> None:
    assert looks.page() == "tergambar"


def test_a_package_without_a_part_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "half.py").write_text("import a_module_that_was_not_packed\n")
    monkeypatch.setattr(halo_desktop, "__path__", [str(tmp_path)])
    monkeypatch.syspath_prepend(tmp_path)

    with pytest.raises(ImportError):
        parts.load_all()


@pytest.mark.allow_log("halo_desktop.sample: .*")
def test_every_line_that_warns_is_kept_without_secrets_and_with_its_place() -> None:
    watched = Warnings()
    logger = logging.getLogger("halo_desktop.sample")
    logger.addHandler(watched)
    try:
        logger.info("all is well")
        logger.warning("token=%s was refused", "abcdef123456")
        try:
            raise ValueError
        except ValueError:
            logger.exception("that failed")
    finally:
        logger.removeHandler(watched)

    assert len(watched.lines) == 2
    assert "abcdef123456" not in watched.lines[0]
    assert "that failed (ValueError, test_every_line" in watched.lines[1]


@pytest.mark.usefixtures("qtbot")
def test_pictures_and_letters_are_drawn() -> None:
    assert "jpeg" in looks.pictures()
    assert looks.fonts()
    assert "OpenSSL" in looks.transport()


@pytest.mark.usefixtures("qtbot")
def test_a_kind_of_picture_that_cannot_be_read_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(looks, "WANTED_FORMATS", ("png", "heic"))

    with pytest.raises(ValueError, match="heic"):
        looks.pictures()


def test_one_person_of_each_kind_is_tried() -> None:
    chosen = [person.user for person in running.one_of_each(people())]

    assert chosen[:3] == ["rina", "sulaiman", "andi"]
    assert {"kadis.pupr", "inspektur", "bupati", "ppdp"} < set(chosen)
    assert len(chosen) < 12


def test_the_server_is_started_by_its_own_starter_where_there_is_one(tmp_path: Path) -> None:
    python = tmp_path / "halo-desktop.exe"
    assert server_command(python) == [str(python), "-m", "halo_desktop.central"]

    (tmp_path / "halo-central.exe").touch()

    assert server_command(python) == [str(tmp_path / "halo-central.exe")]
