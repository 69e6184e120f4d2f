"""Judges a Linux payload as the loader of a foreign computer would."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from halo_bundle import elf, linux, recipe
from halo_bundle.recipe import Profile

_VERSION = re.compile(r"^(GLIBC|GLIBCXX)_([\d.]+)$")


def faults(out: Path, profile: Profile) -> list[str]:
    """Everything that would keep the payload from running on the systems we name."""
    files = linux.elf_files(out)
    own = {path.name: path for path in files}
    found: list[str] = []
    for path in files:
        wants = elf.read(path)
        name = path.relative_to(out).as_posix()
        for library in wants.needed:
            if library in own:
                if not _reaches(path, wants, library):
                    found.append(f"{name}: looks for {library} where it does not lie")
            elif not _is_of_host(library, profile):
                found.append(f"{name}: {library} is neither bundled nor on every computer")
        found += [f"{name}: needs {version}" for version in _too_new(wants)]
        found += [f"{name}: looks in {folder}" for folder in wants.runpath if not _is_own(folder)]
    return found


def _is_own(folder: str) -> bool:
    """Paths of the machine that built it must not be searched on others."""
    return not folder or folder.startswith("$ORIGIN")


def _reaches(path: Path, wants: elf.Elf, library: str) -> bool:
    folders = [folder.replace("$ORIGIN", str(path.parent)) for folder in wants.runpath if folder]
    if any((Path(folder) / library).is_file() for folder in folders):
        return True
    # Loaded before by a neighbour: shiboken6 by Python itself, before any module of PySide6.
    return library.startswith(("libshiboken6", "libpyside6"))


def _is_of_host(library: str, profile: Profile) -> bool:
    stems = list(recipe.names("linux", "host"))
    if profile is Profile.CONSOLE:
        stems += recipe.names("linux", "host_desktop")
    return linux.is_one_of(library, stems)


def _too_new(wants: elf.Elf) -> Iterator[str]:
    limits = {
        "GLIBC": _numbers(recipe.word("linux", "glibc")),
        "GLIBCXX": _numbers(recipe.word("linux", "glibcxx")),
    }
    for version in sorted(wants.versions):
        match = _VERSION.match(version)
        if match and _numbers(match[2]) > limits[match[1]]:
            yield version


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(int(part) for part in text.split("."))
