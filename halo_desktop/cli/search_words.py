"""Says in words what in a search cannot be answered."""

from __future__ import annotations

from typing import Final

from halo_desktop.cache.search_check import Fault, FaultKind
from halo_desktop.cli import plain

_SENTENCES: Final = {
    FaultKind.UNKNOWN_WISH: "“{name}:” tidak dikenal. Yang dikenal: {examples}.",
    FaultKind.UNKNOWN_VALUE: "“{value}” tidak dikenal untuk {name}:. Contoh: {examples}.",
    FaultKind.NO_DAY: "“{value}” bukan tanggal untuk {name}:. Contoh: {examples}.",
    FaultKind.NO_LIMIT: "“{value}” bukan tenggat. Contoh: {examples}.",
    FaultKind.NOT_HERE: "Nomor telepon pelapor tidak disimpan di komputer ini. "
    "Cari menurut nomor tiket, nama tempat atau isi aduan.",
    FaultKind.NOT_YOURS: "Peran Anda tidak boleh mencari menurut nomor telepon pelapor.",
}


def sentence(fault: Fault) -> str:
    """One fault, with what would be understood."""
    return _SENTENCES[fault.kind].format(
        name=fault.name,
        value=plain.one_line(fault.value, 40),
        examples=", ".join(fault.examples),
    )
