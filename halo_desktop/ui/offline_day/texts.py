"""The sentences of *Siap luring* and *Tutup hari*."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from halo_desktop.desk.day_end import DayEnd
from halo_desktop.desk.readiness import Need, Point, Readiness, Standing
from halo_desktop.ui import formatting
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.theme import Tone
from halo_desktop.ui.translation import QT_TRANSLATE_NOOP

LOOKS: Mapping[Standing, tuple[Icon, Tone]] = {
    Standing.READY: (Icon.CHECK_CIRCLE, Tone.OK),
    Standing.PARTLY: (Icon.HOURGLASS, Tone.WARN),
    Standing.MISSING: (Icon.ALERT, Tone.DANGER),
}
_NEEDS: Mapping[Need, str] = {
    Need.LEASE: QT_TRANSLATE_NOOP("offline_day", "Izin kerja luring"),
    Need.PIN: QT_TRANSLATE_NOOP("offline_day", "PIN kunci layar"),
    Need.LEVEL: QT_TRANSLATE_NOOP("offline_day", "Data terbaru"),
    Need.CASES: QT_TRANSLATE_NOOP("offline_day", "Aduan tugas Anda"),
    Need.FILES: QT_TRANSLATE_NOOP("offline_day", "Lampiran yang dibawa"),
    Need.TEMPLATES: QT_TRANSLATE_NOOP("offline_day", "Templat jawaban"),
    Need.CALENDAR: QT_TRANSLATE_NOOP("offline_day", "Kalender hari kerja"),
    Need.DISK: QT_TRANSLATE_NOOP("offline_day", "Ruang disk"),
}
_READY: Mapping[Need, str] = {
    Need.LEASE: QT_TRANSLATE_NOOP("offline_day", "Masih berlaku."),
    Need.PIN: QT_TRANSLATE_NOOP("offline_day", "Sudah dibuat."),
    Need.LEVEL: QT_TRANSLATE_NOOP("offline_day", "Semua perubahan sudah diambil."),
    Need.CASES: QT_TRANSLATE_NOOP("offline_day", "Lengkap di komputer ini."),
    Need.FILES: QT_TRANSLATE_NOOP("offline_day", "Lengkap di komputer ini."),
    Need.TEMPLATES: QT_TRANSLATE_NOOP("offline_day", "Ada di komputer ini."),
    Need.CALENDAR: QT_TRANSLATE_NOOP("offline_day", "Menjangkau tenggat yang berjalan."),
    Need.DISK: QT_TRANSLATE_NOOP("offline_day", "Cukup."),
}
_MISSING: Mapping[Need, str] = {
    Need.LEASE: QT_TRANSLATE_NOOP(
        "offline_day", "Segera habis. Siapkan saat tersambung agar diperpanjang."
    ),
    Need.PIN: QT_TRANSLATE_NOOP(
        "offline_day", "Belum ada. Buat di Berkas › Keamanan; tanpa PIN, kata sandi yang diminta."
    ),
    Need.LEVEL: QT_TRANSLATE_NOOP("offline_day", "Masih ada perubahan yang belum diambil."),
    Need.CASES: QT_TRANSLATE_NOOP("offline_day", "Sebagian belum ada di komputer ini."),
    Need.FILES: QT_TRANSLATE_NOOP("offline_day", "Sebagian belum ada di komputer ini."),
    Need.TEMPLATES: QT_TRANSLATE_NOOP("offline_day", "Belum ada. Jawaban ditulis tanpa templat."),
    Need.CALENDAR: QT_TRANSLATE_NOOP(
        "offline_day", "Tidak menjangkau semua tenggat; hari kerja setelahnya perkiraan."
    ),
    Need.DISK: QT_TRANSLATE_NOOP("offline_day", "Hampir habis. Kosongkan ruang disk."),
}


def need(found: Need) -> str:
    """What is needed."""
    return QCoreApplication.translate("offline_day", _NEEDS[found])


def point(found: Point) -> str:
    """How a need is met, with its figures."""
    table = _READY if found.standing is Standing.READY else _MISSING
    parts = [QCoreApplication.translate("offline_day", table[found.need])]
    if found.wanted:
        pattern = QCoreApplication.translate("offline_day", "{have} dari {wanted}.")
        have, wanted = formatting.number(found.have), formatting.number(found.wanted)
        parts.insert(0, pattern.format(have=have, wanted=wanted))
    if found.size_bytes:
        pattern = QCoreApplication.translate("offline_day", "Masih {size} lagi.")
        parts.append(pattern.format(size=formatting.size(found.size_bytes)))
    return " ".join(parts)


def verdict(found: Readiness, now: datetime) -> str:
    """The answer in one sentence; "siap" only where every point was proven."""
    if not found.is_ready:
        return QCoreApplication.translate(
            "offline_day", "Belum siap luring. Siapkan selagi tersambung."
        )
    if found.lasts_until is None:
        return QCoreApplication.translate("offline_day", "Siap luring.")
    pattern = QCoreApplication.translate("offline_day", "Siap luring sampai {when}.")
    return pattern.format(when=_until(found.lasts_until, now))


def progress(need_now: Need, done: int, total: int) -> str:
    """What is being fetched."""
    pattern = QCoreApplication.translate("offline_day", "Menyiapkan {what}: {done} dari {total}")
    return pattern.format(
        what=need(need_now).lower(), done=formatting.number(done), total=formatting.number(total)
    )


def day_end(found: DayEnd) -> str:
    """How the day ends, in one sentence."""
    if found.is_clean and not found.drafts:
        return QCoreApplication.translate(
            "offline_day", "Semua pekerjaan hari ini sudah diterima server."
        )
    if found.is_clean:
        return QCoreApplication.translate(
            "offline_day", "Semua kiriman sudah diterima server. Masih ada konsep."
        )
    return QCoreApplication.translate(
        "offline_day", "Masih ada yang hanya tersimpan di komputer ini."
    )


def _until(at: datetime, now: datetime) -> str:
    hours = int((at - now).total_seconds() // 3600)
    when = formatting.moment(at, now)
    if hours < 0:
        return when
    pattern = QCoreApplication.translate("offline_day", "{when} (%n jam lagi)", "", hours)
    return pattern.format(when=when)
