"""In which order unsent actions leave when the line does not carry them all at once.

Actions of one complaint keep their order; between complaints the one that is due first goes
first. What makes a new complaint goes before everything: other actions may speak of it.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, Final

from sqlalchemy import Connection, Row, bindparam, select

from halo_desktop.cache.tables import shown
from halo_desktop.domain import transitions
from halo_desktop.domain.ids import ComplaintId

_BIRTHS: Final = frozenset(
    kind.value for kind, found in transitions.BY_KIND.items() if found.makes_complaint
)
NEVER: Final = 2**40
"""The day of what is due on none."""
_due = select(shown.c.cid, shown.c.press_on).where(
    shown.c.cid.in_(bindparam("complaints", expanding=True))
)


def due_days(conn: Connection, complaints: Collection[ComplaintId]) -> dict[ComplaintId, int]:
    """The day, as a number, on which each of some complaints is due; others are left out."""
    if not complaints:
        return {}
    rows = conn.execute(_due, {"complaints": list(complaints)})
    return {ComplaintId(row.cid): row.press_on for row in rows}


def by_deadline(conn: Connection, pending: Sequence[Row[Any]]) -> list[Row[Any]]:
    """Puts rows of the outbox, given in the order of making, into the order of leaving."""
    births = {row.cid for row in pending if row.kind in _BIRTHS}
    days = due_days(conn, {ComplaintId(row.cid) for row in pending})
    ranks = {
        row.cid: 0 if row.cid in births else days.get(ComplaintId(row.cid), NEVER)
        for row in pending
    }
    return sorted(pending, key=lambda row: (ranks[row.cid], row.n))
