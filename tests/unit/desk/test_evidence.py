"""A photograph that was used before is known again on this computer, without the server."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PIL import Image

from halo_desktop.desk.evidence import Shown
from halo_desktop.domain.evidence.checking import Suspicion
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import AddNote
from halo_desktop.ui import picture_pixels
from tests.support import evidence_pictures
from tests.support.consoles import Console
from tests.support.district import District

# A broken picture is given on purpose, and Qt says what it thinks of it.
pytestmark = pytest.mark.qt_log_ignore("JPEG", "marker")

NOW = datetime(2026, 11, 24, 3, tzinfo=UTC)


async def at_work(district: District) -> tuple[Console, Console]:
    rina, andi = await district.open("rina"), await district.open("andi")
    andi.desk.evidence.pixels = picture_pixels.pixels
    return rina, andi


async def test_a_photograph_of_another_case_is_known_again_turned_and_recompressed(
    district: District,
) -> None:
    rina, andi = await at_work(district)
    first, second = district.complain(), district.complain()
    for complaint in (first, second):
        await district.start_work(rina, andi, complaint)
    picture = evidence_pictures.scene(31)
    used = await andi.photo(evidence_pictures.saved(picture), name="selesai.jpg")
    await andi.does(Kind.ADD_NOTE, first, AddNote(text="Foto lapangan.", attachments=(used,)))
    turned = picture.transpose(Image.Transpose.ROTATE_90)
    again = await andi.photo(evidence_pictures.saved(turned, 50), name="baru.jpg")
    fresh = await andi.photo(evidence_pictures.saved(evidence_pictures.scene(77)), name="lain.jpg")
    case = (await andi.case(second)).complaint

    hints = await andi.desk.evidence.look(
        case,
        [Shown(sha256=file.sha256, name=file.name) for file in (again, fresh, used)],
        NOW,
    )

    ticket = (await andi.case(first)).complaint.ticket
    assert [(hint.name, hint.suspicion, hint.other) for hint in hints] == [
        ("baru.jpg", Suspicion.REUSED, ticket),
        ("selesai.jpg", Suspicion.REUSED, ticket),
    ]


async def test_pictures_of_the_same_case_say_so_and_others_keep_silent(
    district: District,
) -> None:
    rina, andi = await at_work(district)
    complaint = district.complain()
    await district.start_work(rina, andi, complaint)
    picture = evidence_pictures.scene(12)
    before = await andi.photo(evidence_pictures.saved(picture), name="sebelum.jpg")
    await andi.does(Kind.ADD_NOTE, complaint, AddNote(text="Foto lapangan.", attachments=(before,)))
    mirrored = picture.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    after = await andi.photo(evidence_pictures.saved(mirrored, 60), name="sesudah.jpg")
    case = (await andi.case(complaint)).complaint

    hints = await andi.desk.evidence.look(case, [Shown(sha256=after.sha256, name=after.name)], NOW)

    assert [(hint.name, hint.other) for hint in hints] == [("sesudah.jpg", "")]


async def test_what_is_no_photograph_gives_rise_to_nothing(district: District) -> None:
    rina, andi = await at_work(district)
    complaint = district.complain()
    await district.start_work(rina, andi, complaint)
    broken = await andi.photo(b"\xff\xd8\xff nothing", name="rusak.jpg")
    case = (await andi.case(complaint)).complaint

    hints = await andi.desk.evidence.look(
        case, [Shown(sha256=broken.sha256, name=broken.name)], NOW
    )

    assert hints == ()
