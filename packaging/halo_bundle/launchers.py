"""Builds the starters for Windows, and the stand-in for Python's DLL, with mingw."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from halo_bundle import recipe

_TOOLS: Final = "x86_64-w64-mingw32"
_HARDENED: Final = (
    "-Wl,--no-insert-timestamp", "-Wl,--dynamicbase", "-Wl,--nxcompat", "-Wl,--high-entropy-va",
)  # fmt: skip
_WARNINGS: Final = ("-Wall", "-Wextra", "-Werror")


@dataclass(frozen=True, slots=True, kw_only=True)
class Launcher:
    """One starter: its file, the module behind it, and whether it has a console."""

    name: str
    module: str
    has_console: bool


LAUNCHERS: Final = (
    Launcher(name="halo-desktop.exe", module="halo_desktop", has_console=False),
    Launcher(name="halo-cli.exe", module="halo_desktop", has_console=True),
    Launcher(name="halo-central.exe", module="halo_desktop.central", has_console=True),
)


def runtime_name() -> str:
    """The name of Python's DLL, such as python313.dll."""
    return f"python{recipe.word('windows', 'version').replace('.', '')}.dll"


def build(out: Path) -> None:
    """Puts all starters into a folder. Blocking."""
    for launcher in LAUNCHERS:
        _build_one(launcher, out)


def _build_one(launcher: Launcher, out: Path) -> None:
    source = recipe.FOLDER / "windows"
    version = recipe.product().version
    numbers = ",".join([*version.split("."), "0", "0", "0"][:4])
    with tempfile.TemporaryDirectory() as folder:
        resources = Path(folder) / "launcher.o"
        defines = [f"-DNUMBERS={numbers}", f'-DVERSION=\\"{version}\\"']
        defines.append(f'-DNAME=\\"{launcher.name}\\"')
        recipe.run(
            [f"{_TOOLS}-windres", *defines, "launcher.rc", str(resources)],
            cwd=source,
        )
        kind = ["-mconsole", "-DHAS_CONSOLE"] if launcher.has_console else ["-mwindows"]
        recipe.run(
            [
                f"{_TOOLS}-gcc", "-Os", "-s", "-municode", *kind, *_WARNINGS, *_HARDENED,
                f'-DMODULE=L"{launcher.module}"', f'-DPYTHON_DLL=L"{runtime_name()}"',
                "launcher.c", str(resources), "-o", str(out / launcher.name),
            ],
            cwd=source,
        )  # fmt: skip


def build_stub(out: Path) -> Path:
    """Puts the stand-in for Python's DLL into a folder. Blocking."""
    made = out / runtime_name()
    recipe.run(
        [
            f"{_TOOLS}-gcc", "-Os", "-s", "-shared", *_WARNINGS, *_HARDENED, "stub_python.c",
            "-o", str(made),
        ],
        cwd=recipe.FOLDER / "windows",
    )  # fmt: skip
    return made
