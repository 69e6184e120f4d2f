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

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

from halo_desktop import paths
from halo_desktop.cache import (
    blobs,
    driver,
    errors,
    facts,
    indexed_words,
    opening,
    projection,
    schema,
    set_aside,
    viewers,
)
from halo_desktop.cache.blobs import BlobStore
from halo_desktop.cache.facts import Fact
from halo_desktop.cache.instance_lock import InstanceLock
from halo_desktop.cache.journal import Journal
from halo_desktop.cache.reserve import Reserve
from halo_desktop.cache.salvage import SalvageReport

logger = logging.getLogger(__name__)

_memory_numbers = itertools.count(1)


class Store:
    """An opened store. ``write`` is for the control thread only, ``read`` for the read thread."""

    def __init__(
        self,
        *,
        writer: dbapi2.Connection,
        reader: dbapi2.Connection,
        folder: Path | None = None,
        lock: InstanceLock | None = None,
        journal: Journal | None = None,
        salvaged: SalvageReport | None = None,
        blobs: BlobStore,
        reserve: Reserve | None = None,
    ) -> None:
        """Takes the connections over; use ``open_store`` or ``open_memory_store``."""
        self.blobs = blobs
        self.folder = folder
        self.salvaged = salvaged
        self.is_damaged = False
        self._raw_writer = writer
        indexed_words.attach(reader)
        self._raw_reader = reader
        self._lock = lock
        self._journal = journal
        self._reserve = reserve
        self._is_open = True
        self.writer = _engine(writer, begin="BEGIN IMMEDIATE", on_fault=self._note_fault)
        self.reader = _engine(reader, begin="BEGIN", on_fault=self._note_fault)

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
        if self._journal is not None:
            self._journal.flush(self._raw_writer)

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """One moment of the store to read from. Blocking; runs on the read thread."""
        with self.reader.begin() as connection:
            yield connection

    def has_room(self) -> bool:
        """Whether the disk takes more than the person's own acts. Blocking, for a moment."""
        return self._reserve is None or self._reserve.has_room()

    def make_room(self) -> bool:
        """Gives up the space that was kept for a full disk; says whether there was any."""
        return self._reserve is not None and self._reserve.give_up()

    def forget_set_aside(self, now: datetime, days: int) -> None:
        """Deletes stores that were set aside so long ago. Blocking.

        Raises:
            StoreError: If the disk refuses.
        """
        if self.folder is not None:
            set_aside.forget(self.folder, now, days)

    def close(self) -> None:
        """Puts everything into the main file and closes it; a second call does nothing.

        A store that turned out to be damaged is checked and built anew by the next opening.
        """
        if not self._is_open:
            return
        self._is_open = False
        is_clean = not (self.is_damaged or self.blobs.is_damaged)
        for step in (self._close_reader, self._close_journal, self._close_writer):
            try:
                step()
            except errors.StoreError as error:
                is_clean = False
                logger.warning("the store was not closed cleanly: %s", type(error).__name__)
        self.blobs.close()
        if self._lock is not None:
            self._lock.release(is_clean=is_clean)

    def _close_reader(self) -> None:
        self.reader.dispose()
        self._raw_reader.close()

    def _close_journal(self) -> None:
        if self._journal is not None:
            self._journal.close()

    def _close_writer(self) -> None:
        try:
            if self.folder is not None:
                driver.checkpoint(self._raw_writer)
        finally:
            self.writer.dispose()
            self._raw_writer.close()

    def _note_fault(self, fault: errors.StoreError) -> None:
        if isinstance(fault, errors.Corrupt):
            self.is_damaged = True


def open_store(folder: Path, key: bytes, *, clock: Callable[[], datetime]) -> Store:
    """Opens the store in a folder, and makes it when there is none. Blocking.

    After a crash the files are checked, which takes a moment; a damaged one is built anew
    and ``Store.salvaged`` says what came over.

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
        files = opening.open_files(folder, key, clock, was_left_open=lock.was_left_open)
        lock.mark_open()
    except BaseException:
        lock.release(is_clean=not lock.was_left_open)
        raise
    store = Store(
        writer=files.writer,
        reader=files.reader,
        folder=folder,
        lock=lock,
        journal=files.journal,
        salvaged=files.salvaged,
        blobs=files.blobs,
        reserve=Reserve(folder),
    )
    store.has_room()  # makes the reserve
    if files.salvaged is not None or _is_outdated(store):
        _show_again(store)
    return store


def open_memory_store(*, clock: Callable[[], datetime]) -> Store:
    """Opens a store that is never on a disk, for a computer that cannot keep a key."""
    name = f"halo-{os.getpid()}-{next(_memory_numbers)}"
    writer = driver.open_memory(name)
    schema.create(writer)
    return Store(
        writer=writer,
        reader=driver.open_memory(name, is_reader=True),
        blobs=blobs.open_memory_blobs(),
    )


def _is_outdated(store: Store) -> bool:
    """Whether a migration left lists and search to be written anew."""
    with store.read() as connection:
        return facts.read(connection, Fact.REFOLD) is not None


def _show_again(store: Store) -> None:
    """Rewrites lists and search of a store that was built anew, as far as it knows for whom."""
    with store.write() as connection:
        facts.erase(connection, Fact.REFOLD)
        if (viewer := viewers.read(connection)) is not None:
            projection.refold_everything(connection, viewer)


def _engine(
    connection: dbapi2.Connection,
    *,
    begin: str,
    on_fault: Callable[[errors.StoreError], None],
) -> Engine:
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
            on_fault(known)
            raise known from context.original_exception

    return engine
