"""The list of all files of a payload with their hashes, their one date, and the size limits."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Final

from halo_bundle import origin, recipe
from halo_bundle.recipe import BundleError

NAME: Final = "manifest.json"


def seal(out: Path) -> None:
    """Writes the list, and gives every file its date and rights. Blocking."""
    files = {
        path.relative_to(out).as_posix(): origin.digest(path)
        for path in sorted(out.rglob("*"))
        if path.is_file() and not path.is_symlink() and path.name != NAME
    }
    content = {"version": recipe.product().version, "made_at": recipe.epoch(), "files": files}
    (out / NAME).write_text(json.dumps(content, indent=0, sort_keys=True) + "\n", "utf-8")
    settle(out)


def settle(top: Path) -> None:
    """Gives every file below a folder the same date, and rights that do not depend on umask."""
    moment = (recipe.epoch(), recipe.epoch())
    for path in [*sorted(top.rglob("*"), reverse=True), top]:
        if not path.is_symlink():
            is_run = path.is_dir() or (os.access(path, os.X_OK) and path.suffix in {"", ".sh"})
            path.chmod(0o755 if is_run else 0o644)
        os.utime(path, moment, follow_symlinks=False)


def differences(out: Path) -> list[str]:
    """What in a payload is not as its list says. Blocking."""
    listed: dict[str, str] = json.loads((out / NAME).read_text("utf-8"))["files"]
    there = {
        path.relative_to(out).as_posix()
        for path in out.rglob("*")
        if path.is_file() and path.name != NAME
    }
    changed = [
        name
        for name, digest in listed.items()
        if name in there and origin.digest(out / name) != digest
    ]
    return sorted({*changed, *(there ^ set(listed))})


def megabytes(path: Path) -> float:
    """The size of a file, or of all files of a folder."""
    files = path.rglob("*") if path.is_dir() else [path]
    return sum(file.lstat().st_size for file in files if not file.is_dir()) / recipe.MEGABYTE


def check_size(path: Path, limit: str) -> float:
    """Measures a package against its limit. Blocking.

    Raises:
        BundleError: If it has grown beyond it.
    """
    size, most = megabytes(path), float(recipe.word("limits", limit))
    if size > most:
        raise BundleError(f"{path.name} has {size:.1f} MB, at most {most:.0f} MB are allowed")
    return size
