"""What the server's own words do to a case: notices that arrived or did not, reminders."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from halo_desktop.domain import calendar, clocks, guards_system
from halo_desktop.domain.change import Change
from halo_desktop.domain.model import Clock, Reply
from halo_desktop.domain.payloads import RecordNotice, Remind
from halo_desktop.domain.states import (
    ClockKind,
    ClockState,
    EntryKind,
    NoticeEvent,
    NoticeResult,
    ReplyKind,
    ReplyState,
    State,
)

ANSWERS: Final = frozenset({NoticeEvent.ANSWERED, NoticeEvent.CORRECTED})


def record_notice(change: Change) -> None:
    """S1: the complainant's limit runs from the delivery of the answer (domain, "Clocks")."""
    payload = change.payload(RecordNotice)
    if payload.event in ANSWERS:
        _mark_reply(change, payload.result)
        if change.case.state is State.ANSWERED:
            _set_limit(change, payload.result)
    change.enter(EntryKind.SYSTEM, facts=guards_system.notice_facts(payload))


def _mark_reply(change: Change, result: NoticeResult) -> None:
    told = next((reply for reply in reversed(change.case.replies) if _is_told(reply)), None)
    if told is not None:
        delivered_at = change.now if result is NoticeResult.DELIVERED else None
        change.swap_reply(told, replace(told, delivered_at=delivered_at))


def _is_told(reply: Reply) -> bool:
    return reply.kind is ReplyKind.FINAL and reply.state is ReplyState.PUBLISHED


def _set_limit(change: Change, result: NoticeResult) -> None:
    """Delivered: it runs from today on; not delivered: it waits until somebody reaches them."""
    limit = change.case.clock(ClockKind.COMPLAINANT_REPLY)
    if limit is None or limit.state is ClockState.STOPPED:
        return
    if result is NoticeResult.FAILED:
        _swap(change, limit, clocks.pause(limit, change.now, change.rulebook))
        return
    if limit.state is ClockState.RUNNING and limit.started_on >= calendar.local_day(change.now):
        return
    fresh = clocks.start(ClockKind.COMPLAINANT_REPLY, change.now, change.rulebook)
    if fresh is not None:
        _swap(change, limit, clocks.stop(limit, change.now, change.rulebook), fresh)


def _swap(change: Change, old: Clock, new: Clock, *more: Clock) -> None:
    kept = tuple(new if clock is old else clock for clock in change.case.clocks)
    change.complaint = replace(change.case, clocks=(*kept, *more))


def remind(change: Change) -> None:
    """S2: a limit is near or over; whoever has the case reads it in the timeline."""
    payload = change.payload(Remind)
    change.enter(EntryKind.SYSTEM, unit=payload.unit, facts=guards_system.reminder_facts(payload))
