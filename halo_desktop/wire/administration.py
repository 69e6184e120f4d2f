"""Messages for those who administer: people, reference data, moves, and what was changed.

Entries of the reference data travel as they stand in the rulebook. A change names the entry as
the person saw it; when it is another one by now, nothing happens and both can be looked at.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Final, Literal

import msgspec

from halo_desktop.domain.ids import ComplaintId, UnitId, UserId
from halo_desktop.domain.roles import Membership
from halo_desktop.wire.messages import Answer, Message, Request, Secret

PATH_USERS: Final = "/v1/admin/users"  # GET, POST; /{user} GET
PATH_RULES: Final = "/v1/admin/rules"  # POST
PATH_MOVES: Final = "/v1/admin/moves"  # POST
PATH_ACTS: Final = "/v1/admin/acts"  # query: subject, limit
MOST_MOVES: Final = 50

NOTHING: Final = msgspec.Raw(b"null")


def _nothing() -> msgspec.Raw:
    return NOTHING


class FaultyField(Message, frozen=True, kw_only=True):
    """What is wrong with one field; ``fault`` is a stable word."""

    field: str
    fault: str
    detail: str = ""


class UserCard(Message, frozen=True, kw_only=True):
    """An account as those see it who look after it; ``mark`` says which state of it."""

    id: UserId
    username: str
    name: str
    is_active: bool
    has_totp: bool
    mark: str
    memberships: tuple[Membership, ...] = ()
    created_at: datetime | None = None
    last_seen_at: datetime | None = None
    devices: int = 0
    waiting: int = 0  # actions that the devices last said had not been sent
    is_reserved: bool = False  # only the server's administrator may change it
    must_change: bool = False  # the password was given out once and not replaced yet


class Users(Answer, frozen=True, kw_only=True):
    """All accounts by name."""

    users: tuple[UserCard, ...]


class SoleRole(Message, frozen=True, kw_only=True):
    """A role that nobody else holds, with the open cases that wait for it."""

    role: str
    unit: UnitId | None = None
    cases: int = 0


class UserStanding(Answer, frozen=True, kw_only=True):
    """What still hangs on a person."""

    user: UserCard
    sole_roles: tuple[SoleRole, ...] = ()
    sessions: int = 0


class UserOrder(Secret, Request, frozen=True, kw_only=True):
    """One change of an account; ``mark`` is that of the card it was decided on."""

    what: Literal[
        "create",
        "rename",
        "grant",
        "revoke",
        "close",
        "open",
        "reset-password",
        "reset-totp",
        "sign-out",
    ]
    user: UserId | None = None
    mark: str = ""
    username: str = ""
    name: str = ""
    memberships: tuple[Membership, ...] = ()


class UserAnswer(Secret, Answer, frozen=True, kw_only=True):
    """What came of it: the account as it is now; a new password is told this once."""

    st: Literal["saved", "conflict", "unsound"]
    user: UserCard | None = None
    password: str = ""
    faults: tuple[FaultyField, ...] = ()


class RuleChange(Request, frozen=True, kw_only=True):
    """Adds, replaces or removes one entry of the reference data, or tries what would follow.

    ``before`` is null for a new entry, ``after`` for one that goes.
    """

    part: str
    before: msgspec.Raw = msgspec.field(default_factory=_nothing)
    after: msgspec.Raw = msgspec.field(default_factory=_nothing)
    is_trial: bool = False


class DueShift(Message, frozen=True, kw_only=True):
    """A limit of an open case that ends, or would end, on another day."""

    complaint: ComplaintId
    ticket: str
    title: str
    clock: str
    before: date
    after: date
    unit: UnitId | None = None


class RuleAnswer(Answer, frozen=True, kw_only=True):
    """What came of a change; ``current`` is the entry as it is now, null when there is none."""

    st: Literal["saved", "trial", "conflict", "unsound"]
    version: str = ""
    current: msgspec.Raw = msgspec.field(default_factory=_nothing)
    by: str = ""
    at: datetime | None = None
    faults: tuple[FaultyField, ...] = ()
    shifted: int = 0  # limits that end on another day
    cases: int = 0  # open cases with such a limit
    shifts: tuple[DueShift, ...] = ()  # some of them


class MoveRequest(Request, frozen=True, kw_only=True):
    """Moves open cases of a dissolved unit to its successor; a trial only lists them."""

    from_unit: UnitId
    to_unit: UnitId
    reason: str = ""
    complaints: tuple[ComplaintId, ...] = ()
    is_trial: bool = True
    reroutes_topics: bool = False


class MoveItem(Message, frozen=True, kw_only=True):
    """One case of a move and what came of it."""

    complaint: ComplaintId
    ticket: str
    title: str
    state: str
    role: str
    due_on: date | None = None
    st: Literal["", "applied", "noop", "rejected"] = ""
    code: str = ""
    detail: str = ""


class MoveAnswer(Answer, frozen=True, kw_only=True):
    """The cases in their order; ``topics`` usually go to the old unit."""

    items: tuple[MoveItem, ...]
    topics: tuple[str, ...] = ()
    people: tuple[str, ...] = ()  # whose roles are in the old unit


class AdminAct(Message, frozen=True, kw_only=True):
    """One change of people or reference data, with the entry before and after it."""

    n: int
    at: datetime
    by: str
    part: str
    subject: str
    what: str
    before: msgspec.Raw = msgspec.field(default_factory=_nothing)
    after: msgspec.Raw = msgspec.field(default_factory=_nothing)


class AdminActs(Answer, frozen=True, kw_only=True):
    """The newest changes first."""

    acts: tuple[AdminAct, ...]
