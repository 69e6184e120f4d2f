"""Opens the files of an account's folder, and deals with what it finds there.

The order matters: nothing is created before it is certain that nothing was lost, and no
file is replaced before it is certain that the key is the right one.
"""

from __future__ import annotations

import hashlib
import hmac
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from sqlcipher3 import dbapi2

from halo_desktop import paths
from halo_desktop.cache import blobs, driver, errors, journal, salvage, schema
from halo_desktop.cache.blobs import BlobStore
from halo_desktop.cache.journal import Journal
from halo_desktop.cache.salvage import SalvageReport

logger = logging.getLogger(__name__)

MAIN_FILE: Final = salvage.MAIN_FILE
KEY_CHECK_FILE: Final = salvage.KEY_CHECK_FILE


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenFiles:
    """The connections of an account, and what had to be done to get them."""

    writer: dbapi2.Connection
    reader: dbapi2.Connection
    journal: Journal
    blobs: BlobStore
    salvaged: SalvageReport | None


def open_files(
    folder: Path, key: bytes, clock: Callable[[], datetime], *, was_left_open: bool
) -> OpenFiles:
    """Opens main file and journal; checks and repairs them after a crash. Blocking.

    Raises:
        WrongKey: If they were made with another key.
        NewerSchema: If a newer version of the program wrote them.
        StoreError: If disk or file system refuse.
    """
    salvage.finish_earlier(folder, MAIN_FILE, clock)
    # A proper end leaves no log behind; any of these says that the last one was none.
    must_check = was_left_open or any(
        _has_log(folder / name) for name in (MAIN_FILE, journal.JOURNAL_FILE)
    )
    writer, salvaged = _open_or_rebuild_main(folder, key, clock, must_check=must_check)
    opened: list[dbapi2.Connection | Journal | BlobStore] = [writer]
    try:
        own, damaged = _open_journal(folder, key, clock, must_check=must_check)
        opened.append(own)
        if must_check and salvaged is None:
            has_lost = damaged is None and own.has_lost_its_end(writer)
            salvaged = salvage.restore_from_journal(writer, folder, key, damaged)
            if has_lost:
                salvaged = salvage.with_lost_end(salvaged)
        own.watch(writer)
        if must_check or salvaged is not None:
            own.catch_up(writer)
        files = blobs.open_blobs(folder, key, clock, must_check=must_check)
        opened.append(files)
        _write_key_check(folder, key)
        reader = driver.open_reader(folder / MAIN_FILE, key)
    except BaseException:
        for connection in reversed(opened):
            connection.close()
        raise
    return OpenFiles(writer=writer, reader=reader, journal=own, blobs=files, salvaged=salvaged)


def _open_or_rebuild_main(
    folder: Path, key: bytes, clock: Callable[[], datetime], *, must_check: bool
) -> tuple[dbapi2.Connection, SalvageReport | None]:
    try:
        return _open_main(folder, key, must_check=must_check), None
    except errors.Corrupt:
        if not _key_fits(folder, key):
            raise errors.WrongKey(str(folder)) from None
    salvaged = salvage.rebuild(folder, key, clock)
    return driver.open_writer(folder / MAIN_FILE, key), salvaged


def _open_main(folder: Path, key: bytes, *, must_check: bool) -> dbapi2.Connection:
    file = folder / MAIN_FILE
    _expect_content(file)
    writer = driver.open_writer(file, key)
    try:
        if must_check and not driver.is_sound(writer):
            raise errors.Corrupt("the check found damage")
        version = schema.version(writer)
        if version == 0:
            schema.create(writer)
        elif version < schema.VERSION:
            writer = _migrated(writer, file, key, version)
    except BaseException:
        writer.close()
        raise
    return writer


def _migrated(writer: dbapi2.Connection, file: Path, key: bytes, version: int) -> dbapi2.Connection:
    # Alembic takes longer to import than the first page to appear, and is needed once a release.
    from halo_desktop.cache import migration

    writer.close()
    migration.upgrade(file, key, version)
    return driver.open_writer(file, key)


def _open_journal(
    folder: Path, key: bytes, clock: Callable[[], datetime], *, must_check: bool
) -> tuple[Journal, Path | None]:
    """Opens the journal, and says where a damaged one was put."""
    try:
        _expect_content(folder / journal.JOURNAL_FILE)
        own = journal.open_journal(folder, key, clock)
        if not must_check or own.is_sound():
            return own, None
        own.close()
    except errors.Corrupt:
        logger.warning("the journal cannot be opened")
    damaged = salvage.set_journal_aside(folder, clock)
    return journal.open_journal(folder, key, clock), damaged


def _expect_content(file: Path) -> None:
    """SQLite would take an emptied file for a new one, and the user's work for none."""
    if (file.parent / KEY_CHECK_FILE).exists() and not _has_content(file):
        raise errors.Corrupt(f"{file.name} is gone")


def _has_content(file: Path) -> bool:
    with driver.translating():
        return file.exists() and file.stat().st_size > 0


def _has_log(file: Path) -> bool:
    return _has_content(file.with_name(file.name + "-wal"))


def _key_fits(folder: Path, key: bytes) -> bool:
    """Says whether a file that cannot be read is damaged rather than locked by another key."""
    with driver.translating():
        file = folder / KEY_CHECK_FILE
        if file.exists() and hmac.compare_digest(file.read_bytes(), _key_check(key)):
            return True
        try:
            driver.open_reader(folder / journal.JOURNAL_FILE, key).close()
        except errors.StoreError:
            return False
        return True


def _write_key_check(folder: Path, key: bytes) -> None:
    with driver.translating():
        file = folder / KEY_CHECK_FILE
        if not file.exists() or file.read_bytes() != _key_check(key):
            paths.write_private(file, _key_check(key))


def _key_check(key: bytes) -> bytes:
    """Tells two keys apart and says nothing about either."""
    return hmac.digest(key, b"halo local store", hashlib.sha256)
