"""The sentences of the panel of waiting things."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from halo_desktop.desk.digests import CheckReport
from halo_desktop.desk.waiting_list import Deed, Matter, ScopeStanding, WaitingItem, WaitingReport
from halo_desktop.ui import formatting
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.theme import Tone
from halo_desktop.ui.translation import QT_TRANSLATE_NOOP

LOOKS: Mapping[Matter, tuple[Icon, Tone]] = {
    Matter.ACTION: (Icon.QUEUED, Tone.OFFLINE),
    Matter.REFUSED: (Icon.ALERT, Tone.DANGER),
    Matter.HELD: (Icon.HOURGLASS, Tone.INFO),
    Matter.DRAFT: (Icon.EDIT, Tone.NEUTRAL),
    Matter.UPLOAD: (Icon.PAPERCLIP, Tone.OFFLINE),
    Matter.SCOPE: (Icon.REFRESH, Tone.INFO),
    Matter.AUDIT: (Icon.SHIELD, Tone.NEUTRAL),
    Matter.INVENTORY: (Icon.LAYERS, Tone.NEUTRAL),
    Matter.DIGEST: (Icon.DIAGNOSE, Tone.WARN),
    Matter.COURIER: (Icon.OUTBOX, Tone.INFO),
}
_DEEDS: Mapping[Deed, str] = {
    Deed.TRY_NOW: QT_TRANSLATE_NOOP("waiting", "Kirim sekarang"),
    Deed.OPEN: QT_TRANSLATE_NOOP("waiting", "Buka"),
    Deed.TAKE_BACK: QT_TRANSLATE_NOOP("waiting", "Batalkan…"),
    Deed.COPY_TEXT: QT_TRANSLATE_NOOP("waiting", "Salin teks"),
    Deed.DISMISS: QT_TRANSLATE_NOOP("waiting", "Singkirkan…"),
    Deed.COMPARE: QT_TRANSLATE_NOOP("waiting", "Bandingkan…"),
    Deed.CONFIRM_AGE: QT_TRANSLATE_NOOP("waiting", "Tetap kirim…"),
    Deed.SIGN_IN: QT_TRANSLATE_NOOP("waiting", "Masuk lagi"),
}


def deed(found: Deed) -> str:
    """What a button says."""
    return QCoreApplication.translate("waiting", _DEEDS[found])


def question(item: WaitingItem, found: Deed) -> tuple[str, str, str]:
    """Title, text and yes-button of the question before something is given up or sent."""
    if found is Deed.CONFIRM_AGE:
        return (
            QCoreApplication.translate("waiting", "Tetap kirim?"),
            QCoreApplication.translate(
                "waiting",
                "Ini dibuat lama sebelum tersambung, dan aduannya bisa sudah berubah. "
                "Setelah terkirim tidak dapat ditarik kembali.",
            ),
            QCoreApplication.translate("waiting", "Tetap kirim"),
        )
    if found is Deed.DISMISS:
        return (
            QCoreApplication.translate("waiting", "Singkirkan dari daftar ini?"),
            QCoreApplication.translate(
                "waiting", "Penolakan dianggap sudah dibaca. Teks Anda tetap tercatat."
            ),
            QCoreApplication.translate("waiting", "Singkirkan"),
        )
    return (
        QCoreApplication.translate("waiting", "Batalkan kiriman ini?"),
        QCoreApplication.translate(
            "waiting", "Tidak dikirim. Teksnya disimpan di Konsep aduan ini."
        ),
        QCoreApplication.translate("waiting", "Batalkan kiriman"),
    )


def next_try(item: WaitingItem) -> str:
    """When it is tried again."""
    if item.next_try_at is None:
        return "–"
    return formatting.hour_with_seconds(item.next_try_at)


def heading(report: WaitingReport) -> str:
    """What the empty panel says; never a success that was not proven."""
    if report.is_all_sent:
        return QCoreApplication.translate("waiting", "Semua sudah terkirim dan diterima.")
    return QCoreApplication.translate("waiting", "Tidak ada yang menunggu di komputer ini.")


def empty_note(report: WaitingReport) -> str:
    """What the empty panel says below."""
    if report.is_all_sent:
        return QCoreApplication.translate(
            "waiting", "Server sudah mencatat semua pekerjaan Anda, dan salinan di sini lengkap."
        )
    return QCoreApplication.translate(
        "waiting", "Belum dipastikan dengan server. Sinkronkan untuk memastikannya."
    )


def scope_standing(scope: ScopeStanding, now: datetime) -> str:
    """How complete the copies of a scope are."""
    parts = []
    if scope.complete_at is not None:
        pattern = QCoreApplication.translate("waiting", "lengkap s.d. {when}")
        parts.append(pattern.format(when=formatting.moment(scope.complete_at, now)))
    else:
        parts.append(QCoreApplication.translate("waiting", "sedang diambil"))
    parts.append(QCoreApplication.translate("waiting", "%n aduan di sini", "", scope.read))
    if scope.checked_at is None:
        parts.append(QCoreApplication.translate("waiting", "belum dicocokkan"))
    else:
        pattern = QCoreApplication.translate("waiting", "dicocokkan {when}")
        parts.append(pattern.format(when=formatting.moment(scope.checked_at, now)))
        if scope.differences:
            parts.append(
                QCoreApplication.translate("waiting", "%n beda, diperbaiki", "", scope.differences)
            )
    return " · ".join(parts)


def checked(found: CheckReport) -> str:
    """What the comparison with the server came to."""
    if found.is_equal:
        return QCoreApplication.translate(
            "waiting", "Salinan di komputer ini sama dengan di server."
        )
    repaired = sum(scope.repaired for scope in found.scopes)
    return QCoreApplication.translate(
        "waiting", "%n salinan berbeda dan sudah diambil ulang dari server.", "", repaired
    )


def too_late() -> str:
    """Says that an action is on its way."""
    return QCoreApplication.translate(
        "waiting", "Sudah dalam perjalanan ke server dan tidak dapat ditarik kembali."
    )
