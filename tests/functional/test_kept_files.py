"""Files on computers that stop, on lines that break, and of cases that may not be kept."""

from __future__ import annotations

import asyncio
import random
from pathlib import Path

import pytest

from halo_desktop.cache.views import OutboxState
from halo_desktop.desk.events import FileMoved
from halo_desktop.desk.files import Place
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import Accept, AddNote, MarkPrivacy
from halo_desktop.domain.states import Flag
from halo_desktop.sync.errors import CallFailed
from tests.support import papers, pictures
from tests.support.district import District
from tests.support.photographs import (
    SMALL,
    a_note,
    is_nowhere,
    standing,
    stands,
    stored,
    with_photo,
)
from tests.support.snapping_line import SnappingLine

PHOTO = pictures.jpeg_like(1_200_000)

pytestmark = pytest.mark.allow_log(r"sync\.(engine|uploads|downloads|net): ")


@pytest.fixture
def address(tmp_path: Path) -> str:
    """The server's database has no part in what is looked at here."""
    return f"sqlite:///{tmp_path / 'central.db'}"


async def test_a_program_that_stops_goes_on_where_the_server_is(district: District) -> None:
    with SnappingLine(district.server.url) as line:
        rina = district.consoles.add("rina", line.url)
        await rina.sign_in()
        case = district.complain()
        await rina.sees(case)
        photo = await rina.photo(PHOTO, name="foto.jpg")
        line.die_after("up", 700_000)
        await rina.do(Kind.ADD_NOTE, case, a_note(photo))
        await rina.until_state(lambda desk: line.breaks == 1)
        await rina.switch_off()
        assert stored(district, photo.sha256) is None
        line.revive()
        before = line.up

        await rina.resume()
        await rina.until_state(lambda desk: desk.connection.state.is_all_sent)

        assert stored(district, photo.sha256) == PHOTO
        assert line.up - before < len(PHOTO) - 550_000


async def test_a_download_goes_on_where_it_was_torn(district: District) -> None:
    _, case, sha256 = await with_photo(district, PHOTO)
    with SnappingLine(district.server.url) as line:
        budi = district.consoles.add("budi", line.url)
        await budi.sign_in()
        await budi.sees(case)
        line.die_after("down", 600_000)
        with pytest.raises(CallFailed):
            await budi.desk.files.open(sha256, case)
        torn = await standing(budi, case, sha256)
        await budi.switch_off()
        line.revive()
        before = line.down

        await budi.resume()
        content = await budi.desk.files.open(sha256, case)

        assert content == PHOTO
        assert 450_000 < torn.done_bytes < 600_000
        assert line.down - before < len(PHOTO) * 1.1 - torn.done_bytes
        assert (await standing(budi, case, sha256)).place is Place.HERE


async def test_resets_on_the_way_down_are_not_even_noticed(district: District) -> None:
    _, case, sha256 = await with_photo(district, PHOTO)
    with SnappingLine(district.server.url) as line:
        budi = district.consoles.add("budi", line.url)
        await budi.sign_in()
        await budi.sees(case)
        before = line.down
        line.break_after("down", random.Random(3).sample(range(50_000, len(PHOTO)), 3))

        assert await budi.desk.files.open(sha256, case) == PHOTO

        assert line.breaks == 3
        assert line.down - before <= len(PHOTO) * 1.1


async def test_nobody_waits_for_a_cancelled_download_and_what_came_stays(
    district: District,
) -> None:
    _, case, sha256 = await with_photo(district, PHOTO)
    budi = await district.open("budi")
    await budi.sees(case)
    opening = asyncio.ensure_future(budi.desk.files.open(sha256, case))
    await budi.until_state(lambda desk: any(isinstance(n, FileMoved) for n in budi.news))

    opening.cancel()
    with pytest.raises(asyncio.CancelledError):
        await opening

    torn = await standing(budi, case, sha256)
    assert torn.place in {Place.REMOTE, Place.FETCHING}
    assert await budi.desk.files.open(sha256, case) == PHOTO


async def test_two_people_add_the_same_photograph_at_once(district: District) -> None:
    rina, budi = await district.open("rina"), await district.open("budi")
    case = district.complain()
    await rina.sees(case)
    await budi.sees(case)
    photo, same = await rina.photo(PHOTO, name="a.jpg"), await budi.photo(PHOTO, name="b.jpg")

    await asyncio.gather(
        rina.does(Kind.ADD_NOTE, case, a_note(photo)),
        budi.does(Kind.ADD_NOTE, case, a_note(same)),
    )

    assert [one.sha256 for one in district.case(case).attachments] == [photo.sha256]
    assert stored(district, photo.sha256) == PHOTO


async def test_a_waiting_file_holds_up_only_its_own_complaint(district: District) -> None:
    rina, cable = district.far_console("rina")
    await rina.sign_in()
    held, free = district.complain(), district.complain()
    await rina.sees(held)
    await rina.sees(free)
    photo = await rina.photo(PHOTO, name="foto.jpg")
    waiting = cable.hold_answer("/v1/uploads")

    stuck = await rina.do(Kind.ADD_NOTE, held, a_note(photo))
    await waiting.happens()
    await rina.does(Kind.ADD_NOTE, free, AddNote(text="Tanpa foto."))

    assert (await standing(rina, held, photo.sha256)).place is Place.WAITING
    waiting.release()
    item = await rina.settled(stuck)
    assert item.state in {OutboxState.ACKED, OutboxState.DONE}
    await stands(rina, held, photo.sha256, Place.HERE)


async def test_what_is_taken_along_can_be_read_without_a_connection(district: District) -> None:
    _, case, sha256 = await with_photo(district)
    budi, cable = district.far_console("budi")
    await budi.sign_in()
    await budi.sees(case)
    await budi.desk.files.preview(sha256, case)

    await budi.desk.files.carry(case)
    await stands(budi, case, sha256, Place.HERE)
    carried = await budi.desk.files.carried()
    cable.pull()
    await budi.restart()

    assert (carried.cases, carried.files, carried.files_here) == (1, 1, 1)
    assert (carried.bytes_here, carried.bytes_missing) == (len(SMALL), 0)
    assert await budi.desk.files.open(sha256, case) == SMALL
    assert await budi.desk.files.preview(sha256, case) is not None
    assert (await standing(budi, case, sha256)).is_carried


async def test_the_file_of_a_protected_case_is_shown_and_never_kept(district: District) -> None:
    rina, case, sha256 = await with_photo(district, is_confidential=True)
    andi = await district.open("andi")
    await rina.does(Kind.DISPOSE, case, papers.a_disposition())
    await andi.sees(case)
    await andi.desk.files.carry(case)

    content = await andi.desk.files.open(sha256, case)
    preview = await andi.desk.files.preview(sha256, case)

    assert content == SMALL
    assert preview is not None
    for console in (andi, rina):
        await console.until_state(lambda desk: desk.connection.state.is_all_sent)
        await is_nowhere(console, sha256)


async def test_a_case_that_becomes_confidential_takes_its_files_from_the_disk(
    district: District,
) -> None:
    rina, case, sha256 = await with_photo(district)
    andi = await district.open("andi")
    await rina.does(Kind.DISPOSE, case, papers.a_disposition())
    await andi.sees(case)
    await andi.desk.files.open(sha256, case)
    await andi.desk.files.preview(sha256, case)
    assert any(table.startswith("blobs.db") for table in andi.holds(sha256))

    mark = MarkPrivacy(flag=Flag.CONFIDENTIAL, is_set=True, reason="Nama saksi disebut.")
    await rina.does(Kind.MARK_PRIVACY, case, mark)

    await andi.sees(case, lambda found: found.is_sealed)
    await is_nowhere(andi, sha256)
    assert await andi.desk.files.open(sha256, case) == SMALL


async def test_the_own_photograph_of_a_protected_case_goes_when_the_server_has_it(
    district: District,
) -> None:
    rina = await district.open("rina")
    andi, cable = district.far_console("andi")
    await andi.sign_in()
    case = district.complain(papers.a_report(is_confidential=True))
    await rina.sees(case)
    await rina.does(Kind.DISPOSE, case, papers.a_disposition())
    await andi.sees(case)
    await andi.does(Kind.ACCEPT, case, Accept())
    cable.pull()
    photo = await andi.photo(SMALL, name="bukti.jpg")
    noted = await andi.do(Kind.ADD_NOTE, case, a_note(photo))
    await andi.restart()
    assert "blobs.db:blob" in andi.holds(photo.sha256)  # the only copy stays, sealed

    cable.plug()
    await andi.settled(noted)

    await is_nowhere(andi, photo.sha256)
    assert stored(district, photo.sha256) == SMALL
