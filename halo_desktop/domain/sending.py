"""By when a decision must leave this computer so that it still counts.

A limit ends at 23.59 WITA of its last day, on the server. Before that lies what it takes the line
to bring an action there, measured here, and for an answer the working hours of whoever approves.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

from halo_desktop.domain import calendar as days
from halo_desktop.domain.model import Clock
from halo_desktop.domain.rulebook import Calendar
from halo_desktop.domain.states import ClockKind, ClockState

# Nothing measured yet: a cycle of the engine and some patience.
UNMEASURED: Final = timedelta(minutes=15)
SHORTEST: Final = timedelta(minutes=1)
LONGEST: Final = timedelta(days=3)
# Office hours of the district administration (Perpres 21/2023: 37.5 hours in five days).
_CLOSES: Final = time(16, 0)
APPROVAL: Final = timedelta(hours=4)
# Limits that an answer ends, which somebody else has to approve first.
_APPROVED: Final = frozenset({ClockKind.FIRST_RESPONSE, ClockKind.SETTLEMENT})


@dataclass(frozen=True, slots=True, kw_only=True)
class SendBefore:
    """The last good moment, and what it is made of."""

    at: datetime
    due_at: datetime
    delay: timedelta
    is_measured: bool
    approval: timedelta  # working time of the approver; nothing when no one approves
    policy: str  # id of the policy that the limit follows


def send_before(clock: Clock, calendar: Calendar, delay: timedelta | None) -> SendBefore | None:
    """The last good moment for a running limit; nothing where none runs.

    Args:
        clock: The limit.
        calendar: Working days, for the approver.
        delay: How long actions usually take from here to the server, if it was measured.
    """
    if clock.state is not ClockState.RUNNING:
        return None
    return SendBefore(
        at=last_moment(clock.kind, clock.due_on, calendar, delay),
        due_at=days.end_of_day(clock.due_on),
        delay=_line(delay),
        is_measured=delay is not None,
        approval=_approval(clock.kind),
        policy=clock.policy,
    )


def last_moment(
    kind: ClockKind, due_on: date, calendar: Calendar, delay: timedelta | None
) -> datetime:
    """The last good moment for a limit of a kind that ends on a day."""
    approval = _approval(kind)
    due_at = days.end_of_day(due_on)
    latest = _office_hours_before(due_on, approval, calendar) if approval else due_at
    return latest - _line(delay)


def _approval(kind: ClockKind) -> timedelta:
    return APPROVAL if kind in _APPROVED else timedelta(0)


def _line(delay: timedelta | None) -> timedelta:
    return UNMEASURED if delay is None else min(max(delay, SHORTEST), LONGEST)


def _office_hours_before(day: date, length: timedelta, calendar: Calendar) -> datetime:
    """Goes back through office hours from the close of the last working day up to a day."""
    while not days.is_working_day(day, calendar) and day > calendar.starts_on:
        day -= days.ONE_DAY
    return datetime.combine(day, _CLOSES, days.WITA) - length
