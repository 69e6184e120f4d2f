"""Parses an export into rows that can be taken and reasons for those that cannot."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, tzinfo

from halo_desktop.central.importing import columns, dates, texts
from halo_desktop.central.importing.columns import Layout
from halo_desktop.central.importing.names import Names
from halo_desktop.central.importing.rows import ImportRow, Parsed, RowProblem
from halo_desktop.central.importing.texts import Record
from halo_desktop.domain.ids import PlaceCode, TopicCode
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.domain.states import Classification

LIMITS = {
    "judul": 300,
    "isi_laporan_awal": 20_000,
    "kategori": 200,
    "kecamatan": 200,
    "dinas_tujuan": 200,
    "status": 100,
    "lokasi": 500,
    "klasifikasi": 100,
}

_CLASSES = {
    "pengaduan": Classification.COMPLAINT,
    "aspirasi": Classification.ASPIRATION,
    "permintaaninformasi": Classification.INFORMATION_REQUEST,
}

_TRACKING_ID = re.compile(r"[A-Za-z0-9-]{1,32}")
_ROUNDED = re.compile(r"\d+(?:[.,]\d+)?[eE]\+?\d+|\d+[.,]\d+")
_DERIVED_TITLE = 70


def parse(body: bytes, *, now: datetime, rulebook: Rulebook, zone: tzinfo = dates.WIB) -> Parsed:
    """Parses an export; every record is either taken or explained.

    Raises:
        UnreadableExport: when the file as a whole cannot be taken.
    """
    lines = texts.split(texts.decode(body))
    layout = columns.find(lines)
    reading = _Reading(layout=layout, names=Names(rulebook), now=now, zone=zone)
    for absent in layout.missing:
        reading.notices.append(_problem(layout.header_line, absent, "kolom ini tidak ada."))
    for record in texts.records(lines, layout.delimiter, layout.header_line):
        reading.take(record)
    return Parsed(
        rows=tuple(reading.rows),
        problems=tuple(reading.problems),
        notices=tuple(reading.notices),
    )


def _problem(line: int, column: str, reason: str) -> RowProblem:
    return RowProblem(line=line, column=column, reason=reason)


@dataclass(slots=True, kw_only=True)
class _Reading:
    """The state of one pass over a file."""

    layout: Layout
    names: Names
    now: datetime
    zone: tzinfo
    rows: list[ImportRow] = field(default_factory=list)
    problems: list[RowProblem] = field(default_factory=list)
    notices: list[RowProblem] = field(default_factory=list)
    seen: dict[str, int] = field(default_factory=dict)

    def take(self, record: Record) -> None:
        reason = self._shape(record)
        if reason:
            self.problems.append(_problem(record.line, "(baris)", reason))
            return
        row = _Row(reading=self, record=record)
        taken = row.read()
        if taken is None:
            self.problems.extend(row.problems)
            return
        self.rows.append(taken)
        self.notices.extend(row.notices)

    def _shape(self, record: Record) -> str:
        """Why the record cannot be read at all, or nothing."""
        if record.is_broken:
            return "tanda kutip tidak ditutup dengan benar, atau satu kolom terlalu panjang."
        cells, width = record.cells, self.layout.width
        if len(cells) < width or any(cell.strip() for cell in cells[width:]):
            return f"ada {len(cells)} kolom, seharusnya {width}."
        return ""


@dataclass(slots=True, kw_only=True)
class _Row:
    """One record on its way to an import row."""

    reading: _Reading
    record: Record
    problems: list[RowProblem] = field(default_factory=list)
    notices: list[RowProblem] = field(default_factory=list)

    def read(self) -> ImportRow | None:
        tracking_id = self._tracking_id()
        received_at = self._received_at()
        text = self._needed("isi_laporan_awal")
        title = self._needed("judul") if "judul" in self._position else _title_of(text)
        category = self._cell("kategori")
        row = ImportRow(
            line=self.record.line,
            tracking_id=tracking_id,
            title=" ".join(title.split()),
            body=text,
            received_at=received_at or self.reading.now,
            status_name=self._noted("status", self.reading.names.is_status),
            category_text=category,
            unit_text=self._noted("dinas_tujuan", self.reading.names.is_unit),
            place=self._place(),
            topic=self._topic(category),
            location_text=self._cell("lokasi"),
            classification=self._classification(),
        )
        return None if self.problems else row

    @property
    def _position(self) -> dict[str, int]:
        return self.reading.layout.position

    def _refuse(self, column: str, reason: str) -> None:
        heading = self.reading.layout.heading.get(column, column)
        self.problems.append(_problem(self.record.line, heading, reason))

    def _notice(self, column: str, reason: str) -> None:
        heading = self.reading.layout.heading.get(column, column)
        self.notices.append(_problem(self.record.line, heading, reason))

    def _cell(self, column: str) -> str:
        index = self._position.get(column)
        if index is None:
            return ""
        text = self.record.cells[index].strip()
        if "\x00" in text:
            self._refuse(column, "berisi byte NUL; ekspor ulang berkas ini.")
        elif "�" in text:
            self._refuse(column, "berisi huruf yang rusak; simpan berkas sebagai UTF-8.")
        elif len(text) > LIMITS.get(column, len(text)):
            self._refuse(
                column, f"terlalu panjang ({len(text)} huruf, paling banyak {LIMITS[column]})."
            )
        return text

    def _needed(self, column: str) -> str:
        text = self._cell(column)
        if not text:
            self._refuse(column, "kosong, padahal wajib diisi.")
        return text

    def _tracking_id(self) -> str:
        text = self._needed("tracking_id").lstrip("#'").strip()
        if not text:
            return ""
        if not _TRACKING_ID.fullmatch(text):
            self._refuse("tracking_id", _tracking_reason(text))
            return ""
        line = self.reading.seen.setdefault(columns.plain(text), self.record.line)
        if line != self.record.line:
            self._refuse("tracking_id", f"{text} sudah ada di baris {line} berkas ini.")
        return text

    def _received_at(self) -> datetime | None:
        text = " ".join(self._needed("tanggal_masuk").split())
        if not text:
            return None
        try:
            return dates.read(text, self.reading.now, self.reading.zone)
        except dates.BadDate as error:
            self._refuse("tanggal_masuk", str(error))
            return None

    def _place(self) -> PlaceCode | None:
        text = self._cell("kecamatan")
        if not text or text == "-":
            return None
        place = self.reading.names.place(text)
        if place is None:
            meant = self.reading.names.closest(text)
            hint = f" Mungkin maksudnya “{meant}”." if meant else ""
            self._refuse(
                "kecamatan",
                f"“{text[:60]}” bukan kecamatan di Kabupaten Polewali Mandar.{hint}",
            )
        return place

    def _topic(self, text: str) -> TopicCode | None:
        topic = self.reading.names.topic(text) if text else None
        if text and topic is None:
            self._notice("kategori", f"“{text[:60]}” belum dikenal; diambil tanpa topik.")
        return topic

    def _classification(self) -> Classification:
        text = self._noted("klasifikasi", lambda name: columns.plain(name) in _CLASSES)
        return _CLASSES.get(columns.plain(text), Classification.COMPLAINT)

    def _noted(self, column: str, is_known: Callable[[str], bool]) -> str:
        text = self._cell(column)
        if text and not is_known(text):
            self._notice(column, f"“{text[:60]}” belum dikenal; disimpan apa adanya.")
        return text


def _tracking_reason(text: str) -> str:
    if _ROUNDED.fullmatch(text):
        return (
            f"“{text}” tampaknya angka yang dibulatkan Excel; "
            "ubah format kolom menjadi teks, lalu ekspor ulang."
        )
    if len(text) > 32:
        return f"terlalu panjang ({len(text)} huruf, paling banyak 32)."
    return f"“{text}” hanya boleh berisi huruf, angka dan tanda hubung."


def _title_of(text: str) -> str:
    """The first words of a report, for exports without titles."""
    words = " ".join(text.split())
    if len(words) <= _DERIVED_TITLE:
        return words
    return words[: _DERIVED_TITLE - 1].rsplit(" ", 1)[0] + "…"
