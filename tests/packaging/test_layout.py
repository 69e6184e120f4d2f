"""How wheels become a folder, and the folder a sealed payload of the same bytes anywhere."""

from __future__ import annotations

import json
import os
import subprocess
import zipfile
from pathlib import Path

import pytest

from halo_bundle import appimage, deb, desktop_files, ledger, recipe, sbom, wheels
from halo_bundle.origin import Part
from halo_bundle.recipe import BundleError, Profile, System
from tests.architecture import tree

LOCK = """\
both==1.0 \\
    --hash=sha256:aa \\
    --hash=sha256:bb
only-windows==2.0 ; sys_platform == 'win32' \\
    --hash=sha256:cc
only-old==3.0 ; python_full_version < '3.12' \\
    --hash=sha256:dd
"""


def a_wheel(folder: Path, name: str, files: dict[str, str]) -> Path:
    path = folder / f"{name}-1.0-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as archive:
        for inside, text in files.items():
            archive.writestr(inside, text)
    return path


def a_payload(folder: Path) -> Path:
    (folder / "lib").mkdir(parents=True)
    (folder / "python3").write_bytes(b"\x7fELF")
    (folder / "python3").chmod(0o755)
    (folder / "lib" / "text.py").write_text("x = 1\n")
    ledger.seal(folder)
    return folder


def test_the_lock_is_reduced_to_what_a_system_needs() -> None:
    linux = wheels.reduced_lock(LOCK, System.LINUX)
    windows = wheels.reduced_lock(LOCK, System.WINDOWS)

    assert linux == (
        "both==1.0 \\\n    --hash=sha256:aa \\\n    --hash=sha256:bb\n"
        "only-old==3.0 \\\n    --hash=sha256:dd\n"
    )
    assert "only-windows==2.0 \\\n    --hash=sha256:cc\n" in windows
    assert "only-old" not in windows


@pytest.mark.parametrize("profile", list(Profile))
def test_what_is_left_out_is_a_part_of_the_lock(profile: Profile) -> None:
    lock = (tree.ROOT / recipe.word(profile.value, "lock")).read_text("utf-8").replace("-", "_")
    names = set(recipe.names(profile.value, "drop")) - {"markdown_it"}  # of markdown-it-py

    assert not {name for name in names if f"\n{name}==" not in f"\n{lock}".lower()}


def test_a_wheel_is_unpacked_without_what_no_program_reads(tmp_path: Path) -> None:
    files = {
        "thing/__init__.py": "",
        "thing/tests/test_thing.py": "",
        "thing/typed.pyi": "",
        "tests/__init__.py": "",  # a stray top-level package that one of our wheels brings
        "thing-1.0.dist-info/METADATA": "Name: thing\nVersion: 1.0\nLicense: MIT\n\ntext",
        "thing-1.0.dist-info/RECORD": "",
        "thing-1.0.data/purelib/beside.py": "",
        "thing-1.0.data/scripts/thing": "",
    }
    wheel = a_wheel(tmp_path, "thing", files)
    dropped = a_wheel(tmp_path, "faker", {"faker/__init__.py": "", "faker-1.0.dist-info/X": ""})
    site = tmp_path / "site"

    wheels.lay_out((wheel, dropped), site, Profile.CONSOLE)

    found = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    assert found == {"thing/__init__.py", "thing-1.0.dist-info/METADATA", "beside.py"}
    assert list(wheels.distributions(site)) == [("thing", "1.0", "MIT")]


def test_two_wheels_with_the_same_file_are_not_mixed(tmp_path: Path) -> None:
    first = a_wheel(tmp_path, "one", {"shared.py": "1"})
    second = a_wheel(tmp_path, "two", {"shared.py": "2"})

    with pytest.raises(BundleError, match=r"shared\.py"):
        wheels.lay_out((first, second), tmp_path / "site", Profile.CONSOLE)


def test_a_changed_missing_or_added_file_of_a_payload_is_noticed(tmp_path: Path) -> None:
    payload = a_payload(tmp_path / "payload")
    assert ledger.differences(payload) == []

    (payload / "lib" / "text.py").write_text("x = 2\n")
    (payload / "python3").unlink()
    (payload / "new").touch()

    assert ledger.differences(payload) == ["lib/text.py", "new", "python3"]


def test_a_package_that_has_grown_too_large_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recipe, "word", lambda *_keys: "0")
    (tmp_path / "large").write_bytes(b"12345")

    with pytest.raises(BundleError, match="large"):
        ledger.check_size(tmp_path / "large", "appimage")


@pytest.mark.parametrize("kind", ["appimage", "deb-console", "deb-central"])
def test_the_same_payload_gives_the_same_bytes_in_any_folder(kind: str, tmp_path: Path) -> None:
    runtime = tmp_path / "runtime"
    runtime.write_bytes(a_runtime())
    made = []
    for name in ("one", "another"):
        old_mask = os.umask(0o077 if name == "one" else 0o022)
        try:
            payload = a_payload(tmp_path / name / "payload")
            out = tmp_path / name / "out"
            out.mkdir()
            if kind == "appimage":
                path = appimage.build(payload, out, runtime_file=runtime, fast=True)
            else:
                profile = Profile(kind.removeprefix("deb-"))
                path = deb.build(payload, out, profile, fast=True)
        finally:
            os.umask(old_mask)
        made.append(path.read_bytes())

    assert made[0] == made[1]
    if kind == "appimage":
        assert made[0][8:11] == b"AI\x02"
        assert made[0][len(a_runtime()) :].startswith(b"hsqs")


def a_runtime() -> bytes:
    """The head of an ELF file with an empty table of sections behind it, marked as an AppImage."""
    head = bytearray(64)
    head[:6] = b"\x7fELF\x02\x01"
    head[8:11] = b"AI\x02"
    head[40:48] = (64).to_bytes(8, "little")
    return bytes(head)


def test_another_file_is_no_runtime(tmp_path: Path) -> None:
    (tmp_path / "runtime").write_bytes(b"\x7fELF\x02\x01" + bytes(100))

    with pytest.raises(BundleError, match="no runtime"):
        appimage.build(
            a_payload(tmp_path / "p"), tmp_path / "out", runtime_file=tmp_path / "runtime"
        )


def test_the_package_of_the_server_brings_its_service_and_asks_for_its_settings(
    tmp_path: Path,
) -> None:
    made = deb.build(a_payload(tmp_path / "p"), tmp_path, Profile.CENTRAL, fast=True)

    said = subprocess.run(
        ["dpkg-deb", "--contents", str(made)], capture_output=True, text=True, check=True
    ).stdout
    control = subprocess.run(
        ["dpkg-deb", "--info", str(made), "conffiles"], capture_output=True, text=True, check=True
    ).stdout
    assert "./usr/lib/systemd/system/halo-central.service" in said
    assert "-rwxr-xr-x root/root" in next(x for x in said.splitlines() if "bin/halo-central" in x)
    assert control == "/etc/halo-assami/central.env\n"


def test_desktops_understand_the_starter_and_the_description(tmp_path: Path) -> None:
    desktop_files.install(tmp_path)
    (starter,) = tmp_path.glob("applications/*.desktop")
    (description,) = tmp_path.glob("metainfo/*.xml")

    for command in (
        ["desktop-file-validate", str(starter)],
        ["appstreamcli", "validate", "--no-net", "--no-color", str(description)],
    ):
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
    assert starter.stem == description.name.removesuffix(".metainfo.xml") == recipe.product().id
    assert len(list(tmp_path.rglob("apps/*"))) == 4


def test_the_bill_of_materials_names_every_part_and_is_always_the_same() -> None:
    parts = (
        Part(name="libssl3", version="3.0", licence="", kind="deb", source="openssl"),
        Part(name="Mako", version="1.4", licence="MIT", kind="pypi"),
    )

    first, second = (sbom.document("Halo", parts) for _ in range(2))

    assert first == second
    found = json.loads(first)
    assert [one["purl"] for one in found["components"]] == [
        "pkg:deb/debian/libssl3@3.0?arch=amd64",
        "pkg:pypi/mako@1.4",
    ]
    assert found["serialNumber"].startswith("urn:uuid:")
