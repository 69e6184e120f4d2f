"""Takes the content of cases that were closed long ago off this computer.

The row of a copy stays, with its number and version, so that following the server's changes
and comparing copies go on as before; its body shrinks to what lists and statistics need
(``visibility.retired``). The server is the archive; a copy here is only a convenience.
"""

from __future__ import annotations

import logging
from datetime import datetime
from typing import Final, NamedTuple

from sqlalchemy import Connection, bindparam, exists, select, update

from halo_desktop.cache import bodies, moments
from halo_desktop.cache.tables import doc, draft, outbox, pin, shown
from halo_desktop.domain import visibility
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.states import FINAL_STATES
from halo_desktop.wire import codec

logger = logging.getLogger(__name__)

_RETIRED: Final = "retired"
"""In the place of the part of a reading that brought a copy: no reading has brought this one."""
_UNFINISHED: Final = ("holding", "waiting", "acked", "rejected")


class Retired(NamedTuple):
    """What one look has done."""

    complaints: frozenset[ComplaintId]
    after: int  # the row to go on behind; 0 when there are no more


_old = (
    select(doc.c.n, doc.c.cid, doc.c.body)
    .join(shown, shown.c.cid == doc.c.cid)
    .where(
        doc.c.n > bindparam("after"),
        doc.c.tier != _RETIRED,
        shown.c.state.in_([state.value for state in sorted(FINAL_STATES)]),
        shown.c.updated_at < bindparam("before"),
        ~exists().where(outbox.c.cid == doc.c.cid, outbox.c.state.in_(_UNFINISHED)),
        ~exists().where(draft.c.cid == doc.c.cid),
        ~exists().where(pin.c.cid == doc.c.cid),
    )
    .order_by(doc.c.n)
    .limit(bindparam("most"))
)
_shrink = (
    update(doc).where(doc.c.n == bindparam("row")).values(body=bindparam("bare"), tier=_RETIRED)
)
_forget_titles = (
    update(outbox)
    .where(outbox.c.cid.in_(bindparam("cids", expanding=True)), outbox.c.title != "")
    .values(title="")
)


def retire(conn: Connection, before: datetime, *, after: int, most: int) -> Retired:
    """Shrinks some copies of cases that are final and unchanged since a moment.

    Cases with unfinished own work, with a draft, or that a person wants to have along stay
    whole. To be called in one transaction with a new folding of the complaints it names.
    """
    values = {"before": moments.to_ms(before), "after": after, "most": most}
    rows = conn.execute(_old, values).all()
    bare: list[dict[str, object]] = []
    complaints: set[ComplaintId] = set()
    for row in rows:
        try:
            complaint = bodies.read(bytes(row.body))
        except codec.Undecodable:
            continue  # of a newer server; a newer console will read it, and shrink it then
        content = bodies.pack(codec.encode(visibility.retired(complaint)))
        bare.append({"row": row.n, "bare": content})
        complaints.add(ComplaintId(row.cid))
    if bare:
        conn.execute(_shrink, bare)
        conn.execute(_forget_titles, {"cids": sorted(complaints)})
        logger.info("the content of %d copies of closed cases was taken off", len(bare))
    is_over = len(rows) < most
    return Retired(complaints=frozenset(complaints), after=0 if is_over else rows[-1].n)
