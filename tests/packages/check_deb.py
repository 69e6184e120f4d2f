"""The packages of Debian: the same bytes twice, installed by apt's rules, run, purged."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.packages import making
from tests.packages.check_appimage import clean_root, inside


@pytest.fixture(scope="module")
def packages() -> tuple[Path, ...]:
    return making.built("deb", "--fast")


def test_another_folder_gives_the_same_packages(packages: tuple[Path, ...], tmp_path: Path) -> None:
    again = making.built("deb", "--fast", place=str(tmp_path / "somewhere else"))

    for first, second in zip(packages, again, strict=True):
        assert second.read_bytes() == first.read_bytes(), first.name


def test_the_console_is_installed_run_and_purged_in_a_clean_debian(
    packages: tuple[Path, ...],
) -> None:
    root = clean_root("bookworm")
    shutil.copy2(packages[0], root / "console.deb")

    installed = inside(root, "dpkg", "-i", "/console.deb")
    said = inside(root, "/usr/bin/halo-desktop", "--version")
    purged = inside(root, "dpkg", "--purge", "halo-assami-console")

    assert installed.returncode == 0, installed.stderr
    assert said.stdout.startswith("Halo ASSAMI Console")
    assert purged.returncode == 0
    assert not (root / "usr/lib/halo-assami-console").exists()


def test_the_server_gets_an_account_of_its_own_and_its_data_outlive_a_purge(
    packages: tuple[Path, ...],
) -> None:
    root = clean_root("bookworm")
    shutil.copy2(packages[1], root / "central.deb")

    installed = inside(root, "dpkg", "-i", "/central.deb")
    said = inside(root, "/usr/bin/halo-central", "--help")
    (root / "var/lib/halo-central").mkdir()
    (root / "var/lib/halo-central/central.db").write_text("complaints")
    purged = inside(root, "dpkg", "--purge", "halo-assami-central")

    assert installed.returncode == 0, installed.stderr
    assert "halo-central" in said.stdout
    assert "halo-central:" in (root / "etc/passwd").read_text()
    assert purged.returncode == 0, purged.stderr
    assert (root / "var/lib/halo-central/central.db").exists()
