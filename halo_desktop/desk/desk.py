"""The desk: everything that a signed-in person can do, in one place.

The only thing that screens and commands talk to. It lives on the event loop's thread;
whatever blocks runs on the store's or the network's own threads.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from halo_desktop.cache import facts, outbox
from halo_desktop.cache.blobs import BlobStore
from halo_desktop.cache.errors import StoreError
from halo_desktop.cache.facts import Fact
from halo_desktop.cache.salvage import SalvageReport
from halo_desktop.desk.account import AccountCard
from halo_desktop.desk.administration import Administration
from halo_desktop.desk.audit import Audit, AuditKind
from halo_desktop.desk.bulk import Bulk
from halo_desktop.desk.cases import Cases
from halo_desktop.desk.conflicts import Conflicts
from halo_desktop.desk.connection import Connection
from halo_desktop.desk.courier import Courier
from halo_desktop.desk.day_end import DayEnding
from halo_desktop.desk.delegates import Delegates
from halo_desktop.desk.devices import Devices
from halo_desktop.desk.digests import Digests
from halo_desktop.desk.drafts import Drafts
from halo_desktop.desk.events import EventHub
from halo_desktop.desk.evidence import Evidence
from halo_desktop.desk.exporting import Exporting
from halo_desktop.desk.files import Files
from halo_desktop.desk.gate import Gate
from halo_desktop.desk.lock import ScreenLock, Secrets
from halo_desktop.desk.markers import Markers
from halo_desktop.desk.outbox import Outbox
from halo_desktop.desk.own_lists import OwnLists
from halo_desktop.desk.pace import Pace
from halo_desktop.desk.readiness import Preparation
from halo_desktop.desk.reference import Reference
from halo_desktop.desk.statistics import Statistics
from halo_desktop.desk.suggestions import Suggestions
from halo_desktop.desk.trail import Trail
from halo_desktop.desk.waiting import Waiting
from halo_desktop.desk.way import Way
from halo_desktop.desk.worklist import Worklist
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.sync.runtime import SyncRuntime
from halo_desktop.sync.vault import Credentials
from halo_desktop.wire.messages import Tokens


@dataclass(slots=True)
class Leaving:
    """How somebody left, for whoever closes the account behind them."""

    is_signed_out: bool = False
    token: str = field(default="", repr=False)  # which the server is to end


class Desk:
    """One person's work on one server's complaints."""

    def __init__(
        self,
        *,
        account: AccountCard,
        rulebook: Rulebook,
        runtime: SyncRuntime,
        hub: EventHub,
        blobs: BlobStore,
        way: Way,
        secrets: Secrets,
        leaving: Leaving,
        folder: Path | None = None,
        salvaged: SalvageReport | None = None,
        on_closed: Callable[[int], None] = lambda _waiting: None,
    ) -> None:
        """Puts the parts together; ``runtime`` already runs and publishes to ``hub``."""
        self._runtime = runtime
        self._on_closed = on_closed
        self._leaving = leaving
        self.salvaged = salvaged  # what came over from a damaged store, to be told
        self._reference = Reference(hub, account, rulebook)
        self.events = hub
        self.drafts = Drafts(runtime, is_lasting=not account.is_memory_only)
        self.files = Files(runtime, blobs, hub)
        gate = Gate()
        self.audit = Audit(runtime)
        self.files.before_export = lambda case: self.audit.record(AuditKind.EXPORT, case)
        self.lock = ScreenLock(
            runtime=runtime,
            hub=hub,
            reference=self._reference,
            gate=gate,
            audit=self.audit,
            secrets=secrets,
        )
        self.own_lists = OwnLists(runtime, hub)
        self.worklist = Worklist(runtime, self._reference, gate, self.own_lists)
        self.cases = Cases(runtime, self._reference, gate, self.audit)
        self.outbox = Outbox(runtime, self._reference, hub, self.drafts)
        self.connection = Connection(runtime, way)
        self._add_tools(blobs, gate, folder)

    @property
    def account(self) -> AccountCard:
        """The signed-in person, with the roles held now."""
        return self._reference.account

    @property
    def rulebook(self) -> Rulebook:
        """The rules in force."""
        return self._reference.rulebook

    async def close(self) -> None:
        """Stops the threads; unsent work stays in the store and goes out next time."""
        await self.courier.close()
        waiting = await self._waiting()
        loop = asyncio.get_running_loop()
        # A thread of its own: the runtime's threads are just what is being waited for.
        with ThreadPoolExecutor(1, thread_name_prefix="closing") as thread:
            await loop.run_in_executor(thread, self._runtime.stop)
            await loop.run_in_executor(thread, self._on_closed, waiting)

    async def _waiting(self) -> int:
        """How many actions are unsent, also when the engine has not spoken yet."""
        try:
            counts = await asyncio.wrap_future(self._runtime.read(outbox.counts))
        except StoreError:
            return self._runtime.state.waiting
        return counts.waiting

    async def begin_session(self, credentials: Credentials, tokens: Tokens) -> None:
        """Goes on with a session that the person has just begun."""
        await asyncio.wrap_future(self._runtime.sign_in(credentials, tokens))

    async def sign_out(self) -> None:
        """Leaves: commands and windows ask for the password from now on.

        What lies here stays until it is sent or forgotten. The server hears of it when the
        desk has been closed (``SignIn.say_farewells``), at once or with the next connection.
        """
        await self.audit.record(AuditKind.SIGN_OUT)
        await asyncio.wrap_future(self._runtime.call(facts.write, Fact.SIGNED_OUT, "1"))
        self._leaving.token = await asyncio.wrap_future(self._runtime.sign_out())
        self._leaving.is_signed_out = True

    def _add_tools(self, blobs: BlobStore, gate: Gate, folder: Path | None) -> None:
        """Adds what is made of the other parts."""
        sync_now = self.connection.sync_now
        self.administration = Administration(self._runtime, self._reference, sync_now)
        runtime = self._runtime
        self.courier = Courier(
            runtime, reference=self._reference, blobs=blobs, audit=self.audit, hub=self.events
        )
        self.bulk = Bulk(self.outbox)
        self.delegates = Delegates(runtime, self._reference)
        self.evidence = Evidence(runtime, blobs, gate)
        self.suggestions = Suggestions(runtime, self._reference, gate, self.evidence)
        self.devices = Devices(runtime, self._reference)
        self.trail = Trail(runtime, self._reference)
        self.markers = Markers(runtime, self.events, self.files)
        self.conflicts = Conflicts(self.outbox, self.cases)
        self.digests = Digests(runtime)
        self.pace = Pace(runtime)
        self.exporting = Exporting(self.worklist, self.audit, self._reference)
        self.statistics = Statistics(runtime, self._reference, gate)
        self.waiting = Waiting(runtime, blobs, gate)
        self.day_end = DayEnding(
            waiting=self.waiting,
            worklist=self.worklist,
            connection=self.connection,
            reference=self._reference,
        )
        self.readiness = Preparation(
            runtime,
            connection=self.connection,
            files=self.files,
            worklist=self.worklist,
            lock=self.lock,
            reference=self._reference,
            folder=folder,
        )
