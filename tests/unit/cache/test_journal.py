"""The journal follows the user's own work, whoever writes it, and stays small."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from halo_desktop.cache import drafts, journal
from halo_desktop.cache.database import Store
from halo_desktop.cache.journal import Entry
from halo_desktop.cache.scan import TableScan
from halo_desktop.cache.views import Draft
from tests.support import stores

DRAFT = Draft(id="d-1", complaint=None, kind="reply", text="Satu", updated_at=stores.NOW)


@pytest.fixture
def store(data_dir: Path) -> Iterator[Store]:
    opened = stores.a_store(data_dir)
    yield opened
    opened.close()


def entries(store: Store) -> dict[str, Entry]:
    assert store.folder is not None
    scan = TableScan(store.folder / journal.JOURNAL_FILE, stores.KEY, "entry")
    return {entry.id: entry for entry in journal.newest_entries(scan)}


def rows_in(store: Store) -> int:
    assert store.folder is not None
    return len(list(TableScan(store.folder / journal.JOURNAL_FILE, stores.KEY, "entry")))


def test_an_action_is_in_the_journal_when_it_is_saved(store: Store) -> None:
    with store.write() as conn:
        stores.put_action(conn, stores.a_note(text="Penting"))

    entry = entries(store)["a-000001"]
    assert entry.what == "outbox"
    assert entry.row is not None
    assert entry.row["state"] == "waiting"
    assert entry.row["text"] == "Penting"


def test_each_later_state_of_an_action_is_in_it_too(store: Store) -> None:
    with store.write() as conn:
        stores.put_action(conn, stores.a_note())
    with store.write() as conn:
        conn.exec_driver_sql("UPDATE outbox SET state = 'rejected', code = 'not-permitted'")

    row = entries(store)["a-000001"].row
    assert row is not None
    assert (row["state"], row["code"]) == ("rejected", "not-permitted")


def test_an_attempt_to_send_is_not_worth_an_entry(store: Store) -> None:
    with store.write() as conn:
        stores.put_action(conn, stores.a_note())
    before = rows_in(store)

    with store.write() as conn:
        conn.exec_driver_sql("UPDATE outbox SET attempts = attempts + 1, last_error = 'x'")

    assert rows_in(store) == before


def test_what_was_taken_back_is_marked_as_gone(store: Store) -> None:
    with store.write() as conn:
        stores.put_action(conn, stores.a_note())
        drafts.save(conn, DRAFT)
    with store.write() as conn:
        conn.exec_driver_sql("DELETE FROM outbox")
        drafts.discard(conn, DRAFT.id)

    assert {entry_id: entry.row for entry_id, entry in entries(store).items()} == {
        "a-000001": None,
        "d-1": None,
    }


def test_what_was_rolled_back_is_not_in_the_journal(store: Store) -> None:
    def write_and_fail() -> None:
        with store.write() as conn:
            drafts.save(conn, DRAFT)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        write_and_fail()

    with store.write() as conn:
        drafts.save(conn, replace(DRAFT, id="d-2"))

    assert entries(store).keys() == {"d-2"}


def test_a_draft_that_grows_keeps_only_its_last_text_after_tidying(store: Store) -> None:
    for number in range(300):
        with store.write() as conn:
            drafts.save(conn, replace(DRAFT, text="x" * number))

    row = entries(store)["d-1"].row
    assert row is not None
    assert row["text"] == "x" * 299
    assert rows_in(store) < 100


def test_a_journal_does_not_grow_from_day_to_day(data_dir: Path) -> None:
    for day in range(5):
        store = stores.a_store(data_dir)
        for number in range(20):
            with store.write() as conn:
                drafts.save(conn, replace(DRAFT, text=f"{day} {number}"))
        store.close()

    assert len(list(TableScan(data_dir / journal.JOURNAL_FILE, stores.KEY, "entry"))) == 1


def test_settled_actions_leave_the_journal_when_no_restore_can_ask_for_them(
    data_dir: Path,
) -> None:
    now = stores.NOW
    own = journal.open_journal(data_dir, stores.KEY, lambda: now)
    main = sqlite3.connect(":memory:", isolation_level=None)
    main.execute(
        "CREATE TABLE outbox (id TEXT, state TEXT, code, detail, seq, cid, base, payload, text)"
    )
    main.execute("CREATE TABLE draft (id TEXT)")
    main.execute("CREATE TABLE meta (k TEXT PRIMARY KEY, v TEXT)")
    own.watch(main)  # type: ignore[arg-type]  # both drivers speak the same
    for number, state in enumerate(("done", "dismissed", "waiting", "rejected")):
        main.execute("INSERT INTO outbox (id, state) VALUES (?, ?)", (str(number), state))
    own.flush(main)  # type: ignore[arg-type]  # both drivers speak the same

    now += timedelta(days=31)
    own.compact()
    own.close()
    main.close()

    scan = TableScan(data_dir / journal.JOURNAL_FILE, stores.KEY, "entry")
    assert {entry.id for entry in journal.newest_entries(scan)} == {"2", "3"}


def test_a_journal_that_cannot_be_written_does_not_fail_the_work(
    store: Store, expect_log: object
) -> None:
    assert callable(expect_log)
    expect_log("journal could not be written: DiskFull")
    own = store._journal  # there is no other way to fill only this file's disk
    assert own is not None
    own._connection.execute("PRAGMA max_page_count=1")

    with store.write() as conn:
        drafts.save(conn, replace(DRAFT, text="y" * 100_000))
    own._connection.execute("PRAGMA max_page_count=100000")
    with store.write() as conn:
        drafts.save(conn, replace(DRAFT, id="d-2"))

    with store.read() as conn:
        assert len(drafts.everything(conn)) == 2
    assert entries(store).keys() == {"d-1", "d-2"}  # the note was kept for the next time
