"""What a form may look at while it is filled in: the case, the rules, the person, today."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from halo_desktop.domain.calendar import local_day
from halo_desktop.domain.ids import UnitId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.payloads import FileRef, Payload
from halo_desktop.domain.roles import UNIT_ROLES, Actor
from halo_desktop.domain.rulebook import Rulebook, Unit
from halo_desktop.ui.decisions.form import Option
from halo_desktop.ui.decisions.preview import Preview, preview


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """The moment at which somebody decides."""

    rulebook: Rulebook
    actor: Actor
    now: datetime
    case: Complaint | None = None

    @property
    def today(self) -> date:
        """The day in the district's own time."""
        return local_day(self.now)

    @property
    def complaint(self) -> Complaint:
        """The case; forms that need one are never opened without."""
        assert self.case is not None
        return self.case

    def preview(self, kind: Kind, payload: Payload) -> Preview:
        """What the case would be after the decision."""
        return preview(
            self.complaint,
            kind,
            payload,
            actor=self.actor,
            rulebook=self.rulebook,
            now=self.now,
        )

    def known_files(self) -> tuple[FileRef, ...]:
        """Files that are on the case already."""
        return tuple(
            FileRef(
                sha256=file.sha256,
                name=file.name,
                media_type=file.media_type,
                size_bytes=file.size_bytes,
            )
            for file in self.complaint.attachments
        )

    def own_unit(self) -> UnitId | None:
        """The unit that the person works for, where it is the only one."""
        units = self.actor.units(*UNIT_ROLES)
        return next(iter(units)) if len(units) == 1 else None

    def units(self) -> tuple[Unit, ...]:
        """The district's units that exist today, offices before villages."""
        order = {"opd": 0, "bagian": 1, "upt": 1, "bumd": 2, "kecamatan": 3, "kelurahan": 4}
        living = [
            unit
            for unit in self.rulebook.units
            if unit.kind != "external" and unit.is_active_on(self.today)
        ]
        living.sort(key=lambda unit: (order.get(unit.kind, 5), unit.short_name))
        return tuple(living)

    def unit_name(self, unit: UnitId | None) -> str:
        """The short name of a unit, its code where the rulebook does not know it."""
        if unit is None:
            return ""
        found = self.rulebook.unit(unit)
        return found.short_name if found is not None else unit

    def unit_options(self, *, without: frozenset[UnitId] = frozenset()) -> tuple[Option, ...]:
        """Units to choose from, found by short and full name."""
        return tuple(
            Option(value=unit.id, label=unit.short_name, hint=_other_name(unit))
            for unit in self.units()
            if unit.id not in without
        )

    def external_options(self) -> tuple[Option, ...]:
        """Institutions outside the district that cases are forwarded to."""
        return tuple(
            Option(value=unit.id, label=unit.short_name, hint=_other_name(unit))
            for unit in self.rulebook.units
            if unit.kind == "external" and unit.is_active_on(self.today)
        )

    def topic_options(self) -> tuple[Option, ...]:
        """Topics that cases are about; headings alone are no topic."""
        parents = {topic.parent for topic in self.rulebook.topics if topic.parent}
        return tuple(
            Option(
                value=topic.code,
                label=topic.name,
                hint=", ".join(topic.keywords[:4]),
            )
            for topic in self.rulebook.topics
            if topic.code not in parents
        )

    def place_options(self) -> tuple[Option, ...]:
        """Villages with their kecamatan, and the kecamatan themselves."""
        return tuple(
            Option(value=place.code, label=_place_label(place.name, place.level), hint=hint)
            for place in self.rulebook.places
            if place.level != "kabupaten"
            for hint in (self._above(place.parent),)
        )

    def _above(self, code: str | None) -> str:
        found = next((p for p in self.rulebook.places if p.code == code), None)
        return f"Kec. {found.name}" if found is not None and found.level == "kecamatan" else ""


def _other_name(unit: Unit) -> str:
    return unit.name if unit.name != unit.short_name else ""


def _place_label(name: str, level: str) -> str:
    shown = {"desa": "Desa", "kelurahan": "Kel.", "kecamatan": "Kec."}
    return f"{shown.get(level, '')} {name}".strip()
