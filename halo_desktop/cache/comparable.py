"""Finds the cases that one may be held beside: by place and time, never protected ones."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from sqlalchemy import Connection

from halo_desktop.cache import listing, moments, projection
from halo_desktop.cache.shown_row import flag_bits
from halo_desktop.cache.views import Line
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.states import FINAL_STATES
from halo_desktop.domain.suggestions import likeness

MOST: Final = 240
_FINAL: Final = ", ".join(f"'{state.value}'" for state in sorted(FINAL_STATES))


def beside(
    conn: Connection, case: Complaint, within: timedelta, limit: int = MOST
) -> tuple[ComplaintId, ...]:
    """The open cases of the same kecamatan and time, the same village and the nearest first.

    A case without a place is held beside those of the whole district.
    """
    at = moments.to_ms(case.received_at)
    span = int(within.total_seconds() * 1000)
    where, params = "1", tuple[str, ...]()
    if case.place is not None:
        area = likeness.kecamatan(case.place)
        # Codes are nested by dots, and "/" is the sign behind the dot.
        where, params = (
            "(place = ? OR place >= ? AND place < ? OR place IS NULL)",
            (area, f"{area}.", f"{area}/"),
        )
    rows = conn.exec_driver_sql(
        f"SELECT cid FROM shown WHERE {where} AND received_at BETWEEN ? AND ? "
        f"AND sealed = 0 AND flags & ? = 0 AND state NOT IN ({_FINAL}) AND cid <> ? "
        "ORDER BY place IS NOT ?, abs(received_at - ?) LIMIT ?",
        (
            *params,
            at - span,
            at + span,
            flag_bits(likeness.PROTECTED),
            case.id,
            case.place,
            at,
            limit,
        ),
    )
    return tuple(ComplaintId(row[0]) for row in rows)


def handled(conn: Connection, limit: int) -> tuple[ComplaintId, ...]:
    """The newest cases that a unit has been given, never protected ones: to learn from."""
    rows = conn.exec_driver_sql(
        "SELECT cid FROM shown WHERE lead IS NOT NULL AND sealed = 0 AND flags & ? = 0 "
        "ORDER BY received_at DESC, n LIMIT ?",
        (flag_bits(likeness.PROTECTED), limit),
    )
    return tuple(ComplaintId(row[0]) for row in rows)


def bodies(conn: Connection, cids: Sequence[ComplaintId]) -> tuple[Complaint, ...]:
    """The cases themselves, as the server sent them."""
    if not cids:
        return ()
    return tuple(copy.complaint for copy in projection.best_copies(conn, cids).values())


def lines(conn: Connection, cids: Sequence[ComplaintId]) -> dict[ComplaintId, Line]:
    """What lists show of some cases."""
    marks = ", ".join("?" * len(cids))
    rows = conn.exec_driver_sql(
        f"SELECT {listing.LINE_COLUMNS} FROM shown WHERE cid IN ({marks})", tuple(cids)
    )
    found = (listing.line(row) for row in rows)
    return {line.id: line for line in found}
