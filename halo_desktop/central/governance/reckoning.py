"""Counts the limits of all open complaints anew after the calendar has changed.

It happens in pieces, so that nobody has to wait for it; whatever is left goes on by the clock.
Doing it twice changes nothing the second time.
"""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import Connection, Select, select

from halo_desktop.central.core import Core
from halo_desktop.central.feeds import feed
from halo_desktop.central.governance import admin_trail, trail
from halo_desktop.central.storage import district, documents, tables, upserts
from halo_desktop.domain import reckoning
from halo_desktop.domain.administration.parts import Part
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.rulebook import Calendar

logger = logging.getLogger(__name__)

AT_ONCE: Final = 50
_KEY: Final = "reckoned"
# A transaction that began before the new calendar may still commit for so long.
_SETTLED: Final = timedelta(seconds=90)


def is_due(connection: Connection) -> bool:
    """Whether the newest reference data have not been reckoned with to the end."""
    if admin_trail.is_untouched(connection, frozenset({Part.CALENDAR.value})):
        return False  # every limit was counted with the calendar that holds
    return _done(connection) != _published(connection)[0]


def run(core: Core) -> int:
    """Counts everything anew if that is due; returns how many cases changed. Blocking."""
    now = core.now()
    with core.database.read() as connection:
        version, published_at = _published(connection)
        if not is_due(connection):
            return 0
        calendar = core.rulebook(connection).calendar
    changed = after = 0
    while True:
        with core.database.write() as connection:
            rows = connection.execute(_page(after)).all()
            for row in rows:
                changed += _case(connection, ComplaintId(row.id), calendar, now, version)
        if not rows:
            break
        after = rows[-1].num
        core.tell_committed()
    if now - published_at >= _SETTLED:
        with core.database.write() as connection:
            _note(connection, version)
    if changed:
        logger.info("limits of %d complaints were counted anew", changed)
    return changed


def _page(after: int) -> Select[tuple[int, str]]:
    columns = tables.complaint.c
    return (
        select(columns.num, columns.id)
        .where(columns.num > after, columns.is_final.is_(False))
        .order_by(columns.num)
        .limit(AT_ONCE)
    )


def _case(
    connection: Connection, complaint: ComplaintId, calendar: Calendar, now: datetime, version: str
) -> bool:
    stored = documents.load(connection, complaint, is_locking=True)
    if stored is None:
        return False
    before = stored.complaint
    name = f"reckon-{version[-12:]}-{before.rev}"
    after = reckoning.case_anew(before, calendar, now, name)
    if after is before:
        return False
    seq = district.take(connection)
    documents.save(connection, stored.num, after, seq)
    feed.write(connection, before, after, seq, now)
    moved = reckoning.shifts(before, calendar)
    facts = [(one.clock.value, one.before.isoformat(), one.after.isoformat()) for one in moved]
    trail.append_own(connection, after, name, reckoning.CODE, {"limits": facts}, seq, now)
    return True


def _published(connection: Connection) -> tuple[str, datetime]:
    columns = tables.rulebook.c
    row = connection.execute(
        select(columns.version, columns.published_at).order_by(columns.num.desc()).limit(1)
    ).one_or_none()
    return ("", datetime.min) if row is None else (row.version, row.published_at)  # noqa: DTZ901


def _done(connection: Connection) -> str:
    columns = tables.setting.c
    found = connection.scalars(select(columns.value).where(columns.key == _KEY)).one_or_none()
    return str(found or "")


def _note(connection: Connection, version: str) -> None:
    upserts.upsert(
        connection, tables.setting, [{"key": _KEY, "value": version}], changing=("value",)
    )
