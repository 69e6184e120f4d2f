"""Complaints in the database: the whole document, and columns to find it by."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from sqlalchemy import Connection, bindparam, insert, select, update

from halo_desktop.central.storage import counting, district, tables, upserts
from halo_desktop.domain import calendar
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.states import FINAL_STATES, ClockKind, ClockState
from halo_desktop.wire import codec

# Built once: building a statement costs more than running it.
_LOAD: Final = select(tables.complaint.c.num, tables.complaint.c.seq, tables.complaint.c.doc).where(
    tables.complaint.c.id == bindparam("complaint")
)
_LOAD_LOCKING: Final = _LOAD.with_for_update()
_INSERT: Final = insert(tables.complaint).returning(tables.complaint.c.num)
_UPDATE: Final = (
    update(tables.complaint)
    .where(tables.complaint.c.num == bindparam("row_num"))
    .values(
        {
            name: bindparam(name)
            for name in ("state", "is_final", "rev", "seq", "timer_on", "updated_at", "doc")
        }
    )
)
_COUNT_TICKET: Final = (
    update(tables.ticket_counter)
    .where(tables.ticket_counter.c.year == bindparam("of_year"))
    .values(last=tables.ticket_counter.c.last + 1)
    .returning(tables.ticket_counter.c.last)
)

_TIMERS: Final = frozenset({ClockKind.COMPLETION, ClockKind.COMPLAINANT_REPLY})


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """A complaint with its place in the database and in the feed."""

    num: int
    seq: int
    complaint: Complaint


def load(
    connection: Connection, complaint: ComplaintId, *, is_locking: bool = False
) -> Stored | None:
    """Reads a complaint; with a lock, nobody else changes it before the commit."""
    statement = _LOAD_LOCKING if is_locking else _LOAD
    row = connection.execute(statement, {"complaint": complaint}).one_or_none()
    if row is None:
        return None
    return Stored(
        num=row.num, seq=row.seq, complaint=codec.decode_complaint(row.doc.encode("utf-8"))
    )


def save(connection: Connection, num: int | None, complaint: Complaint, seq: int) -> int:
    """Writes a complaint and returns its row number; None makes a new row."""
    assert complaint.ticket is not None, "the server numbers complaints before it stores them"
    values = {
        "state": complaint.state.value,
        "is_final": complaint.state in FINAL_STATES,
        "rev": complaint.rev,
        "seq": seq,
        "timer_on": _timer_on(complaint),
        "updated_at": complaint.updated_at,
        "doc": codec.encode(complaint).decode("utf-8"),
    }
    if num is not None:
        connection.execute(_UPDATE, values | {"row_num": num})
        counting.put(connection, [complaint])
        return num
    values |= {
        "id": complaint.id,
        "district": district.DISTRICT,
        "ticket": complaint.ticket,
        "created_at": complaint.created_at,
    }
    made: int = connection.execute(_INSERT, values).scalar_one()
    counting.put(connection, [complaint])
    return made


def next_ticket(connection: Connection, now: datetime) -> str:
    """The next ticket number of the year; a rollback gives it back."""
    year = calendar.local_day(now).year
    counter = tables.ticket_counter
    upserts.insert_missing(connection, counter, {"year": year, "last": 0})
    number: int = connection.execute(_COUNT_TICKET, {"of_year": year}).scalar_one()
    return f"ASM-{year}-{number:06d}"


def _timer_on(complaint: Complaint) -> date | None:
    """The last day of the limit after which the system itself has to act."""
    days = [
        clock.due_on
        for clock in complaint.clocks
        if clock.kind in _TIMERS and clock.state is ClockState.RUNNING
    ]
    return min(days, default=None)
