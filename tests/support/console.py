"""A whole console on the desk in memory, opened at a queue and closed again."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from typing import Any

from halo_desktop.domain.queues import QueueId
from halo_desktop.ui.main_window import console as consoles
from halo_desktop.ui.main_window.console import Console
from halo_desktop.ui.main_window.window import USUAL
from halo_desktop.ui.preferences import Preferences
from tests.support.desk import MemoryDesk
from tests.support.until import until
from tests.support.world import NOW

Scenario = Callable[[], Coroutine[Any, Any, None]]
Play = Callable[[Scenario], None]


@asynccontextmanager
async def opened(
    preferences: Preferences, user: str = "rina", place: QueueId = QueueId.NEW
) -> AsyncIterator[tuple[Console, MemoryDesk]]:
    """A console at a queue whose rows are on screen."""
    desk = MemoryDesk(user)
    console = consoles.build(desk, preferences, clock=lambda: NOW)
    console.begin()
    console.window.resize(*USUAL)  # whatever screen the tests run on
    console.shell.go(place)
    await until(lambda: console.window.worklist.model.rowCount(), "rows")
    await until(lambda: console.window.navigation.count_of(place), "counts")
    try:
        yield console, desk
    finally:
        console.close()
        await until(lambda: console.scope.is_idle, "tasks")
        console.window.deleteLater()


async def open_row(console: Console, number: int = 0) -> None:
    """Selects a row and waits until its case is on screen."""
    rowid = console.window.worklist.model.ids[number]
    console.window.worklist.select(rowid)
    await until(lambda: console.window.case.case is not None, "case")
