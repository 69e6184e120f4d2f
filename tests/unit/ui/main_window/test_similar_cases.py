"""The tab *Serupa*: what is like the open case, and the way to joining it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.states import Flag, State
from halo_desktop.ui.decisions.dialog import DecisionDialog
from halo_desktop.ui.decisions.editors.cases import CaseEditor
from halo_desktop.ui.main_window.console import Console
from halo_desktop.ui.preferences import Preferences
from tests.support.console import Play, open_row, opened
from tests.support.desk import MemoryDesk
from tests.support.sheets import asking
from tests.support.until import until


def a_twin(desk: MemoryDesk, console: Console, **changes: object) -> Complaint:
    """Another report of what the first row reports."""
    rowid = console.window.worklist.model.ids[0]
    line = next(
        line
        for cid in desk.memory.ids()
        if (line := desk.worklist.line(cid)) is not None and line.rowid == rowid
    )
    own = desk.memory.world.complaints[line.id]
    twin = replace(
        own,
        id=ComplaintId("0" * 8 + own.id[8:]),
        ticket="ASM-2026-999999",
        state=State.RECEIVED,
        **changes,  # type: ignore[arg-type]  # a builder's freedom
    )
    return desk.memory.world.take(twin)


def test_a_case_like_the_open_one_is_offered_with_its_reason(
    play: Play, preferences: Preferences
) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, desk):
            twin = a_twin(desk, console)
            await open_row(console)
            tab = console.window.case.similar
            await until(lambda: tab.rows, "similar cases")

            assert twin.ticket is not None
            assert "Sangat mirip" in tab.rows[0].accessibleName()
            assert twin.ticket in tab.rows[0].accessibleName()
            names = [console.window.case.tabs.tabText(n) for n in range(5)]
            assert any(name.startswith("Serupa (") for name in names)

    play(scenario)


def test_gabungkan_opens_the_form_with_the_parent_filled_in(
    play: Play, preferences: Preferences
) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, desk):
            twin = a_twin(desk, console)
            await open_row(console)
            view = console.window.case
            await until(lambda: view.similar.rows, "similar cases")
            view.tabs.setCurrentWidget(view.similar)
            QTest.mouseClick(view.similar.rows[0].merge, Qt.MouseButton.LeftButton)
            form = await asking(DecisionDialog)

            editor = form.findChild(CaseEditor)
            assert form.objectName() == "decision_merge"
            assert editor is not None
            assert editor.value() == (twin.id, twin.ticket)
            form.reject()

    play(scenario)


def test_a_protected_case_is_compared_with_none(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, desk):
            a_twin(desk, console, flags=(Flag.CONFIDENTIAL,))
            await open_row(console)
            tab = console.window.case.similar
            await until(lambda: console.scope.is_idle, "tasks")

            assert all("999999" not in row.accessibleName() for row in tab.rows)

    play(scenario)
