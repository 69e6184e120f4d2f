"""The pictures of what has a window of its own."""

from __future__ import annotations

from dataclasses import replace

from halo_desktop.domain.queues import QueueId
from halo_desktop.domain.states import State
from halo_desktop.ui.commands.command import CommandId
from halo_desktop.ui.main_window.case_windows import CaseWindows
from halo_desktop.ui.main_window.guiding import Guiding
from halo_desktop.ui.printing.sheet import PrintSheet
from tests.screenshots.studio import Screen, Studio, open_first, settle


async def case_window(studio: Studio) -> None:
    async with studio.console("andi", place=QueueId.UNIT_WORKING) as sitting:
        await open_first(sitting, 1)
        windows = next(f for f in sitting.console.features if isinstance(f, CaseWindows))
        complaint = sitting.console.case.complaint
        assert complaint is not None
        windows.open(complaint)
        await settle()
        studio.take("case-window", windows.open_ones[0].window)


async def joined_cases(studio: Studio) -> None:
    async with studio.console(place=QueueId.NEW) as sitting:
        world = sitting.desk.memory.world
        fresh = [c for c in world.complaints.values() if c.state is State.RECEIVED]
        parent, *joined = fresh[:4]
        world.take(replace(parent, children=tuple(child.id for child in joined)))
        sitting.console.open_case(parent.id)
        await settle()
        studio.take("case-joined", sitting.window)


async def printing(studio: Studio) -> None:
    async with studio.console(place=QueueId.DISPOSED) as sitting:
        await open_first(sitting, 2)
        sitting.window.registry.command(CommandId.PRINT).trigger()
        await settle()
        sheet = next(w for w in sitting.window.findChildren(PrintSheet) if w.isVisible())
        studio.take("print-disposition", sheet)
        sheet.kind.setCurrentIndex(1)
        sheet.internal.setChecked(True)
        await settle()
        studio.take("print-summary", sheet)
        sheet.reject()
        await settle(2)


async def exporting(studio: Studio) -> None:
    async with studio.console(place=QueueId.DISPOSED) as sitting:
        line = sitting.window.progress.begin("Mengekspor aduan-disposed.xlsx", lambda: None)
        line.tell(1200, 5000)
        await settle(40)
        studio.take("export-progress", sitting.window)
        line.end()


async def columns(studio: Studio) -> None:
    async with studio.console(place=QueueId.OVERDUE) as sitting:
        sitting.window.registry.command(CommandId.TABLE_ROWS).trigger()
        await open_first(sitting, 2)
        studio.take("list-columns", sitting.window)


async def guide(studio: Studio) -> None:
    async with studio.console(place=QueueId.NEW) as sitting:
        studio.take("guide-offered", sitting.window)
        await open_first(sitting, 2)
        sitting.window.registry.command(CommandId.GUIDE).trigger()
        card = next(f for f in sitting.console.features if isinstance(f, Guiding)).card
        for name in ("queues", "list", "case"):
            await settle(2)
            studio.take(f"guide-{name}", sitting.window)
            card.forward.click()


SCREENS: dict[str, Screen] = {
    "case-window": case_window,
    "joined-cases": joined_cases,
    "printing": printing,
    "exporting": exporting,
    "columns": columns,
    "guide": guide,
}
