"""Brings a database to the schema of this program, and says whether it is there."""

from __future__ import annotations

import warnings
from functools import cache
from pathlib import Path
from typing import Final

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, MetaData
from sqlalchemy.exc import SAWarning

from halo_desktop.central.errors import NotMigratedError
from halo_desktop.central.storage import intake_tables  # noqa: F401 - part of the schema
from halo_desktop.central.storage.database import Database

WORDS: Final = "complaint_words"  # the full-text table, and the beginning of its shadows
VERSION: Final = "alembic_version"
_FOLDER: Final = Path(__file__).parents[1] / "migrations"


def upgrade(database: Database, revision: str = "head") -> str | None:
    """Runs the missing migrations in one transaction and returns the new revision. Blocking.

    Raises:
        NotMigratedError: When a newer program has been here.
    """
    with database.write() as connection:
        return upgrade_within(connection, revision)


def upgrade_within(connection: Connection, revision: str = "head") -> str | None:
    """Runs the missing migrations in the caller's transaction and returns the new revision.

    Raises:
        NotMigratedError: When a newer program has been here.
    """
    config = _config()
    found = current(connection)
    if found is not None and not is_known(found):
        raise NotMigratedError(found, head())
    config.attributes["connection"] = connection
    command.upgrade(config, revision)
    return current(connection)


def is_known(revision: str) -> bool:
    """Whether this program knows how to go on from a revision."""
    scripts = ScriptDirectory.from_config(_config())
    return any(script.revision == revision for script in scripts.walk_revisions())


def reflect(connection: Connection) -> MetaData:
    """The tables that are there, but for the full-text index, which differs by nature."""
    found = MetaData()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", SAWarning)  # it cannot reflect full-text tables
        found.reflect(connection, only=lambda name, _: not name.startswith(WORDS))
    return found


def drop_everything(connection: Connection) -> None:
    """Removes every table of ours, so that a database can be filled anew."""
    connection.exec_driver_sql(f"DROP TABLE IF EXISTS {WORDS}")
    for table in reversed(reflect(connection).sorted_tables):
        table.drop(connection)


def current(connection: Connection) -> str | None:
    """The revision that the database is at; None when it is empty."""
    return MigrationContext.configure(connection).get_current_revision()


@cache
def head() -> str:
    """The revision that this program needs; read from the migrations once."""
    found = ScriptDirectory.from_config(_config()).get_current_head()
    assert found is not None, "the migrations are part of the package"
    return found


def ensure_current(database: Database) -> None:
    """Checks that the database has this program's schema.

    Raises:
        NotMigratedError: When it is older, newer or empty.
    """
    with database.read() as connection:
        found = current(connection)
    if found != head():
        raise NotMigratedError(found, head())


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(_FOLDER).replace("%", "%%"))
    return config
