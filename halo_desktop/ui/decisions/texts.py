"""The sentences that belong to fields: what is wrong, how saving stands."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from halo_desktop.ui import formatting, problems
from halo_desktop.ui.autosave import SavePhase, SaveState
from halo_desktop.ui.decisions.form import Fault, FieldProblem
from halo_desktop.ui.translation import QT_TRANSLATE_NOOP

_FAULTS: dict[Fault, str] = {
    Fault.REQUIRED: QT_TRANSLATE_NOOP("decisions", "Isian ini wajib."),
    Fault.TOO_SHORT: QT_TRANSLATE_NOOP("decisions", "Terlalu singkat, paling sedikit {limit}."),
    Fault.TOO_LONG: QT_TRANSLATE_NOOP("decisions", "Terlalu panjang, paling banyak {limit}."),
    Fault.NOT_A_CHOICE: QT_TRANSLATE_NOOP("decisions", "Pilih salah satu dari daftar."),
    Fault.TOO_EARLY: QT_TRANSLATE_NOOP("decisions", "Paling awal {limit}."),
    Fault.TOO_LATE: QT_TRANSLATE_NOOP("decisions", "Paling akhir {limit}."),
    Fault.NOT_A_LINK: QT_TRANSLATE_NOOP("decisions", "Tulis alamat lengkap, diawali https://"),
    Fault.TWICE: QT_TRANSLATE_NOOP("decisions", "OPD yang sama sudah dipilih di atas."),
    Fault.IS_REPORTED: QT_TRANSLATE_NOOP("decisions", "OPD ini pihak yang dilaporkan."),
    Fault.NOT_DIFFERENT: QT_TRANSLATE_NOOP("decisions", "Pilih OPD yang berbeda."),
    Fault.CONSENT: QT_TRANSLATE_NOOP("decisions", "Perlu persetujuan pelapor."),
    Fault.SAME_CASE: QT_TRANSLATE_NOOP("decisions", "Pilih aduan lain sebagai induk."),
}


def problem(found: FieldProblem) -> str:
    """Says what is wrong with a field."""
    text = QCoreApplication.translate("decisions", _FAULTS[found.fault])
    if isinstance(found.limit, date):
        return text.format(limit=formatting.long_day(found.limit))
    if isinstance(found.limit, int):
        characters = QCoreApplication.translate("decisions", "%n karakter", "", found.limit)
        return text.format(limit=characters)
    return text


def save_state(state: SaveState) -> str:
    """Says honestly whether what was typed is on disk."""
    match state.phase:
        case SavePhase.SAVING:
            return QCoreApplication.translate("decisions", "Menyimpan…")
        case SavePhase.SAVED if state.at is not None and not state.is_lasting:
            hour = formatting.hour_with_seconds(state.at)
            words = QCoreApplication.translate("decisions", "Hanya di memori {hour}")
            return words.format(hour=hour)
        case SavePhase.SAVED if state.at is not None:
            hour = formatting.hour_with_seconds(state.at)
            return QCoreApplication.translate("decisions", "Tersimpan di komputer {hour}").format(
                hour=hour
            )
        case SavePhase.FAILED if state.fault is not None:
            reason = problems.of_error(state.fault).what
            return QCoreApplication.translate("decisions", "Belum tersimpan: {reason}").format(
                reason=reason
            )
        case _:
            return ""
