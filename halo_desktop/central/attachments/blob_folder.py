"""Files by content hash in a folder; written completely or not at all."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from halo_desktop.central.attachments.part_files import PartFiles
from halo_desktop.domain.ids import Sha256


class BlobFolder:
    """A folder ``aa/bb/<sha256>``; the database says which of them count."""

    def __init__(self, folder: Path) -> None:
        """Takes the folder; it is made when the first file comes."""
        self._folder = folder
        self.parts = PartFiles(folder / "parts")

    def put(self, sha256: Sha256, content: bytes) -> None:
        """Stores a file so that it survives a power cut. Blocking."""
        if not self.has(sha256):
            self._write(self._path(sha256), content)

    def has(self, sha256: Sha256) -> bool:
        """Whether a file is here. Blocking."""
        return self._path(sha256).exists()

    def drop(self, sha256: Sha256) -> None:
        """Deletes a file with its small picture; fine when there is none. Blocking."""
        self._path(sha256).unlink(missing_ok=True)
        self._preview(sha256).unlink(missing_ok=True)

    def preview(self, sha256: Sha256) -> bytes | None:
        """A file's small picture, if one was made; empty when none can be. Blocking."""
        try:
            return self._preview(sha256).read_bytes()
        except FileNotFoundError:
            return None

    def put_preview(self, sha256: Sha256, content: bytes) -> None:
        """Keeps a file's small picture; it can be made again at any time. Blocking."""
        self._write(self._preview(sha256), content)

    def _preview(self, sha256: Sha256) -> Path:
        return self._folder / "previews" / sha256[:2] / sha256

    def _write(self, target: Path, content: bytes) -> None:
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

    def free_bytes(self) -> int:
        """How much more the disk can take. Blocking."""
        place = self._folder
        while not place.exists():
            place = place.parent
        return shutil.disk_usage(place).free

    def names(self) -> Iterator[Sha256]:
        """The files that are here, whether they count or not. Blocking."""
        for file in self._folder.glob("??/??/*"):
            if not file.name.startswith("."):
                yield Sha256(file.name)

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
