"""The district's identity, epoch and commit-ordered counter."""

from __future__ import annotations

import base64
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, bindparam, delete, insert, select, text, update
from sqlalchemy.exc import DBAPIError

from halo_desktop.central.storage import tables
from halo_desktop.domain import ids

logger = logging.getLogger(__name__)

DISTRICT: Final = "7604"
# Built once: building a statement costs more than running it.
_TAKE: Final = (
    update(tables.district)
    .where(tables.district.c.id == DISTRICT)
    .values(seq=tables.district.c.seq + bindparam("count"))
    .returning(tables.district.c.seq)
)
_HEAD: Final = select(
    tables.district.c.epoch, tables.district.c.seq, tables.district.c.floor
).where(tables.district.c.id == DISTRICT)
_SECRET, _SERVER, _STORAGE = "secret", "server_id", "storage"


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerIdentity:
    """What makes this server this server, whatever address it has."""

    server_id: str
    secret: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """How far the feed has come in this snapshot."""

    epoch: str
    seq: int
    floor: int


def ensure(connection: Connection, now: datetime, random: Callable[[int], bytes]) -> ServerIdentity:
    """Makes the identity on the first start and a new epoch after a restore."""
    rows = connection.execute(select(tables.setting.c.key, tables.setting.c.value))
    settings = {row.key: row.value for row in rows}
    if _SERVER not in settings:
        made = {
            _SERVER: _new_id(now, random),
            _SECRET: base64.b64encode(random(32)).decode("ascii"),
        }
        for key, value in made.items():
            connection.execute(insert(tables.setting).values(key=key, value=value))
        settings |= made
        epoch = _new_id(now, random)
        connection.execute(insert(tables.district).values(id=DISTRICT, epoch=epoch, seq=0, floor=0))
    _notice_restore(connection, settings.get(_STORAGE), now, random)
    return ServerIdentity(server_id=settings[_SERVER], secret=base64.b64decode(settings[_SECRET]))


def head(connection: Connection) -> Head:
    """Reads epoch and newest number in the caller's snapshot."""
    row = connection.execute(_HEAD).one()
    return Head(epoch=row.epoch, seq=row.seq, floor=row.floor)


def take(connection: Connection, count: int = 1) -> int:
    """Takes the next numbers and returns the last; nobody else gets one before the commit."""
    taken: int = connection.execute(_TAKE, {"count": count}).scalar_one()
    return taken


def start_epoch(
    connection: Connection, old: str, now: datetime, random: Callable[[int], bytes]
) -> None:
    """Starts a new epoch, unless somebody else has just done so: consoles then offer again."""
    epoch = _later_epoch(old, now, random)
    changed = connection.execute(
        update(tables.district)
        .where(tables.district.c.id == DISTRICT, tables.district.c.epoch == old)
        .values(epoch=epoch)
    ).rowcount
    if changed:
        logger.warning("started a new epoch because earlier commits are missing here")


def replace_epoch(
    connection: Connection, known: tuple[str, ...], now: datetime, random: Callable[[int], bytes]
) -> str:
    """Starts an epoch that is later than all that consoles may know, and returns it."""
    epoch = _later_epoch(max(known), now, random)
    connection.execute(
        update(tables.district).where(tables.district.c.id == DISTRICT).values(epoch=epoch)
    )
    return epoch


def note_storage(connection: Connection) -> None:
    """Takes the present storage for ours: what was put here was put here on purpose."""
    storage = _storage(connection)
    connection.execute(delete(tables.setting).where(tables.setting.c.key == _STORAGE))
    if storage is not None:
        connection.execute(insert(tables.setting).values(key=_STORAGE, value=storage))


def server_id(connection: Connection) -> str:
    """The server's own name, which a backup carries on; empty before its first start."""
    columns = tables.setting.c
    found: str | None = connection.execute(
        select(columns.value).where(columns.key == _SERVER)
    ).scalar_one_or_none()
    return found or ""


def _notice_restore(
    connection: Connection, known: str | None, now: datetime, random: Callable[[int], bytes]
) -> None:
    """Compares the storage with the one of the last start; a copy is a restored backup."""
    storage = _storage(connection)
    if storage is None or storage == known:
        return
    if known is None:
        connection.execute(insert(tables.setting).values(key=_STORAGE, value=storage))
        return
    connection.execute(
        update(tables.setting).where(tables.setting.c.key == _STORAGE).values(value=storage)
    )
    start_epoch(connection, head(connection).epoch, now, random)


def _storage(connection: Connection) -> str | None:
    """What changes when the database files are replaced or another machine takes over."""
    if connection.dialect.name == "sqlite":
        file = connection.exec_driver_sql("PRAGMA database_list").all()[0][2]
        if not file:
            return None
        found = Path(file).stat()
        return f"{found.st_dev}:{found.st_ino}"
    try:
        with connection.begin_nested():
            row = connection.execute(
                text(
                    "SELECT s.system_identifier, c.timeline_id"
                    " FROM pg_control_system() s, pg_control_checkpoint() c"
                )
            ).one()
    except DBAPIError:
        logger.info("this account may not read the cluster's identity; restores go unnoticed")
        return None
    return f"{row.system_identifier}:{row.timeline_id}"


def _later_epoch(old: str, now: datetime, random: Callable[[int], bytes]) -> str:
    # Consoles compare epochs as text, so the new one is later whatever the clock says.
    earlier = int(old.replace("-", "")[:12], 16)
    milliseconds = max(int(now.timestamp() * 1000), earlier + 1)
    return ids.time_ordered_id(milliseconds, int.from_bytes(random(10), "big"))


def _new_id(now: datetime, random: Callable[[int], bytes]) -> str:
    return ids.time_ordered_id(int(now.timestamp() * 1000), int.from_bytes(random(10), "big"))
