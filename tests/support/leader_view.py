"""A leader's desk without widgets, for the tests of its presenter."""

from __future__ import annotations

from dataclasses import dataclass, field

from halo_desktop.domain.age import AgeQuestion
from halo_desktop.domain.errors import HaloError
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.public_texts import PersonalText
from halo_desktop.sync.state import SyncState
from halo_desktop.ui.decisions.ports import Performed
from halo_desktop.ui.leader_desk.ports import Acting, DigestItem, Result, Sheet, Waiting


@dataclass
class FakeView:
    """A desk without widgets."""

    acting: tuple[Acting, ...] = ()
    state: SyncState | None = None
    waiting: tuple[Waiting, ...] = ()
    current: ComplaintId | None = None
    sheets: list[Sheet | None] = field(default_factory=list)
    faults: list[HaloError] = field(default_factory=list)
    performed: list[Kind] = field(default_factory=list)
    digest: tuple[DigestItem, ...] = ()
    results: tuple[Result, ...] = ()
    has_read_all: bool = True
    questions: list[AgeQuestion] = field(default_factory=list)
    is_age_fine: bool = True
    changed: int = 0
    personal: list[str] = field(default_factory=list)
    lets_personal: bool = False
    is_busy: bool = False

    def show_acting(self, acting: tuple[Acting, ...]) -> None:
        self.acting = acting

    def show_connection(self, state: SyncState) -> None:
        self.state = state

    def show_waiting(self, waiting: tuple[Waiting, ...], current: ComplaintId | None) -> None:
        self.waiting, self.current = waiting, current

    def show_sheet(self, sheet: Sheet | None) -> None:
        self.sheets.append(sheet)

    def show_changed(self) -> None:
        self.changed += 1

    def show_fault(self, fault: HaloError) -> None:
        self.faults.append(fault)

    def show_performed(self, kind: Kind, performed: Performed) -> None:
        self.performed.append(kind)

    def show_busy(self, *, is_busy: bool) -> None:
        self.is_busy = is_busy

    async def confirm_age(self, question: AgeQuestion) -> bool:
        self.questions.append(question)
        return self.is_age_fine

    async def confirm_personal(self, texts: tuple[PersonalText, ...]) -> bool:
        self.personal += [text.text for text in texts]
        return self.lets_personal

    async def confirm_digest(self, digest: tuple[DigestItem, ...]) -> bool:
        self.digest = digest
        return self.has_read_all

    async def show_results(self, results: tuple[Result, ...]) -> None:
        self.results = results
