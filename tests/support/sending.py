"""Sends files to a server in parts, as a console does, step by step."""

from __future__ import annotations

import hashlib

from halo_desktop.domain.ids import ComplaintId, Sha256
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import AddNote, FileRef
from halo_desktop.wire.transfers import UploadAnswer, UploadRequest
from tests.support import pictures
from tests.support.clerk import Clerk

PHOTO = pictures.jpeg_like(300_000)
PART = 64 * 1024


def hash_of(content: bytes) -> Sha256:
    """The name of a file."""
    return Sha256(hashlib.sha256(content).hexdigest())


def begin(clerk: Clerk, content: bytes = PHOTO) -> UploadAnswer:
    """Begins to send, or asks how far it is."""
    request = UploadRequest(sha256=hash_of(content), size=len(content))
    return clerk.central.begin_upload(clerk.session, request)


def put(
    clerk: Clerk, start: int, part: bytes, *, of: bytes = PHOTO, told: str = ""
) -> UploadAnswer:
    """Sends one part."""
    return clerk.central.put_part(
        clerk.session, hash_of(of), offset=start, content=part, part_sha256=told or hash_of(part)
    )


def send(clerk: Clerk, content: bytes = PHOTO, *, until: int | None = None) -> UploadAnswer:
    """Sends a file, or the beginning of one, from where the server is."""
    answer = begin(clerk, content)
    end = len(content) if until is None else until
    while answer.offset < end:
        part = content[answer.offset : min(answer.offset + PART, end)]
        answer = put(clerk, answer.offset, part, of=content)
    return answer


def name_it(clerk: Clerk, case: ComplaintId, content: bytes = PHOTO) -> str:
    """Lets an action name the file, and says what became of the action."""
    file = FileRef(
        sha256=hash_of(content), name="a.jpg", media_type="image/jpeg", size_bytes=len(content)
    )
    note = AddNote(text="Lampiran", attachments=(file,))
    return clerk.settle(clerk.command(Kind.ADD_NOTE, case, note)).st
