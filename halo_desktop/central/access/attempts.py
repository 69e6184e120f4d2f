"""How often signing in may fail: by account and by address, kept in the database.

Names that do not exist are counted like those that do, so a wait says nothing about them.
An attempt counts before its password is looked at, so that parallel guesses count too.
"""

from __future__ import annotations

import hashlib
import logging
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import Connection, func, insert, select, update

from halo_desktop.central.errors import ServiceProblem
from halo_desktop.central.storage import tables
from halo_desktop.central.storage.database import Database
from halo_desktop.wire.codes import ProblemCode

logger = logging.getLogger(__name__)

FIRST_WAIT: Final = timedelta(seconds=30)
LONGEST_WAIT: Final = timedelta(minutes=15)
FORGOTTEN_AFTER: Final = timedelta(hours=24)


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """How many failures are free, and how soon one is forgiven."""

    free: int
    forgiven_every: timedelta | None = None

    def left(self, failures: int, idle: timedelta) -> int:
        """The failures that still count after a quiet time."""
        if idle >= FORGOTTEN_AFTER:
            return 0
        if self.forgiven_every is None:
            return failures
        return max(0, failures - idle // self.forgiven_every)

    def wait(self, failures: int) -> timedelta | None:
        """How long the door stays closed after so many failures."""
        beyond = failures - self.free
        if beyond < 0:
            return None
        doubled: int = 2 ** min(beyond, 10)
        return min(FIRST_WAIT * doubled, LONGEST_WAIT)


BY_ACCOUNT: Final = Limit(free=5)
BY_ADDRESS: Final = Limit(free=40, forgiven_every=timedelta(minutes=1))
"""A whole office may share an address, and some of its people mistype in the morning."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Keys:
    """What one attempt is counted by; hashed, since people type passwords into name fields."""

    account: str
    address: str


def keys(username: str, remote_addr: str) -> Keys:
    """The keys of an attempt."""
    return Keys(account=_hash("account", username), address=_hash("address", remote_addr))


def count(database: Database, wanted: Keys, now: datetime) -> None:
    """Counts an attempt as failed until it proves to be none. Blocking.

    Raises:
        ServiceProblem: When the door is closed; says for how long, and counts nothing.
    """
    with database.write() as connection:
        pairs = ((wanted.account, BY_ACCOUNT), (wanted.address, BY_ADDRESS))
        if not database.is_sqlite:
            for key, _ in sorted(pairs, key=lambda pair: pair[0]):
                connection.execute(
                    select(func.pg_advisory_xact_lock(func.hashtextextended(key, 0)))
                )
        closed_until = max((_closed_until(connection, key, now) for key, _ in pairs), default=now)
        if closed_until <= now:
            for key, limit in pairs:
                _add_failure(connection, key, limit, now)
            return
    wait = int((closed_until - now).total_seconds()) + 1
    logger.warning("refused a sign-in: too many attempts for one account or from one address")
    raise ServiceProblem(ProblemCode.TOO_MANY_REQUESTS, 429, retry_after=wait)


def forgive(connection: Connection, proven: Keys) -> None:
    """Takes a counted attempt back: it was a success.

    The account starts afresh. The address is only given its one attempt back, or somebody
    with an account of their own could guess at others without end.
    """
    columns = tables.sign_in_failure.c
    connection.execute(tables.sign_in_failure.delete().where(columns.key == proven.account))
    row = connection.execute(
        select(columns.failures).where(columns.key == proven.address)
    ).one_or_none()
    if row is None:
        return
    kept = max(0, row.failures - 1)
    is_closed = BY_ADDRESS.wait(kept) is not None
    values: dict[str, object] = {"failures": kept}
    if not is_closed:
        values["closed_until"] = None
    connection.execute(
        update(tables.sign_in_failure).where(columns.key == proven.address).values(values)
    )


def _closed_until(connection: Connection, key: str, now: datetime) -> datetime:
    columns = tables.sign_in_failure.c
    found: datetime | None = connection.execute(
        select(columns.closed_until).where(columns.key == key)
    ).scalar_one_or_none()
    return found or now


def _add_failure(connection: Connection, key: str, limit: Limit, now: datetime) -> None:
    columns = tables.sign_in_failure.c
    row = connection.execute(
        select(columns.failures, columns.last_at).where(columns.key == key)
    ).one_or_none()
    failures = 1 if row is None else limit.left(row.failures, now - row.last_at) + 1
    wait = limit.wait(failures)
    values = {
        "failures": failures,
        "last_at": now,
        "closed_until": None if wait is None else now + wait,
    }
    if row is None:
        connection.execute(
            tables.sign_in_failure.delete().where(columns.last_at <= now - FORGOTTEN_AFTER)
        )
        connection.execute(insert(tables.sign_in_failure).values(key=key, **values))
    else:
        connection.execute(update(tables.sign_in_failure).where(columns.key == key).values(values))


def _hash(kind: str, name: str) -> str:
    return hashlib.sha256(f"{kind}\0{name}".encode()).hexdigest()
