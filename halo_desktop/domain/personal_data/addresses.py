"""Where somebody lives: a street with a house number, a house in a block, an RT with a home.

A street alone is a public place; most complaints are about one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from halo_desktop.domain.personal_data.span import PersonalKind, PersonalSpan
from halo_desktop.domain.personal_data.surroundings import nearest_before, said_before

_NUMBER: Final = (
    r"(?:[Nn][Oo](?:[Mm][Oo][Rr])?\b\.?\s{0,3}:?\s{0,3})\d{1,4}(?:\s?[A-Za-z]\b|/\d{1,3}"
    r"|-\d{1,3})?"
)
_PART: Final = r"(?:[A-Z0-9][\w.'\-]{0,40}|dan|bin|raya|[IVX]+)"
_STREET: Final = (
    r"(?:[Jj]alan|JALAN|[Jj]ln?|JLN?|[Ll]orong|[Ll]rg|[Gg]ang|[Gg]g|[Kk]ompleks?|[Kk]omp|BTN"
    r"|[Pp]erumahan"
    rf"|[Pp]erum(?:nas)?|PERUM|[Gg]riya|[Aa]srama)\b(?:\.\s{{0,3}}|\s{{1,3}}){_PART}"
    rf"(?:\s{{1,3}}{_PART}){{0,5}}"
)
_STREET_WORDS: Final = (
    r"(?:[Jj]alan|JALAN|[Jj]ln?|JLN?|[Ll]orong|[Ll]rg|[Gg]ang|[Gg]g)\b(?:\.\s{0,3}|\s{1,3})"
    r"[A-Z][A-Za-z.'\-]{1,40}(?:\s{1,3}[A-Z][A-Za-z.'\-]{0,40}){0,3}"
)
_RT: Final = (
    r"(?:[Rr][Tt]\.?\s{0,3}:?\s{0,3}\d{1,3}\s{0,3}(?:[/,\-]|\s)?\s{0,3}"
    r"[Rr][Ww]\.?\s{0,3}:?\s{0,3}\d{1,3})"
)
_BLOCK: Final = (
    r"\b(?:[Bb]lok|BLOK)\.?\s{1,3}[A-Z]{1,2}\.?\s?-?\d{0,3}"
    r"(?:\s{0,3},?\s{0,3}(?:/|[Nn]o\.?|[Nn]omor)\s{0,3}\d{1,3})"
)
_TAIL: Final = rf"(?:\s{{0,3}},?\s{{0,3}}(?:{_RT}))?"
_HOUSE: Final = re.compile(
    rf"(?<!\w){_STREET}\s{{0,3}},?\s{{0,3}}(?:{_BLOCK}|{_NUMBER}){_TAIL}|{_BLOCK}{_TAIL}"
)
# "Jl Todilaling 19, Kelurahan …": a bare number is a house only with the ward behind or a home.
_WARD: Final = r"(?=\s{0,3},?\s{0,3}(?:[Kk]el(?:urahan)?|[Dd]esa|[Ll]ingkungan|[Ll]ingk)\b)"
_BARE: Final = r"\s{1,3}\d{1,3}[A-Za-z]?(?!\w|[.,:/]\d)"
_HOUSE_WITH_WARD: Final = re.compile(rf"(?<!\w){_STREET_WORDS}{_BARE}{_WARD}")
_HOUSE_BARE: Final = re.compile(rf"(?<!\w){_STREET_WORDS}{_BARE}")
_HOUSE_OF_FEW: Final = re.compile(rf"(?<!\w){_STREET}\s{{0,3}},?\s{{0,3}}{_RT}")
_RT_ALONE: Final = re.compile(
    rf"(?:\b(?:[Dd]usun|[Dd]sn|[Ll]ingkungan|[Ll]ingk?"
    rf"|[Kk]ampung)\b\.?\s{{1,3}}{_PART}(?:\s{{1,3}}{_PART}){{0,2}}\s{{0,3}},?\s{{0,3}})?\b{_RT}"
)
_HAMLET: Final = re.compile(
    rf"\b(?:[Dd]usun|DUSUN|[Dd]sn|[Ll]ingkungan|LINGKUNGAN|[Ll]ingk?|[Kk]ampung|KAMPUNG"
    rf"|[Kk]p)\b\.?\s{{1,3}}{_PART}(?:\s{{1,3}}{_PART}){{0,2}}"
    rf"(?:\s{{0,3}},?\s{{0,3}}(?:{_NUMBER}|{_RT}|[Rr][Tt]\.?\s?\d{{1,3}}))?"
)
# As people type it: "jl todilaling no 7", "btn tipalayo blok f2 no 9".
_SMALL_STREET: Final = re.compile(
    r"(?<!\w)(?:jalan|jln?|lorong|lrg?|gang|gg|komp(?:leks)?|btn|perum(?:ahan)?|griya)\b\.?"
    r"\s{1,3}[\w'.\-]{1,30}(?:\s{1,3}[\w'.\-]{1,30}){0,4}?"
    r"(?:(?:\s{0,2},?\s{0,2}blok\s?\w{1,3})?\s{0,2}[ ,.]\s?(?:no|nomor)\b\.?\s{0,2}\d{1,4}[a-z]?"
    r"|\s{1,2}blok\s?[a-z]{1,2}\s?[/\-]\s?\d{1,3})\b",
    re.IGNORECASE,
)
_HAMLET_OF_FEW: Final = re.compile(
    rf"(?<!\w)(?:[Dd]usun|DUSUN|[Dd]sn|[Ll]ingkungan|LINGKUNGAN|[Ll]ingk?"
    rf"|[Kk]ampung)\b\.?\s{{1,3}}"
    rf"{_PART}(?:\s{{1,3}}{_PART}){{0,2}}\s{{0,3}},?\s{{0,3}}{_RT}"
)
_STREET_ONLY: Final = re.compile(rf"(?<!\w){_STREET}(?:\s{{0,3}},?\s{{0,3}}(?:{_RT}))?")
_HOME: Final = re.compile(
    r"\b(?:alamat(?:nya)?|beralamat(?:kan)?|rumah(?:nya)?|tinggal|bertempat tinggal|domisili"
    r"|berdomisili|antar(?:kan)? ke|dikirim ke|posisi|saya di|kediaman(?:nya)?|kost?"
    r"|kontrakan|bermukim)\b",
    re.IGNORECASE,
)
_OFFICE: Final = re.compile(
    r"\b(?:kantor|(?<!rumah )dinas|badan|bagian|puskesmas|pustu|rsud|rumah sakit|sekolah|sdn?"
    r"|smpn?|sman?"
    r"|smkn?|mts|pasar|masjid|gereja|bank|toko|pdam|pln|polsek|polres|camat|kelurahan|balai"
    r"|posko|gedung"
    r"|sekretariat|loket|alun-alun|terminal|hotel|apotek|klinik|kampus|universitas|mal pelayanan"
    r"|disdukcapil|stadion|lapangan|depan|tiang)\b",
    re.IGNORECASE,
)
_HOUSEHOLD: Final = re.compile(r"\b(?:rumah(?!\s{1,3}sakit)|alamat|tinggal)\b", re.IGNORECASE)


def addresses(text: str) -> Iterator[PersonalSpan]:
    """Addresses of homes; those of offices and public places are public."""
    for pattern in (_HOUSE, _SMALL_STREET, _HAMLET_OF_FEW, _HOUSE_WITH_WARD):
        yield from _homes(text, pattern)
    for pattern in (_HOUSE_OF_FEW, _RT_ALONE, _HAMLET, _STREET_ONLY, _HOUSE_BARE):
        for home in _homes(text, pattern):
            if said_before(text, home.start, _HOME, reach=36):
                yield home


def _homes(text: str, pattern: re.Pattern[str]) -> Iterator[PersonalSpan]:
    for match in pattern.finditer(text):
        if _is_a_home(text, match.start()):
            yield _span(match)


def _is_a_home(text: str, start: int) -> bool:
    if not said_before(text, start, _OFFICE, reach=40):
        return True
    return nearest_before(text, start, {"home": _HOUSEHOLD, "office": _OFFICE}) == "home"


def _span(match: re.Match[str]) -> PersonalSpan:
    end = match.start() + len(match.group().rstrip(" .,;"))
    return PersonalSpan(start=match.start(), end=end, kind=PersonalKind.ADDRESS)
