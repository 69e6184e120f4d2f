"""What the guide says, station by station; about twenty seconds each."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QCoreApplication

from halo_desktop.ui.translation import QT_TRANSLATE_NOOP


class Station(StrEnum):
    """The part of the window that is spoken of."""

    QUEUES = "queues"
    LIST = "list"
    CASE = "case"
    DECISIONS = "decisions"
    WRITING = "writing"
    SEARCH = "search"
    OUTBOX = "outbox"
    HELP = "help"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One station: its name and what to try there."""

    station: Station
    title: str
    text: str

    @property
    def shown_title(self) -> str:
        """The name in the language of the screens."""
        return QCoreApplication.translate("guide", self.title)

    @property
    def shown_text(self) -> str:
        """The words in the language of the screens."""
        return QCoreApplication.translate("guide", self.text)


STEPS: Final = (
    Step(
        station=Station.QUEUES,
        title=QT_TRANSLATE_NOOP("guide", "Antrean Anda"),
        text=QT_TRANSLATE_NOOP(
            "guide",
            "Di sini pekerjaan menurut peran Anda, dengan jumlahnya. Merah berarti lewat tenggat. "
            "Ctrl+Alt+↓ pindah ke antrean berikutnya.",
        ),
    ),
    Step(
        station=Station.LIST,
        title=QT_TRANSLATE_NOOP("guide", "Daftar aduan"),
        text=QT_TRANSLATE_NOOP(
            "guide",
            "↑ dan ↓ memilih, Enter membuka, Spasi melihat sekilas. X memilih beberapa sekaligus. "
            "Aduan yang baru tiba menunggu di atas daftar dan tidak menggeser pilihan Anda.",
        ),
    ),
    Step(
        station=Station.CASE,
        title=QT_TRANSLATE_NOOP("guide", "Isi aduan"),
        text=QT_TRANSLATE_NOOP(
            "guide",
            "Status, OPD, tenggat, dan umur data ada di kepala. Identitas pelapor disamarkan; "
            "membukanya perlu alasan dan tercatat.",
        ),
    ),
    Step(
        station=Station.DECISIONS,
        title=QT_TRANSLATE_NOOP("guide", "Tindakan"),
        text=QT_TRANSLATE_NOOP(
            "guide",
            "Yang boleh Anda lakukan sekarang tampil sebagai tombol; sisanya di Lainnya beserta "
            "alasannya. Setiap tindakan bisa diurungkan sepuluh detik: Ctrl+Shift+Z.",
        ),
    ),
    Step(
        station=Station.WRITING,
        title=QT_TRANSLATE_NOOP("guide", "Menulis tanggapan"),
        text=QT_TRANSLATE_NOOP(
            "guide",
            "Ctrl+R menulis, // menyisipkan templat. Tulisan tersimpan sendiri di komputer ini, "
            "juga saat listrik padam. Catatan internal tidak terlihat pelapor.",
        ),
    ),
    Step(
        station=Station.SEARCH,
        title=QT_TRANSLATE_NOOP("guide", "Mencari dan memerintah"),
        text=QT_TRANSLATE_NOOP(
            "guide",
            "Ctrl+F mencari aduan, juga dengan imbuhan dan penggalan nomor. Ctrl+K menemukan "
            "setiap perintah, antrean, dan OPD.",
        ),
    ),
    Step(
        station=Station.OUTBOX,
        title=QT_TRANSLATE_NOOP("guide", "Tanpa sambungan"),
        text=QT_TRANSLATE_NOOP(
            "guide",
            "Semua tetap bisa dikerjakan saat jaringan putus. Kotak Keluar menunjukkan apa yang "
            "menunggu, dan baris bawah apakah semua sudah terkirim.",
        ),
    ),
    Step(
        station=Station.HELP,
        title=QT_TRANSLATE_NOOP("guide", "Bila ragu"),
        text=QT_TRANSLATE_NOOP(
            "guide",
            "F1 menampilkan semua pintasan. Masukan tentang aplikasi ini dikirim lewat tombol "
            "Masukan. Panduan ini ada di menu Bantuan.",
        ),
    ),
)
