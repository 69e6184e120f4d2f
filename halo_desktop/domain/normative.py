"""Advice on answers that say nothing: the "jawaban normatif" that citizens complain about.

Permenpan RB 62/2018 wants an answer that says what was or will be done, by whom and when; the
Ombudsman counts "akan ditindaklanjuti" without them as no answer. These are rules as data; each
gives advice with a place in the text, none ever keeps an answer from being sent.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Weakness(StrEnum):
    """What an answer lacks."""

    NO_TIME = "no-time"
    NO_MEASURE = "no-measure"
    NO_UNIT = "no-unit"
    EMPTY_PROMISE = "empty-promise"
    COPIED = "copied"
    SHORT = "short"
    NO_GREETING = "no-greeting"
    WRONG_ADDRESSEE = "wrong-addressee"
    CAPITALS = "capitals"


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """One weakness, and the stretch of text it is about (empty: the whole)."""

    weakness: Weakness
    start: int = 0
    end: int = 0


_MONTHS: Final = (
    "januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember"
)
_NUMBER_WORDS: Final = "satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|beberapa"
_TIME: Final = re.compile(
    rf"\b\d{{1,2}}\s{{0,2}}(?:{_MONTHS}|jan|feb|mar|apr|jun|jul|agt|agu|sep|sept|okt|nov|des)\b"
    rf"|\b(?:{_MONTHS})\s{{1,2}}\d{{4}}\b|\b(?:bulan|awal|pertengahan|akhir)\s{{1,2}}(?:{_MONTHS})\b"
    r"|\b\d{1,2}[/.\-]\d{1,2}[/.\-]\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b"
    r"|\b(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu)\s{1,2}(?:\(|\d|depan|ini|lalu|pagi|siang"
    r"|sore|malam|kemarin|tanggal|,)"
    r"|\b(?:hari|pada) (?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu)\b"
    rf"|\b(?:\d{{1,3}}|{_NUMBER_WORDS})\s{{0,2}}(?:x\s?\d+\s)?(?:\([^)]{{1,12}}\)\s{{0,2}})?"
    r"(?:jam|hari|pekan|minggu|bulan|tahun)\b"
    r"|\b(?:pukul|jam)\s{1,2}\d"
    r"|\b(?:triwulan|tw|semester|tahap|minggu ke|pekan ke)\W{0,2}(?:[ivx]+|\d|pertama"
    r"|kedua|ketiga|keempat)\b"
    r"|\b(?:besok|lusa|kemarin|hari ini|malam ini|sore ini|pagi tadi|tadi (?:pagi|siang|malam)"
    r"|(?:minggu|pekan|bulan|tahun) (?:depan|ini|lalu|berjalan))\b"
    r"|\b(?:tahun|anggaran|ta|apbd|apbd-p)\.?\s{1,2}(?:anggaran\s{1,2})?20\d\d\b|\btahun 20\d\d\b",
    re.IGNORECASE,
)
_MEASURE: Final = re.compile(
    r"\b(?:telah|sudah|sedang|selesai|berhasil|tengah|mulai|kini)\s{1,2}(?:\w{2,14}\s{1,2}){0,2}"
    r"(?:di|ter|me|ber|turun|padam|menyala|nyala|normal|aktif|terbit|selesai|lancar|tuntas"
    r"|cair)\w*"
    r"|(?<!akan )(?<!untuk )(?<!agar )(?<!segera )\b(?:menambal|mengganti|memasang|memperbaiki"
    r"|membersihkan|mengangkut|mengeruk|menutup|menertibkan|memeriksa|mendata|menambah|membuka"
    r"|menugaskan|mengembalikan|menegur|menanyakan|menyalurkan|mencetak|menerbitkan|mengukur"
    r"|meninjau|mengirim|menjadwalkan|membongkar|memanggil|mendatangi|menemui|mengecek|menyita"
    r"|mengaktifkan|melakukan (?:perbaikan|pengecekan|penertiban|survei|pembersihan))\b"
    r"|\b\d[\d.,]*\s{0,2}(?:m|meter|km|titik|unit|buah|orang|kk|rumah|lampu|tiang|liter|ton|kg"
    r"|rit|truk|lembar|dosis|m2|m3|persen|%|kpm|ruas|sambungan|pipa|ekor|paket)(?!\w)"
    r"|\bRp\s?\d|\b(?:dijadwalkan|dianggarkan|dialokasikan|diusulkan|ditambal|diganti|diperbaiki"
    r"|dipasang|diangkut|dikeruk|dibersihkan|diaspal|diterbitkan|dicetak|disalurkan|ditertibkan"
    r"|diaktifkan|dibongkar|dicairkan|ditugaskan|dikembalikan|ditambah|dibuka|tercatat"
    r"|diberlakukan|disambung|dikirim|ditegur)\b"
    r"|\b(?:silakan|silahkan|mohon|dapat)\s{1,2}(?:\w{2,14}\s{1,2}){0,3}(?:datang|membawa"
    r"|mengambil"
    r"|melengkapi|menghubungi|mengajukan|melapor|mendaftar|mengunggah|mengirim)\w*",
    re.IGNORECASE,
)
_UNIT: Final = re.compile(
    r"\b(?:dinas|badan|bagian|bidang|seksi|uptd?|puskesmas|rsud|kecamatan|kelurahan|camat|lurah"
    r"|kantor|satpol|bpbd|bappeda|inspektorat|sekretariat|pdam|perumda|pln|bbws|bpjn|polres|polsek"
    r"|disdukcapil|dukcapil|dinsos|dinkes|dishub|dlhk?|dpupr|pupr|perkim|disperindag|disdik"
    r"|dispora"
    r"|kominfo|kominfosp|distan|dkp|dpmd|bpkpd|bkpsdm|pemerintah desa|kepala desa|sekolah|sdn|smpn"
    r"|smp|sma|balai|loket|mal pelayanan|mpp|pasar|terminal|damkar|bulog|bpjs|kemenag)\b",
    re.IGNORECASE,
)
_PROMISE: Final = re.compile(
    r"\b(?:akan|segera|selanjutnya(?: akan)?|kami)\s{1,2}(?:segera\s{1,2}|kami\s{1,2}|terus\s{1,2}"
    r"|akan\s{1,2})?(?:di)?(?:\s?tindak\s?lanjuti|koordinasikan|teruskan|proses|pelajari|upayakan"
    r"|perhatikan|evaluasi|sampaikan|menindaklanjuti|mengupayakan|berkoordinasi|mengevaluasi"
    r"|tampung|usahakan|bahas|jadikan (?:masukan|perhatian))\b"
    r"|\b(?:menjadi|jadi) (?:perhatian|masukan|bahan (?:evaluasi|masukan|pertimbangan))\b"
    r"|\bsesuai (?:dengan )?(?:ketentuan|aturan|prosedur|mekanisme"
    r"|peraturan)(?: \w+)? yang berlaku\b"
    r"|\b(?:mohon|harap) (?:bersabar|maklum|ditunggu|menunggu)\b",
    re.IGNORECASE,
)
_GREETING: Final = re.compile(
    r"^\W{0,4}(?:yth|kepada|salam|selamat|assalam|halo|hai|terima ?kasih|bapak|ibu|saudara|sdr"
    r"|dear|tabe|mohon maaf|kami)",
    re.IGNORECASE,
)
_LETTER_TO_OFFICE: Final = re.compile(
    r"^\W{0,4}(?:kepada\s{1,3})?yth\W{1,4}(?:bapak |ibu |bpk\.? )?"
    r"(?:kepala|kadis|bupati|wakil bupati|camat"
    r"|lurah|sekretaris|kabid|pimpinan|inspektur|direktur|admin)\b",
    re.IGNORECASE,
)
_TOO_FAMILIAR: Final = re.compile(r"\b(?:kamu|kalian|lu|elo|gue|bro|sis|gan)\b", re.IGNORECASE)
_WORD: Final = re.compile(r"[^\W\d_]+")
_SENTENCE_END: Final = re.compile(r"(?<!\bNo)(?<!\bYth)(?<!\bJl)(?<!\bSdr)[.!?](?=\s)|\n")
_FEWEST_WORDS: Final = 12
_LETTERS_TO_JUDGE: Final = 24
_MOST_CAPITALS: Final = 0.6
_MOST_COPIED: Final = 0.55
_SHINGLE: Final = 4
_WORDS_TO_COMPARE: Final = 12
_LONGEST_SENTENCE: Final = 400


def advise(answer: str, complaint: str = "") -> tuple[Advice, ...]:
    """What would make the answer worth reading, in the order in which to mend it."""
    if not answer.strip():
        return ()
    found = [advice for rule in RULES for advice in rule(answer, complaint)]
    return tuple(dict.fromkeys(found))


def _short(answer: str, _complaint: str) -> Iterator[Advice]:
    if len(_WORD.findall(answer)) < _FEWEST_WORDS:
        yield Advice(weakness=Weakness.SHORT)


def _without_time(answer: str, _complaint: str) -> Iterator[Advice]:
    if _TIME.search(answer) is None:
        yield Advice(weakness=Weakness.NO_TIME)


def _without_measure(answer: str, _complaint: str) -> Iterator[Advice]:
    without_promises = _PROMISE.sub(" ", answer)
    if _MEASURE.search(_without_courtesies(without_promises)) is None:
        yield Advice(weakness=Weakness.NO_MEASURE)


_COURTESY: Final = re.compile(
    r"\b(?:telah|sudah)\s{1,2}(?:kami\s{1,2})?(?:terima|diterima|baca|dibaca|catat|dicatat"
    r"|menyampaikan"
    r"|melapor(?:kan)?|menghubungi|menggunakan|mengadu(?:kan)?|memberi(?:kan)?|disampaikan|peduli"
    r"|berpartisipasi|teruskan|diteruskan|menjadi)\b"
    r"|\bselesai(?:kan)?\s{1,2}secepat\w*"
    r"|\bsedang (?:di|kami )?(?:proses|pelajari|koordinasikan|tindaklanjuti)\b",
    re.IGNORECASE,
)


def _without_courtesies(answer: str) -> str:
    return _COURTESY.sub(" ", answer)


def _without_unit(answer: str, _complaint: str) -> Iterator[Advice]:
    if _UNIT.search(answer) is None:
        yield Advice(weakness=Weakness.NO_UNIT)


def _empty_promises(answer: str, _complaint: str) -> Iterator[Advice]:
    for match in _PROMISE.finditer(answer):
        start, end = _sentence_around(answer, match.start(), match.end())
        if _TIME.search(answer, start, end) is None:
            yield Advice(weakness=Weakness.EMPTY_PROMISE, start=match.start(), end=match.end())


def _sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    from_here, to_here = max(0, start - _LONGEST_SENTENCE), min(len(text), end + _LONGEST_SENTENCE)
    ends = [match.end() for match in _SENTENCE_END.finditer(text, from_here, start)]
    after = _SENTENCE_END.search(text, end, to_here)
    return max(ends, default=from_here), after.start() if after else to_here


def _copied(answer: str, complaint: str) -> Iterator[Advice]:
    ours, theirs = _shingles(answer), _shingles(complaint)
    if len(ours) < _WORDS_TO_COMPARE - _SHINGLE or not theirs:
        return
    if len(ours & theirs) / len(ours) > _MOST_COPIED:
        yield Advice(weakness=Weakness.COPIED)


def _shingles(text: str) -> set[tuple[str, ...]]:
    words = [word.lower() for word in _WORD.findall(text)]
    return {tuple(words[i : i + _SHINGLE]) for i in range(len(words) - _SHINGLE + 1)}


def _greeting(answer: str, _complaint: str) -> Iterator[Advice]:
    if _GREETING.search(answer) is None:
        yield Advice(weakness=Weakness.NO_GREETING)
    for pattern in (_LETTER_TO_OFFICE, _TOO_FAMILIAR):
        match = pattern.search(answer)
        if match is not None:
            yield Advice(weakness=Weakness.WRONG_ADDRESSEE, start=match.start(), end=match.end())


def _capitals(answer: str, _complaint: str) -> Iterator[Advice]:
    letters = [letter for letter in answer if letter.isalpha()]
    if len(letters) < _LETTERS_TO_JUDGE:
        return
    if sum(letter.isupper() for letter in letters) / len(letters) > _MOST_CAPITALS:
        yield Advice(weakness=Weakness.CAPITALS)


Rule = Callable[[str, str], Iterator[Advice]]
RULES: Final[tuple[Rule, ...]] = (
    _copied,
    _short,
    _empty_promises,
    _without_measure,
    _without_time,
    _without_unit,
    _greeting,
    _capitals,
)
