"""The part that somebody plays in one complaint, from roles, units and privacy marks.

A role alone decides little: an Admin OPD is the lead's admin in one case, a supporting
unit's in another and a stranger in most. Rules ask for parts, never for bare roles.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from halo_desktop.domain.ids import UnitId
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.roles import Actor, Role
from halo_desktop.domain.states import DispositionRole, Flag


class Part(StrEnum):
    """What somebody is to a complaint."""

    OPERATOR = "operator"
    SUPERVISOR = "supervisor"
    ANY_ADMIN = "any_admin"  # Admin OPD of any unit: may take a complaint in
    LEAD_ADMIN = "lead_admin"
    LEAD_LEADER = "lead_leader"
    SUPPORT_ADMIN = "support_admin"
    SUPPORT_LEADER = "support_leader"
    INSPECTOR = "inspector"  # the case has been handed to the Inspectorate
    INSPECTOR_READER = "inspector_reader"  # may see it: supervisory or confidential
    DISTRICT_LEADER = "district_leader"
    AUDITOR = "auditor"
    REPORTER = "reporter"
    SYSTEM = "system"
    LAPOR = "lapor"


NOT_PEOPLE = frozenset({Part.REPORTER, Part.SYSTEM, Part.LAPOR})

_ALWAYS = {
    Role.AUDITOR: Part.AUDITOR,
    Role.REPORTER: Part.REPORTER,
    Role.SYSTEM: Part.SYSTEM,
    Role.LAPOR: Part.LAPOR,
}
_UNIT_PARTS = {
    (Role.OPD_ADMIN, DispositionRole.LEAD): Part.LEAD_ADMIN,
    (Role.OPD_LEADER, DispositionRole.LEAD): Part.LEAD_LEADER,
    (Role.OPD_ADMIN, DispositionRole.SUPPORT): Part.SUPPORT_ADMIN,
    (Role.OPD_LEADER, DispositionRole.SUPPORT): Part.SUPPORT_LEADER,
}
_HIDDEN_FROM_DISTRICT = frozenset({Flag.CONFIDENTIAL, Flag.SUPERVISORY, Flag.SPECIFIC_DATA})


def held(actor: Actor, today: date) -> frozenset[tuple[Role, UnitId | None]]:
    """The roles that hold on a day; a delegate's end with their dates."""
    return frozenset(
        (membership.role, membership.unit)
        for membership in actor.memberships
        if membership.is_valid_on(today)
    )


def parts_of(complaint: Complaint | None, actor: Actor, today: date) -> frozenset[Part]:
    """What an actor is to a complaint (or to a new one) on a day."""
    roles = held(actor, today)
    found = {_ALWAYS[role] for role, _ in roles if role in _ALWAYS}
    names = {role for role, _ in roles}
    if complaint is None:
        found.update(_parts_without_case(names))
        return frozenset(found)
    if Role.INSPECTOR in names:
        found.update(_inspector_parts(complaint))
    if complaint.has(Flag.HANDED_TO_INSPECTORATE):
        return frozenset(found)
    if Role.OPERATOR in names:
        found.add(Part.OPERATOR)
    if complaint.has(Flag.SUPERVISORY):
        return frozenset(found)
    if Role.SUPERVISOR in names:
        found.add(Part.SUPERVISOR)
    if Role.DISTRICT_LEADER in names and _HIDDEN_FROM_DISTRICT.isdisjoint(complaint.flags):
        found.add(Part.DISTRICT_LEADER)
    found.update(_unit_parts(complaint, roles))
    return frozenset(found)


def _parts_without_case(names: set[Role]) -> Iterable[Part]:
    if Role.OPERATOR in names:
        yield Part.OPERATOR
    if Role.SUPERVISOR in names:
        yield Part.SUPERVISOR
    if Role.OPD_ADMIN in names:
        yield Part.ANY_ADMIN


def _inspector_parts(complaint: Complaint) -> Iterable[Part]:
    if complaint.has(Flag.HANDED_TO_INSPECTORATE):
        yield Part.INSPECTOR
    if complaint.has(Flag.SUPERVISORY) or complaint.has(Flag.CONFIDENTIAL):
        yield Part.INSPECTOR_READER


def _unit_parts(
    complaint: Complaint, roles: frozenset[tuple[Role, UnitId | None]]
) -> Iterable[Part]:
    for disposition in complaint.dispositions:
        if not disposition.is_active:
            continue
        for role in (Role.OPD_ADMIN, Role.OPD_LEADER):
            part = _UNIT_PARTS.get((role, disposition.role))
            if part is not None and (role, disposition.unit) in roles:
                yield part
