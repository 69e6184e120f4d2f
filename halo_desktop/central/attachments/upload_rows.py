"""What the database knows of files: unfinished ones, stored ones, who sent them."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ColumnElement, Connection, delete, exists, func, select, update

from halo_desktop.central.storage import tables, upserts
from halo_desktop.central.storage.columns import Record
from halo_desktop.domain.ids import Sha256, UserId

_upload = tables.upload.c
_blob = tables.blob.c
_sender = tables.blob_upload.c


def find(connection: Connection, user: UserId, sha256: Sha256) -> Record | None:
    """A person's unfinished file."""
    return connection.execute(
        select(_upload.size, _upload.received).where(
            _upload.account == user, _upload.sha256 == sha256
        )
    ).first()


def begin(connection: Connection, user: UserId, sha256: Sha256, size: int, now: datetime) -> None:
    """Notes that a person begins to send a file."""
    upserts.insert_missing(
        connection,
        tables.upload,
        {
            "account": user,
            "sha256": sha256,
            "size": size,
            "received": 0,
            "begun_at": now,
            "touched_at": now,
        },
    )


def touch(
    connection: Connection, user: UserId, sha256: Sha256, received: int, now: datetime
) -> None:
    """Notes that somebody goes on with an unfinished file, and from where."""
    connection.execute(
        update(tables.upload)
        .where(_upload.account == user, _upload.sha256 == sha256)
        .values(received=received, touched_at=now)
    )


def advance(
    connection: Connection,
    user: UserId,
    sha256: Sha256,
    known: int,
    reached: int,
    now: datetime,
) -> None:
    """Notes how far a file got, unless it began anew meanwhile or got further."""
    connection.execute(
        update(tables.upload)
        .where(
            _upload.account == user,
            _upload.sha256 == sha256,
            _upload.received >= known,
            _upload.received < reached,
        )
        .values(received=reached, touched_at=now)
    )


def drop(connection: Connection, user: UserId, sha256: Sha256) -> None:
    """Forgets an unfinished file."""
    connection.execute(
        delete(tables.upload).where(_upload.account == user, _upload.sha256 == sha256)
    )


def stored_size(connection: Connection, sha256: Sha256) -> int:
    """The size of a stored file, nothing when there is none."""
    found = connection.scalar(select(_blob.size).where(_blob.sha256 == sha256))
    return int(found or 0)


def note_stored(connection: Connection, sha256: Sha256, size: int, now: datetime) -> None:
    """Makes a file count, and begins its time anew.

    Waits for a clean-up that is deleting the same file, and then stores it again.
    """
    values = {"sha256": sha256, "size": size, "stored_at": now}
    upserts.insert_missing(connection, tables.blob, values)
    changed = connection.execute(
        update(tables.blob).where(_blob.sha256 == sha256).values(stored_at=now)
    )
    if not changed.rowcount:
        upserts.insert_missing(connection, tables.blob, values)


def note_sender(connection: Connection, sha256: Sha256, user: UserId, now: datetime) -> None:
    """Notes that a person has shown that the file is theirs."""
    upserts.insert_missing(
        connection, tables.blob_upload, {"sha256": sha256, "account": user, "at": now}
    )


def begun_by(connection: Connection, user: UserId) -> tuple[int, int]:
    """How many files a person has begun, and their bytes."""
    row = connection.execute(
        select(func.count(), func.coalesce(func.sum(_upload.size), 0)).where(
            _upload.account == user
        )
    ).one()
    return int(row[0]), int(row[1])


def unnamed_of(connection: Connection, user: UserId) -> int:
    """Bytes of the files that a person has sent and that no action names."""
    is_named = exists().where(tables.blob_reference.c.sha256 == _sender.sha256)
    return _bytes(connection, user, ~is_named)


def sent_since(connection: Connection, user: UserId, since: datetime) -> int:
    """Bytes of the files that a person has sent since a moment."""
    return _bytes(connection, user, _sender.at > since)


def _bytes(connection: Connection, user: UserId, condition: ColumnElement[bool]) -> int:
    found = connection.scalar(
        select(func.coalesce(func.sum(_blob.size), 0))
        .select_from(tables.blob_upload.join(tables.blob, _blob.sha256 == _sender.sha256))
        .where(_sender.account == user, condition)
    )
    return int(found or 0)


def too_old(connection: Connection, before: datetime) -> tuple[tuple[UserId, Sha256], ...]:
    """Unfinished files that nobody has gone on with."""
    rows = connection.execute(
        select(_upload.account, _upload.sha256).where(_upload.touched_at < before)
    )
    return tuple((UserId(row.account), Sha256(row.sha256)) for row in rows)


def all_begun(connection: Connection) -> tuple[tuple[UserId, Sha256], ...]:
    """Every unfinished file."""
    rows = connection.execute(select(_upload.account, _upload.sha256))
    return tuple((UserId(row.account), Sha256(row.sha256)) for row in rows)


def unnamed_before(connection: Connection, before: datetime, limit: int) -> tuple[Sha256, ...]:
    """Stored files that no complaint has and that came before a moment."""
    is_named = exists().where(tables.blob_reference.c.sha256 == _blob.sha256)
    rows = connection.scalars(
        select(_blob.sha256).where(_blob.stored_at < before, ~is_named).limit(limit)
    )
    return tuple(Sha256(row) for row in rows)


def lock_unnamed(connection: Connection, sha256: Sha256, before: datetime) -> bool:
    """Takes hold of a file, and says whether it may still be deleted.

    Two statements on purpose: the second one sees what was committed while the first waited.
    """
    found = connection.execute(
        select(_blob.stored_at)
        .where(_blob.sha256 == sha256, _blob.stored_at < before)
        .with_for_update()
    ).first()
    if found is None:
        return False
    references = tables.blob_reference.c
    named = select(references.complaint).where(references.sha256 == sha256).limit(1)
    return connection.execute(named).first() is None


def forget(connection: Connection, sha256: Sha256) -> None:
    """Removes what is known of a stored file."""
    connection.execute(delete(tables.blob_upload).where(_sender.sha256 == sha256))
    connection.execute(delete(tables.blob).where(_blob.sha256 == sha256))
