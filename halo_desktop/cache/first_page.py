"""Reads the first list with the bare driver, while the rest of the program still loads.

Importing SQLAlchemy takes longer than showing a window; this module must not.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from sqlcipher3 import dbapi2

from halo_desktop.cache import driver, errors, listing
from halo_desktop.cache.views import Line, Perspective, QueueCount
from halo_desktop.domain.criteria import Criteria, Order
from halo_desktop.domain.queues import Queue
from halo_desktop.domain.roles import Actor
from halo_desktop.wire import codec

MAIN_FILE: Final = "main.db"
SCHEMA_VERSION: Final = 7
"""The tables that the statements are written for; tested to be those of ``tables``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstPage:
    """What the window shows first."""

    lines: tuple[Line, ...]
    counts: tuple[QueueCount, ...]
    perspective: Perspective


def read(
    folder: Path,
    key: bytes,
    *,
    today: date,
    criteria: Criteria,
    order: Order,
    queues: tuple[Queue, ...] = (),
    limit: int = 100,
) -> FirstPage | None:
    """Reads the top of a list from an account's folder. Blocking, a few milliseconds.

    Returns:
        ``None`` if the store has to be opened the long way first: it is new, of another
        version or damaged, or nobody has signed in yet.
    """
    try:
        connection = driver.open_reader(folder / MAIN_FILE, key)
    except errors.StoreError:
        return None
    try:
        if driver.user_version(connection) != SCHEMA_VERSION:
            return None
        perspective = _perspective(connection, today)
        if perspective is None:
            return None
        page = listing.page_statement(criteria, order, limit, perspective)
        lines = connection.execute(page.sql, page.params).fetchall()
        return FirstPage(
            lines=tuple(listing.line(row) for row in lines),
            counts=_counts(connection, queues, perspective),
            perspective=perspective,
        )
    except (dbapi2.Error, codec.Undecodable):
        return None  # opening the store the long way finds out what is wrong and says so
    finally:
        connection.close()


def _perspective(connection: dbapi2.Connection, today: date) -> Perspective | None:
    facts = dict(
        connection.execute("SELECT k, v FROM meta WHERE k IN ('me', 'rulebook')").fetchall()
    )
    if len(facts) < 2:
        return None
    return Perspective(
        actor=codec.decode(facts["me"].encode(), Actor),
        rulebook=codec.decode_rulebook(facts["rulebook"].encode()),
        today=today,
    )


def _counts(
    connection: dbapi2.Connection, queues: tuple[Queue, ...], perspective: Perspective
) -> tuple[QueueCount, ...]:
    if not queues:
        return ()
    statement = listing.counts_statement(queues, perspective)
    row = connection.execute(statement.sql, statement.params).fetchone()
    return listing.counts(queues, row)
