"""Who may administer what: one table for the server's checks, the screens and the matrix."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from halo_desktop.domain.roles import Actor, Membership, Role


class Right(StrEnum):
    """One thing that somebody may administer."""

    USERS = "users"
    UNITS = "units"
    CALENDAR = "calendar"
    POLICIES = "policies"
    TEMPLATES = "templates"
    LAPOR = "lapor"
    DEVICES_SEE = "devices-see"
    DEVICES_ORDER = "devices-order"
    HISTORY = "history"


_SUPERVISOR: Final = frozenset({Role.SUPERVISOR})
_WATCHERS: Final = frozenset({Role.SUPERVISOR, Role.AUDITOR})
RIGHTS: Final[dict[Right, frozenset[Role]]] = {
    Right.USERS: _SUPERVISOR,
    Right.UNITS: _SUPERVISOR,
    Right.CALENDAR: _SUPERVISOR,
    Right.POLICIES: _SUPERVISOR,
    Right.TEMPLATES: _SUPERVISOR,
    Right.LAPOR: _SUPERVISOR,
    Right.DEVICES_SEE: _WATCHERS,
    Right.DEVICES_ORDER: _SUPERVISOR,
    Right.HISTORY: _WATCHERS,
}

# Whoever could give these, or take over an account that has one, could read what is kept from
# everybody else, or the record of their own deeds. They are given on the server itself.
RESERVED_ROLES: Final = frozenset({Role.INSPECTOR, Role.AUDITOR})
GRANTABLE_ROLES: Final = (
    Role.OPERATOR,
    Role.SUPERVISOR,
    Role.OPD_ADMIN,
    Role.OPD_LEADER,
    Role.DISTRICT_LEADER,
)


def may(actor: Actor, right: Right) -> bool:
    """Whether somebody may administer something; the actor holds what is valid today."""
    return actor.has(*RIGHTS[right])


def rights_of(actor: Actor) -> frozenset[Right]:
    """Everything that somebody may administer."""
    return frozenset(right for right in Right if may(actor, right))


def is_reserved(memberships: tuple[Membership, ...]) -> bool:
    """Whether an account has a role that only the server's administrator may touch."""
    return any(held.role in RESERVED_ROLES for held in memberships)
