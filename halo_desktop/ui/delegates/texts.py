"""The sentences around deputies."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from halo_desktop.domain.delegation import Fault
from halo_desktop.domain.ids import UnitId
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.ui import formatting
from halo_desktop.ui.translation import QT_TRANSLATE_NOOP
from halo_desktop.wire.delegations import DelegationCard

_FAULTS: dict[Fault, tuple[str, str]] = {
    Fault.TITLE: ("title", QT_TRANSLATE_NOOP("delegates", "Pilih Plt. atau Plh.")),
    Fault.UNIT: ("unit", QT_TRANSLATE_NOOP("delegates", "OPD ini sudah tidak berlaku.")),
    Fault.PERSON: (
        "user",
        QT_TRANSLATE_NOOP("delegates", "Pilih pegawai lain: bukan pimpinan itu sendiri."),
    ),
    Fault.PERIOD: (
        "valid_to",
        QT_TRANSLATE_NOOP(
            "delegates", "Masa berlaku terbalik, sudah lewat, atau lebih dari setahun."
        ),
    ),
    Fault.LETTER: ("letter", QT_TRANSLATE_NOOP("delegates", "Isi nomor surat keputusannya.")),
    Fault.TAKEN: (
        "valid_from",
        QT_TRANSLATE_NOOP("delegates", "Sudah ada Plt. atau Plh. lain pada hari-hari itu."),
    ),
}


def unit_name(unit: UnitId, rulebook: Rulebook) -> str:
    """The short name of a unit."""
    found = rulebook.unit(unit)
    return found.short_name if found is not None else unit


def line(card: DelegationCard, rulebook: Rulebook) -> str:
    """One deputy in a line: "Plh. Pimpinan PUPR: Andi"."""
    pattern = QCoreApplication.translate("delegates", "{title} Pimpinan {unit}: {name}")
    return pattern.format(title=card.title, unit=unit_name(card.unit, rulebook), name=card.name)


def note(card: DelegationCard, today: date) -> str:
    """From when to when, and by which letter."""
    pattern = QCoreApplication.translate("delegates", "{since} s.d. {until} · SK {letter}")
    words = pattern.format(
        since=formatting.long_day(card.valid_from),
        until=formatting.long_day(card.valid_to),
        letter=card.letter or "–",
    )
    if card.valid_from > today:
        later = QCoreApplication.translate("delegates", "belum mulai · {words}")
        return later.format(words=words)
    return words


def faults(found: tuple[str, ...]) -> dict[str, str]:
    """For each field what is wrong with it."""
    known = [Fault(word) for word in found if word in set(Fault)]
    return {
        _FAULTS[fault][0]: QCoreApplication.translate("delegates", _FAULTS[fault][1])
        for fault in known
    }
