"""The doctor's looks at this computer."""

from __future__ import annotations

from pathlib import Path

import pytest

from halo_desktop.cli import doctor
from halo_desktop.cli.doctor import Level


def test_a_folder_that_takes_files_is_well(tmp_path: Path) -> None:
    assert doctor.folder(tmp_path).level is Level.OK
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_gone_is_a_fault(tmp_path: Path) -> None:
    found = doctor.folder(tmp_path / "hilang")

    assert found.level is Level.FAULT
    assert found.message.endswith("tidak dapat ditulis: tidak ada.")


@pytest.mark.parametrize(
    ("free", "level", "text"),
    [
        (80_000_000_000, Level.OK, "80.000 MB bebas"),
        (400_000_000, Level.WARNING, "400 MB bebas. Sebaiknya kosongkan ruang."),
        (1_000_000, Level.FAULT, "1 MB bebas. Kosongkan ruang sebelum bekerja lagi."),
    ],
)
def test_room_on_the_disk_is_judged(tmp_path: Path, free: int, level: Level, text: str) -> None:
    found = doctor.disk(tmp_path, lambda _: free)

    assert (found.level, found.message) == (level, text)


def test_a_disk_that_cannot_be_asked_is_skipped(tmp_path: Path) -> None:
    assert doctor.disk(tmp_path / "hilang").level is Level.SKIPPED


def test_without_a_keyring_the_doctor_says_what_to_do() -> None:
    found = doctor.keyring()

    assert found.level is Level.FAULT
    assert "gnome-keyring" in found.message


@pytest.mark.usefixtures("os_keyring")
def test_a_keyring_that_answers_is_well() -> None:
    assert doctor.keyring().level is Level.OK
