"""Makes the payload for Windows, on Linux: Python's own package, the wheels, our starters.

Python for Windows comes as the "embeddable" zip of its makers. Where it cannot be had, a
stand-in takes the place of its DLL; what is made with it is called a stub everywhere.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import zipfile
from pathlib import Path

from halo_bundle import launchers, origin, qt, recipe, wheels
from halo_bundle.recipe import BundleError, Profile, System

STUB_MARK = "STUB.txt"


def build(out: Path, *, python_embed: Path | None, sha256: str | None = None) -> Path:
    """Makes the payload in a fresh folder. Blocking.

    Raises:
        BundleError: If Python's package is not the one that was expected.
    """
    out = out.resolve()
    shutil.rmtree(out, ignore_errors=True)
    site = out / "site"
    site.mkdir(parents=True)
    wheels.lay_out(wheels.fetch(Profile.CONSOLE, System.WINDOWS), site, Profile.CONSOLE)
    built = recipe.CACHE / f"own-{os.getpid()}"
    try:
        wheels.lay_out((wheels.own_wheel(built),), site, Profile.CONSOLE)
    finally:
        shutil.rmtree(built, ignore_errors=True)
    qt.cut(site, System.WINDOWS)
    _move_beside_launchers(site, out)
    _compile(site)
    launchers.build(out)
    if python_embed is None:
        launchers.build_stub(out)
        (out / STUB_MARK).write_text(
            "Paket uji tanpa Python: tidak dapat dijalankan.\n"
            "A test package without Python: it cannot be run.\n",
            "utf-8",
        )
    else:
        _unpack_python(python_embed, sha256, out)
    stem = launchers.runtime_name().removesuffix(".dll")
    (out / f"{stem}._pth").write_text(f"{stem}.zip\n.\nsite\n", "utf-8")
    return out


def is_stub(out: Path) -> bool:
    """Says whether a payload has the stand-in instead of Python."""
    return (out / STUB_MARK).exists()


def _move_beside_launchers(site: Path, out: Path) -> None:
    stems = recipe.names("windows", "beside_launcher")
    for file in sorted(site.rglob("*.dll")):
        if file.name.lower().startswith(stems):
            target = out / file.name.lower()
            if target.exists():
                file.unlink()  # PySide6 and shiboken6 both bring one
            else:
                shutil.move(file, target)


def _unpack_python(archive: Path, sha256: str | None, out: Path) -> None:
    if sha256 is None or origin.digest(archive) != sha256.lower():
        raise BundleError(f"{archive.name} is not the file whose SHA-256 was given")
    with zipfile.ZipFile(archive) as found:
        for name in found.namelist():
            if not name.endswith(("._pth", "python.exe", "pythonw.exe")):
                found.extract(name, out)
    if not (out / launchers.runtime_name()).is_file():
        raise BundleError(f"{archive.name} holds no {launchers.runtime_name()}")


def _compile(site: Path) -> None:
    """Compiles the sources where a Python of the same version is at hand.

    The program's folder cannot be written to on the user's computer: without this every start
    compiles in memory. The Windows build does it with Python for Windows itself.
    """
    version = recipe.word("windows", "version")
    interpreter = _same_python(version)
    if interpreter is None:
        return
    command = [interpreter, "-m", "compileall", "-q", "-s", str(site), "-p", "site"]
    recipe.run(
        [*command, "--invalidation-mode", "unchecked-hash", "."],
        cwd=site,
        extra={"PYTHONHASHSEED": "0", "SOURCE_DATE_EPOCH": str(recipe.epoch())},
    )


def _same_python(version: str) -> str | None:
    for folder in (Path("/usr/bin"), *sorted(Path.home().glob(f".pyenv/versions/{version}.*/bin"))):
        path = folder / f"python{version}"
        if path.exists():
            done = subprocess.run([path, "-c", ""], check=False, capture_output=True)
            if done.returncode == 0:
                return str(path)
    return None
