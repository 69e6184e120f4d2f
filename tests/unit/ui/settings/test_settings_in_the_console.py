"""The settings in the running window: opened by key, in force while they are open."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QSpinBox

from halo_desktop.sync.economy import EconomyWish
from halo_desktop.ui.commands.command import CommandId
from halo_desktop.ui.preferences import Preferences
from halo_desktop.ui.settings.window import SettingsWindow
from tests.support.console import Play, opened
from tests.support.until import until


def shown() -> SettingsWindow | None:
    for window in QApplication.topLevelWidgets():
        if isinstance(window, SettingsWindow) and window.isVisible():
            return window
    return None


def test_size_theme_and_rows_change_while_the_settings_are_open(
    play: Play, preferences: Preferences
) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, _):
            console.window.registry.command(CommandId.SETTINGS).trigger()
            await until(lambda: shown() is not None, "settings")
            window = shown()
            assert window is not None
            size = window.findChild(QSpinBox, "settings_font")
            rows = window.findChild(QComboBox, "settings_density")
            assert size is not None
            assert rows is not None
            before = QApplication.font().pointSizeF()

            size.setValue(150)
            QTest.keyClick(rows, Qt.Key.Key_End)

            assert QApplication.font().pointSizeF() > before
            assert preferences.is_compact
            assert console.window.registry.command(CommandId.COMPACT_ROWS).isChecked()
            size.setValue(100)
            window.accept()
            await until(lambda: console.scope.is_idle, "closed")

    play(scenario)


def test_the_lock_time_chosen_in_the_settings_counts_at_once(
    play: Play, preferences: Preferences
) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, _):
            console.window.registry.command(CommandId.SETTINGS).trigger()
            await until(lambda: shown() is not None, "settings")
            window = shown()
            assert window is not None
            box = window.findChild(QComboBox, "settings_lock")
            assert box is not None

            QTest.keyClick(box, Qt.Key.Key_Home)

            assert console.guard.minutes == 1
            window.accept()
            await until(lambda: console.scope.is_idle, "closed")

    play(scenario)


def test_sparing_the_line_is_a_setting_of_the_account(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, desk):
            console.window.registry.command(CommandId.SETTINGS).trigger()
            await until(lambda: shown() is not None, "settings")
            window = shown()
            assert window is not None
            box = window.findChild(QComboBox, "settings_economy")
            assert box is not None

            box.setCurrentIndex(box.findData(EconomyWish.ON.value))
            box.activated.emit(box.currentIndex())

            await until(lambda: desk.connection.state.economy.wish is EconomyWish.ON)
            window.accept()
            await until(lambda: console.scope.is_idle, "closed")

    play(scenario)
