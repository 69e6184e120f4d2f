"""What one console knows, in memory: lists, cases and the own unsent work folded in."""

from __future__ import annotations

import hashlib
from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from halo_desktop.cache import search_check, search_completion
from halo_desktop.cache.projection import Viewer, fold
from halo_desktop.cache.search_check import Fault
from halo_desktop.cache.search_completion import Completion
from halo_desktop.cache.seen import Seen
from halo_desktop.cache.views import (
    CaseFile,
    Draft,
    Line,
    ListKey,
    OutboxItem,
    OutboxState,
    PendingMark,
    Perspective,
    QueueCount,
    SearchPage,
)
from halo_desktop.desk import events
from halo_desktop.desk.cases import RevealedIdentity
from halo_desktop.desk.events import EventHub
from halo_desktop.domain import choices as choosing
from halo_desktop.domain import criteria as lists
from halo_desktop.domain import visibility
from halo_desktop.domain.actions import Action
from halo_desktop.domain.calendar import local_day
from halo_desktop.domain.choices import Choice
from halo_desktop.domain.criteria import Criteria, LocalMark, Order, SortColumn
from halo_desktop.domain.errors import RefusalCode, Refused
from halo_desktop.domain.ids import (
    ActionId,
    ComplaintId,
)
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.payloads import Identity
from halo_desktop.domain.queues import groups_for
from halo_desktop.domain.roles import Actor
from halo_desktop.domain.states import ClockState, OfflinePolicy
from halo_desktop.sync.state import SyncState
from halo_desktop.wire.messages import SearchAnswer
from tests.support.world import World

_LIVE = frozenset({OutboxState.HOLDING, OutboxState.WAITING})
_UNSETTLED = _LIVE | {OutboxState.REJECTED}


@dataclass(kw_only=True)
class Memory:
    """What one console knows: the world through one person's eyes, and their own work."""

    world: World
    actor: Actor
    now: datetime
    hub: EventHub
    state: SyncState
    outbox: dict[ActionId, tuple[Action, OutboxItem]]
    drafts: dict[str, Draft]
    read_at: dict[ComplaintId, datetime]
    seen: dict[ComplaintId, Seen] = field(default_factory=dict)
    made: int = 0

    def base(self, complaint: ComplaintId) -> Complaint | None:
        """The server's copy, as far as this person may see it."""
        found = self.world.complaints.get(complaint)
        if found is None:
            return None
        projection = visibility.may_see(found, self.actor, local_day(self.now))
        return None if projection is None else visibility.project(found, projection)

    def shown(self, complaint: ComplaintId) -> Complaint | None:
        """The same with the own unsent work folded in."""
        actions = [
            action
            for action, item in self.outbox.values()
            if item.complaint == complaint and item.state in _LIVE
        ]
        viewer = Viewer(actor=self.actor, rulebook=self.world.rulebook)
        return fold(self.base(complaint), actions, viewer).complaint

    def ids(self) -> tuple[ComplaintId, ...]:
        """Everything this person sees."""
        own = {item.complaint for _, item in self.outbox.values() if item.state in _LIVE}
        known = [found for found in self.world.complaints if self.base(found) is not None]
        return tuple(dict.fromkeys((*known, *own)))

    def items(self, complaint: ComplaintId) -> tuple[OutboxItem, ...]:
        """The own unsettled work on a complaint."""
        return tuple(
            item
            for _, item in self.outbox.values()
            if item.complaint == complaint and item.state in _UNSETTLED
        )

    def mark(self, complaint: ComplaintId) -> PendingMark:
        """The worst of the own work on a complaint."""
        marks = {
            OutboxState.REJECTED: PendingMark.REFUSED,
            OutboxState.HOLDING: PendingMark.HELD,
            OutboxState.WAITING: PendingMark.WAITING,
        }
        return max((marks[item.state] for item in self.items(complaint)), default=PendingMark.NONE)

    def tell(self, complaint: ComplaintId) -> None:
        """Publishes that a complaint looks different."""
        waiting = sum(1 for _, item in self.outbox.values() if item.state in _LIVE)
        needed = sum(1 for _, item in self.outbox.values() if item.state is OutboxState.REJECTED)
        self.state = replace(self.state, waiting=waiting, needs_action=needed)
        self.hub.publish(events.OutboxChanged())
        self.hub.publish(events.ComplaintsChanged(ids=frozenset({complaint})))
        self.hub.publish(events.SyncChanged(state=self.state))


class MemoryWorklist:
    """Lists by the rules' own ``matches``."""

    def __init__(self, memory: Memory) -> None:
        self._memory = memory

    async def first_page(self, criteria: Criteria, order: Order, limit: int) -> tuple[Line, ...]:
        ids = await self.list_ids(criteria, order)
        return await self.lines(ids[:limit])

    async def list_ids(self, criteria: Criteria, order: Order) -> ListKey:
        found = [shown for cid in self._memory.ids() if (shown := self._matching(cid, criteria))]
        found.sort(key=lambda complaint: complaint.id)
        found.sort(key=lambda complaint: _sort_key(complaint, order), reverse=order.is_descending)
        return array("q", [rowid_of(complaint.id) for complaint in found])

    async def lines(self, rowids: Sequence[int]) -> tuple[Line, ...]:
        known = {rowid_of(cid): cid for cid in self._memory.ids()}
        return tuple(
            line for rowid in rowids if rowid in known and (line := self.line(known[rowid]))
        )

    async def counts(self) -> tuple[QueueCount, ...]:
        roles = frozenset(held.role for held in self._memory.actor.memberships)
        queues = [queue for group in groups_for(roles) for queue in group.queues]
        return tuple(
            [
                QueueCount(
                    queue=queue.id, count=len(await self.list_ids(queue.criteria, queue.order))
                )
                for queue in queues
            ]
        )

    async def search(self, text: str, limit: int = 50) -> SearchPage:
        words = text.casefold().split()
        found = []
        for cid in self._memory.ids():
            shown = self._memory.shown(cid)
            haystack = _words(shown).casefold() if shown is not None else ""
            if all(word in haystack for word in words) and (line := self.line(cid)):
                found.append(line)
        found.sort(key=lambda line: line.received_at, reverse=True)
        return SearchPage(items=tuple(found[:limit]), total=len(found), total_exact=True)

    async def recent(self, limit: int) -> tuple[Line, ...]:
        read_at = self._memory.read_at
        known = sorted(read_at, key=lambda cid: read_at[cid], reverse=True)
        return tuple(line for cid in known if (line := self.line(cid)))[:limit]

    def faults(self, text: str) -> tuple[Fault, ...]:
        return search_check.faults(text, self._perspective())

    def complete(self, text: str, cursor: int) -> Completion:
        return search_completion.complete(text, cursor, self._perspective())

    def _perspective(self) -> Perspective:
        memory = self._memory
        return Perspective(
            actor=memory.actor, rulebook=memory.world.rulebook, today=local_day(memory.now)
        )

    async def search_server(self, text: str, limit: int = 50) -> SearchAnswer:
        raise Refused(RefusalCode.NEEDS_CONNECTION, text[:limit])

    def line(self, cid: ComplaintId) -> Line | None:
        """One row."""
        shown = self._memory.shown(cid)
        if shown is None:
            return None
        clock = lists.pressing_clock(shown) or next(
            (clock for clock in shown.clocks if clock.state is ClockState.PAUSED), None
        )
        read_at = self._memory.read_at.get(cid)
        return Line(
            rowid=rowid_of(cid),
            id=cid,
            ticket=shown.ticket,
            title=shown.title,
            state=shown.state,
            lead_unit=shown.lead.unit if shown.lead is not None else None,
            place=shown.place,
            topic=shown.topic,
            channel=shown.channel,
            urgency=shown.urgency,
            flags=shown.flags,
            received_at=shown.received_at,
            updated_at=shown.updated_at,
            due_on=clock.due_on if clock is not None else None,
            due_clock=clock.kind if clock is not None else None,
            is_due_provisional=clock is not None and clock.is_provisional,
            is_paused=clock is not None and clock.state is ClockState.PAUSED,
            lapor_tracking=shown.lapor.tracking_id if shown.lapor is not None else None,
            lapor_state=shown.lapor.status if shown.lapor is not None else None,
            lapor_status_name=shown.lapor.status_name if shown.lapor is not None else None,
            pending=self._memory.mark(cid),
            is_unread=read_at is None or read_at < shown.updated_at,
            attachment_count=len(shown.attachments),
            is_sealed=shown.is_sealed,
        )

    def _matching(self, cid: ComplaintId, criteria: Criteria) -> Complaint | None:
        memory = self._memory
        shown = memory.shown(cid)
        if shown is None:
            return None
        if criteria.local is LocalMark.NEEDS_ACTION:
            return shown if memory.mark(cid) is PendingMark.REFUSED else None
        if criteria.local is LocalMark.DRAFT:
            return shown if any(d.complaint == cid for d in memory.drafts.values()) else None
        if criteria.local in {LocalMark.PINNED, LocalMark.SNOOZED}:
            return None
        calendar = memory.world.rulebook.calendar
        return shown if lists.matches(criteria, shown, memory.actor, memory.now, calendar) else None


class MemoryCases:
    """Single complaints and what may be done with them."""

    def __init__(self, memory: Memory) -> None:
        self._memory = memory

    async def open(self, complaint: ComplaintId) -> CaseFile | None:
        memory = self._memory
        shown = memory.shown(complaint)
        if shown is None:
            return None
        return CaseFile(
            complaint=shown,
            base=memory.base(complaint),
            fetched_at=memory.state.data_as_of,
            pending=memory.items(complaint),
            drafts=tuple(d for d in memory.drafts.values() if d.complaint == complaint),
            read_at=memory.read_at.get(complaint),
            seen=memory.seen.get(complaint),
        )

    async def fetch(self, complaint: ComplaintId) -> CaseFile:
        case = await self.open(complaint)
        server = self._memory.world.complaints.get(complaint)
        if server is None or case is None or not self._memory.state.is_connected:
            raise Refused(RefusalCode.NEEDS_CONNECTION, complaint)
        return replace(case, complaint=server, base=server, fetched_at=self._memory.now)

    async def mark_read(self, complaint: ComplaintId, what: Seen | None = None) -> None:
        self._memory.read_at[complaint] = self._memory.now
        self._memory.seen.pop(complaint, None)
        if what is not None:
            self._memory.seen[complaint] = what
        self._memory.hub.publish(events.ComplaintsChanged(ids=frozenset({complaint})))

    async def reveal_identity(self, complaint: ComplaintId, purpose: str) -> RevealedIdentity:
        del complaint, purpose
        return RevealedIdentity(
            identity=Identity(name="Pelapor Latihan", phone="0812-0000-0000"),
            expires_at=self._memory.now + timedelta(minutes=15),
        )

    def choices(self, case: CaseFile) -> tuple[Choice, ...]:
        memory = self._memory
        found = choosing.choices(case.complaint, memory.actor, memory.now, memory.world.rulebook)
        if memory.state.is_connected:
            return found
        return tuple(
            replace(choice, is_allowed=False, code=RefusalCode.NEEDS_CONNECTION)
            if choice.is_allowed and choice.offline in {OfflinePolicy.ONLINE, OfflinePolicy.DRAFT}
            else choice
            for choice in found
        )


def rowid_of(complaint: ComplaintId) -> int:
    """A stable number for a complaint."""
    return int(hashlib.sha256(complaint.encode()).hexdigest()[:12], 16)


def _sort_key(complaint: Complaint, order: Order) -> tuple[int, object]:
    match order.column:
        case SortColumn.DUE:
            clock = lists.pressing_clock(complaint)
            is_last = clock is None
            if order.is_descending:
                is_last = not is_last
            return (int(is_last), clock.due_on.toordinal() if clock is not None else 0)
        case SortColumn.UPDATED:
            return (0, complaint.updated_at)
        case SortColumn.TITLE:
            return (0, complaint.title.casefold())
        case SortColumn.STATE:
            return (0, complaint.state.value)
        case SortColumn.UNIT:
            return (0, complaint.lead.unit if complaint.lead is not None else "")
        case _:
            return (0, complaint.received_at)


def _words(complaint: Complaint) -> str:
    lapor = complaint.lapor.tracking_id if complaint.lapor is not None else None
    return " ".join((complaint.ticket or "", lapor or "", complaint.title, complaint.body))
