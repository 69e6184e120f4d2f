"""A console for roles that read little: it says so instead of showing nothing."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from halo_desktop.ui.complaint.timeline import Timeline
from halo_desktop.ui.main_window import console as consoles
from halo_desktop.ui.preferences import Preferences
from tests.support.console import Play
from tests.support.desk import MemoryDesk
from tests.support.until import until
from tests.support.world import NOW


def test_a_role_that_reads_no_complaints_is_told_so(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        console = consoles.build(MemoryDesk("ppdp"), preferences, clock=lambda: NOW)
        console.begin()
        try:
            empty = console.window.worklist.empty

            assert empty.isVisible()
            said = " ".join(label.text() for label in empty.findChildren(QLabel))
            assert "tidak membaca aduan" in said
            assert not console.window.case.empty.isVisible()
        finally:
            console.close()
            await until(lambda: console.scope.is_idle, "tasks")
            console.window.deleteLater()

    play(scenario)


def test_a_case_whose_content_is_not_for_the_role_says_so(qtbot: QtBot) -> None:
    timeline = Timeline()
    qtbot.addWidget(timeline)

    timeline.show_items(())

    said = [label.text() for label in timeline.findChildren(QLabel)]
    assert any("tidak ditampilkan untuk peran Anda" in text for text in said)
