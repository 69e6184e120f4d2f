"""Who is asking, and what that person may see at this moment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final, Literal, cast

from sqlalchemy import Connection, bindparam, select

from halo_desktop.central.errors import ServiceProblem
from halo_desktop.central.storage import tables
from halo_desktop.central.storage.columns import Record
from halo_desktop.domain import calendar, visibility
from halo_desktop.domain.ids import DeviceId, ScopeId, UnitId, UserId
from halo_desktop.domain.roles import Actor, Membership, Role
from halo_desktop.domain.visibility import Scope
from halo_desktop.wire.codes import ProblemCode

# Built once: building a statement costs more than running it.
_SESSION: Final = (
    select(
        tables.session.c.revoked_at,
        tables.account.c.is_active,
        tables.account.c.grants_rev,
        tables.account.c.name,
        tables.device.c.state.label("device_state"),
        tables.device.c.wipe,
    )
    .join(tables.account, tables.account.c.id == tables.session.c.account)
    .join(tables.device, tables.device.c.id == tables.session.c.device)
    .where(tables.session.c.id == bindparam("session"))
)
_MEMBERSHIPS: Final = (
    select(tables.membership)
    .where(tables.membership.c.account == bindparam("user"))
    .order_by(tables.membership.c.num)
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """A signed-in person on a device; what it may do is read anew for each answer."""

    id: str
    user: UserId
    name: str
    device: DeviceId


@dataclass(frozen=True, slots=True, kw_only=True)
class Grants:
    """What a session may do and see, in the snapshot in which it was read."""

    actor: Actor
    memberships: tuple[Membership, ...]
    rev: int
    scopes: dict[ScopeId, Scope]


def check_open(row: Record) -> None:
    """Refuses sessions, accounts and devices that were ended.

    Raises:
        ServiceProblem: With the word that tells the console what to do.
    """
    if row.device_state != "active":
        wipe = cast(Literal["data", "all"], row.wipe or "data")  # our own column's two words
        raise ServiceProblem(ProblemCode.DEVICE_REVOKED, 403, wipe=wipe)
    if row.revoked_at is not None or not row.is_active:
        raise ServiceProblem(ProblemCode.SESSION_REVOKED, 401)


def require(connection: Connection, session: Session, now: datetime) -> Grants:
    """Reads a session's rights in the caller's transaction.

    Raises:
        ServiceProblem: When the session has been ended meanwhile.
    """
    row = connection.execute(_SESSION, {"session": session.id}).one_or_none()
    if row is None:
        raise ServiceProblem(ProblemCode.SESSION_REVOKED, 401)
    check_open(row)
    return grants_of(connection, session.user, row.name, row.grants_rev, now)


def grants_of(connection: Connection, user: UserId, name: str, rev: int, now: datetime) -> Grants:
    """Reads an account's memberships that hold today, and the scopes that follow."""
    today = calendar.local_day(now)
    memberships = memberships_of(connection, user)
    actor = Actor(
        user=user, name=name, memberships=tuple(m for m in memberships if m.is_valid_on(today))
    )
    scopes = {scope.id: scope for scope in visibility.scopes_for(actor, today)}
    return Grants(actor=actor, memberships=memberships, rev=rev, scopes=scopes)


def memberships_of(connection: Connection, user: UserId) -> tuple[Membership, ...]:
    """All memberships of an account, in the order in which they were given."""
    rows = connection.execute(_MEMBERSHIPS, {"user": user})
    return tuple(
        Membership(
            role=Role(row.role),
            unit=None if row.unit is None else UnitId(row.unit),
            valid_from=row.valid_from,
            valid_to=row.valid_to,
            acting=row.acting,
            letter=row.letter or "",
        )
        for row in rows
    )


def lease_until(now: datetime, hours: int) -> datetime:
    """Until when a console may show its copy without asking again."""
    return (now + timedelta(hours=hours)).astimezone(UTC)


def revisions(connection: Connection, users: frozenset[UserId]) -> dict[UserId, int]:
    """How often the rights of some accounts have changed."""
    columns = tables.account.c
    rows = connection.execute(select(columns.id, columns.grants_rev).where(columns.id.in_(users)))
    return {UserId(row.id): row.grants_rev for row in rows}
