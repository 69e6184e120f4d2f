"""How long actions took from this computer to the server, from the outbox itself."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import Connection, bindparam, func, select

from halo_desktop.cache import moments
from halo_desktop.cache.tables import outbox

_CONFIRMED: Final = ("acked", "done")
_FEWEST: Final = 3
_MOST: Final = 60
_SHARE: Final = 0.9
_REACH: Final = timedelta(days=30)
_taken = (
    select(outbox.c.settled_at - func.max(outbox.c.made_at, func.coalesce(outbox.c.hold_until, 0)))
    .where(outbox.c.state.in_(_CONFIRMED), outbox.c.settled_at.is_not(None))
    .where(outbox.c.made_at >= bindparam("since"))
    .order_by(outbox.c.n.desc())
    .limit(_MOST)
)


def usual(conn: Connection, now: datetime) -> timedelta | None:
    """What nine of ten of the last actions needed; nothing while there are too few to say.

    The undo time is not counted: it is the maker's own and can be ended.
    """
    rows = conn.execute(_taken, {"since": moments.to_ms(now - _REACH)})
    taken = sorted(max(0, int(row[0])) for row in rows)
    if len(taken) < _FEWEST:
        return None
    return timedelta(milliseconds=taken[min(len(taken) - 1, int(len(taken) * _SHARE))])
