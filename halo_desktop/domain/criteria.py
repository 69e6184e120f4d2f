"""Which complaints a list shows, as data that both databases can answer.

The console's cache and the server translate these into SQL; ``matches`` is the same in
plain words and the yardstick for both.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from halo_desktop.domain import calendar as days
from halo_desktop.domain import lapor
from halo_desktop.domain.ids import PlaceCode, TopicCode, UnitId, UserId
from halo_desktop.domain.model import Clock, Complaint
from halo_desktop.domain.roles import UNIT_ROLES, Actor
from halo_desktop.domain.rulebook import Calendar
from halo_desktop.domain.states import (
    Channel,
    ClockKind,
    ClockState,
    DispositionRole,
    DispositionState,
    Flag,
    ReplyState,
    RequestKind,
    RequestState,
    State,
    Urgency,
)

# Clocks that staff have to keep, and that decide how pressing a case is.
PRESSING = frozenset(
    {
        ClockKind.VERIFICATION,
        ClockKind.FIRST_RESPONSE,
        ClockKind.SETTLEMENT,
        ClockKind.APPROVAL,
        ClockKind.RETURN_DECISION,
    }
)


class DueWindow(StrEnum):
    """Where the pressing limit lies from today."""

    OVERDUE = "overdue"
    TODAY = "today"
    TWO_DAYS = "two_days"  # today or within the next two working days


class LocalMark(StrEnum):
    """What only a person's own console knows of a complaint."""

    DRAFT = "draft"  # konsep saya
    PINNED = "pinned"  # dibawa luring
    NEEDS_ACTION = "needs_action"  # an action of mine was refused
    SNOOZED = "snoozed"  # saya tunda: out of the other lists until a day


class Since(StrEnum):
    """A stretch of time up to now, in local dates."""

    TODAY = "today"
    THIS_MONTH = "this_month"


class SortColumn(StrEnum):
    """What a list is ordered by; ties go by receipt, then by id."""

    DUE = "due"
    RECEIVED = "received"
    UPDATED = "updated"
    TITLE = "title"
    STATE = "state"
    UNIT = "unit"
    PLACE = "place"
    CHANNEL = "channel"
    URGENCY = "urgency"
    LAPOR = "lapor"


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """How a list is ordered; complaints without a limit come last either way."""

    column: SortColumn = SortColumn.DUE
    is_descending: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Criteria:
    """What a complaint must be to stand in a list; an empty field asks nothing.

    All fields must hold; within a field any of the values is enough.
    """

    states: tuple[State, ...] = ()
    flags: tuple[Flag, ...] = ()
    without_flags: tuple[Flag, ...] = ()
    own_roles: tuple[DispositionRole, ...] = ()  # an own unit has an active part of this kind
    own_states: tuple[DispositionState, ...] = ()  # and that part stands so
    requests: tuple[RequestKind, ...] = ()  # an open request of this kind
    request_states: tuple[RequestState, ...] = ()
    reply_states: tuple[ReplyState, ...] = ()  # of the version that is being worked on
    approved_by_me: Since | None = None
    closed: Since | None = None
    is_reopened: bool = False
    due: DueWindow | None = None
    unit: UnitId | None = None  # any active part
    place: PlaceCode | None = None  # the place or anything within it
    topic: TopicCode | None = None
    channel: Channel | None = None
    urgency: Urgency | None = None
    has_lapor_drift: bool = False
    local: LocalMark | None = None
    is_mine: bool = False  # I have written something in it
    hides_snoozed: bool = False
    text: str = ""


def pressing_clock(complaint: Complaint) -> Clock | None:
    """The running limit that ends first and that staff have to keep."""
    running = [
        clock
        for clock in complaint.clocks
        if clock.state is ClockState.RUNNING and clock.kind in PRESSING
    ]
    return min(running, key=lambda clock: (clock.due_on, clock.kind.value), default=None)


def is_mine(complaint: Complaint, user: UserId) -> bool:
    """Whether somebody has had a hand in a case: an entry, a disposition or an answer."""
    return (
        any(entry.actor == user for entry in complaint.entries)
        or any(part.made_by == user for part in complaint.dispositions)
        or any(user in (reply.author, reply.approved_by) for reply in complaint.replies)
    )


def due_range(
    window: DueWindow, today: date, calendar: Calendar
) -> tuple[date | None, date | None]:
    """First and last due day of a window, both included; None is open."""
    if window is DueWindow.OVERDUE:
        return None, today - days.ONE_DAY
    if window is DueWindow.TODAY:
        return today, today
    return today, days.add_working_days(today, 2, calendar)


def since(stretch: Since, today: date) -> datetime:
    """The moment at which a stretch begins."""
    first = today if stretch is Since.TODAY else today.replace(day=1)
    return days.start_of_day(first)


def is_within(place: PlaceCode | None, area: PlaceCode) -> bool:
    """Says whether a place is an area or lies in it; codes are nested by dots."""
    return place is not None and (place == area or place.startswith(f"{area}."))


def matches(
    criteria: Criteria, complaint: Complaint, actor: Actor, now: datetime, calendar: Calendar
) -> bool:
    """Says whether a complaint belongs into a list, except for text and local marks."""
    today = days.local_day(now)
    return (
        _matches_case(criteria, complaint)
        and _matches_own(criteria, complaint, actor)
        and _matches_work(criteria, complaint, actor, today)
        and _matches_due(criteria.due, complaint, today, calendar)
    )


def _matches_case(criteria: Criteria, complaint: Complaint) -> bool:
    return (
        (not criteria.states or complaint.state in criteria.states)
        and (not criteria.flags or not set(criteria.flags).isdisjoint(complaint.flags))
        and set(criteria.without_flags).isdisjoint(complaint.flags)
        and (not criteria.is_reopened or complaint.reopened_count > 0)
        and (criteria.place is None or is_within(complaint.place, criteria.place))
        and (criteria.topic is None or complaint.topic == criteria.topic)
        and (criteria.channel is None or complaint.channel is criteria.channel)
        and (criteria.urgency is None or complaint.urgency is criteria.urgency)
        and (not criteria.has_lapor_drift or lapor.has_drift(complaint))
    )


def _matches_own(criteria: Criteria, complaint: Complaint, actor: Actor) -> bool:
    active = complaint.active_dispositions()
    if criteria.unit is not None and all(d.unit != criteria.unit for d in active):
        return False
    if criteria.is_mine and not is_mine(complaint, actor.user):
        return False
    if not criteria.own_roles and not criteria.own_states:
        return True
    units = actor.units(*UNIT_ROLES)
    return any(
        disposition.unit in units
        and (not criteria.own_roles or disposition.role in criteria.own_roles)
        and (not criteria.own_states or disposition.state in criteria.own_states)
        for disposition in active
    )


def _matches_work(criteria: Criteria, complaint: Complaint, actor: Actor, today: date) -> bool:
    if (criteria.requests or criteria.request_states) and not any(
        request.is_open
        and (not criteria.requests or request.kind in criteria.requests)
        and (not criteria.request_states or request.state in criteria.request_states)
        for request in complaint.requests
    ):
        return False
    if criteria.reply_states:
        reply = complaint.open_reply
        if reply is None or reply.state not in criteria.reply_states:
            return False
    if criteria.approved_by_me is not None:
        start = since(criteria.approved_by_me, today)
        if not any(
            reply.approved_by == actor.user and (reply.published_at or start) >= start
            for reply in complaint.replies
        ):
            return False
    if criteria.closed is not None:
        start = since(criteria.closed, today)
        return complaint.closed_at is not None and complaint.closed_at >= start
    return True


def _matches_due(
    window: DueWindow | None, complaint: Complaint, today: date, calendar: Calendar
) -> bool:
    if window is None:
        return True
    clock = pressing_clock(complaint)
    if clock is None:
        return False
    first, last = due_range(window, today, calendar)
    return (first is None or first <= clock.due_on) and (last is None or clock.due_on <= last)
