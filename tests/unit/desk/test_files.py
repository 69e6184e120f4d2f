"""Files are taken in whole and only when they can go to the server."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from halo_desktop.desk.files import FileFault, FileRefused
from halo_desktop.domain.ids import Sha256
from halo_desktop.sync.errors import CallFailed, FailureKind
from halo_desktop.wire import protocol
from tests.support.district import District


async def test_a_file_is_known_by_its_content(district: District, tmp_path: Path) -> None:
    andi = await district.open("andi")
    file = tmp_path / "foto lokasi.jpg"
    file.write_bytes(b"\xff\xd8\xff jembatan")

    found = await andi.desk.files.add(file)
    again = await andi.desk.files.add(file)
    file.unlink()

    assert found == again
    assert (found.name, found.media_type) == ("foto lokasi.jpg", "image/jpeg")
    assert found.sha256 == hashlib.sha256(b"\xff\xd8\xff jembatan").hexdigest()
    assert await andi.desk.files.open(found.sha256) == b"\xff\xd8\xff jembatan"


@pytest.mark.parametrize(
    ("name", "size", "fault"),
    [
        ("kosong.png", 0, FileFault.EMPTY),
        ("besar.png", protocol.MAX_BLOB_BYTES + 1, FileFault.TOO_LARGE),
        ("program.exe", 10, FileFault.TYPE),
        ("tanpa-akhiran", 10, FileFault.TYPE),
        ("tidak-ada.png", None, FileFault.UNREADABLE),
    ],
)
async def test_what_cannot_be_sent_is_refused_with_a_reason(
    district: District, tmp_path: Path, name: str, size: int | None, fault: FileFault
) -> None:
    andi = await district.open("andi")
    file = tmp_path / name
    if size is not None:
        with file.open("wb") as stream:
            stream.truncate(size)

    with pytest.raises(FileRefused) as refused:
        await andi.desk.files.add(file)

    assert (refused.value.fault, refused.value.name) == (fault, name)


async def test_a_folder_is_no_file(district: District, tmp_path: Path) -> None:
    andi = await district.open("andi")
    folder = tmp_path / "album.png"
    folder.mkdir()

    with pytest.raises(FileRefused) as refused:
        await andi.desk.files.add(folder)

    assert refused.value.fault is FileFault.UNREADABLE


async def test_a_file_of_somebody_elses_case_is_not_given_out(district: District) -> None:
    andi, fitri = await district.open("andi"), await district.open("fitri")
    photo = await andi.photo()

    with pytest.raises(CallFailed) as failed:
        await fitri.desk.files.open(photo.sha256)

    assert failed.value.failure.code == "not-found"


async def test_without_a_connection_a_file_that_is_not_here_says_so(district: District) -> None:
    andi, cable = district.far_console("andi")
    await andi.sign_in()
    cable.pull()

    with pytest.raises(CallFailed) as failed:
        await andi.desk.files.open(Sha256("ab" * 32))

    assert failed.value.failure.kind is FailureKind.NO_CONNECTION
