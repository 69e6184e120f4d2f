"""The words of a complaint that say what it is about, by their roots."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from halo_desktop.domain.indonesian import stems

_WORD: Final = re.compile(r"[a-z]+(?:-[a-z]+)?")
_SHORTEST: Final = 3
_LONGEST_TEXT: Final = 6000  # characters; what comes later repeats what came before

# How people shorten words where they type with a thumb.
_SHORT: Final = {
    "jl": "jalan",
    "jln": "jalan",
    "jalanan": "jalan",
    "jembtan": "jembatan",
    "air": "air",
    "lmpu": "lampu",
    "pdam": "pdam",
    "rmh": "rumah",
    "sklh": "sekolah",
    "skolah": "sekolah",
    "smpah": "sampah",
    "bnjir": "banjir",
    "rusk": "rusak",
    "dalan": "jalan",
    "wai": "air",  # Mandar
    "uwai": "air",
    "tangalalang": "jalan",
}

# Words that every complaint may have: grammar, politeness, time, and who writes to whom.
_EMPTY_WORDS: Final = """
ada adalah agar aja akan aku anda antara apa apabila apakah atas atau awal bagaimana bagi
bahkan bahwa baik bapak baru bawah beberapa begini begitu belum benar berapa berada bila
bisa bisakah boleh buat bukan bulan cara cukup dalam dan dapat dari daripada dekat demi
demikian dengan depan di dia diri dong dulu dua esok gimana guna habis hanya hari harus hal
hendak hingga hormat ia ialah ibu ini itu jadi jam jangan jika juga justru kabupaten kadang
kalau kalian kali kami kamu kan kapan karena kasih kata ke kecamatan kelurahan kemarin
kembali kenapa kepada ketika kini kira kita kok kurang lagi lah lain lalu lama lebih letak
lewat lima lingkungan lokasi maka makin malah malam mana masa masih masing masyarakat mau
melalui memang mereka merupakan meski minggu minta mohon mungkin namun nanti nih nya oleh
orang pada padahal pagi pak paling para pasti per perlu pernah pihak pula pun saat saja sama
sambil sampai sana sangat satu saya sebab sebagai sebelum sebuah secara sedang sedikit
sehingga sejak sekali sekarang sekian sekitar selain selalu selama semoga semua sendiri
seorang seperti sering serta sesuai setelah setiap siang siapa sini sore suatu sudah supaya
tabe tadi tahu tahun tak tanpa telah tempat tentang terhadap terima terus tetapi tiap tiba
tidak tiga tindak tinggal tolong tuju tunggu tutur ucap ujar untuk usah wahai waktu warga
wib wita yaitu yang pemerintah pemda dinas instansi bupati camat lurah kades kepala kantor
desa dusun dusn lapor adu keluh tanggap perhatian perbaiki laku salam hormat assalamu
alaikum wassalam ndang mala puang mi ji ki pi toh nda tdk sdh blm yg dgn krn utk dr klo sj
smp jg byk org tlg mhn jgn skrg kpd tmpt dlm gmn kmrn trm ksh srg hmpr mlm lg bs spt prnh
bbrp
"""
_EMPTY: Final = frozenset(_EMPTY_WORDS.split())


@lru_cache(maxsize=8192)
def root(word: str) -> str:
    """One root that stands for a word, the word itself where none is known."""
    word = _SHORT.get(word, word)
    found = stems.roots(word)
    return found[0] if found else word


def words_of(text: str, without: Iterable[str] = ()) -> dict[str, str]:
    """Root to the word as it was written first; empty words and names of places left out."""
    names = frozenset(without)
    found: dict[str, str] = {}
    for word in _WORD.findall(text[:_LONGEST_TEXT].casefold()):
        if (len(word) < _SHORTEST and word not in _SHORT) or word in _EMPTY or word in names:
            continue
        bare = root(word.partition("-")[0] if _is_doubled(word) else word)
        if bare not in _EMPTY and bare not in names:
            found.setdefault(bare, word)
    return found


def _is_doubled(word: str) -> bool:
    first, _, second = word.partition("-")
    return bool(second) and (first == second or second.startswith(first) or first in second)
