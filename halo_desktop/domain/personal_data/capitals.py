"""Names that no list knows and no word announces: a capital where the language has none.

Inside a sentence a word with a capital that is no word of the language, no place, no unit, no
office and no trade name is most likely somebody's name. How much its letters look like one
(``name_shape``) and what stands beside it ("oleh …", "menurut …", "… menolak") decide together;
at the head of a sentence, where everything has a capital, more is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from halo_desktop.domain.personal_data import name_cues, name_shape, name_words
from halo_desktop.domain.personal_data.span import PersonalKind, PersonalSpan

_WORD: Final = r"[A-Z][a-z'’]{2,24}"
_RUN: Final = re.compile(
    rf"(?<![\w.@\-/'’])((?:I|La|Ni|Wa|We)[^\S\n])?({_WORD}(?:[^\S\n]{_WORD}){{0,3}})(?![\w'’@/]"
    r"|-\w)"
)
# Before a thing, a brand, a place or a group with a name of its own.
_OF_A_THING: Final = re.compile(
    r"(?<!\w)(?:merek|merk|alat berat|pipa|klon|bibit|lampu|sepeda|aplikasi|program|bulan"
    r"|kelompok|festival|grup|group|model|jenis|tipe"
    r"|varietas|obat|vaksin|bahasa|suku|situs|laman|portal|kapal|bus|travel|maskapai|koperasi"
    r"|tim|klub|sanggar|yayasan|lembaga|gapoktan|bumdes|bumdesa|kwt|poktan|usaha|ud|cv|pt|tbk"
    r"|toko|kios|warung|rumah makan|kafe|hotel|perumahan|kompleks?|blok|gang|lorong|jalan|jl|jln"
    r"|ruas|poros|simpang|jembatan|sungai|pantai|pulau|gunung|danau|air terjun|bendung(?:an)?|wai"
    r"|saluran|irigasi|desa|kelurahan|kecamatan|kabupaten|kota|provinsi|dusun|lingkungan|kampung"
    r"|kec|kel|kab|pasar|terminal|pelabuhan|masjid|mesjid|gereja|pura|sekolah|sdn?|smpn?|sman?"
    r"|smkn?|mts|tk|paud|universitas|stadion|lapangan|taman|tugu|hutan|wilayah|daerah|di|se"
    r"|gerakan|acara|lomba|piala|proyek|paket|judul|tentang|surat|sistem|layanan|media|kabar"
    r"|koran|radio|merah|pupuk|benih|padi|durian|minuman|kopi|motor|mobil|truk|mesin|pompa"
    r"|jaringan|bank|operator|posyandu|puskesmas|majelis|partai|organisasi|agama|hari|malam"
    r"|zaman|kerajaan|museum|sarung|tari|lagu|tradisi|adat|makanan|kue|ikan|virus|penyakit|topan"
    r"|kode|nomor|no|dinas|kantor|badan|bidang|seksi|upt|uptd|menara|tower|provider|arah|ke arah"
    r"|jurusan|rute|trayek|menuju|antara|sekitar|dekat|sampai|hingga|via)\.?[^\S\n]{1,2}$",
    re.IGNORECASE,
)
# "Jl. Mr. Muh. …": what stands between the street and the last part of its name.
_BIG_WORDS: Final = re.compile(r"(?:(?<=[\s.])[A-Z][A-Za-z'’]{0,20}\.?[^\S\n]{1,2}){1,3}$")
_TOWARDS_A_PERSON: Final = re.compile(
    r"(?<!\w)(?:oleh|kepada|menurut|bersama|dengan|kata(?:nya)?|bahwa|dari|milik|menemui|temui"
    r"|bertemu|menghubungi|hubungi|dihubungi|tanya|bertanya|ditanyakan|disampaikan|bernama|si"
    r"|sang|dan|serta|untuk|hanya|cuma|apakah|apa benar|mengapa|kenapa|kapan|siapa|karena"
    r"|sebab|setelah|sesudah|sebelum|saat|ketika|waktu|sejak|kalau|jika|bila|namun|tetapi|tapi"
    r"|sementara|lalu|kemudian|adalah|yaitu|yakni|ialah|melihat|memanggil|dipanggil|menyuruh"
    r"|disuruh|pengakuan|keterangan|laporan|aduan|pengaduan|permohonan|tolong|mohon|namanya"
    r"|terhadap|antar|ke|diwakili|dibantu|dipegang|diterima|diambil|dipukul|dibeli|disetor"
    r"|jadi|malam itu|pagi itu|siang itu|sore itu|hari itu)[:,]?[^\S\n]{1,2}$",
    re.IGNORECASE,
)
# What people do or are, right behind a name.
_AS_A_PERSON: Final = re.compile(
    r"[^\S\n]{0,2},?[^\S\n](?:yang|sendiri|sendirian|juga|sudah|belum|tidak|tak|tdk|blm|akan"
    r"|sedang|masih|pernah|selalu|sering|jarang|malah|tetap|harus|mau|ingin|bisa|dapat|pergi"
    r"|pulang|datang|tiba|tinggal|sakit|jatuh|lupa|marah|tahu|punya|minta|bilang|kata|ada|lahir"
    r"|wafat|jualan|kerja|ikut|antre|adalah|bin|binti|dan|serta|ia|dia|beliau"
    r"|(?:me|ber|di|ter)[a-z]{4,16})\b"
)
# "lampu merk A diganti B": the second of two things.
_IN_A_ROW_OF_THINGS: Final = re.compile(
    r"(?:merek|merk|alat berat|tipe|roda (?:tiga|empat|dua))[^.\n]{0,32}$", re.IGNORECASE
)
_HEAD_OF_A_SENTENCE: Final = re.compile(r"(?:^|[.!?:;\n\"“”(\[•*\-–—|>]|\d[.)])[^\S\n]*$")
_AFFIXED: Final = re.compile(
    r"(?:meng|meny|mem|peng|peny|pem|ber|ter|per)[a-z]{4,}$|(?:ke|pen|men)[a-z]{3,}an$"
    r"|[a-z]{3,}(?:kan|asi|isme|itas|logi|grafi|nya)$",
    re.IGNORECASE,
)
_INSIDE: Final = 0.1
_AMONG_PEOPLE: Final = -0.3
_AT_THE_HEAD: Final = 1.2
_AT_THE_HEAD_AND_ACTING: Final = 0.35
_ENOUGH_BIG_WORDS: Final = 4


def names_by_their_capital(text: str) -> Iterator[PersonalSpan]:
    """Unknown words with a capital that can only be a name."""
    for match in _RUN.finditer(text):
        if _is_in_a_title(text, match):
            continue
        kept = _of_a_person(text, match)
        if kept is not None:
            yield kept


def _of_a_person(text: str, match: re.Match[str]) -> PersonalSpan | None:
    start = match.start()
    before = text[max(0, start - 40) : start]
    if _OF_A_THING.search(_BIG_WORDS.sub("", before)) or name_cues.PUBLIC_BEFORE.search(before):
        return None
    words = [
        (match.start(2) + part.start(), match.start(2) + part.end(), part.group())
        for part in re.finditer(r"\S+", match[2])
    ]
    is_at_the_head = _HEAD_OF_A_SENTENCE.search(text[max(0, start - 8) : start]) is not None
    if is_at_the_head and match[1] is None and len(words) > 1 and not _is_unknown(words[0][2]):
        # "Menurut Sulaeha": the word of the language goes, the name stays inside.
        if name_words.is_public(words[0][2]) or _OF_A_THING.search(f"{words[0][2]} "):
            return None
        before, words, is_at_the_head = f"{before}{words[0][2]} ", words[1:], False
    if not all(_is_unknown(word) or name_words.is_given_name(word) for _, _, word in words):
        return None
    if match[1] is None and not any(_is_unknown(word) for _, _, word in words):
        return None  # only known given names, which other rules weigh
    if _IN_A_ROW_OF_THINGS.search(before):
        return None
    if not _is_enough(
        text, words, before, is_at_the_head=is_at_the_head, has_article=bool(match[1])
    ):
        return None
    begin = match.start() if match[1] and words[0][0] == match.start(2) else words[0][0]
    return PersonalSpan(start=begin, end=words[-1][1], kind=PersonalKind.NAME)


def _is_enough(
    text: str,
    words: list[tuple[int, int, str]],
    before: str,
    *,
    is_at_the_head: bool,
    has_article: bool,
) -> bool:
    likeness = sum(name_shape.likeness(word) for _, _, word in words) / len(words)
    acts = _AS_A_PERSON.match(text, words[-1][1]) is not None
    if has_article:
        return acts or likeness > _INSIDE
    if is_at_the_head:
        return likeness > (_AT_THE_HEAD_AND_ACTING if acts else _AT_THE_HEAD)
    is_towards = _TOWARDS_A_PERSON.search(before) is not None
    return likeness > (_AMONG_PEOPLE if is_towards or acts else _INSIDE)


def _is_unknown(word: str) -> bool:
    """Whether it is neither of the language nor a place, and so can be a name."""
    if not name_words.is_unlisted_name(word):
        return False
    # A doubtful given name ("Melati") is a word here; a root may hide under affixes.
    return not name_words.is_also_a_word(word) and not _AFFIXED.match(word)


def _is_in_a_title(text: str, match: re.Match[str]) -> bool:
    """Whether the line writes most of its words big, as headings and forms do."""
    begin = text.rfind("\n", 0, match.start()) + 1
    end = text.find("\n", match.end())
    line = text[
        max(begin, match.start() - 80) : min(end if end >= 0 else len(text), match.end() + 80)
    ]
    words = re.findall(r"[A-Za-z]{3,}", line)
    big = sum(1 for word in words if word[0].isupper())
    return big >= _ENOUGH_BIG_WORDS and big * 10 >= len(words) * 8
