"""What goes into the packages, as ``payload.toml`` says it."""

from __future__ import annotations

import os
import subprocess
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).resolve().parents[2]
FOLDER: Final = ROOT / "packaging"
OUT: Final = ROOT / "build" / "packages"
CACHE: Final = ROOT / ".cache" / "packages"
MEGABYTE: Final = 1_000_000


class BundleError(Exception):
    """A package cannot be made; the message says why and what to do."""


class System(StrEnum):
    """The systems that packages are made for."""

    LINUX = "linux"
    WINDOWS = "windows"


class Profile(StrEnum):
    """The programs: the console (with its embedded server), or the server alone."""

    CONSOLE = "console"
    CENTRAL = "central"


@dataclass(frozen=True, slots=True, kw_only=True)
class Product:
    """How the product is called."""

    id: str
    name: str
    vendor: str
    homepage: str
    version: str


@cache
def table() -> Mapping[str, Any]:
    """The whole of ``payload.toml``."""
    return tomllib.loads((FOLDER / "payload.toml").read_text("utf-8"))


def names(*keys: str) -> tuple[str, ...]:
    """A list of names, such as ``names("linux", "plugins")``."""
    found: Any = table()
    for key in keys:
        found = found[key]
    return tuple(found)


def word(*keys: str) -> str:
    """A single word, such as ``word("linux", "version")``."""
    found: Any = table()
    for key in keys:
        found = found[key]
    return str(found)


@cache
def product() -> Product:
    """The product with the version that ``pyproject.toml`` names."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return Product(version=str(project["version"]), **table()["product"])


@cache
def epoch() -> int:
    """The one point in time that all files of a package carry: that of the last commit."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    if given.isdigit():
        return int(given)
    found = run(["git", "log", "-1", "--format=%ct"], cwd=ROOT).strip()
    return int(found)


def run(
    command: list[str], *, cwd: Path | None = None, extra: Mapping[str, str] | None = None
) -> str:
    """Runs a tool and returns what it printed. Blocking.

    Raises:
        BundleError: If the tool is missing or fails, with its last words.
    """
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "TZ": "UTC", **(extra or {})}
    environment.pop("PYTHONPATH", None)
    try:
        done = subprocess.run(
            command, cwd=cwd, env=environment, capture_output=True, text=True, check=False
        )
    except FileNotFoundError as error:
        raise BundleError(f"{command[0]} is not installed: tools/system.sh packages") from error
    if done.returncode:
        said = (done.stderr or done.stdout).strip()[-2000:]
        raise BundleError(f"{' '.join(command[:4])} … failed ({done.returncode}): {said}")
    return done.stdout
