"""The walk through the windows that the self-test takes."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QDialog

from halo_desktop.ui.commands.command import CommandId
from halo_desktop.ui.preferences import Preferences
from halo_desktop.ui.self_test import walking
from tests.support.console import Play, opened


@pytest.fixture(autouse=True)
def _nothing_else_is_on_the_screen(qapp: QApplication) -> None:
    """The walk looks at every window of the program, whoever opened it."""
    for other in QApplication.topLevelWidgets():
        other.hide()


def test_the_walk_opens_windows_and_leaves_none_open(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, _):
            found = await walking.walk(console)

            assert found.faults == []
            assert found.rows
            assert found.windows > 5
            assert list(walking._others(console.window)) == []

    play(scenario)


def test_a_window_that_will_not_go_is_a_fault(
    play: Play, preferences: Preferences, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = (CommandId.ABOUT,)
    monkeypatch.setattr(walking, "ROWS_SECONDS", 0.1)
    monkeypatch.setattr(walking, "SETTLE_SECONDS", 20.0)  # it ends when the window is there
    monkeypatch.setattr(walking, "CommandId", chosen)
    monkeypatch.setattr(walking, "_send_away", lambda _window: None)

    async def scenario() -> None:
        async with opened(preferences) as (console, _):
            console.window.registry.show_decisions(())

            found = await walking.walk(console)

            assert any("tidak mau ditutup" in fault for fault in found.faults)
            for window in list(walking._others(console.window)):
                assert isinstance(window, QDialog)
                window.reject()

    play(scenario)


@pytest.mark.usefixtures("qtbot")
def test_an_empty_picture_is_told_from_a_drawn_one() -> None:
    picture = QImage(80, 80, QImage.Format.Format_RGB32)
    picture.fill(0)
    assert walking._is_blank(picture)

    picture.setPixel(40, 40, 0xFFFFFF)

    assert not walking._is_blank(picture)
