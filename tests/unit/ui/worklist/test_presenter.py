"""The list's presenter on a real (small) desk, with a screen that only remembers."""

from __future__ import annotations

import asyncio
from array import array
from collections.abc import Coroutine, Sequence
from typing import Any

import pytest

from halo_desktop.cache.views import Line, ListKey
from halo_desktop.domain import queues
from halo_desktop.domain.criteria import Order, SortColumn
from halo_desktop.domain.errors import RefusalCode, Refused
from halo_desktop.domain.ids import ComplaintId, PlaceCode
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import AddNote, Archive
from halo_desktop.domain.queues import Queue, QueueId
from halo_desktop.domain.roles import Role
from halo_desktop.domain.states import ArchiveReason
from halo_desktop.ui.worklist.filters import Filters
from halo_desktop.ui.worklist.presenter import WorklistPresenter
from tests.support.desk import MemoryDesk
from tests.support.desk_memory import rowid_of


class Screen:
    """Remembers what it was told; the operator's hand is a row and a flag."""

    def __init__(self) -> None:
        self.ids: ListKey = array("q")
        self.lines: dict[int, Line] = {}
        self.name = ""
        self.count = -1
        self.arrivals = 0
        self.said = ""
        self.failure: BaseException | None = None
        self.selected: int | None = None

    def show_queue(self, queue: Queue, order: Order, filters: Filters) -> None:
        self.name, self.said = queue.label, ""

    def show_loading(self) -> None:
        self.said = "loading"

    def show_ids(self, ids: ListKey) -> None:
        self.ids = ids

    def show_lines(self, lines: Sequence[Line]) -> None:
        self.lines.update((line.rowid, line) for line in lines)

    def show_count(self, count: int, *, is_exact: bool) -> None:
        self.count = count if is_exact else -count

    def show_arrivals(self, count: int) -> None:
        self.arrivals = count

    def show_empty(self, *, is_filtered: bool) -> None:
        self.said = "filtered" if is_filtered else "empty"

    def show_search(self, text: str) -> None:
        self.name = text

    def show_no_match(self, text: str) -> None:
        self.said = f"no match for {text}"

    def show_failure(self, error: BaseException) -> None:
        self.failure = error

    def release(self, rowids: Sequence[int]) -> None:
        self.said = f"released {len(rowids)}"

    def is_engaged(self) -> bool:
        return self.selected is not None

    def selected_rowid(self) -> int | None:
        return self.selected


class Bench:
    """Presenter, screen and desk together, with all coroutines brought to their end."""

    def __init__(self, user: str = "rina") -> None:
        self.desk = MemoryDesk(user)
        self.screen = Screen()
        self._tasks: list[asyncio.Task[Any]] = []
        self.presenter = WorklistPresenter(self.screen, self.desk, start=self._start)

    def _start(self, coroutine: Coroutine[Any, Any, Any]) -> None:
        self._tasks.append(asyncio.get_running_loop().create_task(coroutine))

    async def settle(self) -> None:
        while self._tasks:
            await self._tasks.pop(0)

    async def open(self, name: QueueId) -> None:
        self.presenter.open_queue(queue(name))
        await self.settle()

    async def archive(self, complaint: ComplaintId) -> None:
        why = Archive(
            reason=ArchiveReason.SPAM_OR_TEST,
            explanation="Aduan uji coba, tidak diproses lebih lanjut.",
        )
        await self.desk.outbox.perform(complaint, Kind.ARCHIVE, why, is_held=False)
        await self.settle()


def queue(name: QueueId) -> Queue:
    groups = queues.QUEUES[Role.OPERATOR]
    return next(q for group in groups for q in group.queues if q.id is name)


@pytest.fixture
def bench() -> Bench:
    return Bench()


async def test_a_queue_shows_what_the_rules_put_into_it(bench: Bench) -> None:
    await bench.open(QueueId.NEW)

    assert bench.screen.name == "Baru"
    assert bench.screen.count == len(bench.screen.ids) > 10
    assert {line.state.value for line in bench.screen.lines.values()} == {"received"}


async def test_a_complaint_that_leaves_goes_when_nobody_looks(bench: Bench) -> None:
    await bench.open(QueueId.NEW)
    gone = bench.screen.lines[bench.screen.ids[0]].id

    await bench.archive(gone)

    assert rowid_of(gone) not in bench.screen.ids


async def test_the_selected_complaint_stays_until_the_selection_moves(bench: Bench) -> None:
    await bench.open(QueueId.NEW)
    rowid = bench.screen.ids[3]
    bench.screen.selected = rowid

    await bench.archive(bench.screen.lines[rowid].id)

    assert bench.screen.ids[3] == rowid
    assert bench.screen.count == len(bench.screen.ids) - 1
    bench.screen.selected = bench.screen.ids[4]
    bench.presenter.leave_row()
    assert rowid not in bench.screen.ids


async def test_arrivals_wait_while_somebody_works_in_the_list(bench: Bench) -> None:
    await bench.open(QueueId.NEW)
    complaint = bench.screen.lines[bench.screen.ids[0]].id
    await bench.archive(complaint)
    before = array("q", bench.screen.ids)
    bench.screen.selected = before[2]

    action = next(iter(bench.desk.memory.outbox))
    await bench.desk.outbox.undo(action)  # it comes back into the queue
    await bench.settle()

    assert bench.screen.ids == before
    assert bench.screen.arrivals == 1
    bench.presenter.show_arrivals()
    assert rowid_of(complaint) in bench.screen.ids
    assert bench.screen.arrivals == 0


async def test_arrivals_come_in_at_once_when_nobody_is_there(bench: Bench) -> None:
    await bench.open(QueueId.NEW)
    complaint = bench.screen.lines[bench.screen.ids[0]].id
    await bench.archive(complaint)

    await bench.desk.outbox.undo(next(iter(bench.desk.memory.outbox)))
    await bench.settle()

    assert rowid_of(complaint) in bench.screen.ids
    assert bench.screen.arrivals == 0


async def test_own_unsent_work_marks_its_row(bench: Bench) -> None:
    await bench.open(QueueId.NEW)
    line = bench.screen.lines[bench.screen.ids[0]]

    await bench.desk.outbox.perform(line.id, Kind.ADD_NOTE, AddNote(text="Sudah ditelepon."))
    await bench.settle()

    assert bench.screen.lines[line.rowid].pending.name == "HELD"


async def test_a_filter_narrows_the_queue(bench: Bench) -> None:
    await bench.open(QueueId.NEW)
    everything = set(bench.screen.ids)

    bench.presenter.set_filters(Filters(place=PlaceCode("76.04.03")))
    await bench.settle()

    assert set(bench.screen.ids) < everything
    assert all(
        str(bench.screen.lines[rowid].place).startswith("76.04.03") for rowid in bench.screen.ids
    )


async def test_a_filter_without_hits_says_so(bench: Bench) -> None:
    await bench.open(QueueId.NEW)

    bench.presenter.set_filters(Filters(place=PlaceCode("99.99")))
    await bench.settle()

    assert bench.screen.said == "filtered"


async def test_another_order_is_taken(bench: Bench) -> None:
    await bench.open(QueueId.NEW)

    bench.presenter.set_order(SortColumn.TITLE, is_descending=False)
    await bench.settle()

    titles = [bench.screen.lines[rowid].title.casefold() for rowid in bench.screen.ids]
    assert titles == sorted(titles)


async def test_a_search_replaces_the_queue_and_gives_it_back(bench: Bench) -> None:
    await bench.open(QueueId.NEW)
    everything = array("q", bench.screen.ids)

    bench.presenter.search("lampu")
    await bench.settle()
    hits = array("q", bench.screen.ids)
    bench.presenter.search("")
    await bench.settle()

    assert 0 < len(hits) < 40
    assert bench.screen.ids == everything
    assert bench.screen.name == "Baru"


async def test_a_search_without_hits_says_so(bench: Bench) -> None:
    await bench.open(QueueId.NEW)

    bench.presenter.search("tidak ada di mana pun")
    await bench.settle()

    assert bench.screen.said == "no match for tidak ada di mana pun"


async def test_an_answer_that_comes_late_is_dropped(bench: Bench) -> None:
    bench.presenter.open_queue(queue(QueueId.CLOSED))
    bench.presenter.open_queue(queue(QueueId.NEW))
    await bench.settle()

    assert bench.screen.name == "Baru"
    assert {line.state.value for line in bench.screen.lines.values()} == {"received"}


@pytest.mark.allow_log("halo_desktop.ui.worklist.presenter: list could not be read")
async def test_a_list_that_cannot_be_read_is_told(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(*_: object) -> None:
        raise Refused(RefusalCode.NOT_FOUND)

    monkeypatch.setattr(bench.desk.worklist, "first_page", fail)
    await bench.open(QueueId.NEW)

    assert isinstance(bench.screen.failure, Refused)


async def test_a_server_that_cannot_be_asked_is_told(bench: Bench) -> None:
    await bench.presenter.search_server("lampu")

    assert isinstance(bench.screen.failure, Refused)


async def test_nothing_is_heard_after_closing(bench: Bench) -> None:
    await bench.open(QueueId.NEW)
    complaint = bench.screen.lines[bench.screen.ids[0]].id

    bench.presenter.close()
    await bench.archive(complaint)

    assert rowid_of(complaint) in bench.screen.ids
