"""Makes the payload for Linux: Debian's Python, the wheels, the system libraries they need.

There is no freezer: the interpreter lies in the root with a list of folders beside it
(``python3._pth``), as Python's own package for Windows does it, so nothing of the user's
environment reaches it, nor the processes that the console starts.
"""

from __future__ import annotations

import fnmatch
import os
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from halo_bundle import closure, elf, qt, recipe, wheels
from halo_bundle.recipe import BundleError, Profile, System

SEARCHED: Final = ("lib/python{version}", "lib/python{version}/lib-dynload", "site")
BESIDE_QT: Final = "site/PySide6/Qt/lib"


def build(profile: Profile, out: Path) -> Path:
    """Makes the payload in a fresh folder. Blocking."""
    out = out.resolve()
    shutil.rmtree(out, ignore_errors=True)
    site = out / "site"
    site.mkdir(parents=True)
    wheels.lay_out(wheels.fetch(profile, System.LINUX), site, profile)
    built = recipe.CACHE / f"own-{os.getpid()}"
    try:
        wheels.lay_out((wheels.own_wheel(built),), site, profile)
    finally:
        shutil.rmtree(built, ignore_errors=True)
    if profile is Profile.CONSOLE:
        qt.cut(site, System.LINUX)
    else:
        leave_console_out(site)
    _cut_wheel_libraries(site)
    _copy_python(out)
    _bundle_libraries(out, profile)
    _strip(out)
    compile_all(out)
    return out


def leave_console_out(site: Path) -> None:
    """Takes out of the package what only a console runs."""
    for name in ("app", "cache", "cli", "desk", "sync", "ui"):
        path = site / "halo_desktop" / name
        if path.is_dir():
            shutil.rmtree(path)
        path.with_suffix(".py").unlink(missing_ok=True)
    shutil.rmtree(site / "halo_desktop" / "_resources" / "translations")


def _cut_wheel_libraries(site: Path) -> None:
    """Of the libraries that wheels bring along, deletes those that nothing left here loads."""
    folders = [path for path in site.glob("*.libs") if path.is_dir()]
    within = {file.name: file for folder in folders for file in folder.iterdir()}
    modules = [path for path in site.rglob("*.so") if path.parent not in folders]
    reached, _ = closure.follow(modules, within, lambda path: elf.read(path).needed)
    for file in within.values():
        if file not in reached:
            file.unlink()


def _copy_python(out: Path) -> None:
    version = recipe.word("linux", "version")
    interpreter = Path(recipe.word("linux", "python"))
    library = Path("/usr/lib") / f"python{version}"
    if not interpreter.is_file() or not library.is_dir():
        raise BundleError(f"{interpreter} is not installed: tools/system.sh packages")
    shutil.copy2(interpreter, out / "python3")
    left_out = recipe.names("linux", "drop_stdlib")

    def ignored(_folder: str, names: list[str]) -> list[str]:
        return [
            name for name in names if any(fnmatch.fnmatch(name, pattern) for pattern in left_out)
        ]

    shutil.copytree(library, out / "lib" / f"python{version}", ignore=ignored)
    searched = "".join(f"{line.format(version=version)}\n" for line in SEARCHED)
    (out / "python3._pth").write_text(searched, "utf-8")


def _bundle_libraries(out: Path, profile: Profile) -> None:
    """Copies the libraries that may not be asked of the user's computer."""
    is_copied = True
    while is_copied:  # a library that was just copied may need another one
        is_copied = False
        for name in sorted(outside(out)):
            folder = _folder_of(name, out, profile)
            if folder is not None:
                shutil.copyfile(_of_system(name), folder / name)
                is_copied = True
    version = recipe.word("linux", "version")
    for file in sorted((out / "lib" / f"python{version}" / "lib-dynload").glob("*.so")):
        _set_runpath(file, "$ORIGIN/../..")
    for file in sorted((out / "lib").glob("*.so*")):
        _set_runpath(file, "$ORIGIN")
    for file in sorted((out / BESIDE_QT).glob("*.so*")):
        if is_one_of(file.name, recipe.names("linux", "bundle_beside_qt")):
            _set_runpath(file, "$ORIGIN")


def _folder_of(name: str, out: Path, profile: Profile) -> Path | None:
    """Where a library of the system goes that the payload lacks; None leaves it to the host."""
    if is_one_of(name, recipe.names("linux", "bundle")):
        return out / "lib"
    is_for_qt = is_one_of(name, recipe.names("linux", "bundle_beside_qt"))
    return out / BESIDE_QT if is_for_qt and profile is Profile.CONSOLE else None


def is_one_of(name: str, stems: Iterable[str]) -> bool:
    """Says whether ``libssl.so.3`` is one of ``libssl``, ``libcrypto`` and so on."""
    return any(name == stem or name.startswith(f"{stem}.so") for stem in stems)


def elf_files(out: Path) -> tuple[Path, ...]:
    """All programs and libraries of a payload."""
    return tuple(
        path
        for path in sorted(out.rglob("*"))
        if path.is_file() and not path.is_symlink() and elf.is_elf(path)
    )


def outside(out: Path) -> frozenset[str]:
    """The names of the libraries that something in the payload loads and the payload lacks."""
    files = elf_files(out)
    own = {path.name for path in files}
    return frozenset(name for path in files for name in elf.read(path).needed if name not in own)


def _of_system(name: str) -> Path:
    for folder in ("/usr/lib/x86_64-linux-gnu", "/lib/x86_64-linux-gnu", "/usr/lib64", "/lib64"):
        path = Path(folder) / name
        if path.exists():
            return path.resolve()
    raise BundleError(f"the library {name} is not installed: tools/system.sh packages")


def _set_runpath(file: Path, value: str) -> None:
    recipe.run(["patchelf", "--set-rpath", value, str(file)])


def _strip(out: Path) -> None:
    for name in recipe.names("linux", "strip"):
        top = out / name
        if not top.exists():
            continue
        for file in [top] if top.is_file() else elf_files(top):
            recipe.run(["strip", "--strip-unneeded", str(file)])


def compile_all(out: Path) -> None:
    """Compiles all sources with the payload's own interpreter, as bytes that never change."""
    recipe.run(
        [
            str(out / "python3"), "-m", "compileall", "-q", "-s", str(out), "-p", "/halo",
            "--invalidation-mode", "unchecked-hash", "lib", "site",
        ],
        cwd=out,
        extra={"PYTHONHASHSEED": "0", "SOURCE_DATE_EPOCH": str(recipe.epoch())},
    )  # fmt: skip
