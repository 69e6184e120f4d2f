"""Fetches the locked wheels for a system and lays them out as ``site/``, cut to what is read.

The wheels are unpacked and not installed: nothing of this depends on the system it runs on,
so what is tried on Linux is what makes the payload for Windows.
"""

from __future__ import annotations

import fnmatch
import hashlib
import re
import shutil
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Final

from packaging.markers import Marker

from halo_bundle import recipe
from halo_bundle.recipe import BundleError, Profile, System

# Wheels for newer systems than the interpreter itself needs would lift what a computer must have.
_GLIBC_MINORS: Final = range(5, 36)
_DATA: Final = re.compile(r"^[^/]+\.data/(purelib|platlib)/(.+)$")
_OTHER_DATA: Final = re.compile(r"^[^/]+\.data/")


def environment(system: System) -> dict[str, str]:
    """What the markers of the lock are asked about."""
    version = recipe.word(system.value, "version")
    is_windows = system is System.WINDOWS
    return {
        "implementation_name": "cpython",
        "os_name": "nt" if is_windows else "posix",
        "platform_machine": "AMD64" if is_windows else "x86_64",
        "platform_python_implementation": "CPython",
        "platform_system": "Windows" if is_windows else "Linux",
        "python_full_version": f"{version}.9",
        "python_version": version,
        "sys_platform": "win32" if is_windows else "linux",
    }


def reduced_lock(text: str, system: System) -> str:
    """The requirements of a lock that hold on a system, without their conditions."""
    kept: list[str] = []
    surroundings = environment(system)
    for entry in re.split(r"\n(?=\S)", text.strip()):
        head, _, hashes = entry.partition("\\\n")
        requirement, _, condition = head.partition(";")
        if not condition or Marker(condition.strip()).evaluate(surroundings):
            kept.append(f"{requirement.strip()} \\\n{hashes.rstrip()}")
    return "\n".join(kept) + "\n"


def fetch(profile: Profile, system: System) -> tuple[Path, ...]:
    """Downloads the wheels that the lock names, checked by their hashes. Blocking."""
    lock = recipe.ROOT / recipe.word(profile.value, "lock")
    wanted = reduced_lock(lock.read_text("utf-8"), system)
    folder = recipe.CACHE / f"wheels-{profile}-{system}"
    stamp = folder / "lock.sha256"
    digest = hashlib.sha256(wanted.encode()).hexdigest()
    if not stamp.is_file() or stamp.read_text() != digest:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        (folder / "lock.txt").write_text(wanted, "utf-8")
        recipe.run([*_pip(system), "-d", str(folder), "-r", str(folder / "lock.txt")])
        stamp.write_text(digest)
    return tuple(sorted(folder.glob("*.whl")))


def _pip(system: System) -> list[str]:
    version = recipe.word(system.value, "version")
    if system is System.WINDOWS:
        platforms = ["win_amd64"]
    else:
        platforms = [f"manylinux_2_{minor}_x86_64" for minor in _GLIBC_MINORS]
        platforms += ["manylinux2014_x86_64", "manylinux2010_x86_64", "manylinux1_x86_64"]
    command = [sys.executable, "-m", "pip", "download", "--disable-pip-version-check", "-q"]
    command += ["--no-input", "--no-deps", "--require-hashes", "--only-binary", ":all:"]
    command += ["--implementation", "cp", "--python-version", version]
    return command + [part for name in platforms for part in ("--platform", name)]


def own_wheel(folder: Path) -> Path:
    """Builds the wheel of the product itself. Blocking."""
    recipe.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=recipe.ROOT,
        extra={"SOURCE_DATE_EPOCH": str(recipe.epoch())},
    )
    (built,) = folder.glob("*.whl")
    return built


def lay_out(wheels: tuple[Path, ...], site: Path, profile: Profile) -> None:
    """Unpacks wheels into ``site/`` but for what the recipe leaves out. Blocking."""
    dropped = set(recipe.names(profile.value, "drop"))
    for wheel in wheels:
        with zipfile.ZipFile(wheel) as archive:
            for entry in archive.infolist():
                name = _place(entry.filename)
                if entry.is_dir() or name is None or _is_left_out(name, dropped):
                    continue
                target = site / name
                if target.exists() and target.read_bytes() != archive.read(entry):
                    raise BundleError(f"two wheels hold a different {name}")
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(archive.read(entry))


def _place(name: str) -> str | None:
    """Where a file of a wheel belongs below ``site/``; None for scripts and headers."""
    if moved := _DATA.match(name):
        return moved[2]
    return None if _OTHER_DATA.match(name) else name


def _is_left_out(name: str, dropped: set[str]) -> bool:
    path = PurePosixPath(name)
    top = path.parts[0]
    if top.endswith(".dist-info"):
        plain = top.partition("-")[0].lower()
        return path.name in recipe.names("prune", "dist_info") or plain in dropped
    if top in dropped or top.removesuffix(".libs") in dropped:
        return True
    return any(_fits(path, pattern) for pattern in recipe.names("prune", "paths"))


def _fits(path: PurePosixPath, pattern: str) -> bool:
    """Says whether a pattern names the file or one of the folders that hold it."""
    return any(
        fnmatch.fnmatch("/".join(path.parts[:length]), pattern)
        for length in range(1, len(path.parts) + 1)
    )


def distributions(site: Path) -> Iterator[tuple[str, str, str]]:
    """Yields name, version and licence of everything that lies in ``site/``."""
    for file in sorted(site.glob("*.dist-info/METADATA")):
        head = file.read_text("utf-8").partition("\n\n")[0]
        fields = {
            match[1]: match[2] for match in re.finditer(r"^([\w-]+): (.*)$", head, re.MULTILINE)
        }
        licence = fields.get("License-Expression") or fields.get("License") or _classified(head)
        yield fields["Name"], fields["Version"], licence.strip() or "NOASSERTION"


def _classified(head: str) -> str:
    found = re.findall(r"^Classifier: License :: (?:OSI Approved :: )?(.*)$", head, re.MULTILINE)
    return " OR ".join(found)
