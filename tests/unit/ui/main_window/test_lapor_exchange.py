"""The buttons of the tab LAPOR! reach the outbox."""

from __future__ import annotations

from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import AskLapor
from halo_desktop.domain.states import LaporWish, State
from halo_desktop.ui.decisions.dialog import DecisionDialog
from halo_desktop.ui.preferences import Preferences
from tests.support.console import Play, opened
from tests.support.desk import MemoryDesk
from tests.support.sheets import asking
from tests.support.until import until


def linked(desk: MemoryDesk) -> ComplaintId:
    """A case that LAPOR! knows."""
    return next(
        one
        for one in desk.memory.ids()
        for case in [desk.memory.world.complaints[one]]
        if case.lapor is not None and case.lapor.tracking_id and case.state is not State.MERGED
    )


def test_looking_now_is_one_click(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, desk):
            console.open_case(linked(desk))
            await until(lambda: console.case.case is not None)

            console.window.case.lapor.check_requested.emit()

            await until(lambda: bool(desk.memory.outbox))
            ((action, _),) = desk.memory.outbox.values()
            assert action.kind is Kind.ASK_LAPOR
            assert action.payload == AskLapor(wish=LaporWish.CHECK)

    play(scenario)


def test_settling_asks_in_a_form(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, desk):
            console.open_case(linked(desk))
            await until(lambda: console.case.case is not None)

            console.window.case.lapor.settle_requested.emit(LaporWish.PASTED)

            sheet = await asking(DecisionDialog)
            assert "LAPOR!" in sheet.windowTitle()
            sheet.reject()

    play(scenario)
