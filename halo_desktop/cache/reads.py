"""What the screens read; every function is one short look on the read thread."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import Final

from sqlalchemy import Connection, bindparam, select

from halo_desktop.cache import (
    drafts,
    listing,
    moments,
    outbox,
    projection,
    reading_marks,
    tables,
)
from halo_desktop.cache.projection import Viewer
from halo_desktop.cache.views import CaseFile, Line, ListKey, Perspective, QueueCount
from halo_desktop.domain.criteria import Criteria, Order
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.queues import Queue

_CHUNK: Final = 500
_own_actions = (
    select(tables.outbox)
    .where(
        tables.outbox.c.cid == bindparam("wanted"),
        tables.outbox.c.state.in_(("holding", "waiting", "acked", "rejected")),
    )
    .order_by(tables.outbox.c.n)
)


def list_ids(
    conn: Connection, criteria: Criteria, order: Order, perspective: Perspective
) -> ListKey:
    """All row ids of a list in its order."""
    statement = listing.ids_statement(criteria, order, perspective)
    return array("q", conn.exec_driver_sql(statement.sql, statement.params).scalars())


def first_page(
    conn: Connection, criteria: Criteria, order: Order, limit: int, perspective: Perspective
) -> tuple[Line, ...]:
    """The top of a list, ready to be painted."""
    statement = listing.page_statement(criteria, order, limit, perspective)
    found = conn.exec_driver_sql(statement.sql, statement.params)
    return tuple(listing.line(row) for row in found)


def lines(conn: Connection, rowids: Sequence[int]) -> tuple[Line, ...]:
    """The lines with some row ids, in the order asked for; those that are gone are left out."""
    found: dict[int, Line] = {}
    for start in range(0, len(rowids), _CHUNK):
        chunk = tuple(rowids[start : start + _CHUNK])
        rows = conn.exec_driver_sql(
            f"SELECT {listing.LINE_COLUMNS} FROM shown WHERE n IN ({', '.join('?' * len(chunk))})",
            chunk,
        )
        found.update((row[0], listing.line(row)) for row in rows)
    return tuple(found[rowid] for rowid in rowids if rowid in found)


def recent(conn: Connection, limit: int) -> tuple[Line, ...]:
    """The complaints that were read last and are still here."""
    rows = conn.exec_driver_sql(
        f"SELECT {listing.LINE_COLUMNS} FROM shown WHERE cid IN "
        "(SELECT cid FROM read_mark ORDER BY at DESC LIMIT ?) "
        "ORDER BY (SELECT at FROM read_mark WHERE read_mark.cid = shown.cid) DESC LIMIT ?",
        (4 * limit, limit),
    )
    return tuple(listing.line(row) for row in rows)


def counts(
    conn: Connection, queues: Sequence[Queue], perspective: Perspective
) -> tuple[QueueCount, ...]:
    """How many complaints each list holds here, in one look."""
    if not queues:
        return ()
    statement = listing.counts_statement(queues, perspective)
    row = conn.exec_driver_sql(statement.sql, statement.params).one()
    return listing.counts(queues, row)


def case(conn: Connection, cid: ComplaintId, viewer: Viewer) -> CaseFile | None:
    """Everything on one complaint, ``None`` when it is not here (any more)."""
    copy = projection.best_copies(conn, [cid]).get(cid)
    shown = projection.fold_case(copy, projection.overlays(conn, [cid]).get(cid, ()), viewer)
    if shown.complaint is None:
        return None
    return CaseFile(
        complaint=shown.complaint,
        base=copy.complaint if copy else None,
        fetched_at=moments.from_ms(copy.fetched_ms) if copy else None,
        pending=tuple(outbox.item_of(row) for row in conn.execute(_own_actions, {"wanted": cid})),
        unfit=shown.unfit,
        drafts=drafts.of_case(conn, cid),
        read_at=reading_marks.read_at(conn, cid),
        seen=reading_marks.seen(conn, cid),
    )
