"""Finds the header row and which column means what."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from halo_desktop.central.importing import texts
from halo_desktop.central.importing.rows import UnreadableExport
from halo_desktop.central.importing.texts import Record

REQUIRED = ("tracking_id", "tanggal_masuk", "isi_laporan_awal")
EXPECTED = ("judul", "kategori", "kecamatan", "dinas_tujuan", "status")

# Compared without case, spaces, underscores and punctuation; the first name that a file
# has wins, so that "Tracking ID" is taken although there is an "ID" too.
_SYNONYMS: dict[str, tuple[str, ...]] = {
    "tracking_id": (
        *("trackingid", "id", "idlaporan", "idaduan", "nomorlaporan", "nolaporan"),
        *("nomortracking", "notracking", "kodelaporan", "idsp4n", "idlapor", "nomoraduan"),
    ),
    "tanggal_masuk": (
        *("tanggalmasuk", "tglmasuk", "tanggal", "tanggallaporan", "tgllaporan"),
        *("tanggallapor", "waktumasuk", "waktulaporan", "tanggaladuan", "tanggalditerima"),
        *("tanggaldisposisi", "createdat"),
    ),
    "isi_laporan_awal": (
        *("isilaporanawal", "isilaporan", "isi", "laporan", "laporanawal", "uraian"),
        *("isiaduan", "deskripsi", "kronologi", "uraianlaporan"),
    ),
    "judul": ("judul", "judullaporan", "juduladuan", "perihal", "subjek"),
    "kategori": ("kategori", "topik", "kategorilaporan", "topiklaporan", "namakategori"),
    "kecamatan": ("kecamatan", "namakecamatan", "lokasikecamatan"),
    "dinas_tujuan": (
        *("dinastujuan", "opdtujuan", "opd", "dinas", "instansitujuan", "instansi"),
        *("instansiterdisposisi", "perangkatdaerah", "unittujuan", "tujuan"),
    ),
    "lokasi": ("lokasi", "lokasikejadian", "alamat", "alamatkejadian"),
    "klasifikasi": ("klasifikasi", "klasifikasilaporan", "jenislaporan"),
    "status": ("status", "statuslaporan", "statusaduan", "statustindaklanjut", "statuslapor"),
}
_HEADER_SEARCH = 15  # exports begin with title lines now and then


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Where the table begins and in which column each field stands."""

    delimiter: str
    header_line: int  # index of the first line after the header
    width: int
    position: dict[str, int]
    heading: dict[str, str]  # as the file calls it, for messages
    doubled: str = ""  # a column that stands there twice

    @property
    def missing(self) -> tuple[str, ...]:
        """Usual columns that the file does not have."""
        return tuple(field for field in EXPECTED if field not in self.position)


def find(lines: Sequence[str]) -> Layout:
    """Finds the header among the first lines.

    Raises:
        UnreadableExport: names the columns that are missing or doubled.
    """
    layouts = [found for mark in texts.DELIMITERS for found in _candidates(lines, mark)]
    if not layouts:
        raise UnreadableExport("Berkas kosong. Ekspor ulang laporan dari SP4N-LAPOR!.")
    best = max(layouts, key=lambda layout: len(layout.position))
    missing = [field for field in REQUIRED if field not in best.position]
    if missing:
        plural = "Kolom" if len(missing) == 1 else "Kolom-kolom"
        raise UnreadableExport(
            f"{plural} {', '.join(missing)} tidak ditemukan pada baris judul kolom. "
            "Tambahkan judul kolom itu, lalu ulangi impor."
        )
    if best.doubled:
        raise UnreadableExport(
            f"Kolom “{best.doubled}” disebut dua kali pada baris {best.header_line}. "
            "Sisakan satu saja, lalu ulangi impor."
        )
    return best


def _candidates(lines: Sequence[str], delimiter: str) -> list[Layout]:
    records = texts.records(lines[:_HEADER_SEARCH], delimiter)
    return [_layout(record, delimiter) for record in records if not record.is_broken]


def _layout(record: Record, delimiter: str) -> Layout:
    names = [plain(cell) for cell in record.cells]
    position: dict[str, int] = {}
    doubled = ""
    for field, synonyms in _SYNONYMS.items():
        present = [name for name in synonyms if name in names]
        if present:
            position[field] = names.index(present[0])
            if names.count(present[0]) > 1:
                doubled = record.cells[position[field]].strip()
    return Layout(
        delimiter=delimiter,
        header_line=record.line + sum(cell.count("\n") for cell in record.cells),
        width=len(record.cells),
        position=position,
        heading={field: record.cells[index].strip() for field, index in position.items()},
        doubled=doubled,
    )


def plain(text: str) -> str:
    """A text as it is compared: letters and digits only, without case and accents."""
    folded = unicodedata.normalize("NFKD", text).casefold()
    return re.sub(r"[^a-z0-9]", "", folded)
