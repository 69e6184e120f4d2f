"""Deputies of leaders: named by the leader or a supervisor, ended early, written down."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Final

import msgspec
from sqlalchemy import Connection, select

from halo_desktop.central.access import accounts, sessions
from halo_desktop.central.access.sessions import Session
from halo_desktop.central.core import Core
from halo_desktop.central.errors import BadRequest, NotFound, ServiceProblem
from halo_desktop.central.governance import admin_trail
from halo_desktop.central.governance.admin_trail import Author
from halo_desktop.central.storage import district, tables
from halo_desktop.central.storage.columns import Record
from halo_desktop.domain import calendar, delegation
from halo_desktop.domain.delegation import Delegation, Fault
from halo_desktop.domain.ids import UnitId, UserId
from halo_desktop.domain.roles import UNIT_ROLES, Actor, Membership, Role
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.wire.codes import ProblemCode
from halo_desktop.wire.delegations import (
    Candidate,
    DelegationCard,
    DelegationRequest,
    Delegations,
)

PART: Final = "delegation"
_HELD = tables.membership.c


class Delegating:
    """The part of the server that knows who signs for whom."""

    def __init__(self, core: Core) -> None:
        """Takes what all parts share."""
        self.core = core

    def delegations(self, session: Session) -> Delegations:
        """The deputies of the units that the person may name some for. Blocking.

        Raises:
            ServiceProblem: ``not-permitted`` for those who may not name any.
        """
        now = self.core.now()
        with self.core.database.read() as connection:
            actor = sessions.require(connection, session, now).actor
            rulebook = self.core.rulebook(connection)
            return _answer(connection, actor, rulebook, now)

    def order_delegation(self, session: Session, request: DelegationRequest) -> Delegations:
        """Names a deputy or ends a deputy's right; safe to repeat. Blocking.

        Raises:
            ServiceProblem: ``not-permitted`` for a unit of somebody else's, ``not-found`` for
                a deputy that there is not.
        """
        now = self.core.now()
        faults: tuple[Fault, ...] = ()
        with self.core.database.write() as connection:
            actor = sessions.require(connection, session, now).actor
            rulebook = self.core.rulebook(connection)
            by = Author(user=session.user, name=session.name, device=session.device)
            if request.what == "give":
                faults = _give(connection, actor, rulebook, request, by, now)
            else:
                _end(connection, actor, request.id, by, now)
            answer = _answer(connection, actor, rulebook, now, faults)
        self.core.tell_committed()
        return answer


def _give(
    connection: Connection,
    actor: Actor,
    rulebook: Rulebook,
    request: DelegationRequest,
    by: Author,
    now: datetime,
) -> tuple[Fault, ...]:
    today = calendar.local_day(now)
    wish = _wish(request)
    unit = rulebook.unit(wish.unit)
    if not delegation.may_delegate(actor, wish.unit, today):
        raise ServiceProblem(ProblemCode.NOT_PERMITTED, 403)
    if wish.membership in sessions.memberships_of(connection, wish.user):
        return ()  # said twice
    others = tuple(_as_membership(row) for row in _rows(connection, {wish.unit}, today))
    found = list(delegation.faults(wish, others, today))
    if unit is None or not unit.is_active_on(today):
        found.append(Fault.UNIT)
    if not _may_act(connection, wish):
        found.append(Fault.PERSON)
    if found:
        return tuple(found)
    accounts.grant(connection, wish.user, wish.membership)
    admin_trail.note(
        connection,
        by,
        part=PART,
        subject=wish.unit,
        what="give",
        after=msgspec.json.encode(wish),
        now=now,
    )
    return ()


def _wish(request: DelegationRequest) -> Delegation:
    if request.valid_from is None or request.valid_to is None:
        raise BadRequest("valid_from")
    return Delegation(
        unit=request.unit,
        user=request.user,
        title=request.title,
        valid_from=request.valid_from,
        valid_to=request.valid_to,
        letter=request.letter.replace("\0", "").strip(),
    )


def _end(connection: Connection, actor: Actor, number: int, by: Author, now: datetime) -> None:
    today = calendar.local_day(now)
    row = connection.execute(
        select(tables.membership).where(_HELD.num == number, _HELD.acting.is_not(None))
    ).one_or_none()
    if row is None or not delegation.may_delegate(actor, UnitId(row.unit), today):
        raise NotFound
    before = _as_delegation(row)
    if before.valid_to < today:
        return  # ended already
    accounts.end_membership(connection, UserId(row.account), number, today - timedelta(days=1))
    admin_trail.note(
        connection,
        by,
        part=PART,
        subject=before.unit,
        what="end",
        before=msgspec.json.encode(before),
        now=now,
    )


def _may_act(connection: Connection, wish: Delegation) -> bool:
    """A deputy is a member of staff, and not the leader in person."""
    is_active = connection.execute(
        select(tables.account.c.is_active).where(tables.account.c.id == wish.user)
    ).scalar_one_or_none()
    held = sessions.memberships_of(connection, wish.user)
    is_leader = any(
        m.role is Role.OPD_LEADER and m.unit == wish.unit and m.acting is None for m in held
    )
    return bool(is_active) and not is_leader and any(m.role in UNIT_ROLES for m in held)


def _answer(
    connection: Connection,
    actor: Actor,
    rulebook: Rulebook,
    now: datetime,
    faults: tuple[Fault, ...] = (),
) -> Delegations:
    today = calendar.local_day(now)
    units = {
        unit.id
        for unit in rulebook.units
        if unit.is_active_on(today) and delegation.may_delegate(actor, unit.id, today)
    }
    if not units:
        raise ServiceProblem(ProblemCode.NOT_PERMITTED, 403)
    found = _rows(connection, units, today)
    cards = tuple(_card(row, row.name) for row in found)
    return Delegations(
        epoch=district.head(connection).epoch,
        now=now,
        delegations=cards,
        units=tuple(sorted(units)),
        candidates=_candidates(connection, today),
        faults=tuple(fault.value for fault in faults),
    )


def _rows(connection: Connection, units: set[UnitId], today: date) -> list[Record]:
    """The deputies of some units that act now or will act."""
    statement = (
        select(tables.membership, tables.account.c.name)
        .join(tables.account, tables.account.c.id == _HELD.account)
        .where(
            _HELD.acting.is_not(None),
            _HELD.role == Role.OPD_LEADER.value,
            _HELD.unit.in_(units),
            _HELD.valid_to >= today,
        )
        .order_by(_HELD.valid_from, _HELD.num)
    )
    return list(connection.execute(statement))


def _candidates(connection: Connection, today: date) -> tuple[Candidate, ...]:
    """The staff of units, by name."""
    statement = (
        select(tables.account.c.id, tables.account.c.name, _HELD.unit)
        .join(tables.membership, _HELD.account == tables.account.c.id)
        .where(
            tables.account.c.is_active,
            _HELD.role.in_([role.value for role in UNIT_ROLES]),
            _HELD.acting.is_(None),
            _HELD.valid_to.is_(None) | (_HELD.valid_to >= today),
        )
        .order_by(tables.account.c.name, tables.account.c.id, _HELD.num)
    )
    found: dict[UserId, Candidate] = {}
    for row in connection.execute(statement):
        known = found.get(row.id)
        units = (*known.units, UnitId(row.unit)) if known is not None else (UnitId(row.unit),)
        found[UserId(row.id)] = Candidate(user=UserId(row.id), name=row.name, units=units)
    return tuple(found.values())


def _as_delegation(row: Record) -> Delegation:
    return Delegation(
        unit=UnitId(row.unit),
        user=UserId(row.account),
        title=row.acting,
        valid_from=row.valid_from or date.min,
        valid_to=row.valid_to or date.max,
        letter=row.letter or "",
    )


def _as_membership(row: Record) -> Membership:
    return _as_delegation(row).membership


def _card(row: Record, name: str) -> DelegationCard:
    found = _as_delegation(row)
    return DelegationCard(
        id=row.num,
        unit=found.unit,
        user=found.user,
        name=name,
        title=found.title,
        valid_from=found.valid_from,
        valid_to=found.valid_to,
        letter=found.letter,
    )
