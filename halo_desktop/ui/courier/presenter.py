"""Drives the courier packet: write it, read its answer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Protocol

from halo_desktop.desk.courier import CourierStanding, PacketAnswer, PacketWritten
from halo_desktop.domain.errors import HaloError


class Courier(Protocol):
    """The desk's part."""

    async def look(self) -> CourierStanding: ...

    async def write(self, folder: Path) -> PacketWritten: ...

    async def read_answer(self, path: Path) -> PacketAnswer: ...


class CourierView(Protocol):
    """What the presenter may do to the sheet."""

    def show_standing(self, found: CourierStanding, now: datetime) -> None: ...

    def show_written(self, found: PacketWritten) -> None: ...

    def show_answer(self, found: PacketAnswer) -> None: ...

    def show_fault(self, fault: HaloError) -> None: ...

    def show_working(self, *, is_working: bool) -> None: ...

    async def ask_folder(self) -> Path | None: ...

    async def ask_answer(self) -> Path | None: ...


class CourierPresenter:
    """One visit to the courier's counter; no Qt."""

    def __init__(
        self, view: CourierView, courier: Courier, *, clock: Callable[[], datetime]
    ) -> None:
        """Takes the sheet and the desk's part."""
        self._view = view
        self._courier = courier
        self._clock = clock

    async def open(self) -> None:
        """Shows what a packet would hold."""
        self._view.show_standing(await self._courier.look(), self._clock())

    async def write(self) -> None:
        """Asks where to, then writes the packet; the work stays in the outbox."""
        folder = await self._view.ask_folder()
        if folder is None:
            return
        self._view.show_working(is_working=True)
        try:
            found = await self._courier.write(folder)
        except HaloError as fault:
            self._view.show_working(is_working=False)
            self._view.show_fault(fault)
            return
        # Not in a ``finally``: a sheet that was closed meanwhile may not be touched.
        self._view.show_working(is_working=False)
        await self.open()
        self._view.show_written(found)

    async def read(self) -> None:
        """Asks for the answer's file and takes the receipts in it."""
        path = await self._view.ask_answer()
        if path is None:
            return
        self._view.show_working(is_working=True)
        try:
            found = await self._courier.read_answer(path)
        except HaloError as fault:
            self._view.show_working(is_working=False)
            self._view.show_fault(fault)
            return
        # Not in a ``finally``: a sheet that was closed meanwhile may not be touched.
        self._view.show_working(is_working=False)
        await self.open()
        self._view.show_answer(found)
