"""A large photograph on a line that breaks, and from two computers at once."""

from __future__ import annotations

import asyncio
import random

import pytest

from halo_desktop.domain.kinds import Kind
from tests.support import pictures
from tests.support.consoles import Console
from tests.support.district import District
from tests.support.photographs import (
    a_note,
    stored,
)
from tests.support.snapping_line import SnappingLine

PHOTO = pictures.jpeg_like(5 * 1024 * 1024)
PATIENCE_SECONDS = 90.0  # after each break the console waits a little before the next try

pytestmark = pytest.mark.allow_log(r"sync\.(engine|uploads|downloads|net): ")


async def is_level(console: Console) -> bool:
    return console.desk.connection.state.is_all_sent


async def test_a_photograph_of_five_megabytes_after_ten_resets(district: District) -> None:
    with SnappingLine(district.server.url) as line:
        rina = district.consoles.add("rina", line.url)
        await rina.sign_in()
        case = district.complain()
        await rina.sees(case)
        photo = await rina.photo(PHOTO, name="foto.jpg")
        luck = random.Random(7)
        line.break_after("up", luck.sample(range(50_000, len(PHOTO)), 10))
        before = line.up

        await rina.do(Kind.ADD_NOTE, case, a_note(photo))
        await rina.until(lambda: is_level(rina), seconds=PATIENCE_SECONDS)

        sent = line.up - before
        assert line.breaks == 10
        assert stored(district, photo.sha256) == PHOTO
        # All bytes that went up count: headers, other calls and what was sent in vain.
        assert sent <= len(PHOTO) * 1.1, f"{sent / len(PHOTO):.3f}"


async def test_one_person_at_two_computers_sends_a_photograph_together(
    district: District,
) -> None:
    here = await district.open("rina")
    there = district.consoles.add("rina", district.server.url)
    await there.sign_in()
    case = district.complain()
    await here.sees(case)
    await there.sees(case)
    photo, same = await here.photo(PHOTO, name="a.jpg"), await there.photo(PHOTO, name="a.jpg")

    await asyncio.gather(
        here.does(Kind.ADD_NOTE, case, a_note(photo)),
        there.does(Kind.ADD_NOTE, case, a_note(same)),
    )

    assert stored(district, photo.sha256) == PHOTO
