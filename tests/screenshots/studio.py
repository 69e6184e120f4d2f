"""A place to paint screens: one console at a time, on the desk in memory."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QWidget

from halo_desktop.domain.ids import ComplaintId
from halo_desktop.ui.main_window import console as consoles
from halo_desktop.ui.main_window.console import Console
from halo_desktop.ui.main_window.window import MainWindow
from halo_desktop.ui.preferences import Preferences
from halo_desktop.ui.theme import Scheme
from tests.support.desk import MemoryDesk
from tests.support.world import NOW, World, district

SIZE = (1366, 768)
SIZE_AT_150 = (1280, 688)  # 1920 x 1080 at 150 %, less the desktop's own bars


@dataclass(frozen=True, kw_only=True)
class Sitting:
    """A console and the desk in memory behind it."""

    console: Console
    desk: MemoryDesk

    @property
    def window(self) -> MainWindow:
        """The window of the console."""
        return self.console.window


@dataclass(frozen=True, kw_only=True)
class Studio:
    """Where pictures go and how large windows are."""

    folder: Path
    look: str  # "light-1366x768", "dark-150", …
    size: tuple[int, int]

    @asynccontextmanager
    async def console(
        self, user: str = "rina", *, place: str = "", world: World | None = None
    ) -> AsyncIterator[Sitting]:
        """A console that is open at a place, closed again afterwards."""
        desk = MemoryDesk(user, world=world or district())
        with tempfile.TemporaryDirectory() as folder:
            taste = Preferences(Path(folder) / "look.ini")
            taste.scheme = Scheme(self.look.partition("-")[0])
            made = consoles.build(desk, taste, clock=lambda: NOW)
            made.begin()
            made.window.resize(*self.size)
            await settle()
            if place:
                made.shell.go(place)
                await settle()
            try:
                yield Sitting(console=made, desk=desk)
            finally:
                made.close()
                await asyncio.sleep(0.05)
                made.window.deleteLater()

    def take(self, name: str, widget: QWidget) -> None:
        """Writes the picture of a widget."""
        file = self.folder / f"{name}-{self.look}.png"
        if not widget.grab().save(str(file)):
            raise OSError(f"could not write {file}")


Screen = Callable[[Studio], Awaitable[None]]


async def settle(rounds: int = 12) -> None:
    """Lets everything that was started come to its end."""
    for _ in range(rounds):
        await asyncio.sleep(0.03)


async def open_first(sitting: Sitting, number: int = 1) -> ComplaintId | None:
    """Opens a row of the list, counted from one."""
    sitting.window.worklist.table.clear_choice()
    for _ in range(number):
        sitting.window.worklist.select_next(1)
    await settle()
    return sitting.console.case.complaint
