"""Photographs are known again after the usual changes, and others are left alone."""

from __future__ import annotations

import io
import json
import random
from datetime import datetime
from pathlib import Path

import pytest
from PIL import Image
from PIL.ExifTags import IFD, Base

from halo_desktop import cli
from halo_desktop.domain.evidence import camera_notes, checking, picture_print
from halo_desktop.domain.evidence.camera_notes import CameraNotes
from halo_desktop.domain.evidence.checking import Frame, Photo, Suspicion
from halo_desktop.domain.evidence.picture_print import SIDE, Pixels
from halo_desktop.ui.picture_pixels import pixels
from tests.support import evidence_pictures

# Broken pictures are given on purpose, and Qt says what it thinks of them.
pytestmark = pytest.mark.qt_log_ignore("JPEG", "marker")

HERE = Frame(
    since=datetime(2026, 11, 1),  # noqa: DTZ001 - as a camera says it
    until=datetime(2026, 11, 20),  # noqa: DTZ001 - as a camera says it
    latitude=-3.40,
    longitude=119.21,
)


def a_photo(**notes: object) -> Photo:
    return Photo(name="a.jpg", picture=None, notes=CameraNotes(**notes))  # type: ignore[arg-type]


def test_a_folder_is_checked_and_every_reused_photograph_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The short form of the acceptance: recall >= 0.95, false alarms <= 1 % of the photographs."""
    shots = evidence_pictures.collection(60, 20, seed=4)
    for shot in shots:
        (tmp_path / shot.name).write_bytes(shot.content)
    (tmp_path / "rusak.jpg").write_bytes(b"\xff\xd8\xff\xe0 nothing")

    code = cli.main(["evidence", "check", str(tmp_path), "--json"])

    answer = json.loads(capsys.readouterr().out)
    pairs = {
        frozenset((found["file"], found["other"]))
        for found in answer["findings"]
        if found["kind"] == "reused"
    }
    truth = {frozenset((shot.name, shot.original)) for shot in shots if shot.original}
    assert code == 3
    assert answer["checked"] == 61
    assert answer["unreadable"] == ["rusak.jpg"]
    assert len(pairs & truth) / len(truth) >= 0.95
    assert len({name for pair in pairs - truth for name in pair}) <= 1


def test_notes_of_a_camera_are_read_and_broken_ones_do_no_harm() -> None:
    exif = Image.Exif()
    exif[Base.Software] = "Adobe Photoshop 25"
    exif[Base.DateTime] = "2026:11:23 10:00:00"
    exif.get_ifd(IFD.Exif)[Base.DateTimeOriginal] = "2024:02:01 08:30:00"
    exif.get_ifd(IFD.GPSInfo).update({1: "S", 2: (3.0, 25.0, 42.0), 3: "E", 4: (119.0, 20.0, 38.0)})
    stream = io.BytesIO()
    Image.new("RGB", (64, 48)).save(stream, "JPEG", exif=exif)

    notes = camera_notes.read(stream.getvalue())

    assert notes.software == "Adobe Photoshop 25"
    assert notes.taken == datetime(2024, 2, 1, 8, 30)  # noqa: DTZ001 - as a camera says it
    assert notes.latitude == pytest.approx(-3.4283, abs=0.001)
    assert notes.longitude == pytest.approx(119.3439, abs=0.001)
    chance = random.Random(3)
    for _ in range(300):
        broken = bytearray(stream.getvalue())
        for _ in range(12):
            broken[chance.randrange(12, len(broken))] = chance.randrange(256)
        assert camera_notes.read(bytes(broken)) is not None


@pytest.mark.parametrize(
    ("photo", "expected"),
    [
        (a_photo(), []),
        (a_photo(software="GIMP 2.10"), [Suspicion.EDITED]),
        (a_photo(software="MediaTek Camera"), []),
        (a_photo(taken=datetime(2026, 11, 10)), []),  # noqa: DTZ001 - as a camera says it
        (a_photo(taken=datetime(2025, 3, 2)), [Suspicion.OUT_OF_TIME]),  # noqa: DTZ001 - see above
        (a_photo(latitude=-3.41, longitude=119.22), []),
        (a_photo(latitude=-5.14, longitude=119.42), [Suspicion.OUT_OF_PLACE]),
        (a_photo(latitude=-5.14), []),
    ],
    ids=["silent", "gimp", "phone", "in-time", "old", "near", "makassar", "half-a-place"],
)
def test_notes_are_held_beside_time_and_place_of_the_case(
    photo: Photo, expected: list[Suspicion]
) -> None:
    assert [found.suspicion for found in checking.suspicions(photo, HERE)] == expected


def test_blank_pictures_are_no_reuse_of_each_other() -> None:
    grey = [picture_print.print_of(Pixels(bytes([tone]) * SIDE * SIDE)) for tone in (90, 91)]
    assert not picture_print.is_same(*grey)


def test_what_is_no_picture_has_no_pixels() -> None:
    assert pixels(b"") is None
    assert pixels(b"\xff\xd8\xff\xe0" + bytes(200)) is None
    with pytest.raises(ValueError, match="grey values"):
        picture_print.print_of(Pixels(b"123"))
