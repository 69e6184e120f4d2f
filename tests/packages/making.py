"""Builds each package once a run, and knows where everything is."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from tests.architecture import tree

OUT = tree.ROOT / "build" / "packages"


@cache
def built(what: str, *options: str, place: str = "") -> tuple[Path, ...]:
    """Runs the builder as a person would and returns what it made."""
    out = OUT if not place else Path(place)
    done = subprocess.run(
        [sys.executable, "-m", "halo_bundle", what, "--out", str(out), *options],
        cwd=tree.ROOT,
        env={**os.environ, "PYTHONPATH": str(tree.ROOT / "packaging")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return tuple(Path(line.split("  ")[1]) for line in done.stdout.splitlines())


def appimage() -> Path:
    """The AppImage of this commit."""
    return built("appimage")[0]


def bare_environment(home: Path, **more: str) -> dict[str, str]:
    """What a fresh desktop session has, and nothing of this one."""
    return {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": str(home)} | more


def run(
    command: list[str], environment: Mapping[str, str] | None = None, *, seconds: float = 600
) -> subprocess.CompletedProcess[str]:
    """Runs a program to its end."""
    return subprocess.run(
        command, env=environment, capture_output=True, text=True, check=False, timeout=seconds
    )


def copied(source: Path, folder: Path) -> Path:
    """A copy in a folder with a space in its name: many people's folders have one."""
    folder.mkdir(parents=True, exist_ok=True)
    return Path(shutil.copy2(source, folder))
