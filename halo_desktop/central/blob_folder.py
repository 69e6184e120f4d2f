"""Files by content hash in a folder; written completely or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from halo_desktop.domain.ids import Sha256


class BlobFolder:
    """A folder ``aa/bb/<sha256>``; the database says which of them count."""

    def __init__(self, folder: Path) -> None:
        """Takes the folder; it is made when the first file comes."""
        self._folder = folder

    def put(self, sha256: Sha256, content: bytes) -> None:
        """Stores a file so that it survives a power cut. Blocking."""
        target = self._path(sha256)
        if target.exists():
            return
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=".part-")
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(content)
                stream.flush()
                os.fsync(stream.fileno())
            Path(name).replace(target)
        except OSError:
            Path(name).unlink(missing_ok=True)
            raise
        _sync_folder(target.parent)

    def get(self, sha256: Sha256) -> bytes | None:
        """Reads a file; None when it is not here. Blocking."""
        try:
            return self._path(sha256).read_bytes()
        except FileNotFoundError:
            return None

    def _path(self, sha256: Sha256) -> Path:
        return self._folder / sha256[:2] / sha256[2:4] / sha256


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":  # Windows cannot open folders; its journal keeps the name
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
