"""The wheel holds everything the program reads, and nothing else."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.architecture import tree


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=tree.ROOT,
        check=True,
        capture_output=True,
    )
    (built,) = folder.glob("*.whl")
    return zipfile.ZipFile(built)


def names(wheel: zipfile.ZipFile) -> set[str]:
    return {name for name in wheel.namelist() if not name.endswith("/")}


def test_every_module_and_resource_is_in_the_wheel(wheel: zipfile.ZipFile) -> None:
    wanted = {name for name in tree.files() if name.startswith("halo_desktop/")}
    wanted |= {
        f"halo_desktop/_resources/{name.removeprefix('resources/')}"
        for name in tree.files()
        if name.startswith("resources/")
    }

    assert wanted - names(wheel) == set()


def test_nothing_but_the_package_is_in_the_wheel(wheel: zipfile.ZipFile) -> None:
    tops = {name.split("/")[0] for name in names(wheel)}

    assert {top for top in tops if not top.endswith(".dist-info")} == {"halo_desktop"}


def test_a_program_from_the_wheel_finds_its_resources(
    wheel: zipfile.ZipFile, tmp_path: Path
) -> None:
    wheel.extractall(tmp_path)
    question = "from halo_desktop import assets; print(assets.path('seed/calendar.json'))"

    answer = subprocess.run(
        [sys.executable, "-c", question],
        cwd=tmp_path,
        env={"PYTHONPATH": str(tmp_path)},
        check=True,
        capture_output=True,
        text=True,
    )

    expected = tmp_path / "halo_desktop" / "_resources" / "seed" / "calendar.json"
    assert Path(answer.stdout.strip()) == expected
