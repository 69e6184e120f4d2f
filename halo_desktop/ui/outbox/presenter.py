"""Drives the outbox: re-reads on news, and does what is asked with one row."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Protocol

from halo_desktop.cache.views import OutboxItem, OutboxState
from halo_desktop.desk.events import Event, FileMoved, OutboxChanged, SyncChanged
from halo_desktop.desk.gate import DeskLocked
from halo_desktop.domain.errors import HaloError
from halo_desktop.domain.ids import ActionId, ComplaintId
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.sync.state import SyncState
from halo_desktop.ui.autosave import Start
from halo_desktop.ui.outbox.reasons import FileProgress, WaitingList, reasons_of
from halo_desktop.ui.outbox.returning import (
    ReturningDrafts,
    ReturningOutbox,
    keep_as_draft,
    undo_to_draft,
)
from halo_desktop.ui.outbox.rows import Act, Row, Waits, rows_of


class FullOutbox(ReturningOutbox, Protocol):
    """The outbox with everything that can be done with an item."""

    async def items(self) -> tuple[OutboxItem, ...]: ...

    async def retry(self, action: ActionId) -> None: ...

    async def dismiss(self, action: ActionId) -> None: ...


class OutboxConnection(Protocol):
    """Says how the connection stands."""

    @property
    def state(self) -> SyncState: ...


class OutboxPageDesk(Protocol):
    """The parts of the desk that the outbox needs."""

    @property
    def outbox(self) -> FullOutbox: ...

    @property
    def drafts(self) -> ReturningDrafts: ...

    @property
    def connection(self) -> OutboxConnection: ...

    @property
    def rulebook(self) -> Rulebook: ...

    @property
    def waiting(self) -> WaitingList: ...


class OutboxView(Protocol):
    """What the presenter may do to the dock."""

    def show_rows(self, rows: tuple[Row, ...], state: SyncState) -> None: ...

    def show_fault(self, fault: HaloError) -> None: ...

    def show_too_late(self) -> None: ...

    def copy(self, row: Row) -> None: ...

    async def confirm_discard(self, row: Row) -> bool: ...

    async def compare(self, row: Row) -> None: ...


class OutboxPresenter:
    """Keeps the list honest; no Qt."""

    def __init__(
        self,
        view: OutboxView,
        *,
        desk: OutboxPageDesk,
        open_case: Callable[[ComplaintId], None],
        edit: Callable[[OutboxItem], Awaitable[None]],
        start: Start,
        clock: Callable[[], datetime],
    ) -> None:
        """``edit`` opens the form or editor in which the text of an item now lies."""
        self._view = view
        self._desk = desk
        self._open_case = open_case
        self._edit = edit
        self._start = start
        self._clock = clock
        self._rows: tuple[Row, ...] = ()
        self._progress = FileProgress()

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is shown."""
        return self._rows

    def on_event(self, event: Event) -> None:
        """Re-reads when something about the outbox or the connection is new."""
        if isinstance(event, FileMoved):
            self._progress.note(event)
        if isinstance(event, OutboxChanged | SyncChanged | FileMoved):
            self._start(self.refresh())

    async def refresh(self) -> None:
        """Reads the outbox again."""
        items = await self._desk.outbox.items()
        state = self._desk.connection.state
        self._rows = rows_of(
            items,
            now=self._clock(),
            is_connected=state.is_connected,
            waits=await self._reasons(items),
        )
        self._view.show_rows(self._rows, state)

    async def _reasons(self, items: tuple[OutboxItem, ...]) -> dict[ActionId, Waits]:
        if not any(item.state is OutboxState.WAITING for item in items):
            return {}
        try:
            report = await self._desk.waiting.report()
        except DeskLocked:
            return {}  # the list gives nothing away; the rows say what the line does
        payloads = {item.action: item.payload for item in items}
        return reasons_of(report, payloads, self._progress)

    async def act(self, action: ActionId, act: Act) -> None:
        """Does one thing with one row; a row that is gone meanwhile is left alone."""
        row = next((row for row in self._rows if row.action == action), None)
        if row is None or act not in row.acts:
            return
        doing = {
            Act.UNDO: self._undo,
            Act.RETRY: self._retry,
            Act.EDIT: self._edit_row,
            Act.COMPARE: self._view.compare,
            Act.DISCARD: self._discard,
        }
        if act is Act.OPEN:
            self._open_case(row.item.complaint)
        elif act is Act.COPY:
            self._view.copy(row)
        else:
            try:
                await doing[act](row)
            except HaloError as fault:
                self._view.show_fault(fault)
            await self.refresh()

    async def undo_last(self) -> ActionId | None:
        """Takes back the newest action whose undo time still runs."""
        await self.refresh()
        held = [row for row in self._rows if Act.UNDO in row.acts]
        if not held:
            return None
        newest = max(held, key=lambda row: row.item.made_at)
        await self.act(newest.action, Act.UNDO)
        return newest.action

    async def _take_back(self, row: Row) -> bool:
        is_back = await undo_to_draft(
            row.action, desk=self._desk, rulebook=self._desk.rulebook, clock=self._clock
        )
        if not is_back:
            self._view.show_too_late()
        return is_back

    async def _undo(self, row: Row) -> None:
        await self._take_back(row)

    async def _retry(self, row: Row) -> None:
        await self._desk.outbox.retry(row.action)

    async def _edit_row(self, row: Row) -> None:
        """Opens the text again: taken back if it was never sent, else beside the refusal."""
        if Act.COMPARE in row.acts:
            await keep_as_draft(
                row.item, desk=self._desk, rulebook=self._desk.rulebook, clock=self._clock
            )
            await self._desk.outbox.dismiss(row.action)
        elif not await self._take_back(row):
            return
        await self._edit(row.item)

    async def _discard(self, row: Row) -> None:
        """Puts an action aside after asking; its text goes to the drafts."""
        if not await self._view.confirm_discard(row):
            return
        if Act.COMPARE not in row.acts:
            await self._take_back(row)
            return
        await keep_as_draft(
            row.item, desk=self._desk, rulebook=self._desk.rulebook, clock=self._clock
        )
        await self._desk.outbox.dismiss(row.action)
