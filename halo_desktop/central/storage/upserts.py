"""INSERT … ON CONFLICT, which both databases have but SQLAlchemy keeps apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, Executable, Table
from sqlalchemy.dialects import postgresql, sqlite


def upsert(
    connection: Connection,
    table: Table,
    rows: Sequence[Mapping[str, Any]],
    *,
    changing: tuple[str, ...],
) -> None:
    """Inserts rows, or changes some columns of those with the same primary key."""
    if rows:
        connection.execute(_upsert(connection.dialect.name, table, changing), rows)


def insert_missing(connection: Connection, table: Table, values: Mapping[str, Any]) -> None:
    """Inserts a row unless there is one with the same primary key."""
    connection.execute(_insert_missing(connection.dialect.name, table), values)


# Building a statement costs more than running it, so each is built once.
@cache
def _upsert(dialect: str, table: Table, changing: tuple[str, ...]) -> Executable:
    keys = [column.name for column in table.primary_key]
    if dialect == "sqlite":
        lite = sqlite.insert(table)
        return lite.on_conflict_do_update(
            index_elements=keys, set_={name: lite.excluded[name] for name in changing}
        )
    grand = postgresql.insert(table)
    return grand.on_conflict_do_update(
        index_elements=keys, set_={name: grand.excluded[name] for name in changing}
    )


@cache
def _insert_missing(dialect: str, table: Table) -> Executable:
    if dialect == "sqlite":
        return sqlite.insert(table).on_conflict_do_nothing()
    return postgresql.insert(table).on_conflict_do_nothing()
