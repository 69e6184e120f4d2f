"""Where the simulated server keeps its data: a database that can be copied and put back."""

from __future__ import annotations

import atexit
import random
import shutil
import tempfile
from pathlib import Path
from typing import Any, Final, Protocol, cast

from sqlalchemy import Engine, func, insert, select, text
from sqlcipher3 import dbapi2

from halo_desktop.central.attachments.blob_folder import BlobFolder
from halo_desktop.central.storage import schema, tables
from halo_desktop.central.storage.database import Database
from tests.simulation import upgrading
from tests.simulation.fuse import Fuse, raw_connection
from tests.simulation.machine import copy_of, set_room
from tests.simulation.swift import SwiftEngine

_IN_MEMORY: Final = Path("/dev") / "shm"
Image = Any
"""The whole content of a database at one moment."""


class FileFolder(BlobFolder):
    """The real folder of files, which can be emptied and put back to an earlier day."""

    def __init__(self) -> None:
        """Makes an empty folder, in memory where the system has a place for that."""
        place = _IN_MEMORY if _IN_MEMORY.is_dir() else None
        holder = Path(tempfile.mkdtemp(prefix="halo-sim-", dir=place))
        atexit.register(shutil.rmtree, holder, ignore_errors=True)
        self._root = holder / "files"
        super().__init__(self._root)

    def clear(self) -> None:
        """Deletes everything."""
        if self._root.exists():
            shutil.rmtree(self._root)

    def all_names(self) -> frozenset[str]:
        """All files that lie here, finished or not."""
        found = self._root.rglob("*") if self._root.exists() else ()
        return frozenset(str(path.relative_to(self._root)) for path in found if path.is_file())

    def keep_only(self, names: frozenset[str]) -> None:
        """Deletes what came later."""
        for name in self.all_names() - names:
            (self._root / name).unlink()


class Storage(Protocol):
    """A database of the server."""

    database: Database
    fuse: Fuse
    files: FileFolder

    def copy(self) -> Image:
        """Everything as it is."""

    def put(self, image: Image) -> None:
        """Replaces everything."""

    def crash(self) -> None:
        """What was not committed is gone."""

    @property
    def is_disk_full(self) -> bool:
        """Whether nothing more can be written."""

    def fill_disk(self) -> None:
        """Lets the database grow no more."""

    def free_disk(self) -> None:
        """There is room again."""

    def upgrade(self, rng: random.Random) -> None:
        """A new version of the program takes over what the first one has written."""

    def count_on(self) -> None:
        """Lets numbers go on after rows that were put in with theirs."""

    def head(self) -> int:
        """The newest number of the feed, looked at from outside."""


class MemoryStorage:
    """SQLite in memory."""

    def __init__(self, *, is_swift: bool) -> None:
        """Makes an empty database of the present schema."""
        self.fuse = Fuse()
        self.files = FileFolder()
        self._is_disk_full = False
        self.database = Database.open("sqlite://")
        schema.upgrade(self.database)
        self._raw = raw_connection(self.database.writer)
        if is_swift:
            self._raw = copy_of(self._raw)  # which keeps more statements ready
            self.database.close()
            engine = cast(Engine, SwiftEngine(self._raw, guard=self.fuse))
            self.database.writer = self.database.reader = engine
        else:
            self.fuse.watch(self.database.writer)

    @property
    def is_disk_full(self) -> bool:
        return self._is_disk_full

    def fill_disk(self) -> None:
        set_room(self._raw, is_full=True)
        self._is_disk_full = True

    def free_disk(self) -> None:
        if self._is_disk_full:
            set_room(self._raw, is_full=False)
            self._is_disk_full = False

    def upgrade(self, rng: random.Random) -> None:
        self.free_disk()
        upgrading.upgrade_server(self._raw, rng)

    def copy(self) -> Image:
        return copy_of(self._raw)

    def put(self, image: Image) -> None:
        self.crash()
        self.free_disk()
        assert isinstance(image, dbapi2.Connection)
        image.backup(self._raw)

    def crash(self) -> None:
        self.fuse.put_out()
        if self._raw.in_transaction:
            self._raw.rollback()

    def count_on(self) -> None:
        """SQLite does so by itself."""

    def head(self) -> int:
        return int(self._raw.execute("SELECT seq FROM district").fetchone()[0])


class PostgresStorage:
    """A database of a PostgreSQL server."""

    def __init__(self, address: str) -> None:
        """Brings an empty database to the present schema."""
        self.fuse = Fuse()
        self.files = FileFolder()
        self.database = Database.open(address)
        schema.upgrade(self.database)
        self.fuse.watch(self.database.writer)

    @property
    def is_disk_full(self) -> bool:
        return False

    def fill_disk(self) -> None:
        """PostgreSQL's own disk is not ours to fill."""

    def free_disk(self) -> None:
        """It was never filled."""

    def upgrade(self, rng: random.Random) -> None:
        """Upgrades of PostgreSQL have tests of their own."""

    def copy(self) -> Image:
        with self.database.read() as connection:
            return {
                table.name: [dict(row) for row in connection.execute(select(table)).mappings()]
                for table in tables.metadata.sorted_tables
            }

    def put(self, image: Image) -> None:
        self.crash()
        names = ", ".join(f'"{table.name}"' for table in tables.metadata.sorted_tables)
        with self.database.write() as connection:
            connection.execute(text(f"TRUNCATE {names} RESTART IDENTITY CASCADE"))
            for table in tables.metadata.sorted_tables:
                rows = image[table.name]
                if not rows:
                    continue
                connection.execute(insert(table), rows)
        self.count_on()

    def count_on(self) -> None:
        """Lets numbers go on after the highest that there is."""
        with self.database.write() as connection:
            for table in tables.metadata.sorted_tables:
                if [column.name for column in table.primary_key] == ["num"]:
                    newest = connection.execute(select(func.max(table.c.num))).scalar()
                    of = f"pg_get_serial_sequence('{table.name}', 'num')"
                    connection.execute(text(f"SELECT setval({of}, {newest or 1})"))

    def crash(self) -> None:
        self.fuse.put_out()

    def head(self) -> int:
        with self.database.read() as connection:
            return int(connection.execute(select(tables.district.c.seq)).scalar_one())
