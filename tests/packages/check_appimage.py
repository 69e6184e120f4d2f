"""The AppImage: the same bytes twice, runs from anywhere, also where nothing is installed."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from halo_bundle import elf
from tests.architecture import tree
from tests.packages import making

# What a desktop of Debian has; the console's package depends on the same.
DESKTOP = (
    "ca-certificates", "fonts-noto-core", "libdbus-1-3", "libegl1", "libfontconfig1",
    "libfreetype6", "libgl1", "libglib2.0-0", "libgssapi-krb5-2", "libx11-6", "libx11-xcb1",
    "libxcb-glx0", "libxcb-randr0", "libxcb-render0", "libxcb-shape0", "libxcb-shm0",
    "libxcb-sync1", "libxcb-xfixes0",
)  # fmt: skip


@pytest.fixture(scope="module")
def image() -> Path:
    return making.appimage()


def test_another_folder_gives_the_same_bytes(image: Path, tmp_path: Path) -> None:
    (again,) = making.built("appimage", place=str(tmp_path / "somewhere else"))

    assert again.read_bytes() == image.read_bytes()


def test_it_is_a_type_2_image(image: Path) -> None:
    offset = int(making.run([str(image), "--appimage-offset"]).stdout)

    with image.open("rb") as file:
        head = file.read(11)
        file.seek(offset)
        assert file.read(4) == b"hsqs"
    assert head[8:] == b"AI\x02"
    assert offset == elf.read(image).end


@pytest.mark.parametrize("way", ["mounted", "unpacked"])
def test_it_runs_from_a_folder_with_a_space_and_leaves_nothing(
    way: str, image: Path, tmp_path: Path
) -> None:
    copy = making.copied(image, tmp_path / "map saya")
    (tmp_path / "tmp").mkdir()
    more = {"TMPDIR": str(tmp_path / "tmp")}
    if way == "unpacked":
        more["APPIMAGE_EXTRACT_AND_RUN"] = "1"
    environment = making.bare_environment(tmp_path / "home", **more)

    said = making.run([str(copy), "due", "--received", "2026-03-16", "--working-days", "5"],
                      environment)  # fmt: skip
    wrong = making.run([str(copy), "due", "--working-day", "5"], environment)

    assert (said.returncode, said.stderr) == (0, "")
    assert said.stdout.startswith("2026-03-30")
    assert wrong.returncode == 2
    assert list((tmp_path / "tmp").iterdir()) == []


def test_a_link_called_after_the_server_starts_the_server(image: Path, tmp_path: Path) -> None:
    link = tmp_path / "halo-central"
    link.symlink_to(image)

    said = making.run([str(link), "--help"], making.bare_environment(tmp_path))

    assert said.stdout.startswith("pemakaian: halo-central")


def test_the_whole_program_is_well_and_says_not_a_line_more(image: Path, tmp_path: Path) -> None:
    said = making.run([str(image), "self-test", "--json"], making.bare_environment(tmp_path))

    answer = json.loads(said.stdout)
    assert said.stdout.count("\n") == 1
    assert [step for step in answer["steps"] if not step["well"]] == []
    assert [line for line in said.stderr.splitlines() if "XDG_RUNTIME_DIR" not in line] == []
    assert not (tmp_path / ".local").exists()  # a person's folder is left alone


@pytest.mark.parametrize("suite", ["bookworm", "trixie"])
def test_it_runs_in_a_clean_debian(suite: str, image: Path) -> None:
    root = clean_root(suite)
    shutil.copy2(image, root / "halo.AppImage")

    said = inside(root, "/halo.AppImage", "--appimage-extract-and-run", "self-test", "--json")

    answer = json.loads(said.stdout.splitlines()[-1])
    assert [step for step in answer["steps"] if not step["well"]] == []


def clean_root(suite: str) -> Path:
    """A Debian with a desktop's libraries and nothing else; kept for the next run."""
    packed = tree.ROOT / ".cache" / "packages" / f"root-{suite}.tar"
    root = making.OUT / f"root-{suite}"
    shutil.rmtree(root, ignore_errors=True)
    if packed.exists():
        root.mkdir(parents=True)
        assert making.run(["tar", "-xf", str(packed), "-C", str(root)]).returncode == 0
        return root
    # Debian 13 and later call some libraries by a name with t64.
    names = [f"{name}t64" if suite == "trixie" and name == "libglib2.0-0" else name
             for name in DESKTOP]  # fmt: skip
    done = making.run(
        ["debootstrap", "--variant=minbase", f"--include={','.join(names)}", suite, str(root)]
    )
    assert done.returncode == 0, done.stdout[-2000:]
    assert making.run(["tar", "-cf", str(packed), "-C", str(root), "."]).returncode == 0
    return root


def inside(root: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """Runs a program in a root of its own."""
    script = (
        'mount -t proc proc "$0/proc" && mount -t tmpfs tmpfs "$0/tmp" && '
        'mount --bind /dev "$0/dev" && exec chroot "$0" "$@"'
    )
    assert os.geteuid() == 0, "only root may enter another root"
    return making.run(
        ["unshare", "-m", "sh", "-c", script, str(root), *command],
        making.bare_environment(Path("/root"), PATH="/usr/sbin:/usr/bin:/sbin:/bin"),
    )
