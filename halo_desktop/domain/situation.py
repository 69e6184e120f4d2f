"""Everything a rule may look at before anything changes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from halo_desktop.domain import calendar, parts
from halo_desktop.domain.ids import UnitId
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.parts import Part
from halo_desktop.domain.roles import Actor, Role
from halo_desktop.domain.rulebook import Rulebook


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """A complaint, who looks at it, and when.

    ``now`` never lies before the complaint's last change, so that a slow clock cannot
    make time run backwards inside a case.
    """

    complaint: Complaint | None
    actor: Actor
    parts: frozenset[Part]
    now: datetime
    today: date
    rulebook: Rulebook
    parent: Complaint | None = None

    @property
    def case(self) -> Complaint:
        """The complaint, where the rules know that there is one."""
        assert self.complaint is not None
        return self.complaint

    def actor_units(self, *roles: Role) -> frozenset[UnitId]:
        """The units in which the actor holds one of the roles today."""
        return frozenset(
            unit
            for role, unit in parts.held(self.actor, self.today)
            if role in roles and unit is not None
        )


def look(
    complaint: Complaint | None,
    actor: Actor,
    now: datetime,
    rulebook: Rulebook,
    parent: Complaint | None = None,
) -> Situation:
    """Brings together what the rules need."""
    moment = now if complaint is None else max(now, complaint.updated_at)
    today = calendar.local_day(moment)
    return Situation(
        complaint=complaint,
        actor=actor,
        parts=parts.parts_of(complaint, actor, today),
        now=moment,
        today=today,
        rulebook=rulebook,
        parent=parent,
    )
