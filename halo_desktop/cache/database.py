"""Opens an account's store: one connection that writes, one that reads, nobody else.

The writer belongs to the control thread and the reader to the read thread; neither is ever
held over a network request.
"""

from __future__ import annotations

import itertools
import logging
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.pool import StaticPool

from halo_desktop import paths
from halo_desktop.cache import driver, errors, schema
from halo_desktop.cache.instance_lock import InstanceLock
from sqlcipher3 import dbapi2

logger = logging.getLogger(__name__)

MAIN_FILE: Final = "main.db"
_memory_numbers = itertools.count(1)


class Store:
    """An opened store. ``write`` is for the control thread only, ``read`` for the read thread."""

    def __init__(
        self,
        *,
        writer: dbapi2.Connection,
        reader: dbapi2.Connection,
        folder: Path | None,
        lock: InstanceLock | None,
    ) -> None:
        """Takes both connections over; use ``open_store`` or ``open_memory_store``."""
        self.folder = folder
        self._raw_writer = writer
        self._raw_reader = reader
        self._lock = lock
        self.writer = _engine(writer, begin="BEGIN IMMEDIATE")
        self.reader = _engine(reader, begin="BEGIN")

    @property
    def is_memory_only(self) -> bool:
        """Whether everything is gone when the program ends."""
        return self.folder is None

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """One transaction that writes: all of it is on the disk afterwards, or none of it.

        Blocking; runs on the control thread.
        """
        with self.writer.begin() as connection:
            yield connection

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """One moment of the store to read from. Blocking; runs on the read thread."""
        with self.reader.begin() as connection:
            yield connection

    def close(self) -> None:
        """Puts everything into the main file and closes it; a second call does nothing."""
        lock, self._lock = self._lock, None
        is_clean = True
        try:
            self.reader.dispose()
            self._raw_reader.close()
            if self.folder is not None and lock is not None:
                driver.checkpoint(self._raw_writer)
        except errors.StoreError:
            is_clean = False
            logger.exception("the store was not closed cleanly")
        finally:
            self.writer.dispose()
            self._raw_writer.close()
            if lock is not None:
                lock.release(is_clean=is_clean)


def open_store(folder: Path, key: bytes, *, clock: Callable[[], datetime]) -> Store:
    """Opens the store in a folder, and makes it when there is none. Blocking.

    Raises:
        AlreadyOpen: If another console works with it.
        WrongKey: If the store was made with another key.
        NewerSchema: If a newer version of the program wrote it.
        StoreError: If disk or file system refuse.
    """
    with driver.translating():
        paths.private_folder(folder)
    lock = InstanceLock(folder)
    try:
        writer = _prepare(folder / MAIN_FILE, key)
        lock.mark_open()
        reader = driver.open_reader(folder / MAIN_FILE, key)
    except BaseException:
        lock.release(is_clean=False)
        raise
    return Store(writer=writer, reader=reader, folder=folder, lock=lock)


def open_memory_store(*, clock: Callable[[], datetime]) -> Store:
    """Opens a store that is never on a disk, for a computer that cannot keep a key."""
    name = f"halo-{os.getpid()}-{next(_memory_numbers)}"
    writer = driver.open_memory(name)
    schema.create(writer)
    reader = driver.open_memory(name, is_reader=True)
    return Store(writer=writer, reader=reader, folder=None, lock=None)


def _prepare(file: Path, key: bytes) -> dbapi2.Connection:
    writer = driver.open_writer(file, key)
    try:
        if schema.version(writer) == 0:
            schema.create(writer)
    except BaseException:
        writer.close()
        raise
    return writer


def _engine(connection: dbapi2.Connection, *, begin: str) -> Engine:
    engine = create_engine(
        "sqlite://", module=dbapi2, creator=lambda: connection, poolclass=StaticPool
    )

    @event.listens_for(engine, "begin")
    def _on_begin(found: Connection) -> None:
        # The driver is in autocommit mode, so that transactions begin where we say and how.
        found.exec_driver_sql(begin)

    @event.listens_for(engine, "handle_error")
    def _on_error(context: ExceptionContext) -> None:
        if known := errors.translated(context.original_exception):
            raise known from context.original_exception

    return engine
