"""Which limits of a case somebody has to be reminded of today.

Every step of every limit once (research, "Clocks": 80 %, 100 %, three working days more);
after a standstill only the highest step, so that nothing comes in a storm.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

from halo_desktop.domain import calendar, deadlines, guards_system
from halo_desktop.domain.deadlines import Level
from halo_desktop.domain.model import Clock, Complaint
from halo_desktop.domain.payloads import Remind
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.domain.states import FINAL_STATES, ClockKind, ClockState, ReminderStep

LAST_CALL_DAYS: Final = 3  # working days before the complainant's time is over
_STEPS: Final = {
    Level.MOST: ReminderStep.MOST,
    Level.OVERDUE: ReminderStep.OVERDUE,
    Level.ESCALATED: ReminderStep.ESCALATED,
}
_RANK: Final = (
    ReminderStep.REMIND,
    ReminderStep.MOST,
    ReminderStep.OVERDUE,
    ReminderStep.ESCALATED,
)
COMPLAINANTS: Final = frozenset({ClockKind.COMPLETION, ClockKind.COMPLAINANT_REPLY})
_DECISIONS: Final = frozenset({ClockKind.APPROVAL, ClockKind.RETURN_DECISION})


def due(case: Complaint, now: datetime, rulebook: Rulebook) -> tuple[Remind, ...]:
    """The reminders of a case that are due and have not been given."""
    if case.state in FINAL_STATES:
        return ()
    found = (
        _of(clock, now, rulebook) for clock in case.clocks if clock.state is ClockState.RUNNING
    )
    return tuple(remind for remind in found if remind is not None and not _is_outdone(case, remind))


def _of(clock: Clock, now: datetime, rulebook: Rulebook) -> Remind | None:
    today = calendar.local_day(now)
    if clock.kind in COMPLAINANTS:
        return _for_complainant(clock, today, rulebook)
    if clock.kind is ClockKind.LAPOR_WATCH:
        return _again(clock, today, rulebook)
    level = deadlines.progress(clock, now, rulebook.calendar).level
    if clock.kind in _DECISIONS and level in {Level.CALM, Level.HALF, Level.MOST}:
        is_last_day = today >= clock.due_on > clock.started_on
        return _remind(clock, ReminderStep.REMIND) if is_last_day else None
    step = _STEPS.get(level)
    return None if step is None else _remind(clock, step)


def _for_complainant(clock: Clock, today: date, rulebook: Rulebook) -> Remind | None:
    """A first word on the policy's day, a last one shortly before the time is over."""
    if today > clock.due_on:
        return None
    policy = deadlines.policy_for(rulebook, clock.kind, clock.started_on)
    if policy is None or policy.reminder_days is None:
        return None
    days = rulebook.calendar
    if calendar.working_days_between(today, clock.due_on, days) <= LAST_CALL_DAYS:
        return _remind(clock, ReminderStep.REMIND, 2)
    if calendar.working_days_between(clock.started_on, today, days) >= policy.reminder_days:
        return _remind(clock, ReminderStep.REMIND, 1)
    return None


def _again(clock: Clock, today: date, rulebook: Rulebook) -> Remind | None:
    """A case that another institution has is looked at every so many working days."""
    passed = calendar.working_days_between(clock.started_on, today, rulebook.calendar)
    turns = passed // clock.limit_days if clock.limit_days > 0 else 0
    return _remind(clock, ReminderStep.AGAIN, turns) if turns > 0 else None


def _remind(clock: Clock, step: ReminderStep, count: int = 0) -> Remind:
    return Remind(
        clock=clock.kind,
        step=step,
        since=clock.started_on,
        due_on=clock.due_on,
        unit=clock.unit,
        count=count,
    )


def _is_outdone(case: Complaint, remind: Remind) -> bool:
    """Whether this step, or a higher one of the same limit, has been told already."""
    if remind.step not in _RANK:
        return guards_system.has_reminder(case, remind)
    higher = _RANK[_RANK.index(remind.step) :]
    counts = (remind.count, 2) if remind.step is ReminderStep.REMIND else (0,)
    return any(
        guards_system.has_reminder(case, _at(remind, step, count))
        for step in higher
        for count in (counts if step is ReminderStep.REMIND else (0,))
    )


def _at(remind: Remind, step: ReminderStep, count: int) -> Remind:
    return Remind(
        clock=remind.clock,
        step=step,
        since=remind.since,
        due_on=remind.due_on,
        unit=remind.unit,
        count=count,
    )
