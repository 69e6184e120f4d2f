"""Brings the store of an earlier version up to date, after a copy of it was put aside."""

from __future__ import annotations

import logging
import shutil
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

from halo_desktop.cache import driver, errors, schema

logger = logging.getLogger(__name__)

_SCRIPTS = Path(__file__).with_name("migrations")


def upgrade(file: Path, key: bytes, version: int) -> None:
    """Runs the missing steps on a main file that nobody has open. Blocking.

    The copy stays beside the file, under the number of its version, until the next one. The
    steps are one transaction: either all of them are there afterwards or none.

    Raises:
        StoreError: If the disk has no room for the copy, or a step fails on it.
    """
    connection = driver.open_writer(file, key)
    try:
        driver.checkpoint(connection)
        copy_aside(file, version)
        run(connection, "head")
        driver.checkpoint(connection)
    finally:
        connection.close()
    logger.info("the store was brought from version %d to %d", version, schema.VERSION)


def run(connection: dbapi2.Connection, target: str) -> None:
    """Carries out the steps up to a target on an open connection, in one transaction."""
    engine = create_engine(
        "sqlite://", module=dbapi2, creator=lambda: connection, poolclass=StaticPool
    )

    @event.listens_for(engine, "begin")
    def _on_begin(found: Connection) -> None:
        found.exec_driver_sql("BEGIN IMMEDIATE")

    scripts = configuration()
    try:
        # Alembic sees a transaction that is not its own and leaves the commit to us.
        with engine.begin() as shared:
            scripts.attributes["connection"] = shared
            command.upgrade(scripts, target)
            shared.exec_driver_sql(f"PRAGMA user_version={schema.VERSION}")
    except DBAPIError as error:
        if error.orig is not None and (known := errors.translated(error.orig)) is not None:
            raise known from error
        raise


def configuration() -> Config:
    """Where Alembic finds the steps."""
    found = Config()
    found.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
    return found


def copy_aside(file: Path, version: int) -> Path:
    """Copies a main file that has no log, and drops older copies."""
    with driver.translating():
        for old in file.parent.glob(f"{file.name}.v*"):
            old.unlink()
        copy = file.with_name(f"{file.name}.v{version}")
        shutil.copy2(file, copy)
    return copy
