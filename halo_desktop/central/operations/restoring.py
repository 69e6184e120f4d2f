"""Puts a backup into a database, all of it or nothing, and begins a new epoch.

The new epoch tells every console that commits may be missing here: they read everything
again and offer once more what was acknowledged in the last 30 days; the ids of the actions
make that safe.
"""

from __future__ import annotations

import itertools
import logging
import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from sqlalchemy import (
    Column,
    Connection,
    Date,
    MetaData,
    Table,
    delete,
    func,
    insert,
    select,
    text,
    update,
)
from sqlalchemy import DateTime as DateTimeType

from halo_desktop.central.attachments.blob_folder import BlobFolder
from halo_desktop.central.operations.backup_file import BackupError, BackupReader, Values
from halo_desktop.central.storage import district, schema, tables, words
from halo_desktop.central.storage.database import Database
from halo_desktop.wire import codec

logger = logging.getLogger(__name__)

_AT_ONCE: Final = 500
# Numbers given to cases after the backup are on paper in somebody's hands; none of them may
# be given to another case.
TICKET_GAP: Final = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """What came back."""

    complaints: int
    accounts: int
    files: int
    epoch: str
    sessions_ended: int


def restore(
    database: Database,
    blobs: BlobFolder,
    reader: BackupReader,
    now: datetime,
    *,
    is_replacing: bool = False,
    is_keeping_sessions: bool = False,
    random: Callable[[int], bytes] = os.urandom,
) -> Restored:
    """Checks a backup and puts it into a database. Blocking.

    Raises:
        BackupError: When the backup is not whole, comes from a newer program, or the database
            holds something and nobody said that it may go.
    """
    manifest = reader.manifest
    if not schema.is_known(manifest.schema):
        raise BackupError("newer-program", manifest.schema)
    reader.check()
    if not is_replacing and not _is_empty(database):
        raise BackupError("not-empty")
    for sha256, content in reader.files():
        blobs.put(sha256, content)  # by content: what is here already stays as it is
    with database.write() as connection:
        _wait_as_long_as_it_takes(connection)
        earlier = _epoch_of(connection)
        _make_room(connection, manifest.schema)
        _fill(connection, reader)
        schema.upgrade_within(connection)
        _index(connection)
        _skip_tickets(connection)
        ended = 0 if is_keeping_sessions else _end_sessions(connection, now)
        district.note_storage(connection)
        epoch = district.replace_epoch(connection, (manifest.epoch, earlier), now, random)
    logger.warning("restored a backup of %s; epoch %s", manifest.made_at.isoformat(), epoch)
    return Restored(
        complaints=manifest.rows("complaint"),
        accounts=manifest.rows("account"),
        files=manifest.files,
        epoch=epoch,
        sessions_ended=ended,
    )


def _is_empty(database: Database) -> bool:
    with database.read() as connection:
        if schema.current(connection) is None:
            return True
        return not any(
            connection.execute(select(1).select_from(tables.metadata.tables[name]).limit(1)).first()
            for name in ("complaint", "account", "command_result")
        )


def _make_room(connection: Connection, revision: str) -> None:
    """Empties the database, in the schema that the backup has.

    Where it has that schema already, rows go and tables stay: whoever still reads an older
    snapshot of a table that was made anew would find it empty, and nobody signed in.
    """
    if schema.current(connection) != revision:
        schema.drop_everything(connection)
        schema.upgrade_within(connection, revision)
    reflected = schema.reflect(connection)
    for table in reversed(reflected.sorted_tables):
        if table.name != schema.VERSION:
            connection.execute(delete(table))
    connection.exec_driver_sql(f"DELETE FROM {schema.WORDS}")  # noqa: S608 - our own word


def _wait_as_long_as_it_takes(connection: Connection) -> None:
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
        return
    for setting in ("statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout"):
        connection.exec_driver_sql(f"SET LOCAL {setting} = 0")


def _epoch_of(connection: Connection) -> str:
    """The epoch that is being replaced: consoles may know it already."""
    if schema.current(connection) is None:
        return ""
    found: str | None = connection.execute(select(tables.district.c.epoch)).scalar_one_or_none()
    return found or ""


def _fill(connection: Connection, reader: BackupReader) -> None:
    """Writes all rows; the tables are those that the backup was made of, not today's."""
    reflected = MetaData()
    for name in reader.manifest.tables:
        table = Table(name, reflected, autoload_with=connection, resolve_fks=False)
        readers = {column.name: _reader_of(column) for column in table.columns}
        rows = reader.rows(name)
        while chunk := list(itertools.islice(rows, _AT_ONCE)):
            connection.execute(insert(table), [_read(values, readers) for values in chunk])
        _go_on_counting(connection, table)


def _reader_of(column: Column[object]) -> Callable[[str], object] | None:
    """How a value of a column is read from JSON; None where it is what it looks like."""
    if isinstance(column.type, DateTimeType):
        return datetime.fromisoformat
    return date.fromisoformat if isinstance(column.type, Date) else None


def _read(values: Values, readers: dict[str, Callable[[str], object] | None]) -> Values:
    found = {}
    for name, value in values.items():
        read = readers[name]
        found[name] = value if read is None or value is None else read(value)
    return found


def _go_on_counting(connection: Connection, table: Table) -> None:
    """PostgreSQL does not notice by itself which row numbers are taken."""
    if connection.dialect.name == "sqlite" or "num" not in table.columns:
        return
    newest = connection.execute(select(func.max(table.c.num))).scalar_one()
    if newest is not None:
        connection.execute(
            text("SELECT setval(pg_get_serial_sequence(:table, 'num'), :newest)"),
            {"table": table.name, "newest": newest},
        )


def _index(connection: Connection) -> None:
    """Makes the full-text index anew; it differs between the two databases."""
    columns = tables.complaint.c
    found = select(columns.num, columns.doc).order_by(columns.num)
    after = 0
    while rows := connection.execute(found.where(columns.num > after).limit(_AT_ONCE)).all():
        for row in rows:
            complaint = codec.decode_complaint(row.doc.encode("utf-8"))
            words.put(connection, row.num, None, complaint)
        after = rows[-1].num


def _skip_tickets(connection: Connection) -> None:
    last = tables.ticket_counter.c.last
    connection.execute(update(tables.ticket_counter).values(last=last + TICKET_GAP))


def _end_sessions(connection: Connection, now: datetime) -> int:
    """A backup knows nothing of the devices and accounts that were closed after it."""
    columns = tables.session.c
    ended: int = connection.execute(
        update(tables.session).where(columns.revoked_at.is_(None)).values(revoked_at=now)
    ).rowcount
    return ended
