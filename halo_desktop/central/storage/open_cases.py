"""Open complaints, read in pieces: what a change of rules or units would touch."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from sqlalchemy import Connection, select

from halo_desktop.central.storage import tables
from halo_desktop.domain import visibility
from halo_desktop.domain.ids import UnitId
from halo_desktop.domain.model import Complaint
from halo_desktop.wire import codec

_AT_ONCE: Final = 300


def everything(connection: Connection) -> Iterator[Complaint]:
    """Every open complaint, the oldest first. Slow on a large database."""
    columns = tables.complaint.c
    after = 0
    while rows := connection.execute(
        select(columns.num, columns.doc)
        .where(columns.num > after, columns.is_final.is_(False))
        .order_by(columns.num)
        .limit(_AT_ONCE)
    ).all():
        for row in rows:
            yield codec.decode_complaint(row.doc.encode("utf-8"))
        after = rows[-1].num


def of_unit(connection: Connection, unit: UnitId) -> tuple[Complaint, ...]:
    """The open complaints in which a unit has a part now, by number."""
    feed, complaint = tables.feed.c, tables.complaint.c
    docs = connection.scalars(
        select(complaint.doc)
        .join(tables.feed, feed.complaint == complaint.id)
        .where(
            feed.scope == visibility.unit_scope(unit),
            feed.kind == "up",
            complaint.is_final.is_(False),
        )
        .order_by(complaint.ticket)
    )
    return tuple(codec.decode_complaint(doc.encode("utf-8")) for doc in docs)
