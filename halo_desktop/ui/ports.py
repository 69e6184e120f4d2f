"""What the screens ask of the desk: the narrow side of it, so that views can be driven alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Protocol

from halo_desktop.cache.search_check import Fault
from halo_desktop.cache.search_completion import Completion
from halo_desktop.cache.seen import Seen
from halo_desktop.cache.views import CaseFile, Line, ListKey, QueueCount, SearchPage
from halo_desktop.desk.account import AccountCard
from halo_desktop.desk.events import Event
from halo_desktop.domain.choices import Choice
from halo_desktop.domain.criteria import Criteria, Order
from halo_desktop.domain.ids import ActionId, ComplaintId
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.sync.state import SyncState
from halo_desktop.wire.messages import SearchAnswer

Clock = Callable[[], datetime]


class Hub(Protocol):
    """Tells the screens what has changed."""

    def subscribe(
        self, callback: Callable[[Event], None], *, always: bool = False
    ) -> Callable[[], None]: ...


class WorklistDesk(Protocol):
    """Lists, counts and search."""

    async def first_page(
        self, criteria: Criteria, order: Order, limit: int
    ) -> tuple[Line, ...]: ...

    async def list_ids(self, criteria: Criteria, order: Order) -> ListKey: ...

    async def lines(self, rowids: Sequence[int]) -> tuple[Line, ...]: ...

    async def counts(self) -> tuple[QueueCount, ...]: ...

    async def search(self, text: str, limit: int = 50) -> SearchPage: ...

    async def recent(self, limit: int) -> tuple[Line, ...]: ...

    async def search_server(self, text: str, limit: int = 50) -> SearchAnswer: ...

    def faults(self, text: str) -> tuple[Fault, ...]: ...

    def complete(self, text: str, cursor: int) -> Completion: ...


class CasesDesk(Protocol):
    """Single complaints."""

    async def open(self, complaint: ComplaintId) -> CaseFile | None: ...

    async def fetch(self, complaint: ComplaintId) -> CaseFile: ...

    async def mark_read(self, complaint: ComplaintId, what: Seen | None = None) -> None: ...

    def choices(self, case: CaseFile) -> tuple[Choice, ...]: ...


class UndoDesk(Protocol):
    """Takes back what was not sent yet."""

    async def undo(self, action: ActionId) -> bool: ...


class ConnectionDesk(Protocol):
    """The connection and what it can be asked for."""

    @property
    def state(self) -> SyncState: ...

    async def set_offline(self, is_offline: bool) -> None: ...


class PaceDesk(Protocol):
    """How long actions usually take to the server."""

    @property
    def delay(self) -> timedelta | None: ...

    async def measure(self) -> timedelta | None: ...


class ShellDesk(Protocol):
    """Everything the main window itself needs."""

    @property
    def account(self) -> AccountCard: ...

    @property
    def rulebook(self) -> Rulebook: ...

    @property
    def events(self) -> Hub: ...

    @property
    def worklist(self) -> WorklistDesk: ...

    @property
    def cases(self) -> CasesDesk: ...

    @property
    def pace(self) -> PaceDesk: ...

    @property
    def connection(self) -> ConnectionDesk: ...
