"""What was done on the devices, as their own sealed records tell it.

A device's rows form a chain. What does not fit is kept all the same, with the reason: it is
evidence. Orders to devices are written into a chain of the server's own.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Final

from sqlalchemy import Connection, insert, select

from halo_desktop.central import cleaning
from halo_desktop.central.storage import tables
from halo_desktop.central.storage.columns import Record
from halo_desktop.domain import seal
from halo_desktop.domain.ids import DeviceId, UserId
from halo_desktop.wire.equipment import ActRow

logger = logging.getLogger(__name__)

SERVER_CHAIN: Final = "server"


class Finding(StrEnum):
    """Why a row does not continue its chain."""

    FITS = ""
    GAP = "gap"  # rows before it are missing
    FORK = "fork"  # another row has its number: the store was put back to an older state
    BROKEN = "broken"  # its hash is not that of its content
    RESTART = "restart"  # the device began a new record


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """A row that does not fit, or no longer does."""

    device: DeviceId
    chain: str
    n: int
    finding: Finding


def take(
    connection: Connection,
    device: DeviceId,
    user: UserId,
    chain: str,
    rows: tuple[ActRow, ...],
    now: datetime,
) -> int:
    """Keeps what is new and says up to which row everything is here."""
    last = _last(connection, device, chain)
    last_n, previous = (0, seal.GENESIS) if last is None else (last.n, last.hash)
    is_first = last is None and _has_chain(connection, device)
    for row in rows:
        if row.n <= last_n:
            if _is_known(connection, device, chain, row):
                continue
            finding = Finding.FORK
        else:
            finding = _judge(row, last_n, previous, is_first=is_first)
            last_n, previous, is_first = row.n, row.hash, False
        if finding not in {Finding.FITS, Finding.RESTART}:
            logger.warning("record of device %s: row %d is a %s", device, row.n, finding.value)
        _keep(connection, device, user, chain, row, finding, now)
    return last_n


def note(
    connection: Connection,
    device: DeviceId,
    user: UserId,
    *,
    row_id: str,
    what: str,
    detail: str,
    now: datetime,
) -> None:
    """Writes an order to a device, or its confirmation, into the server's own chain."""
    last = _last(connection, device, SERVER_CHAIN)
    n, previous = (1, str(seal.GENESIS)) if last is None else (last.n + 1, last.hash)
    at_ms = int(now.timestamp() * 1000)
    row = ActRow(
        n=n,
        id=row_id,
        at_ms=at_ms,
        what=what,
        subject=user,
        detail=detail,
        previous=previous,
        hash=seal.act_hash(previous, row_id, at_ms, what, user, detail),
    )
    _keep(connection, device, user, SERVER_CHAIN, row, Finding.FITS, now)


def troubles(connection: Connection) -> tuple[Trouble, ...]:
    """Checks every chain from its beginning, and the remarks made when rows came. Slow."""
    columns = tables.device_act.c
    found: list[Trouble] = []
    place: tuple[str, str] | None = None
    previous, expected = str(seal.GENESIS), 1
    for row in connection.execute(
        select(tables.device_act).order_by(columns.device, columns.chain, columns.n, columns.num)
    ):
        if (row.device, row.chain) != place:
            place, previous, expected = (row.device, row.chain), str(seal.GENESIS), 1
        finding = Finding(row.finding)
        if finding is not Finding.FORK:
            if _sealed(row) != row.hash:
                finding = Finding.BROKEN
            elif (row.n, row.previous) != (expected, previous):
                finding = Finding.GAP
            previous, expected = row.hash, row.n + 1
        if finding is not Finding.FITS:
            found.append(
                Trouble(device=DeviceId(row.device), chain=row.chain, n=row.n, finding=finding)
            )
    return tuple(found)


def count(connection: Connection) -> int:
    """How many rows there are."""
    return len(connection.execute(select(tables.device_act.c.num)).all())


def recent(
    connection: Connection, *, device: str = "", subject: str = "", limit: int = 200
) -> tuple[Record, ...]:
    """The newest rows, of one device or about one thing if that is wanted."""
    columns = tables.device_act.c
    statement = select(
        tables.device_act,
        tables.device.c.name.label("device_name"),
        tables.account.c.name.label("person"),
    ).join(tables.device, tables.device.c.id == columns.device)
    # Orders from the command line are nobody's account.
    statement = statement.outerjoin(tables.account, tables.account.c.id == columns.account)
    if device:
        statement = statement.where(columns.device == device)
    if subject:
        statement = statement.where(columns.subject == subject)
    return tuple(
        connection.execute(
            statement.order_by(columns.at_ms.desc(), columns.num.desc()).limit(limit)
        )
    )


def moment(row: Record) -> datetime:
    """When the device says that it was done."""
    return datetime.fromtimestamp(row.at_ms / 1000, UTC)


def _judge(row: ActRow, last_n: int, previous: str, *, is_first: bool) -> Finding:
    sealed = seal.act_hash(row.previous, row.id, row.at_ms, row.what, row.subject, row.detail)
    if sealed != row.hash:
        return Finding.BROKEN
    if (row.n, row.previous) != (last_n + 1, previous):
        return Finding.GAP
    return Finding.RESTART if is_first else Finding.FITS


def _sealed(row: Record) -> str:
    return seal.act_hash(row.previous, row.id, row.at_ms, row.what, row.subject, row.detail)


def _last(connection: Connection, device: DeviceId, chain: str) -> Record | None:
    columns = tables.device_act.c
    return connection.execute(
        select(columns.n, columns.hash)
        .where(
            columns.device == device,
            columns.chain == chain,
            columns.finding != Finding.FORK.value,
        )
        .order_by(columns.n.desc())
        .limit(1)
    ).one_or_none()


def _has_chain(connection: Connection, device: DeviceId) -> bool:
    columns = tables.device_act.c
    found = connection.execute(
        select(columns.num).where(columns.device == device, columns.chain != SERVER_CHAIN).limit(1)
    ).first()
    return found is not None


def _is_known(connection: Connection, device: DeviceId, chain: str, row: ActRow) -> bool:
    columns = tables.device_act.c
    found = connection.execute(
        select(columns.num).where(
            columns.device == device,
            columns.chain == chain,
            columns.n == row.n,
            columns.hash == row.hash,
        )
    ).first()
    return found is not None


def _keep(
    connection: Connection,
    device: DeviceId,
    user: UserId,
    chain: str,
    row: ActRow,
    finding: Finding,
    now: datetime,
) -> None:
    connection.execute(
        insert(tables.device_act).values(
            device=device,
            account=user,
            chain=chain,
            n=row.n,
            id=row.id,
            at_ms=cleaning.number(row.at_ms),
            what=cleaning.short_text(row.what, 64),
            subject=cleaning.short_text(row.subject, 64),
            detail=cleaning.short_text(row.detail),
            previous=row.previous,
            hash=row.hash,
            finding=finding.value,
            received_at=now,
        )
    )
