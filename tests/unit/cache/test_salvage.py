"""Files that were really damaged: the work comes back, or its loss is said aloud."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from halo_desktop.cache import drafts, driver, errors, journal, reads, salvage
from halo_desktop.cache.scan import TableScan
from halo_desktop.domain.criteria import Criteria, Order
from halo_desktop.domain.ids import ComplaintId
from tests.support import damage, stores

pytestmark = pytest.mark.allow_log(damage.DAMAGE_LOG)


def test_a_damaged_main_file_loses_none_of_the_own_work(data_dir: Path) -> None:
    store = damage.a_filled_store(data_dir)
    store.close()
    size = (data_dir / "main.db").stat().st_size // damage.PAGE
    (data_dir / "lock").write_bytes(b"open")  # the last run did not end properly
    damage.flip(data_dir / "main.db", *range(3, size, 3))

    again = stores.a_store(data_dir)

    assert damage.own_work(again) == damage.ALL_WORK
    assert again.salvaged is not None
    assert again.salvaged.actions == damage.ACTIONS
    assert again.salvaged.drafts == damage.DRAFTS
    assert not again.salvaged.may_have_lost_work
    assert again.salvaged.set_aside is not None
    assert (again.salvaged.set_aside / "main.db").exists()
    again.close()
    third = stores.a_store(data_dir)
    assert third.salvaged is None  # no loop
    assert damage.own_work(third) == damage.ALL_WORK
    third.close()


@pytest.mark.parametrize(
    "ruin",
    [
        lambda file: damage.flip(file, 0),
        lambda file: file.write_bytes(b""),
        lambda file: file.unlink(),
        lambda file: file.write_bytes(file.read_bytes()[:5000]),
        lambda file: file.write_bytes(b"\x00" * 50_000),
        lambda file: file.write_bytes(b"SQLite format 3\x00" + b"\x01" * 4080),
    ],
    ids=["first page", "emptied", "deleted", "cut off", "zeros", "another file"],
)
def test_a_main_file_that_cannot_be_opened_at_all_is_replaced_from_the_journal(
    data_dir: Path, ruin: Callable[[Path], object]
) -> None:
    damage.a_filled_store(data_dir).close()
    ruin(data_dir / "main.db")

    again = stores.a_store(data_dir)

    assert damage.own_work(again) == damage.ALL_WORK
    assert again.salvaged is not None
    assert again.salvaged.from_journal == damage.ACTIONS + damage.DRAFTS
    assert again.salvaged.is_journal_whole
    again.close()


def test_actions_keep_their_order_and_content(data_dir: Path) -> None:
    store = damage.a_filled_store(data_dir)

    def content() -> list[tuple[object, ...]]:
        with store.read() as conn:
            return [tuple(row) for row in conn.exec_driver_sql("SELECT * FROM outbox ORDER BY n")]

    before = content()
    store.close()
    damage.flip(data_dir / "main.db", 0)

    store = stores.a_store(data_dir)

    assert content() == before
    store.close()


def test_complaints_that_can_be_read_stay_visible_and_are_read_anew(data_dir: Path) -> None:
    damage.a_filled_store(data_dir).close()
    size = (data_dir / "main.db").stat().st_size // damage.PAGE
    (data_dir / "lock").write_bytes(b"open")
    damage.flip(data_dir / "main.db", size - 2)

    again = stores.a_store(data_dir)

    with again.read() as conn:
        shown = reads.list_ids(conn, Criteria(), Order(), stores.PERSPECTIVE)
        case = reads.case(conn, ComplaintId("c-000001"), stores.VIEWER)
        scope = conn.exec_driver_sql("SELECT state, cursor, epoch, gen FROM scope").one()
    assert again.salvaged is not None
    assert len(shown) == again.salvaged.complaints > damage.COMPLAINTS // 2
    assert case is not None
    assert len(case.complaint.entries) == damage.ACTIONS
    assert tuple(scope) == ("new", "", "", 6)
    again.close()


def test_damage_that_shows_at_run_time_is_named_and_mended_by_opening_again(
    data_dir: Path,
) -> None:
    damage.a_filled_store(data_dir).close()
    size = (data_dir / "main.db").stat().st_size // damage.PAGE
    damage.flip(data_dir / "main.db", *range(size - 20, size))
    store = stores.a_store(data_dir)  # the last run ended properly, so nothing is checked

    def read_everything() -> None:
        with store.read() as conn:
            for table in ("doc", "outbox", "shown", "draft", "fts", "part"):
                conn.exec_driver_sql(f"SELECT * FROM {table}").fetchall()

    with pytest.raises(errors.Corrupt):
        read_everything()
    assert store.is_damaged
    store.close()

    again = stores.a_store(data_dir)
    assert again.salvaged is not None
    assert damage.own_work(again) == damage.ALL_WORK
    again.close()


def test_a_damaged_log_does_not_take_the_last_actions_with_it(data_dir: Path) -> None:
    damage.a_filled_store(data_dir).close()
    store = stores.a_store(data_dir)
    with store.write() as conn:
        stores.put_action(conn, stores.a_note(99, text="Yang terakhir"))
        drafts.save(
            conn, replace(damage.a_draft(1), text="Lebih baru", updated_at=stores.at(hours=-1))
        )
        drafts.save(conn, damage.a_draft(9))
    damage.crash(store, data_dir)
    log = data_dir / "main.db-wal"
    assert log.stat().st_size > 0
    log.write_bytes(log.read_bytes()[:40])  # SQLite takes it for empty, without a word

    again = stores.a_store(data_dir)

    actions, found = damage.own_work(again)
    assert "a-000099" in actions
    assert "d-9" in found
    with again.read() as conn:
        first = drafts.find(conn, "d-1")
    assert first is not None
    assert first.text == "Lebih baru"
    assert again.salvaged is not None
    assert again.salvaged.set_aside is None
    again.close()


def test_an_action_that_was_taken_back_does_not_return(data_dir: Path) -> None:
    store = damage.a_filled_store(data_dir)
    with store.write() as conn:
        conn.exec_driver_sql("DELETE FROM outbox WHERE id = 'a-000003'")
        drafts.discard(conn, "d-2")
    damage.crash(store, data_dir)

    again = stores.a_store(data_dir)
    actions, found = damage.own_work(again)
    assert "a-000003" not in actions
    assert "d-2" not in found
    again.close()

    damage.flip(data_dir / "main.db", 0)
    rebuilt = stores.a_store(data_dir)
    actions, found = damage.own_work(rebuilt)
    assert "a-000003" not in actions
    assert "d-2" not in found
    assert len(actions) == damage.ACTIONS - 1
    rebuilt.close()


def test_a_crash_between_both_files_does_not_bring_back_what_was_taken_back(
    data_dir: Path,
) -> None:
    store = damage.a_filled_store(data_dir)
    before = (data_dir / "journal.db").read_bytes(), (data_dir / "journal.db-wal").read_bytes()
    with store.write() as conn:
        conn.exec_driver_sql("DELETE FROM outbox WHERE id = 'a-000040'")
    damage.crash(store, data_dir)
    (data_dir / "journal.db").write_bytes(before[0])
    (data_dir / "journal.db-wal").write_bytes(before[1])

    again = stores.a_store(data_dir)

    assert "a-000040" not in damage.own_work(again)[0]
    again.close()


def test_a_damaged_journal_is_begun_anew_and_holds_the_work_again(data_dir: Path) -> None:
    damage.a_filled_store(data_dir).close()
    damage.flip(data_dir / "journal.db", 0)

    again = stores.a_store(data_dir)
    assert damage.own_work(again) == damage.ALL_WORK
    again.close()
    (data_dir / "lock").write_bytes(b"open")
    stores.a_store(data_dir).close()

    scan = TableScan(data_dir / journal.JOURNAL_FILE, stores.KEY, "entry")
    assert {e.id for e in journal.newest_entries(scan)} == damage.ALL_WORK[0] | damage.ALL_WORK[1]


def test_when_both_files_are_damaged_a_possible_loss_is_said_aloud(data_dir: Path) -> None:
    damage.a_filled_store(data_dir).close()
    damage.flip(data_dir / "main.db", 0)
    size = (data_dir / "journal.db").stat().st_size // damage.PAGE
    damage.flip(data_dir / "journal.db", *range(size // 2, size))

    again = stores.a_store(data_dir)

    assert again.salvaged is not None
    assert again.salvaged.may_have_lost_work
    again.close()


def test_when_log_and_journal_are_damaged_a_possible_loss_is_said_aloud(data_dir: Path) -> None:
    damage.crash(damage.a_filled_store(data_dir), data_dir)
    (data_dir / "main.db-wal").write_bytes(b"")
    (data_dir / "journal.db").write_bytes(b"")

    again = stores.a_store(data_dir)

    assert again.salvaged is not None
    assert again.salvaged.may_have_lost_work
    again.close()


def test_when_nothing_can_be_opened_the_key_is_blamed_and_nothing_is_touched(
    data_dir: Path,
) -> None:
    damage.a_filled_store(data_dir).close()
    (data_dir / "key.check").unlink()
    damage.flip(data_dir / "main.db", 0)
    damage.flip(data_dir / "journal.db", 0)
    before = (data_dir / "main.db").read_bytes()

    with pytest.raises(errors.WrongKey):
        stores.a_store(data_dir)

    assert (data_dir / "main.db").read_bytes() == before
    aside = salvage.set_everything_aside(data_dir, stores.clock)
    fresh = stores.a_store(data_dir)
    assert damage.own_work(fresh) == (set(), set())
    assert (aside / "main.db").read_bytes() == before
    fresh.close()


@pytest.mark.parametrize("stop_before", range(6))
def test_a_crash_while_building_anew_loses_nothing(
    data_dir: Path, monkeypatch: pytest.MonkeyPatch, stop_before: int
) -> None:
    damage.a_filled_store(data_dir).close()
    damage.flip(data_dir / "main.db", 0)
    moves = 0
    real = Path.replace

    def replace_or_stop(source: Path, target: Path) -> Path:
        nonlocal moves
        if "main.db" in source.name:
            if moves == stop_before:
                raise KeyboardInterrupt
            moves += 1
        return real(source, target)

    monkeypatch.setattr(Path, "replace", replace_or_stop)
    with contextlib.suppress(KeyboardInterrupt):
        stores.a_store(data_dir).close()
    monkeypatch.setattr(Path, "replace", real)

    again = stores.a_store(data_dir)
    assert damage.own_work(again) == damage.ALL_WORK
    again.close()


def test_no_more_than_a_few_damaged_files_are_kept(data_dir: Path) -> None:
    damage.a_filled_store(data_dir).close()

    for _ in range(5):
        damage.flip(data_dir / "main.db", 0)
        stores.a_store(data_dir).close()

    assert len(list((data_dir / "damaged").iterdir())) <= 2


def test_the_damaged_files_that_are_kept_can_be_read_by_nobody_else(data_dir: Path) -> None:
    damage.a_filled_store(data_dir).close()
    damage.flip(data_dir / "main.db", 0)
    stores.a_store(data_dir).close()

    (kept,) = (data_dir / "damaged").iterdir()
    assert b"Catatan" not in (kept / "main.db").read_bytes()
    assert kept.stat().st_mode & 0o077 == 0


def test_rows_between_two_damaged_pages_are_found(data_dir: Path) -> None:
    file = data_dir / "rows.db"
    connection = driver.open_writer(file, stores.KEY)
    connection.execute("CREATE TABLE t (n INTEGER PRIMARY KEY, v TEXT)")
    with driver.transaction(connection):
        connection.executemany(
            "INSERT INTO t VALUES (?, ?)", [(n, "x" * 700) for n in range(1, 401)]
        )
    driver.checkpoint(connection)
    connection.close()
    damage.flip(file, 20, 22, 24, 50)

    scan = TableScan(file, stores.KEY, "t")
    found = [row["n"] for row in scan]

    assert found == sorted(set(found))  # type: ignore[type-var]  # they are numbers
    assert len(found) >= 400 - 4 * 6
    assert 2 <= scan.gaps <= 8
