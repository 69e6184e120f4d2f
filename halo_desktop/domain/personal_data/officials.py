"""Holders of public offices, named with the office they hold: that is public.

An official who acts in office is no private person (Law 14/2008, article 17 h with 18 (2)): "Kepala
Dinas PUPR, Ir. Husain, ST" stays readable. Who is spoken of without the office is a private person.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from halo_desktop.domain.personal_data import name_words
from halo_desktop.domain.personal_data.span import PersonalKind, PersonalSpan

_OFFICE: Final = re.compile(
    r"(?<!\w)(?:(?:plt|plh|pjs?|plt\s{0,2}/\s{0,2}plh)\.?\s{1,3})?(?:wakil\s{1,3})?"
    r"(?:bupati|gubernur|wali ?kota|presiden|menteri|sekretaris (?:daerah|dinas|badan|camat|dprd)"
    r"|sekda|sekdis|sekcam|sekwan|kepala (?:dinas|badan|bagian|bidang|bpbd|bappeda|bkpp|bkpsdm"
    r"|kantor|uptd?|pelaksana|satuan|satpol|inspektorat|seksi|sub|puskesmas|sekolah|cabang|balai"
    r"|perwakilan|rumah sakit|kejaksaan)|kadis|kaban|kabag|kabid|kasi|kasubag|kasubbag"
    r"|kasat(?:pol)?(?: pol)? pp|kasat|camat|lurah|inspektur|irban|direktur(?! (?:cv|pt|ud)\b)"
    r"|ketua (?:dprd|kpu|bawaslu|pengadilan|tp pkk|tim|komisi|dharma)|kapol(?:da|res|sek)|dandim"
    r"|danramil|kajari|asisten|staf ahli|juru bicara|pejabat|penjabat|rektor|ppk)(?!\w)",
    re.IGNORECASE,
)
_TOKEN: Final = re.compile(
    r"[,(]?[^\S\n]{0,3}(?:(?:dr|drg|drh|ir|dan|di|h|hj|muh|m)\b\.?|[A-Z][\w.'’\-]{0,40}"
    r"|\d{1,4}\b)\)?",
)
_DEGREE: Final = re.compile(
    r"[,(]?\s{0,3}(?:(?:S|M|Sp|Dr|A\.?Md|Ph|Amd|SE|ST|SH|MM|MT|MH|MSi|SKM|SIP|SSTP|SPd|SSos"
    r"|SAg|SP"
    r"|MKes|MPd|MAP)\b[\w.]{0,8}\s{0,2}){1,2}"
)
_MOST_TOKENS: Final = 16
_MOST_NAME_PARTS: Final = 5
_NIP: Final = re.compile(
    r"[\s,.()A-Za-z]{0,40}\bNIP[.:\s]{0,4}\d{8}\s?\d{6}\s?\d\s?\d{3}", re.IGNORECASE
)


def without_officials(text: str, spans: Iterable[PersonalSpan]) -> Iterator[PersonalSpan]:
    """The findings, without the names of people who are named as holders of an office."""
    found = list(spans)
    if not any(span.kind is PersonalKind.NAME for span in found):
        yield from found
        return
    public = [(match.start(), _end_of(text, match.end())) for match in _OFFICE.finditer(text)]
    for span in found:
        if span.kind is not PersonalKind.NAME or not (
            _is_within(span, public) or _NIP.match(text, span.end)
        ):
            yield span


def _is_within(span: PersonalSpan, public: list[tuple[int, int]]) -> bool:
    return any(start <= span.start < end for start, end in public)


def _end_of(text: str, position: int) -> int:
    """Where the name of the holder ends: capitals go on, a name begins, degrees may follow."""
    name_parts = 0
    for _ in range(_MOST_TOKENS):
        token = _TOKEN.match(text, position)
        if token is None:
            break
        word = token.group().strip(" ,()\n\t")
        is_new_clause = token.group()[:1] in {",", "("} or word == "dan"
        if name_parts and is_new_clause:
            degree = _DEGREE.match(text, position)
            if degree is None:
                break
            position = degree.end()
            continue
        if name_parts >= _MOST_NAME_PARTS:
            break
        if name_parts or name_words.is_given_name(word):
            name_parts += 1
        position = token.end()
    return position
