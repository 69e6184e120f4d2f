"""Which of the things that happened to a case concern the person at this console."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Complaint, Entry
from halo_desktop.domain.roles import Actor, Role
from halo_desktop.domain.states import EntryKind, Flag, RequestState, State


class NoticeKind(StrEnum):
    """Kinds of news, in the order in which they are told."""

    EMERGENCY = "emergency"
    NEEDS_ACTION = "needs-action"
    DUE_TODAY = "due-today"
    RETURNED = "returned"
    TO_DECIDE = "to-decide"
    REPLY = "reply"
    NEW = "new"
    ASSIGNED = "assigned"
    APPROVED = "approved"


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """One piece of news; ``count`` is more than one where only a number is known."""

    id: str  # the same news has the same id, so that it is told once
    kind: NoticeKind
    complaint: ComplaintId | None = None
    ticket: str = ""
    title: str = ""
    is_protected: bool = False  # neither number nor title may be shown
    count: int = 1


_OPERATORS: Final = (Role.OPERATOR, Role.SUPERVISOR)
_PROTECTED: Final = frozenset({Flag.CONFIDENTIAL, Flag.SPECIFIC_DATA, Flag.SUPERVISORY})
_BY_ACT: Final[Mapping[str, tuple[NoticeKind, tuple[Role, ...]]]] = {
    Kind.HAND_TO_INSPECTORATE.value: (NoticeKind.ASSIGNED, (Role.INSPECTOR,)),
    Kind.SUBMIT_REPLY.value: (NoticeKind.TO_DECIDE, (Role.OPD_LEADER,)),
    Kind.REQUEST_EXTENSION.value: (NoticeKind.TO_DECIDE, _OPERATORS),
    Kind.SEND_BACK.value: (NoticeKind.RETURNED, (Role.OPD_ADMIN,)),
    Kind.APPROVE_FINAL.value: (NoticeKind.APPROVED, (Role.OPD_ADMIN,)),
    Kind.APPROVE_PROGRESS.value: (NoticeKind.APPROVED, (Role.OPD_ADMIN,)),
    Kind.REOPEN.value: (NoticeKind.RETURNED, (Role.OPD_ADMIN,)),
    Kind.COMPLETE.value: (NoticeKind.REPLY, _OPERATORS),
    Kind.OBJECT.value: (NoticeKind.REPLY, _OPERATORS),
    Kind.MARK_EMERGENCY.value: (NoticeKind.EMERGENCY, (*_OPERATORS, Role.OPD_ADMIN)),
}


def happened(complaint: Complaint, actor: Actor, since: datetime) -> tuple[Notice, ...]:
    """What somebody else did to a case after a moment (server time), each kind once.

    The case is the server's copy: one's own unsent work is no news.
    """
    found: dict[NoticeKind, Notice] = {}
    for kind, mark in _news(complaint, actor, since):
        found[kind] = Notice(
            id=f"{complaint.id}/{kind}/{mark}",
            kind=kind,
            complaint=complaint.id,
            ticket=complaint.ticket or "",
            title=complaint.title,
            is_protected=complaint.is_sealed or not _PROTECTED.isdisjoint(complaint.flags),
        )
    order = list(NoticeKind)
    return tuple(sorted(found.values(), key=lambda notice: order.index(notice.kind)))


def _news(complaint: Complaint, actor: Actor, since: datetime) -> Iterator[tuple[NoticeKind, str]]:
    if _is_new(complaint, actor, since):
        yield NoticeKind.NEW, "intake"
    yield from _given(complaint, actor, since)
    for entry in complaint.entries:
        if entry.at < since or entry.actor == actor.user:
            continue
        kind = _of_entry(entry, complaint, actor)
        if kind is not None:
            yield kind, entry.id


def _is_new(complaint: Complaint, actor: Actor, since: datetime) -> bool:
    """Made since then by somebody else, and still waiting for its first look."""
    is_own = any(entry.actor == actor.user for entry in complaint.entries)
    is_waiting = complaint.state is State.RECEIVED and complaint.created_at >= since
    return is_waiting and not is_own and actor.has(*_OPERATORS)


def _given(complaint: Complaint, actor: Actor, since: datetime) -> Iterator[tuple[NoticeKind, str]]:
    """A unit of the person's has got a part since then."""
    units = actor.units(Role.OPD_ADMIN)
    for part in complaint.active_dispositions():
        if part.unit in units and part.made_at >= since and part.made_by != actor.user:
            yield NoticeKind.ASSIGNED, f"{part.unit}/{part.made_at.isoformat()}"


def _of_entry(entry: Entry, complaint: Complaint, actor: Actor) -> NoticeKind | None:
    code = entry.code or ""
    if code in {Kind.RETURN, Kind.CONFIRM_RETURN}:
        return _of_return(complaint, actor)
    if entry.kind is EntryKind.REPORTER_REPLY and _is_handling(complaint, actor):
        return NoticeKind.REPLY
    known = _BY_ACT.get(code)
    if known is None or not _holds(actor, known[1], complaint):
        return None
    return known[0]


def _of_return(complaint: Complaint, actor: Actor) -> NoticeKind | None:
    """A return waits first for the unit's leader and then for the operator (T16)."""
    states = {request.state for request in complaint.requests if request.is_open}
    if RequestState.AWAITING_OPERATOR in states and actor.has(*_OPERATORS):
        return NoticeKind.RETURNED
    if RequestState.AWAITING_LEADER in states and _holds(actor, (Role.OPD_LEADER,), complaint):
        return NoticeKind.TO_DECIDE
    return None


def _is_handling(complaint: Complaint, actor: Actor) -> bool:
    return _holds(actor, (*_OPERATORS, Role.OPD_ADMIN), complaint)


def _holds(actor: Actor, roles: tuple[Role, ...], complaint: Complaint) -> bool:
    """Holds one of the roles; one of a unit only where the unit has its part in the case."""
    units = {part.unit for part in complaint.active_dispositions()}
    for held in actor.memberships:
        if held.role in roles and (held.unit is None or held.unit in units):
            return True
    return False
