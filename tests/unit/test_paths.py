"""Folders and files are made for their owner's eyes only."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from halo_desktop import paths
from halo_desktop.paths import FolderError, Paths


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_all_folders_of_a_user_lie_in_the_users_home() -> None:
    found = Paths.for_user()

    home = Path(os.environ["HOME"])
    assert all(folder.is_relative_to(home) for folder in (found.config, found.data, found.logs))


def test_a_data_dir_holds_everything(tmp_path: Path) -> None:
    found = Paths.under(tmp_path / "halo").ensure()

    assert found.config_file == tmp_path / "halo" / "config.toml"
    assert {entry.name for entry in found.data.iterdir()} == {"logs"}


def test_a_relative_data_dir_becomes_absolute(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    assert Paths.under(Path("x/../halo")).data == tmp_path / "halo"


def test_new_folders_are_closed_to_others(tmp_path: Path) -> None:
    folder = paths.private_folder(tmp_path / "a" / "b")

    assert mode(folder) == 0o700


def test_an_open_folder_is_closed(tmp_path: Path) -> None:
    folder = tmp_path / "open"
    folder.mkdir(mode=0o755)

    paths.private_folder(folder)

    assert mode(folder) == 0o700


def test_a_file_in_the_way_is_explained(tmp_path: Path) -> None:
    (tmp_path / "halo").write_text("not a folder")

    with pytest.raises(FolderError, match=r"Tidak dapat memakai .*halo"):
        paths.private_folder(tmp_path / "halo" / "logs")


def test_a_private_file_is_readable_by_its_owner_only(tmp_path: Path) -> None:
    file = tmp_path / "new" / "secret"

    paths.write_private(file, b"1")
    paths.write_private(file, b"2")

    assert (file.read_bytes(), mode(file)) == (b"2", 0o600)
    assert list(file.parent.iterdir()) == [file]


def test_a_private_file_that_cannot_be_replaced_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "target").mkdir()

    with pytest.raises(FolderError, match="target"):
        paths.write_private(tmp_path / "target", b"x")

    assert [entry.name for entry in tmp_path.iterdir()] == ["target"]
