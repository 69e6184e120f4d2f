"""The generations of a session's tokens in the database."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import Connection, bindparam, insert, select, update

from halo_desktop.central.access import signing
from halo_desktop.central.storage import tables
from halo_desktop.central.storage.columns import Record

ACCESS_LIFE: Final = timedelta(minutes=15)
REFRESH_LIFE: Final = timedelta(days=30)
SESSION_LIFE: Final = timedelta(days=90)

# Built once: building a statement costs more than running it.
_WITH_SESSION: Final = (
    select(
        tables.token,
        tables.session.c.expires_at,
        tables.session.c.revoked_at,
        tables.account.c.id.label("account"),
        tables.account.c.name,
        tables.account.c.is_active,
        tables.device.c.id.label("device"),
        tables.device.c.state.label("device_state"),
        tables.device.c.wipe,
        tables.device.c.last_seen_at,
    )
    .join(tables.session, tables.session.c.id == tables.token.c.session)
    .join(tables.account, tables.account.c.id == tables.session.c.account)
    .join(tables.device, tables.device.c.id == tables.session.c.device)
)
_BY_ACCESS: Final = _WITH_SESSION.where(tables.token.c.access_hash == bindparam("hash"))
_BY_REFRESH: Final = _WITH_SESSION.where(
    tables.token.c.refresh_hash == bindparam("hash")
).with_for_update(of=tables.session)

_TOKEN: Final = tables.token.c
_INSERT: Final = insert(tables.token)
_PROLONG: Final = (
    update(tables.token)
    .where(
        _TOKEN.parent == bindparam("of_parent"),
        _TOKEN.rotation == bindparam("of_rotation"),
        _TOKEN.used_at.is_(None),
    )
    .values(
        access_expires_at=bindparam("access_ends"), refresh_expires_at=bindparam("refresh_ends")
    )
)
_CHILDREN: Final = select(_TOKEN.rotation, _TOKEN.used_at).where(
    _TOKEN.parent == bindparam("of_parent")
)
_USED_SIBLING: Final = (
    select(_TOKEN.num)
    .where(
        _TOKEN.parent == bindparam("of_parent"),
        _TOKEN.num != bindparam("own"),
        _TOKEN.used_at.is_not(None),
    )
    .limit(1)
)
_MARK_USED: Final = (
    update(tables.token)
    .where(_TOKEN.num == bindparam("own"), _TOKEN.used_at.is_(None))
    .values(used_at=bindparam("now"))
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A generation in plain text, on its way to the console only."""

    access: str
    refresh: str


def by_access(connection: Connection, token: str) -> Record | None:
    """The generation with an access token, with its session, account and device."""
    found = {"hash": signing.hash_token(token)}
    return connection.execute(_BY_ACCESS, found).one_or_none()


def by_refresh(connection: Connection, token: str) -> Record | None:
    """The generation with a refresh token; locks its session."""
    found = {"hash": signing.hash_token(token)}
    return connection.execute(_BY_REFRESH, found).one_or_none()


def insert_pair(
    connection: Connection,
    pair: Pair,
    *,
    session: str,
    parent: int | None,
    rotation: str,
    now: datetime,
    session_ends: datetime,
) -> datetime:
    """Stores a new generation and returns when its refresh token expires."""
    ends = min(now + REFRESH_LIFE, session_ends)
    connection.execute(
        _INSERT,
        {
            "session": session,
            "parent": parent,
            "rotation": rotation,
            "access_hash": signing.hash_token(pair.access),
            "refresh_hash": signing.hash_token(pair.refresh),
            "access_expires_at": now + ACCESS_LIFE,
            "refresh_expires_at": ends,
        },
    )
    return ends


def prolong_unused(
    connection: Connection, parent: int, rotation: str, now: datetime, session_ends: datetime
) -> datetime:
    """Renews the life of a pair whose first answer was lost."""
    ends = min(now + REFRESH_LIFE, session_ends)
    connection.execute(
        _PROLONG,
        {
            "of_parent": parent,
            "of_rotation": rotation,
            "access_ends": now + ACCESS_LIFE,
            "refresh_ends": ends,
        },
    )
    return ends


def children(connection: Connection, parent: int) -> tuple[tuple[str, bool], ...]:
    """The rotation ids that a generation was exchanged with, and whether each was used."""
    rows = connection.execute(_CHILDREN, {"of_parent": parent})
    return tuple((row.rotation, row.used_at is not None) for row in rows)


def is_superseded(connection: Connection, row: Record) -> bool:
    """Whether another pair made from the same token was used before this one."""
    if row.parent is None or row.used_at is not None:
        return False
    wanted = {"of_parent": row.parent, "own": row.num}
    sibling = connection.execute(_USED_SIBLING, wanted).first()
    return sibling is not None


def mark_used(connection: Connection, num: int, now: datetime) -> None:
    """Notes the first use, which ends the life of the token before it."""
    connection.execute(_MARK_USED, {"own": num, "now": now})


def end_session(connection: Connection, session: str, now: datetime) -> None:
    """Ends a session with all its tokens."""
    connection.execute(
        update(tables.session)
        .where(tables.session.c.id == session, tables.session.c.revoked_at.is_(None))
        .values(revoked_at=now)
    )
