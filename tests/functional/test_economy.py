"""Mode hemat between a real console and a real server, on a line as in the mountains."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from sqlalchemy import select

from halo_desktop.central.storage import tables
from halo_desktop.domain.ids import ActionId, ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import AddNote
from halo_desktop.sync.economy import EconomyMode, EconomyWish
from tests.chaos.figures import MOUNTAIN
from tests.support import pictures
from tests.support.district import District
from tests.support.fault_line import Line
from tests.support.weather import FAIR

PHOTO = pictures.jpeg_like(200_000)

pytestmark = pytest.mark.allow_log(r"sync\.(engine|uploads|downloads|net): ")


@pytest.fixture
def address(tmp_path: Path) -> str:
    """The server's database has no part in what is looked at here."""
    return f"sqlite:///{tmp_path / 'central.db'}"


def file_bytes(district: District) -> int:
    """What the server has got of unfinished and finished files."""
    with district.server.central.core.database.read() as connection:
        parts = connection.execute(select(tables.upload.c.received)).scalars().all()
        whole = connection.execute(select(tables.blob.c.size)).scalars().all()
    return int(sum(parts) + sum(whole))


async def test_an_action_reaches_the_server_before_any_byte_of_a_file(district: District) -> None:
    first, second = district.complain(), district.complain()
    with Line(district.server.url, random.Random(1)) as line:
        rina = district.consoles.add("rina", line.url)
        await rina.sign_in()
        await rina.desk.connection.set_economy(EconomyWish.ON)
        await rina.desk.connection.set_offline(True)
        photo = await rina.photo(PHOTO)
        with_photo = AddNote(text="Foto dari lapangan.", attachments=(photo,))
        await rina.do(Kind.ADD_NOTE, first, with_photo)
        note = await rina.do(Kind.ADD_NOTE, second, AddNote(text="Harus hari ini."))
        line.change(MOUNTAIN, cuts=True)

        await rina.desk.connection.set_offline(False)
        seen: list[int] = []

        async def note_arrived() -> bool:
            if is_done(district, second, note.action):
                return True
            seen.append(file_bytes(district))
            return False

        await rina.until(note_arrived, 60.0)

        assert set(seen) == {0}
        line.change(FAIR)
        await rina.desk.connection.fetch_held()
        await rina.until_state(lambda desk: desk.connection.state.is_all_sent)
        assert file_bytes(district) == len(PHOTO)


async def test_the_wish_is_kept_and_what_is_held_back_is_told(district: District) -> None:
    case = district.complain()
    rina = await district.open("rina")
    await rina.sees(case)
    await rina.desk.connection.set_economy(EconomyWish.ON)
    large = await rina.photo(pictures.jpeg_like(1_500_000))

    await rina.do(Kind.ADD_NOTE, case, AddNote(text="Foto.", attachments=(large,)))

    await rina.until_state(lambda desk: desk.connection.economy.held.uploads == 1)
    assert rina.desk.connection.economy.mode is EconomyMode.METERED
    assert rina.desk.connection.economy.next_cycle_at is not None
    await rina.switch_off()
    await rina.resume()
    await rina.until_state(lambda desk: desk.connection.economy.mode is EconomyMode.METERED)
    await rina.desk.connection.fetch_held()
    await rina.until_state(lambda desk: desk.connection.state.is_all_sent)
    assert file_bytes(district) == 1_500_000


def is_done(district: District, case: ComplaintId, action: ActionId) -> bool:
    """Whether the server has carried an action out."""
    with district.server.central.core.database.read() as connection:
        found = connection.execute(
            select(tables.event.c.action).where(
                tables.event.c.complaint == case, tables.event.c.action == action
            )
        ).first()
    return found is not None
