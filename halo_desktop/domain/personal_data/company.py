"""Names known by the words around them: beside another name, before what people do, at the end.

These find names that no list knows. Each needs a capital where a plain word would have none, and
a word that is neither an office, a role nor a place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from halo_desktop.domain.personal_data import name_cues, name_words
from halo_desktop.domain.personal_data.span import PersonalKind, PersonalSpan

_WORD: Final = r"[A-Z][a-z'’]{2,30}"
_NAME: Final = rf"{_WORD}(?:[^\S\n]{{1,2}}{_WORD}){{0,2}}"
_NEXT: Final = re.compile(
    rf"(?:[^\S\n]{{0,2}},[^\S\n]{{0,2}}(?:dan[^\S\n]{{1,2}})?|[^\S\n]{{1,2}}(?:dan|serta|dgn"
    rf"|dengan|&)"
    rf"[^\S\n]{{1,2}}|[^\S\n]{{1,2}}\d[.)][^\S\n]{{0,2}})({_NAME})"
)
_BEFORE: Final = re.compile(
    rf"({_NAME})(?:[^\S\n]{{0,2}},|[^\S\n]{{1,2}}(?:dan|serta|&))[^\S\n]{{1,2}}$"
)
# What is said of one person, and of no office or thing.
_PERSONAL_AFTER: Final = re.compile(
    rf"(?<![\w.@\-/'’])({_NAME})(?=[^\S\n]{{0,2}}(?:"
    r"\(\s?\d{1,3}\s?(?:th|thn|tahun|bulan)?\.?\s?\)"
    r"|,?[^\S\n]{1,2}(?:ber)?(?:umur|usia)[^\S\n]{1,2}\d"
    r"|,[^\S\n]{0,2}\d{1,3}[^\S\n]{0,2}(?:th|thn|tahun)\b"
    r"|[^\S\n]{1,2}(?:sakit|lumpuh|lansia|yatim|janda|duda|stroke|disabilitas|buta|tuli|hamil"
    r"|menangis|mengamuk|meninggal|melahirkan|dipukul|dipukuli|diancam|ditampar|dilecehkan"
    r"|dirujuk"
    r"|menikah|bercerai|pingsan|dipecat|berkelahi|menganggur|mengaku|kehilangan)\b"
    r"|,?[^\S\n]{1,2}warga[^\S\n]{1,2}(?:desa|kelurahan|dusun|kampung|lingkungan|asal|[A-Z])"
    r"|,?[^\S\n]{1,2}(?:pelapor|pengadu|pemohon|petani|nelayan|pedagang|ibu rumah tangga)\b"
    r"|[^\S\n]{1,2}(?:kecil|sekeluarga|dan[^\S\n]{1,2}(?:istri|suami|anak|keluarga)(?:nya)?)\b"
    r"|[^\S\n]{1,2}(?:belum|tidak|tdk|blm|sudah)[^\S\n]{1,2}(?:punya|menerima|dapat|mendapat"
    r"|sekolah|terdaftar|digaji|dibayar|bisa jalan|pernah menerima)\b"
    r"|[^\S\n]{1,2}(?:minta|meminta|memohon|butuh|membutuhkan|menolak|mengadu|mengadukan|bertanya"
    r"|menanyakan|melapor|keberatan|mengeluh)\b"
    r"|[^\S\n]{1,2}(?:tukang|penjual|petani|nelayan|pedagang|sopir)\b))"
)
_SIGNED: Final = re.compile(
    r"(?:(?<!\w)(?:wassalam(?:ualaikum)?|(?:hormat|salam)(?: hormat)?(?: kami| saya)?"
    r"|tertanda|ttd"
    r"|yang (?:melapor|mengadu|memohon|menyatakan|bertanda ?tangan(?: di bawah ini)?)"
    r"|demikian[^\n]{0,60}|terima ?kasih)[.,:]{0,2}[^\S\n]{0,3}(?:\n\s{0,6}|(?<=[,:]\s)"
    r"|(?<=[,:]))"
    rf"|^[^\S\n]{{0,3}}[—–-][^\S\n]{{1,3}})(?:(?:Hj?|St|Muh|Drs"
    rf"|Sdr[i]?)\.?\s{{1,2}})?({_NAME})(?=\.?[^\S\n]{{0,3}}(?:$|[,\n(]|[A-Z]|di\b))",
    re.IGNORECASE | re.MULTILINE,
)


def names_in_company(text: str, found: list[PersonalSpan]) -> Iterator[PersonalSpan]:
    """Names that stand in a list with a name that was found: "Mukhtar, Jamal dan Rahim"."""
    for span in found:
        if span.kind is not PersonalKind.NAME:
            continue
        position = span.end
        for _ in range(12):
            match = _NEXT.match(text, position)
            if match is None or (kept := _name_part(text, match.start(1), match.end(1))) is None:
                break
            yield kept
            position = kept.end
        before = _BEFORE.search(text, max(0, span.start - 64), span.start)
        if before is not None and (kept := _name_part(text, before.start(1), before.end(1))):
            yield kept


def names_of_persons(text: str) -> Iterator[PersonalSpan]:
    """Names before what only a person does or is, and below a letter."""
    for pattern in (_PERSONAL_AFTER, _SIGNED):
        for match in pattern.finditer(text):
            kept = _name_part(text, match.start(1), match.end(1))
            if kept is not None and (pattern is _SIGNED or kept.end == match.end(1)):
                yield kept


def _name_part(text: str, start: int, end: int) -> PersonalSpan | None:
    """The run as a name, or nothing if it says an office, a role, a place or a thing."""
    words = text[start:end].split()
    if name_cues.PUBLIC_BEFORE.search(text[max(0, start - 24) : start]):
        return None
    if not all(word[0].isupper() for word in words):
        return None
    if any(not name_words.is_unlisted_name(word) for word in words[:1]):
        return None
    length = 0
    for word in words:
        if not name_words.goes_on(word) or name_words.is_place(word):
            break
        length = text.index(word, start + length) + len(word) - start
    return PersonalSpan(start=start, end=start + length, kind=PersonalKind.NAME)
