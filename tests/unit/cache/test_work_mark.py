"""When both logs are cut off at once, a mark outside them still knows better."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from halo_desktop.cache import work_mark
from halo_desktop.cache.work_mark import Progress, WorkMark
from tests.support import damage, stores

pytestmark = pytest.mark.allow_log(damage.DAMAGE_LOG)
LOGS = ("main.db-wal", "journal.db-wal")


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a console that was killed while it had work in both logs."""
    folder = tmp_path_factory.mktemp("filled") / "data"
    store = damage.a_filled_store(folder)
    damage.crash(store, folder)
    return folder


@pytest.fixture
def folder(filled: Path, tmp_path: Path) -> Path:
    shutil.copytree(filled, tmp_path / "data")
    return tmp_path / "data"


@pytest.mark.parametrize("left", [0, 40_000], ids=["emptied", "cut short"])
def test_two_logs_that_lost_their_end_are_told_as_a_possible_loss(folder: Path, left: int) -> None:
    for name in LOGS:
        file = folder / name
        file.write_bytes(file.read_bytes()[:left])

    store = stores.a_store(folder)

    assert damage.own_work(store) != damage.ALL_WORK
    assert store.salvaged is not None
    assert store.salvaged.may_have_lost_work
    store.close()


@pytest.mark.parametrize("name", LOGS)
def test_one_log_that_lost_its_end_costs_nothing_and_frightens_nobody(
    folder: Path, name: str
) -> None:
    (folder / name).write_bytes(b"")

    store = stores.a_store(folder)

    assert damage.own_work(store) == damage.ALL_WORK
    assert store.salvaged is None or not store.salvaged.may_have_lost_work
    store.close()


def test_a_loss_is_told_once(folder: Path) -> None:
    for name in LOGS:
        (folder / name).write_bytes(b"")
    stores.a_store(folder).close()

    store = stores.a_store(folder)

    assert store.salvaged is None
    store.close()


def test_a_crash_without_damage_is_no_loss(folder: Path) -> None:
    store = stores.a_store(folder)

    assert damage.own_work(store) == damage.ALL_WORK
    assert store.salvaged is None
    store.close()


@pytest.mark.parametrize("content", [b"", b"x", b"\xff" * 20, b"\x00" * 20])
def test_a_mark_that_is_damaged_itself_says_nothing(folder: Path, content: bytes) -> None:
    (folder / work_mark.FILE_NAME).write_bytes(content)

    store = stores.a_store(folder)

    assert damage.own_work(store) == damage.ALL_WORK
    assert store.salvaged is None
    store.close()


def test_a_mark_is_read_as_it_was_written(data_dir: Path) -> None:
    mark = WorkMark(data_dir)
    mark.note(Progress(main=3, journal=5))
    mark.close()
    mark.close()

    again = WorkMark(data_dir)

    assert again.read() == Progress(main=3, journal=5)
    again.close()
