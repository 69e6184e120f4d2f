"""Where complaints have lain: which scopes a device kept, and which complaints were in them.

Devices name scopes, never complaints, so the answer for one complaint is put together from
what each side knows. Where the two leave a doubt, the answer errs towards "it was there".
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import Connection, Select, and_, bindparam, insert, or_, select, update

from halo_desktop.central import cleaning
from halo_desktop.central.storage import tables
from halo_desktop.central.storage.columns import Record
from halo_desktop.domain.ids import ComplaintId, DeviceId, ScopeId
from halo_desktop.domain.visibility import Projection
from halo_desktop.wire.equipment import HeldScope

SEEN_EVERY: Final = timedelta(minutes=5)
"""How far a device's last contact may be behind the truth; writing it each time costs more."""

# Built once: building a statement costs more than running it.
_OPEN_STAYS: Final = select(tables.stay.c.scope, tables.stay.c.projection).where(
    tables.stay.c.complaint == bindparam("complaint"), tables.stay.c.until.is_(None)
)
_ENTER: Final = insert(tables.stay)
_LEAVE: Final = (
    update(tables.stay)
    .where(
        tables.stay.c.complaint == bindparam("of_complaint"),
        tables.stay.c.scope == bindparam("of_scope"),
        tables.stay.c.until.is_(None),
    )
    .values(until=bindparam("at"))
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lay:
    """A device that kept a complaint, from when until when at the latest."""

    device: Record
    scope: ScopeId
    projection: str
    since: datetime
    until: datetime | None


def move(
    connection: Connection,
    complaint: ComplaintId,
    shown: Mapping[ScopeId, Projection],
    now: datetime,
) -> None:
    """Notes in which scopes a complaint is from now on, and in which no longer."""
    before = {
        ScopeId(row.scope): row.projection
        for row in connection.execute(_OPEN_STAYS, {"complaint": complaint})
    }
    after = {scope: projection.value for scope, projection in shown.items()}
    if before == after:
        return
    for scope, projection in before.items():
        if after.get(scope) != projection:
            connection.execute(_LEAVE, {"of_complaint": complaint, "of_scope": scope, "at": now})
    for scope, projection in after.items():
        if before.get(scope) != projection:
            connection.execute(
                _ENTER,
                {"complaint": complaint, "scope": scope, "projection": projection, "since": now},
            )


def report(
    connection: Connection,
    device: DeviceId,
    held: tuple[HeldScope, ...] | None,
    level_at: datetime,
    now: datetime,
) -> None:
    """Takes a device's word about what it keeps; ``None`` means the same as before."""
    columns = tables.holding.c
    is_open = and_(columns.device == device, columns.until.is_(None))
    if held is not None:
        told = {(scope.id, scope.projection): scope for scope in held}
        for row in connection.execute(select(tables.holding).where(is_open)).all():
            scope = told.pop((ScopeId(row.scope), row.projection), None)
            values: dict[str, object] = {"until": now} if scope is None else _figures(scope)
            connection.execute(update(tables.holding).where(columns.num == row.num).values(values))
        for scope in told.values():
            connection.execute(
                insert(tables.holding).values(
                    device=device,
                    scope=scope.id,
                    projection=scope.projection,
                    since=now,
                    level_at=level_at,
                    **_figures(scope),
                )
            )
    connection.execute(update(tables.holding).where(is_open).values(level_at=level_at))


def end(connection: Connection, device: DeviceId, at: datetime) -> None:
    """Notes that nothing lies on a device any more: it has destroyed its copy."""
    columns = tables.holding.c
    connection.execute(
        update(tables.holding)
        .where(columns.device == device, columns.until.is_(None))
        .values(until=at)
    )


def of_devices(
    connection: Connection, devices: tuple[str, ...]
) -> dict[DeviceId, tuple[HeldScope, ...]]:
    """What some devices keep now, by their own last word."""
    columns = tables.holding.c
    rows = connection.execute(
        select(tables.holding)
        .where(columns.device.in_(devices), columns.until.is_(None))
        .order_by(columns.device, columns.scope)
    )
    found: dict[DeviceId, tuple[HeldScope, ...]] = {}
    for row in rows:
        device = DeviceId(row.device)
        found[device] = (
            *found.get(device, ()),
            HeldScope(
                id=ScopeId(row.scope),
                projection=row.projection,
                complaints=row.complaints,
                complete_at=row.complete_at,
            ),
        )
    return found


def _overlaps(complaint: ComplaintId) -> Select[*tuple[Any, ...]]:
    """Every time at which a device kept a scope while the complaint was in it."""
    stay, holding, device = tables.stay.c, tables.holding.c, tables.device.c
    return (
        select(
            device.id.label("device"),
            device.name.label("device_name"),
            device.last_seen_at,
            device.wiped_at,
            tables.account.c.id.label("account"),
            tables.account.c.name.label("person"),
            stay.scope,
            stay.projection,
            stay.since.label("entered_at"),
            stay.until.label("left_at"),
            holding.since.label("held_since"),
            holding.until.label("held_until"),
            holding.level_at,
        )
        .select_from(tables.stay)
        .join(tables.holding, holding.scope == stay.scope)
        .join(tables.device, device.id == holding.device)
        .join(tables.account, tables.account.c.id == device.account)
        .where(
            stay.complaint == complaint,
            or_(holding.until.is_(None), holding.until >= stay.since),
            or_(stay.until.is_(None), stay.until >= holding.since),
        )
        .order_by(stay.since.desc(), device.id)
        .limit(1000)
    )


def who_had(connection: Connection, complaint: ComplaintId) -> tuple[Lay, ...]:
    """Every device on which a complaint has lain, the latest first."""
    found = connection.execute(_overlaps(complaint)).all()
    # A device that has not spoken since then never got it.
    rows = [row for row in found if row.last_seen_at + SEEN_EVERY >= row.entered_at]
    return tuple(
        Lay(
            device=row,
            scope=ScopeId(row.scope),
            projection=row.projection,
            since=max(row.entered_at, row.held_since),
            until=_until(row),
        )
        for row in rows
    )


def _until(row: Record) -> datetime | None:
    ends = [moment for moment in (row.held_until, row.wiped_at) if moment is not None]
    if row.left_at is not None and row.level_at >= row.left_at:
        ends.append(row.level_at)  # by then it had been told, and had deleted its copy
    return min(ends, default=None)


def _figures(scope: HeldScope) -> dict[str, object]:
    return {
        "complaints": max(0, cleaning.number(scope.complaints)),
        "complete_at": scope.complete_at,
    }
