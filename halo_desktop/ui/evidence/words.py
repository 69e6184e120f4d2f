"""Sentences about photographs: what was seen, never what somebody did."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from halo_desktop.desk.evidence import EvidenceHint
from halo_desktop.domain.evidence.checking import Suspicion
from halo_desktop.ui.translation import QT_TRANSLATE_NOOP

_SENTENCES: dict[Suspicion, str] = {
    Suspicion.REUSED: QT_TRANSLATE_NOOP("evidence", "sama dengan foto pada {other}"),
    Suspicion.EDITED: QT_TRANSLATE_NOOP("evidence", "pernah disunting ({detail})"),
    Suspicion.OUT_OF_TIME: QT_TRANSLATE_NOOP(
        "evidence", "diambil di luar masa penanganan ({detail})"
    ),
    Suspicion.OUT_OF_PLACE: QT_TRANSLATE_NOOP("evidence", "diambil {detail} dari lokasi aduan"),
}


def short(hint: EvidenceHint) -> str:
    """What was seen of a photograph, without its name."""
    if hint.suspicion is Suspicion.REUSED and not hint.other:
        return QCoreApplication.translate("evidence", "sama dengan foto lain pada aduan ini")
    text = QCoreApplication.translate("evidence", _SENTENCES[hint.suspicion])
    return text.format(other=hint.other, detail=hint.detail)


def sentence(hint: EvidenceHint) -> str:
    """The photograph and what was seen of it."""
    return f"{hint.name}: {short(hint)}"
