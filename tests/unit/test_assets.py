"""Resources are found wherever the program runs from, and only there."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from halo_desktop import assets
from halo_desktop.assets import MissingAssetError


@pytest.fixture(autouse=True)
def _forget_the_folder() -> Iterator[None]:
    assets.root.cache_clear()
    yield
    assets.root.cache_clear()


def shipped(folder: Path) -> Path:
    file = folder / "icons" / "lock.svg"
    file.parent.mkdir(parents=True)
    file.write_text("<svg/>")
    return file


def test_a_checkout_keeps_resources_beside_the_package() -> None:
    assert assets.root() == Path(assets.__file__).parent.parent / "resources"


def test_a_wheel_keeps_resources_inside_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = shipped(tmp_path / "halo_desktop" / "_resources")
    monkeypatch.setattr(assets, "_PACKAGE", tmp_path / "halo_desktop")

    assert assets.path("icons/lock.svg") == file


@pytest.mark.parametrize("place", ["resources", "halo_desktop/_resources"])
def test_a_frozen_program_keeps_resources_where_it_was_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    file = shipped(tmp_path / place)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "halo"))

    assert assets.path("icons/lock.svg") == file


def test_a_missing_resource_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shipped(tmp_path / "_resources")
    monkeypatch.setattr(assets, "_PACKAGE", tmp_path)

    with pytest.raises(MissingAssetError, match=r"icons/key\.svg"):
        assets.path("icons/key.svg")


def test_a_program_without_resources_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(assets, "_PACKAGE", tmp_path / "halo_desktop")

    with pytest.raises(MissingAssetError, match="no folder with resources"):
        assets.root()


@pytest.mark.parametrize("name", ["../pyproject.toml", "/etc/passwd", "icons\\lock.svg", "a/../.."])
def test_a_name_cannot_lead_out_of_the_resources(name: str) -> None:
    with pytest.raises(ValueError, match="not a resource name"):
        assets.path(name)
