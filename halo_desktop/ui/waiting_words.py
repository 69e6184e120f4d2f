"""What waits and why, in words: for the panel, for closing the day and for commands. No Qt."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from halo_desktop.desk.waiting_list import Matter, WaitingItem
from halo_desktop.domain.age import Waited
from halo_desktop.sync.state import Phase
from halo_desktop.ui import problem_words
from halo_desktop.ui.marking import QT_TRANSLATE_NOOP
from halo_desktop.ui.vocabulary import ACTIONS

WHAT: Final[Mapping[Matter, str]] = {
    Matter.ACTION: QT_TRANSLATE_NOOP("waiting", "Tindakan"),
    Matter.HELD: QT_TRANSLATE_NOOP("waiting", "Tindakan yang ditahan"),
    Matter.REFUSED: QT_TRANSLATE_NOOP("waiting", "Tindakan yang ditolak"),
    Matter.DRAFT: QT_TRANSLATE_NOOP("waiting", "Konsep"),
    Matter.UPLOAD: QT_TRANSLATE_NOOP("waiting", "Berkas"),
    Matter.SCOPE: QT_TRANSLATE_NOOP("waiting", "Aduan dari server"),
    Matter.AUDIT: QT_TRANSLATE_NOOP("waiting", "Catatan jejak"),
    Matter.INVENTORY: QT_TRANSLATE_NOOP("waiting", "Daftar isi komputer ini"),
    Matter.DIGEST: QT_TRANSLATE_NOOP("waiting", "Pemeriksaan salinan"),
    Matter.COURIER: QT_TRANSLATE_NOOP("waiting", "Paket kurir"),
}
WHY: Final[Mapping[str, str]] = {
    "": QT_TRANSLATE_NOOP("waiting", "Menunggu giliran."),
    "held": QT_TRANSLATE_NOOP("waiting", "Masih dapat diurungkan; dikirim sesudah itu."),
    "needs-files": QT_TRANSLATE_NOOP("waiting", "Menunggu berkasnya sampai di server dahulu."),
    "saved": QT_TRANSLATE_NOOP(
        "waiting", "Ditahan Mode hemat; dilanjutkan putaran berikutnya, atau ambil sekarang."
    ),
    "after-another": QT_TRANSLATE_NOOP(
        "waiting", "Menunggu tindakan sebelumnya pada aduan yang sama."
    ),
    "on-courier": QT_TRANSLATE_NOOP(
        "waiting", "Dibawa dalam paket kurir; jawabannya belum dibaca di sini."
    ),
    Waited.OLD: QT_TRANSLATE_NOOP(
        "waiting", "Sudah lebih dari 14 hari; dikirim setelah Anda menegaskannya."
    ),
    Waited.EXPIRED: QT_TRANSLATE_NOOP(
        "waiting", "Sudah lebih dari 180 hari; periksa lagi sebelum Anda menegaskannya."
    ),
    "reading": QT_TRANSLATE_NOOP("waiting", "Sedang dibaca dari server untuk pertama kali."),
    "behind": QT_TRANSLATE_NOOP("waiting", "Belum setara dengan server."),
    "differs": QT_TRANSLATE_NOOP(
        "waiting", "Salinan di sini berbeda dari server dan sedang diambil ulang."
    ),
    "previous-unknown": QT_TRANSLATE_NOOP(
        "waiting", "Menunggu tindakan sebelumnya pada aduan yang sama."
    ),
    Phase.PAUSED: QT_TRANSLATE_NOOP("waiting", "Anda bekerja luring; dikirim saat tersambung."),
    Phase.OFFLINE: QT_TRANSLATE_NOOP("waiting", "Tidak ada sambungan ke server."),
    Phase.STALLED: QT_TRANSLATE_NOOP("waiting", "Macet; sambungan sedang dibuat ulang."),
    Phase.DISK_FULL: QT_TRANSLATE_NOOP("waiting", "Ruang disk habis; kosongkan ruang."),
    Phase.SIGN_IN_NEEDED: QT_TRANSLATE_NOOP("waiting", "Anda perlu masuk lagi."),
}


def what(item: WaitingItem) -> tuple[str, ...]:
    """What waits, in parts that are translated one by one and then joined."""
    found = WHAT[item.matter]
    if item.kind is not None:
        found = ACTIONS[item.kind].rstrip("…")
    name = dict(item.facts).get("name", "")
    return tuple(part for part in (found, name or item.ticket or item.title) if part)


def why(item: WaitingItem) -> str:
    """Why it waits, before translation."""
    known = WHY.get(item.reason)
    if known is not None:
        return known
    return " ".join(problem_words.find(item.reason) or problem_words.UNKNOWN).strip()


def say(item: WaitingItem) -> tuple[str, str]:
    """What waits and why, as two Indonesian texts."""
    return " · ".join(what(item)), why(item)
