"""The figures that statistics are made of: one row for each complaint, written with it."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import Final

from sqlalchemy import Connection, or_, select

from halo_desktop.central.storage import tables, upserts
from halo_desktop.central.storage.database import Database
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.statistics.figures import COLUMNS, figures
from halo_desktop.wire import codec

logger = logging.getLogger(__name__)

_AT_ONCE: Final = 500
_CHANGING: Final = ("rev", *COLUMNS)


def put(connection: Connection, complaints: Sequence[Complaint]) -> None:
    """Writes the figures of some complaints, in the caller's transaction."""
    rows = [{"complaint": one.id, "rev": one.rev, **figures(one)} for one in complaints]
    upserts.upsert(connection, tables.figure, rows, changing=_CHANGING)


def catch_up(database: Database) -> int:
    """Writes what an earlier version of the program did not; says how many. Blocking.

    In short transactions, so that consoles are served meanwhile.
    """
    caught = 0
    while True:
        with database.write() as connection:
            found = _missing(connection)
            put(connection, found)
        caught += len(found)
        if len(found) < _AT_ONCE:
            break
    if caught:
        logger.info("the figures of %d complaints were written", caught)
    return caught


def _missing(connection: Connection) -> list[Complaint]:
    columns, figure = tables.complaint.c, tables.figure.c
    documents = connection.scalars(
        select(columns.doc)
        .outerjoin(tables.figure, figure.complaint == columns.id)
        .where(or_(figure.complaint.is_(None), figure.rev != columns.rev))
        .order_by(columns.num)
        .limit(_AT_ONCE)
    )
    return [codec.decode_complaint(document.encode("utf-8")) for document in documents]
