"""Loading the rulebook from a folder."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from halo_desktop import assets
from halo_desktop.central.seed.rulebook_files import load_rulebook
from halo_desktop.wire.reference import ReferenceFault


def test_the_shipped_files_are_the_default() -> None:
    assert load_rulebook() == load_rulebook(assets.path("seed"))


def test_another_folder_may_be_given(tmp_path: Path) -> None:
    shutil.copytree(assets.path("seed"), tmp_path, dirs_exist_ok=True)
    places = tmp_path / "places.csv"
    places.write_text(places.read_text("utf-8").replace("Sidorejo", "Sidoarjo"), "utf-8")

    names = {place.name for place in load_rulebook(tmp_path).places}

    assert "Sidoarjo" in names


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ReferenceFault, match=r"calendar\.json: tidak ada di"):
        load_rulebook(tmp_path)


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "calendar.json").mkdir()

    with pytest.raises(ReferenceFault, match=r"calendar\.json: tidak dapat dibaca"):
        load_rulebook(tmp_path)
