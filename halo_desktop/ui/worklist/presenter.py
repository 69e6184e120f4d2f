"""Decides what the list shows: a queue or a search, filters, and what arrives meanwhile."""

from __future__ import annotations

import logging
from array import array
from collections.abc import Callable, Coroutine, Sequence
from typing import Any, Protocol

from halo_desktop.cache.views import Line, ListKey, PendingMark, SearchPage
from halo_desktop.desk import events
from halo_desktop.desk.gate import DeskLocked
from halo_desktop.domain.criteria import Criteria, Order, SortColumn
from halo_desktop.domain.errors import HaloError
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.queues import Queue
from halo_desktop.domain.states import Channel, State, Urgency
from halo_desktop.ui.ports import ShellDesk
from halo_desktop.ui.worklist import difference
from halo_desktop.ui.worklist.filters import Filters
from halo_desktop.wire.messages import SearchHit

logger = logging.getLogger(__name__)

FIRST_ROWS = 60
SEARCH_ROWS = 200

Start = Callable[[Coroutine[Any, Any, Any]], None]


class WorklistScreen(Protocol):
    """What the presenter tells the list view."""

    def show_queue(self, queue: Queue, order: Order, filters: Filters) -> None: ...

    def show_loading(self) -> None: ...

    def show_ids(self, ids: ListKey) -> None: ...

    def show_lines(self, lines: Sequence[Line]) -> None: ...

    def show_count(self, count: int, *, is_exact: bool) -> None: ...

    def show_arrivals(self, count: int) -> None: ...

    def show_empty(self, *, is_filtered: bool) -> None: ...

    def show_search(self, text: str) -> None: ...

    def show_no_match(self, text: str) -> None: ...

    def show_failure(self, error: BaseException) -> None: ...

    def release(self, rowids: Sequence[int]) -> None: ...

    def is_engaged(self) -> bool: ...

    def selected_rowid(self) -> int | None: ...


class OrderTaste(Protocol):
    """How a person wants each queue sorted."""

    def order_of(self, queue: Queue) -> Order: ...

    def keep(self, queue: Queue, order: Order) -> None: ...


class _AsTheQueueSays:
    def order_of(self, queue: Queue) -> Order:
        return queue.order

    def keep(self, queue: Queue, order: Order) -> None:
        del queue, order


class WorklistPresenter:
    """Keeps the list true without ever moving what the operator is looking at.

    Rows that arrive while somebody works in the list wait behind a line that says how
    many there are. The selected row stays until the selection leaves it, even when the
    complaint has left the queue.
    """

    def __init__(self, screen: WorklistScreen, desk: ShellDesk, *, start: Start) -> None:
        """Takes the view, the desk, and how to start coroutines."""
        self._screen = screen
        self._desk = desk
        self._start = start
        self.taste: OrderTaste = _AsTheQueueSays()
        self._queue: Queue | None = None
        self._order = Order()
        self._filters = Filters()
        self._search = ""
        self._round = 0
        self._shown: ListKey = array("q")
        self._found: ListKey = array("q")
        self._lines: dict[int, Line] = {}
        self._rowids: dict[ComplaintId, int] = {}
        self._unsubscribe = desk.events.subscribe(self._on_event)

    def close(self) -> None:
        """Stops listening."""
        self._unsubscribe()

    @property
    def queue(self) -> Queue | None:
        """The queue that is open."""
        return self._queue

    @property
    def order(self) -> Order:
        """How the list is sorted."""
        return self._order

    @property
    def text(self) -> str:
        """What is on the screen, as a search that can be kept and asked again."""
        if self._search:
            return self._search
        if self._queue is None:
            return ""
        own = self._queue.criteria.text
        named = own or f"antre:{self._queue.id}"
        return f"{named} {self._filters.text}".strip()

    @property
    def filters(self) -> Filters:
        """What the chips say."""
        return self._filters

    def line(self, rowid: int) -> Line | None:
        """A line that was read for the screen."""
        return self._lines.get(rowid)

    def open_queue(self, queue: Queue) -> None:
        """Shows another queue, from its top."""
        self._queue = queue
        self._order = self.taste.order_of(queue)
        self._search = ""
        self._show_from_top()

    def set_filters(self, filters: Filters) -> None:
        """Narrows the queue, or widens it again."""
        self._filters = filters
        self._show_from_top()

    def set_order(self, column: SortColumn, *, is_descending: bool) -> None:
        """Sorts the queue otherwise."""
        self._order = Order(column=column, is_descending=is_descending)
        if self._queue is not None:
            self.taste.keep(self._queue, self._order)
        self._show_from_top()

    def search(self, text: str) -> None:
        """Shows what matches a text on this computer; no text brings the queue back."""
        if text == self._search:
            return
        self._search = text
        self._round += 1
        if text:
            self._screen.show_search(text)
            self._start(self._find(text, self._round))
        else:
            self._show_from_top()

    def show_arrivals(self) -> None:
        """Lets in what arrived meanwhile."""
        self._put(self._found)
        self._screen.show_arrivals(0)

    def leave_row(self) -> None:
        """The selection moved: a row that no longer belongs here may go."""
        if not self._search and self._found != self._shown:
            self._merge(self._found)

    def want_lines(self, rowids: tuple[int, ...]) -> None:
        """Reads rows that came into sight."""
        self._start(self._read_lines(rowids))

    def refresh(self) -> None:
        """Reads the list again without moving anything."""
        self._round += 1
        if self._search:
            self._start(self._find(self._search, self._round))
        elif self._queue is not None:
            self._start(self._reread(self._round))

    def _show_from_top(self) -> None:
        if self._queue is None:
            return
        self._round += 1
        self._screen.show_queue(self._queue, self._order, self._filters)
        self._screen.show_arrivals(0)
        self._screen.show_loading()
        self._start(self._load(self._round))

    def _criteria(self) -> Criteria:
        assert self._queue is not None
        return self._filters.applied(self._queue.criteria)

    async def _load(self, round_: int) -> None:
        criteria, order = self._criteria(), self._order
        try:
            lines = await self._desk.worklist.first_page(criteria, order, FIRST_ROWS)
            if round_ != self._round:
                return
            self._keep(lines)
            self._put(array("q", [line.rowid for line in lines]))
            self._screen.show_lines(lines)
            if len(lines) == FIRST_ROWS:
                found = await self._desk.worklist.list_ids(criteria, order)
                if round_ == self._round:
                    self._put(found)
        except DeskLocked:
            raise  # the scope ends it; an open screen loads anew
        except HaloError as error:
            logger.warning("list could not be read: %s", error)
            self._screen.show_failure(error)

    async def _reread(self, round_: int) -> None:
        found = await self._desk.worklist.list_ids(self._criteria(), self._order)
        if round_ == self._round:
            self._merge(found)

    async def _find(self, text: str, round_: int) -> None:
        page = await self._desk.worklist.search(text, SEARCH_ROWS)
        if round_ != self._round:
            return
        self._show_hits(text, page)

    async def search_server(self, text: str) -> None:
        """Asks the server for what is not on this computer, and shows what it finds."""
        self._round += 1
        round_ = self._round
        try:
            answer = await self._desk.worklist.search_server(text, SEARCH_ROWS)
        except HaloError as error:
            self._screen.show_failure(error)
            return
        if round_ == self._round:
            self._search = text
            self._screen.show_search(text)
            lines = tuple(_line_of(hit, place) for place, hit in enumerate(answer.items))
            page = SearchPage(items=lines, total=answer.total, total_exact=answer.total_exact)
            self._show_hits(text, page)

    def _show_hits(self, text: str, page: SearchPage) -> None:
        self._keep(page.items)
        self._shown = self._found = array("q", [line.rowid for line in page.items])
        self._screen.show_ids(self._shown)
        self._screen.show_lines(page.items)
        self._screen.show_count(page.total, is_exact=page.total_exact)
        if not page.items:
            self._screen.show_no_match(text)

    async def _read_lines(self, rowids: tuple[int, ...]) -> None:
        try:
            lines = await self._desk.worklist.lines(rowids)
        except DeskLocked:
            self._screen.release(rowids)  # asked for again once the screen is open
            return
        except HaloError as error:
            logger.warning("rows could not be read: %s", error)
            self._screen.release(rowids)
            return
        self._keep(lines)
        self._screen.show_lines(lines)

    def _merge(self, found: ListKey) -> None:
        """Takes a newer order, holding back arrivals while somebody works in the list."""
        self._found = found
        if not self._screen.is_engaged():
            self._put(found)
            self._screen.show_arrivals(0)
            return
        start, old_end, new_end = difference.middle(self._shown, found)
        held = set(self._shown[start:old_end])
        arrived = [rowid for rowid in found[start:new_end] if rowid not in held]
        stayed = array("q", [rowid for rowid in found[start:new_end] if rowid in held])
        kept = found[:start] + stayed + found[new_end:]
        self._put(self._with_selected(kept), found=found)
        self._screen.show_arrivals(len(arrived))

    def _with_selected(self, ids: ListKey) -> ListKey:
        """Keeps the selected row at its place although its complaint has left."""
        selected = self._screen.selected_rowid()
        if selected is None or selected in ids or selected not in self._shown:
            return ids
        place = min(self._shown.index(selected), len(ids))
        return ids[:place] + array("q", [selected]) + ids[place:]

    def _put(self, ids: ListKey, *, found: ListKey | None = None) -> None:
        self._shown = ids
        self._found = ids if found is None else found
        self._screen.show_ids(ids)
        self._screen.show_count(len(self._found), is_exact=True)
        if not ids:
            self._screen.show_empty(is_filtered=not self._filters.is_empty)

    def _keep(self, lines: Sequence[Line]) -> None:
        for line in lines:
            self._lines[line.rowid] = line
            self._rowids[line.id] = line.rowid

    def _on_event(self, event: events.Event) -> None:
        match event:
            case events.ComplaintsChanged(ids=ids):
                changed = tuple(self._rowids[found] for found in ids if found in self._rowids)
                if changed:
                    self._start(self._read_lines(changed))
                self.refresh()
            case events.CaseRemoved() | events.OutboxChanged():
                self.refresh()
            case _:
                pass


def _line_of(hit: SearchHit, place: int) -> Line:
    """A hit that is not on this computer; its row id is one that no local row has."""
    known = hit.state in set(State)
    return Line(
        rowid=-1 - place,
        id=hit.id,
        ticket=hit.ticket,
        title=hit.title,
        state=State(hit.state) if known else State.RECEIVED,
        lead_unit=None,
        place=None,
        topic=None,
        channel=Channel.APP,
        urgency=Urgency.NORMAL,
        flags=(),
        received_at=hit.received_at,
        updated_at=hit.received_at,
        due_on=None,
        due_clock=None,
        is_due_provisional=False,
        is_paused=False,
        lapor_tracking=None,
        lapor_state=None,
        lapor_status_name=None,
        pending=PendingMark.NONE,
        is_unread=False,
        attachment_count=0,
        is_sealed=False,
    )
