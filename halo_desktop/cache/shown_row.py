"""What a complaint looks like in the tables of lists and search."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from halo_desktop.cache import moments, search_words
from halo_desktop.domain.model import Clock, Complaint, Reply
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.domain.states import (
    FINAL_STATES,
    ClockKind,
    ClockState,
    Flag,
    ReplyState,
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
ASK_BITS: Final = {RequestKind.RETURN: 1, RequestKind.EXTENSION: 2, RequestKind.ADD_UNITS: 4}
URGENCIES: Final = (Urgency.LOW, Urgency.NORMAL, Urgency.HIGH)

_OPEN_REQUESTS: Final = frozenset({RequestState.AWAITING_LEADER, RequestState.AWAITING_OPERATOR})
# These run beside the limit that somebody has to keep and would hide it.
_SILENT_CLOCKS: Final = frozenset({ClockKind.SETTLEMENT_CALENDAR, ClockKind.LAPOR_WATCH})


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What full-text search finds a complaint by; nothing in it says who complained."""

    title: str
    summary: str
    body: str
    place: str
    number: str


def leading_clock(complaint: Complaint) -> Clock | None:
    """The limit that ends first of those that somebody has to keep now."""
    candidates = [
        clock
        for clock in complaint.clocks
        if clock.state is not ClockState.STOPPED and clock.kind not in _SILENT_CLOCKS
    ]
    running = [clock for clock in candidates if clock.state is ClockState.RUNNING]
    return min(running or candidates, key=lambda clock: clock.due_on, default=None)


def columns(complaint: Complaint) -> dict[str, object]:
    """The columns of ``shown`` that depend on the complaint alone."""
    clock = None if complaint.state in FINAL_STATES else leading_clock(complaint)
    lapor, lead, reply = complaint.lapor, complaint.lead, complaint.open_reply
    answer = _newest_published(complaint)
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
        "flags": sum(FLAG_BITS[flag] for flag in set(complaint.flags)),
        "received_at": moments.to_ms(complaint.received_at),
        "updated_at": moments.to_ms(complaint.updated_at),
        "due_on": clock.due_on.toordinal() if clock else None,
        "due_clock": clock.kind.value if clock else None,
        "due_provisional": int(clock is not None and clock.is_provisional),
        "paused": int(clock is not None and clock.state is ClockState.PAUSED),
        "lapor_tracking": lapor.tracking_id if lapor else None,
        "lapor_state": lapor.status.value if lapor else None,
        "lapor_name": lapor.status_name if lapor else None,
        "attachments": len(complaint.attachments),
        "sealed": int(complaint.is_sealed),
        "reply_state": reply.state.value if reply else None,
        "reply_author": reply.author if reply else None,
        "asks": _asks(complaint),
        "reopened": complaint.reopened_count,
        "closed_at": moments.maybe_to_ms(complaint.closed_at),
        "approved_by": answer.approved_by if answer else None,
        "approved_at": moments.maybe_to_ms(answer.published_at) if answer else None,
    }


def parts(complaint: Complaint) -> tuple[tuple[str, str, str], ...]:
    """Unit, role and state of each unit's newest part."""
    newest = {part.unit: part for part in complaint.dispositions}
    return tuple((part.unit, part.role.value, part.state.value) for part in newest.values())


def words(complaint: Complaint, rulebook: Rulebook) -> Words:
    """The texts that search looks into."""
    names = [complaint.location_text]
    place = rulebook.place(complaint.place)
    while place is not None:
        names.append(place.name)
        place = rulebook.place(place.parent)
    numbers = (complaint.ticket, complaint.lapor.tracking_id if complaint.lapor else None)
    return Words(
        title=complaint.title,
        summary=complaint.summary,
        body=complaint.body,
        place=" ".join(search_words.spellings(name) for name in names if name),
        number=" ".join(search_words.squeezed(number) for number in numbers if number),
    )


def _asks(complaint: Complaint) -> int:
    kinds = {request.kind for request in complaint.requests if request.state in _OPEN_REQUESTS}
    return sum(ASK_BITS[kind] for kind in kinds)


def _newest_published(complaint: Complaint) -> Reply | None:
    for reply in reversed(complaint.replies):
        if reply.state is ReplyState.PUBLISHED:
            return reply
    return None
