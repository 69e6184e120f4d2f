"""A disk without room: what the person does is kept and sent, and the fault is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from halo_desktop.cache import errors, reserve
from halo_desktop.cache.reserve import Reserve
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import AddNote
from halo_desktop.sync.state import Phase
from tests.powercut import vfs
from tests.powercut.platter import Platter
from tests.support import district as districts
from tests.support import exactly_once, papers, stores
from tests.support.consoles import Console


class SmallDisk(Platter):
    """A disk that, once full, takes nothing while the reserve lies on it."""

    is_full = False
    takes_no_more = False

    def may_write(self, file: Path, offset: int, size: int) -> bool:
        is_here = any(file.is_relative_to(folder) for folder in self._folders)
        if not (self.is_full and is_here):
            return True
        return not self.takes_no_more and not (file.parent / reserve.FILE_NAME).exists()


def phase_of(console: Console) -> Phase:
    """The word of the status bar, read anew each time."""
    return console.desk.connection.state.phase


async def test_on_a_full_disk_the_own_work_is_kept_and_sent(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, expect_log: object
) -> None:
    assert callable(expect_log)
    expect_log("the space that was kept back is used now")
    disk = SmallDisk(tmp_path / "consoles")
    with vfs.heard_by(disk):
        address = f"sqlite:///{tmp_path / 'central.db'}"
        async with districts.opened(address, tmp_path) as district:
            case = district.complain()
            rina = await district.open("rina")
            await rina.level()  # so that the disk is full for her own act, and not before
            monkeypatch.setattr(reserve, "free_bytes", lambda _folder: 0)
            disk.is_full = True

            await rina.desk.drafts.save(papers.a_draft(case, "Konsep jawaban"))
            await rina.does(Kind.ADD_NOTE, case, AddNote(text="Sudah ditelepon."))
            late = district.complain()
            await rina.desk.connection.sync_now()

            counts = exactly_once.counts(district.server.central.core.database)
            items = await rina.desk.outbox.items()
            assert [counts[item.action] for item in items] == [1]
            assert [draft.text for draft in await rina.desk.drafts.all()] == ["Konsep jawaban"]
            assert phase_of(rina) is Phase.DISK_FULL
            assert await rina.desk.cases.open(late) is None

            monkeypatch.undo()
            disk.is_full = False
            await rina.level()
            await rina.sees(late)
            assert phase_of(rina) is Phase.SYNCED


async def test_a_disk_that_takes_nothing_at_all_is_named_and_the_text_stays_in_the_hand(
    tmp_path: Path, expect_log: object
) -> None:
    assert callable(expect_log)
    expect_log("the space that was kept back is used now")
    disk = SmallDisk(tmp_path / "consoles")
    with vfs.heard_by(disk):
        address = f"sqlite:///{tmp_path / 'central.db'}"
        async with districts.opened(address, tmp_path) as district:
            case = district.complain()
            rina = await district.open("rina")
            await rina.desk.connection.set_offline(True)
            disk.is_full = disk.takes_no_more = True

            with pytest.raises(errors.DiskFull):
                await rina.desk.drafts.save(papers.a_draft(case, "Konsep jawaban"))
            disk.is_full = False

            await rina.desk.drafts.save(papers.a_draft(case, "Konsep jawaban"))
            assert [draft.text for draft in await rina.desk.drafts.all()] == ["Konsep jawaban"]


@pytest.mark.allow_log("halo_desktop.cache.reserve: the disk is full")
def test_a_reserve_is_made_used_once_and_made_again(tmp_path: Path) -> None:
    kept = Reserve(tmp_path)

    assert kept.has_room()
    assert (tmp_path / reserve.FILE_NAME).stat().st_size == reserve.SIZE_BYTES
    assert kept.give_up()
    assert not kept.give_up()
    assert kept.has_room()
    assert kept.give_up()


def test_no_reserve_is_made_where_it_would_fill_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reserve, "free_bytes", lambda _folder: reserve.SIZE_BYTES)

    assert not Reserve(tmp_path).has_room()
    assert not (tmp_path / reserve.FILE_NAME).exists()


@pytest.mark.allow_log("halo_desktop.cache.reserve: the disk is full")
def test_a_store_keeps_space_back(data_dir: Path) -> None:
    store = stores.a_store(data_dir)

    assert (data_dir / reserve.FILE_NAME).exists()
    assert store.has_room()
    assert store.make_room()
    store.close()
