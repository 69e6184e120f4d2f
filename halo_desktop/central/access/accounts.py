"""People who may sign in: added, granted and revoked by an administrator."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from argon2 import PasswordHasher
from sqlalchemy import Connection, and_, insert, select, update

from halo_desktop.central.access import sessions
from halo_desktop.central.storage import district, tables
from halo_desktop.domain.errors import HaloError
from halo_desktop.domain.ids import UserId
from halo_desktop.domain.roles import STAFF_ROLES, UNIT_ROLES, Membership

MIN_PASSWORD: Final = 8
MAX_PASSWORD: Final = 1000


class AccountError(HaloError):
    """An account cannot be made or changed like that; ``reason`` is a stable word."""

    def __init__(self, reason: str) -> None:
        """Keeps the word that the command line has a sentence for."""
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountCard:
    """An account as an administrator sees it."""

    user: UserId
    username: str
    name: str
    is_active: bool
    has_totp: bool
    memberships: tuple[Membership, ...]


def normal_username(text: str) -> str:
    """How a user name is compared: without case, outer spaces and look-alike forms."""
    return unicodedata.normalize("NFKC", text).replace("\0", "").strip().casefold()[:120]


def add(
    connection: Connection,
    *,
    user: UserId,
    username: str,
    name: str,
    password_hash: str,
    memberships: tuple[Membership, ...],
    now: datetime,
) -> None:
    """Makes an account.

    Raises:
        AccountError: When the name is taken or a membership makes no sense.
    """
    normal = normal_username(username)
    if not normal or not name.strip() or "\0" in normal + name:
        raise AccountError("name-missing")
    taken = connection.execute(
        select(tables.account.c.id).where(
            (tables.account.c.username == normal) | (tables.account.c.id == user)
        )
    ).first()
    if taken is not None:
        raise AccountError("name-taken")
    connection.execute(
        insert(tables.account).values(
            id=user,
            username=normal,
            name=name.strip(),
            password_hash=password_hash,
            is_active=True,
            grants_rev=0,
            created_at=now,
        )
    )
    for membership in memberships:
        _insert_membership(connection, user, membership)


def hash_password(hasher: PasswordHasher, password: str) -> str:
    """Hashes a password with Argon2. Blocking.

    Raises:
        AccountError: When it is too short or absurdly long.
    """
    if len(password) < MIN_PASSWORD:
        raise AccountError("password-short")
    if len(password) > MAX_PASSWORD:
        raise AccountError("password-long")
    return hasher.hash(password)


def find(connection: Connection, username: str) -> UserId:
    """The account with a user name.

    Raises:
        AccountError: When there is none.
    """
    found = connection.execute(
        select(tables.account.c.id).where(tables.account.c.username == normal_username(username))
    ).scalar_one_or_none()
    if found is None:
        raise AccountError("unknown")
    return UserId(found)


def set_password(connection: Connection, user: UserId, password_hash: str, now: datetime) -> None:
    """Replaces a password and ends the sessions that were opened with the old one."""
    connection.execute(
        update(tables.account)
        .where(tables.account.c.id == user)
        .values(password_hash=password_hash, once_until=None)
    )
    end_sessions(connection, user, now)


def rename(connection: Connection, user: UserId, name: str) -> None:
    """Gives a person another name; consoles learn it with their next answer."""
    connection.execute(
        update(tables.account).where(tables.account.c.id == user).values(name=name.strip())
    )
    _bump(connection, user)


def grant(connection: Connection, user: UserId, membership: Membership) -> None:
    """Gives a role; consoles learn it with their next answer."""
    if membership in sessions.memberships_of(connection, user):
        raise AccountError("already-granted")
    _insert_membership(connection, user, membership)
    _bump(connection, user)


def revoke(connection: Connection, user: UserId, membership: Membership) -> None:
    """Takes a role (in that unit, whatever its validity dates) away."""
    columns = tables.membership.c
    condition = and_(
        columns.account == user,
        columns.role == membership.role.value,
        columns.unit.is_(None) if membership.unit is None else columns.unit == membership.unit,
    )
    if connection.execute(tables.membership.delete().where(condition)).rowcount == 0:
        raise AccountError("not-granted")
    _bump(connection, user)


def revoke_exactly(connection: Connection, user: UserId, membership: Membership) -> None:
    """Takes one role away, the one with just these dates."""
    rest = list(sessions.memberships_of(connection, user))
    if membership not in rest:
        raise AccountError("not-granted")
    rest.remove(membership)
    connection.execute(tables.membership.delete().where(tables.membership.c.account == user))
    for kept in rest:
        _insert_membership(connection, user, kept)
    _bump(connection, user)


def end_membership(connection: Connection, user: UserId, number: int, last_on: date) -> None:
    """Lets one membership end on a day; one that had not begun never does."""
    columns = tables.membership.c
    connection.execute(
        update(tables.membership).where(columns.num == number).values(valid_to=last_on)
    )
    _bump(connection, user)


def set_active(connection: Connection, user: UserId, *, is_active: bool, now: datetime) -> None:
    """Closes an account or opens it again."""
    connection.execute(
        update(tables.account).where(tables.account.c.id == user).values(is_active=is_active)
    )
    if not is_active:
        end_sessions(connection, user, now)


def end_sessions(connection: Connection, user: UserId, now: datetime) -> None:
    """Ends all sessions of an account; unsent work stays on the consoles."""
    connection.execute(
        update(tables.session)
        .where(tables.session.c.account == user, tables.session.c.revoked_at.is_(None))
        .values(revoked_at=now)
    )


def revoke_device(
    connection: Connection, device: str, wipe: str, now: datetime | None = None
) -> None:
    """Locks a device out; at its next contact it deletes ``data`` or ``all``."""
    values: dict[str, object] = {"state": "revoked", "wipe": wipe, "wiped_at": None}
    if now is not None:
        values["revoked_at"] = now
    _change_device(connection, device, values)


def restore_device(connection: Connection, device: str) -> None:
    """Lets a device in again; its person has to sign in there."""
    _change_device(connection, device, {"state": "active", "wipe": None, "revoked_at": None})


def _change_device(connection: Connection, device: str, values: dict[str, object]) -> None:
    columns = tables.device.c
    user = connection.execute(
        update(tables.device).where(columns.id == device).values(values).returning(columns.account)
    ).scalar_one_or_none()
    if user is None:
        raise AccountError("unknown-device")
    _bump(connection, UserId(user))  # so that a waiting console asks at once, and hears it


def cards(connection: Connection) -> tuple[AccountCard, ...]:
    """All accounts by user name."""
    rows = connection.execute(select(tables.account).order_by(tables.account.c.username)).all()
    return tuple(
        AccountCard(
            user=UserId(row.id),
            username=row.username,
            name=row.name,
            is_active=row.is_active,
            has_totp=row.totp_secret is not None,
            memberships=sessions.memberships_of(connection, UserId(row.id)),
        )
        for row in rows
    )


def _insert_membership(connection: Connection, user: UserId, membership: Membership) -> None:
    if membership.role not in STAFF_ROLES:
        raise AccountError("role-unknown")
    if membership.unit is None and membership.role in UNIT_ROLES:
        raise AccountError("unit-missing")
    connection.execute(
        insert(tables.membership).values(
            account=user,
            role=membership.role.value,
            unit=membership.unit,
            valid_from=membership.valid_from,
            valid_to=membership.valid_to,
            acting=membership.acting,
            letter=membership.letter or None,
        )
    )


def _bump(connection: Connection, user: UserId) -> None:
    # A number of the feed, so that a console that was not waiting just now sees it is newer.
    changed = district.take(connection)
    connection.execute(
        update(tables.account).where(tables.account.c.id == user).values(grants_rev=changed)
    )
