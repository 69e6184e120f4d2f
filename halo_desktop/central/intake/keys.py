"""Keys of programs that file for citizens: given out once, kept as hashes, revoked at once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import Connection, insert, select, update

from halo_desktop.central.access.signing import hash_token, new_token
from halo_desktop.central.core import Core
from halo_desktop.central.storage.intake_tables import intake_key

_MOST: Final = 200
_LONGEST: Final = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """A program that may file."""

    id: str
    name: str
    created_at: datetime
    revoked_at: datetime | None


def issue(core: Core, name: str) -> tuple[str, str]:
    """Makes a key and returns its id and the key itself, which nobody can read again. Blocking."""
    number, secret = core.new_id(), new_token(core.random(32))
    with core.database.write() as connection:
        connection.execute(
            insert(intake_key).values(
                id=number, name=name, hash=hash_token(secret), created_at=core.now()
            )
        )
    return number, secret


def revoke(core: Core, key: str) -> bool:
    """Takes a key back; says whether there was such a key in force. Blocking."""
    with core.database.write() as connection:
        changed = connection.execute(
            update(intake_key)
            .where(intake_key.c.id == key, intake_key.c.revoked_at.is_(None))
            .values(revoked_at=core.now())
        )
    return bool(changed.rowcount)


def everyone(core: Core) -> tuple[Key, ...]:
    """All keys, the newest first. Blocking."""
    columns = intake_key.c
    with core.database.read() as connection:
        rows = connection.execute(
            select(columns.id, columns.name, columns.created_at, columns.revoked_at)
            .order_by(columns.created_at.desc(), columns.id)
            .limit(_MOST)
        ).all()
    return tuple(
        Key(id=row.id, name=row.name, created_at=row.created_at, revoked_at=row.revoked_at)
        for row in rows
    )


def find(connection: Connection, secret: str) -> str | None:
    """The id of a key that is in force."""
    if not secret or len(secret) > _LONGEST:
        return None
    columns = intake_key.c
    found: str | None = connection.scalar(
        select(columns.id).where(columns.hash == hash_token(secret), columns.revoked_at.is_(None))
    )
    return found
