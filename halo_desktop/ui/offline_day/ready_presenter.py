"""Drives *Siap luring*: looks, fetches what is missing, and can be stopped."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from halo_desktop.desk.readiness import Progress, Readiness
from halo_desktop.domain.errors import HaloError


class ReadinessDesk(Protocol):
    """Proves readiness and works for it."""

    async def check(self) -> Readiness: ...

    async def prepare(self, on_progress: Callable[[Progress], None]) -> Readiness: ...


class ReadyView(Protocol):
    """What the presenter may do to the sheet."""

    def show_readiness(self, found: Readiness, now: datetime) -> None: ...

    def show_progress(self, progress: Progress) -> None: ...

    def show_working(self, *, is_working: bool, may_stop: bool) -> None: ...

    def show_fault(self, fault: HaloError) -> None: ...

    def show_stopped(self) -> None: ...


class ReadyPresenter:
    """One look at what work without a connection needs; no Qt."""

    def __init__(
        self, view: ReadyView, readiness: ReadinessDesk, *, clock: Callable[[], datetime]
    ) -> None:
        """Takes the sheet and the desk's part."""
        self._view = view
        self._readiness = readiness
        self._clock = clock
        self._work: asyncio.Task[None] | None = None  # the fetching itself
        self._is_stopping = False

    async def open(self) -> None:
        """Looks at every point."""
        self._view.show_working(is_working=True, may_stop=False)
        try:
            found: Readiness | HaloError = await self._readiness.check()
        except HaloError as fault:
            found = fault
        self._show(found)

    async def prepare(self) -> None:
        """Fetches what is missing; what has come stays, however it ends."""
        if self._work is not None:
            return
        self._is_stopping = False
        self._view.show_working(is_working=True, may_stop=True)
        self._work = asyncio.current_task()
        try:
            found: Readiness | HaloError = await self._readiness.prepare(self._view.show_progress)
        except asyncio.CancelledError:
            if not self._is_stopping or self._work is None:
                raise  # the sheet is gone, and nothing more may be shown
            self._work.uncancel()  # only the fetching was to end
            found = await self._readiness.check()
        except HaloError as fault:
            found = fault
        self._work = None
        self._show(found)
        if self._is_stopping:
            self._view.show_stopped()

    def stop(self) -> None:
        """Ends the fetching."""
        if self._work is not None:
            self._is_stopping = True
            self._work.cancel()

    def _show(self, found: Readiness | HaloError) -> None:
        self._view.show_working(is_working=False, may_stop=False)
        if isinstance(found, HaloError):
            self._view.show_fault(found)
        else:
            self._view.show_readiness(found, self._clock())
