"""Where the window begins when nobody has said where: at a list that holds something."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Mapping
from types import SimpleNamespace
from typing import Any, cast

import pytest

from halo_desktop.cache.views import QueueCount
from halo_desktop.desk.events import ComplaintsChanged, EventHub
from halo_desktop.domain.queues import Queue, QueueGroup, QueueId, groups_for
from halo_desktop.domain.roles import Role
from halo_desktop.sync.state import SyncState
from halo_desktop.ui.main_window import places
from halo_desktop.ui.main_window.presenter import ShellPresenter
from halo_desktop.ui.ports import ShellDesk


class Screen:
    """A window without widgets."""

    def __init__(self) -> None:
        self.opened: list[str] = []
        self.counts: dict[str, int] = {}

    def show_counts(self, counts: Mapping[str, int], at_least: frozenset[str]) -> None:
        self.counts = dict(counts)

    def show_groups(self, groups: tuple[QueueGroup, ...]) -> None: ...

    def show_connection(self, state: SyncState) -> None: ...

    def show_place(self, key: str) -> None: ...

    def show_leader_desk(self) -> None: ...

    def show_lists(self) -> None: ...

    def show_session_ended(self) -> None: ...

    def show_store_failed(self, word: str) -> None: ...

    def show_grants_changed(self) -> None: ...

    def open_queue(self, queue: Queue) -> None:
        self.opened.append(str(queue.id))


class Here:
    """A person's window over a store whose content comes by and by."""

    def __init__(self, role: Role) -> None:
        self.held: dict[str, int] = {}
        self.hub = EventHub()
        self.screen = Screen()
        self.tasks: list[asyncio.Task[None]] = []
        desk = SimpleNamespace(
            events=self.hub, worklist=self, connection=SimpleNamespace(state=None)
        )
        self.groups = groups_for(frozenset({role}))
        self.shell = ShellPresenter(
            self.screen,
            self.screen,
            cast(ShellDesk, desk),
            self.groups,
            start=self._start,
            on_leader_desk=places.is_on_leader_desk,
        )

    def _start(self, work: Coroutine[Any, Any, Any]) -> None:
        self.tasks.append(asyncio.get_running_loop().create_task(work))

    async def counts(self) -> tuple[QueueCount, ...]:
        names = [str(queue.id) for group in self.groups for queue in group.queues]
        return tuple(QueueCount(queue=name, count=self.held.get(name, 0)) for name in names)

    async def receive(self, **held: int) -> None:
        """Complaints come, and the lists are counted again."""
        self.held |= held
        self.hub.publish(ComplaintsChanged(ids=frozenset()))
        await asyncio.gather(*self.tasks)


@pytest.mark.parametrize("role", [Role.INSPECTOR, Role.OPERATOR])
async def test_an_empty_first_list_gives_way_to_the_first_that_holds_something(role: Role) -> None:
    here = Here(role)
    first, *others = (str(queue.id) for queue in here.groups[0].queues)
    here.shell.begin("")
    await here.receive()
    assert here.shell.place == first

    await here.receive(**{others[1]: 2, others[-1]: 5})

    assert here.shell.place == others[1]


async def test_a_first_list_that_fills_later_than_another_is_not_fetched_back() -> None:
    here = Here(Role.INSPECTOR)
    here.shell.begin("")
    await here.receive(**{QueueId.INSPECTION_WORKING.value: 1})

    await here.receive(**{QueueId.INSPECTION_NEW.value: 1})

    assert here.shell.place == QueueId.INSPECTION_WORKING


async def test_a_list_that_somebody_has_chosen_stays_however_empty_it_is() -> None:
    here = Here(Role.INSPECTOR)
    here.shell.begin("")
    here.shell.go(QueueId.INSPECTION_DONE)

    await here.receive(**{QueueId.INSPECTION_WORKING.value: 3})

    assert here.shell.place == QueueId.INSPECTION_DONE


async def test_the_list_of_last_time_stays_however_empty_it_is() -> None:
    here = Here(Role.INSPECTOR)
    here.shell.begin(QueueId.INSPECTION_NEW)

    await here.receive(**{QueueId.INSPECTION_WORKING.value: 3})

    assert here.shell.place == QueueId.INSPECTION_NEW


async def test_a_leader_begins_at_the_desk_even_when_nothing_waits() -> None:
    here = Here(Role.OPD_LEADER)
    here.shell.begin("")
    first = here.shell.place

    await here.receive(**{str(here.groups[0].queues[1].id): 3})

    assert places.is_on_leader_desk(first)
    assert here.shell.place == first
