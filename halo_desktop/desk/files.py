"""Files that go with an action, and files of a case."""

from __future__ import annotations

import asyncio
import mimetypes
from enum import StrEnum
from pathlib import Path

from halo_desktop.cache.blobs import BlobStore
from halo_desktop.domain.errors import HaloError
from halo_desktop.domain.ids import Sha256
from halo_desktop.domain.payloads import FileRef
from halo_desktop.sync import calls
from halo_desktop.sync.calls import FileContent
from halo_desktop.sync.runtime import SyncRuntime
from halo_desktop.wire import protocol

ALLOWED_TYPES = frozenset(
    {
        "image/jpeg",
        "image/png",
        "image/webp",
        "application/pdf",
        "application/msword",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    }
)


class FileFault(StrEnum):
    """Why a file cannot be taken."""

    UNREADABLE = "unreadable"
    EMPTY = "empty"
    TOO_LARGE = "too-large"
    TYPE = "type"


class FileRefused(HaloError):  # noqa: N818 - an answer, not a fault
    """A file cannot go with an action; nothing was kept."""

    def __init__(self, fault: FileFault, name: str) -> None:
        """Keeps the reason word and the file's name."""
        super().__init__(fault.value)
        self.fault = fault
        self.code = fault.value
        self.name = name


class Files:
    """Takes files in and gives them out by their content hash."""

    def __init__(self, runtime: SyncRuntime, blobs: BlobStore) -> None:
        """Takes the running store and its files."""
        self._runtime = runtime
        self._blobs = blobs

    async def add(self, path: Path) -> FileRef:
        """Copies a file in, encrypted; it goes to the server before the action that names it.

        Raises:
            FileRefused: unreadable, empty, too large or of a kind that is not taken.
            StoreError: the disk refuses.
        """
        return await asyncio.wrap_future(self._runtime.work(self._take, path))

    async def open(self, sha256: Sha256) -> bytes:
        """A file's bytes, from this computer or from the server; shown from memory only.

        Raises:
            CallFailed: it is not here and the server cannot be asked.
        """
        blob = await asyncio.wrap_future(self._runtime.work(self._blobs.get, sha256))
        if blob is not None:
            return blob.content
        answer = await asyncio.wrap_future(self._runtime.ask(calls.get_blob(sha256)))
        assert isinstance(answer, FileContent)
        return answer.content

    def _take(self, path: Path) -> FileRef:
        try:
            size = path.stat().st_size
            if size > protocol.MAX_BLOB_BYTES:
                raise FileRefused(FileFault.TOO_LARGE, path.name)
            content = path.read_bytes()
        except OSError as error:
            raise FileRefused(FileFault.UNREADABLE, path.name) from error
        if not content:
            raise FileRefused(FileFault.EMPTY, path.name)
        media_type = mimetypes.guess_type(path.name)[0] or ""
        if media_type not in ALLOWED_TYPES:
            raise FileRefused(FileFault.TYPE, path.name)
        sha256 = self._blobs.add(content, media_type)
        return FileRef(
            sha256=sha256, name=path.name, media_type=media_type, size_bytes=len(content)
        )
