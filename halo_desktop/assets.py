"""Finds the files of ``resources/``: in a checkout, an installed wheel or a frozen program."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path, PurePosixPath

_PACKAGE = Path(__file__).resolve().parent


class MissingAssetError(FileNotFoundError):
    """The program was shipped without a file that it needs."""


def path(name: str) -> Path:
    """Returns the path of a resource such as ``icons/lock.svg``.

    Raises:
        MissingAssetError: If there is no such file or folder.
        ValueError: If the name leads out of the resources.
    """
    relative = PurePosixPath(name)
    if relative.is_absolute() or ".." in relative.parts or "\\" in name:
        raise ValueError(f"not a resource name: {name!r}")
    found = root() / relative
    if not found.exists():
        raise MissingAssetError(f"resource {name!r} is missing below {root()}")
    return found


@cache
def root() -> Path:
    """Returns the folder that holds all resources.

    Raises:
        MissingAssetError: If no such folder was shipped.
    """
    for candidate in _candidates():
        if candidate.is_dir():
            return candidate
    raise MissingAssetError("no folder with resources was shipped with this program")


def _candidates() -> tuple[Path, ...]:
    if getattr(sys, "frozen", False):
        # A freezer unpacks next to the executable, or into a folder it names here.
        unpacked = Path(getattr(sys, "_MEIPASS", Path(sys.executable).parent))
        return (unpacked / "resources", unpacked / "halo_desktop" / "_resources")
    return (_PACKAGE / "_resources", _PACKAGE.parent / "resources")
