"""Files that were really damaged: the work comes back, or its loss is said aloud."""

from __future__ import annotations

import contextlib
import random
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from halo_desktop.cache import drafts, driver, errors, journal, projection, reads, salvage
from halo_desktop.cache.database import Store
from halo_desktop.cache.scan import TableScan
from halo_desktop.cache.views import Draft
from halo_desktop.domain.criteria import Criteria, Order
from halo_desktop.domain.ids import ComplaintId
from tests.support import stores

ACTIONS, DRAFTS, COMPLAINTS = 40, 5, 60
PAGE = 4096
DAMAGE_LOG = r"cache\.(salvage|opening|driver|journal|database|blobs): "

pytestmark = pytest.mark.allow_log(DAMAGE_LOG)


def a_filled_store(folder: Path) -> Store:
    """A store with complaints, unsent actions and drafts."""
    store = stores.a_store(folder)
    with store.write() as conn:
        stores.remember_viewer(conn)
        conn.exec_driver_sql(
            "INSERT INTO scope (id, projection, cursor, seq, epoch, state, gen) "
            "VALUES ('kab/ok', 'full', 'cursor', 99, 'e1', 'live', 3)"
        )
        stores.put(conn, [stores.a_complaint(number) for number in range(1, COMPLAINTS + 1)])
        for number in range(1, ACTIONS + 1):
            stores.put_action(conn, stores.a_note(number, text=f"Catatan {number} " + "x" * 300))
        for number in range(1, DRAFTS + 1):
            drafts.save(conn, a_draft(number))
        projection.refold(conn, [ComplaintId("c-000001")], stores.VIEWER)
    return store


def a_draft(number: int, text: str = "") -> Draft:
    return Draft(
        id=f"d-{number}",
        complaint=ComplaintId("c-000001"),
        kind="reply",
        text=text or f"Konsep {number} " + "y" * 500,
        updated_at=stores.NOW,
    )


def crash(store: Store, folder: Path) -> None:
    """Leaves the folder as the end of the process would: nothing closed, log in place."""
    image = folder.with_name("image")
    shutil.copytree(folder, image)
    store.close()
    shutil.rmtree(folder)
    image.rename(folder)


def damage(file: Path, *pages: int) -> None:
    """Flips one bit in each of some pages."""
    content = bytearray(file.read_bytes())
    for page in pages:
        content[page * PAGE + 77] ^= 1
    file.write_bytes(content)


def own_work(store: Store) -> tuple[set[str], set[str]]:
    with store.read() as conn:
        actions = conn.exec_driver_sql("SELECT id FROM outbox").scalars().all()
        return set(actions), {draft.id for draft in drafts.everything(conn)}


ALL_WORK = (
    {f"a-{number:06d}" for number in range(1, ACTIONS + 1)},
    {f"d-{number}" for number in range(1, DRAFTS + 1)},
)


def test_a_damaged_main_file_loses_none_of_the_own_work(data_dir: Path) -> None:
    store = a_filled_store(data_dir)
    store.close()
    size = (data_dir / "main.db").stat().st_size // PAGE
    (data_dir / "lock").write_bytes(b"open")  # the last run did not end properly
    damage(data_dir / "main.db", *range(3, size, 3))

    again = stores.a_store(data_dir)

    assert own_work(again) == ALL_WORK
    assert again.salvaged is not None
    assert again.salvaged.actions == ACTIONS
    assert again.salvaged.drafts == DRAFTS
    assert not again.salvaged.may_have_lost_work
    assert again.salvaged.set_aside is not None
    assert (again.salvaged.set_aside / "main.db").exists()
    again.close()
    third = stores.a_store(data_dir)
    assert third.salvaged is None  # no loop
    assert own_work(third) == ALL_WORK
    third.close()


@pytest.mark.parametrize(
    "ruin",
    [
        lambda file: damage(file, 0),
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
    a_filled_store(data_dir).close()
    ruin(data_dir / "main.db")

    again = stores.a_store(data_dir)

    assert own_work(again) == ALL_WORK
    assert again.salvaged is not None
    assert again.salvaged.from_journal == ACTIONS + DRAFTS
    assert again.salvaged.is_journal_whole
    again.close()


def test_actions_keep_their_order_and_content(data_dir: Path) -> None:
    store = a_filled_store(data_dir)

    def content() -> list[tuple[object, ...]]:
        with store.read() as conn:
            return [tuple(row) for row in conn.exec_driver_sql("SELECT * FROM outbox ORDER BY n")]

    before = content()
    store.close()
    damage(data_dir / "main.db", 0)

    store = stores.a_store(data_dir)

    assert content() == before
    store.close()


def test_complaints_that_can_be_read_stay_visible_and_are_read_anew(data_dir: Path) -> None:
    a_filled_store(data_dir).close()
    size = (data_dir / "main.db").stat().st_size // PAGE
    (data_dir / "lock").write_bytes(b"open")
    damage(data_dir / "main.db", size - 2)

    again = stores.a_store(data_dir)

    with again.read() as conn:
        shown = reads.list_ids(conn, Criteria(), Order(), stores.PERSPECTIVE)
        case = reads.case(conn, ComplaintId("c-000001"), stores.VIEWER)
        scope = conn.exec_driver_sql("SELECT state, cursor, epoch, gen FROM scope").one()
    assert again.salvaged is not None
    assert len(shown) == again.salvaged.complaints > COMPLAINTS // 2
    assert case is not None
    assert len(case.complaint.entries) == ACTIONS
    assert tuple(scope) == ("new", "", "", 6)
    again.close()


def test_damage_that_shows_at_run_time_is_named_and_mended_by_opening_again(
    data_dir: Path,
) -> None:
    a_filled_store(data_dir).close()
    size = (data_dir / "main.db").stat().st_size // PAGE
    damage(data_dir / "main.db", *range(size - 20, size))
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
    assert own_work(again) == ALL_WORK
    again.close()


def test_a_damaged_log_does_not_take_the_last_actions_with_it(data_dir: Path) -> None:
    a_filled_store(data_dir).close()
    store = stores.a_store(data_dir)
    with store.write() as conn:
        stores.put_action(conn, stores.a_note(99, text="Yang terakhir"))
        drafts.save(conn, replace(a_draft(1), text="Lebih baru", updated_at=stores.at(hours=-1)))
        drafts.save(conn, a_draft(9))
    crash(store, data_dir)
    log = data_dir / "main.db-wal"
    assert log.stat().st_size > 0
    log.write_bytes(log.read_bytes()[:40])  # SQLite takes it for empty, without a word

    again = stores.a_store(data_dir)

    actions, found = own_work(again)
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
    store = a_filled_store(data_dir)
    with store.write() as conn:
        conn.exec_driver_sql("DELETE FROM outbox WHERE id = 'a-000003'")
        drafts.discard(conn, "d-2")
    crash(store, data_dir)

    again = stores.a_store(data_dir)
    actions, found = own_work(again)
    assert "a-000003" not in actions
    assert "d-2" not in found
    again.close()

    damage(data_dir / "main.db", 0)
    rebuilt = stores.a_store(data_dir)
    actions, found = own_work(rebuilt)
    assert "a-000003" not in actions
    assert "d-2" not in found
    assert len(actions) == ACTIONS - 1
    rebuilt.close()


def test_a_crash_between_both_files_does_not_bring_back_what_was_taken_back(
    data_dir: Path,
) -> None:
    store = a_filled_store(data_dir)
    before = (data_dir / "journal.db").read_bytes(), (data_dir / "journal.db-wal").read_bytes()
    with store.write() as conn:
        conn.exec_driver_sql("DELETE FROM outbox WHERE id = 'a-000040'")
    crash(store, data_dir)
    (data_dir / "journal.db").write_bytes(before[0])
    (data_dir / "journal.db-wal").write_bytes(before[1])

    again = stores.a_store(data_dir)

    assert "a-000040" not in own_work(again)[0]
    again.close()


def test_a_damaged_journal_is_begun_anew_and_holds_the_work_again(data_dir: Path) -> None:
    a_filled_store(data_dir).close()
    damage(data_dir / "journal.db", 0)

    again = stores.a_store(data_dir)
    assert own_work(again) == ALL_WORK
    again.close()
    (data_dir / "lock").write_bytes(b"open")
    stores.a_store(data_dir).close()

    scan = TableScan(data_dir / journal.JOURNAL_FILE, stores.KEY, "entry")
    assert {e.id for e in journal.newest_entries(scan)} == ALL_WORK[0] | ALL_WORK[1]


def test_when_both_files_are_damaged_a_possible_loss_is_said_aloud(data_dir: Path) -> None:
    a_filled_store(data_dir).close()
    damage(data_dir / "main.db", 0)
    size = (data_dir / "journal.db").stat().st_size // PAGE
    damage(data_dir / "journal.db", *range(size // 2, size))

    again = stores.a_store(data_dir)

    assert again.salvaged is not None
    assert again.salvaged.may_have_lost_work
    again.close()


def test_when_log_and_journal_are_damaged_a_possible_loss_is_said_aloud(data_dir: Path) -> None:
    crash(a_filled_store(data_dir), data_dir)
    (data_dir / "main.db-wal").write_bytes(b"")
    (data_dir / "journal.db").write_bytes(b"")

    again = stores.a_store(data_dir)

    assert again.salvaged is not None
    assert again.salvaged.may_have_lost_work
    again.close()


def test_when_nothing_can_be_opened_the_key_is_blamed_and_nothing_is_touched(
    data_dir: Path,
) -> None:
    a_filled_store(data_dir).close()
    (data_dir / "key.check").unlink()
    damage(data_dir / "main.db", 0)
    damage(data_dir / "journal.db", 0)
    before = (data_dir / "main.db").read_bytes()

    with pytest.raises(errors.WrongKey):
        stores.a_store(data_dir)

    assert (data_dir / "main.db").read_bytes() == before
    aside = salvage.set_everything_aside(data_dir, stores.clock)
    fresh = stores.a_store(data_dir)
    assert own_work(fresh) == (set(), set())
    assert (aside / "main.db").read_bytes() == before
    fresh.close()


@pytest.mark.parametrize("stop_before", range(6))
def test_a_crash_while_building_anew_loses_nothing(
    data_dir: Path, monkeypatch: pytest.MonkeyPatch, stop_before: int
) -> None:
    a_filled_store(data_dir).close()
    damage(data_dir / "main.db", 0)
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
    assert own_work(again) == ALL_WORK
    again.close()


def test_no_more_than_a_few_damaged_files_are_kept(data_dir: Path) -> None:
    a_filled_store(data_dir).close()

    for _ in range(5):
        damage(data_dir / "main.db", 0)
        stores.a_store(data_dir).close()

    assert len(list((data_dir / "damaged").iterdir())) <= 2


def test_the_damaged_files_that_are_kept_can_be_read_by_nobody_else(data_dir: Path) -> None:
    a_filled_store(data_dir).close()
    damage(data_dir / "main.db", 0)
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
    damage(file, 20, 22, 24, 50)

    scan = TableScan(file, stores.KEY, "t")
    found = [row["n"] for row in scan]

    assert found == sorted(set(found))  # type: ignore[type-var]  # they are numbers
    assert len(found) >= 400 - 4 * 6
    assert 2 <= scan.gaps <= 8


@pytest.mark.parametrize("seed", range(40))
def test_any_damage_to_any_file_ends_in_a_working_store_or_a_named_fault(
    tmp_path: Path, filled: Path, seed: int
) -> None:
    folder = tmp_path / "data"
    shutil.copytree(filled, folder)
    chance = random.Random(seed)
    files = sorted(path for path in folder.iterdir() if path.is_file())
    ruined = chance.sample(files, chance.choice((1, 1, 2)))
    if {path.name for path in ruined} >= {"main.db-wal", "journal.db-wal"}:
        ruined.pop()  # two cut logs look like two short ones, and nobody can tell
    for file in ruined:
        _ruin(file, chance)

    for _ in range(3):
        try:
            store = stores.a_store(folder)
        except errors.StoreError:
            break
        try:
            actions, found = own_work(store)
        except errors.Corrupt:
            store.close()
            continue
        lost = (ALL_WORK[0] - actions) | (ALL_WORK[1] - found)
        assert not lost or (store.salvaged and store.salvaged.may_have_lost_work), lost
        assert actions <= ALL_WORK[0]
        store.close()
        break
    else:
        pytest.fail("the store was damaged again each time it was opened")


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a console that was killed while it had work in main file and log."""
    folder = tmp_path_factory.mktemp("filled") / "data"
    store = a_filled_store(folder)
    crash(store, folder)
    return folder


def _ruin(file: Path, chance: random.Random) -> None:
    content = bytearray(file.read_bytes())
    way = chance.choice(("flip", "flip many", "cut", "zero page", "empty", "grow"))
    if way == "empty" or not content:
        content.clear()
    elif way == "cut":
        del content[chance.randrange(len(content)) :]
    elif way == "grow":
        content += chance.randbytes(chance.randrange(1, 9000))
    elif way == "zero page":
        start = chance.randrange(len(content)) // PAGE * PAGE
        content[start : start + PAGE] = bytes(len(content[start : start + PAGE]))
    else:
        for _ in range(1 if way == "flip" else 200):
            content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    file.write_bytes(content)
