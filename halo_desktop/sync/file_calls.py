"""The calls that move files, in parts that can be repeated."""

from __future__ import annotations

from dataclasses import dataclass

from halo_desktop.domain.ids import ComplaintId, Sha256
from halo_desktop.sync import timing
from halo_desktop.sync.calls import Call, Lane
from halo_desktop.wire import codec, messages, protocol, transfers


@dataclass(frozen=True, slots=True, kw_only=True)
class FileOrder:
    """A file that somebody wants; kept here only if its complaint allows it."""

    sha256: Sha256
    complaint: ComplaintId | None = None
    size_bytes: int = 0


class FileContent(messages.Answer, frozen=True, kw_only=True):
    """A file's bytes, dressed as an answer; its hash was checked."""

    content: bytes


class FilePiece(messages.Answer, frozen=True, kw_only=True):
    """Some bytes of a file, dressed as an answer; only their own hash was checked."""

    content: bytes
    start: int
    total: int


def begin_upload(request: transfers.UploadRequest) -> Call:
    """Begins to send a file, or asks how far it got."""
    return Call(
        method="POST",
        path=protocol.PATH_UPLOADS,
        answer=transfers.UploadAnswer,
        lane=Lane.BLOB,
        message=request,
    )


def put_part(sha256: Sha256, offset: int, content: bytes) -> Call:
    """The next bytes of a file; safe to repeat."""
    return Call(
        method="PUT",
        path=f"{protocol.PATH_UPLOADS}/{sha256}",
        answer=transfers.UploadAnswer,
        lane=Lane.BLOB,
        query=(("offset", str(offset)),),
        content=content,
        headers=(
            ("Content-Type", "application/octet-stream"),
            (protocol.HEADER_PART_SHA256, codec.body_sha256(content)),
        ),
        seconds=timing.BLOB_SECONDS,
    )


def get_part(sha256: Sha256, start: int, size: int) -> Call:
    """Some bytes of a file of a complaint, if it is still that file."""
    return Call(
        method="GET",
        path=f"{protocol.PATH_BLOBS}/{sha256}",
        answer=FilePiece,
        lane=Lane.FETCH,
        headers=(("Range", f"bytes={start}-{start + size - 1}"), ("If-Range", f'"{sha256}"')),
        file=sha256,
        seconds=timing.BLOB_SECONDS,
    )


def get_preview(sha256: Sha256) -> Call:
    """The small picture of a file."""
    return Call(
        method="GET",
        path=f"{protocol.PATH_BLOBS}/{sha256}/preview",
        answer=FilePiece,
        lane=Lane.ASK,
        file=sha256,
    )
