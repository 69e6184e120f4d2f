"""INSERT … ON CONFLICT, which both databases have but SQLAlchemy keeps apart."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite


def upsert(
    connection: Connection, table: Table, values: Mapping[str, Any], *, changing: tuple[str, ...]
) -> None:
    """Inserts a row, or changes some columns of the one with the same primary key."""
    keys = [column.name for column in table.primary_key]
    if connection.dialect.name == "sqlite":
        lite = sqlite.insert(table).values(values)
        connection.execute(
            lite.on_conflict_do_update(
                index_elements=keys, set_={name: lite.excluded[name] for name in changing}
            )
        )
        return
    grand = postgresql.insert(table).values(values)
    connection.execute(
        grand.on_conflict_do_update(
            index_elements=keys, set_={name: grand.excluded[name] for name in changing}
        )
    )


def insert_missing(connection: Connection, table: Table, values: Mapping[str, Any]) -> None:
    """Inserts a row unless there is one with the same primary key."""
    if connection.dialect.name == "sqlite":
        connection.execute(sqlite.insert(table).values(values).on_conflict_do_nothing())
        return
    connection.execute(postgresql.insert(table).values(values).on_conflict_do_nothing())
