"""What the system itself does when a complainant's time is over; safe to run at any time."""

from __future__ import annotations

import logging
import uuid
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import select

from halo_desktop.central.service import Central
from halo_desktop.central.storage import tables
from halo_desktop.domain import calendar
from halo_desktop.domain.actions import Action
from halo_desktop.domain.ids import ActionId, ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import AutoClose, ExpireCompletion
from halo_desktop.domain.roles import SYSTEM_ACTOR
from halo_desktop.domain.states import State
from halo_desktop.wire import codec, protocol

logger = logging.getLogger(__name__)

AT_ONCE: Final = 500
_NAMESPACE: Final = uuid.UUID("3c5b0c1e-0f0b-5d4d-8e9a-7604c10c4a11")
_TURNS: Final = {
    State.INCOMPLETE: (Kind.EXPIRE_COMPLETION, ExpireCompletion()),
    State.ANSWERED: (Kind.AUTO_CLOSE, AutoClose()),
}


def run_due(central: Central, now: datetime) -> int:
    """Closes what has waited too long for its complainant; returns how many. Blocking.

    The rules decide again for each complaint; one that they do not let go stays as it is.
    """
    columns = tables.complaint.c
    with central.core.database.read() as connection:
        rows = connection.execute(
            select(columns.id, columns.doc)
            .where(
                columns.timer_on < calendar.local_day(now),
                columns.state.in_([state.value for state in _TURNS]),
            )
            .order_by(columns.timer_on, columns.id)
            .limit(AT_ONCE)
        ).all()
    done = 0
    for row in rows:
        complaint = codec.decode_complaint(row.doc.encode("utf-8"))
        kind, payload = _TURNS[complaint.state]
        # The same complaint at the same version gives the same id, so two timers are one.
        name = f"{complaint.id}/{kind.value}/{complaint.rev}"
        action = Action(
            id=ActionId(str(uuid.uuid5(_NAMESPACE, name))),
            kind=kind,
            complaint=ComplaintId(complaint.id),
            payload=payload,
            base=complaint.facets,
            made_at=now,
        )
        result = central.perform(action, SYSTEM_ACTOR, at=now, keep_refusal=False).result
        done += result.st == "applied"
    if done:
        logger.info("%d complaints were closed because their time was over", done)
    return done


def forget_old(central: Central, now: datetime) -> None:
    """Deletes results, tombstones and dead sessions that nobody can ask for any more. Blocking.

    Cursors older than the oldest deleted tombstone are answered with "reset" from then on.
    """
    limit = now - timedelta(days=protocol.RESULT_RETENTION_DAYS)
    feed, district = tables.feed.c, tables.district.c
    with central.core.database.write() as connection:
        gone = (feed.kind == "gone") & (feed.at < limit)
        newest = connection.scalars(
            select(feed.seq).where(gone).order_by(feed.seq.desc()).limit(1)
        ).one_or_none()
        if newest is not None:
            connection.execute(
                tables.district.update().where(district.floor < newest).values(floor=newest)
            )
            connection.execute(tables.feed.delete().where(gone))
        connection.execute(tables.command_result.delete().where(tables.command_result.c.at < limit))
        ended = select(tables.session.c.id).where(
            (tables.session.c.expires_at < now) | (tables.session.c.revoked_at < now)
        )
        connection.execute(tables.token.delete().where(tables.token.c.session.in_(ended)))
