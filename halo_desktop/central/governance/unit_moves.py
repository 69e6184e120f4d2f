"""*Alih unit*: the open cases of a dissolved unit go to its successor, each by the rules."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection, select

from halo_desktop.central.storage import open_cases, tables
from halo_desktop.domain import visibility
from halo_desktop.domain.ids import UnitId
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.roles import Actor
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.domain.states import ClockState
from halo_desktop.wire.administration import MoveItem


def candidates(connection: Connection, unit: UnitId, actor: Actor) -> tuple[Complaint, ...]:
    """The open cases of a unit that the person may see."""
    found = open_cases.of_unit(connection, unit)
    return tuple(case for case in found if visibility.may_see(case, actor) is not None)


def item(case: Complaint, unit: UnitId) -> MoveItem:
    """One case as it stands before it moves; its limits stay as they are."""
    role = next((d.role.value for d in case.active_dispositions() if d.unit == unit), "")
    return MoveItem(
        complaint=case.id,
        ticket=case.ticket or "",
        title=case.title,
        state=case.state.value,
        role=role,
        due_on=_due_on(case),
    )


def topics(rulebook: Rulebook, unit: UnitId) -> tuple[str, ...]:
    """The topics that usually go to a unit."""
    return tuple(topic.name for topic in rulebook.topics if topic.default_unit == unit)


def people(connection: Connection, unit: UnitId) -> tuple[str, ...]:
    """Whose roles are in a unit."""
    account, membership = tables.account.c, tables.membership.c
    names = connection.scalars(
        select(account.name)
        .join(tables.membership, membership.account == account.id)
        .where(membership.unit == unit, account.is_active.is_(True))
        .distinct()
        .order_by(account.name)
    )
    return tuple(names)


def _due_on(case: Complaint) -> date | None:
    running = [clock.due_on for clock in case.clocks if clock.state is ClockState.RUNNING]
    return min(running, default=None)
