"""Puts a case into the form that LAPOR! takes, and sees beforehand that it will be taken."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta, timezone
from pathlib import PurePath
from typing import Final

from halo_desktop.central.attachments.blob_folder import BlobFolder
from halo_desktop.central.lapor.adapter import Failing, File, FollowUp, LaporFailure, Report
from halo_desktop.central.lapor.settings import Settings
from halo_desktop.domain.ids import Sha256
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Complaint, Entry
from halo_desktop.domain.personal_data import finding
from halo_desktop.domain.personal_data.span import PersonalKind
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.domain.states import EntryKind, Flag

FILE_ENDINGS: Final = frozenset({".jpg", ".jpeg", ".png", ".pdf", ".doc", ".docx"})
_TITLE: Final = 150
# What the complainant reads when an action has no text of its own for him.
_NOTES: Final = {
    Kind.MERGE.value: "Laporan ini ditangani bersama laporan lain tentang hal yang sama.",
    Kind.UNMERGE.value: "Laporan ini ditangani tersendiri lagi.",
    Kind.RESTORE.value: "Laporan ini ditangani kembali.",
    Kind.REOPEN.value: "Laporan ini dibuka kembali dan sedang ditangani.",
}
_NEVER: Final = frozenset({PersonalKind.NIK, PersonalKind.FAMILY_CARD})
_TOLD: Final = (EntryKind.PUBLIC_REPLY, EntryKind.TO_REPORTER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Composer:
    """Knows the limits of this deployment and where files lie."""

    settings: Settings
    blobs: BlobFolder | None

    def report(self, complaint: Complaint, rulebook: Rulebook) -> Report:
        """The case as a report.

        Raises:
            LaporFailure: ``refused`` when LAPOR! would not take it.
        """
        place = rulebook.place(complaint.place)
        where = ", ".join(
            part for part in (complaint.location_text, place.name if place else "") if part
        )
        lines = [complaint.body.strip(), f"Lokasi: {where}" if where else "", mark(complaint)]
        content = "\n\n".join(line for line in lines if line)
        _check_numbers(content)
        if len(content) > rulebook.options.lapor_content_limit:
            raise LaporFailure(Failing.REFUSED, "content-too-long")
        zone = timezone(timedelta(hours=self.settings.zone_hours))
        return Report(
            title=complaint.title[:_TITLE],
            content=content,
            topic=complaint.topic,
            classification=complaint.classification.value,
            happened_on=complaint.received_at.astimezone(zone).date(),
            is_anonymous=complaint.has(Flag.ANONYMOUS),
            is_secret=is_secret(complaint),
            tags="#HaloASSAMI",
        )

    def files_of_report(self, complaint: Complaint) -> tuple[File, ...]:
        """The complainant's own files, as far as LAPOR! takes them.

        Raises:
            LaporFailure: ``refused`` when one is too large or of another kind.
        """
        own = [found for found in complaint.entries if found.kind is EntryKind.REPORT]
        wanted = own[0].attachments if own else ()
        return self._files(complaint, wanted)

    def follow_up(self, complaint: Complaint, action: str, kind: str, number: int) -> FollowUp:
        """What one action tells the complainant.

        Raises:
            LaporFailure: ``refused`` when there is nothing to say, or files do not fit.
        """
        entry = _told(complaint, action)
        text = entry.text.strip() if entry is not None else _NOTES.get(kind, "")
        if not text:
            raise LaporFailure(Failing.REFUSED, "nothing-to-say")
        _check_numbers(text)
        files = self._files(complaint, entry.attachments if entry is not None else ())
        content = f"{text}\n\n{mark(complaint, number)}"
        # What a complainant wrote to us is shown to the agencies there, not to the public.
        is_own_words = entry is not None and entry.kind is EntryKind.REPORTER_REPLY
        return FollowUp(
            content=content, is_secret=is_own_words or is_secret(complaint), files=files
        )

    def _files(self, complaint: Complaint, wanted: tuple[Sha256, ...]) -> tuple[File, ...]:
        known = {file.sha256: file for file in complaint.attachments if not file.is_internal}
        chosen = [known[sha256] for sha256 in wanted if sha256 in known]
        if len(chosen) > self.settings.max_files:
            raise LaporFailure(Failing.REFUSED, "too-many-files")
        for file in chosen:
            if PurePath(file.name).suffix.lower() not in FILE_ENDINGS:
                raise LaporFailure(Failing.REFUSED, "file-kind")
            if file.size_bytes > self.settings.max_file_bytes:
                raise LaporFailure(Failing.REFUSED, "file-too-large")
        return tuple(
            File(name=file.name, media_type=file.media_type, content=self._bytes(file.sha256))
            for file in chosen
        )

    def _bytes(self, sha256: Sha256) -> bytes:
        content = None if self.blobs is None else self.blobs.get(sha256)
        if content is None:
            raise LaporFailure(Failing.REFUSED, "file-missing")
        return content


def _check_numbers(text: str) -> None:
    """No identity number leaves the district, whoever typed it."""
    if any(span.kind in _NEVER for span in finding.find(text)):
        raise LaporFailure(Failing.REFUSED, "personal-data")


def mark(complaint: Complaint, number: int | None = None) -> str:
    """Our own number, by which our texts are recognised there."""
    tail = "" if number is None else f"/{number}"
    return f"[Halo ASSAMI {complaint.ticket}{tail}]"


def is_secret(complaint: Complaint) -> bool:
    """Whether the public must not see it there either."""
    return complaint.has(Flag.CONFIDENTIAL) or complaint.has(Flag.SUPERVISORY)


def _told(complaint: Complaint, action: str) -> Entry | None:
    mine = [entry for entry in complaint.entries if entry.id.startswith(f"{action}/")]
    for kind in (*_TOLD, EntryKind.REPORTER_REPLY):
        for entry in mine:
            if entry.kind is kind and entry.text.strip():
                return entry
    return None
