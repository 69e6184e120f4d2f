"""Opens SQLCipher files with the settings that our promises rest on; no SQLAlchemy here."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from sqlcipher3 import dbapi2

from halo_desktop import paths
from halo_desktop.cache import errors

logger = logging.getLogger(__name__)

KEY_BYTES: Final = 32
BUSY_SECONDS: Final = 5.0
# Versions in which a commit could vanish when the write-ahead log was restarted.
_FIRST_UNSAFE: Final = (3, 7, 0)
_LAST_UNSAFE: Final = (3, 51, 2)
_MEMORY_NAME = re.compile(r"[0-9a-z-]+")


def is_wal_safe(version: tuple[int, ...] = dbapi2.sqlite_version_info) -> bool:
    """Says whether this SQLite keeps every commit in write-ahead mode."""
    return not _FIRST_UNSAFE <= tuple(version[:3]) <= _LAST_UNSAFE


@contextmanager
def translating() -> Iterator[None]:
    """Turns faults of the driver and of the file system into the store's own errors."""
    try:
        yield
    except (dbapi2.Error, OSError, paths.FolderError) as error:
        cause = error.__cause__ if isinstance(error, paths.FolderError) else error
        known = errors.translated(cause) if cause else None
        if known is None:
            raise
        raise known from error


@contextmanager
def transaction(connection: dbapi2.Connection) -> Iterator[dbapi2.Connection]:
    """Commits what the block writes, or nothing of it."""
    with translating():
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield connection
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise


def open_writer(file: Path, key: bytes) -> dbapi2.Connection:
    """Opens a file to write, and makes it when it is missing. Blocking.

    Every commit reaches the disk before it returns; only this connection checkpoints.

    Raises:
        StoreError: If the file cannot be opened, or not with this key (``Corrupt``).
    """
    with translating():
        is_new = not file.exists()
        connection = _open(file, key)
        try:
            mode = "WAL" if is_wal_safe() else "DELETE"
            connection.execute(f"PRAGMA journal_mode={mode}")
            connection.execute("PRAGMA synchronous=FULL")
            connection.execute("PRAGMA foreign_keys=ON")
            connection.execute("PRAGMA secure_delete=ON")
            connection.execute("PRAGMA wal_autocheckpoint=1000")
        except BaseException:
            connection.close()
            raise
        if is_new:
            paths.close_file(file)
            # Until here a rollback journal was in use. Should its removal not outlive a power
            # cut, it would be played back and take everything with it that came later.
            paths.sync_folder(file.parent)
    if not is_wal_safe():
        logger.warning("SQLite %s is unsafe with a log; it is not used", dbapi2.sqlite_version)
    return connection


def open_reader(file: Path, key: bytes) -> dbapi2.Connection:
    """Opens an existing file to read only; such a connection never checkpoints. Blocking.

    Raises:
        StoreError: If the file is missing, or cannot be read with this key (``Corrupt``).
    """
    with translating():
        if not file.is_file():
            raise FileNotFoundError(f"no store at {file}")
        connection = _open(file, key)
        try:
            connection.execute("PRAGMA query_only=ON")
            connection.execute("PRAGMA wal_autocheckpoint=0")
            connection.execute("PRAGMA schema_version")  # the first read finds a wrong key
        except BaseException:
            connection.close()
            raise
    return connection


def open_memory(name: str, *, is_reader: bool = False) -> dbapi2.Connection:
    """Opens a database that lives in this process only, shared under its name."""
    if not _MEMORY_NAME.fullmatch(name):
        raise ValueError(name)
    with translating():
        connection = dbapi2.connect(
            f"file:/{name}?vfs=memdb",
            uri=True,
            isolation_level=None,
            check_same_thread=False,
            timeout=BUSY_SECONDS,
        )
        connection.execute("PRAGMA temp_store=MEMORY")
        connection.execute("PRAGMA foreign_keys=ON")
        connection.execute(f"PRAGMA query_only={'ON' if is_reader else 'OFF'}")
    return connection


def user_version(connection: dbapi2.Connection) -> int:
    """Reads the schema number."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def is_sound(connection: dbapi2.Connection) -> bool:
    """Reads the whole file and says whether it is undamaged. Blocking, and slow."""
    try:
        return bool(connection.execute("PRAGMA quick_check(1)").fetchall() == [("ok",)])
    except dbapi2.DatabaseError as error:
        if errors.translated(error) is None:
            raise
        logger.warning("checking the store failed: %s", getattr(error, "sqlite_errorname", "?"))
        return False


def checkpoint(connection: dbapi2.Connection) -> None:
    """Moves the log into the file and empties it."""
    with translating():
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def _open(file: Path, key: bytes) -> dbapi2.Connection:
    if len(key) != KEY_BYTES:
        raise ValueError("a key has 32 bytes")
    connection = dbapi2.connect(
        str(file), isolation_level=None, check_same_thread=False, timeout=BUSY_SECONDS
    )
    try:
        # The library writes its own reports of a wrong key to standard error otherwise.
        connection.execute("PRAGMA cipher_log_level=NONE")
        # cipher_memory_security stays off: it makes filling a store five times as slow, and the
        # same texts lie in the memory of this program anyway.
        # A raw key: deriving one from a passphrase would cost 0.1 s and add nothing to 256 bits.
        connection.execute(f"PRAGMA key=\"x'{key.hex()}'\"")
        connection.execute("PRAGMA temp_store=MEMORY")
        connection.execute("PRAGMA mmap_size=0")
        connection.execute("PRAGMA cache_size=-16000")  # decrypting a page again costs more
    except BaseException:
        connection.close()
        raise
    return connection
