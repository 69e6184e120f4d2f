"""Plt. and Plh.: who signs for a leader, for how long, by which letter.

An acting deputy holds the leader's role in one unit between two days, by a decision letter
(research on the domain, roles PO and glossary "Plt. / Plh. / a.n. / u.b."). The days are part of
the membership, so that the right ends by itself wherever it is looked at, also offline.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from halo_desktop.domain.ids import UnitId, UserId
from halo_desktop.domain.roles import Actor, Membership, Role

PLT: Final = "Plt."  # pelaksana tugas: the post is vacant
PLH: Final = "Plh."  # pelaksana harian: the leader is away
TITLES: Final = (PLT, PLH)
MOST_DAYS: Final = 366
LEAST_LETTER: Final = 3
MOST_LETTER: Final = 120


class Fault(StrEnum):
    """What is wrong with a wish."""

    TITLE = "title"
    UNIT = "unit"
    PERSON = "person"  # unknown, closed, or the leader in person
    PERIOD = "period"  # ends before it begins, has ended, or is too long
    LETTER = "letter"
    TAKEN = "taken"  # somebody else acts for the unit in these days


@dataclass(frozen=True, slots=True, kw_only=True)
class Delegation:
    """One deputy of one unit's leader."""

    unit: UnitId
    user: UserId
    title: str
    valid_from: date
    valid_to: date
    letter: str

    @property
    def membership(self) -> Membership:
        """The same as a role that somebody holds."""
        return Membership(
            role=Role.OPD_LEADER,
            unit=self.unit,
            valid_from=self.valid_from,
            valid_to=self.valid_to,
            acting=self.title,
            letter=self.letter,
        )


def may_delegate(actor: Actor, unit: UnitId, today: date) -> bool:
    """Supervisors for every unit; a leader for the own one, but no deputy hands on."""
    for held in actor.memberships:
        if not held.is_valid_on(today):
            continue
        if held.role is Role.SUPERVISOR:
            return True
        if held.role is Role.OPD_LEADER and held.unit == unit and held.acting is None:
            return True
    return False


def faults(wish: Delegation, others: tuple[Membership, ...], today: date) -> tuple[Fault, ...]:
    """What is wrong with a wish; ``others`` are the deputies that the unit has already."""
    found = []
    if wish.title not in TITLES:
        found.append(Fault.TITLE)
    length = (wish.valid_to - wish.valid_from).days
    if not 0 <= length < MOST_DAYS or wish.valid_to < today:
        found.append(Fault.PERIOD)
    if not LEAST_LETTER <= len(wish.letter.strip()) <= MOST_LETTER:
        found.append(Fault.LETTER)
    if any(_overlaps(wish, other) for other in others):
        found.append(Fault.TAKEN)
    return tuple(found)


def acting_for(actor: Actor, unit: UnitId | None, today: date) -> Membership | None:
    """As whose deputy somebody decides for a unit; None for the leader in person."""
    held = [
        membership
        for membership in actor.memberships
        if membership.role is Role.OPD_LEADER
        and membership.unit == unit
        and membership.is_valid_on(today)
    ]
    if not held or any(membership.acting is None for membership in held):
        return None
    return held[0]


def _overlaps(wish: Delegation, other: Membership) -> bool:
    starts = other.valid_from or date.min
    ends = other.valid_to or date.max
    return wish.valid_from <= ends and starts <= wish.valid_to
