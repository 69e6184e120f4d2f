"""Files by their content hash, encrypted beside the store; one file, one row.

A file is written here first and named by an action afterwards, so that no action ever
names a file that a crash could have kept away. What the server has not confirmed is the
only copy and is never freed.
"""

from __future__ import annotations

import hashlib
import itertools
import logging
import os
import shutil
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from sqlcipher3 import dbapi2

from halo_desktop.cache import blob_file, driver, errors, salvage
from halo_desktop.cache.blob_file import BlobFile
from halo_desktop.cache.copies import Copies
from halo_desktop.cache.prints import Prints
from halo_desktop.cache.scan import TableScan
from halo_desktop.domain.ids import Sha256

logger = logging.getLogger(__name__)

FILE_NAME: Final = salvage.BLOB_FILE
_memory_numbers = itertools.count(1)
MOST_BYTES: Final = 2 * 1024**3
MEMORY_QUOTA: Final = 256 * 1024**2


@dataclass(frozen=True, slots=True, kw_only=True)
class Blob:
    """A file's bytes and kind."""

    sha256: Sha256
    media_type: str
    content: bytes


class BlobStore:
    """The files of one account. All methods block; any thread may call them."""

    def __init__(self, connection: dbapi2.Connection, quota: Callable[[], int]) -> None:
        """Takes the connection over; see ``open_blobs``."""
        self._file = BlobFile(connection)
        self.copies = Copies(self._file, quota)
        self.prints = Prints(self._file)

    @property
    def is_damaged(self) -> bool:
        """Whether damage was met; the next opening builds the file anew."""
        return self._file.is_damaged

    def add(self, content: bytes, media_type: str) -> Sha256:
        """Keeps a file that waits for the server; adding the same content again is no harm.

        A copy of the server's becomes an own file: an action is going to name it.

        Raises:
            StoreError: If the disk refuses; nothing was kept.
        """
        sha256 = _sha256(content)
        with self._file.writing() as connection:
            connection.execute(
                "INSERT INTO blob (sha256, media_type, size, content) VALUES (?, ?, ?, ?) "
                "ON CONFLICT (sha256) DO UPDATE SET is_own = 1, unused_since = 0",
                (sha256, media_type, len(content), content),
            )
        return sha256

    def get(self, sha256: Sha256) -> Blob | None:
        """A file's bytes, ``None`` when they are not here."""
        with self._file.reading() as connection:
            row = connection.execute(
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
        with self._file.reading() as connection:
            rows = connection.execute(
                f"SELECT sha256 FROM blob WHERE is_confirmed = 0 AND sha256 IN ({marks})",
                tuple(wanted),
            ).fetchall()
        return tuple(Sha256(row[0]) for row in rows)

    def confirm(self, sha256: Sha256) -> None:
        """Notes that the server holds the file."""
        with self._file.writing() as connection:
            connection.execute("UPDATE blob SET is_confirmed = 1 WHERE sha256 = ?", (sha256,))

    def doubt_all(self) -> None:
        """Notes that the server may have lost files: it was restored from a backup."""
        with self._file.writing() as connection:
            connection.execute("UPDATE blob SET is_confirmed = 0")

    def close(self) -> None:
        """Closes the file."""
        self._file.close()


def open_blobs(
    folder: Path, key: bytes, clock: Callable[[], datetime], *, must_check: bool = False
) -> BlobStore:
    """Opens the files of an account's folder. Blocking.

    Out of a damaged file everything is taken over that can still be read and proves to be
    what it was; actions that name the rest wait visibly until the file is added again.

    Raises:
        StoreError: If disk or file system refuse.
    """
    salvage.finish_earlier(folder, FILE_NAME, clock)

    def quota() -> int:
        return _quota(folder)

    try:
        connection = driver.open_writer(folder / FILE_NAME, key)
        if must_check and not driver.is_sound(connection):
            connection.close()
            raise errors.Corrupt(FILE_NAME)
        return _store(connection, quota)
    except errors.Corrupt:
        _rebuild(folder, key, clock)
    return _store(driver.open_writer(folder / FILE_NAME, key), quota)


def open_memory_blobs() -> BlobStore:
    """Opens a place for files that is never on a disk."""
    return _store(
        driver.open_memory(f"blobs-{os.getpid()}-{next(_memory_numbers)}"), lambda: MEMORY_QUOTA
    )


def _quota(folder: Path) -> int:
    """How many bytes copies may take: some, but never most of what the disk still has."""
    try:
        return min(MOST_BYTES, shutil.disk_usage(folder).free // 10)
    except OSError:
        return 0


def _store(connection: dbapi2.Connection, quota: Callable[[], int]) -> BlobStore:
    try:
        return BlobStore(connection, quota)
    except errors.StoreError:
        connection.close()
        raise


def _rebuild(folder: Path, key: bytes, clock: Callable[[], datetime]) -> None:
    scan = TableScan(folder / FILE_NAME, key, "blob")
    new = driver.open_writer(folder / (FILE_NAME + salvage.NEW), key)
    kept = 0
    try:
        blob_file.prepare(new)
        with driver.transaction(new):
            for row in scan:
                content = row["content"]
                if row.get("is_own", 1) == 0:
                    continue  # a copy is fetched again when somebody wants it
                if not isinstance(content, bytes) or _sha256(content) != row["sha256"]:
                    continue
                new.execute(
                    "INSERT INTO blob (sha256, media_type, size, is_confirmed, is_own, content) "
                    "VALUES (?, ?, ?, ?, 1, ?)",
                    (row["sha256"], row["media_type"], len(content), row["is_confirmed"], content),
                )
                kept += 1
        driver.checkpoint(new)
    finally:
        new.close()
    with driver.translating():
        set_aside = salvage.damaged_folder(folder, clock())
        (folder / (FILE_NAME + salvage.NEW)).replace(folder / (FILE_NAME + salvage.READY))
        salvage.finish(folder, FILE_NAME, set_aside)
    logger.error("the kept files were damaged: %d came over, %d gaps", kept, scan.gaps)


def _sha256(content: bytes) -> Sha256:
    return Sha256(hashlib.sha256(content).hexdigest())
