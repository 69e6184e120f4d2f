"""Who works on complaints, and on whose behalf."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from halo_desktop.domain.ids import UnitId, UserId


class Role(StrEnum):
    """What a person may be; one person may hold several roles in several units."""

    OPERATOR = "operator"
    SUPERVISOR = "supervisor"
    OPD_ADMIN = "opd_admin"
    OPD_LEADER = "opd_leader"
    INSPECTOR = "inspector"
    DISTRICT_LEADER = "district_leader"
    AUDITOR = "auditor"
    # Not people, but actors of transitions all the same.
    REPORTER = "reporter"
    SYSTEM = "system"
    LAPOR = "lapor"


UNIT_ROLES = frozenset({Role.OPD_ADMIN, Role.OPD_LEADER})
STAFF_ROLES = frozenset(
    {
        Role.OPERATOR,
        Role.SUPERVISOR,
        Role.OPD_ADMIN,
        Role.OPD_LEADER,
        Role.INSPECTOR,
        Role.DISTRICT_LEADER,
        Role.AUDITOR,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """A role, in a unit where the role belongs to one, for as long as it is valid.

    ``acting`` is ``"Plt."`` or ``"Plh."`` when a delegate signs for the leader.
    """

    role: Role
    unit: UnitId | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    acting: str | None = None
    letter: str = ""  # by which a delegate signs

    def is_valid_on(self, day: date) -> bool:
        """Says whether the membership holds on a day (both ends included)."""
        after_start = self.valid_from is None or self.valid_from <= day
        before_end = self.valid_to is None or day <= self.valid_to
        return after_start and before_end


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """A person (or the system, the complainant, LAPOR!) with the roles held now."""

    user: UserId
    name: str
    memberships: tuple[Membership, ...]

    def has(self, *roles: Role, unit: UnitId | None = None) -> bool:
        """Says whether the actor holds one of the roles, in that unit if one is given."""
        return any(
            held.role in roles and (unit is None or held.unit == unit) for held in self.memberships
        )

    def units(self, *roles: Role) -> frozenset[UnitId]:
        """The units in which the actor holds one of the roles."""
        return frozenset(
            held.unit for held in self.memberships if held.role in roles and held.unit is not None
        )


SYSTEM_ACTOR = Actor(
    user=UserId("system"), name="Sistem", memberships=(Membership(role=Role.SYSTEM),)
)
LAPOR_ACTOR = Actor(
    user=UserId("lapor"), name="SP4N-LAPOR!", memberships=(Membership(role=Role.LAPOR),)
)
REPORTER_ACTOR = Actor(
    user=UserId("reporter"), name="Pelapor", memberships=(Membership(role=Role.REPORTER),)
)
