"""Connections: snapshots stand still, readers cannot write, copies are noticed."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import select, update
from sqlalchemy.exc import DBAPIError

from halo_desktop.central.errors import (
    Busy,
    DatabaseUnreachableError,
    StorageError,
    UnsafeDatabaseError,
)
from halo_desktop.central.service import Central
from halo_desktop.central.storage import district, tables
from halo_desktop.central.storage.database import Database
from tests.support import server


def test_what_is_written_during_a_read_is_not_seen_in_it(central: Central) -> None:
    database = central.core.database

    with database.read() as connection:
        before = district.head(connection).seq
        with database.write() as other:
            district.take(other)
        during = district.head(connection).seq
    with database.read() as connection:
        after = district.head(connection).seq

    assert (during, after) == (before, before + 1)


def test_an_error_takes_back_the_whole_transaction(central: Central) -> None:
    database = central.core.database
    with database.read() as connection:
        before = district.head(connection).seq

    with pytest.raises(ZeroDivisionError), database.write() as connection:
        _ = district.take(connection) // 0

    with database.read() as connection:
        assert district.head(connection).seq == before


@pytest.mark.allow_log("database was busy or away")
def test_a_reader_cannot_write(central: Central) -> None:
    with (
        pytest.raises((DBAPIError, Busy)),
        central.core.database.read() as connection,
    ):
        connection.execute(update(tables.account).values(name="x"))


def test_sqlite_is_in_wal_and_fully_synchronous(tmp_path: Path) -> None:
    database = Database.open(f"sqlite:///{tmp_path / 'central.db'}")
    with database.write() as connection:
        found = [
            connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
            for name in ("journal_mode", "synchronous", "foreign_keys")
        ]
    database.close()

    assert found == ["wal", 2, 1]


def test_an_unsafe_sqlite_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sqlcipher3.dbapi2.sqlite_version_info", (3, 51, 2))

    with pytest.raises(UnsafeDatabaseError):
        Database.open("sqlite://")


@pytest.mark.parametrize(
    "address", ["", "nonsense", "mysql://root@localhost/x", "sqlite3:/x", "://"]
)
def test_an_address_that_is_none_is_refused(address: str) -> None:
    with pytest.raises(StorageError):
        Database.open(address)


@pytest.mark.parametrize(
    "address",
    ["sqlite:////tidak/ada/folder/central.db", "postgresql://halo@127.0.0.1:1/none"],
)
def test_a_database_that_cannot_be_reached_is_told_as_such(address: str) -> None:
    with pytest.raises(DatabaseUnreachableError):
        Database.open(address)


def test_a_file_that_is_no_database_is_told_as_such(tmp_path: Path) -> None:
    file = tmp_path / "central.db"
    file.write_bytes(b"not a database at all, but long enough to look like a file" * 40)

    with pytest.raises(DatabaseUnreachableError):
        Database.open(f"sqlite:///{file}")


def test_a_restored_copy_starts_a_new_epoch(
    tmp_path: Path, expect_log: Callable[[str], None]
) -> None:
    expect_log("started a new epoch")
    file, copy = tmp_path / "central.db", tmp_path / "copy.db"
    central = server.open_central(f"sqlite:///{file}")
    first = central.hello()
    central.close()
    again = Central.open(Database.open(f"sqlite:///{file}"))
    same = again.hello()
    again.close()
    shutil.copy(file, copy)

    restored = Central.open(Database.open(f"sqlite:///{copy}"))
    new = restored.hello()
    restored.close()

    assert (same.epoch, same.server) == (first.epoch, first.server)
    assert new.epoch > first.epoch
    assert new.server == first.server


def test_a_cluster_that_was_put_back_starts_a_new_epoch(
    postgres_url: str, expect_log: Callable[[str], None]
) -> None:
    expect_log("started a new epoch")
    central = server.open_central(postgres_url)
    first = central.hello().epoch
    with central.core.database.write() as connection:
        connection.execute(
            update(tables.setting)
            .where(tables.setting.c.key == "storage")
            .values(value="another-cluster:1")
        )
    central.close()

    again = Central.open(Database.open(postgres_url))
    second = again.hello().epoch
    again.close()

    assert second > first


def test_the_secrets_of_two_servers_differ(tmp_path: Path) -> None:
    found = []
    for name in ("one.db", "two.db"):
        central = server.open_central(f"sqlite:///{tmp_path / name}")
        with central.core.database.read() as connection:
            query = select(tables.setting.c.value).where(tables.setting.c.key == "secret")
            found.append(connection.execute(query).scalar_one())
        central.close()

    assert found[0] != found[1]
