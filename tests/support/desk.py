"""A small working desk in memory: real rules, real queues, no disk, no network, no threads."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from halo_desktop.cache.draft_versions import DraftVersion
from halo_desktop.cache.views import (
    Draft,
    OutboxItem,
    OutboxState,
)
from halo_desktop.desk import events
from halo_desktop.desk.account import AccountCard
from halo_desktop.desk.bulk import Bulk
from halo_desktop.desk.conflicts import Conflict, explain
from halo_desktop.desk.connection import SyncReport
from halo_desktop.desk.events import EventHub
from halo_desktop.desk.outbox import Performed, Returning
from halo_desktop.domain import age, offline, workflow
from halo_desktop.domain.actions import Action
from halo_desktop.domain.administration import rights
from halo_desktop.domain.age import AgeQuestion
from halo_desktop.domain.errors import RefusalCode, Refused
from halo_desktop.domain.ids import (
    ActionId,
    ComplaintId,
    DeviceId,
    UserId,
    time_ordered_id,
)
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Complaint, Facets
from halo_desktop.domain.payloads import Payload
from halo_desktop.domain.roles import Role
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.domain.states import OfflinePolicy
from halo_desktop.sync.doctor import Finding
from halo_desktop.sync.economy import NOTHING_HELD, Economy, EconomyMode, EconomyWish
from halo_desktop.sync.state import Phase, SyncState
from tests.support.desk_administration import MemoryAdministration
from tests.support.desk_day import (
    MemoryCourier,
    MemoryDayEnd,
    MemoryReadiness,
    MemoryWaiting,
)
from tests.support.desk_delegates import MemoryDelegates
from tests.support.desk_devices import MemoryDevices
from tests.support.desk_evidence import MemoryEvidence
from tests.support.desk_files import MemoryFiles
from tests.support.desk_lists import MemoryMarkers, MemoryOwnLists
from tests.support.desk_lock import MemoryLock
from tests.support.desk_memory import Memory, MemoryCases, MemoryWorklist
from tests.support.desk_statistics import MemoryExporting, MemoryStatistics
from tests.support.desk_suggestions import MemorySuggestions
from tests.support.desk_trail import MemoryTrail
from tests.support.world import NOW, World, district

_LIVE = frozenset({OutboxState.HOLDING, OutboxState.WAITING})
_UNSETTLED = _LIVE | {OutboxState.REJECTED}


class MemoryOutbox:
    """Performs by the rules; ``settle`` and ``refuse`` play the server."""

    def __init__(self, memory: Memory) -> None:
        self._memory = memory

    async def perform(
        self,
        complaint: ComplaintId | None,
        kind: Kind,
        payload: Payload,
        *,
        draft_id: str | None = None,
        seen: Facets | None = None,
        is_held: bool = True,
        is_age_confirmed: bool = False,
    ) -> Performed:
        memory = self._memory
        policy = offline.policy_of(kind, memory.world.rulebook)
        if policy in {OfflinePolicy.ONLINE, OfflinePolicy.DRAFT} and not memory.state.is_connected:
            raise Refused(RefusalCode.NEEDS_CONNECTION, kind.value)
        if not is_age_confirmed:
            self._check_age(complaint, kind)
        cid = complaint or ComplaintId(memory_id(memory))
        shown = memory.shown(cid)
        action = Action(
            id=ActionId(memory_id(memory)),
            kind=kind,
            complaint=cid,
            payload=payload,
            base=seen or (shown.facets if shown is not None else Facets()),
            made_at=memory.now,
            device=DeviceId("test"),
        )
        applied = workflow.apply(shown, action, memory.actor, memory.now, memory.world.rulebook)
        is_online = policy is OfflinePolicy.ONLINE
        hold_until = memory.now + timedelta(seconds=10) if is_held and not is_online else None
        memory.outbox[action.id] = (action, _item(action, applied.complaint, hold_until))
        if draft_id is not None:
            memory.drafts.pop(draft_id, None)
        if is_online:
            self.settle(action.id)
        memory.tell(cid)
        return Performed(
            action=action.id, complaint=cid, hold_until=hold_until, is_settled=is_online
        )

    def age_question(self, kind: Kind, fetched_at: datetime | None) -> AgeQuestion | None:
        memory = self._memory
        known = [at for at in (fetched_at, memory.state.data_as_of) if at is not None]
        data_at = max(known) if fetched_at is not None else None
        return age.question(kind, data_at, memory.now, memory.world.rulebook)

    def _check_age(self, complaint: ComplaintId | None, kind: Kind) -> None:
        memory = self._memory
        known = memory.state.data_as_of if complaint in memory.world.complaints else None
        if self.age_question(kind, known) is not None:
            raise Refused(RefusalCode.OLD_DATA, kind.value)

    def settle(self, action: ActionId) -> None:
        """Lets the server carry an action out."""
        memory = self._memory
        done, item = memory.outbox.pop(action)
        before = memory.world.complaints.get(done.complaint)
        applied = workflow.apply(before, done, memory.actor, memory.now, memory.world.rulebook)
        memory.world.take(applied.complaint)
        memory.tell(item.complaint)

    def refuse(self, action: ActionId, code: RefusalCode) -> None:
        """Lets the server refuse an action."""
        done, item = self._memory.outbox[action]
        refused = replace(item, state=OutboxState.REJECTED, code=code.value, hold_until=None)
        self._memory.outbox[action] = (done, refused)
        self._memory.tell(item.complaint)

    async def undo(self, action: ActionId, returning: Returning | None = None) -> bool:
        found = self._memory.outbox.pop(action, None)
        if found is not None:
            if returning is not None:
                place = returning.draft.id
                draft = returning.over(self._memory.drafts.get(place))
                self._memory.drafts[place] = replace(draft, updated_at=self._memory.now)
            self._memory.tell(found[1].complaint)
        return found is not None

    async def retry(self, action: ActionId) -> None:
        done, item = self._memory.outbox[action]
        self._memory.outbox[action] = (done, replace(item, state=OutboxState.WAITING))
        self._memory.tell(item.complaint)

    async def dismiss(self, action: ActionId) -> None:
        _, item = self._memory.outbox.pop(action)
        self._memory.tell(item.complaint)

    async def settled(self, action: ActionId, seconds: float = 0.0) -> OutboxItem | None:
        item = await self.item(action)
        is_open = item is not None and item.state in {OutboxState.HOLDING, OutboxState.WAITING}
        return None if is_open else item

    async def items(self) -> tuple[OutboxItem, ...]:
        return tuple(item for _, item in self._memory.outbox.values())

    async def item(self, action: ActionId) -> OutboxItem | None:
        found = self._memory.outbox.get(action)
        return None if found is None else found[1]


class MemoryConflicts:
    """Explains refusals as the real desk does, from memory."""

    def __init__(self, outbox: MemoryOutbox, cases: MemoryCases) -> None:
        self._outbox = outbox
        self._cases = cases

    async def of(self, action: ActionId) -> Conflict | None:
        item = await self._outbox.item(action)
        if item is None or item.state is not OutboxState.REJECTED:
            return None
        return explain(item, await self._cases.open(item.complaint))


class MemoryDrafts:
    """Keeps what is being typed."""

    def __init__(self, memory: Memory) -> None:
        self._memory = memory
        self.is_lasting = True
        self.earlier: dict[str, tuple[DraftVersion, ...]] = {}

    async def save(self, draft: Draft) -> datetime:
        self._memory.drafts[draft.id] = replace(draft, updated_at=self._memory.now)
        return self._memory.now

    async def of(self, complaint: ComplaintId) -> tuple[Draft, ...]:
        return tuple(d for d in self._memory.drafts.values() if d.complaint == complaint)

    async def all(self) -> tuple[Draft, ...]:
        return tuple(self._memory.drafts.values())

    async def versions(self, draft_id: str) -> tuple[DraftVersion, ...]:
        return self.earlier.get(draft_id, ())

    async def discard(self, draft_id: str) -> None:
        self._memory.drafts.pop(draft_id, None)


class MemoryConnection:
    """A connection that tests switch on and off."""

    def __init__(self, memory: Memory) -> None:
        self._memory = memory

    @property
    def state(self) -> SyncState:
        return self._memory.state

    def change(self, **changes: object) -> None:
        """Sets fields of the state and tells everybody."""
        self._memory.state = replace(self._memory.state, **changes)  # type: ignore[arg-type]  # by name
        self._memory.hub.publish(events.SyncChanged(state=self._memory.state))

    async def sync_now(self, seconds: float = 1.0) -> SyncReport:
        memory = self._memory
        return SyncReport(state=memory.state, is_level=True, finished_at=memory.now)

    async def set_offline(self, is_offline: bool) -> None:
        self.change(phase=Phase.PAUSED if is_offline else Phase.SYNCED)

    async def set_economy(self, wish: EconomyWish) -> None:
        is_on = wish is EconomyWish.ON
        mode = EconomyMode.METERED if is_on else EconomyMode.FREE
        self.change(economy=Economy(mode=mode, wish=wish))

    async def fetch_held(self) -> None:
        self.change(economy=replace(self.state.economy, held=NOTHING_HELD, is_lifted=True))

    async def diagnose(self) -> tuple[Finding, ...]:
        return ()

    async def send_feedback(self, text: str, screen: str) -> None:
        del text, screen


class MemoryPace:
    """A line that was measured; nothing until a test says so."""

    delay: timedelta | None = None

    async def measure(self) -> timedelta | None:
        return self.delay


class MemoryDesk:
    """The same parts under the same names as the real desk."""

    def __init__(self, user: str = "rina", *, world: World | None = None) -> None:
        """Signs somebody of the training accounts in."""
        world = world or district()
        actor = world.people[user]
        self.events = EventHub()
        self.memory = Memory(
            world=world,
            actor=actor,
            now=NOW,
            hub=self.events,
            state=SyncState(
                phase=Phase.SYNCED,
                since=NOW - timedelta(hours=2),
                data_as_of=NOW - timedelta(minutes=1),
                server_name="Server latihan",
                is_level=True,
            ),
            outbox={},
            drafts={},
            read_at=dict.fromkeys(world.complaints, NOW),
        )
        self.account = AccountCard(
            user=UserId(user),
            name=actor.name,
            memberships=actor.memberships,
            server_name="Server latihan",
            server_url="http://127.0.0.1:8091",
            device=DeviceId("test"),
            is_training=True,
        )
        self.worklist = MemoryWorklist(self.memory)
        self.cases = MemoryCases(self.memory)
        self.outbox = MemoryOutbox(self.memory)
        self.conflicts = MemoryConflicts(self.outbox, self.cases)
        self.drafts = MemoryDrafts(self.memory)
        self.files = MemoryFiles()
        self.connection = MemoryConnection(self.memory)
        self.lock = MemoryLock(self.events)
        self.devices = MemoryDevices(may_manage=Role.SUPERVISOR in self.account.roles)
        self.trail = MemoryTrail()
        self._add_day()

    def _add_day(self) -> None:
        self.exporting = MemoryExporting(self.worklist.lines)
        self.statistics = MemoryStatistics(self.memory, lambda: self.account)
        self.delegates = MemoryDelegates(self.memory)
        self.own_lists = MemoryOwnLists(self.events)
        self.markers = MemoryMarkers(self.events)
        self.bulk = Bulk(self.outbox)
        self.pace = MemoryPace()
        self.evidence = MemoryEvidence()
        self.suggestions = MemorySuggestions(self.memory, self.worklist)
        held = rights.rights_of(self.memory.actor)
        self.administration = MemoryAdministration(rights=held, rulebook=self.rulebook)
        self.waiting = self.digests = MemoryWaiting(self.memory)
        self.readiness = MemoryReadiness(self.memory)
        self.day_end = MemoryDayEnd(self.waiting, self.memory)
        self.courier = MemoryCourier(self.memory)

    @property
    def rulebook(self) -> Rulebook:
        """The rules in force."""
        return self.memory.world.rulebook


def memory_id(memory: Memory) -> str:
    """The next id of a person in memory."""
    memory.made += 1
    return time_ordered_id(int(memory.now.timestamp() * 1000), memory.made)


def _item(action: Action, complaint: Complaint, hold_until: datetime | None) -> OutboxItem:
    return OutboxItem(
        action=action.id,
        kind=action.kind,
        complaint=action.complaint,
        ticket=complaint.ticket,
        title=complaint.title,
        state=OutboxState.HOLDING if hold_until is not None else OutboxState.WAITING,
        made_at=action.made_at,
        hold_until=hold_until,
        attempts=0,
        next_try_at=None,
        last_error="",
        code="",
        detail="",
        current_state=None,
        current_by="",
        current_at=None,
        text=str(getattr(action.payload, "text", "") or getattr(action.payload, "instruction", "")),
        payload=action.payload,
        settled_at=None,
        seq=None,
    )
