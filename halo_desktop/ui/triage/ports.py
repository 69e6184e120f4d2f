"""What Mode Telaah shows, and what it asks of the desk behind it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from halo_desktop.cache.views import CaseFile, Line
from halo_desktop.desk.account import AccountCard
from halo_desktop.desk.suggestions import SimilarCase
from halo_desktop.domain.choices import Choice
from halo_desktop.domain.criteria import Criteria, Order
from halo_desktop.domain.errors import HaloError
from halo_desktop.domain.ids import ComplaintId, Sha256
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.sync.state import SyncState
from halo_desktop.ui.decisions.ports import Performed
from halo_desktop.ui.decisions.values import Values
from halo_desktop.ui.outbox.returning import ReturningDesk
from halo_desktop.ui.triage.advice import UnitAdvice
from halo_desktop.ui.triage.sitting import Progress, Summary


class Deed(StrEnum):
    """What one key does."""

    DISPOSE = "dispose"
    COMPLETE = "complete"
    FORWARD = "forward"
    MERGE = "merge"
    ARCHIVE = "archive"
    NOTE = "note"
    SKIP = "skip"
    LATER = "later"
    UNDO = "undo"


class News(StrEnum):
    """What is said above the case without being asked."""

    CHANGED = "changed"  # the case is not what it was a moment ago
    TOO_LATE = "too-late"  # the last decision has left already


# In the order of the keys 1 to 8, then 0. Where several kinds stand, the first allowed one
# is meant: a case that came back is disposed anew.
KINDS: dict[Deed, tuple[Kind, ...]] = {
    Deed.DISPOSE: (Kind.DISPOSE, Kind.REDISPOSE),
    Deed.COMPLETE: (Kind.REQUEST_COMPLETION,),
    Deed.FORWARD: (Kind.FORWARD,),
    Deed.MERGE: (Kind.MERGE,),
    Deed.ARCHIVE: (Kind.ARCHIVE,),
    Deed.NOTE: (Kind.ADD_NOTE,),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class DeedState:
    """Whether a key does something now; the refusal's code says why it does not."""

    deed: Deed
    kind: Kind | None = None
    choice: Choice | None = None
    is_allowed: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownCase:
    """One case as it is shown: with what may be done and what the rules say."""

    line: Line
    file: CaseFile
    deeds: tuple[DeedState, ...]
    units: tuple[UnitAdvice, ...]


class TriageView(Protocol):
    """What the presenter may do to the page."""

    def show_case(self, shown: ShownCase) -> None: ...

    def show_similar(self, found: tuple[SimilarCase, ...]) -> None: ...

    def show_picture(self, sha256: Sha256, content: bytes) -> None: ...

    def show_progress(self, progress: Progress) -> None: ...

    def show_undo(self, kind: Kind | None, hold_until: datetime | None) -> None: ...

    def show_fault(self, fault: HaloError) -> None: ...

    def show_refused(self, state: DeedState) -> None: ...

    def show_news(self, news: News) -> None: ...

    def show_connection(self, state: SyncState) -> None: ...

    def show_summary(self, summary: Summary) -> None: ...

    def show_nothing(self) -> None: ...


class TriageCases(Protocol):
    """Reads cases and says what may be done with them."""

    async def open(self, complaint: ComplaintId) -> CaseFile | None: ...

    async def mark_read(self, complaint: ComplaintId) -> None: ...

    def choices(self, case: CaseFile) -> tuple[Choice, ...]: ...


class TriageWorklist(Protocol):
    """Reads what waits."""

    async def first_page(
        self, criteria: Criteria, order: Order, limit: int
    ) -> tuple[Line, ...]: ...


class TriageFiles(Protocol):
    """Small pictures of the evidence."""

    async def preview(self, sha256: Sha256, complaint: ComplaintId) -> bytes | None: ...


class TriageConnection(Protocol):
    """Says how the connection stands."""

    @property
    def state(self) -> SyncState: ...


class TriageDesk(ReturningDesk, Protocol):
    """The parts of the desk that triage needs."""

    @property
    def worklist(self) -> TriageWorklist: ...

    @property
    def cases(self) -> TriageCases: ...

    @property
    def files(self) -> TriageFiles: ...

    @property
    def connection(self) -> TriageConnection: ...

    @property
    def account(self) -> AccountCard: ...

    @property
    def rulebook(self) -> Rulebook: ...


Fill = Callable[[Kind, CaseFile, Values], Awaitable[Performed | None]]
"""Lets the person fill in a decision, beginning with what is proposed."""
