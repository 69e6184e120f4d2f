"""Rehearses the way from every earlier version of the store to the present one.

A package that lacks a step of the way, or a library that a step needs, would be noticed only
by the person whose store is old. Nothing here touches a store that somebody works with.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from halo_desktop.cache import database, driver, migration, schema
from halo_desktop.cache.errors import Corrupt
from halo_desktop.cache.opening import MAIN_FILE

_KEY: Final = bytes(driver.KEY_BYTES)


def rehearse(folder: Path) -> Iterator[int]:
    """Makes a store of each earlier version in a folder and opens it; yields the version.

    Blocking.

    Raises:
        StoreError: If one of them cannot be brought up to date.
    """
    for version in range(1, schema.VERSION):
        place = folder / f"{version}"
        place.mkdir(parents=True)
        old = driver.open_writer(place / MAIN_FILE, _KEY)
        try:
            migration.run(old, f"{version:04d}")
            old.execute(f"PRAGMA user_version={version}")
        finally:
            old.close()
        database.open_store(place, _KEY, clock=lambda: datetime.now(UTC)).close()
        _look_again(place / MAIN_FILE)
        yield version


def _look_again(file: Path) -> None:
    opened = driver.open_reader(file, _KEY)
    try:
        steps = opened.execute("SELECT version_num FROM alembic_version").fetchall()
        if steps != [(schema.REVISION,)] or not driver.is_sound(opened):
            raise Corrupt(f"the store arrived at {steps}, not at {schema.REVISION}")
    finally:
        opened.close()
