"""Drives the panel of waiting things: reads anew on news, does what is asked with one."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Protocol

from halo_desktop.cache.views import OutboxItem
from halo_desktop.desk.digests import CheckReport
from halo_desktop.desk.events import Event, OutboxChanged, ScopesChecked, SyncChanged
from halo_desktop.desk.waiting_list import Deed, WaitingItem, WaitingReport
from halo_desktop.domain.errors import HaloError
from halo_desktop.domain.ids import ActionId, ComplaintId
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.sync.economy import EconomyWish
from halo_desktop.ui.autosave import Start
from halo_desktop.ui.economy_words import wish_after
from halo_desktop.ui.outbox.returning import ReturningDrafts, ReturningOutbox, undo_to_draft


class WaitingRoom(Protocol):
    """Tells what waits and does the simple deeds."""

    async def report(self) -> WaitingReport: ...

    async def act(self, item: WaitingItem, deed: Deed) -> bool: ...


class Digests(Protocol):
    """Compares this computer's copies with the server's."""

    async def check_now(self) -> CheckReport: ...


class WaitingConnection(Protocol):
    """Synchronises on wish, and spares the line."""

    async def sync_now(self) -> object: ...

    async def set_economy(self, wish: EconomyWish) -> None: ...

    async def fetch_held(self) -> None: ...


class WaitingDesk(Protocol):
    """The parts of the desk that the panel needs."""

    @property
    def waiting(self) -> WaitingRoom: ...

    @property
    def digests(self) -> Digests: ...

    @property
    def outbox(self) -> ReturningOutbox: ...

    @property
    def drafts(self) -> ReturningDrafts: ...

    @property
    def connection(self) -> WaitingConnection: ...

    @property
    def rulebook(self) -> Rulebook: ...


class WaitingView(Protocol):
    """What the presenter may do to the panel."""

    def show_report(self, report: WaitingReport, now: datetime) -> None: ...

    def show_working(self, *, is_working: bool) -> None: ...

    def show_checked(self, found: CheckReport) -> None: ...

    def show_fault(self, fault: HaloError) -> None: ...

    def show_too_late(self) -> None: ...

    def copy(self, text: str) -> None: ...

    async def confirm(self, item: WaitingItem, deed: Deed) -> bool: ...


class WaitingWays(Protocol):
    """Where the deeds lead that leave the panel."""

    def open_case(self, complaint: ComplaintId) -> None: ...

    def open_draft(self, draft: str) -> None: ...

    def sign_in(self) -> None: ...

    async def compare(self, item: OutboxItem) -> None: ...


_ASKED_FIRST = frozenset({Deed.TAKE_BACK, Deed.DISMISS, Deed.CONFIRM_AGE})


class WaitingPresenter:
    """Keeps the panel honest; no Qt."""

    def __init__(
        self,
        view: WaitingView,
        *,
        desk: WaitingDesk,
        ways: WaitingWays,
        start: Start,
        clock: Callable[[], datetime],
    ) -> None:
        """``ways`` are opened when a deed is done elsewhere."""
        self._view = view
        self._desk = desk
        self._ways = ways
        self._start = start
        self._clock = clock
        self._report: WaitingReport | None = None

    async def refresh(self) -> None:
        """Reads everything again."""
        self._report = await self._desk.waiting.report()
        self._view.show_report(self._report, self._clock())

    def on_event(self, event: Event) -> None:
        """Reads again when something about it is new."""
        if isinstance(event, OutboxChanged | SyncChanged | ScopesChecked):
            self._start(self.refresh())

    def tick(self) -> None:
        """Says the ages again, because time has passed."""
        if self._report is not None:
            self._view.show_report(self._report, self._clock())

    async def sync(self) -> None:
        """Synchronises at once."""
        await self._busily(self._desk.connection.sync_now())

    async def spare(self, *, is_wanted: bool) -> None:
        """Spares the line, or leaves that to the program."""
        if self._report is not None:
            wish = wish_after(self._report.economy, is_wanted=is_wanted)
            await self._desk.connection.set_economy(wish)
            await self.refresh()

    async def fetch_held(self) -> None:
        """Has everything that is held back come now."""
        await self._desk.connection.fetch_held()
        await self.refresh()

    async def check(self) -> None:
        """Compares this computer's copies with the server's."""
        found = await self._busily(self._desk.digests.check_now())
        if isinstance(found, CheckReport):
            self._view.show_checked(found)

    async def act(self, key: str, deed: Deed) -> None:
        """Does one thing with one item; one that is gone meanwhile is left alone."""
        items = self._report.items if self._report is not None else ()
        item = next((found for found in items if found.key == key), None)
        if item is None or deed not in item.deeds:
            return
        if deed in _ASKED_FIRST and not await self._view.confirm(item, deed):
            return
        try:
            await self._do(item, deed)
        except HaloError as fault:
            self._view.show_fault(fault)
        await self.refresh()

    async def _do(self, item: WaitingItem, deed: Deed) -> None:
        match deed:
            case Deed.OPEN:
                self._open(item)
            case Deed.COPY_TEXT:
                self._view.copy(await self._text(item))
            case Deed.COMPARE if item.action is not None:
                await self._compare(item.action)
            case Deed.SIGN_IN:
                self._ways.sign_in()
            case Deed.TAKE_BACK if item.action is not None:
                await self._take_back(item.action)
            case _:
                await self._desk.waiting.act(item, deed)

    def _open(self, item: WaitingItem) -> None:
        if item.draft is not None:
            self._ways.open_draft(item.draft)
        elif item.complaint is not None:
            self._ways.open_case(item.complaint)

    async def _text(self, item: WaitingItem) -> str:
        if item.action is not None:
            found = await self._desk.outbox.item(item.action)
            return found.text if found is not None else ""
        drafts = await self._desk.drafts.all()
        return next((draft.text for draft in drafts if draft.id == item.draft), "")

    async def _compare(self, action: ActionId) -> None:
        found = await self._desk.outbox.item(action)
        if found is not None:
            await self._ways.compare(found)

    async def _take_back(self, action: ActionId) -> None:
        """Takes an action back; what was typed goes to the drafts first."""
        is_back = await undo_to_draft(
            action, desk=self._desk, rulebook=self._desk.rulebook, clock=self._clock
        )
        if not is_back:
            self._view.show_too_late()

    async def _busily(self, work: Awaitable[object]) -> object:
        self._view.show_working(is_working=True)
        found: object = None
        fault: HaloError | None = None
        try:
            found = await work
        except HaloError as wrong:
            fault = wrong
        # Not in a ``finally``: a panel that was closed meanwhile may not be touched.
        self._view.show_working(is_working=False)
        if fault is not None:
            self._view.show_fault(fault)
        await self.refresh()
        return found
