"""Whose turn it is, and how long each party has had the case."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from halo_desktop.domain import calendar as days
from halo_desktop.domain.ids import UnitId
from halo_desktop.domain.model import Complaint, HolderSpan
from halo_desktop.domain.rulebook import Calendar
from halo_desktop.domain.states import Flag, Holder, State

_BY_STATE = {
    State.RECEIVED: Holder.OPERATOR,
    State.INCOMPLETE: Holder.REPORTER,
    State.DISPOSED: Holder.UNIT,
    State.IN_PROGRESS: Holder.UNIT,
    State.AWAITING_APPROVAL: Holder.LEADER,
    State.CHECKING_RESULT: Holder.OPERATOR,
    State.ANSWERED: Holder.REPORTER,
    State.FORWARDED: Holder.EXTERNAL,
    State.CLOSED: Holder.NOBODY,
    State.ARCHIVED: Holder.NOBODY,
    State.MERGED: Holder.NOBODY,
    State.WITHDRAWN: Holder.NOBODY,
}
_WORKING = frozenset({Holder.UNIT, Holder.LEADER, Holder.OPERATOR})


@dataclass(frozen=True, slots=True, kw_only=True)
class HolderTime:
    """The working days that one party has had the case."""

    holder: Holder
    unit: UnitId | None
    working_days: int


def holder_of(complaint: Complaint) -> tuple[Holder, UnitId | None]:
    """Says whose turn it is in the present state."""
    holder = _BY_STATE[complaint.state]
    if complaint.has(Flag.HANDED_TO_INSPECTORATE) and holder in _WORKING:
        return Holder.INSPECTORATE, None
    if holder in {Holder.UNIT, Holder.LEADER}:
        lead = complaint.lead
        return holder, lead.unit if lead else None
    return holder, None


def advance(complaint: Complaint, at: datetime) -> tuple[HolderSpan, ...]:
    """Closes the running stretch and opens the next one when the turn has changed."""
    holder, unit = holder_of(complaint)
    spans = complaint.holders
    if spans and spans[-1].until is None:
        if (spans[-1].holder, spans[-1].unit) == (holder, unit):
            return spans
        spans = (*spans[:-1], replace(spans[-1], until=at))
    if holder is Holder.NOBODY:
        return spans
    return (*spans, HolderSpan(holder=holder, since=at, unit=unit))


def time_per_holder(
    complaint: Complaint, now: datetime, calendar: Calendar
) -> tuple[HolderTime, ...]:
    """Adds up the working days per party, in the order in which they first had the case."""
    totals: dict[tuple[Holder, UnitId | None], int] = {}
    for span in complaint.holders:
        since = days.local_day(span.since)
        until = max(since, days.local_day(span.until or now))
        key = (span.holder, span.unit)
        spent = days.working_days_between(since, until, calendar)
        totals[key] = totals.get(key, 0) + spent
    return tuple(
        HolderTime(holder=holder, unit=unit, working_days=spent)
        for (holder, unit), spent in totals.items()
    )
