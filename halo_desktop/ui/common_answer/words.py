"""The sentences of one answer to many."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from halo_desktop.domain.common_answer import Foreign, Protection
from halo_desktop.ui import problems
from halo_desktop.ui.common_answer.presenter import Stop, Stopped
from halo_desktop.ui.common_answer.receivers import Receiver
from halo_desktop.ui.translation import QT_TRANSLATE_NOOP

_STOPS: Mapping[Stop, str] = {
    Stop.EMPTY: QT_TRANSLATE_NOOP("common_answer", "Tulis jawabannya dulu."),
    Stop.TOO_SHORT: QT_TRANSLATE_NOOP(
        "common_answer", "Tanggapan paling sedikit {limit} karakter."
    ),
    Stop.TOO_LONG: QT_TRANSLATE_NOOP("common_answer", "Tanggapan paling banyak {limit} karakter."),
    Stop.OUTCOME: QT_TRANSLATE_NOOP("common_answer", "Pilih hasil untuk tanggapan akhir."),
    Stop.OPEN_SPANS: QT_TRANSLATE_NOOP(
        "common_answer", "Ada isian yang masih kosong untuk {title}. Isi atau hapus dulu."
    ),
    Stop.FOREIGN: QT_TRANSLATE_NOOP(
        "common_answer",
        "Bagian yang ditandai milik satu pelapor dan akan terbaca pelapor lain: {places}. "
        "Hapus, atau jawab aduan itu sendiri.",
    ),
    Stop.NOBODY: QT_TRANSLATE_NOOP(
        "common_answer", "Tidak satu pun aduan terpilih dapat dijawab sekarang."
    ),
}


def stopped(found: Stopped, text: str) -> str:
    """Says what stops the answer and what to do."""
    places = ", ".join(dict.fromkeys(f"“{text[p.start : p.end]}”" for p in found.foreign))
    title = found.at.title if found.at is not None else ""
    words = QCoreApplication.translate("common_answer", _STOPS[found.stop])
    return words.format(limit=found.limit, places=places, title=title)


def foreign(found: Sequence[Foreign]) -> str:
    """Says while typing that something is marked."""
    if not found:
        return ""
    return QCoreApplication.translate(
        "common_answer", "%n bagian milik satu pelapor ditandai.", "", len(found)
    )


def protection(receiver: Receiver) -> str:
    """How the complainant is protected."""
    match receiver.protection:
        case Protection.APART:
            return QCoreApplication.translate("common_answer", "Rahasia")
        case Protection.ANONYMOUS:
            return QCoreApplication.translate("common_answer", "Anonim")
        case Protection.NONE:
            return QCoreApplication.translate("common_answer", "Nama tidak disebut")


def fate(receiver: Receiver) -> str:
    """What becomes of one of the chosen."""
    if receiver.protection is Protection.APART:
        return QCoreApplication.translate("common_answer", "Tidak ikut: jawab tersendiri")
    if receiver.is_joined:
        parent = receiver.case.complaint.parent_ticket or ""
        words = QCoreApplication.translate("common_answer", "Ikut jawaban induk {ticket}")
        return words.format(ticket=parent).strip()
    if receiver.code is not None:
        reason = problems.refusal(receiver.code).what
        words = QCoreApplication.translate("common_answer", "Tidak ikut: {reason}")
        return words.format(reason=reason)
    if receiver.joined:
        return QCoreApplication.translate(
            "common_answer", "Dijawab, juga %n aduan gabungan", "", receiver.joined
        )
    return QCoreApplication.translate("common_answer", "Dijawab")


def readers(receivers: Sequence[Receiver]) -> str:
    """How many get it, and how many do not."""
    count = sum(receiver.is_answered for receiver in receivers)
    joined = sum(receiver.joined for receiver in receivers if receiver.is_answered)
    left = len(receivers) - count
    parts = [QCoreApplication.translate("common_answer", "%n aduan dijawab", "", count)]
    if joined:
        parts.append(
            QCoreApplication.translate("common_answer", "%n aduan gabungan ikut", "", joined)
        )
    if left:
        parts.append(QCoreApplication.translate("common_answer", "%n tidak ikut", "", left))
    return " · ".join(parts)
