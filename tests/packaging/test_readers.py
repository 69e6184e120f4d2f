"""What the packages' builder reads of programs and libraries."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pip
import pytest
from PySide6 import QtCore

from halo_bundle import check_linux, closure, elf, pe, recipe
from halo_bundle.recipe import Profile

QT = Path(QtCore.__file__)
LAUNCHER = Path(pip.__file__).parent / "_vendor" / "distlib" / "w64.exe"


def test_a_library_of_linux_tells_what_it_loads_and_where_it_looks() -> None:
    found = elf.read(QT)

    assert {"libQt6Core.so.6", "libc.so.6"} <= set(found.needed)
    assert any(folder.startswith("$ORIGIN") for folder in found.runpath)
    assert any(version.startswith("GLIBC_2.") for version in found.versions)
    assert found.end <= QT.stat().st_size


def test_a_program_of_windows_tells_what_it_loads() -> None:
    assert "kernel32.dll" in pe.read(LAUNCHER).imports


@pytest.mark.parametrize("read", [elf.read, pe.read], ids=["linux", "windows"])
@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"MZ",
        b"MZ" + bytes(70),
        b"\x7fELF\x01\x01",
        b"\x7fELF\x02\x01\x00",
        b"#!/bin/sh\n" * 99,
    ],
)
def test_a_file_of_another_kind_or_cut_short_is_refused(
    read: Callable[[Path], object], content: bytes, tmp_path: Path
) -> None:
    file = tmp_path / "file"
    file.write_bytes(content)

    with pytest.raises(ValueError, match=r"\bno\b"):
        read(file)


def test_a_script_is_no_program_of_linux(tmp_path: Path) -> None:
    script = tmp_path / "script"
    script.write_text("#!/bin/sh\n")

    assert not elf.is_elf(script)
    assert elf.is_elf(Path(sys.executable).resolve())


def test_libraries_are_followed_to_their_end() -> None:
    wants = {"a": ["b", "outer"], "b": ["c"], "c": ["a"], "d": ["a"]}
    within = {name: Path(name) for name in wants}

    reached, outside = closure.follow([Path("a")], within, lambda path: wants[path.name])

    assert reached == {Path("a"), Path("b"), Path("c")}
    assert outside == {"outer"}


def test_a_library_that_wants_a_newer_system_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / QT.name).write_bytes(QT.read_bytes())
    monkeypatch.setattr(recipe, "word", lambda *_keys: "2.4")

    faults = check_linux.faults(tmp_path, Profile.CONSOLE)

    assert any("needs GLIBC_2" in fault for fault in faults)
    assert any("libQt6Core.so.6 is neither bundled" in fault for fault in faults)
