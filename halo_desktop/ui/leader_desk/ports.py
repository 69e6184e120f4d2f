"""What the leader's desk shows, and what it asks of the desk behind it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from halo_desktop.cache.views import CaseFile, Line
from halo_desktop.desk.account import AccountCard
from halo_desktop.domain.age import AgeQuestion
from halo_desktop.domain.choices import Choice
from halo_desktop.domain.criteria import Criteria, Order
from halo_desktop.domain.errors import HaloError
from halo_desktop.domain.ids import ComplaintId, UnitId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Reply
from halo_desktop.domain.public_texts import PersonalText
from halo_desktop.sync.state import SyncState
from halo_desktop.ui.decisions.ports import OutboxDesk, Performed
from halo_desktop.ui.leader_desk.whole_case import LeaderCases


@dataclass(frozen=True, slots=True, kw_only=True)
class Acting:
    """On whose behalf the person signs, and until when."""

    title: str  # "Plt." or "Plh."
    unit: UnitId
    until: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """One thing that waits for the leader: an answer, or a wish to give a case back."""

    line: Line
    is_return: bool = False


def is_late(waiting: Waiting, today: date) -> bool:
    """Whether its limit is over."""
    return waiting.line.due_on is not None and waiting.line.due_on < today


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The open case with the answer that is to be decided."""

    case: CaseFile
    reply: Reply | None
    is_return: bool
    approve: Choice | None
    send_back: Choice | None

    @property
    def code(self) -> str:
        """A short code of exactly this content, to compare on the phone."""
        digest = self.reply.sha256 if self.reply is not None else None
        return digest[:4].upper() if digest else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestItem:
    """One answer of several that are approved together."""

    line: Line
    case: CaseFile
    reply: Reply


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What became of one of several approvals."""

    line: Line
    fault: HaloError | None = None


class LeaderView(Protocol):
    """What the presenter may do to the desk's widgets."""

    def show_acting(self, acting: tuple[Acting, ...]) -> None: ...

    def show_connection(self, state: SyncState) -> None: ...

    def show_waiting(self, waiting: tuple[Waiting, ...], current: ComplaintId | None) -> None: ...

    def show_sheet(self, sheet: Sheet | None) -> None: ...

    def show_changed(self) -> None: ...

    def show_fault(self, fault: HaloError) -> None: ...

    def show_performed(self, kind: Kind, performed: Performed) -> None: ...

    def show_busy(self, *, is_busy: bool) -> None: ...

    async def confirm_age(self, question: AgeQuestion) -> bool: ...

    async def confirm_personal(self, texts: tuple[PersonalText, ...]) -> bool: ...

    async def confirm_digest(self, digest: tuple[DigestItem, ...]) -> bool: ...

    async def show_results(self, results: tuple[Result, ...]) -> None: ...


class LeaderWorklist(Protocol):
    """Reads the lists of what waits."""

    async def first_page(
        self, criteria: Criteria, order: Order, limit: int
    ) -> tuple[Line, ...]: ...


class LeaderConnection(Protocol):
    """Says how the connection stands."""

    @property
    def state(self) -> SyncState: ...


class LeaderPageDesk(Protocol):
    """The parts of the desk that the leader needs."""

    @property
    def worklist(self) -> LeaderWorklist: ...

    @property
    def cases(self) -> LeaderCases: ...

    @property
    def outbox(self) -> OutboxDesk: ...

    @property
    def connection(self) -> LeaderConnection: ...

    @property
    def account(self) -> AccountCard: ...
