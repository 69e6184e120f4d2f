"""The papers of a case: *lembar disposisi* and *rangkuman kasus*.

Both are masked: the complainant stands there as in the list, and what looks like personal
data in any text is covered (R-domain §5, exports masked and watermarked).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QCoreApplication as Application

from halo_desktop.cache.views import CaseFile
from halo_desktop.desk.exporting import masked
from halo_desktop.domain.calendar import local_day
from halo_desktop.domain.model import Complaint, Disposition, Entry
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.domain.states import ClockState, DispositionRole, Flag
from halo_desktop.ui import formatting, labels
from halo_desktop.ui.complaint import case_words, wording
from halo_desktop.ui.printing import markup, receipt
from halo_desktop.ui.printing.document import Paper, PaperSize
from halo_desktop.ui.translation import QT_TRANSLATE_NOOP

_SECRET: Final = frozenset({Flag.CONFIDENTIAL, Flag.SPECIFIC_DATA, Flag.SUPERVISORY})

_SHEET: Final = QT_TRANSLATE_NOOP("printing", "Lembar Disposisi")
_RESUME: Final = QT_TRANSLATE_NOOP("printing", "Rangkuman Kasus")
_NUMBER: Final = QT_TRANSLATE_NOOP("printing", "Nomor")
_UNNUMBERED: Final = QT_TRANSLATE_NOOP("printing", "belum bernomor")
_LAPOR_NUMBER: Final = QT_TRANSLATE_NOOP("printing", "Nomor LAPOR!")
_RECEIVED: Final = QT_TRANSLATE_NOOP("printing", "Masuk")
_CHANNEL: Final = QT_TRANSLATE_NOOP("printing", "Kanal")
_REPORTER: Final = QT_TRANSLATE_NOOP("printing", "Pelapor")
_CLASS: Final = QT_TRANSLATE_NOOP("printing", "Klasifikasi")
_TOPIC: Final = QT_TRANSLATE_NOOP("printing", "Topik")
_LOCATION: Final = QT_TRANSLATE_NOOP("printing", "Lokasi")
_URGENCY: Final = QT_TRANSLATE_NOOP("printing", "Urgensi")
_STATE: Final = QT_TRANSLATE_NOOP("printing", "Status")
_AS_OF: Final = QT_TRANSLATE_NOOP("printing", "Waktu data")
_LIMIT: Final = QT_TRANSLATE_NOOP("printing", "Tenggat {name}")
_NOT_HERE: Final = QT_TRANSLATE_NOOP("printing", "Isi aduan tidak tersimpan di komputer ini.")
_FILES: Final = QT_TRANSLATE_NOOP("printing", "Lampiran")
_PASSED_TO: Final = QT_TRANSLATE_NOOP("printing", "Diteruskan kepada")
_UNIT: Final = QT_TRANSLATE_NOOP("printing", "OPD")
_ROLE: Final = QT_TRANSLATE_NOOP("printing", "Sebagai")
_INSTRUCTION: Final = QT_TRANSLATE_NOOP("printing", "Arahan")
_BY_AND_WHEN: Final = QT_TRANSLATE_NOOP("printing", "Oleh, tanggal")
_UNIT_NOTES: Final = QT_TRANSLATE_NOOP("printing", "Catatan tindak lanjut OPD")
_TAKEN_ON: Final = QT_TRANSLATE_NOOP("printing", "Diterima tanggal")
_SIGNED: Final = QT_TRANSLATE_NOOP("printing", "Nama dan paraf")
_WHEN: Final = QT_TRANSLATE_NOOP("printing", "Waktu")
_WHO: Final = QT_TRANSLATE_NOOP("printing", "Oleh")
_WHAT: Final = QT_TRANSLATE_NOOP("printing", "Peristiwa dan isi")
_TRAIL: Final = QT_TRANSLATE_NOOP("printing", "Perjalanan aduan")
_UNSENT: Final = QT_TRANSLATE_NOOP("printing", "Belum diterima server")


class PaperKind(StrEnum):
    """What can be printed of a case."""

    DISPOSITION = "disposition"
    SUMMARY = "summary"
    RECEIPT = "receipt"


_TITLES: Final = {
    PaperKind.DISPOSITION: _SHEET,
    PaperKind.SUMMARY: _RESUME,
    PaperKind.RECEIPT: QT_TRANSLATE_NOOP("printing", "Tanda Terima Aduan"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What the person chose."""

    kind: PaperKind
    size: PaperSize = PaperSize.A4
    with_internal: bool = False  # notes among staff, on the summary


def kinds_for(complaint: Complaint) -> tuple[PaperKind, ...]:
    """A sheet of disposition where there is one; the summary always."""
    if complaint.lead is None:
        return (PaperKind.SUMMARY, PaperKind.RECEIPT)
    return (PaperKind.DISPOSITION, PaperKind.SUMMARY, PaperKind.RECEIPT)


def title_of(kind: PaperKind) -> str:
    """What the paper is called."""
    return _word(_TITLES[kind])


def paper(wanted: Wanted, file: CaseFile, rulebook: Rulebook, now: datetime, mark: str) -> Paper:
    """The whole document, ready to be drawn."""
    complaint = file.complaint
    title = title_of(wanted.kind)
    body = [markup.head(title, rulebook)]
    if wanted.kind is PaperKind.RECEIPT:
        body += receipt.body(complaint, rulebook, now)
    else:
        body += [_secrecy(complaint), _facts(complaint, rulebook, now)]
    if wanted.kind is PaperKind.DISPOSITION:
        body += _disposition_sheet(complaint, rulebook)
    elif wanted.kind is PaperKind.SUMMARY:
        body += _summary(file, rulebook, now, with_internal=wanted.with_internal)
    return Paper(
        title=f"{title} {complaint.ticket or ''}".strip(),
        html=f"<body>{''.join(body)}</body>",
        mark=mark,
        page_word=Application.translate("statistics", "Halaman {page} dari {pages}"),
        size=wanted.size,
    )


def _secrecy(complaint: Complaint) -> str:
    loud = [labels.of(flag).upper() for flag in complaint.flags if flag in _SECRET]
    return f"<p align='center'><b>{' · '.join(loud)}</b></p>" if loud else ""


def _facts(complaint: Complaint, rulebook: Rulebook, now: datetime) -> str:
    topic = rulebook.topic(complaint.topic)
    link = complaint.lapor
    return markup.facts(
        (
            (
                _word(_NUMBER),
                complaint.ticket or _word(_UNNUMBERED),
            ),
            (
                _word(_LAPOR_NUMBER),
                (link.tracking_id or "") if link else "",
            ),
            (
                _word(_RECEIVED),
                formatting.long_moment(complaint.received_at),
            ),
            (_word(_CHANNEL), labels.of(complaint.channel)),
            (_word(_REPORTER), complaint.reporter.label),
            (_word(_CLASS), labels.of(complaint.classification)),
            (_word(_TOPIC), topic.name if topic is not None else ""),
            (_word(_LOCATION), _place(complaint, rulebook)),
            (_word(_URGENCY), labels.of(complaint.urgency)),
            (_word(_STATE), labels.of(complaint.state)),
            *_limits(complaint),
            (_word(_AS_OF), formatting.long_moment(now)),
        )
    )


def _place(complaint: Complaint, rulebook: Rulebook) -> str:
    parts = (masked(complaint.location_text), case_words.place_name(complaint.place, rulebook))
    return ", ".join(part for part in parts if part)


def _limits(complaint: Complaint) -> list[tuple[str, str]]:
    pattern = _word(_LIMIT)
    return [
        (pattern.format(name=labels.of(clock.kind).lower()), formatting.long_day(clock.due_on))
        for clock in complaint.clocks
        if clock.state is not ClockState.STOPPED
    ]


def _report(complaint: Complaint) -> str:
    body = markup.words(complaint.body)
    if complaint.summary:
        body = markup.words(complaint.summary) + body
    return f"<h2>{markup.words(complaint.title)}</h2>" + (body or f"<p>{_word(_NOT_HERE)}</p>")


def _disposition_sheet(complaint: Complaint, rulebook: Rulebook) -> list[str]:
    active = complaint.active_dispositions()
    files = ", ".join(masked(file.name) for file in complaint.attachments if not file.is_internal)
    return [
        _report(complaint),
        markup.facts(((_word(_FILES), files),)),
        markup.section(
            _word(_PASSED_TO),
            markup.table(
                (
                    _word(_UNIT),
                    _word(_ROLE),
                    _word(_INSTRUCTION),
                    _word(_BY_AND_WHEN),
                ),
                [_order(found, complaint, rulebook) for found in active],
            ),
        ),
        markup.section(
            _word(_UNIT_NOTES),
            markup.lines_to_write_on(6),
        ),
        markup.facts(
            (
                (_word(_TAKEN_ON), "………………………………"),
                (_word(_SIGNED), "………………………………"),
            )
        ),
    ]


def _order(found: Disposition, complaint: Complaint, rulebook: Rulebook) -> tuple[str, ...]:
    unit = rulebook.unit(found.unit)
    names = {entry.actor: entry.actor_name for entry in complaint.entries}
    asked = " ".join(part for part in (found.instruction, found.question) if part)
    is_lead = found.role is DispositionRole.LEAD
    return (
        unit.name if unit is not None else found.unit,
        labels.of(found.role).upper() if is_lead else labels.of(found.role),
        masked(asked),
        f"{names.get(found.made_by, found.made_by)}, {formatting.long_moment(found.made_at)}",
    )


def _summary(
    file: CaseFile, rulebook: Rulebook, now: datetime, *, with_internal: bool
) -> list[str]:
    complaint = file.complaint
    entries = [
        entry for entry in complaint.entries if with_internal or not wording.is_internal(entry.kind)
    ]
    trail = markup.table(
        (
            _word(_WHEN),
            _word(_WHO),
            _word(_WHAT),
        ),
        [_event(entry, complaint, rulebook, now) for entry in entries],
    )
    held = case_words.holder_time(complaint, rulebook, now)
    pending = "".join(
        f"<p>{labels.of(item.kind)}</p>" for item in file.pending if item.kind is not None
    )
    return [
        _report(complaint),
        markup.section(_word(_TRAIL), trail),
        f"<p class='quiet'>{held}</p>" if held else "",
        markup.section(_word(_UNSENT), pending),
        _left_out(len(complaint.entries) - len(entries)),
    ]


def _event(
    entry: Entry, complaint: Complaint, rulebook: Rulebook, now: datetime
) -> tuple[str, str, str]:
    deed = wording.deed(entry, rulebook, local_day(now))
    said = "" if entry.text == complaint.body else masked(entry.text).strip()
    return (
        formatting.long_moment(entry.at),
        entry.actor_name,
        f"{deed}: {said}" if said else deed,
    )


def _left_out(count: int) -> str:
    if not count:
        return ""
    text = Application.translate("printing", "%n catatan internal tidak dicetak.", "", count)
    return f"<p class='quiet'>{text}</p>"


def _word(text: str) -> str:
    return Application.translate("printing", text)
