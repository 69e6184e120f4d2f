"""Hears what happened, finds out whom it concerns, and has it told at the right time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Final, Protocol

from halo_desktop.cache.views import CaseFile, QueueCount
from halo_desktop.desk.account import AccountCard
from halo_desktop.desk.events import (
    ActionSettled,
    CaseRemoved,
    ComplaintsChanged,
    Event,
    LockChanged,
    SyncChanged,
)
from halo_desktop.desk.gate import DeskLocked
from halo_desktop.domain.calendar import local_day
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.queues import QueueId
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.sync.state import SyncState
from halo_desktop.ui.notices.gathering import Bundle, Gathering
from halo_desktop.ui.notices.happening import Notice, NoticeKind, happened
from halo_desktop.ui.notices.quiet import Quiet, is_quiet
from halo_desktop.ui.ports import Clock
from halo_desktop.ui.scope import TaskScope

MOST_READ: Final = 300
"""More cases than this at once are history being caught up on, not news."""
GAP: Final = timedelta(seconds=20)
_DUE_QUEUES: Final = (QueueId.DUE_TODAY, QueueId.UNIT_DUE_TODAY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What the person wants to be told, and when."""

    kinds: frozenset[NoticeKind] = frozenset(NoticeKind)
    quiet: Quiet = Quiet.OFFICE


class NoticeScreen(Protocol):
    """Shows news; it knows by itself whether a toast or the tray is the place."""

    def show_news(self, bundle: Bundle) -> None: ...

    def show_locked_news(self) -> None: ...

    def show_count(self, count: int) -> None: ...


class NoticeCases(Protocol):
    """Reads a case."""

    async def open(self, complaint: ComplaintId) -> CaseFile | None: ...


class NoticeLists(Protocol):
    """Counts the lists."""

    async def counts(self) -> tuple[QueueCount, ...]: ...


class NoticeConnection(Protocol):
    """Knows whether everything has been fetched."""

    @property
    def state(self) -> SyncState: ...


class NoticeDesk(Protocol):
    """The parts of the desk that news come from."""

    @property
    def account(self) -> AccountCard: ...

    @property
    def rulebook(self) -> Rulebook: ...

    @property
    def cases(self) -> NoticeCases: ...

    @property
    def worklist(self) -> NoticeLists: ...

    @property
    def connection(self) -> NoticeConnection: ...


@dataclass(kw_only=True)
class _Memory:
    """What the presenter remembers between two pieces of news."""

    since: datetime
    changed: dict[ComplaintId, None] = field(default_factory=dict)
    is_reading: bool = False
    told_at: datetime | None = None
    due_on: date | None = None
    due_queue: QueueId | None = None
    unseen: int = 0
    has_told_lock: bool = False


class NoticePresenter:
    """Decides; reads cases one after the other on the desk's own threads."""

    def __init__(
        self,
        screen: NoticeScreen,
        *,
        desk: NoticeDesk,
        scope: TaskScope,
        clock: Clock,
        wishes: Callable[[], Wishes],
        is_watched: Callable[[ComplaintId], bool] = lambda _complaint: False,
    ) -> None:
        """``is_watched`` says whether the person looks at a case right now."""
        self._screen = screen
        self._desk = desk
        self._scope = scope
        self._clock = clock
        self._wishes = wishes
        self._is_watched = is_watched
        self._gathering = Gathering()
        self._is_locked = False
        self._memory = _Memory(since=self._server_now())

    @property
    def told(self) -> tuple[Notice, ...]:
        """The last news, newest first."""
        return self._gathering.told

    @property
    def unread(self) -> frozenset[ComplaintId]:
        """The cases that changed and have not been looked into yet."""
        return frozenset(self._memory.changed)

    @property
    def due_queue(self) -> QueueId | None:
        """The list of what is due today, when something is."""
        return self._memory.due_queue

    def begin(self) -> None:
        """Everything from now on is news; what happened before stands in the lists."""
        self._memory.since = self._server_now()
        self.tick()

    def tick(self) -> None:
        """Time has passed: quiet hours may be over, or another day begun."""
        if self._is_locked:
            return
        if not self._is_quiet() and self._memory.due_on != local_day(self._clock()):
            self._memory.due_on = local_day(self._clock())
            self._scope.start(self._count_due(), name="due today")
        self._tell()

    def seen(self) -> None:
        """The person has looked at the news."""
        self._memory.unseen = 0
        self._screen.show_count(0)

    def on_event(self, event: Event) -> None:
        """Takes news of complaints; held back while the screen is locked."""
        match event:
            case ComplaintsChanged(ids=ids):
                self._note(ids)
            case CaseRemoved(id=gone):
                self._memory.changed.pop(gone, None)
                self._gathering.forget_case(gone)
            case ActionSettled(is_refused=True):
                self._refused(event)
            case SyncChanged():
                self._read_soon()
                self._tell()

    def on_any_event(self, event: Event) -> None:
        """Hears also behind the lock, and then says no more than that there is something."""
        match event:
            case LockChanged(is_locked=is_locked):
                self._is_locked = is_locked
                self._memory.has_told_lock = False
            case ComplaintsChanged() if self._is_locked and not self._memory.has_told_lock:
                if not self._is_catching_up() and not self._is_quiet():
                    self._memory.has_told_lock = True
                    self._screen.show_locked_news()

    def _note(self, ids: frozenset[ComplaintId]) -> None:
        self._memory.changed.update(dict.fromkeys(ids))
        self._read_soon()

    def _read_soon(self) -> None:
        memory = self._memory
        if memory.is_reading or not memory.changed or self._is_catching_up():
            return
        memory.is_reading = True
        self._scope.start(self._read(), name="notices")

    async def _read(self) -> None:
        memory, actor = self._memory, self._desk.account.actor
        try:
            if len(memory.changed) > MOST_READ:
                memory.changed.clear()
            while memory.changed:
                complaint = next(iter(memory.changed))
                del memory.changed[complaint]
                case = await self._desk.cases.open(complaint)
                if case is not None and case.base is not None and not self._is_watched(complaint):
                    found = happened(case.base, actor, memory.since)
                    self._gathering.add(found, wanted=self._wishes().kinds)
        except DeskLocked:
            return  # told again, put together, when it is unlocked
        finally:
            memory.is_reading = False
        self._tell()

    async def _count_due(self) -> None:
        day = local_day(self._clock())
        counts = {found.queue: found.count for found in await self._desk.worklist.counts()}
        queue = max(_DUE_QUEUES, key=lambda found: counts.get(found, 0))
        count = counts.get(queue, 0)
        if count:
            self._memory.due_queue = queue
            notice = Notice(id=f"due/{day}", kind=NoticeKind.DUE_TODAY, count=count)
            self._gathering.add([notice], wanted=self._wishes().kinds)
            self._tell()

    def _refused(self, event: ActionSettled) -> None:
        notice = Notice(
            id=f"refused/{event.action}",
            kind=NoticeKind.NEEDS_ACTION,
            complaint=event.complaint,
        )
        self._gathering.add([notice], wanted=self._wishes().kinds)
        self._tell()

    def _tell(self) -> None:
        memory, now = self._memory, self._clock()
        if self._is_locked or (memory.told_at is not None and now - memory.told_at < GAP):
            return
        bundle = self._gathering.take(
            is_quiet=self._is_quiet(), is_catching_up=self._is_catching_up()
        )
        if bundle is None:
            return
        memory.told_at = now
        memory.unseen += bundle.total
        self._screen.show_count(memory.unseen)
        self._screen.show_news(bundle)

    def _is_quiet(self) -> bool:
        return is_quiet(self._clock(), self._wishes().quiet, self._desk.rulebook.calendar)

    def _is_catching_up(self) -> bool:
        """Whether the copy is not level with the server yet."""
        return not self._desk.connection.state.is_level

    def _server_now(self) -> datetime:
        offset = self._desk.connection.state.clock_offset_ms
        return self._clock() + timedelta(milliseconds=offset)
