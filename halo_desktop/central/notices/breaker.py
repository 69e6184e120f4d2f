"""How each way to complainants is: open, failing since when, stopped."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import Connection, select, update

from halo_desktop.central.notices import tables
from halo_desktop.central.notices.way import Failing, NoticeFailure
from halo_desktop.central.storage import upserts

logger = logging.getLogger(__name__)

PATIENCE: Final = 3  # failures in a row before the way counts as closed
_FIRST_PAUSE: Final = timedelta(seconds=30)
_LONGEST_PAUSE: Final = timedelta(minutes=15)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A way as the last call found it."""

    name: str
    failures: int = 0
    failing_since: datetime | None = None
    error: str = ""
    paused_until: datetime | None = None
    stopped_at: datetime | None = None
    last_ok_at: datetime | None = None

    def is_open(self, now: datetime) -> bool:
        """Whether messages may be handed over now."""
        is_paused = self.paused_until is not None and now < self.paused_until
        return self.stopped_at is None and not is_paused


def read(connection: Connection, name: str) -> Standing:
    """A way as it is known."""
    row = connection.execute(
        select(tables.notice_way).where(tables.notice_way.c.name == name)
    ).one_or_none()
    return Standing(name=name) if row is None else Standing(**row._mapping)


def succeed(connection: Connection, name: str, now: datetime) -> None:
    """The way is open."""
    _put(connection, name, last_ok_at=now, **_CLEAR)


def fail(
    connection: Connection, name: str, failure: NoticeFailure, now: datetime, chance: float
) -> None:
    """Longer and longer pauses; a refused account stops the way until somebody looks."""
    known = read(connection, name)
    failures = known.failures + 1
    values: dict[str, object] = {
        "failures": failures,
        "failing_since": known.failing_since or now,
        "error": failure.code,
    }
    if failure.kind is Failing.DENIED:
        logger.error("the way %s refuses our account (%s): it has stopped", name, failure.code)
        values["stopped_at"] = now
    elif failures >= PATIENCE:
        length = min(_FIRST_PAUSE * 2 ** min(failures - PATIENCE, 10), _LONGEST_PAUSE)
        values["paused_until"] = now + length * (0.75 + chance / 2)
    _put(connection, name, **values)


def resume(connection: Connection) -> None:
    """An administrator has put things right: every way may be tried at once."""
    connection.execute(update(tables.notice_way).values(_CLEAR))


_CLEAR: Final[dict[str, object]] = {
    "failures": 0,
    "failing_since": None,
    "error": "",
    "paused_until": None,
    "stopped_at": None,
}


def _put(connection: Connection, name: str, **values: object) -> None:
    upserts.insert_missing(
        connection, tables.notice_way, {"name": name, "failures": 0, "error": ""}
    )
    connection.execute(
        update(tables.notice_way).where(tables.notice_way.c.name == name).values(values)
    )
