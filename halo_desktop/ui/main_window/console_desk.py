"""The whole desk as one console uses it: the wishes of all its screens together."""

from __future__ import annotations

from typing import Protocol

from halo_desktop.desk.account import AccountCard
from halo_desktop.desk.connection import SyncReport
from halo_desktop.desk.suggestions import SimilarCase
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.domain.suggestions.unit_model import UnitModel
from halo_desktop.sync.doctor import Finding
from halo_desktop.sync.economy import EconomyWish
from halo_desktop.ui.administration.section import AdministrationPort, DevicesPort
from halo_desktop.ui.audit.presenter import TrailReader
from halo_desktop.ui.bulk.ports import BulkDesk
from halo_desktop.ui.complaint.attachments_presenter import CaseFilesDesk
from halo_desktop.ui.conflict.presenter import ConflictFinder
from halo_desktop.ui.courier.presenter import Courier
from halo_desktop.ui.decisions.ports import FileDesk, SearchDesk
from halo_desktop.ui.decisions.ports import OutboxDesk as EditorOutbox
from halo_desktop.ui.decisions.reveal import RevealCases
from halo_desktop.ui.delegates.showing import DelegatesDesk
from halo_desktop.ui.devices.presenter import Devices
from halo_desktop.ui.evidence.guard import LooksAtEvidence
from halo_desktop.ui.leader_desk.ports import LeaderConnection, LeaderWorklist
from halo_desktop.ui.leader_desk.whole_case import LeaderCases
from halo_desktop.ui.lock.ports import ScreenLock
from halo_desktop.ui.offline_day.day_end_presenter import DayEndDesk
from halo_desktop.ui.offline_day.ready_presenter import ReadinessDesk
from halo_desktop.ui.outbox.presenter import FullOutbox, OutboxConnection
from halo_desktop.ui.outbox.returning import ReturningDrafts
from halo_desktop.ui.own_queues.ports import MarkersDesk, OwnListsDesk
from halo_desktop.ui.ports import (
    CasesDesk,
    ConnectionDesk,
    Hub,
    PaceDesk,
    UndoDesk,
    WorklistDesk,
)
from halo_desktop.ui.reply_editor.ports import EditorCases, EditorDrafts
from halo_desktop.ui.statistics.presenter import ExportingDesk, StatisticsDesk
from halo_desktop.ui.waiting.presenter import Digests, WaitingRoom


class ConsoleWorklist(WorklistDesk, LeaderWorklist, SearchDesk, Protocol):
    """Lists for list pane, leader's desk and type-ahead fields."""


class ConsoleCases(CasesDesk, EditorCases, LeaderCases, RevealCases, Protocol):
    """Cases for the case pane, the editor and the leader's desk."""


class ConsoleOutbox(FullOutbox, EditorOutbox, UndoDesk, Protocol):
    """Performing, and what becomes of it."""


class ConsoleFiles(FileDesk, CaseFilesDesk, Protocol):
    """Taking files in and giving them out."""


class ConsoleDrafts(EditorDrafts, ReturningDrafts, Protocol):
    """What is being typed."""


class ConsoleConnection(ConnectionDesk, LeaderConnection, OutboxConnection, Protocol):
    """The connection, with the wish to synchronise now."""

    async def sync_now(self) -> SyncReport: ...

    async def set_economy(self, wish: EconomyWish) -> None: ...

    async def fetch_held(self) -> None: ...

    async def diagnose(self) -> tuple[Finding, ...]: ...

    async def send_feedback(self, text: str, screen: str) -> None: ...


class ConsoleDevices(Devices, DevicesPort, Protocol):
    """Computers, for their own sheet and for the administration."""


class DayDesk(Protocol):
    """The parts around the day: what waits, getting ready, ending it, carrying it."""

    @property
    def waiting(self) -> WaitingRoom: ...

    @property
    def digests(self) -> Digests: ...

    @property
    def readiness(self) -> ReadinessDesk: ...

    @property
    def day_end(self) -> DayEndDesk: ...

    @property
    def courier(self) -> Courier: ...


class ListsDesk(Protocol):
    """Own lists, own marks, and acts on many."""

    @property
    def own_lists(self) -> OwnListsDesk: ...

    @property
    def markers(self) -> MarkersDesk: ...

    @property
    def bulk(self) -> BulkDesk: ...


class SimilarFinder(Protocol):
    """Finds what is like a case, and learns which unit handles what."""

    @property
    def unit_model(self) -> UnitModel | None: ...

    async def learn(self) -> None: ...

    async def similar(self, case: Complaint) -> tuple[SimilarCase, ...]: ...


class DeputyDesk(Protocol):
    """The parts that say who signs for a leader, and what is like a case."""

    @property
    def delegates(self) -> DelegatesDesk: ...

    @property
    def evidence(self) -> LooksAtEvidence: ...

    @property
    def suggestions(self) -> SimilarFinder: ...


class CountingDesk(Protocol):
    """Figures, and what leaves as a file or on paper."""

    @property
    def exporting(self) -> ExportingDesk: ...

    @property
    def statistics(self) -> StatisticsDesk: ...


class ConsoleDesk(CountingDesk, DeputyDesk, DayDesk, ListsDesk, Protocol):
    """Everything a signed-in window talks to."""

    @property
    def pace(self) -> PaceDesk: ...

    @property
    def account(self) -> AccountCard: ...

    @property
    def rulebook(self) -> Rulebook: ...

    @property
    def events(self) -> Hub: ...

    @property
    def worklist(self) -> ConsoleWorklist: ...

    @property
    def cases(self) -> ConsoleCases: ...

    @property
    def outbox(self) -> ConsoleOutbox: ...

    @property
    def conflicts(self) -> ConflictFinder: ...

    @property
    def drafts(self) -> ConsoleDrafts: ...

    @property
    def files(self) -> ConsoleFiles: ...

    @property
    def connection(self) -> ConsoleConnection: ...

    @property
    def lock(self) -> ScreenLock: ...

    @property
    def devices(self) -> ConsoleDevices: ...

    @property
    def trail(self) -> TrailReader: ...

    @property
    def administration(self) -> AdministrationPort: ...
