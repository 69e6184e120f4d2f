"""Limits counted anew when the calendar has changed: only running ones, from their own start.

A limit in working days ends when its days are used up; with another day off it ends later. What
was stopped or is an emergency of minutes stays, and a paused limit keeps its days.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final

from halo_desktop.domain import deadlines
from halo_desktop.domain.ids import UnitId
from halo_desktop.domain.model import Clock, Complaint, Entry
from halo_desktop.domain.roles import SYSTEM_ACTOR
from halo_desktop.domain.rulebook import Calendar
from halo_desktop.domain.states import FINAL_STATES, ClockKind, ClockState, EntryKind

CODE: Final = "reckon_deadlines"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """One limit that ends on another day."""

    clock: ClockKind
    unit: UnitId | None
    before: date
    after: date


def clock_anew(clock: Clock, calendar: Calendar) -> Clock:
    """A limit as the calendar counts it now."""
    if clock.state is not ClockState.RUNNING or clock.due_at is not None:
        return clock
    due = deadlines.last_day(
        clock.running_since or clock.started_on,
        clock.limit_days - clock.used_days,
        counts_working_days=clock.counts_working_days,
        calendar=calendar,
    )
    return replace(clock, due_on=due.due_on, is_provisional=due.is_provisional)


def shifts(case: Complaint, calendar: Calendar) -> tuple[Shift, ...]:
    """Which limits of a case would end on another day."""
    if case.state in FINAL_STATES:
        return ()
    pairs = ((clock, clock_anew(clock, calendar)) for clock in case.clocks)
    return tuple(
        Shift(clock=old.kind, unit=old.unit, before=old.due_on, after=new.due_on)
        for old, new in pairs
        if old.due_on != new.due_on
    )


def case_anew(case: Complaint, calendar: Calendar, at: datetime, name: str) -> Complaint:
    """The case with its limits counted anew and an entry that says so; itself when all stays.

    Args:
        case: As it is.
        calendar: The days off that hold now.
        at: When it is done.
        name: Of this reckoning, for the id of the entry.
    """
    if case.state in FINAL_STATES:
        return case
    clocks = tuple(clock_anew(clock, calendar) for clock in case.clocks)
    if clocks == case.clocks:
        return case
    moved = shifts(case, calendar)
    entries = case.entries
    if moved:
        first = moved[0]
        facts = (
            ("clock", first.clock.value),
            ("due_before", first.before.isoformat()),
            ("due_after", first.after.isoformat()),
            ("count", str(len(moved))),
        )
        entry = Entry(
            id=f"{name}/1",
            kind=EntryKind.SYSTEM,
            at=at,
            actor=SYSTEM_ACTOR.user,
            actor_name=SYSTEM_ACTOR.name,
            text="",
            code=CODE,
            facts=facts,
        )
        entries = (*entries, entry)
    return replace(case, clocks=clocks, entries=entries, rev=case.rev + 1, updated_at=at)
