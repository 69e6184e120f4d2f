"""How a spared line is told: the mode, what is held back, and until when. No Qt.

Sentences come in parts that are translated one by one; numbers are put in by the caller.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from halo_desktop.sync.economy import Economy, EconomyMode, EconomyWish
from halo_desktop.ui.marking import QT_TRANSLATE_NOOP

MODES: Final[Mapping[EconomyMode, str]] = {
    EconomyMode.FREE: QT_TRANSLATE_NOOP("economy", "Mode hemat mati"),
    EconomyMode.SAVING: QT_TRANSLATE_NOOP("economy", "Mode hemat: jalur lambat"),
    EconomyMode.METERED: QT_TRANSLATE_NOOP("economy", "Mode hemat"),
}
WISHES: Final[Mapping[EconomyWish, str]] = {
    EconomyWish.AUTO: QT_TRANSLATE_NOOP("economy", "Otomatis, bila jalurnya lambat"),
    EconomyWish.ON: QT_TRANSLATE_NOOP("economy", "Selalu hemat (paket data)"),
    EconomyWish.OFF: QT_TRANSLATE_NOOP("economy", "Tidak pernah"),
}
MEANINGS: Final[Mapping[EconomyMode, str]] = {
    EconomyMode.FREE: QT_TRANSLATE_NOOP("economy", "Semua dikirim dan diambil begitu ada."),
    EconomyMode.SAVING: QT_TRANSLATE_NOOP(
        "economy",
        "Tindakan dan perubahan aduan lebih dahulu, yang jatuh tempo paling depan. "
        "Berkas dan riwayat menyusul sedikit demi sedikit.",
    ),
    EconomyMode.METERED: QT_TRANSLATE_NOOP(
        "economy",
        "Tindakan Anda tetap langsung dikirim. Perubahan dari server ditanyakan tiap 5 menit; "
        "berkas dan riwayat dibatasi tiap putaran.",
    ),
}
UPLOADS: Final = QT_TRANSLATE_NOOP("economy", "{n} berkas belum dikirim")
FILES: Final = QT_TRANSLATE_NOOP("economy", "{n} lampiran luring belum diambil")
SCOPES: Final = QT_TRANSLATE_NOOP("economy", "riwayat {n} daftar belum diambil")
HELD: Final = QT_TRANSLATE_NOOP("economy", "Ditahan agar hemat: {what}. Lanjut pukul {when}.")
LIFTED: Final = QT_TRANSLATE_NOOP("economy", "Semua yang ditahan sedang diambil sekarang.")
USED: Final = QT_TRANSLATE_NOOP("economy", "terpakai {used} dari {budget} kB putaran ini")
SPEED: Final = QT_TRANSLATE_NOOP("economy", "terukur {kbit} kbit per detik")


def held_parts(economy: Economy) -> tuple[tuple[str, int], ...]:
    """What is held back: patterns with their numbers."""
    held = economy.held
    parts = ((UPLOADS, held.uploads), (FILES, held.files), (SCOPES, held.scopes))
    return tuple((pattern, number) for pattern, number in parts if number)


def wish_after(economy: Economy, *, is_wanted: bool) -> EconomyWish:
    """What a person means who turns the switch.

    Who turns it off that it came on by itself does not want it on this line; who had turned
    it on leaves it to the program again.
    """
    if is_wanted:
        return EconomyWish.ON
    return EconomyWish.OFF if economy.mode is EconomyMode.SAVING else EconomyWish.AUTO
