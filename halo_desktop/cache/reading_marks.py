"""Notes what the user has read."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection

from halo_desktop.cache import moments
from halo_desktop.domain.ids import ComplaintId


def mark_read(conn: Connection, cid: ComplaintId, at: datetime) -> bool:
    """Notes that a complaint was read as it is now; says whether that was news."""
    conn.exec_driver_sql(
        "INSERT INTO read_mark (cid, rev, at) SELECT cid, rev, ? FROM shown WHERE cid = ? "
        "ON CONFLICT (cid) DO UPDATE SET rev = excluded.rev, at = excluded.at",
        (moments.to_ms(at), cid),
    )
    changed = conn.exec_driver_sql(
        "UPDATE shown SET unread = 0 WHERE cid = ? AND unread = 1", (cid,)
    )
    return changed.rowcount > 0


def read_at(conn: Connection, cid: ComplaintId) -> datetime | None:
    """When a complaint was last read here."""
    found = conn.exec_driver_sql("SELECT at FROM read_mark WHERE cid = ?", (cid,)).scalar()
    return moments.maybe_from_ms(found)
