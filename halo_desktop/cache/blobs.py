"""Files by their content hash, encrypted beside the store; one file, one row.

A file is written here first and named by an action afterwards, so that no action ever
names a file that a crash could have kept away. What the server has not confirmed is the
only copy and is never freed.
"""

from __future__ import annotations

import contextlib
import hashlib
import itertools
import logging
import os
import threading
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sqlcipher3 import dbapi2

from halo_desktop.cache import driver, errors
from halo_desktop.domain.ids import Sha256

logger = logging.getLogger(__name__)

FILE_NAME: Final = "blobs.db"
_memory_numbers = itertools.count(1)
_SCHEMA: Final = (
    "CREATE TABLE IF NOT EXISTS blob (sha256 TEXT PRIMARY KEY, media_type TEXT NOT NULL, "
    "size INTEGER NOT NULL, is_confirmed INTEGER NOT NULL DEFAULT 0, content BLOB NOT NULL)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Blob:
    """A file's bytes and kind."""

    sha256: Sha256
    media_type: str
    content: bytes


class BlobStore:
    """The files of one account. All methods block; any thread may call them."""

    def __init__(self, connection: dbapi2.Connection) -> None:
        """Takes the connection over; see ``open_blobs``."""
        self._connection = connection
        self._lock = threading.Lock()
        with driver.translating():
            connection.execute(_SCHEMA)

    def add(self, content: bytes, media_type: str) -> Sha256:
        """Keeps a file that waits for the server; adding the same content again is no harm.

        Raises:
            StoreError: If the disk refuses; nothing was kept.
        """
        sha256 = Sha256(hashlib.sha256(content).hexdigest())
        with self._lock, driver.transaction(self._connection) as connection:
            connection.execute(
                "INSERT OR IGNORE INTO blob (sha256, media_type, size, content) "
                "VALUES (?, ?, ?, ?)",
                (sha256, media_type, len(content), content),
            )
        return sha256

    def get(self, sha256: Sha256) -> Blob | None:
        """A file's bytes, ``None`` when they are not here."""
        with self._lock, driver.translating():
            row = self._connection.execute(
                "SELECT media_type, content FROM blob WHERE sha256 = ?", (sha256,)
            ).fetchone()
        if row is None:
            return None
        return Blob(sha256=sha256, media_type=row[0], content=bytes(row[1]))

    def unconfirmed(self, wanted: Collection[str]) -> tuple[Sha256, ...]:
        """Those of some files that lie here and that the server has not confirmed yet."""
        if not wanted:
            return ()
        marks = ", ".join("?" * len(wanted))
        with self._lock, driver.translating():
            rows = self._connection.execute(
                f"SELECT sha256 FROM blob WHERE is_confirmed = 0 AND sha256 IN ({marks})",
                tuple(wanted),
            ).fetchall()
        return tuple(Sha256(row[0]) for row in rows)

    def confirm(self, sha256: Sha256) -> None:
        """Notes that the server holds the file."""
        with self._lock, driver.transaction(self._connection) as connection:
            connection.execute("UPDATE blob SET is_confirmed = 1 WHERE sha256 = ?", (sha256,))

    def doubt_all(self) -> None:
        """Notes that the server may have lost files: it was restored from a backup."""
        with self._lock, driver.transaction(self._connection) as connection:
            connection.execute("UPDATE blob SET is_confirmed = 0")

    def close(self) -> None:
        """Closes the file."""
        with self._lock, contextlib.suppress(dbapi2.Error):
            self._connection.close()


def open_blobs(folder: Path | None, key: bytes) -> BlobStore:
    """Opens the files of an account's folder, or in memory without one. Blocking.

    A damaged file is set aside and said so in the log; actions that name what was in it
    wait visibly until the file is added again.

    Raises:
        StoreError: If disk or file system refuse.
    """
    if folder is None:
        return BlobStore(driver.open_memory(f"blobs-{os.getpid()}-{next(_memory_numbers)}"))
    file = folder / FILE_NAME
    try:
        return BlobStore(driver.open_writer(file, key))
    except errors.Corrupt:
        logger.exception("the files kept on this computer cannot be read; they were set aside")
        with driver.translating():
            file.replace(file.with_name(f"{FILE_NAME}.damaged"))
            for suffix in ("-wal", "-shm"):
                file.with_name(FILE_NAME + suffix).unlink(missing_ok=True)
        return BlobStore(driver.open_writer(file, key))
