"""Starting, pausing, resuming and stopping one limit of a complaint.

A clock that starts again is a new clock; the old one stays with its days, so that late
work is never hidden.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from halo_desktop.domain import calendar, deadlines
from halo_desktop.domain.ids import UnitId
from halo_desktop.domain.model import Clock
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.domain.states import ClockKind, ClockState, HandlingClass


def start(
    kind: ClockKind,
    at: datetime,
    rulebook: Rulebook,
    *,
    started_on: date | None = None,
    unit: UnitId | None = None,
    handling_class: HandlingClass | None = None,
) -> Clock | None:
    """Makes a running clock under the policy in force, None when there is no policy."""
    day = started_on or calendar.local_day(at)
    policy = deadlines.policy_for(rulebook, kind, day, handling_class)
    if policy is None:
        return None
    due = deadlines.last_day(
        day,
        policy.days,
        counts_working_days=policy.counts_working_days,
        calendar=rulebook.calendar,
    )
    return Clock(
        kind=kind,
        state=ClockState.RUNNING,
        started_on=day,
        limit_days=policy.days,
        due_on=due.due_on,
        is_provisional=due.is_provisional,
        counts_working_days=policy.counts_working_days,
        policy=policy.id,
        unit=unit,
        started_at=at,
    )


def stop(clock: Clock, at: datetime, rulebook: Rulebook) -> Clock:
    """Ends a clock; what was left is kept for a case that comes back."""
    if clock.state is ClockState.STOPPED:
        return clock
    remaining = clock.remaining_days
    if clock.state is ClockState.RUNNING:
        remaining = _remaining(clock, calendar.local_day(at), rulebook)
    return replace(
        clock, state=ClockState.STOPPED, stopped_at=at, paused_on=None, remaining_days=remaining
    )


def pause(clock: Clock, at: datetime, rulebook: Rulebook) -> Clock:
    """Holds a running clock while somebody else has the word."""
    if clock.state is not ClockState.RUNNING:
        return clock
    today = calendar.local_day(at)
    return replace(
        clock,
        state=ClockState.PAUSED,
        paused_on=today,
        remaining_days=_remaining(clock, today, rulebook),
    )


def resume(clock: Clock, at: datetime, rulebook: Rulebook, *, at_least: int = 0) -> Clock:
    """Lets a paused or stopped clock go on with the days it had left."""
    if clock.state is ClockState.RUNNING:
        return clock
    today = calendar.local_day(at)
    left = clock.remaining_days
    if left is None:
        left = _remaining(clock, today, rulebook)
    used = clock.limit_days - left
    left = max(left, at_least)
    due = deadlines.last_day(
        today, left, counts_working_days=clock.counts_working_days, calendar=rulebook.calendar
    )
    return replace(
        clock,
        state=ClockState.RUNNING,
        running_since=today,
        used_days=used,
        limit_days=used + left,
        due_on=due.due_on,
        is_provisional=due.is_provisional,
        paused_on=None,
        stopped_at=None,
        remaining_days=None,
    )


def _remaining(clock: Clock, today: date, rulebook: Rulebook) -> int:
    return clock.limit_days - deadlines.days_used(clock, today, rulebook.calendar)


def recompute(clock: Clock, handling_class: HandlingClass, rulebook: Rulebook) -> Clock:
    """Gives a clock another class's limit, counted from its original start."""
    policy = deadlines.policy_for(rulebook, clock.kind, clock.started_on, handling_class)
    if policy is None:
        return clock
    since = clock.running_since or clock.started_on
    due = deadlines.last_day(
        since,
        policy.days - clock.used_days,
        counts_working_days=policy.counts_working_days,
        calendar=rulebook.calendar,
    )
    remaining = clock.remaining_days
    if remaining is not None:
        remaining += policy.days - clock.limit_days
    return replace(
        clock,
        limit_days=policy.days,
        due_on=due.due_on,
        is_provisional=due.is_provisional,
        counts_working_days=policy.counts_working_days,
        policy=policy.id,
        remaining_days=remaining,
    )


def shorten_to_minutes(clock: Clock, at: datetime, minutes: int) -> Clock:
    """Gives a running clock a limit within the hour, for an emergency."""
    limit = at + timedelta(minutes=minutes)
    if clock.state is not ClockState.RUNNING or limit >= deadlines.due_at(clock):
        return clock
    return replace(clock, due_at=limit, due_on=calendar.local_day(limit))
