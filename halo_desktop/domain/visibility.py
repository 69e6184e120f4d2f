"""Who sees which complaint, and how much of it.

Scopes are the streams that consoles subscribe to; a projection is the form in which a
complaint travels in one. Identity is never part of the aggregate, so no projection has
to hide it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Literal

from halo_desktop.domain import parts
from halo_desktop.domain.ids import ScopeId, UnitId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Complaint, Disposition, Reply, ReporterCard, UnitRequest
from halo_desktop.domain.roles import UNIT_ROLES, Actor, Role
from halo_desktop.domain.states import DispositionRole, Flag

OPERATORS = ScopeId("kab/ok")
SUPERVISORS = ScopeId("kab/sv")
DISTRICT_LEADERS = ScopeId("kab/pd")
INSPECTORATE = ScopeId("itj")
_UNIT_PREFIX = "opd:"

_PROTECTED = frozenset({Flag.CONFIDENTIAL, Flag.SPECIFIC_DATA})
_HIDDEN_FROM_DISTRICT = _PROTECTED | {Flag.SUPERVISORY}
_TITLE_FLAGS = frozenset({Flag.EMERGENCY, Flag.LEADER_ATTENTION})


class Projection(StrEnum):
    """How much of a complaint is shown."""

    FULL = "full"
    UNIT = "unit"
    SEALED = "sealed"  # that it exists, its state and limits; the content online only
    TITLES = "titles"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """A stream of complaints that a person's consoles follow.

    ``cache`` says where it may be kept: on the (encrypted) disk, in memory only, or not
    at all.
    """

    id: ScopeId
    cache: Literal["disk", "memory", "none"]
    projection: Projection


def unit_scope(unit: UnitId) -> ScopeId:
    """The stream of one unit's complaints."""
    return ScopeId(f"{_UNIT_PREFIX}{unit}")


def scopes_of(complaint: Complaint) -> dict[ScopeId, Projection]:
    """The streams in which a complaint travels now, and its form in each."""
    if complaint.has(Flag.SUPERVISORY):
        shown = {INSPECTORATE: Projection.FULL}
        if not complaint.has(Flag.HANDED_TO_INSPECTORATE):
            shown[OPERATORS] = Projection.FULL
        return shown
    shown = {OPERATORS: Projection.FULL, SUPERVISORS: Projection.FULL}
    if _HIDDEN_FROM_DISTRICT.isdisjoint(complaint.flags):
        shown[DISTRICT_LEADERS] = Projection.TITLES
    is_protected = not _PROTECTED.isdisjoint(complaint.flags)
    for disposition in complaint.dispositions:
        if disposition.is_active:
            scope = unit_scope(disposition.unit)
            shown[scope] = Projection.SEALED if is_protected else Projection.UNIT
    return shown


def scopes_for(actor: Actor, day: date) -> tuple[Scope, ...]:
    """The streams that a person may follow on a day, by the roles that hold then."""
    found: dict[ScopeId, Scope] = {}
    for role, unit in sorted(parts.held(actor, day), key=lambda held: (held[0], held[1] or "")):
        if role is Role.OPERATOR:
            _add(found, OPERATORS, "disk", Projection.FULL)
        elif role is Role.SUPERVISOR:
            _add(found, SUPERVISORS, "disk", Projection.FULL)
        elif role is Role.INSPECTOR:
            _add(found, INSPECTORATE, "memory", Projection.FULL)
        elif role is Role.DISTRICT_LEADER:
            _add(found, DISTRICT_LEADERS, "disk", Projection.TITLES)
        elif role in UNIT_ROLES and unit is not None:
            _add(found, unit_scope(unit), "disk", Projection.UNIT)
    if OPERATORS in found:
        # An operator's stream holds everything that a supervisor's holds.
        found.pop(SUPERVISORS, None)
    return tuple(found.values())


def _add(
    found: dict[ScopeId, Scope],
    scope: ScopeId,
    cache: Literal["disk", "memory", "none"],
    projection: Projection,
) -> None:
    found[scope] = Scope(id=scope, cache=cache, projection=projection)


def may_see(complaint: Complaint, actor: Actor, today: date | None = None) -> Projection | None:
    """How much a person may see online, None for nothing at all.

    Without a day all memberships count as held, as those of a session do.
    """
    held = (
        parts.held(actor, today)
        if today is not None
        else frozenset((membership.role, membership.unit) for membership in actor.memberships)
    )
    roles = {role for role, _ in held}
    if _sees_everything(complaint, roles):
        return Projection.FULL
    if complaint.has(Flag.SUPERVISORY):
        return None
    units = {unit for role, unit in held if role in UNIT_ROLES}
    if any(disposition.unit in units for disposition in complaint.active_dispositions()):
        return Projection.UNIT
    if Role.DISTRICT_LEADER in roles and _HIDDEN_FROM_DISTRICT.isdisjoint(complaint.flags):
        return Projection.TITLES
    return None


def _sees_everything(complaint: Complaint, roles: set[Role]) -> bool:
    is_supervisory = complaint.has(Flag.SUPERVISORY)
    if Role.INSPECTOR in roles and (is_supervisory or complaint.has(Flag.CONFIDENTIAL)):
        return True
    if Role.OPERATOR in roles and not complaint.has(Flag.HANDED_TO_INSPECTORATE):
        return True
    return Role.SUPERVISOR in roles and not is_supervisory


def project(complaint: Complaint, projection: Projection) -> Complaint:
    """The complaint in the form in which it may be shown."""
    if projection is Projection.FULL:
        return complaint
    if projection is Projection.UNIT:
        return _for_unit(complaint)
    return _bare(complaint, projection)


def retired(complaint: Complaint) -> Complaint:
    """What a computer keeps of a complaint that was closed long ago.

    Number, states, limits and what statistics count; no text, no name, no file (research on
    the domain, local cache rule 6). Opening it asks the server, as with a sealed copy.
    """
    link = complaint.lapor
    return replace(
        _bare(complaint, Projection.SEALED),
        topic=complaint.topic,
        place=complaint.place,
        rating=complaint.rating,
        lapor=None if link is None else replace(link, last_error=None, tasks=(), attempts=()),
    )


def _for_unit(complaint: Complaint) -> Complaint:
    """Everything but who looked at the complainant's identity, and how often they wrote."""
    return replace(
        complaint,
        reporter=replace(complaint.reporter, earlier_complaints=0),
        entries=tuple(
            entry for entry in complaint.entries if entry.code != Kind.REVEAL_IDENTITY.value
        ),
    )


def _bare(complaint: Complaint, projection: Projection) -> Complaint:
    """Ticket, state, limits and what waits to be decided; for titles the title and the lead."""
    is_sealed = projection is Projection.SEALED
    return replace(
        complaint,
        title="" if is_sealed else complaint.title,
        body="",
        location_text="",
        place=None,
        topic=None,
        summary="",
        reporter=ReporterCard(label="Pelapor", can_be_contacted=False),
        reported_party="",
        reported_unit=None,
        flags=complaint.flags
        if is_sealed
        else tuple(flag for flag in complaint.flags if flag in _TITLE_FLAGS),
        dispositions=tuple(
            _bare_disposition(disposition)
            for disposition in complaint.dispositions
            if disposition.is_active and (is_sealed or disposition.role is DispositionRole.LEAD)
        ),
        replies=tuple(_bare_reply(reply) for reply in complaint.replies) if is_sealed else (),
        completions=(),
        requests=tuple(_bare_request(found) for found in complaint.requests) if is_sealed else (),
        lapor=None,
        parent=None,
        parent_ticket=None,
        children=(),
        holders=complaint.holders if is_sealed else (),
        entries=(),
        attachments=(),
        archive_reason=None,
        rating=None,
        is_sealed=True,
    )


def _bare_reply(reply: Reply) -> Reply:
    """That there is an answer and how far it is, so that whoever decides it finds the case."""
    return replace(reply, text="", note="", evidence=(), sha256=None)


def _bare_request(request: UnitRequest) -> UnitRequest:
    return replace(request, reason="", decision_note="")


def _bare_disposition(disposition: Disposition) -> Disposition:
    return replace(disposition, instruction="", question="", plan="", contribution="")
