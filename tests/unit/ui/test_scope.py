"""Tasks end with their window, and a failure is told once."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import pytest

from halo_desktop.ui.scope import TaskScope
from tests.support.until import until


async def test_a_task_runs_to_its_end() -> None:
    scope = TaskScope()
    seen: list[str] = []

    async def work() -> None:
        seen.append("done")

    scope.start(work())
    await until(lambda: scope.is_idle)

    assert seen == ["done"]


async def test_closing_cancels_what_still_runs() -> None:
    scope = TaskScope()
    seen: list[str] = []

    async def work() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            seen.append("cancelled")

    scope.start(work())
    await asyncio.sleep(0)
    scope.close()
    await until(lambda: scope.is_idle)

    assert seen == ["cancelled"]


async def test_nothing_starts_after_closing() -> None:
    scope = TaskScope()
    seen: list[str] = []

    async def work() -> None:
        seen.append("ran")

    scope.close()
    scope.start(work())
    await asyncio.sleep(0)

    assert seen == []
    assert scope.is_idle


async def test_a_child_closes_with_its_parent() -> None:
    parent = TaskScope()
    child = parent.child()
    child.start(asyncio.Event().wait())

    parent.close()

    await until(lambda: child.is_idle)


async def test_a_failure_is_logged_and_told_once(expect_log: Callable[[str], None]) -> None:
    expect_log("halo_desktop.ui.scope: task open failed")
    told: list[BaseException] = []
    scope = TaskScope(told.append)

    async def fail() -> None:
        raise ValueError("boom")

    scope.start(fail(), name="open")
    await until(lambda: told)

    assert [str(error) for error in told] == ["boom"]


@pytest.mark.allow_log("halo_desktop.ui.scope: task")
async def test_a_failure_after_closing_is_not_told() -> None:
    told: list[BaseException] = []
    scope = TaskScope(told.append)

    async def fail() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            raise ValueError("boom")

    scope.start(fail())
    await asyncio.sleep(0)
    scope.close()
    await until(lambda: scope.is_idle)

    assert told == []
