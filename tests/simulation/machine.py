"""A computer at a desk: its store outlives the program on it, and every seed starts it empty."""

from __future__ import annotations

import random
from datetime import UTC, datetime
from typing import Any, Final, cast

from sqlalchemy import Connection, Engine
from sqlcipher3 import dbapi2

from halo_desktop.cache import blobs, errors, schema
from halo_desktop.cache.database import Store, open_memory_store
from tests.simulation import upgrading
from tests.simulation.fuse import Fuse, raw_connection
from tests.simulation.swift import SwiftEngine

START: Final = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
"""When every seed begins."""
MOST_PAGES: Final = 1_000_000
MOST_STATEMENTS: Final = 4096  # more than the product has: each is made ready once


class Machine:
    """A computer with an encrypted-store-shaped store; it outlives seeds, its content does not."""

    def __init__(self, *, is_swift: bool = True) -> None:
        """Makes an empty store."""
        self.fuse = Fuse()
        self._raw_files = guarded_connection(self.fuse)
        self.files = blobs.BlobStore(self._raw_files, lambda: blobs.MEMORY_QUOTA)
        if is_swift:
            self._raw = memory_connection()
            schema.create(self._raw)
            self.store = self._swift_store()
        else:
            self.store = open_memory_store(clock=lambda: START)
            self.fuse.watch(self.store.writer)
            self._raw = raw_connection(self.store.writer)
        self._outside = SwiftEngine(self._raw)
        self._changes = -1
        self._is_disk_full = False
        self._empty = self.copy()

    def reset(self, image: dbapi2.Connection | None = None) -> None:
        """Begins a seed with an empty store, or with something that was copied."""
        self.fuse.put_out()
        self.free_disk()
        self._raw_files.execute("DELETE FROM blob")
        self.put(self._empty if image is None else image)

    def copy(self) -> dbapi2.Connection:
        """The store as it is."""
        return copy_of(self._raw)

    def put(self, copy: dbapi2.Connection) -> None:
        """Replaces the store's content."""
        self.roll_back()
        copy.backup(self._raw)

    def upgrade(self, rng: random.Random) -> None:
        """A new version of the program takes over what the first one has written."""
        self.roll_back()
        self.free_disk()
        upgrading.upgrade_store(self._raw, rng)

    @property
    def is_disk_full(self) -> bool:
        """Whether the store cannot grow."""
        return self._is_disk_full

    def fill_disk(self) -> None:
        """Lets the store grow no more."""
        set_room(self._raw, is_full=True)
        self._is_disk_full = True

    def free_disk(self) -> None:
        """There is room again."""
        if self._is_disk_full:
            set_room(self._raw, is_full=False)
            self._is_disk_full = False

    def roll_back(self) -> None:
        """What was not committed is gone."""
        for raw in (self._raw, self._raw_files):
            if raw.in_transaction:
                raw.rollback()

    def has_changed(self) -> bool:
        """Whether anything was written since this was last asked."""
        before, self._changes = self._changes, self.changes()
        return before != self._changes

    def changes(self) -> int:
        """How many rows were ever written."""
        return self._raw.total_changes

    def rows(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        """Looks into the store from outside."""
        return self._raw.execute(sql, values).fetchall()

    def look(self) -> Connection:
        """A way to read for the product's own functions, without a transaction."""
        return cast(Connection, self._outside.link)

    def _swift_store(self) -> Store:
        store = Store(writer=self._raw, reader=self._raw, blobs=self.files)
        engine = SwiftEngine(self._raw, guard=self.fuse, on_fault=_raise_known)
        store.writer = store.reader = cast(Engine, engine)
        return store


class _Guarded(dbapi2.Connection):
    """A connection that the product uses without SQLAlchemy, and that may crash too."""

    fuse: Fuse | None = None

    def execute(self, sql: str, *values: Any) -> dbapi2.Cursor:
        if self.fuse is not None:
            self.fuse.on_statement(sql)
        return super().execute(sql, *values)


def guarded_connection(fuse: Fuse) -> dbapi2.Connection:
    """A database in memory that crashes as the fuse says."""
    made = dbapi2.connect(
        ":memory:", isolation_level=None, check_same_thread=False, factory=_Guarded
    )
    assert isinstance(made, _Guarded)
    made.fuse = fuse
    return made


def memory_connection() -> dbapi2.Connection:
    """A database in memory that nobody else sees."""
    made = dbapi2.connect(
        ":memory:", isolation_level=None, check_same_thread=False, cached_statements=MOST_STATEMENTS
    )
    made.execute("PRAGMA foreign_keys=ON")
    made.execute("PRAGMA temp_store=MEMORY")
    return made


def copy_of(raw: dbapi2.Connection) -> dbapi2.Connection:
    """What was committed to a database, as one of its own."""
    copy = memory_connection()
    raw.backup(copy)
    return copy


def set_room(raw: dbapi2.Connection, *, is_full: bool) -> None:
    """Lets a database grow, or not one page more."""
    pages = raw.execute("PRAGMA page_count").fetchone()[0] if is_full else MOST_PAGES
    raw.execute(f"PRAGMA max_page_count={pages}")


def _raise_known(error: Exception) -> None:
    if known := errors.translated(error):
        raise known from error
