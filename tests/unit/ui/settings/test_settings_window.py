"""The settings: found by words, in force at once, locked where somebody else decides."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QSpinBox, QWidget

from halo_desktop.ui import preference_keys
from halo_desktop.ui.actions import ActionRegistry
from halo_desktop.ui.fixed_settings import FixedSettings
from halo_desktop.ui.preferences import Preferences
from halo_desktop.ui.settings.context import SettingsContext
from halo_desktop.ui.settings.window import SettingsWindow
from halo_desktop.ui.theme import Scheme


def opened(preferences: Preferences, changed: list[str], lock_minutes: int = 10) -> SettingsWindow:
    context = SettingsContext(
        preferences=preferences,
        registry=ActionRegistry(QWidget(), frozenset()),
        changed=changed.append,
        lock_minutes=lock_minutes,
    )
    return SettingsWindow(context)


def test_a_choice_holds_at_once(screen: QCoreApplication, preferences: Preferences) -> None:
    changed: list[str] = []
    window = opened(preferences, changed)
    box = window.findChild(QComboBox, "settings_theme")
    assert box is not None

    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_End)

    assert preferences.scheme is Scheme.CONTRAST
    size = window.findChild(QSpinBox, "settings_font")
    assert size is not None
    size.stepUp()
    assert preferences.font_percent == 110
    assert preference_keys.FONT_PERCENT in changed


def test_a_search_leaves_only_the_tabs_with_that_word(
    screen: QCoreApplication, preferences: Preferences
) -> None:
    window = opened(preferences, [])

    window.search.setText("kunci otom")

    assert window.tabs.chosen == "security"
    assert window.tabs.names.item(0).isHidden()

    window.search.setText("xyzzy")

    assert window.nothing.isVisibleTo(window)
    assert not window.tabs.isVisibleTo(window)

    window.search.clear()

    assert not window.tabs.names.item(0).isHidden()
    assert window.tabs.isVisibleTo(window)


def test_a_fixed_setting_is_locked_and_says_who_fixed_it(
    screen: QCoreApplication, tmp_path: Path
) -> None:
    fixed = FixedSettings(values={preference_keys.FONT_PERCENT: 120}, set_by="Diskominfo SP")
    preferences = Preferences(tmp_path / "look.ini", fixed)

    window = opened(preferences, [])

    size = window.findChild(QSpinBox, "settings_font")
    mark = window.findChild(QLabel, "locked_look/font_percent")
    assert size is not None
    assert not size.isEnabled()
    assert size.value() == 120
    assert mark is not None
    assert "Diskominfo SP" in mark.toolTip()
    theme = window.findChild(QComboBox, "settings_theme")
    assert theme is not None
    assert theme.isEnabled()


def test_the_lock_cannot_be_later_than_the_rules_say(
    screen: QCoreApplication, preferences: Preferences
) -> None:
    window = opened(preferences, [], lock_minutes=10)

    box = window.findChild(QComboBox, "settings_lock")

    assert box is not None
    assert [box.itemData(place) for place in range(box.count())] == [1, 2, 5, 0]


def test_a_fault_of_the_administrator_is_told(screen: QCoreApplication, tmp_path: Path) -> None:
    preferences = Preferences(tmp_path / "look.ini", FixedSettings(unused=("rumah",)))

    window = opened(preferences, [])

    assert "rumah" in window.told.text()
