"""Starts coroutines for a window and ends them with it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine
from typing import Any

from halo_desktop.desk.gate import DeskLocked

logger = logging.getLogger(__name__)

ReportError = Callable[[BaseException], None]


class TaskScope:
    """Keeps the running tasks of one window.

    A task that fails is logged and told once through ``report``; closing the scope
    cancels what still runs, so that no coroutine outlives the widgets it would touch.
    """

    def __init__(self, report: ReportError | None = None) -> None:
        """Takes the function that shows an unexpected failure to the operator."""
        self._report = report
        self._tasks: set[asyncio.Task[Any]] = set()
        self._children: list[TaskScope] = []
        self._is_closed = False

    def start(self, coroutine: Coroutine[Any, Any, Any], *, name: str = "") -> None:
        """Runs a coroutine on the present loop; after closing it is dropped unrun."""
        if self._is_closed:
            coroutine.close()
            return
        task = asyncio.get_running_loop().create_task(coroutine, name=name or None)
        self._tasks.add(task)
        task.add_done_callback(self._on_task_done)

    def child(self) -> TaskScope:
        """A scope that closes with this one and reports to the same place."""
        scope = TaskScope(self._report)
        self._children.append(scope)
        return scope

    def close(self) -> None:
        """Cancels everything that still runs; nothing starts afterwards."""
        self._is_closed = True
        for scope in self._children:
            scope.close()
        for task in tuple(self._tasks):
            task.cancel()

    @property
    def is_idle(self) -> bool:
        """Whether nothing is running."""
        return not self._tasks and all(scope.is_idle for scope in self._children)

    def _on_task_done(self, task: asyncio.Task[Any]) -> None:
        self._tasks.discard(task)
        if task.cancelled():
            return
        error = task.exception()
        if error is None:
            return
        if isinstance(error, DeskLocked):
            # Asked for a moment before the lock; whoever opens it again reads anew.
            logger.info("task %s ended at the lock", task.get_name())
            return
        logger.error("task %s failed", task.get_name(), exc_info=error)
        if self._report is not None and not self._is_closed:
            self._report(error)
