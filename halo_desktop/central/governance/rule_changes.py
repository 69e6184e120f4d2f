"""Changing one entry of the reference data: seen as it was, sound, on record, in force."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

import msgspec
from sqlalchemy import Connection

from halo_desktop.central.core import Core
from halo_desktop.central.errors import BadRequest
from halo_desktop.central.governance import admin_trail, publishing
from halo_desktop.central.governance.admin_trail import Author
from halo_desktop.central.storage import district, open_cases
from halo_desktop.domain import deadlines, reckoning, visibility
from halo_desktop.domain.administration import changes, parts
from halo_desktop.domain.administration.parts import Item, Part
from halo_desktop.domain.ids import UnitId
from halo_desktop.domain.model import Clock, Complaint
from halo_desktop.domain.roles import Actor
from halo_desktop.domain.rulebook import Calendar, Policy, Rulebook, Unit
from halo_desktop.domain.states import ClockState
from halo_desktop.wire import codec
from halo_desktop.wire.administration import NOTHING, DueShift, RuleChange
from halo_desktop.wire.codec import Undecodable

MOST_SHIFTS: Final = 200
_SAMPLES: Final = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """One change as it was asked for, understood."""

    part: Part
    before: Item | None
    after: Item | None

    @property
    def key(self) -> str:
        """Which entry it is about."""
        item = self.after or self.before
        assert item is not None
        return parts.key_of(item)


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What would follow from a change."""

    shifted: int = 0
    cases: int = 0
    shifts: tuple[DueShift, ...] = ()


class Stale(Exception):  # noqa: N818 - a finding, not a fault
    """The entry is another one than the person saw."""

    def __init__(self, current: Item | None) -> None:
        """Keeps what it is now."""
        super().__init__("stale")
        self.current = current


def understand(request: RuleChange) -> Wish:
    """Reads the entries of a request.

    Raises:
        BadRequest: when they are none of that part, or belong to two entries.
    """
    if request.part not in set(Part):
        raise BadRequest("part")
    part = Part(request.part)
    before, after = _item(part, request.before, "before"), _item(part, request.after, "after")
    if before is None and after is None:
        raise BadRequest("after")
    if before is not None and after is not None and parts.key_of(before) != parts.key_of(after):
        raise BadRequest("after")
    return Wish(part=part, before=before, after=after)


def apply(rulebook: Rulebook, wish: Wish, today: date) -> tuple[Rulebook, Item | None]:
    """The rulebook with the change.

    Raises:
        Stale: somebody else has changed the entry.
        Unsound: names every field that is wrong.
    """
    current = parts.find(rulebook, wish.part, wish.key)
    if current != wish.before:
        raise Stale(current)
    if wish.after is None:
        return changes.remove(rulebook, wish.part, wish.key, today), None
    return changes.put(rulebook, wish.after, today)


def save(connection: Connection, core: Core, wish: Wish, by: Author, today: date) -> Item | None:
    """Puts a change into force with its record, in the caller's transaction.

    Raises:
        Stale: somebody else has changed the entry.
        Unsound: names every field that is wrong.
    """
    district.take(connection)  # two who save at once come one after the other
    rulebook = core.rulebook(connection)
    changed, kept = apply(rulebook, wish, today)
    what = "add" if wish.before is None else "remove" if kept is None else "change"
    publishing.publish(connection, changed, core.now())
    admin_trail.note(
        connection,
        by,
        part=wish.part.value,
        subject=wish.key,
        what=what,
        before=codec.encode(wish.before),
        after=codec.encode(kept),
        now=core.now(),
    )
    return kept


def preview(connection: Connection, rulebook: Rulebook, item: Item | None, actor: Actor) -> Preview:
    """What would follow from a change, on the open complaints."""
    match item:
        case Calendar():
            return _calendar_preview(connection, item, actor)
        case Policy():
            return _policy_preview(connection, rulebook, item, actor)
        case Unit():
            count = len(open_cases.of_unit(connection, item.id))
            return Preview(cases=count)
        case _:
            return Preview()


def _calendar_preview(connection: Connection, calendar: Calendar, actor: Actor) -> Preview:
    shifted = cases = 0
    shown: list[DueShift] = []
    for case in open_cases.everything(connection):
        moved = reckoning.shifts(case, calendar)
        cases += bool(moved)
        shifted += len(moved)
        if moved and len(shown) < MOST_SHIFTS and visibility.may_see(case, actor) is not None:
            shown += [
                _shift(case, one.clock.value, one.before, one.after, one.unit) for one in moved
            ]
    return Preview(shifted=shifted, cases=cases, shifts=tuple(shown[:MOST_SHIFTS]))


def _policy_preview(
    connection: Connection, rulebook: Rulebook, policy: Policy, actor: Actor
) -> Preview:
    """The newest running limits of that kind, as the new rule would have counted them."""
    found: list[DueShift] = []
    cases = 0
    for case in open_cases.everything(connection):
        if policy.handling_class not in {None, case.handling_class}:
            continue
        clocks = [
            clock
            for clock in case.clocks
            if clock.kind is policy.clock and clock.state is ClockState.RUNNING
        ]
        cases += bool(clocks)
        if clocks and visibility.may_see(case, actor) is not None:
            found += [_sample(case, clock, policy, rulebook) for clock in clocks]
    return Preview(cases=cases, shifts=tuple(found[-_SAMPLES:][::-1]))


def _sample(case: Complaint, clock: Clock, policy: Policy, rulebook: Rulebook) -> DueShift:
    due = deadlines.last_day(
        clock.running_since or clock.started_on,
        policy.days - clock.used_days,
        counts_working_days=policy.counts_working_days,
        calendar=rulebook.calendar,
    )
    return _shift(case, clock.kind.value, clock.due_on, due.due_on, clock.unit)


def _shift(case: Complaint, clock: str, before: date, after: date, unit: UnitId | None) -> DueShift:
    return DueShift(
        complaint=case.id,
        ticket=case.ticket or "",
        title=case.title,
        clock=clock,
        before=before,
        after=after,
        unit=unit,
    )


def _item(part: Part, raw: msgspec.Raw, field: str) -> Item | None:
    if bytes(raw) == bytes(NOTHING):
        return None
    try:
        item: Item = codec.decode(raw, parts.TYPES[part])
    except Undecodable as error:
        raise BadRequest(field) from error
    return item
