"""Complaints that the user has put off until a day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import Connection

from halo_desktop.cache import moments
from halo_desktop.domain.ids import ComplaintId


def put_off(conn: Connection, cids: Sequence[ComplaintId], until: date, at: datetime) -> None:
    """Takes complaints out of the lists of work until a day, as far as they have come now."""
    conn.exec_driver_sql(
        "INSERT INTO snooze (cid, until_on, rev, at) SELECT cid, ?, rev, ? FROM shown "
        "WHERE cid = ? ON CONFLICT (cid) DO UPDATE SET until_on = excluded.until_on, "
        "rev = excluded.rev, at = excluded.at",
        [(until.toordinal(), moments.to_ms(at), cid) for cid in cids],
    )


def wake(conn: Connection, cids: Sequence[ComplaintId]) -> None:
    """Brings complaints back."""
    conn.exec_driver_sql("DELETE FROM snooze WHERE cid = ?", [(cid,) for cid in cids])


def wake_on(conn: Connection, cid: ComplaintId) -> date | None:
    """The day until which a complaint was put off."""
    found = conn.exec_driver_sql("SELECT until_on FROM snooze WHERE cid = ?", (cid,)).scalar()
    return None if found is None else date.fromordinal(found)
