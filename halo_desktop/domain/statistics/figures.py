"""The few numbers of a complaint that statistics are made of.

They depend on the complaint alone, so that console and server write the same ones. Days are
proleptic ordinals, lengths are minutes. Of the limits, one bit for each kind says whether it
was kept or missed once it had stopped.
"""

from __future__ import annotations

from datetime import datetime
from typing import Final

from halo_desktop.domain import calendar, criteria, deadlines, holders, lapor
from halo_desktop.domain.model import Clock, Complaint
from halo_desktop.domain.states import (
    OPEN_STATES,
    ClockKind,
    ClockState,
    Holder,
    ReplyKind,
    ReplyState,
    State,
)

CLOCKS: Final = (
    ClockKind.VERIFICATION,
    ClockKind.FIRST_RESPONSE,
    ClockKind.SETTLEMENT,
    ClockKind.APPROVAL,
    ClockKind.RETURN_DECISION,
)
HOLDERS: Final = (
    Holder.OPERATOR,
    Holder.UNIT,
    Holder.LEADER,
    Holder.REPORTER,
    Holder.INSPECTORATE,
    Holder.EXTERNAL,
)
TEXTS: Final = ("ticket", "lead", "topic", "place", "channel", "holder", "lapor")
NUMBERS: Final = (
    *("is_open", "received_on", "answered_on", "closed_on", "press_on"),
    *("met", "late", *(f"due_{kind.value}" for kind in CLOCKS)),
    *("held_since", *(f"held_{holder.value}" for holder in HOLDERS)),
    *("lapor_drift", "returned", "reopened", "rating"),
)
COLUMNS: Final = TEXTS + NUMBERS
_PUBLISHED: Final = frozenset({ReplyState.PUBLISHED, ReplyState.SUPERSEDED})
_MINUTE: Final = 60


def bit(kind: ClockKind) -> int:
    """The bit of a limit in ``met`` and ``late``."""
    return 1 << CLOCKS.index(kind)


def figures(complaint: Complaint) -> dict[str, int | str | None]:
    """The columns of one complaint."""
    lead, pressing = complaint.lead, criteria.pressing_clock(complaint)
    is_open = complaint.state in OPEN_STATES and complaint.state is not State.ANSWERED
    link, (holder, _) = complaint.lapor, holders.holder_of(complaint)
    return {
        "ticket": complaint.ticket or "",
        "is_open": int(is_open),
        "lead": lead.unit if lead else None,
        "topic": complaint.topic,
        "place": complaint.place,
        "channel": complaint.channel.value,
        "received_on": _day(complaint.received_at),
        "answered_on": _maybe_day(_answered_at(complaint)),
        "closed_on": _maybe_day(complaint.closed_at),
        "press_on": pressing.due_on.toordinal() if pressing else None,
        "holder": holder.value,
        "lapor": link.status.value if link else None,
        "lapor_drift": int(lapor.has_drift(complaint)),
        "returned": complaint.return_count,
        "reopened": complaint.reopened_count,
        "rating": complaint.rating,
        **_limits(complaint),
        **_times(complaint),
    }


def _answered_at(complaint: Complaint) -> datetime | None:
    """When the complainant first had a final answer."""
    return min(
        (
            reply.published_at
            for reply in complaint.replies
            if reply.kind is ReplyKind.FINAL
            and reply.state in _PUBLISHED
            and reply.published_at is not None
        ),
        default=None,
    )


def _limits(complaint: Complaint) -> dict[str, int | str | None]:
    met = late = 0
    due: dict[str, int | str | None] = {f"due_{kind.value}": None for kind in CLOCKS}
    for clock in complaint.clocks:
        if clock.kind not in CLOCKS:
            continue
        if clock.state is ClockState.RUNNING:
            due[f"due_{clock.kind.value}"] = clock.due_on.toordinal()
        elif clock.state is ClockState.STOPPED and clock.stopped_at is not None:
            if _is_late(clock, clock.stopped_at):
                late |= bit(clock.kind)
            else:
                met |= bit(clock.kind)
    return {"met": met & ~late, "late": late, **due}  # one that was missed once was missed


def _is_late(clock: Clock, stopped_at: datetime) -> bool:
    return stopped_at > deadlines.due_at(clock)


def _times(complaint: Complaint) -> dict[str, int | str | None]:
    spent: dict[Holder, int] = dict.fromkeys(HOLDERS, 0)
    since: datetime | None = None
    for span in complaint.holders:
        if span.holder not in spent:
            continue
        if span.until is None:
            since = span.since
            continue
        spent[span.holder] += max(0, int((span.until - span.since).total_seconds()) // _MINUTE)
    times: dict[str, int | str | None] = {
        f"held_{holder.value}": minutes for holder, minutes in spent.items()
    }
    times["held_since"] = None if since is None else int(since.timestamp()) // _MINUTE
    return times


def _day(at: datetime) -> int:
    return calendar.local_day(at).toordinal()


def _maybe_day(at: datetime | None) -> int | None:
    return None if at is None else _day(at)
