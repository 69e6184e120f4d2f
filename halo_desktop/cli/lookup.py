"""Finds what the fields of an action call by name, at an open desk."""

from __future__ import annotations

from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Final

from halo_desktop.cli import case_finding, plain, words
from halo_desktop.cli.exits import bad_usage
from halo_desktop.cli.names import Names
from halo_desktop.desk.desk import Desk
from halo_desktop.desk.files import FileFault, FileRefused
from halo_desktop.domain.calendar import local_day
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.payloads import FileRef
from halo_desktop.wire import protocol

_REFUSALS: Final = {
    FileFault.UNREADABLE: "tidak dapat dibaca",
    FileFault.EMPTY: "kosong",
    FileFault.TOO_LARGE: f"lebih dari {protocol.MAX_BLOB_BYTES // 1024 // 1024} MB",
    FileFault.TYPE: "isinya bukan gambar (JPEG, PNG, WebP), PDF atau dokumen Word tanpa makro",
    FileFault.BROKEN: "rusak",
    FileFault.UNWRITABLE: "tidak dapat ditulis",
}


class DeskLookup:
    """Units, topics and places of the rules in force; cases and files of this computer."""

    def __init__(self, desk: Desk, complaint: Complaint | None) -> None:
        """Takes the open desk and the complaint that is acted on, for the files on it."""
        names = Names(desk.rulebook, local_day(datetime.now(UTC)))
        self.unit, self.topic, self.place = names.unit, names.topic, names.place
        self._desk = desk
        self._complaint = complaint

    def word(self, text: str, kind: type[StrEnum]) -> StrEnum:
        """A member of the vocabulary."""
        return words.find(text, kind)

    async def case(self, text: str) -> ComplaintId:
        """The id of another complaint."""
        return await case_finding.find(self._desk, text)

    async def file(self, given: object) -> FileRef:
        """A file of this computer by its path, or one that is on the case by its hash.

        Raises:
            CommandFailed: when there is no such file.
        """
        wanted = given.get("sha256") if isinstance(given, dict) else given
        if not isinstance(wanted, str) or not wanted.strip():
            raise bad_usage("Berkas disebut dengan jalurnya atau hash SHA-256-nya.")
        on_case = () if self._complaint is None else self._complaint.attachments
        for one in on_case:
            if one.sha256 == wanted.lower():
                return FileRef(
                    sha256=one.sha256,
                    name=one.name,
                    media_type=one.media_type,
                    size_bytes=one.size_bytes,
                )
        path = Path(wanted).expanduser()
        if not path.is_file():
            raise bad_usage(f"Berkas {plain.one_line(wanted, 80)} tidak ditemukan.")
        try:
            return await self._desk.files.add(path)
        except FileRefused as refused:
            raise bad_usage(
                f"Berkas {plain.one_line(refused.name, 80)} {_REFUSALS[refused.fault]}."
            ) from refused
