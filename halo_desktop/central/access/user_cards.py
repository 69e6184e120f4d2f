"""Accounts as those see them who look after them."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from datetime import date, datetime

from sqlalchemy import Connection, func, select

from halo_desktop.central.access import sessions
from halo_desktop.central.storage import open_cases, tables
from halo_desktop.central.storage.columns import Record
from halo_desktop.domain.administration import rights
from halo_desktop.domain.ids import UnitId, UserId
from halo_desktop.domain.roles import UNIT_ROLES, Membership, Role
from halo_desktop.wire import codec
from halo_desktop.wire.administration import SoleRole, UserCard


def everybody(connection: Connection) -> tuple[UserCard, ...]:
    """All accounts by name."""
    rows = connection.execute(
        select(tables.account).order_by(tables.account.c.name, tables.account.c.username)
    ).all()
    seen = _devices(connection)
    held = _memberships(connection)
    return tuple(_card(row, held[UserId(row.id)], seen.get(row.id)) for row in rows)


def one(connection: Connection, user: UserId) -> UserCard | None:
    """One account, None when there is none."""
    row = connection.execute(
        select(tables.account).where(tables.account.c.id == user)
    ).one_or_none()
    if row is None:
        return None
    return _card(row, sessions.memberships_of(connection, user), _devices(connection).get(user))


def open_sessions(connection: Connection, user: UserId, now: datetime) -> int:
    """How many sessions of an account could go on."""
    columns = tables.session.c
    statement = select(func.count()).where(
        columns.account == user, columns.revoked_at.is_(None), columns.expires_at > now
    )
    counted: int = connection.execute(statement).scalar_one()
    return counted


def sole_roles(connection: Connection, card: UserCard, today: date) -> tuple[SoleRole, ...]:
    """The roles that nobody else holds today, with what waits for them."""
    active = set(
        connection.scalars(select(tables.account.c.id).where(tables.account.c.is_active.is_(True)))
    )
    others: set[tuple[Role, UnitId | None]] = set()
    for user, held in _memberships(connection).items():
        if user != card.id and user in active:
            others |= {(m.role, m.unit) for m in held if m.is_valid_on(today)}
    found = []
    for held_role in card.memberships:
        key = (held_role.role, held_role.unit)
        if key in others or not held_role.is_valid_on(today):
            continue
        cases = 0
        if held_role.role in UNIT_ROLES and held_role.unit is not None:
            cases = len(open_cases.of_unit(connection, held_role.unit))
        found.append(SoleRole(role=held_role.role.value, unit=held_role.unit, cases=cases))
    return tuple(dict.fromkeys(found))


def _devices(connection: Connection) -> dict[str, Record]:
    columns = tables.device.c
    rows = connection.execute(
        select(
            columns.account,
            func.count().label("devices"),
            func.max(columns.last_seen_at).label("last_seen_at"),
            func.coalesce(func.sum(columns.waiting), 0).label("waiting"),
        )
        .where(columns.state == "active")
        .group_by(columns.account)
    )
    return {row.account: row for row in rows}


def _memberships(connection: Connection) -> defaultdict[UserId, tuple[Membership, ...]]:
    found: defaultdict[UserId, tuple[Membership, ...]] = defaultdict(tuple)
    users = connection.scalars(
        select(tables.membership.c.account).distinct().order_by(tables.membership.c.account)
    ).all()
    for user in users:
        found[UserId(user)] = sessions.memberships_of(connection, UserId(user))
    return found


def _card(row: Record, held: tuple[Membership, ...], seen: Record | None) -> UserCard:
    return UserCard(
        id=UserId(row.id),
        username=row.username,
        name=row.name,
        is_active=row.is_active,
        has_totp=row.totp_secret is not None,
        mark=_mark(row, held),
        memberships=held,
        created_at=row.created_at,
        last_seen_at=None if seen is None else seen.last_seen_at,
        devices=0 if seen is None else seen.devices,
        waiting=0 if seen is None else int(seen.waiting),
        is_reserved=rights.is_reserved(held),
        must_change=row.once_until is not None,
    )


def _mark(row: Record, held: tuple[Membership, ...]) -> str:
    """Says which state of an account somebody has seen; not whether the password is new."""
    told = [row.name, row.is_active, row.totp_secret is not None, held]
    return hashlib.sha256(codec.encode(told)).hexdigest()[:16]
