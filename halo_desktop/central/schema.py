"""Brings a database to the schema of this program, and says whether it is there."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from halo_desktop.central.database import Database
from halo_desktop.central.errors import NotMigratedError

_FOLDER: Final = Path(__file__).parent / "migrations"


def upgrade(database: Database, revision: str = "head") -> str | None:
    """Runs the missing migrations in one transaction and returns the new revision. Blocking.

    Raises:
        NotMigratedError: When a newer program has been here.
    """
    with database.write() as connection:
        config = _config()
        found = current(connection)
        known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
        if found is not None and found not in known:
            raise NotMigratedError(found, head())
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
        return current(connection)


def current(connection: Connection) -> str | None:
    """The revision that the database is at; None when it is empty."""
    return MigrationContext.configure(connection).get_current_revision()


def head() -> str:
    """The revision that this program needs."""
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
