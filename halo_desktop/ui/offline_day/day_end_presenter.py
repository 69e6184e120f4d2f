"""Drives *Tutup hari*: what is left of the day, one last try, then lock or close."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from halo_desktop.desk.day_end import DayEnd
from halo_desktop.domain.errors import HaloError


class Farewell(StrEnum):
    """How somebody leaves the desk."""

    LOCK = "lock"
    CLOSE = "close"
    COURIER = "courier"


class DayEndDesk(Protocol):
    """Looks at the day and sends what is left."""

    async def look(self) -> DayEnd: ...

    async def send(self, seconds: float = ...) -> DayEnd: ...


class DayEndView(Protocol):
    """What the presenter may do to the sheet."""

    def show_day(self, found: DayEnd, now: datetime) -> None: ...

    def show_working(self, *, is_working: bool) -> None: ...

    def show_fault(self, fault: HaloError) -> None: ...

    def close_done(self) -> None: ...


class DayEndPresenter:
    """The end of one day; no Qt."""

    def __init__(self, view: DayEndView, day: DayEndDesk, *, clock: Callable[[], datetime]) -> None:
        """Takes the sheet and the desk's part."""
        self._view = view
        self._day = day
        self._clock = clock
        self.farewell: Farewell | None = None

    async def open(self) -> None:
        """Shows what is left."""
        self._view.show_day(await self._day.look(), self._clock())

    async def send(self) -> None:
        """Sends everything that may leave, also what could still be taken back."""
        self._view.show_working(is_working=True)
        try:
            found = await self._day.send()
        except HaloError as fault:
            self._view.show_working(is_working=False)
            self._view.show_fault(fault)
            return
        # Not in a ``finally``: a sheet that was closed meanwhile may not be touched.
        self._view.show_working(is_working=False)
        self._view.show_day(found, self._clock())

    def leave(self, farewell: Farewell) -> None:
        """Leaves in one of the ways; nothing that waits is given up."""
        self.farewell = farewell
        self._view.close_done()
