"""Files that go with an action, and files of a case."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Final

from halo_desktop.cache import keeping
from halo_desktop.cache.blobs import BlobStore
from halo_desktop.cache.connection import Connection
from halo_desktop.cache.copies import Kept
from halo_desktop.desk.events import Event, EventHub, FileMoved
from halo_desktop.domain import file_types, picture_marks
from halo_desktop.domain.errors import HaloError
from halo_desktop.domain.ids import ComplaintId, Sha256
from halo_desktop.domain.model import Attachment, Complaint
from halo_desktop.domain.payloads import FileRef
from halo_desktop.domain.picture_marks import BrokenPicture, Mark
from halo_desktop.sync import file_calls, uploads
from halo_desktop.sync.errors import CallFailed
from halo_desktop.sync.file_calls import FileContent, FileOrder, FilePiece
from halo_desktop.sync.runtime import SyncRuntime
from halo_desktop.wire import protocol
from halo_desktop.wire.codes import ProblemCode

ALLOWED_TYPES: Final = file_types.ALLOWED
_PREVIEWS_IN_MEMORY: Final = 64

BeforeExport = Callable[[ComplaintId], Awaitable[None]]


class FileFault(StrEnum):
    """Why a file cannot be taken or given out."""

    UNREADABLE = "unreadable"
    EMPTY = "empty"
    TOO_LARGE = "too-large"
    TYPE = "type"
    BROKEN = "broken"
    UNWRITABLE = "unwritable"


class FileRefused(HaloError):  # noqa: N818 - an answer, not a fault
    """A file cannot go with an action or out of the program; nothing was kept."""

    def __init__(self, fault: FileFault, name: str) -> None:
        """Keeps the reason word and the file's name."""
        super().__init__(fault.value)
        self.fault = fault
        self.code = fault.value
        self.name = name


class Place(StrEnum):
    """Where a file of a case is now."""

    WAITING = "waiting"  # only here; it goes before the action that names it
    SENDING = "sending"
    REFUSED = "refused"  # the server does not take it; ``code`` says why
    HERE = "here"  # on the server, and here without a connection
    REMOTE = "remote"  # on the server only
    FETCHING = "fetching"


@dataclass(frozen=True, slots=True, kw_only=True)
class FileStanding:
    """How things are with one file."""

    sha256: Sha256
    place: Place
    done_bytes: int
    size_bytes: int
    is_carried: bool
    may_be_kept: bool
    code: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """What is taken along for work without a connection."""

    cases: int
    files: int
    files_here: int
    bytes_here: int
    bytes_missing: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved:
    """A file that left the program, and what was taken out of it before."""

    path: Path
    removed: tuple[Mark, ...]


class Files:
    """Takes files in and gives them out by their content hash."""

    def __init__(self, runtime: SyncRuntime, blobs: BlobStore, hub: EventHub) -> None:
        """Takes the running store, its files, and where news of them come from."""
        self._runtime = runtime
        self._blobs = blobs
        self._moving: dict[Sha256, FileMoved] = {}
        self._previews: OrderedDict[Sha256, bytes] = OrderedDict()
        self.before_export: BeforeExport | None = None
        hub.subscribe(self._on_event)

    async def add(self, path: Path) -> FileRef:
        """Copies a file in, encrypted; it goes to the server before the action that names it.

        Raises:
            FileRefused: unreadable, empty, too large or of a kind that is not taken.
            StoreError: the disk refuses.
        """
        return await asyncio.wrap_future(self._runtime.work(self._take, path))

    async def add_content(self, name: str, content: bytes) -> FileRef:
        """Takes in what was never a file, such as a picture from the clipboard.

        Raises:
            FileRefused: empty, too large or of a kind that is not taken.
            StoreError: the disk refuses.
        """
        return await asyncio.wrap_future(self._runtime.work(self._keep, name, content))

    async def open(self, sha256: Sha256, complaint: ComplaintId | None = None) -> bytes:
        """A file's bytes, from this computer or from the server; shown from memory only.

        Of an ordinary case a copy stays here; cancelling keeps what has arrived of it.

        Raises:
            CallFailed: it is not here and the server cannot be asked.
        """
        found = await asyncio.wrap_future(self._runtime.work(self._look_up, sha256))
        if found is not None:
            return found
        order = FileOrder(sha256=sha256, complaint=complaint)
        answer = await asyncio.wrap_future(self._runtime.ask(order))
        assert isinstance(answer, FileContent)
        return answer.content

    async def preview(self, sha256: Sha256, complaint: ComplaintId) -> bytes | None:
        """A small picture of a file; None when it has none.

        Raises:
            CallFailed: it is not here and the server cannot be asked.
        """
        found = self._previews.get(sha256)
        if found is None:
            found = await asyncio.wrap_future(self._runtime.work(self._local_preview, sha256))
        if found is None:
            found = await self._fetch_preview(sha256, complaint)
        self._remember(sha256, found)
        return found or None

    async def standings(self, case: Complaint) -> tuple[FileStanding, ...]:
        """How things are with each file of a case, as it is shown."""
        carried = await asyncio.wrap_future(self._runtime.read(keeping.carried))
        wanted = [attachment.sha256 for attachment in case.attachments]
        here = await asyncio.wrap_future(self._runtime.work(self._blobs.copies.here, wanted))
        return tuple(
            self._standing(case, attachment, here.get(attachment.sha256), case.id in carried)
            for attachment in case.attachments
        )

    async def carry(self, complaint: ComplaintId) -> None:
        """Takes a case along: its files are fetched now or as soon as there is a connection."""
        now = datetime.now(UTC)
        await asyncio.wrap_future(self._runtime.call(keeping.carry, complaint, now))

    async def leave(self, complaint: ComplaintId) -> None:
        """Does not take a case along any more."""
        await asyncio.wrap_future(self._runtime.call(keeping.leave, complaint))

    async def is_carried(self, complaint: ComplaintId) -> bool:
        """Whether a case is taken along."""
        return complaint in await asyncio.wrap_future(self._runtime.read(keeping.carried))

    async def carried(self) -> Carried:
        """What is taken along, and how much of it is here."""
        cases, files = await asyncio.wrap_future(self._runtime.read(_carried))
        here = await asyncio.wrap_future(self._runtime.work(self._blobs.copies.here, tuple(files)))
        whole = {sha256 for sha256, kept in here.items() if kept.is_whole}
        return Carried(
            cases=cases,
            files=len(files),
            files_here=len(whole),
            bytes_here=sum(size for sha256, size in files.items() if sha256 in whole),
            bytes_missing=sum(
                size - (here[sha256].here if sha256 in here else 0)
                for sha256, size in files.items()
                if sha256 not in whole
            ),
        )

    async def save(self, sha256: Sha256, complaint: ComplaintId, to: Path) -> Saved:
        """Writes a file where a person wants it, without what a camera wrote into it.

        Raises:
            CallFailed: it is not here and the server cannot be asked.
            FileRefused: it is a broken picture, or it cannot be written there.
        """
        content = await self.open(sha256, complaint)
        if self.before_export is not None:
            await self.before_export(complaint)
        return await asyncio.wrap_future(self._runtime.work(_write, content, to))

    def _take(self, path: Path) -> FileRef:
        try:
            size = path.stat().st_size
            if size > protocol.MAX_BLOB_BYTES:
                raise FileRefused(FileFault.TOO_LARGE, path.name)
            content = path.read_bytes()
        except OSError as error:
            raise FileRefused(FileFault.UNREADABLE, path.name) from error
        return self._keep(path.name, content)

    def _keep(self, name: str, content: bytes) -> FileRef:
        if not content:
            raise FileRefused(FileFault.EMPTY, name)
        if len(content) > protocol.MAX_BLOB_BYTES:
            raise FileRefused(FileFault.TOO_LARGE, name)
        media_type = file_types.of(content)
        if media_type is None:
            raise FileRefused(FileFault.TYPE, name)
        sha256 = self._blobs.add(content, media_type)
        return FileRef(sha256=sha256, name=name, media_type=media_type, size_bytes=len(content))

    def _look_up(self, sha256: Sha256) -> bytes | None:
        blob = self._blobs.get(sha256)
        if blob is None:
            return None
        self._blobs.copies.note_use(sha256)
        return blob.content

    def _local_preview(self, sha256: Sha256) -> bytes | None:
        """The small picture, or the whole one of a photograph that was just added here."""
        found = self._blobs.copies.preview(sha256)
        if found is not None:
            return found
        kept = self._blobs.copies.here((sha256,)).get(sha256)
        if kept is None or not kept.is_own:
            return None
        blob = self._blobs.get(sha256)
        is_picture = blob is not None and blob.media_type in file_types.PICTURES
        return blob.content if blob is not None and is_picture else b""

    async def _fetch_preview(self, sha256: Sha256, complaint: ComplaintId) -> bytes:
        try:
            answer = await asyncio.wrap_future(self._runtime.ask(file_calls.get_preview(sha256)))
        except CallFailed as failed:
            if failed.failure.code != ProblemCode.NO_PREVIEW:
                raise
            content = b""
        else:
            assert isinstance(answer, FilePiece)
            content = answer.content
        allowed = await asyncio.wrap_future(self._runtime.read(keeping.keepable, (complaint,)))
        if sha256 in keeping.hashes(allowed[complaint]):
            await asyncio.wrap_future(
                self._runtime.work(self._blobs.copies.keep_preview, sha256, complaint, content)
            )
        return content

    def _remember(self, sha256: Sha256, content: bytes) -> None:
        if len(content) <= protocol.MAX_PART_BYTES:
            self._previews[sha256] = content
        while len(self._previews) > _PREVIEWS_IN_MEMORY:
            self._previews.popitem(last=False)

    def _standing(
        self, case: Complaint, attachment: Attachment, kept: Kept | None, is_carried: bool
    ) -> FileStanding:
        moved = self._moving.get(attachment.sha256)
        code = moved.code if moved is not None else ""
        place, done = Place.REMOTE, 0 if kept is None else kept.here
        if kept is not None and kept.is_own and not kept.is_confirmed:
            place, done = _outward(moved)
        elif kept is not None and kept.is_whole:
            place, code = Place.HERE, ""
        elif moved is not None and not moved.is_upload and not moved.code:
            place, done = Place.FETCHING, moved.done_bytes
        return FileStanding(
            sha256=attachment.sha256,
            place=place,
            done_bytes=done,
            size_bytes=attachment.size_bytes,
            is_carried=is_carried,
            may_be_kept=keeping.may_keep(case),
            code=code,
        )

    def _on_event(self, event: Event) -> None:
        if not isinstance(event, FileMoved):
            return
        is_over = event.size_bytes > 0 and event.done_bytes >= event.size_bytes
        if is_over and not event.code:
            self._moving.pop(event.sha256, None)
        else:
            self._moving[event.sha256] = event


def _outward(moved: FileMoved | None) -> tuple[Place, int]:
    if moved is None or not moved.is_upload:
        return Place.WAITING, 0
    if moved.code in uploads.FINAL:
        return Place.REFUSED, 0
    return Place.WAITING if moved.code else Place.SENDING, moved.done_bytes


def _carried(conn: Connection) -> tuple[int, dict[Sha256, int]]:
    files = keeping.carried_files(conn)
    sizes = {sha256: attachment.size_bytes for sha256, (_, attachment) in files.items()}
    return len(keeping.carried(conn)), sizes


def _write(content: bytes, to: Path) -> Saved:
    try:
        cleaned = picture_marks.cleaned(content)
    except BrokenPicture as error:
        raise FileRefused(FileFault.BROKEN, to.name) from error
    suffix = file_types.SUFFIXES.get(file_types.of(content) or "", "")
    if suffix and file_types.suffix_type(to.name) != file_types.of(content):
        # The name must not promise something else than what is inside.
        to = to.with_name(to.name + suffix)
    try:
        to.write_bytes(cleaned.content)
    except OSError as error:
        raise FileRefused(FileFault.UNWRITABLE, to.name) from error
    return Saved(path=to, removed=cleaned.removed)
