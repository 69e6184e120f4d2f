"""Opening cases: late answers, unsent work, connection, removal."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from dataclasses import replace
from typing import Any

import pytest

from halo_desktop.cache.views import CaseFile, Line
from halo_desktop.desk import events
from halo_desktop.domain.choices import Choice
from halo_desktop.domain.errors import RefusalCode
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import AddNote
from halo_desktop.domain.states import State
from halo_desktop.sync.state import Phase
from halo_desktop.ui.complaint.presenter import CasePresenter
from tests.support.desk import MemoryDesk
from tests.support.world import NOW


class Screen:
    """Remembers what it was told last."""

    def __init__(self) -> None:
        self.said = ""
        self.case: CaseFile | None = None
        self.choices: dict[Kind, Choice] = {}

    def show_nothing(self) -> None:
        self.said = "nothing"

    def show_loading(self, line: Line) -> None:
        self.said = f"loading {line.title}"

    def show_case(self, file: CaseFile, choices: tuple[Choice, ...]) -> None:
        self.said, self.case = "case", file
        self.choices = {choice.kind: choice for choice in choices}

    def show_not_here(self) -> None:
        self.said = "not here"

    def show_removed(self, why: str) -> None:
        self.said = f"removed: {why}"

    def show_failure(self, error: BaseException) -> None:
        self.said = f"failed: {error}"


class Bench:
    """Presenter, screen and desk, with all coroutines brought to their end."""

    def __init__(self) -> None:
        self.desk = MemoryDesk("rina")
        self.screen = Screen()
        self._tasks: list[asyncio.Task[Any]] = []
        self.paused: list[float] = []
        self.presenter = CasePresenter(
            self.screen, self.desk, start=self._start, clock=lambda: NOW, pause=self._pause
        )

    async def _pause(self, seconds: float) -> None:
        self.paused.append(seconds)

    def _start(self, coroutine: Coroutine[Any, Any, Any]) -> None:
        self._tasks.append(asyncio.get_running_loop().create_task(coroutine))

    async def settle(self) -> None:
        while self._tasks:
            await self._tasks.pop(0)

    def some(self, state: State, number: int = 0) -> ComplaintId:
        world = self.desk.memory.world
        return [c.id for c in world.complaints.values() if c.state is state][number]


@pytest.fixture
def bench() -> Bench:
    return Bench()


async def test_an_opened_case_is_shown_and_then_read(bench: Bench) -> None:
    complaint = bench.some(State.RECEIVED)
    bench.desk.memory.read_at.pop(complaint)

    bench.presenter.open(complaint)
    await bench.settle()

    assert bench.screen.said == "case"
    assert bench.paused == [1.0]
    assert complaint in bench.desk.memory.read_at


async def test_a_case_that_is_left_at_once_stays_unread(bench: Bench) -> None:
    first, second = bench.some(State.RECEIVED), bench.some(State.RECEIVED, 1)
    bench.desk.memory.read_at.pop(first)

    bench.presenter.open(first)
    bench.presenter.open(second)
    await bench.settle()

    assert first not in bench.desk.memory.read_at
    assert bench.screen.case is not None
    assert bench.screen.case.complaint.id == second


async def test_the_divider_stays_while_the_case_is_open(bench: Bench) -> None:
    complaint = bench.some(State.IN_PROGRESS)
    last_look = bench.desk.memory.world.complaints[complaint].entries[1].at
    bench.desk.memory.read_at[complaint] = last_look

    bench.presenter.open(complaint)
    await bench.settle()

    assert bench.desk.memory.read_at[complaint] == NOW
    assert bench.screen.case is not None
    assert bench.screen.case.read_at == last_look


async def test_own_work_shows_up_in_the_open_case(bench: Bench) -> None:
    complaint = bench.some(State.IN_PROGRESS)
    bench.presenter.open(complaint)
    await bench.settle()

    await bench.desk.outbox.perform(complaint, Kind.ADD_NOTE, AddNote(text="Sudah ditelepon."))
    await bench.settle()

    assert bench.screen.case is not None
    assert bench.screen.case.complaint.entries[-1].text == "Sudah ditelepon."


async def test_losing_the_connection_greys_what_needs_it(bench: Bench) -> None:
    bench.presenter.open(bench.some(State.RECEIVED))
    await bench.settle()
    assert bench.screen.choices[Kind.MERGE].is_allowed

    bench.desk.connection.change(phase=Phase.OFFLINE)

    assert bench.screen.choices[Kind.MERGE].code is RefusalCode.NEEDS_CONNECTION
    assert bench.screen.choices[Kind.ADD_NOTE].is_allowed


async def test_an_unknown_case_is_not_here(bench: Bench) -> None:
    bench.presenter.open(ComplaintId("elsewhere"))
    await bench.settle()

    assert bench.screen.said == "not here"


async def test_a_removed_case_says_why(bench: Bench) -> None:
    complaint = bench.some(State.RECEIVED)
    bench.presenter.open(complaint)
    await bench.settle()

    bench.desk.events.publish(events.CaseRemoved(id=complaint, why="moved"))

    assert bench.screen.said == "removed: moved"
    assert bench.presenter.case is None


async def test_a_sealed_case_is_fetched_when_it_is_opened(bench: Bench) -> None:
    complaint = bench.some(State.RECEIVED)
    world = bench.desk.memory.world
    whole = world.complaints[complaint]

    async def sealed(_: ComplaintId) -> CaseFile:
        return CaseFile(complaint=replace(whole, is_sealed=True), base=None, fetched_at=NOW)

    bench.desk.cases.open = sealed  # type: ignore[method-assign,assignment]  # what a unit has on disk
    bench.presenter.open(complaint)
    await bench.settle()

    assert bench.screen.case is not None
    assert bench.screen.case.complaint.body == whole.body


async def test_a_fetch_without_connection_says_so(bench: Bench) -> None:
    complaint = bench.some(State.RECEIVED)
    bench.presenter.open(complaint)
    await bench.settle()
    bench.desk.connection.change(phase=Phase.OFFLINE)

    bench.presenter.fetch()
    await bench.settle()

    assert bench.screen.said.startswith("failed: needs-connection")


async def test_closing_the_case_shows_nothing(bench: Bench) -> None:
    bench.presenter.open(bench.some(State.RECEIVED))
    await bench.settle()

    bench.presenter.open(None)

    assert bench.screen.said == "nothing"
    assert bench.presenter.complaint is None
