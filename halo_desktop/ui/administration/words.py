"""Sentences that all sections share: faults, conflicts, previews."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QCoreApplication

from halo_desktop.domain.administration.soundness import Fault
from halo_desktop.domain.ids import UnitId
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.domain.states import ClockKind
from halo_desktop.ui import formatting, labels
from halo_desktop.ui.translation import QT_TRANSLATE_NOOP
from halo_desktop.wire.administration import DueShift, FaultyField, RuleAnswer

_FAULTS: Final[dict[Fault, str]] = {
    Fault.MISSING: QT_TRANSLATE_NOOP("administration", "Wajib diisi."),
    Fault.TOO_SHORT: QT_TRANSLATE_NOOP(
        "administration", "Terlalu pendek: paling sedikit {detail} huruf."
    ),
    Fault.TOO_LONG: QT_TRANSLATE_NOOP("administration", "Terlalu panjang: paling banyak {detail}."),
    Fault.NOT_A_CODE: QT_TRANSLATE_NOOP(
        "administration", "Hanya huruf kecil, angka, titik dan tanda hubung, tanpa spasi."
    ),
    Fault.TAKEN: QT_TRANSLATE_NOOP("administration", "Sudah dipakai. {detail}"),
    Fault.UNKNOWN: QT_TRANSLATE_NOOP(
        "administration", "Tidak ada, tidak berlaku lagi, atau tidak boleh dipilih. {detail}"
    ),
    Fault.ORDER: QT_TRANSLATE_NOOP(
        "administration", "Tanggalnya tidak cocok: akhir sebelum awal, atau akhirnya belum diisi."
    ),
    Fault.PAST: QT_TRANSLATE_NOOP(
        "administration", "Yang sudah berlaku tidak diubah. Pilih tanggal mulai besok."
    ),
    Fault.RANGE: QT_TRANSLATE_NOOP("administration", "Di luar batas yang mungkin ({detail})."),
    Fault.CIRCLE: QT_TRANSLATE_NOOP("administration", "Unit tidak dapat menunjuk dirinya sendiri."),
    Fault.PLACEHOLDER: QT_TRANSLATE_NOOP(
        "administration", "Isian {detail} tidak dikenal. Periksa ejaannya."
    ),
    Fault.BRACES: QT_TRANSLATE_NOOP("administration", "Ada kurung kurawal yang tidak berpasangan."),
    Fault.TWICE: QT_TRANSLATE_NOOP("administration", "Disebut dua kali. {detail}"),
    Fault.NEEDED: QT_TRANSLATE_NOOP(
        "administration", "Tidak dapat diubah, karena masih diperlukan. {detail}"
    ),
}
DAY_KINDS: Final[dict[str, str]] = {
    "public": QT_TRANSLATE_NOOP("administration", "Libur nasional"),
    "collective": QT_TRANSLATE_NOOP("administration", "Cuti bersama"),
    "local": QT_TRANSLATE_NOOP("administration", "Libur daerah"),
}
UNIT_KINDS: Final[dict[str, str]] = {
    "opd": QT_TRANSLATE_NOOP("administration", "OPD"),
    "bagian": QT_TRANSLATE_NOOP("administration", "Bagian"),
    "kecamatan": QT_TRANSLATE_NOOP("administration", "Kecamatan"),
    "kelurahan": QT_TRANSLATE_NOOP("administration", "Kelurahan"),
    "desa": QT_TRANSLATE_NOOP("administration", "Desa"),
    "bumd": QT_TRANSLATE_NOOP("administration", "BUMD"),
    "upt": QT_TRANSLATE_NOOP("administration", "UPT"),
    "external": QT_TRANSLATE_NOOP("administration", "Instansi luar"),
}
_SHOWN: Final = 6
_LONGEST: Final = 60


def fault(found: FaultyField) -> str:
    """What is wrong with a field."""
    pattern = _FAULTS.get(Fault(found.fault)) if found.fault in set(Fault) else None
    if pattern is None:
        return found.fault
    text = QCoreApplication.translate("administration", pattern)
    return text.replace("{detail}", found.detail).replace(" ()", "").strip()


def faults(found: Iterable[FaultyField]) -> Mapping[str, str]:
    """What is wrong, by field."""
    return {one.field: fault(one) for one in found}


def conflict(answer: RuleAnswer, own: bytes, now: datetime) -> str:
    """Says who was faster, with both values of what differs."""
    if bytes(answer.current) == b"null":
        return QCoreApplication.translate(
            "administration",
            "Sementara itu entri ini dihapus orang lain. Simpan sekali lagi untuk menambahkannya.",
        )
    who = answer.by or QCoreApplication.translate("administration", "Orang lain")
    when = "" if answer.at is None else f" ({formatting.moment(answer.at, now)})"
    pattern = QCoreApplication.translate(
        "administration",
        "{who} sudah mengubahnya{when}. {both} Simpan sekali lagi untuk memakai isian Anda.",
    )
    both = differences(
        bytes(answer.current),
        own,
        QCoreApplication.translate("administration", "di server"),
        QCoreApplication.translate("administration", "isian Anda"),
    )
    return pattern.format(who=who, when=when, both=both)


def differences(one: bytes, other: bytes, first: str, second: str) -> str:
    """What differs between two entries, with both values."""
    left, right = json.loads(one), json.loads(other)
    if not isinstance(left, dict) or not isinstance(right, dict):
        return ""
    keys = [key for key in {**left, **right} if left.get(key) != right.get(key)]
    lines = [
        f"{key}: “{_short(left.get(key))}” {first}, “{_short(right.get(key))}” {second}."
        for key in keys[:_SHOWN]
    ]
    return " ".join(lines)


def changes(before: bytes, after: bytes) -> str:
    """What a change did, from what to what."""
    if before == b"null" or after == b"null":
        return _short(json.loads(after if before == b"null" else before))
    left, right = json.loads(before), json.loads(after)
    if not isinstance(left, dict) or not isinstance(right, dict):
        return f"{_short(left)} → {_short(right)}"
    keys = [key for key in {**left, **right} if left.get(key) != right.get(key)]
    return "; ".join(
        f"{key}: {_short(left.get(key))} → {_short(right.get(key))}" for key in keys[:_SHOWN]
    )


def shift_rows(
    shifts: tuple[DueShift, ...], rulebook: Rulebook, today: date
) -> tuple[tuple[str, ...], ...]:
    """Limits that end on another day, as lines of a preview."""
    return tuple(
        (
            shift.ticket,
            shift.title,
            clock(shift.clock),
            unit(shift.unit, rulebook),
            formatting.day(shift.before, today),
            formatting.day(shift.after, today),
        )
        for shift in shifts
    )


def shift_columns() -> tuple[str, ...]:
    """The headings over such lines."""
    return (
        QCoreApplication.translate("administration", "Tiket"),
        QCoreApplication.translate("administration", "Aduan"),
        QCoreApplication.translate("administration", "Batas"),
        QCoreApplication.translate("administration", "Unit"),
        QCoreApplication.translate("administration", "Semula"),
        QCoreApplication.translate("administration", "Menjadi"),
    )


def clock(word: str) -> str:
    """The name of a limit."""
    return labels.of(ClockKind(word)) if word in set(ClockKind) else word


def unit(found: str | None, rulebook: Rulebook) -> str:
    """The short name of a unit."""
    known = rulebook.unit(UnitId(found)) if found else None
    return known.short_name if known is not None else (found or "")


def choices(kind: type[StrEnum]) -> tuple[tuple[str, str], ...]:
    """Every member of a vocabulary to choose from."""
    return tuple((member.value, labels.of(member)) for member in kind)


def units(rulebook: Rulebook, today: date) -> tuple[tuple[str, str], ...]:
    """The units that exist today, to choose from."""
    found = [
        (str(one.id), f"{one.short_name} – {one.name}")
        for one in rulebook.units
        if one.is_active_on(today)
    ]
    return tuple(sorted(found, key=lambda pair: pair[1].casefold()))


def topics(rulebook: Rulebook) -> tuple[tuple[str, str], ...]:
    """The topics, to choose from."""
    return tuple((str(topic.code), topic.name) for topic in rulebook.topics)


def _short(value: object) -> str:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def day_kind(word: str) -> str:
    """What kind of day off it is."""
    if word not in DAY_KINDS:
        return word
    return QCoreApplication.translate("administration", DAY_KINDS[word])


def unit_kind(word: str) -> str:
    """What kind of unit it is."""
    if word not in UNIT_KINDS:
        return word
    return QCoreApplication.translate("administration", UNIT_KINDS[word])
