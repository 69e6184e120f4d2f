"""Bytes of files that have not arrived as a whole, one file for each upload."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Collection
from pathlib import Path

from halo_desktop.domain.ids import Sha256, UserId


class PartFiles:
    """A folder of unfinished files; the database says how much of each counts."""

    def __init__(self, folder: Path) -> None:
        """Takes the folder; it is made when the first part comes."""
        self._folder = folder

    def write(self, user: UserId, sha256: Sha256, offset: int, content: bytes) -> None:
        """Stores bytes so that they survive a power cut. Blocking.

        The same bytes at the same place may be written twice, also at once.
        """
        path = self._path(user, sha256)
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
        with os.fdopen(handle, "wb") as stream:
            stream.seek(offset)
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())

    def size(self, user: UserId, sha256: Sha256) -> int:
        """How many bytes lie here at most; after a restored backup there may be none."""
        try:
            return self._path(user, sha256).stat().st_size
        except FileNotFoundError:
            return 0

    def read(self, user: UserId, sha256: Sha256) -> bytes:
        """Everything that lies here. Blocking."""
        try:
            return self._path(user, sha256).read_bytes()
        except FileNotFoundError:
            return b""

    def drop(self, user: UserId, sha256: Sha256) -> None:
        """Deletes what lies here; fine when there is nothing."""
        self._path(user, sha256).unlink(missing_ok=True)

    def drop_others(self, wanted: Collection[tuple[UserId, Sha256]], before: float) -> int:
        """Deletes what no upload goes on with and nobody has touched since. Blocking."""
        names = {_name(user, sha256) for user, sha256 in wanted}
        dropped = 0
        for path in self._folder.glob("*"):
            if path.name not in names and path.stat().st_mtime < before:
                path.unlink(missing_ok=True)
                dropped += 1
        return dropped

    def _path(self, user: UserId, sha256: Sha256) -> Path:
        return self._folder / _name(user, sha256)


def _name(user: UserId, sha256: Sha256) -> str:
    """People do not share an unfinished file: what one sends proves nothing for another."""
    return f"{sha256}-{hashlib.sha256(user.encode()).hexdigest()[:16]}"
