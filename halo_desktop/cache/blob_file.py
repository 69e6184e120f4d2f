"""The file ``blobs.db``: its tables, and one connection that several threads share."""

from __future__ import annotations

import contextlib
import logging
import threading
from collections.abc import Iterator
from typing import Final

from sqlcipher3 import dbapi2

from halo_desktop.cache import driver, errors

logger = logging.getLogger(__name__)

_TABLES: Final = (
    # A file as a whole. An own one was added here; any other is a copy of the server's.
    "CREATE TABLE IF NOT EXISTS blob (sha256 TEXT PRIMARY KEY, media_type TEXT NOT NULL, "
    "size INTEGER NOT NULL, is_confirmed INTEGER NOT NULL DEFAULT 0, content BLOB NOT NULL)",
    # The complaints through which a copy may lie here; without one it goes.
    "CREATE TABLE IF NOT EXISTS owner (sha256 TEXT NOT NULL, cid TEXT NOT NULL, "
    "PRIMARY KEY (sha256, cid)) WITHOUT ROWID",
    # What has arrived of a copy that is not whole yet.
    "CREATE TABLE IF NOT EXISTS piece (sha256 TEXT NOT NULL, start INTEGER NOT NULL, "
    "content BLOB NOT NULL, PRIMARY KEY (sha256, start))",
    # Small pictures; an empty one says that there is none.
    "CREATE TABLE IF NOT EXISTS preview (sha256 TEXT PRIMARY KEY, content BLOB NOT NULL, "
    "used_n INTEGER NOT NULL)",
    # By what a photograph is known again; without grey values it could not be seen.
    "CREATE TABLE IF NOT EXISTS picture_print (sha256 TEXT PRIMARY KEY, pixels BLOB NOT NULL, "
    "hashes BLOB NOT NULL)",
)
# Columns that came later; files of the first version were all added here.
_LATER: Final = (
    ("is_own", "INTEGER NOT NULL DEFAULT 1"),
    ("used_n", "INTEGER NOT NULL DEFAULT 0"),
    ("unused_since", "INTEGER NOT NULL DEFAULT 0"),  # an own file that nothing names
)
_INCREMENTAL: Final = 2
_MOST_PAGES_TO_REBUILD: Final = 16_384
"""64 MB: a larger file of an older version keeps its free pages and fills them again."""
_PAGES_GIVEN_BACK: Final = 8192


def prepare(connection: dbapi2.Connection) -> None:
    """Makes the tables, and brings those of the first version up to date. Blocking."""
    _let_it_shrink(connection)
    with driver.transaction(connection):
        for statement in _TABLES:
            connection.execute(statement)
        known = {row[1] for row in connection.execute("PRAGMA table_info(blob)")}
        for name, kind in _LATER:
            if name not in known:
                connection.execute(f"ALTER TABLE blob ADD COLUMN {name} {kind}")


def _let_it_shrink(connection: dbapi2.Connection) -> None:
    """Lets the file give pages back to the disk; an older one is written anew for it, once."""
    with driver.translating():
        if connection.execute("PRAGMA auto_vacuum").fetchone()[0] == _INCREMENTAL:
            return
        if connection.execute("PRAGMA page_count").fetchone()[0] > _MOST_PAGES_TO_REBUILD:
            return
        connection.execute(f"PRAGMA auto_vacuum={_INCREMENTAL}")
        try:
            connection.execute("VACUUM")
        except dbapi2.OperationalError as error:  # no room, or somebody looks: another time
            logger.info("the file of files was not written anew: %s", type(error).__name__)


class BlobFile:
    """One connection; any thread may use it, one at a time."""

    def __init__(self, connection: dbapi2.Connection) -> None:
        """Takes the connection over."""
        self._connection = connection
        self._lock = threading.Lock()
        self.is_damaged = False
        prepare(connection)

    @contextlib.contextmanager
    def reading(self) -> Iterator[dbapi2.Connection]:
        """A look at the file. Blocking."""
        with self._guarded(), driver.translating():
            yield self._connection

    @contextlib.contextmanager
    def writing(self) -> Iterator[dbapi2.Connection]:
        """One transaction: all of it is on the disk afterwards, or none of it. Blocking."""
        with self._guarded(), driver.transaction(self._connection) as connection:
            yield connection

    def forget_deleted(self) -> None:
        """Gives the space back and empties the log, in which pages would stay. Blocking."""
        with self._guarded():
            with driver.translating():
                self._connection.execute(
                    f"PRAGMA incremental_vacuum({_PAGES_GIVEN_BACK})"
                ).fetchall()
            driver.checkpoint(self._connection)

    def close(self) -> None:
        """Closes the file."""
        with self._lock, contextlib.suppress(dbapi2.Error):
            self._connection.close()

    @contextlib.contextmanager
    def _guarded(self) -> Iterator[None]:
        try:
            with self._lock:
                yield
        except errors.Corrupt:
            self.is_damaged = True  # the next opening checks the file and builds it anew
            raise
