"""Makes an empty store, or says what an existing one is."""

from __future__ import annotations

from typing import Final

from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable
from sqlcipher3 import dbapi2

from halo_desktop.cache import driver, errors, figure_table, full_text, tables

VERSION: Final = tables.SCHEMA_VERSION
REVISION: Final = f"{VERSION:04d}"
"""The migration that leads to the present tables."""

_HISTORY: Final = (
    "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, "
    "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
)


def statements() -> tuple[str, ...]:
    """Everything that makes an empty store of the present version."""
    dialect = sqlite.dialect()
    made: list[str] = []
    for table in figure_table.figure.metadata.sorted_tables:
        made.append(str(CreateTable(table).compile(dialect=dialect)))
        made += [
            str(CreateIndex(index).compile(dialect=dialect))
            for index in sorted(table.indexes, key=lambda index: str(index.name))
        ]
    return (*made, *full_text.FULL_TEXT)


def create(connection: dbapi2.Connection) -> None:
    """Makes all tables in one transaction. Blocking.

    The migration history is stamped as well, so that a later version knows where to begin.
    """
    with driver.transaction(connection):
        for statement in statements():
            connection.execute(statement)
        connection.execute(_HISTORY)
        connection.execute("INSERT INTO alembic_version VALUES (?)", (REVISION,))
        connection.execute(f"PRAGMA user_version={VERSION}")


def version(connection: dbapi2.Connection) -> int:
    """The schema number of an existing store; 0 when it is still empty.

    Raises:
        NewerSchema: If a newer program wrote it.
    """
    with driver.translating():
        found = driver.user_version(connection)
    if found > VERSION:
        raise errors.NewerSchema(found, VERSION)
    return found
