"""The tab of files says what is true now, of the case that is open now."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Coroutine
from dataclasses import replace
from typing import Any

import pytest

from halo_desktop.cache.views import CaseFile
from halo_desktop.desk.events import EventHub, FileMoved
from halo_desktop.desk.files import FileStanding, Place
from halo_desktop.domain.ids import Sha256
from halo_desktop.domain.model import Attachment, Complaint
from halo_desktop.domain.states import Flag
from halo_desktop.ui.complaint.attachments_presenter import AttachmentsPresenter
from tests.support import pictures
from tests.support.desk_files import MemoryFiles
from tests.support.world import NOW, district

PHOTO = pictures.photo()
SHA256 = Sha256(hashlib.sha256(PHOTO).hexdigest())


class Tab:
    """Remembers what it was told last."""

    def __init__(self) -> None:
        self.standings: tuple[FileStanding, ...] = ()
        self.pictures: dict[Sha256, bytes] = {}
        self.carried: tuple[bool, bool] | None = None

    def forget(self) -> None:
        self.__init__()  # type: ignore[misc]  # as new

    def show_standings(self, standings: tuple[FileStanding, ...]) -> None:
        self.standings = standings

    def show_picture(self, sha256: Sha256, content: bytes) -> None:
        self.pictures[sha256] = content

    def show_carried(self, is_carried: bool, *, may_be_kept: bool) -> None:
        self.carried = (is_carried, may_be_kept)


class Bench:
    """A presenter with a tab, files in memory and tasks that can be awaited."""

    def __init__(self) -> None:
        self.tab, self.files, self.hub = Tab(), MemoryFiles(), EventHub()
        self.tasks: list[asyncio.Task[None]] = []
        self.files.put(SHA256, PHOTO)
        self.presenter = AttachmentsPresenter(self.tab, self.files, self.hub, self.start)

    def start(self, work: Coroutine[Any, Any, Any]) -> None:
        self.tasks.append(asyncio.get_running_loop().create_task(work))

    async def rest(self) -> None:
        while self.tasks:
            await self.tasks.pop()


def a_case(number: int = 0, *flags: Flag) -> CaseFile:
    complaint: Complaint = list(district().complaints.values())[number]
    photo = Attachment(
        sha256=SHA256,
        name="foto.jpg",
        media_type="image/jpeg",
        size_bytes=len(PHOTO),
        is_internal=False,
        added_by=complaint.entries[0].actor,
        added_at=NOW,
    )
    shown = replace(complaint, attachments=(photo,), flags=flags)
    return CaseFile(complaint=shown, base=shown, fetched_at=NOW)


@pytest.fixture
def bench() -> Bench:
    return Bench()


async def test_small_pictures_come_with_the_case(bench: Bench) -> None:
    bench.presenter.show(a_case())
    await bench.rest()

    assert bench.tab.pictures == {SHA256: PHOTO}
    assert [found.place for found in bench.tab.standings] == [Place.HERE]
    assert bench.tab.carried == (False, True)


async def test_a_file_that_moves_is_told_at_once(bench: Bench) -> None:
    bench.presenter.show(a_case())
    await bench.rest()
    bench.files.places[SHA256] = (Place.SENDING, 10)

    bench.hub.publish(FileMoved(sha256=SHA256, is_upload=True, done_bytes=10, size_bytes=20))
    await bench.rest()

    assert [(found.place, found.done_bytes) for found in bench.tab.standings] == [
        (Place.SENDING, 10)
    ]


async def test_news_of_other_files_change_nothing(bench: Bench) -> None:
    bench.presenter.show(a_case())
    await bench.rest()

    other = FileMoved(sha256=Sha256("0" * 64), is_upload=True, done_bytes=1, size_bytes=2)
    bench.hub.publish(other)

    assert bench.tasks == []


async def test_another_case_knows_nothing_of_the_one_before(bench: Bench) -> None:
    bench.presenter.show(a_case())
    await bench.rest()

    bench.presenter.show(None)
    await bench.rest()

    assert (bench.tab.standings, bench.tab.pictures, bench.tab.carried) == ((), {}, None)


async def test_taking_along_is_done_and_shown(bench: Bench) -> None:
    bench.presenter.show(a_case())
    await bench.rest()

    bench.presenter.set_carried(True)
    await bench.rest()
    taken = bench.tab.carried
    bench.presenter.set_carried(False)
    await bench.rest()

    assert (taken, bench.tab.carried) == ((True, True), (False, True))


async def test_a_protected_case_says_that_it_cannot_be_taken_along(bench: Bench) -> None:
    bench.presenter.show(a_case(0, Flag.CONFIDENTIAL))
    await bench.rest()

    assert bench.tab.carried == (False, False)
