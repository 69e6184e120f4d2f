"""Opens cases for the right pane, keeps the open one fresh, and knows what may be done."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import replace
from datetime import datetime
from typing import Any, Protocol

from halo_desktop.cache import seen
from halo_desktop.cache.seen import Seen
from halo_desktop.cache.views import CaseFile, Line
from halo_desktop.desk import events
from halo_desktop.domain.choices import Choice
from halo_desktop.domain.errors import HaloError
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.ui.ports import Clock, ShellDesk

READING_SECONDS = 1.0

Start = Callable[[Coroutine[Any, Any, Any]], None]
Pause = Callable[[float], Awaitable[None]]


class CaseScreen(Protocol):
    """What the presenter tells the view; texts are the view's own business."""

    def show_nothing(self) -> None: ...

    def show_loading(self, line: Line) -> None: ...

    def show_case(self, file: CaseFile, choices: tuple[Choice, ...]) -> None: ...

    def show_not_here(self) -> None: ...

    def show_removed(self, why: str) -> None: ...

    def show_failure(self, error: BaseException) -> None: ...


class CasePresenter:
    """Holds one open case; an answer that comes for another one is dropped."""

    def __init__(
        self, screen: CaseScreen, desk: ShellDesk, *, start: Start, clock: Clock, pause: Pause
    ) -> None:
        """Takes the view, the desk, and how to start and delay coroutines."""
        self._screen = screen
        self._desk = desk
        self._start = start
        self._clock = clock
        self._pause = pause
        self._wanted: ComplaintId | None = None
        self._read_before: datetime | None = None
        self._seen_before: Seen | None = None
        self.case: CaseFile | None = None
        self._unsubscribe = desk.events.subscribe(self._on_event)

    @property
    def complaint(self) -> ComplaintId | None:
        """The complaint that is open or being opened."""
        return self._wanted

    def close(self) -> None:
        """Stops listening."""
        self._unsubscribe()

    def open(self, complaint: ComplaintId | None, line: Line | None = None) -> None:
        """Opens a complaint; its row shows the title until it is read."""
        if complaint == self._wanted:
            return
        self._wanted = complaint
        self.case = None
        if complaint is None:
            self._screen.show_nothing()
            return
        if line is not None:
            self._screen.show_loading(line)
        self._start(self._read(complaint, is_opening=True))

    def fetch(self) -> None:
        """Gets the open complaint from the server."""
        if self._wanted is not None:
            self._start(self._fetch(self._wanted))

    def refresh_choices(self) -> None:
        """Asks again what may be done, after the connection or the rules changed."""
        if self.case is not None:
            self._screen.show_case(self.case, self._desk.cases.choices(self.case))

    async def _read(self, complaint: ComplaintId, *, is_opening: bool) -> None:
        case = await self._desk.cases.open(complaint)
        if complaint != self._wanted:
            return
        if case is None:
            self._screen.show_not_here()
            return
        if case.complaint.is_sealed:
            # Its content is shown from memory alone; what was read of it is known all the same.
            fetched = await self._fetched(complaint)
            if fetched is None:
                return
            case = fetched
        if is_opening:
            self._read_before, self._seen_before = case.read_at, case.seen
        self._show(case)
        if is_opening:
            await self._read_for_a_while(case)

    async def _read_for_a_while(self, case: CaseFile) -> None:
        await self._pause(READING_SECONDS)
        if case.complaint.id == self._wanted:
            rev = case.base.rev if case.base is not None else 0
            await self._desk.cases.mark_read(case.complaint.id, seen.of(case.complaint, rev))

    async def _fetch(self, complaint: ComplaintId) -> None:
        case = await self._fetched(complaint)
        if case is not None:
            self._show(case)

    async def _fetched(self, complaint: ComplaintId) -> CaseFile | None:
        """The case as the server has it; None when it cannot be had or is no longer wanted."""
        try:
            case = await self._desk.cases.fetch(complaint)
        except HaloError as error:
            if complaint == self._wanted:
                self._screen.show_failure(error)
            return None
        return case if complaint == self._wanted else None

    def _show(self, case: CaseFile) -> None:
        # "New since you last looked" stays where it was while the case is on the screen.
        self.case = replace(case, read_at=self._read_before, seen=self._seen_before)
        self._screen.show_case(self.case, self._desk.cases.choices(case))

    def _on_event(self, event: events.Event) -> None:
        wanted = self._wanted
        if wanted is None:
            return
        match event:
            case events.ComplaintsChanged(ids=ids) if wanted in ids:
                self._start(self._read(wanted, is_opening=False))
            case events.OutboxChanged():
                self._start(self._read(wanted, is_opening=False))
            case events.CaseRemoved(id=removed, why=why) if removed == wanted:
                self.case = None
                self._screen.show_removed(why)
            case events.SyncChanged() | events.ConfigChanged():
                self.refresh_choices()
            case _:
                pass
