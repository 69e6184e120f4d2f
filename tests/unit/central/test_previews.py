"""Small pictures: quick to fetch, turned the right way, and silent about the camera."""

from __future__ import annotations

import hashlib
import io
import struct
import zlib

import pytest
from PIL import Image

from halo_desktop.central.attachments import previews
from halo_desktop.central.errors import ServiceProblem
from halo_desktop.central.service import Central
from halo_desktop.domain.ids import Sha256
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import AddNote, FileRef
from tests.support import pictures
from tests.support.clerk import Clerk


def test_a_large_photograph_becomes_a_small_one() -> None:
    small = previews.preview(pictures.photo(1600, 1200))

    assert small is not None
    assert pictures.pixels(small)[0] == (256, 192)
    assert len(small) < 20_000


@pytest.mark.parametrize("kind", ["photo", "png", "webp"])
def test_a_small_picture_tells_nothing_of_the_camera(kind: str) -> None:
    small = previews.preview(getattr(pictures, kind)())

    assert small is not None
    assert pictures.told(small) == {}
    assert b"Ponsel" not in small


def test_a_photograph_taken_upright_stands_upright() -> None:
    small = previews.preview(pictures.photo(64, 48, turn=6))

    assert small is not None
    assert pictures.pixels(small)[0] == (48, 64)


def a_bomb() -> bytes:
    """A PNG of a few bytes that says it is 40,000 by 40,000."""
    head = struct.pack(">IIBBBBB", 40_000, 40_000, 8, 2, 0, 0, 0)

    def chunk(name: bytes, body: bytes) -> bytes:
        sealed = name + body
        return struct.pack(">I", len(body)) + sealed + struct.pack(">I", zlib.crc32(sealed))

    body = chunk(b"IDAT", zlib.compress(b"\0" * 1000))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + body + chunk(b"IEND", b"")


def a_drawing() -> bytes:
    stream = io.BytesIO()
    Image.new("P", (9, 9)).save(stream, "GIF")
    return stream.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(pictures.pdf(), id="document"),
        pytest.param(pictures.jpeg_like(500), id="noise"),
        pytest.param(pictures.photo()[:60], id="cut-off"),
        pytest.param(a_bomb(), id="bomb"),
        pytest.param(a_drawing(), id="other-format"),
    ],
)
def test_what_cannot_be_shown_has_no_small_picture(content: bytes) -> None:
    assert previews.preview(content) is None


def test_the_small_picture_is_for_those_who_see_the_complaint(
    central: Central, rina: Clerk, andi: Clerk, fitri: Clerk
) -> None:
    case = rina.take_in()
    rina.dispose(case)
    content = pictures.photo(800, 600)
    sha256 = Sha256(hashlib.sha256(content).hexdigest())
    central.put_blob(rina.session, sha256, content)
    file = FileRef(sha256=sha256, name="a.jpg", media_type="image/jpeg", size_bytes=len(content))
    rina.do(Kind.ADD_NOTE, case, AddNote(text="Foto", attachments=(file,)))

    first = central.get_preview(andi.session, sha256)

    assert pictures.pixels(first)[0] == (256, 192)
    assert central.get_preview(rina.session, sha256) == first
    with pytest.raises(ServiceProblem) as caught:
        central.get_preview(fitri.session, sha256)
    assert caught.value.code == "not-found"


def test_a_file_without_a_small_picture_says_so_each_time(central: Central, rina: Clerk) -> None:
    sha256 = Sha256(hashlib.sha256(pictures.pdf()).hexdigest())
    central.put_blob(rina.session, sha256, pictures.pdf())

    for _ in range(2):
        with pytest.raises(ServiceProblem) as caught:
            central.get_preview(rina.session, sha256)
        assert caught.value.code == "no-preview"
