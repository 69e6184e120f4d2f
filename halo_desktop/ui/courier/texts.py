"""The sentences of the courier packet."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from halo_desktop.desk.courier import (
    CourierFault,
    CourierStanding,
    PacketAnswer,
    PacketCard,
    PacketRefused,
    PacketWritten,
)
from halo_desktop.domain.errors import HaloError
from halo_desktop.ui import formatting, problems
from halo_desktop.ui.translation import QT_TRANSLATE_NOOP

_FAULTS: Mapping[CourierFault, str] = {
    CourierFault.NOT_A_PACKET: QT_TRANSLATE_NOOP(
        "courier", "Berkas itu bukan jawaban paket kurir. Pilih berkas .hajawab."
    ),
    CourierFault.NEWER_FORMAT: QT_TRANSLATE_NOOP(
        "courier", "Jawaban itu dibuat server yang lebih baru. Perbarui aplikasi ini dahulu."
    ),
    CourierFault.TAMPERED: QT_TRANSLATE_NOOP(
        "courier", "Berkas itu rusak atau diubah di jalan, jadi tidak dipakai. Minta salinan baru."
    ),
    CourierFault.OTHER_SERVER: QT_TRANSLATE_NOOP(
        "courier", "Jawaban itu dari server lain. Periksa berkasnya."
    ),
    CourierFault.OTHER_DEVICE: QT_TRANSLATE_NOOP(
        "courier", "Jawaban itu untuk komputer lain. Baca di komputer pembuat paketnya."
    ),
    CourierFault.OTHER_ACCOUNT: QT_TRANSLATE_NOOP(
        "courier", "Jawaban itu untuk akun lain. Masuk dengan akun pembuat paketnya."
    ),
    CourierFault.TOO_OLD: QT_TRANSLATE_NOOP(
        "courier", "Paket itu terlalu lama. Buat paket baru; kirimannya masih ada di sini."
    ),
    CourierFault.SERVER_RESTORED: QT_TRANSLATE_NOOP(
        "courier",
        "Server dipulihkan dari cadangan setelah paket dibuat. Buat paket baru; "
        "kirimannya masih ada di sini.",
    ),
    CourierFault.UNKNOWN_PACKET: QT_TRANSLATE_NOOP(
        "courier", "Jawaban itu untuk paket yang tidak dibuat di komputer ini."
    ),
    CourierFault.NOT_PREPARED: QT_TRANSLATE_NOOP(
        "courier",
        "Komputer ini belum disiapkan untuk paket kurir. Sambungkan sekali ke server, "
        "lalu coba lagi.",
    ),
    CourierFault.NOTHING_TO_CARRY: QT_TRANSLATE_NOOP(
        "courier", "Tidak ada kiriman yang dapat dibawa."
    ),
    CourierFault.UNREADABLE: QT_TRANSLATE_NOOP(
        "courier", "Berkas itu tidak dapat dibaca. Periksa diska atau izinnya."
    ),
    CourierFault.DISK: QT_TRANSLATE_NOOP(
        "courier", "Paket tidak dapat ditulis. Periksa ruang dan izin di folder itu."
    ),
}


def fault(found: HaloError) -> str:
    """Says why a packet or an answer was not taken."""
    if isinstance(found, PacketRefused):
        return QCoreApplication.translate("courier", _FAULTS[found.fault])
    return problems.of_error(found).text


def standing(found: CourierStanding) -> str:
    """What a packet would hold now."""
    if not found.may_write:
        known = next((f for f in CourierFault if f.value == found.code), None)
        word = _FAULTS[known] if known is not None else _FAULTS[CourierFault.NOTHING_TO_CARRY]
        return QCoreApplication.translate("courier", word)
    parts = [QCoreApplication.translate("courier", "%n kiriman", "", found.actions)]
    if found.files:
        parts.append(QCoreApplication.translate("courier", "%n lampiran", "", found.files))
    parts.append(formatting.size(found.size_bytes))
    pattern = QCoreApplication.translate("courier", "Paket akan berisi {what}.")
    return pattern.format(what=", ".join(parts))


def left_behind(count: int) -> str:
    """What a packet cannot carry."""
    if not count:
        return ""
    return QCoreApplication.translate(
        "courier", "%n kiriman tidak dapat dibawa karena perlu sambungan.", "", count
    )


def last(card: PacketCard | None, now: datetime) -> str:
    """The packet made last, and whether its answer is back."""
    if card is None:
        return QCoreApplication.translate("courier", "Belum ada paket dari komputer ini.")
    made = formatting.moment(card.made_at, now)
    what = QCoreApplication.translate("courier", "%n kiriman", "", card.actions)
    if card.answered_at is None:
        pattern = QCoreApplication.translate(
            "courier", "Paket {made} ({what}) belum ada jawabannya."
        )
        return pattern.format(made=made, what=what)
    pattern = QCoreApplication.translate(
        "courier", "Paket {made} ({what}) sudah dijawab, dibaca {answered}."
    )
    return pattern.format(made=made, what=what, answered=formatting.moment(card.answered_at, now))


def written(found: PacketWritten) -> str:
    """Where the packet lies, and what is to be done with it."""
    pattern = QCoreApplication.translate(
        "courier",
        "Tersimpan: {path}. Bawa berkas ini ke Dinas Kominfo SP, lalu bawa pulang jawabannya. "
        "Kiriman tetap menunggu di sini sampai jawabannya dibaca atau komputer tersambung.",
    )
    return pattern.format(path=found.path)


def answered(found: PacketAnswer) -> str:
    """What the server's answer said."""
    parts = [QCoreApplication.translate("courier", "%n diterima server", "", found.applied)]
    if found.refused:
        parts.append(
            QCoreApplication.translate("courier", "%n ditolak, perlu tindakan", "", found.refused)
        )
    if found.waiting:
        parts.append(QCoreApplication.translate("courier", "%n masih menunggu", "", found.waiting))
    text = ", ".join(parts)
    if found.was_known:
        pattern = QCoreApplication.translate("courier", "Jawaban ini sudah pernah dibaca: {what}.")
        return pattern.format(what=text)
    pattern = QCoreApplication.translate("courier", "Jawaban dibaca: {what}.")
    return pattern.format(what=text)
