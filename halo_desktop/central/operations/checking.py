"""Looks whether a database is what the server believes it is; changes nothing.

Each look reads its own part: what scopes show against what they should, the seals of the audit
trail, files, numbers, indexes. A finding names its subject and never shows what people wrote.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlalchemy import Connection, func, select, text

from halo_desktop.central.attachments.blob_folder import BlobFolder
from halo_desktop.central.governance import admin_trail, publishing, trail
from halo_desktop.central.storage import district, references, tables
from halo_desktop.central.storage.columns import Record
from halo_desktop.central.storage.database import Database
from halo_desktop.domain import deadlines, visibility
from halo_desktop.domain.ids import ComplaintId, Sha256
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.states import FINAL_STATES
from halo_desktop.wire import codec

_AT_ONCE: Final = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something that should not be; ``kind`` is a stable word."""

    kind: str
    subject: str
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What was looked at and what was found."""

    complaints: int
    events: int
    feed_rows: int
    files: int
    unused_files: int  # stored, but no action has named them (yet)
    orphaned_files: int  # in the folder only: left by a crash, or by what a restore took back
    findings: tuple[Finding, ...]


def check(
    database: Database,
    blobs: BlobFolder,
    *,
    is_reading_files: bool = False,
    on: date | None = None,
) -> Checked:
    """Looks at everything in one snapshot. Blocking, long on a large database.

    Args:
        database: Of this program's schema.
        blobs: Where its files are.
        is_reading_files: Whether files are read and their hashes made again.
        on: The day for which every limit has to have a policy; none is looked for without.
    """
    with database.read() as connection:
        if not database.is_sqlite:
            connection.exec_driver_sql("SET LOCAL statement_timeout = 0")
            connection.exec_driver_sql("SET LOCAL idle_in_transaction_session_timeout = 0")
        findings = look(connection)
        if on is not None:
            findings += _policies(connection, on)
        stored = {Sha256(row.sha256): row.size for row in connection.execute(select(tables.blob))}
        named = set(connection.scalars(select(tables.blob_reference.c.sha256)))
        counts = [_count(connection, table) for table in ("complaint", "event", "feed")]
    present = set(blobs.names())
    findings += _files(blobs, stored, present, is_reading=is_reading_files)
    return Checked(
        complaints=counts[0],
        events=counts[1],
        feed_rows=counts[2],
        files=len(stored),
        unused_files=len(stored.keys() - named),
        orphaned_files=len(present - stored.keys()),
        findings=tuple(findings),
    )


def look(connection: Connection) -> list[Finding]:
    """What does not fit together in the rows, as the caller's transaction sees them."""
    return [
        *_complaints(connection),
        *_strays(connection),
        *_references(connection),
        *_numbers(connection),
        *_words(connection),
        *(Finding(kind="admin-trail", subject=str(n)) for n in admin_trail.broken(connection)),
    ]


def _policies(connection: Connection, on: date) -> Iterator[Finding]:
    """Limits that nobody has set: such a complaint would never be due."""
    rulebook = publishing.load(connection).rulebook
    for name in deadlines.missing_policies(rulebook, on):
        yield Finding(kind="policy-missing", subject=name)


def _count(connection: Connection, table: str) -> int:
    found = select(func.count()).select_from(tables.metadata.tables[table])
    counted: int = connection.execute(found).scalar_one()
    return counted


def _complaints(connection: Connection) -> Iterator[Finding]:
    columns = tables.complaint.c
    after = 0
    while rows := connection.execute(
        select(tables.complaint).where(columns.num > after).order_by(columns.num).limit(_AT_ONCE)
    ).all():
        shown = _feed_of(connection, rows)
        for row in rows:
            complaint = codec.decode_complaint(row.doc.encode("utf-8"))
            yield from _columns(row, complaint)
            yield from _feed(row, complaint, shown.get(row.id, []))
            yield from _trail(connection, row)
            yield from _links(connection, complaint)
        after = rows[-1].num


def _feed_of(connection: Connection, rows: Sequence[Record]) -> dict[str, list[Record]]:
    found: dict[str, list[Record]] = {}
    wanted = [row.id for row in rows]
    columns = tables.feed.c
    for row in connection.execute(select(tables.feed).where(columns.complaint.in_(wanted))):
        found.setdefault(row.complaint, []).append(row)
    return found


def _columns(row: Record, complaint: Complaint) -> Iterator[Finding]:
    """What is kept beside a document to find it by must be what is in it."""
    beside = (row.id, row.ticket, row.state, row.is_final, row.rev)
    inside = (
        complaint.id,
        complaint.ticket,
        complaint.state.value,
        complaint.state in FINAL_STATES,
        complaint.rev,
    )
    if beside != inside:
        yield Finding(kind="columns-differ", subject=row.id)


def _feed(row: Record, complaint: Complaint, shown: list[Record]) -> Iterator[Finding]:
    """Each scope holds what it should, at the complaint's newest change, and nothing else."""
    wanted = visibility.scopes_of(complaint)
    for found in shown:
        if found.kind != "up":
            if found.scope in wanted:
                yield Finding(kind="feed-missing", subject=row.id, detail=found.scope)
            continue
        projection = wanted.get(found.scope)
        if projection is None:
            yield Finding(kind="feed-leak", subject=row.id, detail=found.scope)
        elif projection.value != found.projection:
            yield Finding(kind="feed-projection", subject=row.id, detail=found.scope)
        elif found.seq != row.seq:
            yield Finding(kind="feed-behind", subject=row.id, detail=found.scope)
    for scope in sorted(wanted.keys() - {found.scope for found in shown}):
        yield Finding(kind="feed-missing", subject=row.id, detail=scope)


def _trail(connection: Connection, row: Record) -> Iterator[Finding]:
    for position in trail.broken_links(connection, ComplaintId(row.id)):
        yield Finding(kind="trail-broken", subject=row.id, detail=str(position))
    newest = connection.execute(
        select(func.max(tables.event.c.seq)).where(tables.event.c.complaint == row.id)
    ).scalar_one()
    if newest != row.seq:
        yield Finding(kind="trail-behind", subject=row.id, detail=str(newest))


def _links(connection: Connection, complaint: Complaint) -> Iterator[Finding]:
    tracking = references.tracking_of(complaint)
    if tracking is not None and references.linked_complaint(connection, tracking) != complaint.id:
        yield Finding(kind="lapor-link", subject=complaint.id)
    columns = tables.blob_reference.c
    noted = set(connection.scalars(select(columns.sha256).where(columns.complaint == complaint.id)))
    for sha256 in sorted({file.sha256 for file in complaint.attachments} - noted):
        yield Finding(kind="file-not-noted", subject=complaint.id, detail=sha256[:12])


def _strays(connection: Connection) -> Iterator[Finding]:
    """Rows that belong to a complaint which does not exist."""
    known = select(tables.complaint.c.id)
    for table in (tables.feed, tables.event, tables.identity, tables.blob_reference):
        column = table.c.complaint
        for subject in connection.scalars(
            select(column).where(column.not_in(known)).distinct().limit(_AT_ONCE)
        ):
            yield Finding(kind="stray-row", subject=subject, detail=str(table.name))
    results = tables.command_result.c
    for subject in connection.scalars(
        select(results.id)
        .where(results.st == "applied", results.complaint.not_in(known))
        .limit(_AT_ONCE)
    ):
        yield Finding(kind="stray-row", subject=subject, detail="command_result")


def _references(connection: Connection) -> Iterator[Finding]:
    """Files that complaints name were stored."""
    column = tables.blob_reference.c.sha256
    known = select(tables.blob.c.sha256)
    for sha256 in connection.scalars(select(column).where(column.not_in(known)).distinct()):
        yield Finding(kind="file-unknown", subject=sha256)


def _numbers(connection: Connection) -> Iterator[Finding]:
    """Counters are never behind what was counted."""
    head = district.head(connection)
    for table in (tables.complaint, tables.feed, tables.event):
        newest = connection.execute(select(func.max(table.c.seq))).scalar_one() or 0
        if newest > head.seq:
            yield Finding(kind="counter-behind", subject=str(table.name), detail=str(newest))
    counted = {row.year: row.last for row in connection.execute(select(tables.ticket_counter))}
    given: dict[int, int] = {}
    for ticket in connection.scalars(select(tables.complaint.c.ticket)):
        _, year, number = ticket.split("-")
        given[int(year)] = max(given.get(int(year), 0), int(number))
    for year, newest in given.items():
        if newest > counted.get(year, 0):
            yield Finding(kind="counter-behind", subject="ticket_counter", detail=str(year))


def _words(connection: Connection) -> Iterator[Finding]:
    """Each complaint can be found by searching."""
    key = "rowid" if connection.dialect.name == "sqlite" else "num"
    indexed = set(connection.scalars(text(f"SELECT {key} FROM complaint_words")))  # noqa: S608 - our own word
    columns = tables.complaint.c
    for row in connection.execute(select(columns.num, columns.id)):
        if row.num not in indexed:
            yield Finding(kind="not-searchable", subject=row.id)


def _files(
    blobs: BlobFolder,
    stored: dict[Sha256, int],
    present: set[Sha256],
    *,
    is_reading: bool,
) -> Iterator[Finding]:
    for sha256 in sorted(stored.keys() - present):
        yield Finding(kind="file-missing", subject=sha256)
    for sha256 in sorted(stored.keys() & present) if is_reading else ():
        content = blobs.get(sha256)
        if content is None or (hashlib.sha256(content).hexdigest(), len(content)) != (
            sha256,
            stored[sha256],
        ):
            yield Finding(kind="file-damaged", subject=sha256)
