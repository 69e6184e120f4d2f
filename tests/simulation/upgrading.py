"""A database as the first version would have left it, brought up to date by the real steps.

The upgrade is cut short at some instruction now and then: all of it must be there then, or
nothing, and the next try goes on from what is there.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from functools import cache
from typing import Final

from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from halo_desktop.cache import migration
from halo_desktop.central.errors import ServiceProblem
from halo_desktop.central.storage import schema
from halo_desktop.central.storage.database import Database
from tests.simulation.fuse import raw_connection
from tests.simulation.trail import Violation

_FIRST: Final = "0001"
_INSTRUCTIONS: Final = 50
_KEPT: Final = frozenset({"alembic_version", "sqlite_sequence"})


def upgrade_store(raw: dbapi2.Connection, rng: random.Random) -> None:
    """Puts a console's store back to the first schema, and upgrades it."""
    old = _memory()
    _first_store().backup(old)
    _copy_rows(raw, old)
    _interrupted(old, lambda: migration.run(old, "head"), rng)
    old.backup(raw)
    old.close()


def upgrade_server(raw: dbapi2.Connection, rng: random.Random) -> None:
    """Puts the server's database back to the first schema, and upgrades it."""
    database = Database.open("sqlite://")
    old = raw_connection(database.writer)
    _first_server().backup(old)
    _copy_rows(raw, old)
    _interrupted(old, lambda: schema.upgrade(database), rng)
    old.backup(raw)
    database.close()


@cache
def _first_store() -> dbapi2.Connection:
    """An empty store of the first schema; made once, copied for each upgrade."""
    made = _memory()
    migration.run(made, _FIRST)
    made.execute("PRAGMA user_version=1")
    return made


@cache
def _first_server() -> dbapi2.Connection:
    """An empty database of the server's first schema."""
    database = Database.open("sqlite://")
    schema.upgrade(database, _FIRST)
    made = _memory()
    raw_connection(database.writer).backup(made)
    database.close()
    return made


def _memory() -> dbapi2.Connection:
    return dbapi2.connect(":memory:", isolation_level=None, check_same_thread=False)


def _interrupted(
    connection: dbapi2.Connection, upgrade: Callable[[], object], rng: random.Random
) -> None:
    """Runs an upgrade that may be cut short, and then to its end."""
    before = _shape(connection)
    left = [rng.randrange(1, 400)]

    def count() -> int:
        left[0] -= 1
        return left[0] < 0

    connection.set_progress_handler(count, _INSTRUCTIONS)
    try:
        upgrade()
    except (DBAPIError, ServiceProblem):
        if connection.in_transaction:
            connection.rollback()
        connection.set_progress_handler(None, 0)
        if _shape(connection) != before:
            raise Violation("an upgrade that was cut short left half of it") from None
        upgrade()
    finally:
        connection.set_progress_handler(None, 0)


def _shape(connection: dbapi2.Connection) -> list[tuple[str, str]]:
    return connection.execute("SELECT name, sql FROM sqlite_master ORDER BY name").fetchall()


def _copy_rows(source: dbapi2.Connection, target: dbapi2.Connection) -> None:
    """Copies what both schemas have; the indexes of full texts are rows of their own table."""
    target.execute("PRAGMA foreign_keys=OFF")
    target.execute("BEGIN")
    present = _columns(source)
    for table, columns in _columns(target).items():
        common = [column for column in columns if column in present.get(table, ())]
        if not common:
            continue
        target.execute(f'DELETE FROM "{table}"')
        listed = ", ".join(f'"{column}"' for column in common)
        marks = ", ".join("?" * len(common))
        rows = source.execute(f'SELECT {listed} FROM "{table}"').fetchall()
        target.executemany(f'INSERT INTO "{table}" ({listed}) VALUES ({marks})', rows)
    target.execute("COMMIT")
    target.execute("PRAGMA foreign_keys=ON")


def _columns(connection: dbapi2.Connection) -> dict[str, list[str]]:
    listed = connection.execute("PRAGMA table_list").fetchall()
    found: dict[str, list[str]] = {}
    for schema_name, name, kind, *_ in listed:
        if schema_name != "main" or kind == "shadow" or name.startswith("sqlite_"):
            continue
        if name in _KEPT:
            continue
        columns = [row[1] for row in connection.execute(f'PRAGMA table_info("{name}")')]
        found[name] = ["rowid", *columns] if kind == "virtual" else columns
    return found
