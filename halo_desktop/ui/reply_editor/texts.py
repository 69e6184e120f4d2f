"""The sentences of the reply editor."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from halo_desktop.ui.reply_editor.ports import Fault
from halo_desktop.ui.reply_editor.templates import Finding
from halo_desktop.ui.translation import QT_TRANSLATE_NOOP

_FAULTS: dict[Fault, str] = {
    Fault.EMPTY: QT_TRANSLATE_NOOP("reply", "Tulis teksnya dulu."),
    Fault.TOO_SHORT: QT_TRANSLATE_NOOP("reply", "Tanggapan paling sedikit {limit} karakter."),
    Fault.TOO_LONG: QT_TRANSLATE_NOOP("reply", "Tanggapan paling banyak {limit} karakter."),
    Fault.OUTCOME: QT_TRANSLATE_NOOP("reply", "Pilih hasil untuk tanggapan akhir."),
    Fault.OPEN_SPANS: QT_TRANSLATE_NOOP(
        "reply", "Bagian yang ditandai harus diisi atau dihapus dulu (F8)."
    ),
}
_FINDINGS: dict[Finding, str] = {
    Finding.PLACEHOLDER: QT_TRANSLATE_NOOP("reply", "isian templat"),
    Finding.BLANK: QT_TRANSLATE_NOOP("reply", "bagian kosong"),
    Finding.IDENTITY_NUMBER: QT_TRANSLATE_NOOP("reply", "nomor identitas"),
}


def fault(found: Fault, limit: int) -> str:
    """Says what keeps the text from being sent."""
    return QCoreApplication.translate("reply", _FAULTS[found]).format(limit=limit)


def finding(found: Finding) -> str:
    """Says what a marked stretch is."""
    return QCoreApplication.translate("reply", _FINDINGS[found])
