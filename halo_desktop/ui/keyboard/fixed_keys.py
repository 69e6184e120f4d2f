"""Keys that belong to a place and cannot be changed: lists, fields, forms, the palette.

The list of keys and the manual show them beside the commands of the table.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from halo_desktop.ui.translation import QT_TRANSLATE_NOOP


class Place(StrEnum):
    """Where a person is, as far as keys are concerned."""

    LIST = "list"
    CASE = "case"
    EDITOR = "editor"
    FORM = "form"
    PALETTE = "palette"
    LEADER_DESK = "leader-desk"
    TRIAGE = "triage"
    LETTERS = "letters"


@dataclass(frozen=True, slots=True, kw_only=True)
class FixedKey:
    """One key of a place."""

    keys: str
    words: str


PLACES: Final = {
    Place.LIST: QT_TRANSLATE_NOOP("keys", "Di daftar aduan"),
    Place.CASE: QT_TRANSLATE_NOOP("keys", "Di aduan"),
    Place.EDITOR: QT_TRANSLATE_NOOP("keys", "Di kotak tanggapan"),
    Place.FORM: QT_TRANSLATE_NOOP("keys", "Di formulir"),
    Place.PALETTE: QT_TRANSLATE_NOOP("keys", "Di kotak perintah"),
    Place.LEADER_DESK: QT_TRANSLATE_NOOP("keys", "Di Meja Pimpinan"),
    Place.TRIAGE: QT_TRANSLATE_NOOP("keys", "Di Mode Telaah (fokus di luar isian)"),
    Place.LETTERS: QT_TRANSLATE_NOOP("keys", "Mode cepat satu huruf (fokus di daftar)"),
}
FIXED: Final[dict[Place, tuple[FixedKey, ...]]] = {
    Place.LIST: (
        FixedKey(keys="↑  ↓", words=QT_TRANSLATE_NOOP("keys", "Aduan sebelumnya, berikutnya")),
        FixedKey(keys="PgUp  PgDn", words=QT_TRANSLATE_NOOP("keys", "Satu layar ke atas, bawah")),
        FixedKey(keys="Home  End", words=QT_TRANSLATE_NOOP("keys", "Aduan pertama, terakhir")),
        FixedKey(keys="Enter", words=QT_TRANSLATE_NOOP("keys", "Pindah ke isi aduan")),
        FixedKey(keys="Spasi", words=QT_TRANSLATE_NOOP("keys", "Lihat sekilas")),
        FixedKey(keys="Ctrl+Enter", words=QT_TRANSLATE_NOOP("keys", "Buka di jendela sendiri")),
        FixedKey(keys="Shift+F10", words=QT_TRANSLATE_NOOP("keys", "Menu tindakan aduan")),
    ),
    Place.CASE: (
        FixedKey(keys="Esc", words=QT_TRANSLATE_NOOP("keys", "Satu tingkat kembali, ke daftar")),
        FixedKey(keys="Ctrl+Tab", words=QT_TRANSLATE_NOOP("keys", "Bagian aduan berikutnya")),
    ),
    Place.EDITOR: (
        FixedKey(keys="F7", words=QT_TRANSLATE_NOOP("keys", "Kata salah eja berikutnya")),
        FixedKey(keys="//", words=QT_TRANSLATE_NOOP("keys", "Sisipkan templat")),
        FixedKey(keys="Ctrl+Enter", words=QT_TRANSLATE_NOOP("keys", "Kirim atau simpan")),
        FixedKey(keys="Ctrl+Tab", words=QT_TRANSLATE_NOOP("keys", "Keluar dari kotak teks")),
        FixedKey(
            keys="Ctrl+Z  Ctrl+Y", words=QT_TRANSLATE_NOOP("keys", "Urungkan, ulangi tulisan")
        ),
    ),
    Place.FORM: (
        FixedKey(keys="Ctrl+Enter", words=QT_TRANSLATE_NOOP("keys", "Tombol utama")),
        FixedKey(keys="Esc", words=QT_TRANSLATE_NOOP("keys", "Batal; yang ditulis tersimpan")),
        FixedKey(
            keys="Tab  Shift+Tab", words=QT_TRANSLATE_NOOP("keys", "Isian berikut, sebelumnya")
        ),
        FixedKey(
            keys="Alt+…", words=QT_TRANSLATE_NOOP("keys", "Isian dengan huruf bergaris bawah itu")
        ),
    ),
    Place.PALETTE: (
        FixedKey(keys="↑  ↓", words=QT_TRANSLATE_NOOP("keys", "Pilihan sebelumnya, berikutnya")),
        FixedKey(keys="Enter", words=QT_TRANSLATE_NOOP("keys", "Jalankan")),
        FixedKey(keys="Ctrl+Enter", words=QT_TRANSLATE_NOOP("keys", "Jalankan dan tetap terbuka")),
        FixedKey(keys=">", words=QT_TRANSLATE_NOOP("keys", "Hanya perintah")),
        FixedKey(keys="#", words=QT_TRANSLATE_NOOP("keys", "Hanya aduan dan konsep")),
        FixedKey(keys="!", words=QT_TRANSLATE_NOOP("keys", "Hanya antrean")),
        FixedKey(keys="@", words=QT_TRANSLATE_NOOP("keys", "Hanya OPD")),
    ),
    Place.LEADER_DESK: (
        FixedKey(keys="S", words=QT_TRANSLATE_NOOP("keys", "Setujui")),
        FixedKey(keys="B", words=QT_TRANSLATE_NOOP("keys", "Setujui semua yang berjawaban sama")),
        FixedKey(keys="K", words=QT_TRANSLATE_NOOP("keys", "Kembalikan untuk perbaikan")),
        FixedKey(keys="E", words=QT_TRANSLATE_NOOP("keys", "Sunting dan ajukan sendiri")),
        FixedKey(keys="N", words=QT_TRANSLATE_NOOP("keys", "Berikutnya")),
    ),
    Place.TRIAGE: (
        FixedKey(keys="1", words=QT_TRANSLATE_NOOP("keys", "Disposisi")),
        FixedKey(keys="2", words=QT_TRANSLATE_NOOP("keys", "Tunda: minta kelengkapan")),
        FixedKey(keys="3", words=QT_TRANSLATE_NOOP("keys", "Bukan kewenangan")),
        FixedKey(keys="4", words=QT_TRANSLATE_NOOP("keys", "Duplikat: gabungkan")),
        FixedKey(keys="5", words=QT_TRANSLATE_NOOP("keys", "Arsip")),
        FixedKey(keys="6", words=QT_TRANSLATE_NOOP("keys", "Lewati")),
        FixedKey(keys="7", words=QT_TRANSLATE_NOOP("keys", "Nanti saja")),
        FixedKey(keys="8", words=QT_TRANSLATE_NOOP("keys", "Catatan internal")),
        FixedKey(keys="0", words=QT_TRANSLATE_NOOP("keys", "Urungkan yang terakhir")),
        FixedKey(keys="↑  ↓", words=QT_TRANSLATE_NOOP("keys", "Gulir isi aduan")),
        FixedKey(keys="Spasi", words=QT_TRANSLATE_NOOP("keys", "Foto besar")),
        FixedKey(keys="Esc", words=QT_TRANSLATE_NOOP("keys", "Kembali ke daftar")),
    ),
}
