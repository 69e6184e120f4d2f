"""Which waiting actions are so old that their maker is asked before they leave.

Ages are counted on the server's clock, as far as it was known when the action was made and
is known now, so that a computer with a wrong clock does not ask about everything.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import Connection, bindparam, select
from sqlalchemy.dialects.sqlite import insert

from halo_desktop.cache import moments
from halo_desktop.cache.tables import agreed, outbox
from halo_desktop.cache.views import OutboxState
from halo_desktop.domain import age
from halo_desktop.domain.age import Waited
from halo_desktop.domain.ids import ActionId, ComplaintId

_PENDING: Final = (OutboxState.HOLDING.value, OutboxState.WAITING.value)
_old = (
    select(outbox.c.id, outbox.c.made_at, outbox.c.clock_off_ms)
    .where(outbox.c.state.in_(_PENDING), ~outbox.c.id.in_(select(agreed.c.action)))
    .where(outbox.c.made_at + outbox.c.clock_off_ms < bindparam("before"))
)
_pending = select(outbox.c.cid).where(outbox.c.id == bindparam("key"), outbox.c.state.in_(_PENDING))
_agree = insert(agreed).on_conflict_do_nothing()


def unasked(
    conn: Connection, now: datetime | None, clock_offset_ms: int = 0
) -> dict[ActionId, Waited]:
    """The actions that must not leave before somebody has said that they still hold."""
    if now is None:
        return {}
    here = now + timedelta(milliseconds=clock_offset_ms)
    before = moments.to_ms(here - age.ASK_AFTER)
    found: dict[ActionId, Waited] = {}
    for row in conn.execute(_old, {"before": before}):
        made = moments.from_ms(row.made_at + row.clock_off_ms)
        found[ActionId(row.id)] = age.waited(here - made)
    return found


def agree(conn: Connection, action: ActionId, now: datetime) -> ComplaintId | None:
    """Notes that an action still holds; it may leave from now on.

    Returns:
        Its complaint, or ``None`` when the action does not wait.
    """
    cid = conn.execute(_pending, {"key": action}).scalar()
    if cid is None:
        return None
    conn.execute(_agree, {"action": action, "at": moments.to_ms(now)})
    return ComplaintId(cid)
