"""Notes what the user has read."""

from __future__ import annotations

import json
from datetime import date, datetime

from sqlalchemy import Connection

from halo_desktop.cache import moments
from halo_desktop.cache.seen import Seen
from halo_desktop.domain.ids import ComplaintId, UnitId
from halo_desktop.domain.states import State


def mark_read(conn: Connection, cid: ComplaintId, at: datetime, what: Seen | None = None) -> bool:
    """Notes that a complaint was read, as it was seen or else as it is now.

    Says whether that was news. What came between the look and the note stays unread.
    """
    conn.exec_driver_sql(
        "INSERT INTO read_mark (cid, rev, at) SELECT cid, coalesce(?, rev), ? FROM shown "
        "WHERE cid = ? ON CONFLICT (cid) DO UPDATE SET rev = excluded.rev, at = excluded.at",
        (what.rev if what is not None else None, moments.to_ms(at), cid),
    )
    _put(conn, cid, what)
    changed = conn.exec_driver_sql(
        "UPDATE shown SET unread = 0 WHERE cid = ? AND unread = 1 "
        "AND rev <= (SELECT rev FROM read_mark WHERE read_mark.cid = shown.cid)",
        (cid,),
    )
    return changed.rowcount > 0


def read_at(conn: Connection, cid: ComplaintId) -> datetime | None:
    """When a complaint was last read here."""
    found = conn.exec_driver_sql("SELECT at FROM read_mark WHERE cid = ?", (cid,)).scalar()
    return moments.maybe_from_ms(found)


def _put(conn: Connection, cid: ComplaintId, what: Seen | None) -> None:
    """Keeps what was seen; None forgets what is known, where only the row was what."""
    if what is None:
        conn.exec_driver_sql("DELETE FROM read_seen WHERE cid = ?", (cid,))
        return
    facts = {
        "rev": what.rev,
        "state": what.state.value,
        "unit": what.unit,
        "due": what.due_on.isoformat() if what.due_on is not None else None,
        "entries": sorted(what.entries),
    }
    conn.exec_driver_sql(
        "INSERT INTO read_seen (cid, facts) VALUES (?, ?) "
        "ON CONFLICT (cid) DO UPDATE SET facts = excluded.facts",
        (cid, json.dumps(facts, separators=(",", ":"))),
    )


def seen(conn: Connection, cid: ComplaintId) -> Seen | None:
    """What was seen of a complaint here, as far as that is known."""
    found = conn.exec_driver_sql("SELECT facts FROM read_seen WHERE cid = ?", (cid,)).scalar()
    if found is None:
        return None
    try:
        return _read(str(found))
    except (KeyError, TypeError, ValueError):
        return None  # of another version of the program; the time of reading still stands


def _read(text: str) -> Seen:
    facts = json.loads(text)
    due, unit = facts["due"], facts["unit"]
    return Seen(
        rev=int(facts["rev"]),
        state=State(facts["state"]),
        unit=UnitId(str(unit)) if unit is not None else None,
        due_on=date.fromisoformat(due) if due is not None else None,
        entries=frozenset(str(entry) for entry in facts["entries"]),
    )
