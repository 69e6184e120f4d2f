"""Identity numbers, telephone numbers and number plates.

The form of a NIK: Permendagri 74/2015 (six digits of the place, day of birth plus 40 for women,
month, year, four serial digits); plates: Perpol 7/2021; mobile numbers: Kominfo's numbering plan.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from typing import Final

from halo_desktop.domain.personal_data.span import PersonalKind, PersonalSpan
from halo_desktop.domain.personal_data.surroundings import nearest_before, said_before

_GAP: Final = r"[ .\-\u2010-\u2013\u00a0]{0,2}"
_SIXTEEN: Final = re.compile(rf"(?<!\d)(?<!\d[.,/])\d(?:{_GAP}\d){{15}}(?!{_GAP}\d)(?!\d)")
_NEAR_SIXTEEN: Final = re.compile(rf"(?<!\d)(?<!\d[.,/])\d(?:{_GAP}\d){{12,17}}(?!\d)")
_CARD_WORDS: Final = {
    "nik": re.compile(r"\b(?:nik|n\.i\.k|ktp|e-?ktp|nomor induk kependudukan)\b", re.IGNORECASE),
    "kk": re.compile(r"\b(?:kk|k\.k|kartu keluarga)\b", re.IGNORECASE),
}
_PAIR: Final = re.compile(
    r"\b(nik|kk)[^\S\n]{0,2}[/&][^\S\n]{0,2}(nik|kk)\b[\s:=]{0,4}[\d .\-/]{0,30}$", re.IGNORECASE
)
_ACCOUNT_WORDS: Final = re.compile(
    r"\b(?:rekening|rek|nip|npwp|kode|mata anggaran|billing|virtual account|va|id pelanggan"
    r"|idpel|meter|faktur|kuitansi|kontrak|resi|nomor seri|serial|imei|nop|nib)\b",
    re.IGNORECASE,
)
_WOMEN_OFFSET: Final = 40
_PROVINCES: Final = frozenset(
    {*range(11, 20), 21, *range(31, 37), *range(51, 54), *range(61, 66), *range(71, 77), 81, 82}
    | {*range(91, 98)}
)

_MOBILE: Final = re.compile(
    rf"(?:(?<=wa\.me/)|(?<![\d/A-Za-z])(?<!\d[.,]))(?:\(?\+?{_GAP}62\)?{_GAP}(?:\(0\))?0?"
    rf"|\(?0){_GAP}8"
    rf"(?:\)?{_GAP}\d){{8,11}}(?![\d/])"
)
# Typed so that machines do not see it: "o812…", "08I2…", "0852/4411/8822".
_DISGUISED: Final = re.compile(r"(?<!\w)[0oO]8(?:[ .\-_/]{0,2}[\doOIl]){8,11}(?!\w)")
# In groups between slashes nothing else of this length is written.
_GROUPED: Final = re.compile(r"(?<![\w/.])08\d{2}([/_|])\d{3,4}\1\d{3,5}(?![\w/])")
# Half hidden: "081 xxx 4452 110", "0852****1234".
_MASKED: Final = re.compile(
    r"(?<![\w/.])0 ?8(?:[ .\-]?\d){1,4}[ .\-]?[xX*]{2,4}[ .\-]?\d(?:[ .\-]?\d){2,6}(?![\w/])"
)
_SAID_AFTER: Final = re.compile(
    r"[\s,)(]{0,3}(?:bisa |silakan |boleh )?(?:di)?(?:sms|wa|telp|telepon|whatsapp|chat|hubungi"
    r"|call)\b",
    re.IGNORECASE,
)
_BARE_MOBILE: Final = re.compile(rf"(?<![\d./A-Za-z+])8[1-9](?:{_GAP}\d){{7,10}}(?![\d/])")
_LANDLINE: Final = re.compile(
    r"(?<![\d/])(?:\(0\d{2,3}\)|0[2-7]\d{1,2}(?=[ \-.])|0[2-7]\d{1,2}(?=\d{6,8}(?!\d)))"
    r"[ \-.]{0,3}\d{3,4}(?:[ \-.]?\d{2,4}){1,2}(?![\d/])"
)
_PHONE_WORDS: Final = re.compile(
    r"\b(?:(?:hp|wa|telp)-?(?:ku|nya)|nomor(?:nya|ku)|hp|no\.? ?hp|nomor ?ku|nomor saya|nmr|cp"
    r"|hub|telp|tlp|telepon|telpon|telephone"
    r"|tel|call|tlpn|wa|whatsapp|whats app|hubungi"
    r"|kontak|nomor(?:nya)? aktif|ponsel|handphone|seluler|sms|phone)\b",
    re.IGNORECASE,
)
_PUBLIC_LINE: Final = re.compile(
    r"\b(?:call ?cent(?:er|re)|hot ?line|contact cent(?:er|re)|(?:nomor|kontak) (?:layanan"
    r"|pengaduan|darurat)|layanan darurat|kanal|posko|whatsapp cent(?:er|re)|kantor|resmi)\b",
    re.IGNORECASE,
)
_DATE: Final = re.compile(r"0?\d{1,2}[ .\-](?:0?[1-9]|1[0-2])[ .\-](?:19|20)\d{2}")
_TAX_NUMBER: Final = re.compile(r"\d{2}\.\d{3}\.\d{3}\.\d-\d{3}\.\d{3}")
_DIGIT_WORDS: Final = "nol|kosong|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan"
_SPOKEN: Final = re.compile(
    rf"\b(?:nol|kosong) delapan(?:[ ,\-]+(?:{_DIGIT_WORDS}|\d)\b){{7,11}}", re.IGNORECASE
)

_PLATE_AREAS: Final = (
    "AA|AB|AD|AE|AG|BA|BB|BD|BE|BG|BH|BK|BL|BM|BN|BP|DA|DB|DC|DD|DE|DG|DH|DK|DL|DM|DN|DP|DR|DS"
    "|DT|DW|EA|EB|ED|KB|KH|KT|KU|PA|PB|PG|PS|PT|PY|A|B|D|E|F|G|H|K|L|M|N|P|R|S|T|W|Z"
)
_PLATE: Final = re.compile(
    rf"(?<![\w./\-])(?:{_PLATE_AREAS})[ .\-]?(\d{{1,4}})[ .\-]?([A-Z]{{1,3}})(?![\w/])"
)
_PLATE_WORDS: Final = re.compile(
    r"\b(?:plat(?:nya)?|pelat|nopol(?:nya)?|no\.? ?pol|nomor polisi|nomor kendaraan"
    r"|tnkb|mobil|motor|truk|bus"
    r"|pick ?up|angkot|pete-?pete|kendaraan|honda|yamaha|suzuki|beat|vario|scoopy|mio|nmax|supra"
    r"|avanza|xenia|innova|kijang|hilux|hiace|bentor|sepeda motor|dump ?truck|tronton|matic)\b",
    re.IGNORECASE,
)
_SPOKEN_PLATE: Final = re.compile(
    rf"(?<![\w./\-])(?:{_PLATE_AREAS})[ .\-]?\d{{1,4}}[ .\-]?[A-Z]{{1,3}}(?![\w/])", re.IGNORECASE
)
_SMALL_WORDS: Final = frozenset({"dan", "di", "ke", "ada", "ini", "itu", "yg", "tdk", "km", "m"})
_UNITS: Final = frozenset(
    {"M", "CM", "MM", "KM", "HA", "KG", "G", "L", "W", "V", "KV", "KVA", "KW", "WP", "PVC", "GB"}
    | {"HDPE", "ML", "A", "PK", "HP", "WIB", "WIT", "PSI", "BAR", "INCH", "X", "RT", "RW", "S", "D"}
)
_LETTER_WORDS: Final = re.compile(
    r"\b(?:lot(?: \w+)?|batch|seri|nomor|no|sk|surat|perda|pasal|tipe|ukuran|pipa|kode|blok"
    r"|ruang|vitamin|golongan"
    r"|kelas|gedung|diameter)"
    r"[.:]? *$",
    re.IGNORECASE,
)


def cards(text: str) -> Iterator[PersonalSpan]:
    """NIK and family card numbers; with the word before them also mistyped ones."""
    for match in _SIXTEEN.finditer(text):
        digits = re.sub(r"\D", "", match.group())
        word = nearest_before(text, match.start(), _CARD_WORDS)
        word = _by_its_turn(text, match.start()) or word
        if word or (
            _reads_like_nik(digits) and not said_before(text, match.start(), _ACCOUNT_WORDS)
        ):
            yield _card(match, word)
    for match in _NEAR_SIXTEEN.finditer(text):
        word = nearest_before(text, match.start(), _CARD_WORDS)
        if word and not said_before(text, match.start(), _ACCOUNT_WORDS, reach=16):
            yield _card(match, word)


def _by_its_turn(text: str, start: int) -> str:
    """Behind "NIK/KK:" the first number is the one and the second the other."""
    before = text[max(0, start - 40) : start]
    pair = _PAIR.search(before)
    if pair is None:
        return ""
    first, second = pair[1].lower(), pair[2].lower()
    turn = second if re.search(r"\d{4}", before[pair.end(2) :]) else first
    return "kk" if turn == "kk" else "nik"


def _card(match: re.Match[str], word: str) -> PersonalSpan:
    kind = PersonalKind.FAMILY_CARD if word == "kk" else PersonalKind.NIK
    return PersonalSpan(start=match.start(), end=match.end(), kind=kind)


def _reads_like_nik(digits: str) -> bool:
    day, month = int(digits[6:8]), int(digits[8:10])
    if day > _WOMEN_OFFSET:
        day -= _WOMEN_OFFSET
    is_a_day = 1 <= day <= 31 and 1 <= month <= 12
    is_a_place = int(digits[:2]) in _PROVINCES and digits[2:4] != "00" and digits[4:6] != "00"
    return is_a_place and is_a_day and digits[12:] != "0000"


def phones(text: str) -> Iterator[PersonalSpan]:
    """Mobile numbers, in digits or words, and private landlines; no public hotlines."""
    plain = itertools.chain.from_iterable(
        pattern.finditer(text) for pattern in (_MOBILE, _GROUPED, _MASKED)
    )
    for match in plain:
        if _is_private_number(text, match):
            yield _span(match, PersonalKind.PHONE)
    for match in _SPOKEN.finditer(text):
        yield _span(match, PersonalKind.PHONE)
    for pattern in (_DISGUISED, _BARE_MOBILE, _LANDLINE):
        for match in pattern.finditer(text):
            if _is_called_a_phone(text, match) and _is_private_number(text, match):
                yield _span(match, PersonalKind.PHONE)


def _is_called_a_phone(text: str, match: re.Match[str]) -> bool:
    return (
        said_before(text, match.start(), _PHONE_WORDS, reach=28)
        or _SAID_AFTER.match(text, match.end()) is not None
    )


def _is_private_number(text: str, match: re.Match[str]) -> bool:
    found = match.group().strip("(+ ")
    if _DATE.match(found) or _TAX_NUMBER.match(text, match.start()):
        return False
    return not (
        said_before(text, match.start(), _PUBLIC_LINE, reach=40)
        or said_before(text, match.start(), _ACCOUNT_WORDS, reach=24)
    )


def plates(text: str) -> Iterator[PersonalSpan]:
    """Number plates of vehicles."""
    for match in _PLATE.finditer(text):
        has_word = said_before(text, match.start(), _PLATE_WORDS)
        if has_word or _cannot_be_a_measure(text, match):
            yield _span(match, PersonalKind.PLATE)
    for match in _SPOKEN_PLATE.finditer(text):
        if re.split(r"[\d .\-]+", match.group())[-1] in _SMALL_WORDS:
            continue
        if said_before(text, match.start(), _PLATE_WORDS, reach=20):
            yield _span(match, PersonalKind.PLATE)


def _cannot_be_a_measure(text: str, match: re.Match[str]) -> bool:
    digits, letters = match.groups()
    is_long_enough = len(digits) >= 2 and (len(digits) > 2 or len(letters) >= 2)
    before = text[max(0, match.start() - 16) : match.start()]
    return is_long_enough and letters not in _UNITS and not _LETTER_WORDS.search(before)


def _span(match: re.Match[str], kind: PersonalKind) -> PersonalSpan:
    found = match.group()
    opens = found.startswith("(") and ")" not in found  # the bracket is the sentence's
    return PersonalSpan(start=match.start() + opens, end=match.end(), kind=kind)
