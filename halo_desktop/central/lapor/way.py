"""How the way to LAPOR! is: open, failing since when, stopped; and which process walks it."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import Connection, or_, select, update

from halo_desktop.central.lapor import tables
from halo_desktop.central.lapor.adapter import Failing, LaporFailure
from halo_desktop.central.storage import upserts

logger = logging.getLogger(__name__)

PATIENCE: Final = 3  # failures in a row before the way counts as closed
_FIRST_PAUSE: Final = timedelta(seconds=30)
_LONGEST_PAUSE: Final = timedelta(minutes=15)
_ONLY: Final = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """The way as the last call found it."""

    adapter: str = ""
    failures: int = 0
    failing_since: datetime | None = None
    error: str = ""
    paused_until: datetime | None = None
    stopped_at: datetime | None = None
    last_ok_at: datetime | None = None
    masters_at: datetime | None = None

    def is_open(self, now: datetime) -> bool:
        """Whether calls may be made now."""
        is_paused = self.paused_until is not None and now < self.paused_until
        return self.stopped_at is None and not is_paused


def read(connection: Connection) -> Way:
    """The way as it is known."""
    columns = tables.lapor_way.c
    row = connection.execute(select(tables.lapor_way).where(columns.id == _ONLY)).one_or_none()
    if row is None:
        return Way()
    return Way(
        adapter=row.adapter,
        failures=row.failures,
        failing_since=row.failing_since,
        error=row.error,
        paused_until=row.paused_until,
        stopped_at=row.stopped_at,
        last_ok_at=row.last_ok_at,
        masters_at=row.masters_at,
    )


def ensure(connection: Connection, adapter: str) -> None:
    """Makes the row, and forgets the faults of another adapter."""
    row = {"id": _ONLY, "adapter": adapter, "failures": 0, "error": "", "leader": ""}
    upserts.insert_missing(connection, tables.lapor_way, row)
    connection.execute(
        update(tables.lapor_way)
        .where(tables.lapor_way.c.id == _ONLY, tables.lapor_way.c.adapter != adapter)
        .values(adapter=adapter, **_CLEAR)
    )


_CLEAR: Final[dict[str, object]] = {
    "failures": 0,
    "failing_since": None,
    "error": "",
    "paused_until": None,
    "stopped_at": None,
}


def lead(connection: Connection, who: str, now: datetime, until: datetime) -> bool:
    """Takes or keeps the lead; of several processes one walks at a time."""
    columns = tables.lapor_way.c
    is_free = or_(columns.leader == who, columns.leads_until.is_(None), columns.leads_until < now)
    taken = connection.execute(
        update(tables.lapor_way)
        .where(columns.id == _ONLY, is_free)
        .values(leader=who, leads_until=until)
    )
    return bool(taken.rowcount)


def give_up_lead(connection: Connection, who: str) -> None:
    """Lets another process lead at once."""
    columns = tables.lapor_way.c
    connection.execute(
        update(tables.lapor_way)
        .where(columns.id == _ONLY, columns.leader == who)
        .values(leader="", leads_until=None)
    )


def succeed(connection: Connection, now: datetime) -> None:
    """LAPOR! has answered."""
    _set(connection, failures=0, failing_since=None, error="", paused_until=None, last_ok_at=now)


def fail(connection: Connection, failure: LaporFailure, now: datetime, chance: float) -> None:
    """LAPOR! has not answered: longer and longer pauses; a refused account stops everything.

    Args:
        connection: A transaction.
        failure: What went wrong.
        now: The moment.
        chance: Between 0 and 1; spreads the pauses of many servers.
    """
    known = read(connection)
    failures = known.failures + 1
    since = known.failing_since or now
    if failure.kind is Failing.DENIED:
        logger.error("LAPOR! refuses our account (%s): the exchange has stopped", failure.code)
        _set(connection, failures=failures, failing_since=since, error=failure.code, stopped_at=now)
        return
    pause = None
    if failures >= PATIENCE:
        length = min(_FIRST_PAUSE * 2 ** min(failures - PATIENCE, 10), _LONGEST_PAUSE)
        pause = now + length * (0.75 + chance / 2)
    _set(
        connection,
        failures=failures,
        failing_since=since,
        error=failure.code,
        paused_until=pause,
    )


def resume(connection: Connection) -> None:
    """An administrator has put the account right: calls may be made again."""
    connection.execute(
        update(tables.lapor_way).where(tables.lapor_way.c.id == _ONLY).values(_CLEAR)
    )


def note_masters(connection: Connection, now: datetime) -> None:
    """The reference data are fresh."""
    _set(connection, masters_at=now)


def _set(connection: Connection, **values: object) -> None:
    connection.execute(
        update(tables.lapor_way).where(tables.lapor_way.c.id == _ONLY).values(values)
    )
