"""Connections and transactions: SQLite embedded, PostgreSQL in the data centre.

Commands write in one transaction each (BEGIN IMMEDIATE, READ COMMITTED); answers are read
from one snapshot (REPEATABLE READ), so that head, grants and rows fit together.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine import URL
from sqlalchemy.exc import ArgumentError, DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.pool import QueuePool, StaticPool
from sqlcipher3 import dbapi2 as sqlite

from halo_desktop.central.errors import (
    Busy,
    DatabaseUnreachableError,
    StorageError,
    UnsafeDatabaseError,
)

logger = logging.getLogger(__name__)

# Before 3.51.3, two connections that write and checkpoint at once can lose commits.
OLDEST_SQLITE = (3, 51, 3)
BUSY_SECONDS = 5.0
READERS = 8
_POSTGRES_OPTIONS = (
    "-c lock_timeout=2000 -c idle_in_transaction_session_timeout=5000"
    " -c synchronous_commit=on -c statement_timeout=30000 -c timezone=UTC"
)


class Database:
    """One database with its two ways in: ``write`` and ``read``."""

    def __init__(self, writer: Engine, reader: Engine, lock: threading.RLock | None) -> None:
        """Takes the engines; SQLite also needs the lock that queues this process's writers."""
        self.writer = writer
        self.reader = reader
        self._lock = lock
        self._is_shared = writer is reader and lock is not None

    @classmethod
    def open(cls, address: str) -> Database:
        """Connects. Blocking.

        Args:
            address: ``sqlite:///file``, ``sqlite://`` (memory) or ``postgresql://…``.

        Raises:
            DatabaseUnreachableError: When nothing answers there.
            UnsafeDatabaseError: When the SQLite library is too old to be trusted.
        """
        try:
            url = make_url(address)
        except ArgumentError as error:
            raise StorageError("not a database address") from error
        if url.get_backend_name() == "sqlite":
            database = cls._open_sqlite(url)
        elif url.get_backend_name() == "postgresql":
            database = cls._open_postgres(url.set(drivername="postgresql+psycopg"))
        else:
            raise StorageError(f"{url.get_backend_name()} is not a database we use")
        try:
            with database.reader.connect():
                pass
        except DBAPIError as error:
            database.close()
            raise DatabaseUnreachableError(type(error.orig).__name__) from error
        return database

    @classmethod
    def _open_sqlite(cls, url: URL) -> Database:
        if sqlite.sqlite_version_info < OLDEST_SQLITE:
            raise UnsafeDatabaseError(f"SQLite {sqlite.sqlite_version}")
        if not url.database or url.database == ":memory:":
            engine = _sqlite_engine(":memory:", "BEGIN IMMEDIATE", is_memory=True)
            return cls(engine, engine, threading.RLock())
        file = str(Path(url.database))
        writer = _sqlite_engine(file, "BEGIN IMMEDIATE")
        reader = _sqlite_engine(file, "BEGIN", is_reader=True)
        try:
            with writer.connect() as connection:  # a reader cannot switch a new file to WAL
                connection.rollback()
        except DBAPIError as error:
            raise DatabaseUnreachableError(type(error.orig).__name__) from error
        return cls(writer, reader, threading.RLock())

    @classmethod
    def _open_postgres(cls, url: URL) -> Database:
        engine = create_engine(
            url,
            isolation_level="READ COMMITTED",
            pool_size=READERS + 4,
            max_overflow=4,
            pool_pre_ping=True,
            pool_timeout=BUSY_SECONDS,
            hide_parameters=True,
            connect_args={"options": _POSTGRES_OPTIONS, "connect_timeout": 10},
        )
        reader = engine.execution_options(
            isolation_level="REPEATABLE READ", postgresql_readonly=True
        )
        return cls(engine, reader, None)

    @property
    def is_sqlite(self) -> bool:
        """Whether this is the embedded database."""
        return self.writer.dialect.name == "sqlite"

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """One transaction that commits at the end of the block and rolls back on an error."""
        with _translated():
            if self._lock is None:
                with self.writer.begin() as connection:
                    yield connection
                return
            with self._lock, self.writer.begin() as connection:
                yield connection

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """One snapshot; nothing in it moves while the block lasts."""
        with _translated():
            if self._is_shared and self._lock is not None:
                with self._lock, self.reader.begin() as connection:
                    yield connection
                return
            with self.reader.connect() as connection:
                yield connection

    def close(self) -> None:
        """Closes every connection."""
        self.reader.dispose()
        self.writer.dispose()


@contextmanager
def _translated() -> Iterator[None]:
    """Turns locks that time out and lost connections into "try again"."""
    try:
        yield
    except OperationalError as error:
        # The first line names the fault (a lock, a full disk); values are never part of it.
        reason = str(error.orig).partition("\n")[0][:200]
        logger.warning("database was busy or away: %s", reason)
        raise Busy from error
    except PoolTimeout as error:
        logger.warning("no connection to the database was free in time")
        raise Busy from error


def _sqlite_engine(
    file: str, begin: str, *, is_memory: bool = False, is_reader: bool = False
) -> Engine:
    def connect() -> sqlite.Connection:
        connection = sqlite.connect(
            file, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
        )
        for pragma in _pragmas(is_memory=is_memory, is_reader=is_reader):
            connection.execute(pragma)
        return connection

    pool = {} if is_memory else {"pool_size": READERS if is_reader else 1, "max_overflow": 0}
    engine = create_engine(
        "sqlite://",
        module=sqlite,
        creator=connect,
        poolclass=StaticPool if is_memory else QueuePool,
        hide_parameters=True,
        **pool,
    )

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine


def _pragmas(*, is_memory: bool, is_reader: bool) -> tuple[str, ...]:
    common = ("PRAGMA foreign_keys=ON", "PRAGMA temp_store=MEMORY")
    if is_memory:
        return common
    if is_reader:
        return (*common, "PRAGMA query_only=ON", "PRAGMA wal_autocheckpoint=0")
    return (
        "PRAGMA journal_mode=WAL",
        "PRAGMA synchronous=FULL",
        "PRAGMA wal_autocheckpoint=1000",
        "PRAGMA cache_size=-16000",
        *common,
    )
