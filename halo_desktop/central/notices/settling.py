"""What became of a notice: in its row and in its case, both or neither."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import Connection, select, update

from halo_desktop.central.actions.performing import Batch
from halo_desktop.central.core import Core
from halo_desktop.central.notices import tables, wanting
from halo_desktop.central.storage import documents
from halo_desktop.central.storage.columns import Record
from halo_desktop.domain import notices
from halo_desktop.domain.actions import Action
from halo_desktop.domain.ids import ActionId, ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import RecordNotice
from halo_desktop.domain.roles import SYSTEM_ACTOR
from halo_desktop.domain.states import NoticeChannel, NoticeEvent, NoticeResult

logger = logging.getLogger(__name__)

LATE: Final = timedelta(hours=24)  # after that the case says so, and its limit waits
_WEIGHTY: Final = sorted(event.value for event in notices.WEIGHTY)


def write(connection: Connection, notice: str, **values: object) -> None:
    """Changes a row in the caller's transaction."""
    connection.execute(update(tables.notice).where(tables.notice.c.id == notice).values(values))


def put(core: Core, row: Record, **values: object) -> None:
    """Changes a row, which nobody holds any more. Blocking."""
    with core.database.write() as connection:
        write(connection, row.id, **{"claimed_by": "", "claimed_until": None, **values})


def wait(core: Core, row: Record, until: datetime) -> None:
    """The notice goes out later, and this was no attempt. Blocking."""
    put(core, row, state=wanting.NEW, next_at=until)


def deliver(core: Core, connection: Connection, notice: str) -> None:
    """It has arrived; the case says so where a limit begins with it."""
    row = _row(connection, notice)
    if row is None or row.state in {wanting.DELIVERED, wanting.SKIPPED}:
        return
    write(connection, notice, state=wanting.DELIVERED, done_at=core.now(), error="")
    is_news = row.event in _WEIGHTY or row.late_at is not None or row.state == wanting.FAILED
    if row.complaint and is_news:
        record(core, connection, row, NoticeResult.DELIVERED)


def fail(core: Core, row: Record, error: str) -> None:
    """It will not arrive; the case says so to whoever works on it. Blocking."""
    with core.database.write() as connection:
        fail_within(core, connection, row.id, error)
    core.tell_committed()


def fail_within(core: Core, connection: Connection, notice: str, error: str) -> None:
    """The same in the caller's transaction."""
    row = _row(connection, notice)
    if row is None or row.state in {wanting.FAILED, wanting.DELIVERED, wanting.SKIPPED}:
        return
    values = {"claimed_by": "", "claimed_until": None, "done_at": core.now()}
    write(connection, notice, state=wanting.FAILED, error=error, **values)
    logger.warning("notice %s of %s failed: %s", notice, row.complaint, error)
    if row.complaint:
        record(core, connection, row, NoticeResult.FAILED, error)


def note_late(core: Core) -> None:
    """Says once in the cases what has not arrived for a day; it is tried on. Blocking."""
    columns, now = tables.notice.c, core.now()
    with core.database.read() as connection:
        late = connection.execute(
            select(tables.notice)
            .where(
                columns.state.in_(wanting.OPEN),
                columns.event.in_(_WEIGHTY),
                columns.late_at.is_(None),
                columns.made_at < now - LATE,
            )
            .limit(100)
        ).all()
    for row in late:
        with core.database.write() as connection:
            found = _row(connection, row.id)
            if found is None or found.state not in wanting.OPEN or found.late_at is not None:
                continue
            write(connection, row.id, late_at=now)
            record(core, connection, found, NoticeResult.FAILED, "late")
        core.tell_committed()


def record(
    core: Core, connection: Connection, row: Record, result: NoticeResult, error: str = ""
) -> None:
    """Writes how a notice went into its case, by the same rules as everything else."""
    complaint = ComplaintId(row.complaint)
    stored = documents.load(connection, complaint, is_locking=True)
    assert stored is not None, "complaints are never deleted"
    payload = RecordNotice(
        notice=row.id,
        event=NoticeEvent(row.event),
        channel=NoticeChannel(row.channel or NoticeChannel.EMAIL),
        result=result,
        error=error,
    )
    action = Action(
        id=ActionId(core.new_id()),
        kind=Kind.RECORD_NOTICE,
        complaint=complaint,
        payload=payload,
        base=stored.complaint.facets,
        made_at=core.now(),
    )
    Batch(core, connection).perform(action, SYSTEM_ACTOR, keep_refusal=False)


def _row(connection: Connection, notice: str) -> Record | None:
    return connection.execute(
        select(tables.notice).where(tables.notice.c.id == notice)
    ).one_or_none()
