"""What the codes of the exchange with LAPOR! mean, in the operator's words."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from halo_desktop.ui.marking import QT_TRANSLATE_NOOP

_WORDS: Mapping[str, str] = {
    "timeout": QT_TRANSLATE_NOOP("lapor", "jawabannya tidak datang"),
    "interrupted": QT_TRANSLATE_NOOP("lapor", "terputus saat dikirim"),
    "broken-off": QT_TRANSLATE_NOOP("lapor", "sambungan terputus"),
    "unreachable": QT_TRANSLATE_NOOP("lapor", "tidak terjangkau"),
    "certificate": QT_TRANSLATE_NOOP("lapor", "sertifikatnya tidak cocok"),
    "not-json": QT_TRANSLATE_NOOP("lapor", "menjawab dengan halaman lain"),
    "no-number": QT_TRANSLATE_NOOP("lapor", "tidak memberi nomor"),
    "not-arrived": QT_TRANSLATE_NOOP("lapor", "ternyata tidak sampai"),
    "way-closed": QT_TRANSLATE_NOOP("lapor", "LAPOR! sedang tidak menjawab"),
    "waits-for-earlier": QT_TRANSLATE_NOOP("lapor", "menunggu kiriman sebelumnya"),
    "unknown-id": QT_TRANSLATE_NOOP("lapor", "nomornya tidak dikenal LAPOR!"),
    "duplicate-id": QT_TRANSLATE_NOOP("lapor", "nomornya sudah dipakai aduan lain"),
    "content-too-long": QT_TRANSLATE_NOOP("lapor", "isinya lebih panjang dari batas LAPOR!"),
    "personal-data": QT_TRANSLATE_NOOP("lapor", "isinya memuat NIK atau nomor KK"),
    "institution-unknown": QT_TRANSLATE_NOOP("lapor", "nama instansinya tidak ada di LAPOR!"),
    "too-many-files": QT_TRANSLATE_NOOP("lapor", "lampirannya terlalu banyak"),
    "file-kind": QT_TRANSLATE_NOOP("lapor", "jenis lampirannya tidak diterima"),
    "file-too-large": QT_TRANSLATE_NOOP("lapor", "lampirannya terlalu besar"),
    "file-missing": QT_TRANSLATE_NOOP("lapor", "lampirannya belum ada di server"),
    "files-refused": QT_TRANSLATE_NOOP("lapor", "lampirannya tidak diterima"),
    "nothing-to-say": QT_TRANSLATE_NOOP("lapor", "tidak ada teks untuk pelapor"),
    "not-there": QT_TRANSLATE_NOOP("lapor", "laporannya belum ada di LAPOR!"),
}
_DENIED = frozenset({"http-401", "http-403"})
_HTTP = "http-"


def of(code: str) -> str:
    """The words for a code; an unknown one is shown as it is."""
    if code in _DENIED:
        return QCoreApplication.translate("lapor", "LAPOR! menolak kunci kabupaten")
    if code.startswith(_HTTP):
        pattern = QCoreApplication.translate("lapor", "gagal {status}")
        return pattern.format(status=code.removeprefix(_HTTP))
    return QCoreApplication.translate("lapor", _WORDS[code]) if code in _WORDS else code


def is_outage(code: str) -> bool:
    """Whether LAPOR! itself is away, rather than saying no to this one."""
    away = {"timeout", "broken-off", "unreachable", "not-json", "way-closed", "certificate"}
    return code in away or (code.startswith(_HTTP) and code[5:6] == "5") or code == "http-429"
