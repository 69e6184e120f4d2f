"""Mode hemat in the window: the switch, the status line, the panel, having everything now."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from halo_desktop.sync.economy import Economy, EconomyMode, EconomyWish, Held
from halo_desktop.ui import economy_words
from halo_desktop.ui.commands.command import CommandId
from halo_desktop.ui.preferences import Preferences
from halo_desktop.ui.waiting.sheet import WaitingSheet
from tests.support.console import Play, opened
from tests.support.sheets import asking
from tests.support.until import until
from tests.support.world import NOW

HOLDING = Economy(
    mode=EconomyMode.METERED,
    wish=EconomyWish.ON,
    budget_bytes=262_144,
    used_bytes=262_144,
    held=Held(uploads=2, scopes=1),
    next_cycle_at=NOW + timedelta(minutes=4),
)


def test_the_menu_spares_the_line_and_the_status_line_says_so(
    play: Play, preferences: Preferences
) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, desk):
            console.window.registry.command(CommandId.ECONOMY).trigger()
            await until(lambda: desk.connection.state.economy.wish is EconomyWish.ON)

            await until(lambda: "Mode hemat" in console.window.status.text)
            console.window.registry.command(CommandId.ECONOMY).trigger()
            await until(lambda: desk.connection.state.economy.wish is EconomyWish.AUTO)
            assert "Mode hemat" not in console.window.status.text

    play(scenario)


def test_the_panel_says_what_is_held_back_and_fetches_it(
    play: Play, preferences: Preferences
) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, desk):
            fetch = console.window.registry.command(CommandId.FETCH_HELD)
            assert not fetch.isEnabled()
            desk.connection.change(economy=HOLDING)
            await until(fetch.isEnabled)
            console.window.registry.command(CommandId.WAITING).trigger()
            sheet = await asking(WaitingSheet)

            assert sheet.economy.switch.isChecked()
            assert "2 berkas belum dikirim, riwayat 1 daftar belum diambil" in sheet.economy.text
            QTest.mouseClick(sheet.economy.fetch, Qt.MouseButton.LeftButton)

            await until(lambda: desk.connection.state.economy.is_lifted)
            await until(lambda: not sheet.economy.fetch.isVisible())
            assert "sedang diambil" in sheet.economy.text
            sheet.accept()

    play(scenario)


@pytest.mark.parametrize(
    ("mode", "is_wanted", "wish"),
    [
        (EconomyMode.FREE, True, EconomyWish.ON),
        (EconomyMode.METERED, False, EconomyWish.AUTO),
        (EconomyMode.SAVING, False, EconomyWish.OFF),
    ],
)
def test_the_switch_means_what_the_person_sees(
    mode: EconomyMode, is_wanted: bool, wish: EconomyWish
) -> None:
    assert economy_words.wish_after(Economy(mode=mode), is_wanted=is_wanted) is wish
