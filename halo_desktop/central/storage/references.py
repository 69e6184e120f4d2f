"""What a complaint refers to outside itself: files by hash, its one LAPOR! number."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import fields
from typing import Final

from sqlalchemy import Connection, bindparam, insert, select

from halo_desktop.central.storage import tables, upserts
from halo_desktop.domain.errors import RefusalCode, Refused
from halo_desktop.domain.ids import ComplaintId, Sha256, UserId
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.payloads import FileRef, Payload

_SHA256: Final = re.compile(r"[0-9a-f]{64}")
# Built once: building a statement costs more than running it.
_LINKED: Final = select(tables.lapor_link.c.complaint).where(
    tables.lapor_link.c.tracking_id == bindparam("tracking")
)
_LINK: Final = insert(tables.lapor_link)
# Holds the file until the action that names it is written: a clean-up waits for that.
_SIZE = (
    select(tables.blob.c.size)
    .where(tables.blob.c.sha256 == bindparam("sha256"))
    .with_for_update(read=True)
)


class FileMissing(Exception):  # noqa: N818 - not a fault: the bytes are still on their way
    """A file that an action brings has not been uploaded yet."""


def files_of(payload: Payload) -> Iterator[FileRef]:
    """The files that an input brings."""
    for field in fields(payload):
        value = getattr(payload, field.name)
        if isinstance(value, tuple):
            yield from (item for item in value if isinstance(item, FileRef))


def is_sha256(text: str) -> bool:
    """Whether a text is the hash of a file and not the id of an action."""
    return _SHA256.fullmatch(text) is not None


def check_stored(connection: Connection, sha256: Sha256) -> None:
    """Sees that a file has been stored.

    Raises:
        FileMissing: When it has to be uploaded first.
    """
    if connection.execute(_SIZE, {"sha256": sha256}).first() is None:
        raise FileMissing(sha256)


def check_files(
    connection: Connection, payload: Payload, user: UserId, complaint: Complaint | None
) -> None:
    """Sees that the files are here and that this person may use them.

    Knowing a hash is not enough: the file must have been uploaded by the person or belong
    to the complaint already.

    Raises:
        FileMissing: When one has to be uploaded first.
        Refused: When its size is not the one that was told.
    """
    own = {a.sha256 for a in complaint.attachments} if complaint is not None else set()
    for file in files_of(payload):
        size = connection.execute(_SIZE, {"sha256": file.sha256}).scalar_one_or_none()
        if size is None or not (
            file.sha256 in own or was_uploaded_by(connection, file.sha256, user)
        ):
            raise FileMissing(file.sha256)
        if size != file.size_bytes:
            raise Refused(RefusalCode.ATTACHMENT_REFUSED, "the size differs", field="size_bytes")


def was_uploaded_by(connection: Connection, sha256: Sha256, user: UserId) -> bool:
    """Whether a person has shown that the file is theirs."""
    columns = tables.blob_upload.c
    return (
        connection.execute(
            select(columns.at).where(columns.sha256 == sha256, columns.account == user)
        ).first()
        is not None
    )


def write_files(connection: Connection, before: Complaint | None, after: Complaint) -> None:
    """Notes the files that a complaint has got."""
    known = {a.sha256 for a in before.attachments} if before is not None else set()
    for attachment in after.attachments:
        if attachment.sha256 not in known:
            upserts.insert_missing(
                connection,
                tables.blob_reference,
                {"sha256": attachment.sha256, "complaint": after.id},
            )


def write_lapor(connection: Connection, before: Complaint | None, after: Complaint) -> None:
    """Notes the LAPOR! number of a complaint.

    Raises:
        Refused: When another complaint has it already.
    """
    old = tracking_of(before)
    new = tracking_of(after)
    if old == new:
        return
    columns = tables.lapor_link.c
    if new is not None:
        holder = linked_complaint(connection, new)
        if holder is not None and holder != after.id:
            raise Refused(RefusalCode.ALREADY_LINKED, field="tracking_id")
    if old is not None:
        connection.execute(tables.lapor_link.delete().where(columns.tracking_id == old))
    if new is not None:
        connection.execute(_LINK, {"tracking_id": new, "complaint": after.id})


def linked_complaint(connection: Connection, tracking_id: str) -> ComplaintId | None:
    """The complaint with a LAPOR! number."""
    wanted = {"tracking": normal_tracking(tracking_id)}
    found = connection.execute(_LINKED, wanted).scalar_one_or_none()
    return None if found is None else ComplaintId(found)


def linked_among(connection: Connection, tracking_ids: Collection[str]) -> frozenset[str]:
    """Those of some LAPOR! numbers that a complaint has, as they are compared."""
    columns = tables.lapor_link.c
    wanted = {normal_tracking(text) for text in tracking_ids}
    found = connection.scalars(select(columns.tracking_id).where(columns.tracking_id.in_(wanted)))
    return frozenset(found)


def normal_tracking(tracking_id: str) -> str:
    """How LAPOR! numbers are compared: people type "#", spaces and case as they like."""
    return "".join(c for c in tracking_id.casefold() if c.isalnum())[:120]


def tracking_of(complaint: Complaint | None) -> str | None:
    """The LAPOR! number of a complaint as numbers are compared."""
    if complaint is None or complaint.lapor is None or not complaint.lapor.tracking_id:
        return None
    return normal_tracking(complaint.lapor.tracking_id) or None
