"""Notes in the action's own transaction what LAPOR! should have because of it."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from sqlalchemy import Connection, func, insert, select, update

from halo_desktop.central.lapor import tables
from halo_desktop.central.storage import upserts
from halo_desktop.domain.actions import Action
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.model import Complaint, LaporTask
from halo_desktop.domain.outcome import Applied, EventName
from halo_desktop.domain.payloads import AskLapor, Forward
from halo_desktop.domain.states import LaporAct, LaporTaskState, LaporWish

NEW: Final = "new"  # not tried yet
SENDING: Final = "sending"  # a call is under way, or its process has ended in it
DONE: Final = "done"
CANCELLED: Final = "cancelled"  # no longer wanted before it was sent
OPEN: Final = (NEW, SENDING, *(state.value for state in LaporTaskState))


def note(
    connection: Connection,
    action: Action,
    before: Complaint | None,
    applied: Applied,
    now: datetime,
    *,
    is_past: bool = False,
) -> None:
    """Adds what is wanted, follows what people decided, and watches what is linked.

    Args:
        connection: The transaction of the action.
        action: What was done.
        before: The complaint before it.
        applied: What the rules made of it.
        now: The moment of the action.
        is_past: Whether it is invented history, which is never sent anywhere.
    """
    after = applied.complaint
    if not is_past:
        for event in applied.events:
            if event.name is EventName.LAPOR_WANTED:
                _want(connection, action, dict(event.facts)["act"], now)
    _follow(connection, before, after, now)
    _watch(connection, action, before, after, now)


def note_passed(connection: Connection, action: Action, child: Complaint, now: datetime) -> None:
    """The answer of a parent case is also due under the report of a joined one."""
    if child.lapor is not None and child.lapor.tracking_id is not None:
        _want(connection, action, LaporAct.FOLLOW_UP.value, now, child=child.id)


def _want(
    connection: Connection,
    action: Action,
    act: str,
    now: datetime,
    child: ComplaintId | None = None,
) -> None:
    columns = tables.lapor_task.c
    complaint = child or action.complaint
    earlier = connection.execute(
        select(func.count()).select_from(tables.lapor_task).where(columns.complaint == complaint)
    ).scalar_one()
    payload = action.payload
    target = payload.institution_id or payload.institution if isinstance(payload, Forward) else ""
    connection.execute(
        insert(tables.lapor_task).values(
            id=action.id if child is None else f"{action.id}+{child[-12:]}",
            complaint=complaint,
            number=earlier + 1,
            kind=action.kind.value,
            act=act,
            state=NEW,
            target=target.strip(),
            reason=payload.reason if isinstance(payload, Forward) else "",
            uploads="",
            attempts=0,
            error="",
            made_at=now,
        )
    )


def _follow(
    connection: Connection, before: Complaint | None, after: Complaint, now: datetime
) -> None:
    """What a person settled is settled; what a person sends again is due."""
    old = {} if before is None or before.lapor is None else _by_id(before.lapor.tasks)
    new = {} if after.lapor is None else _by_id(after.lapor.tasks)
    columns = tables.lapor_task.c
    gone = sorted(set(old) - set(new))
    if gone:
        connection.execute(
            update(tables.lapor_task)
            .where(columns.id.in_(gone), columns.state.in_(OPEN))
            .values(state=DONE, done_at=now, next_at=None, sent_at=None)
        )
    for task in new.values():
        earlier = old.get(task.id)
        is_again = task.state is LaporTaskState.WAITING and task.next_at is None and not task.error
        if earlier is not None and is_again and task != earlier:
            connection.execute(
                update(tables.lapor_task)
                .where(columns.id == task.id, columns.state.in_(OPEN))
                .values(state=NEW, error="", next_at=None, sent_at=None)
            )


def _by_id(tasks: tuple[LaporTask, ...]) -> dict[str, LaporTask]:
    return {task.id: task for task in tasks}


def _watch(
    connection: Connection,
    action: Action,
    before: Complaint | None,
    after: Complaint,
    now: datetime,
) -> None:
    number = after.lapor.tracking_id if after.lapor is not None else None
    known = before.lapor.tracking_id if before is not None and before.lapor is not None else None
    if number is not None and number != known:
        upserts.insert_missing(
            connection, tables.lapor_watch, {"complaint": after.id, "next_at": now}
        )
    is_asked = isinstance(action.payload, AskLapor) and action.payload.wish is LaporWish.CHECK
    is_moved = before is not None and before.state is not after.state
    if number is not None and (is_asked or is_moved):
        values = {"next_at": now} if is_asked else {"settled_at": None}
        connection.execute(
            update(tables.lapor_watch)
            .where(tables.lapor_watch.c.complaint == after.id)
            .values(values)
        )
