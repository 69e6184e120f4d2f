"""Photographs on their way between real consoles and a real server."""

from __future__ import annotations

from halo_desktop.desk.files import FileStanding, Place
from halo_desktop.domain.ids import ComplaintId, Sha256
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import AddNote, FileRef
from tests.support import papers, pictures
from tests.support.consoles import Console
from tests.support.district import District

SMALL = pictures.photo(1200, 900)


def a_note(*files: FileRef) -> AddNote:
    """A note with files."""
    return AddNote(text="Foto dari lapangan.", attachments=files)


async def standing(console: Console, case: ComplaintId, sha256: Sha256) -> FileStanding:
    """How things are with a file of a case."""
    file = await console.case(case)
    found = await console.desk.files.standings(file.complaint)
    return next(one for one in found if one.sha256 == sha256)


async def stands(console: Console, case: ComplaintId, sha256: Sha256, place: Place) -> None:
    """Waits until a file is somewhere."""

    async def look() -> bool:
        return (await standing(console, case, sha256)).place is place

    await console.until(look)


async def with_photo(
    district: District, content: bytes = SMALL, *, is_confidential: bool = False
) -> tuple[Console, ComplaintId, Sha256]:
    """A case with a photograph that an operator added."""
    rina = await district.open("rina")
    case = district.complain(papers.a_report(is_confidential=is_confidential))
    await rina.sees(case)
    photo = await rina.photo(content, name="foto.jpg")
    await rina.does(Kind.ADD_NOTE, case, a_note(photo))
    return rina, case, photo.sha256


def stored(district: District, sha256: Sha256) -> bytes | None:
    """The bytes of a file on the server."""
    blobs = district.server.central.core.blobs
    assert blobs is not None
    return blobs.get(sha256)


async def is_nowhere(console: Console, sha256: Sha256) -> None:
    """Waits until no table of the files' own database names the file."""

    async def look() -> bool:
        return not any(table.startswith("blobs.db") for table in console.holds(sha256))

    await console.until(look)
