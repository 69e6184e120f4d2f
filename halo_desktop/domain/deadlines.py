"""When something is due, under which rule, and how much of the time is used.

Day 1 is the working day after receipt; a limit ends at 23:59:59 WITA of its last day.
Limits are policies of the rulebook with the day from which they hold, never constants.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from halo_desktop.domain import calendar as days
from halo_desktop.domain.errors import RefusalCode, Refused
from halo_desktop.domain.model import Clock
from halo_desktop.domain.rulebook import Calendar, Policy, Rulebook
from halo_desktop.domain.states import ClockKind, ClockState, HandlingClass

HALF = 0.5
MOST = 0.8
ESCALATION_DAYS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """The last day of a limit, and whether the calendar is sure of it."""

    due_on: date
    is_provisional: bool


class Level(StrEnum):
    """How pressing a limit is: 50 %, 80 %, 100 % and three working days more."""

    CALM = "calm"
    HALF = "half"
    MOST = "most"
    OVERDUE = "overdue"
    ESCALATED = "escalated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far a clock has run.

    ``elapsed`` counts whole days that are over; the due day itself is still in time.
    ``remaining`` is 0 on the due day and negative after it ("Lewat 3 HK").
    """

    elapsed: int
    limit: int
    fraction: float
    remaining: int
    level: Level
    is_late: bool


def due_on(received_on: date, working_days: int, calendar: Calendar) -> Due:
    """Finds the last day of a limit in working days.

    Raises:
        Refused: for less than one day, or a date that cannot be said.
    """
    last = days.add_working_days(received_on, working_days, calendar)
    return Due(due_on=last, is_provisional=not days.reaches(calendar, received_on, last))


def due_after_calendar_days(start: date, length: int) -> Due:
    """Finds the last day of a limit in calendar days, which needs no calendar."""
    if length < 1:
        raise Refused(
            RefusalCode.INVALID_INPUT, f"a limit has at least 1 day, not {length}", field="days"
        )
    try:
        return Due(due_on=start + timedelta(days=length), is_provisional=False)
    except OverflowError as error:
        raise Refused(
            RefusalCode.INVALID_INPUT, "the limit ends after the last date", field="days"
        ) from error


def last_day(start: date, length: int, *, counts_working_days: bool, calendar: Calendar) -> Due:
    """Finds the last day of a stretch that may already be used up (then it is the start)."""
    if length < 1:
        return Due(due_on=start, is_provisional=not days.reaches(calendar, start, start))
    if counts_working_days:
        return due_on(start, length, calendar)
    return due_after_calendar_days(start, length)


def policy_for(
    rulebook: Rulebook,
    clock: ClockKind,
    on: date,
    handling_class: HandlingClass | None = None,
) -> Policy | None:
    """Finds the policy in force on a day; one for the class goes before a general one."""
    best: Policy | None = None
    for policy in rulebook.policies:
        if policy.clock is not clock or policy.valid_from > on:
            continue
        if policy.handling_class not in {None, handling_class}:
            continue
        if best is None or _precedence(policy) > _precedence(best):
            best = policy
    return best


def _precedence(policy: Policy) -> tuple[bool, date]:
    return (policy.handling_class is not None, policy.valid_from)


def missing_policies(rulebook: Rulebook, on: date) -> tuple[str, ...]:
    """Names the limits for which the rulebook has no policy on a day."""
    missing: list[str] = []
    for clock in ClockKind:
        if clock is ClockKind.SETTLEMENT:
            missing.extend(
                f"{clock.value}/{handling.value}"
                for handling in HandlingClass
                if policy_for(rulebook, clock, on, handling) is None
            )
        elif policy_for(rulebook, clock, on) is None:
            missing.append(clock.value)
    return tuple(missing)


def days_used(clock: Clock, today: date, calendar: Calendar) -> int:
    """Counts the days of a clock that have been used up to and including a day."""
    since = clock.running_since or clock.started_on
    end = _last_counted(clock, today)
    if end <= since:
        return clock.used_days
    if clock.counts_working_days:
        return clock.used_days + days.working_days_between(since, end, calendar)
    return clock.used_days + (end - since).days


def _last_counted(clock: Clock, today: date) -> date:
    if clock.state is ClockState.PAUSED and clock.paused_on is not None:
        return clock.paused_on
    if clock.state is ClockState.STOPPED and clock.stopped_at is not None:
        return days.local_day(clock.stopped_at)
    return today


def due_at(clock: Clock) -> datetime:
    """The moment at which the limit is broken if nothing happened."""
    return clock.due_at or days.end_of_day(clock.due_on)


def progress(clock: Clock, now: datetime, calendar: Calendar) -> Progress:
    """Says how much of a limit is used and how pressing it is."""
    today = _last_counted(clock, days.local_day(now))
    is_paused = clock.state is ClockState.PAUSED
    moment = clock.stopped_at if clock.state is ClockState.STOPPED else now
    is_late = not is_paused and (moment or now) > due_at(clock)
    is_counting = clock.state is ClockState.RUNNING and not is_late
    elapsed = days_used(clock, today - days.ONE_DAY if is_counting else today, calendar)
    remaining = _count(clock, today, clock.due_on, calendar)
    if is_paused and clock.remaining_days is not None:
        remaining = clock.remaining_days
    fraction = elapsed / clock.limit_days if clock.limit_days > 0 else 1.0
    return Progress(
        elapsed=elapsed,
        limit=clock.limit_days,
        fraction=fraction,
        remaining=remaining,
        level=_level(fraction, remaining, is_late=is_late),
        is_late=is_late,
    )


def _count(clock: Clock, start: date, end: date, calendar: Calendar) -> int:
    if clock.counts_working_days:
        return days.working_days_between(start, end, calendar)
    return (end - start).days


def _level(fraction: float, remaining: int, *, is_late: bool) -> Level:
    if is_late:
        return Level.ESCALATED if remaining <= -ESCALATION_DAYS else Level.OVERDUE
    if fraction >= MOST:
        return Level.MOST
    return Level.HALF if fraction >= HALF else Level.CALM
