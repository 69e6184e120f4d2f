"""The pictures of what has a window of its own."""

from __future__ import annotations

from dataclasses import replace

from halo_desktop.domain.queues import QueueId
from halo_desktop.domain.states import State
from halo_desktop.ui.main_window.case_windows import CaseWindows
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


SCREENS: dict[str, Screen] = {"case-window": case_window, "joined-cases": joined_cases}
