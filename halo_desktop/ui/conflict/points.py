"""What both sides decided about the same fields of a case, beside each other."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from halo_desktop.cache.views import OutboxItem
from halo_desktop.domain.ids import UnitId
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.payloads import Dispose, Reclassify, Redispose
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.ui import labels


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One field: what the person wanted, and what the server has now."""

    label: str
    mine: str
    theirs: str

    @property
    def is_shared(self) -> bool:
        """Whether both say the same."""
        return self.mine == self.theirs


def points_of(item: OutboxItem, case: Complaint | None, rulebook: Rulebook) -> tuple[Point, ...]:
    """The fields that an action and the case as it is now speak about."""
    wanted = item.payload
    if case is None:
        return ()
    found: list[Point] = []
    if isinstance(wanted, Dispose | Redispose):
        lead = case.lead.unit if case.lead is not None else None
        label = QCoreApplication.translate("conflict", "OPD utama")
        found.append(
            Point(label=label, mine=_unit(wanted.lead, rulebook), theirs=_unit(lead, rulebook))
        )
    if isinstance(wanted, Dispose):
        label = QCoreApplication.translate("conflict", "Urgensi")
        found.append(_point(label, wanted.urgency, case.urgency))
    if isinstance(wanted, Dispose | Reclassify):
        label = QCoreApplication.translate("conflict", "Klasifikasi")
        found.append(_point(label, wanted.classification, case.classification))
        label = QCoreApplication.translate("conflict", "Kelas penanganan")
        found.append(_point(label, wanted.handling_class, case.handling_class))
    return tuple(found)


def wanted_unit(item: OutboxItem, rulebook: Rulebook) -> str:
    """To whom the action would have given the case; empty where it says nothing of it."""
    wanted = item.payload
    if isinstance(wanted, Dispose | Redispose):
        return _unit(wanted.lead, rulebook)
    return ""


def unit_name(case: Complaint | None, rulebook: Rulebook) -> str:
    """Who has the case now; empty where nobody has."""
    if case is None or case.lead is None:
        return ""
    return _unit(case.lead.unit, rulebook)


def _point(label: str, mine: StrEnum | None, theirs: StrEnum | None) -> Point:
    return Point(label=label, mine=_word(mine), theirs=_word(theirs))


def _word(member: StrEnum | None) -> str:
    return labels.of(member) if member is not None else "–"


def _unit(unit: UnitId | None, rulebook: Rulebook) -> str:
    if unit is None:
        return "–"
    known = next((found for found in rulebook.units if found.id == unit), None)
    return known.name if known is not None else str(unit)
