"""The database's history ends in the tables that the program uses, on both databases."""

from __future__ import annotations

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import inspect

from halo_desktop.central.errors import NotMigratedError
from halo_desktop.central.storage import schema, tables
from halo_desktop.central.storage.database import Database


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty database."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'central.db'}"
    found: str = request.getfixturevalue("postgres_url")
    return found


def ours(name: str | None, kind: str, parents: object) -> bool:
    """Leaves out the full-text index, which differs by nature."""
    return not (kind == "table" and (name or "").startswith("complaint_words"))


def test_the_migrations_end_in_the_tables_of_the_program(address: str) -> None:
    database = Database.open(address)
    schema.upgrade(database)

    with database.read() as connection:
        context = MigrationContext.configure(
            connection, opts={"include_name": ours, "compare_type": True}
        )
        differences = compare_metadata(context, tables.metadata)
        has_words = inspect(connection).has_table("complaint_words")
    database.close()

    assert differences == []
    assert has_words


def test_migrating_twice_changes_nothing(address: str) -> None:
    database = Database.open(address)

    revisions = [schema.upgrade(database), schema.upgrade(database)]

    schema.ensure_current(database)
    database.close()
    assert revisions == [schema.head(), schema.head()]


def test_an_empty_database_is_not_taken_for_a_migrated_one(address: str) -> None:
    database = Database.open(address)

    with pytest.raises(NotMigratedError) as caught:
        schema.ensure_current(database)

    database.close()
    assert caught.value.found is None


def test_the_schema_of_a_newer_program_is_refused(address: str) -> None:
    database = Database.open(address)
    schema.upgrade(database)
    with database.write() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")

    with pytest.raises(NotMigratedError):
        schema.ensure_current(database)
    with pytest.raises(NotMigratedError):
        schema.upgrade(database)
    database.close()
