"""Where the parts of a payload come from: wheels, Debian packages, Python itself."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from halo_bundle import linux, recipe, wheels
from halo_bundle.recipe import BundleError, System

# What Debian's static libraries put into the runtime of the AppImage.
RUNTIME_PACKAGES: Final = ("libsquashfuse-dev", "libfuse3-dev", "libzstd-dev", "zlib1g-dev")
_LIBRARY_FOLDER: Final = Path("/usr/lib/x86_64-linux-gnu")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One thing that others made and we pass on."""

    name: str
    version: str
    licence: str
    kind: str  # pypi, deb or generic
    source: str = ""  # of a Debian package: its source package

    @property
    def purl(self) -> str:
        """The name under which inventories know it."""
        if self.kind == "deb":
            return f"pkg:deb/debian/{self.name}@{self.version}?arch=amd64"
        return f"pkg:{self.kind}/{self.name.lower()}@{self.version}"


def parts_of(out: Path, system: System, more_packages: Iterable[str] = ()) -> tuple[Part, ...]:
    """Everything in a payload that is not ours, in order. Blocking."""
    own = "halo-desktop"
    found = [
        Part(name=name, version=version, licence=licence, kind="pypi")
        for name, version, licence in wheels.distributions(out / "site")
        if name != own
    ]
    if system is System.LINUX:
        packages = {*debian_packages(out), *more_packages}
        found += [_debian_part(package) for package in sorted(packages)]
    return tuple(sorted(found, key=lambda part: (part.kind, part.name.lower())))


def debian_packages(out: Path) -> frozenset[str]:
    """The packages of the system that files were copied from. Blocking."""
    version = recipe.word("linux", "version")
    copied = {
        file.name: _LIBRARY_FOLDER / file.name
        for file in linux.elf_files(out)
        if (out / "lib") in file.parents
        or linux.is_one_of(file.name, recipe.names("linux", "bundle_beside_qt"))
    }
    packages = {f"python{version}", f"python{version}-minimal", f"libpython{version}-stdlib"}
    for path in copied.values():
        if path.exists():
            packages.add(_owner(path))
    return frozenset(packages)


def _owner(path: Path) -> str:
    for candidate in (path, path.resolve(), Path(str(path.resolve()).removeprefix("/usr"))):
        try:
            said = recipe.run(["dpkg-query", "-S", str(candidate)])
        except BundleError:
            continue
        return said.partition(":")[0]
    raise BundleError(f"no Debian package owns {path}; nobody could say its licence")


def _debian_part(package: str) -> Part:
    asked = "${Version}\t${source:Package}"
    version, source = recipe.run(["dpkg-query", "-W", "-f", asked, package]).split("\t")
    return Part(
        name=package, version=version, licence="see licences/", kind="deb", source=source.strip()
    )


def copy_licences(out: Path, parts: Iterable[Part]) -> None:
    """Puts the words of every licence into the payload. Blocking."""
    folder = out / "licences"
    folder.mkdir(exist_ok=True)
    for part in parts:
        if part.kind != "deb":
            continue  # their texts lie in site/NAME.dist-info/, as their makers put them
        text = Path("/usr/share/doc") / part.name / "copyright"
        if not text.exists():
            raise BundleError(f"{text} is missing; the package cannot go without its licence")
        (folder / f"{part.name}.txt").write_bytes(text.read_bytes())
    lines = [f"{part.name} {part.version}: {part.licence}" for part in parts]
    (folder / "LIST.txt").write_text("\n".join(lines) + "\n", "utf-8")


def digest(path: Path) -> str:
    """The SHA-256 of a file. Blocking."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
