"""A picture that leaves the office tells nothing but what can be seen on it."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from halo_desktop.domain import picture_marks
from halo_desktop.domain.picture_marks import BrokenPicture, Mark
from tests.support import pictures

TELLING = {
    "jpeg": pictures.photo,
    "png": pictures.png,
    "webp": pictures.webp,
}


@pytest.mark.parametrize("kind", sorted(TELLING))
def test_place_and_device_are_gone_and_the_picture_is_the_same(kind: str) -> None:
    telling = TELLING[kind]()
    assert pictures.told(telling), "the picture must tell something to begin with"

    cleaned = picture_marks.cleaned(telling)

    assert pictures.told(cleaned.content) == {}
    assert pictures.pixels(cleaned.content) == pictures.pixels(telling)
    assert {Mark.LOCATION, Mark.DEVICE} <= set(cleaned.removed)
    for taint in (b"Ponsel", b"Sitti", b"rahasia", b"GPS"):
        assert taint not in cleaned.content


def test_what_was_taken_out_is_named() -> None:
    removed = picture_marks.cleaned(pictures.photo()).removed

    assert removed == (Mark.LOCATION, Mark.TIME, Mark.DEVICE, Mark.PERSON, Mark.TEXT)


@pytest.mark.parametrize("content", [pictures.plain_photo(), pictures.png(is_told=False)])
def test_a_picture_that_tells_nothing_stays_as_it_is(content: bytes) -> None:
    cleaned = picture_marks.cleaned(content)

    assert cleaned.content == content
    assert cleaned.removed == ()


@pytest.mark.parametrize("turn", range(2, 9))
@pytest.mark.parametrize("kind", ["jpeg", "webp"])
def test_a_photograph_does_not_lie_on_its_side_afterwards(kind: str, turn: int) -> None:
    telling = (pictures.photo if kind == "jpeg" else pictures.webp)(turn=turn)

    cleaned = picture_marks.cleaned(telling)

    assert pictures.told(cleaned.content) == {"exif-274": turn}


def test_what_a_phone_appends_to_a_picture_is_cut_off() -> None:
    content = pictures.plain_photo() + b"ftypmp42 film with a voice"

    cleaned = picture_marks.cleaned(content)

    assert cleaned.content == pictures.plain_photo()
    assert cleaned.removed == (Mark.OTHER,)


def test_a_progressive_photograph_keeps_all_its_scans() -> None:
    stream = io.BytesIO()
    with Image.open(io.BytesIO(pictures.photo(200, 160))) as picture:
        picture.save(stream, "JPEG", progressive=True, exif=picture.getexif())

    cleaned = picture_marks.cleaned(stream.getvalue())

    assert pictures.told(cleaned.content) == {}
    assert pictures.pixels(cleaned.content) == pictures.pixels(stream.getvalue())


def test_other_files_come_back_as_they_are() -> None:
    assert picture_marks.cleaned(pictures.pdf()).content == pictures.pdf()


@pytest.mark.parametrize("kind", sorted(TELLING))
def test_a_cut_off_picture_is_never_called_clean(kind: str) -> None:
    whole = TELLING[kind]()

    for end in range(16, len(whole) - 2, 97):
        with pytest.raises(BrokenPicture):
            picture_marks.cleaned(whole[:end])


@given(
    where=st.integers(0, 10_000),
    put=st.binary(min_size=1, max_size=4),
    kind=st.sampled_from(sorted(TELLING)),
)
def test_no_damage_brings_anything_but_a_finding(where: int, put: bytes, kind: str) -> None:
    whole = TELLING[kind]()
    at = where % len(whole)
    damaged = whole[:at] + put + whole[at + len(put) :]

    try:
        cleaned = picture_marks.cleaned(damaged)
    except BrokenPicture:
        return
    assert len(cleaned.content) <= len(damaged) + 64
