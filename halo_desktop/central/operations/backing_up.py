"""Writes a backup of a server while it works: one snapshot of all tables, then the files."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, Table, select

from halo_desktop.central.attachments.blob_folder import BlobFolder
from halo_desktop.central.operations.backup_file import BackupError, BackupWriter, Manifest, Values
from halo_desktop.central.storage import district, schema, tables, upserts
from halo_desktop.central.storage.database import Database
from halo_desktop.domain.ids import Sha256

_AT_ONCE: Final = 500
# What holds for the present process or machine only.
_LEFT_OUT: Final = frozenset({"sign_in_failure"})
_LAST: Final = "last-backup"


def write(
    database: Database, blobs: BlobFolder, file: Path, passphrase: str, now: datetime
) -> Manifest:
    """Writes everything that the server needs into one file. Blocking.

    The rows are those of one moment, also while people work; files are never changed once
    they are stored, so they may be read after it.

    Raises:
        BackupError: When the file cannot be written.
        NotMigratedError: When the database has not this program's schema.
    """
    schema.ensure_current(database)
    try:
        with BackupWriter(file, passphrase) as writer:
            manifest = _write(database, blobs, writer, now)
            writer.finish(manifest)
    except OSError as error:
        raise BackupError("not-writable", error.strerror or "") from error
    return manifest


def last_made(connection: Connection) -> datetime | None:
    """When the newest whole backup was finished, if ever."""
    column = tables.setting.c
    found = connection.execute(select(column.value).where(column.key == _LAST)).scalar()
    return None if found is None else datetime.fromisoformat(found)


def note_made(database: Database, manifest: Manifest) -> None:
    """Writes down that there is a whole backup, for those who watch over the server. Blocking."""
    values = {"key": _LAST, "value": manifest.made_at.isoformat()}
    with database.write() as connection:
        upserts.upsert(connection, tables.setting, [values], changing=("value",))


def _write(database: Database, blobs: BlobFolder, writer: BackupWriter, now: datetime) -> Manifest:
    with database.read() as connection:
        if not database.is_sqlite:
            connection.exec_driver_sql("SET LOCAL statement_timeout = 0")
            connection.exec_driver_sql("SET LOCAL idle_in_transaction_session_timeout = 0")
        head = district.head(connection)
        server = district.server_id(connection)
        summaries = {
            str(table.name): writer.add_table(
                str(table.name),
                tuple(str(column.name) for column in table.columns),
                _rows(connection, table),
            )
            for table in tables.metadata.sorted_tables
            if table.name not in _LEFT_OUT
        }
        wanted = [Sha256(row.sha256) for row in connection.execute(select(tables.blob.c.sha256))]
    count, size, missing = _files(writer, blobs, wanted)
    return Manifest(
        made_at=now,
        server_id=server,
        epoch=head.epoch,
        seq=head.seq,
        schema=schema.head(),
        tables=summaries,
        files=count,
        file_bytes=size,
        missing_files=tuple(missing),
    )


def _rows(connection: Connection, table: Table) -> Iterator[Values]:
    statement = select(table).order_by(*table.primary_key)
    found = connection.execution_options(yield_per=_AT_ONCE).execute(statement)
    for row in found.mappings():
        yield dict(row)


def _files(
    writer: BackupWriter, blobs: BlobFolder, wanted: list[Sha256]
) -> tuple[int, int, list[Sha256]]:
    count = size = 0
    missing = []
    for sha256 in wanted:
        content = blobs.get(sha256)
        if content is None:
            missing.append(sha256)
            continue
        writer.add_file(sha256, content)
        count += 1
        size += len(content)
    return count, size, missing
