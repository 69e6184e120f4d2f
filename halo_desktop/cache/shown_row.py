"""What a complaint looks like in the tables of lists and search."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from halo_desktop.cache import moments, search_words
from halo_desktop.domain import criteria, lapor
from halo_desktop.domain.ids import UserId
from halo_desktop.domain.model import Clock, Complaint
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.domain.states import (
    ClockKind,
    ClockState,
    Flag,
    RequestKind,
    RequestState,
    Urgency,
)

# Stored numbers: never give one a new meaning.
FLAG_BITS: Final = {
    Flag.CONFIDENTIAL: 1,
    Flag.ANONYMOUS: 2,
    Flag.SUPERVISORY: 4,
    Flag.EMERGENCY: 8,
    Flag.AUTHORITY_DISPUTE: 16,
    Flag.LEADER_ATTENTION: 32,
    Flag.SPECIFIC_DATA: 64,
    Flag.HANDED_TO_INSPECTORATE: 128,
}
ASK_BITS: Final = {
    (RequestKind.RETURN, RequestState.AWAITING_LEADER): 1,
    (RequestKind.RETURN, RequestState.AWAITING_OPERATOR): 2,
    (RequestKind.EXTENSION, RequestState.AWAITING_LEADER): 4,
    (RequestKind.EXTENSION, RequestState.AWAITING_OPERATOR): 8,
    (RequestKind.ADD_UNITS, RequestState.AWAITING_LEADER): 16,
    (RequestKind.ADD_UNITS, RequestState.AWAITING_OPERATOR): 32,
}
URGENCIES: Final = (Urgency.LOW, Urgency.NORMAL, Urgency.HIGH)

# These run beside the limits that people wait for and would hide them.
_SILENT_CLOCKS: Final = frozenset({ClockKind.SETTLEMENT_CALENDAR, ClockKind.LAPOR_WATCH})
_ALWAYS: Final = 1 << 52  # "approved, but not published yet" counts for every stretch of time


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What full-text search finds a complaint by; nothing in it says who complained."""

    title: str
    summary: str
    body: str
    place: str
    number: str  # as it is written
    fragments: str  # the same without hyphens, found by any part of it


def leading_clock(complaint: Complaint) -> Clock | None:
    """The limit to show: the pressing one, or else what is paused or up to somebody else."""
    waiting = (
        clock
        for clock in complaint.clocks
        if clock.state is not ClockState.STOPPED and clock.kind not in _SILENT_CLOCKS
    )
    return criteria.pressing_clock(complaint) or min(
        waiting, key=lambda clock: (clock.due_on, clock.kind.value), default=None
    )


def columns(complaint: Complaint, user: UserId) -> dict[str, object]:
    """The columns of ``shown`` that depend on the complaint and its reader alone."""
    lapor_link, lead, reply = complaint.lapor, complaint.lead, complaint.open_reply
    return {
        "cid": complaint.id,
        "ticket": complaint.ticket,
        "title": complaint.title,
        "state": complaint.state.value,
        "lead": lead.unit if lead else None,
        "place": complaint.place,
        "topic": complaint.topic,
        "channel": complaint.channel.value,
        "classification": complaint.classification.value,
        "handling": complaint.handling_class.value if complaint.handling_class else None,
        "urgency": URGENCIES.index(complaint.urgency),
        "flags": flag_bits(complaint.flags),
        "received_at": moments.to_ms(complaint.received_at),
        "updated_at": moments.to_ms(complaint.updated_at),
        **_limit_columns(complaint),
        "lapor_tracking": lapor_link.tracking_id if lapor_link else None,
        "lapor_state": lapor_link.status.value if lapor_link else None,
        "lapor_name": lapor_link.status_name if lapor_link else None,
        "lapor_drift": int(lapor.has_drift(complaint)),
        "attachments": len(complaint.attachments),
        "sealed": int(complaint.is_sealed),
        "reply_state": reply.state.value if reply else None,
        "asks": _asks(complaint),
        "reopened": complaint.reopened_count,
        "closed_at": moments.maybe_to_ms(complaint.closed_at),
        "approved_at": _approved_at(complaint, user),
    }


def flag_bits(flags: Iterable[Flag]) -> int:
    """Marks as one number."""
    return sum(FLAG_BITS[flag] for flag in set(flags))


def parts(complaint: Complaint) -> tuple[tuple[str, str, str], ...]:
    """Unit, role and state of each part that still binds a unit."""
    found = (
        (part.unit, part.role.value, part.state.value) for part in complaint.active_dispositions()
    )
    return tuple(dict.fromkeys(found))


def _limit_columns(complaint: Complaint) -> dict[str, object]:
    pressing, clock = criteria.pressing_clock(complaint), leading_clock(complaint)
    return {
        "press_on": pressing.due_on.toordinal() if pressing else moments.NO_DAY,
        "due_on": clock.due_on.toordinal() if clock else None,
        "due_clock": clock.kind.value if clock else None,
        "due_provisional": int(clock is not None and clock.is_provisional),
        "paused": int(clock is not None and clock.state is ClockState.PAUSED),
    }


def words(complaint: Complaint, rulebook: Rulebook) -> Words:
    """The texts that search looks into."""
    names = [complaint.location_text]
    place = rulebook.place(complaint.place)
    while place is not None and place.level != "kabupaten":  # there every case lies
        names.append(place.name)
        place = rulebook.place(place.parent)
    numbers = [complaint.ticket, complaint.lapor.tracking_id if complaint.lapor else None]
    written = [number for number in numbers if number]
    return Words(
        title=complaint.title,
        summary=complaint.summary,
        body=complaint.body,
        place=" ".join(search_words.spellings(name) for name in names if name),
        number=" ".join(written),
        fragments=" ".join(search_words.squeezed(number) for number in written),
    )


def _asks(complaint: Complaint) -> int:
    stages = {(request.kind, request.state) for request in complaint.requests if request.is_open}
    return sum(ASK_BITS[stage] for stage in stages)


def _approved_at(complaint: Complaint, user: UserId) -> int | None:
    moments_ms = (
        moments.to_ms(reply.published_at) if reply.published_at else _ALWAYS
        for reply in complaint.replies
        if reply.approved_by == user
    )
    return max(moments_ms, default=None)
