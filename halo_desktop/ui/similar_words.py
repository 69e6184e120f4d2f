"""What two cases have in common, in words: the reasons of a suggestion, never a percentage."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from halo_desktop.desk.suggestions import SimilarCase
from halo_desktop.domain.suggestions.likeness import Band, Likeness, PlaceTie
from halo_desktop.ui import labels
from halo_desktop.ui.translation import QT_TRANSLATE_NOOP

_BANDS: dict[Band, str] = {
    Band.STRONG: QT_TRANSLATE_NOOP("similar", "Sangat mirip"),
    Band.CLOSE: QT_TRANSLATE_NOOP("similar", "Mirip"),
    Band.POSSIBLE: QT_TRANSLATE_NOOP("similar", "Mungkin sama"),
}
_PLACES: dict[PlaceTie, str] = {
    PlaceTie.SPOT: QT_TRANSLATE_NOOP("similar", "titik lokasi sama"),
    PlaceTie.VILLAGE: QT_TRANSLATE_NOOP("similar", "desa sama"),
    PlaceTie.KECAMATAN: QT_TRANSLATE_NOOP("similar", "kecamatan sama"),
    PlaceTie.UNKNOWN: QT_TRANSLATE_NOOP("similar", "lokasi belum lengkap"),
}
_WORDS: Final = 3


def band(found: Likeness) -> str:
    """How sure it is."""
    return QCoreApplication.translate("similar", _BANDS[found.band])


def common(found: Likeness) -> str:
    """What the cases have in common, as one line."""
    parts = []
    if found.photos:
        parts.append(QCoreApplication.translate("similar", "%n foto sama", "", found.photos))
    parts.append(QCoreApplication.translate("similar", _PLACES[found.place]))
    parts.append(_apart(found.days))
    if found.words:
        pattern = QCoreApplication.translate("similar", "kata: {words}")
        parts.append(pattern.format(words=", ".join(found.words[:_WORDS])))
    return " · ".join(parts)


def head(found: SimilarCase) -> str:
    """Number and state of the case."""
    ticket = found.line.ticket or QCoreApplication.translate("similar", "belum bernomor")
    return f"{ticket} · {labels.of(found.line.state)}"


def reason(found: SimilarCase) -> str:
    """Everything in one sentence, for lists and screen readers."""
    return f"{band(found.likeness)}: {common(found.likeness)} · {head(found)}"


def _apart(days: int) -> str:
    if not days:
        return QCoreApplication.translate("similar", "hari yang sama")
    return QCoreApplication.translate("similar", "selisih %n hari", "", days)
