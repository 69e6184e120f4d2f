"""Names of people: after a word that announces one, or by a given name that is used here.

Offices and their holders are public, and so are streets and buildings that bear a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from halo_desktop.domain.personal_data import name_words
from halo_desktop.domain.personal_data.span import PersonalKind, PersonalSpan

_WORD: Final = r"[A-Z][A-Za-z'’`]*(?:-[A-Z][a-z]+)?\.?"
_LINK: Final = r"(?:bin|binti|bte|Bin|Binti|BIN|BINTI|dg\.?|Dg\.?|daeng|al|bt)"
_NAME: Final = rf"{_WORD}(?:\s+(?:{_LINK}\s+)?{_WORD}){{0,4}}"
_RUN: Final = re.compile(rf"(?<![\w@.\-/]){_NAME}")
_CUE: Final = re.compile(
    r"(?<!\w)(?:(?:[Ss]audara|[Ss]audari|[Ss]dr|[Ss]dri|SDR|SDRI|Sdr\(i\)|[Ii]bu|IBU|[Bb]apak|BAPAK"
    r"|[Pp]ak|[Bb]u"
    r"|[Bb]pk|BPK|[Nn]y|[Tt]n|[Tt]uan|[Nn]yonya|[Hh]j|[Hh]aji|[Hh]ajjah|H|[Dd]aeng|[Kk]ak|[Pp]uang"
    r"|[Aa][./]\s?[Nn]|A\.N|[Aa]n|(?:[Aa]tas|ATAS) (?:nama|NAMA)|[Bb]ernama"
    r"|[Nn]ama(?:nya)?(?: saya| pelapor| lengkap| korban| pemohon| warga)?"
    r"|NAMA|[Pp]elapor(?:nya)?|[Pp]engadu|[Kk]orban|[Pp]emohon|[Ss]aksi|[Tt]erlapor"
    r"|[Ss]aya|[Ii]stri(?:nya)?|[Ss]uami(?:nya)?|[Aa]nak(?:nya)?|[Pp]asien|[Ww]arga|[Tt]etangga"
    r"|[Pp]emilik|[Aa]hli waris|[Aa]lmarhum(?:ah)?|[Aa]lm)\b\.?|[Aa]\.\s?[Nn]\.)"
    r"\s*[:,]?\s*(?:yaitu\s+|adalah\s+|ialah\s+|bernama\s+|\()?"
)
_WEAK_CUES: Final = frozenset(
    {"saya", "warga", "tetangga", "pelapor", "pengadu", "korban", "pemohon", "saksi", "terlapor"}
    | {"istri", "istrinya", "suami", "suaminya", "anak", "anaknya", "pasien", "pemilik", "an"}
    | {"pelapornya", "h", "tn", "ny", "kak", "haji", "nama", "namanya"}
)
_IN_THE_NAME_OF: Final = re.compile(r"an?\s?[./]\s?n?")
_STRONG_TAIL: Final = re.compile(r":\s*$|bernama\s*$|adalah\s*$|yaitu\s*$|ialah\s*$", re.IGNORECASE)
_PUBLIC_BEFORE: Final = re.compile(
    r"(?<!\w)(?:jalan|jln?|jl|lorong|gang|gg|masjid|mesjid|musholla|mushala|rsud|rsu|rs|rumah sakit"
    r"|sdn?|smpn?|sman?|smkn?|sekolah|gedung|lapangan|stadion|taman|pelabuhan|bandara|pasar|jembatan|komplek?s"
    r"|btn|perumahan|perum|universitas|pesantren|ponpes|yayasan|kecamatan|kec|kelurahan|kel|desa|dusun|lingkungan"
    r"|kampung|kabupaten|kab|provinsi|kota|pulau|sungai|pantai|gunung|toko|cv|pt|ud|hotel|klinik|apotek|warung"
    r"|bupati|gubernur|presiden|menteri|camat|lurah|kepala|wakil|plt|plh|sekretaris|kabid|direktur|ketua)\.?\s+$",
    re.IGNORECASE,
)


def names(text: str, known: Iterable[str] = ()) -> Iterator[PersonalSpan]:
    """Names of people.

    Args:
        text: What the public would read.
        known: Names that are in the case already, such as the complainant's.
    """
    found = [span for name in known for span in _known(text, name)]
    found += [span for cue in _CUE.finditer(text) for span in _after_cue(text, cue)]
    found += [span for match in _RUN.finditer(text) for span in _by_given_name(text, match)]
    yield from _joined(found)


def _joined(found: list[PersonalSpan]) -> Iterator[PersonalSpan]:
    """Overlapping findings as one; each saw a part of the name."""
    found.sort(key=lambda span: (span.start, span.end))
    while found:
        first = found.pop(0)
        while found and found[0].start < first.end:
            end = max(first.end, found.pop(0).end)
            first = PersonalSpan(start=first.start, end=end, kind=first.kind)
        yield first


def _known(text: str, name: str) -> Iterator[PersonalSpan]:
    parts = [part for part in re.split(r"[^\w'’]+", name) if len(part) > 1]
    whole = r"[\s.]+".join(re.escape(part) for part in parts)
    least = 4
    alone = [re.escape(p) for p in parts if len(p) >= least and not name_words.is_common(p)]
    for choice in filter(None, (whole, "|".join(alone))):
        for match in re.finditer(rf"(?<!\w)(?:{choice})(?!\w)", text, re.IGNORECASE):
            yield PersonalSpan(start=match.start(), end=match.end(), kind=PersonalKind.NAME)


def _after_cue(text: str, cue: re.Match[str]) -> Iterator[PersonalSpan]:
    match = _RUN.match(text, cue.end())
    if match is None:
        return
    words = _words(text, match.start(), match.end())
    words = _without_titles(words)
    kept = _until_a_stranger(words)
    if not kept or _PUBLIC_BEFORE.search(text[max(0, cue.start() - 24) : cue.start()]):
        return
    said = cue.group().split("(")[0].lower()
    cue_word = re.sub(r"[^a-z ]", "", said).strip()
    is_weak = cue_word in _WEAK_CUES and not _STRONG_TAIL.search(cue.group())
    is_weak = is_weak and not _IN_THE_NAME_OF.match(said)
    if is_weak and not any(name_words.is_given_name(word) for _, _, word in kept):
        return
    yield PersonalSpan(start=kept[0][0], end=kept[-1][1], kind=PersonalKind.NAME)


def _by_given_name(text: str, match: re.Match[str]) -> Iterator[PersonalSpan]:
    words = _words(text, match.start(), match.end())
    while words and not name_words.is_given_name(words[0][2]):
        words = words[1:]
    if not words or _PUBLIC_BEFORE.search(text[max(0, words[0][0] - 24) : words[0][0]]):
        return
    kept = _until_a_stranger(words)
    if not kept or _public_in(text, match, words):
        return
    is_alone = len(kept) == 1
    if is_alone and (name_words.is_also_a_word(kept[0][2]) or words[0][2].isupper()):
        return
    yield PersonalSpan(start=kept[0][0], end=kept[-1][1], kind=PersonalKind.NAME)


def _public_in(text: str, match: re.Match[str], words: list[tuple[int, int, str]]) -> bool:
    """Whether the run before the name says a street, a school, an office."""
    before = [
        word for start, _, word in _words(text, match.start(), match.end()) if start < words[0][0]
    ]
    return any(name_words.is_public(word) for word in before)


def _words(text: str, start: int, end: int) -> list[tuple[int, int, str]]:
    return [
        (start + found.start(), start + found.end(), found.group())
        for found in re.finditer(r"[A-Za-z][A-Za-z'’`\-]*", text[start:end])
    ]


def _without_titles(words: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    while words and words[0][2].lower() in name_words.TITLES:
        words = words[1:]
    return words


def _until_a_stranger(words: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    kept: list[tuple[int, int, str]] = []
    for word in words:
        is_first = not kept
        if name_words.is_no_name(word[2]) if is_first else not name_words.goes_on(word[2]):
            break
        if _is_abbreviation(word[2]):
            break
        kept.append(word)
    while kept and kept[-1][2].lower() in name_words.LINKS:
        kept.pop()
    return kept


def _is_abbreviation(word: str) -> bool:
    most = 4
    return word.isupper() and 1 < len(word) <= most and not name_words.is_given_name(word)
