"""The words of the conflict dialog: a heading and a sentence for each situation."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from PySide6.QtCore import QCoreApplication

from halo_desktop.desk.conflicts import Conflict, Remedy, Situation
from halo_desktop.ui import formatting, problems
from halo_desktop.ui.translation import QT_TRANSLATE_NOOP

_HEADINGS: Final[Mapping[Situation, str]] = {
    Situation.DISPOSED_BY_OTHER: QT_TRANSLATE_NOOP("conflict", "Sudah didisposisikan rekan Anda"),
    Situation.STATE_MOVED_ON: QT_TRANSLATE_NOOP("conflict", "Status aduan sudah berubah"),
    Situation.MERGED: QT_TRANSLATE_NOOP("conflict", "Aduan ini sudah digabung"),
    Situation.OUT_OF_SCOPE: QT_TRANSLATE_NOOP("conflict", "Di luar kewenangan Anda"),
    Situation.RETURNED_BY_ONESELF: QT_TRANSLATE_NOOP("conflict", "Aduan sudah Anda kembalikan"),
    Situation.CHANGED_BY_OTHER: QT_TRANSLATE_NOOP("conflict", "Aduan sudah diubah orang lain"),
    Situation.TEXT_CHANGED: QT_TRANSLATE_NOOP("conflict", "Teks tanggapan sudah berubah"),
    Situation.PUBLISHED_MEANWHILE: QT_TRANSLATE_NOOP("conflict", "Tanggapan sudah terbit"),
    Situation.SAME_FIELD_CHANGED: QT_TRANSLATE_NOOP("conflict", "Isian yang sama sudah diubah"),
    Situation.REFERENCE_GONE: QT_TRANSLATE_NOOP("conflict", "OPD itu tidak aktif lagi"),
    Situation.NEEDS_CONNECTION: QT_TRANSLATE_NOOP("conflict", "Hanya bisa saat tersambung"),
    Situation.INPUT: QT_TRANSLATE_NOOP("conflict", "Isian belum dapat diterima"),
    Situation.OTHER: QT_TRANSLATE_NOOP("conflict", "Ditolak server"),
}
_SENTENCES: Final[Mapping[Situation, str]] = {
    Situation.DISPOSED_BY_OTHER: QT_TRANSLATE_NOOP(
        "conflict",
        "Sudah didisposisikan ke {unit} oleh {by}, {at}. Disposisi Anda tidak menimpanya.",
    ),
    Situation.STATE_MOVED_ON: QT_TRANSLATE_NOOP(
        "conflict",
        "{by} mengubah status aduan ini, {at}. Tindakan Anda tidak berlaku lagi pada status itu; "
        "teksnya masih dapat masuk sebagai catatan.",
    ),
    Situation.MERGED: QT_TRANSLATE_NOOP(
        "conflict",
        "Aduan ini sudah digabung ke {parent} oleh {by}, {at}. Lanjutkan di aduan induknya.",
    ),
    Situation.OUT_OF_SCOPE: QT_TRANSLATE_NOOP(
        "conflict",
        "Aduan ini tidak lagi dalam kewenangan Anda. Yang terlihat hanya nomor tiket dan teks "
        "Anda sendiri; penyelia dapat membaca kiriman yang ditolak ini di server.",
    ),
    Situation.RETURNED_BY_ONESELF: QT_TRANSLATE_NOOP(
        "conflict",
        "Anda sudah mengembalikan aduan ini, {at}, jadi tanggapan tidak dapat dikirim lagi.",
    ),
    Situation.CHANGED_BY_OTHER: QT_TRANSLATE_NOOP(
        "conflict",
        "{by} mengubah aduan ini, {at}, setelah Anda membacanya. Bandingkan, lalu putuskan lagi.",
    ),
    Situation.TEXT_CHANGED: QT_TRANSLATE_NOOP(
        "conflict",
        "Keputusan Anda berlaku untuk teks yang Anda baca. Teks itu diubah oleh {by}, {at}. "
        "Baca versi terbarunya dahulu.",
    ),
    Situation.PUBLISHED_MEANWHILE: QT_TRANSLATE_NOOP(
        "conflict",
        "Tanggapan aduan ini sudah terbit, {at}. Perubahan hanya lewat ralat, atau sebagai "
        "catatan internal.",
    ),
    Situation.SAME_FIELD_CHANGED: QT_TRANSLATE_NOOP(
        "conflict",
        "{by} mengubah isian yang sama, {at}. Kirim ulang hanya bila nilai Anda yang benar.",
    ),
    Situation.REFERENCE_GONE: QT_TRANSLATE_NOOP(
        "conflict", "OPD yang Anda pilih sudah tidak aktif. Pilih OPD lain; isian lain tetap ada."
    ),
    Situation.NEEDS_CONNECTION: QT_TRANSLATE_NOOP(
        "conflict", "Tindakan ini memerlukan jawaban server seketika. Kirim lagi saat tersambung."
    ),
}
_REMEDIES: Final[Mapping[Remedy, tuple[str, str]]] = {
    Remedy.REDO: (
        QT_TRANSLATE_NOOP("conflict", "Kirim ulang"),
        QT_TRANSLATE_NOOP("conflict", "Tindakan baru atas keadaan aduan yang sekarang"),
    ),
    Remedy.APPEND: (
        QT_TRANSLATE_NOOP("conflict", "Kirim sebagai catatan"),
        QT_TRANSLATE_NOOP("conflict", "Teks Anda masuk sebagai catatan internal aduan ini"),
    ),
    Remedy.EDIT: (
        QT_TRANSLATE_NOOP("conflict", "Ubah punya saya"),
        QT_TRANSLATE_NOOP("conflict", "Buka isian dengan teks Anda di dalamnya"),
    ),
    Remedy.DISCARD: (
        QT_TRANSLATE_NOOP("conflict", "Batalkan (simpan di Konsep)"),
        QT_TRANSLATE_NOOP("conflict", "Tidak dikirim; teks Anda tersimpan di Konsep"),
    ),
    Remedy.OPEN_PARENT: (
        QT_TRANSLATE_NOOP("conflict", "Buka aduan induk"),
        QT_TRANSLATE_NOOP("conflict", "Penolakan ini tetap di Kotak Keluar sampai Anda putuskan"),
    ),
    Remedy.READ_AGAIN: (
        QT_TRANSLATE_NOOP("conflict", "Baca versi terbaru"),
        QT_TRANSLATE_NOOP("conflict", "Buka aduan; yang Anda tulis tersimpan di Konsep"),
    ),
    Remedy.CHOOSE_AGAIN: (
        QT_TRANSLATE_NOOP("conflict", "Pilih lagi…"),
        QT_TRANSLATE_NOOP("conflict", "Buka isian yang sama untuk memilih OPD lain"),
    ),
    Remedy.AMEND: (
        QT_TRANSLATE_NOOP("conflict", "Ajukan ralat…"),
        QT_TRANSLATE_NOOP("conflict", "Buka isian ralat dengan teks Anda di dalamnya"),
    ),
}
_ASK_AGAIN: Final = (
    QT_TRANSLATE_NOOP("conflict", "Minta disposisi ulang…"),
    QT_TRANSLATE_NOOP("conflict", "Catatan kepada OPD sekarang agar aduan dikembalikan"),
)


def heading(found: Conflict) -> str:
    """What the dialog is called."""
    return QCoreApplication.translate("conflict", _HEADINGS[found.situation])


def sentence(found: Conflict, unit: str, now: datetime) -> str:
    """What happened, and what it means for the action."""
    pattern = _SENTENCES.get(found.situation)
    if pattern is None:
        return problems.of_code(found.item.code).text
    somebody = QCoreApplication.translate("conflict", "Orang lain")
    at = found.theirs_at
    return QCoreApplication.translate("conflict", pattern).format(
        by=found.theirs_by or somebody,
        at=formatting.moment(at, now) if at is not None else _lately(),
        unit=unit or QCoreApplication.translate("conflict", "OPD lain"),
        parent=found.parent_ticket or QCoreApplication.translate("conflict", "aduan lain"),
    )


def remedy(way: Remedy, situation: Situation) -> tuple[str, str]:
    """What a button says, and what its hint says."""
    is_asking = way is Remedy.REDO and situation is Situation.DISPOSED_BY_OTHER
    text, hint = _ASK_AGAIN if is_asking else _REMEDIES[way]
    return (
        QCoreApplication.translate("conflict", text),
        QCoreApplication.translate("conflict", hint),
    )


def _lately() -> str:
    return QCoreApplication.translate("conflict", "baru saja")
