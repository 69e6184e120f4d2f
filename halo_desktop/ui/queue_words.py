"""The names of the queues and their headings, for translation into other languages.

The rules name the queues in Indonesian; a test compares this table with theirs.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from halo_desktop.ui.translation import QT_TRANSLATE_NOOP

NAMES: Mapping[str, str] = {
    "TELAAH": QT_TRANSLATE_NOOP("queues", "TELAAH"),
    "BERJALAN": QT_TRANSLATE_NOOP("queues", "BERJALAN"),
    "SELESAI": QT_TRANSLATE_NOOP("queues", "SELESAI"),
    "TUGAS OPD": QT_TRANSLATE_NOOP("queues", "TUGAS OPD"),
    "MEJA PIMPINAN": QT_TRANSLATE_NOOP("queues", "MEJA PIMPINAN"),
    "PANTAU": QT_TRANSLATE_NOOP("queues", "PANTAU"),
    "PENGAWASAN": QT_TRANSLATE_NOOP("queues", "PENGAWASAN"),
    "SAYA": QT_TRANSLATE_NOOP("queues", "SAYA"),
    "Konsep saya": QT_TRANSLATE_NOOP("queues", "Konsep saya"),
    "Dibawa luring": QT_TRANSLATE_NOOP("queues", "Dibawa luring"),
    "Perlu tindakan saya": QT_TRANSLATE_NOOP("queues", "Perlu tindakan saya"),
    "Saya tunda": QT_TRANSLATE_NOOP("queues", "Saya tunda"),
    "Baru": QT_TRANSLATE_NOOP("queues", "Baru"),
    "Ditunda": QT_TRANSLATE_NOOP("queues", "Ditunda"),
    "Dikembalikan OPD": QT_TRANSLATE_NOOP("queues", "Dikembalikan OPD"),
    "Minta perpanjangan": QT_TRANSLATE_NOOP("queues", "Minta perpanjangan"),
    "Verifikasi hasil": QT_TRANSLATE_NOOP("queues", "Verifikasi hasil"),
    "Didisposisikan": QT_TRANSLATE_NOOP("queues", "Didisposisikan"),
    "Tenggat hari ini": QT_TRANSLATE_NOOP("queues", "Tenggat hari ini"),
    "Lewat tenggat": QT_TRANSLATE_NOOP("queues", "Lewat tenggat"),
    "Menunggu persetujuan": QT_TRANSLATE_NOOP("queues", "Menunggu persetujuan"),
    "Diteruskan": QT_TRANSLATE_NOOP("queues", "Diteruskan"),
    "Berbeda dengan LAPOR!": QT_TRANSLATE_NOOP("queues", "Berbeda dengan LAPOR!"),
    "Perhatian pimpinan": QT_TRANSLATE_NOOP("queues", "Perhatian pimpinan"),
    "Menunggu tanggapan pelapor": QT_TRANSLATE_NOOP("queues", "Menunggu tanggapan pelapor"),
    "Selesai": QT_TRANSLATE_NOOP("queues", "Selesai"),
    "Arsip": QT_TRANSLATE_NOOP("queues", "Arsip"),
    "Sengketa kewenangan": QT_TRANSLATE_NOOP("queues", "Sengketa kewenangan"),
    "Masuk": QT_TRANSLATE_NOOP("queues", "Masuk"),
    "Diproses": QT_TRANSLATE_NOOP("queues", "Diproses"),
    "Diminta masukan": QT_TRANSLATE_NOOP("queues", "Diminta masukan"),
    "Menunggu info pelapor": QT_TRANSLATE_NOOP("queues", "Menunggu info pelapor"),
    "Konsep jawaban": QT_TRANSLATE_NOOP("queues", "Konsep jawaban"),
    "Diajukan": QT_TRANSLATE_NOOP("queues", "Diajukan"),
    "Dikembalikan pimpinan": QT_TRANSLATE_NOOP("queues", "Dikembalikan pimpinan"),
    "Terkirim": QT_TRANSLATE_NOOP("queues", "Terkirim"),
    "Perlu keputusan": QT_TRANSLATE_NOOP("queues", "Perlu keputusan"),
    "Pengembalian perlu keputusan": QT_TRANSLATE_NOOP("queues", "Pengembalian perlu keputusan"),
    "Dikembalikan ke staf": QT_TRANSLATE_NOOP("queues", "Dikembalikan ke staf"),
    "Saya setujui hari ini": QT_TRANSLATE_NOOP("queues", "Saya setujui hari ini"),
    "Lewat tenggat OPD saya": QT_TRANSLATE_NOOP("queues", "Lewat tenggat OPD saya"),
    "Tenggat 2 hari": QT_TRANSLATE_NOOP("queues", "Tenggat 2 hari"),
    "Dibuka kembali": QT_TRANSLATE_NOOP("queues", "Dibuka kembali"),
    "Selesai bulan ini": QT_TRANSLATE_NOOP("queues", "Selesai bulan ini"),
    "Diperiksa": QT_TRANSLATE_NOOP("queues", "Diperiksa"),
    "Sedang ditangani": QT_TRANSLATE_NOOP("queues", "Sedang ditangani"),
    "Dalam perhatian": QT_TRANSLATE_NOOP("queues", "Dalam perhatian"),
}


def name(label: str) -> str:
    """The name of a queue or heading in the language in use."""
    return QCoreApplication.translate("queues", NAMES[label]) if label in NAMES else label
