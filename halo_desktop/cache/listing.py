"""How lists are read: the statements and what their rows mean; no SQLAlchemy here."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any, Final

from halo_desktop.cache import criteria_sql, moments, search_wishes
from halo_desktop.cache.clauses import Clause
from halo_desktop.cache.shown_row import FLAG_BITS, URGENCIES
from halo_desktop.cache.views import Line, PendingMark, Perspective, QueueCount
from halo_desktop.domain.criteria import Criteria, Order
from halo_desktop.domain.queues import Queue
from halo_desktop.domain.states import Channel, ClockKind, Flag, LaporState, State

LINE_COLUMNS: Final = (
    "n, cid, ticket, title, state, lead, place, topic, channel, urgency, flags, received_at, "
    "updated_at, due_on, due_clock, due_provisional, paused, lapor_tracking, lapor_state, "
    "lapor_name, pending, unread, attachments, sealed, "
    "EXISTS (SELECT 1 FROM read_mark WHERE read_mark.cid = shown.cid), "
    "EXISTS (SELECT 1 FROM pin WHERE pin.cid = shown.cid), "
    "(SELECT until_on FROM snooze WHERE snooze.cid = shown.cid)"
)
# Whether complaints are still being read for the first time, so that counts are lower bounds.
_PARTIAL: Final = "EXISTS (SELECT 1 FROM scope WHERE cache = 'disk' AND state <> 'live')"


def page_statement(
    criteria: Criteria, order: Order, limit: int, perspective: Perspective
) -> Clause:
    """The first lines of a list.

    The rows of the page are picked out of an index that holds all that decides; only they
    are then read from the table.
    """
    condition = search_wishes.where(criteria, perspective)
    return Clause(
        sql=f"SELECT {LINE_COLUMNS} FROM shown WHERE n IN (SELECT n FROM shown "
        f"WHERE {condition.sql} ORDER BY {criteria_sql.walk_order(criteria, order)} LIMIT ?) "
        f"ORDER BY {criteria_sql.order_by(order)}",
        params=(*condition.params, limit),
    )


def ids_statement(criteria: Criteria, order: Order, perspective: Perspective) -> Clause:
    """The row ids of a whole list in its order."""
    condition = search_wishes.where(criteria, perspective)
    return Clause(
        sql=f"SELECT n FROM shown WHERE {condition.sql} "
        f"ORDER BY {criteria_sql.walk_order(criteria, order)}",
        params=condition.params,
    )


def counts_statement(queues: Sequence[Queue], perspective: Perspective) -> Clause:
    """How many complaints each list holds, as the columns of one row; last, if more may come."""
    conditions = [search_wishes.where(queue.criteria, perspective) for queue in queues]
    counted = (f"(SELECT count(*) FROM shown WHERE {found.sql})" for found in conditions)
    return Clause(
        sql=f"SELECT {', '.join((*counted, _PARTIAL))}",
        params=tuple(value for found in conditions for value in found.params),
    )


def counts(queues: Sequence[Queue], row: Sequence[Any]) -> tuple[QueueCount, ...]:
    """Reads the row of ``counts_statement``; what is only known here is always exact."""
    *found, is_partial = row
    return tuple(
        QueueCount(
            queue=str(queue.id),
            count=count,
            is_exact=not is_partial or queue.criteria.local is not None,
        )
        for queue, count in zip(queues, found, strict=True)
    )


def line(row: Sequence[Any]) -> Line:
    """Reads a row of ``LINE_COLUMNS``."""
    return Line(
        rowid=row[0],
        id=row[1],
        ticket=row[2],
        title=row[3],
        state=State(row[4]),
        lead_unit=row[5],
        place=row[6],
        topic=row[7],
        channel=Channel(row[8]),
        urgency=URGENCIES[row[9]],
        flags=_flags(row[10]),
        received_at=moments.from_ms(row[11]),
        updated_at=moments.from_ms(row[12]),
        due_on=moments.maybe_from_day(row[13]),
        due_clock=None if row[14] is None else ClockKind(row[14]),
        is_due_provisional=bool(row[15]),
        is_paused=bool(row[16]),
        lapor_tracking=row[17],
        lapor_state=None if row[18] is None else LaporState(row[18]),
        lapor_status_name=row[19],
        pending=PendingMark(row[20]),
        is_unread=bool(row[21]),
        attachment_count=row[22],
        is_sealed=bool(row[23]),
        is_changed=bool(row[21]) and bool(row[24]),
        is_pinned=bool(row[25]),
        wake_on=moments.maybe_from_day(row[26]),
    )


@cache
def _flags(bits: int) -> tuple[Flag, ...]:
    return tuple(flag for flag, bit in FLAG_BITS.items() if bits & bit)
