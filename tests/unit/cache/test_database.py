"""The store opens, keeps what was written, and says precisely why when it cannot."""

from __future__ import annotations

import stat
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import insert, select
from sqlcipher3 import dbapi2

from halo_desktop.cache import driver, errors
from halo_desktop.cache.database import Store, open_memory_store
from halo_desktop.cache.tables import meta
from tests.support import stores

MARKED = "kalimat-yang-tak-boleh-terbaca"


@pytest.fixture
def store(data_dir: Path) -> Iterator[Store]:
    opened = stores.a_store(data_dir)
    yield opened
    opened.close()


def a_fact(store: Store, key: str) -> str | None:
    with store.read() as conn:
        found: str | None = conn.execute(select(meta.c.v).where(meta.c.k == key)).scalar()
    return found


def write_fact(store: Store, key: str, value: str = "1") -> None:
    with store.write() as conn:
        conn.execute(insert(meta).values(k=key, v=value))


def test_what_was_written_is_there_after_opening_again(data_dir: Path) -> None:
    first = stores.a_store(data_dir)
    write_fact(first, "epoch", "e1")
    first.close()

    second = stores.a_store(data_dir)

    assert a_fact(second, "epoch") == "e1"
    assert second.salvaged is None
    second.close()


def test_a_failed_transaction_leaves_nothing(store: Store) -> None:
    def write_and_fail() -> None:
        with store.write() as conn:
            conn.execute(insert(meta).values(k="epoch", v="e1"))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        write_and_fail()

    assert a_fact(store, "epoch") is None


def test_the_reader_cannot_write(store: Store) -> None:
    with pytest.raises(errors.ReadOnly), store.read() as conn:
        conn.execute(insert(meta).values(k="epoch", v="e1"))


def test_the_reader_sees_one_moment_while_the_writer_goes_on(store: Store) -> None:
    with store.read() as conn:
        before = conn.execute(select(meta.c.k)).scalars().all()
        write_fact(store, "epoch")
        during = conn.execute(select(meta.c.k)).scalars().all()

    assert before == during
    assert "epoch" not in during
    assert a_fact(store, "epoch") == "1"


def test_every_commit_reaches_the_disk(store: Store) -> None:
    with store.writer.connect() as conn:
        settings = {
            name: conn.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("synchronous", "journal_mode", "foreign_keys", "secure_delete")
        }

    assert settings == {
        "synchronous": 2,
        "journal_mode": "wal",
        "foreign_keys": 1,
        "secure_delete": 1,
    }


def test_only_the_writer_checkpoints(store: Store) -> None:
    with store.reader.connect() as conn:
        assert conn.exec_driver_sql("PRAGMA wal_autocheckpoint").scalar() == 0
        assert conn.exec_driver_sql("PRAGMA query_only").scalar() == 1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no file modes")
def test_nobody_else_can_read_the_files(store: Store, data_dir: Path) -> None:
    write_fact(store, "epoch")

    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in data_dir.iterdir()}

    assert stat.S_IMODE(data_dir.stat().st_mode) == 0o700
    assert {"main.db", "main.db-wal", "journal.db", "lock", "key.check"} <= modes.keys()
    assert set(modes.values()) == {0o600}, modes


def test_no_file_holds_plain_text(store: Store, data_dir: Path) -> None:
    with store.write() as conn:
        stores.put(conn, [stores.a_complaint(title=MARKED, body=MARKED)])
        stores.put_action(conn, stores.a_note(text=MARKED))

    for path in data_dir.iterdir():
        content = path.read_bytes()
        assert MARKED.encode() not in content, path.name
        assert b"SQLite format 3" not in content, path.name
        assert stores.KEY not in content, path.name


def test_no_file_holds_plain_text_after_closing(data_dir: Path) -> None:
    store = stores.a_store(data_dir)
    write_fact(store, "epoch", MARKED)
    store.close()

    for path in data_dir.iterdir():
        assert MARKED.encode() not in path.read_bytes(), path.name
    assert not (data_dir / "main.db-wal").exists()


def test_a_second_console_is_told_that_the_store_is_in_use(store: Store, data_dir: Path) -> None:
    with pytest.raises(errors.AlreadyOpen):
        stores.a_store(data_dir)

    write_fact(store, "epoch")  # and the first one is not disturbed
    assert a_fact(store, "epoch") == "1"


def test_another_key_is_refused_and_changes_nothing(data_dir: Path) -> None:
    first = stores.a_store(data_dir)
    write_fact(first, "epoch")
    first.close()
    before = {path.name: path.read_bytes() for path in data_dir.iterdir()}

    with pytest.raises(errors.WrongKey):
        stores.a_store(data_dir, bytes(32))

    assert {path.name: path.read_bytes() for path in data_dir.iterdir()} == before
    again = stores.a_store(data_dir)
    assert a_fact(again, "epoch") == "1"
    again.close()


def test_another_key_is_refused_even_without_the_note_about_the_key(data_dir: Path) -> None:
    stores.a_store(data_dir).close()
    (data_dir / "key.check").unlink()

    with pytest.raises(errors.WrongKey):
        stores.a_store(data_dir, bytes(32))


def test_a_key_of_the_wrong_length_never_opens_anything(data_dir: Path) -> None:
    with pytest.raises(ValueError, match="32"):
        stores.a_store(data_dir, b"short")


def test_a_full_disk_is_named_and_the_rest_stays_usable(store: Store) -> None:
    with store.writer.connect() as conn:
        pages = conn.exec_driver_sql("PRAGMA page_count").scalar()
        conn.exec_driver_sql(f"PRAGMA max_page_count={pages}")

    with pytest.raises(errors.DiskFull):
        write_fact(store, "epoch", "x" * 1_000_000)

    assert a_fact(store, "epoch") is None
    with store.writer.connect() as conn:
        conn.exec_driver_sql("PRAGMA max_page_count=1000000")
    write_fact(store, "epoch")
    assert a_fact(store, "epoch") == "1"


def test_a_writer_that_is_kept_waiting_is_told_so(store: Store, data_dir: Path) -> None:
    with store.writer.connect() as conn:
        conn.exec_driver_sql("PRAGMA busy_timeout=1")
    other = driver.open_writer(data_dir / "main.db", stores.KEY)
    other.execute("BEGIN IMMEDIATE")

    with pytest.raises(errors.Locked):
        write_fact(store, "epoch")

    other.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no file modes")
def test_a_file_in_place_of_the_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("not a folder")

    with pytest.raises(errors.StoreError):
        stores.a_store(tmp_path / "data")


def test_closing_twice_is_harmless(data_dir: Path) -> None:
    store = stores.a_store(data_dir)

    store.close()
    store.close()

    stores.a_store(data_dir).close()


def test_a_memory_store_leaves_no_file(data_dir: Path) -> None:
    store = open_memory_store(clock=stores.clock)
    write_fact(store, "epoch", MARKED)

    assert store.is_memory_only
    assert a_fact(store, "epoch") == MARKED
    assert list(data_dir.iterdir()) == []
    store.close()


def test_two_memory_stores_do_not_see_each_other() -> None:
    first, second = open_memory_store(clock=stores.clock), open_memory_store(clock=stores.clock)

    write_fact(first, "epoch")

    assert a_fact(second, "epoch") is None
    first.close()
    second.close()


def test_a_memory_store_can_be_read_while_it_is_written() -> None:
    store = open_memory_store(clock=stores.clock)
    seen: list[int] = []

    def read_often() -> None:
        for _ in range(50):
            with store.read() as conn:
                seen.append(len(conn.execute(select(meta.c.k)).all()))

    reading = threading.Thread(target=read_often)
    reading.start()
    for number in range(50):
        write_fact(store, str(number))
    reading.join()

    assert seen == sorted(seen)
    assert len(seen) == 50
    store.close()


@pytest.mark.parametrize(
    ("version", "is_safe"),
    [((3, 6, 23), True), ((3, 7, 0), False), ((3, 51, 2), False), ((3, 51, 3), True)],
)
def test_versions_that_can_lose_a_commit_are_known(version: tuple[int, ...], is_safe: bool) -> None:
    assert driver.is_wal_safe(version) is is_safe


def test_the_library_in_use_keeps_commits() -> None:
    assert driver.is_wal_safe(dbapi2.sqlite_version_info)


@pytest.mark.allow_log("unsafe with a log")
def test_an_unsafe_library_is_used_without_a_log(
    data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(driver, "is_wal_safe", lambda: False)

    store = stores.a_store(data_dir)

    with store.writer.connect() as conn:
        assert conn.exec_driver_sql("PRAGMA journal_mode").scalar() == "delete"
    write_fact(store, "epoch")
    assert a_fact(store, "epoch") == "1"
    store.close()
