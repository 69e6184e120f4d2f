"""Says under the search field what cannot be answered, and what would be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from halo_desktop.cache.search_check import Fault, FaultKind
from halo_desktop.ui.translation import QT_TRANSLATE_NOOP

_SENTENCES: Mapping[FaultKind, str] = {
    FaultKind.UNKNOWN_WISH: QT_TRANSLATE_NOOP(
        "search", "“{name}:” bukan saringan, jadi dicari sebagai kata. Yang dikenal: {examples}."
    ),
    FaultKind.UNKNOWN_VALUE: QT_TRANSLATE_NOOP(
        "search", "“{value}” tidak dikenal untuk {name}:. Coba {examples}."
    ),
    FaultKind.NO_DAY: QT_TRANSLATE_NOOP(
        "search", "“{value}” bukan tanggal. Tulis {name}: dengan {examples}."
    ),
    FaultKind.NO_LIMIT: QT_TRANSLATE_NOOP(
        "search", "“{value}” bukan tenggat. Tulis tenggat: dengan {examples}."
    ),
    FaultKind.NOT_HERE: QT_TRANSLATE_NOOP(
        "search",
        "Nomor telepon pelapor belum bisa dicari. Cari nomor tiket, tempat atau isi aduan.",
    ),
    FaultKind.NOT_YOURS: QT_TRANSLATE_NOOP(
        "search", "Peran Anda tidak boleh mencari menurut nomor telepon pelapor."
    ),
}


def of(faults: Sequence[Fault]) -> str:
    """The first thing that is wrong; empty where nothing is."""
    if not faults:
        return ""
    fault = faults[0]
    return QCoreApplication.translate("search", _SENTENCES[fault.kind]).format(
        name=fault.name, value=fault.value[:40], examples=", ".join(fault.examples)
    )
