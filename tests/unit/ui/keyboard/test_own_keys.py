"""A person's own keys in a whole window, the list of keys, and single letters."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from halo_desktop.domain.queues import QueueId
from halo_desktop.ui import preference_keys
from halo_desktop.ui.actions import ActionRegistry
from halo_desktop.ui.commands.command import CommandId
from halo_desktop.ui.fixed_settings import FixedSettings
from halo_desktop.ui.keyboard import cheat_sheet, listing, own_keys
from halo_desktop.ui.keyboard.cheat_sheet import CheatSheet
from halo_desktop.ui.keyboard.fixed_keys import Place
from halo_desktop.ui.keyboard.keymap import Keymap
from halo_desktop.ui.keyboard.keys_panel import KeysPanel
from halo_desktop.ui.preferences import Preferences
from halo_desktop.ui.settings import keys_page
from halo_desktop.ui.settings.context import SettingsContext
from tests.support.console import Play, open_row, opened
from tests.support.sheets import asking
from tests.support.until import until

CTRL = Qt.KeyboardModifier.ControlModifier


def panel_of(preferences: Preferences, registry: ActionRegistry) -> KeysPanel:
    """The page of keys over a window's registry."""
    context = SettingsContext(
        preferences=preferences,
        registry=registry,
        changed=lambda _: own_keys.apply(registry, preferences),
    )
    page = keys_page.build(context)
    page.setParent(QApplication.activeWindow() or QApplication.topLevelWidgets()[0])
    panel = page.findChild(KeysPanel)
    assert panel is not None
    return panel


def choose(panel: KeysPanel, action: str) -> None:
    """Chooses a command in the table."""
    for place in range(panel.list.topLevelItemCount()):
        item = panel.list.topLevelItem(place)
        assert item is not None
        if item.data(0, Qt.ItemDataRole.UserRole) == action:
            panel.list.setCurrentItem(item)


def test_a_key_that_somebody_has_is_explained_and_taken_over(
    play: Play, preferences: Preferences
) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, _):
            registry = console.window.registry
            panel = panel_of(preferences, registry)
            choose(panel, "command.about")

            panel.key.setKeySequence(QKeySequence("Ctrl+L"))
            said = panel.key.accessibleDescription()
            assert "Kunci layar" in said
            assert panel.buttons["give"].text() == "Ambil alih"
            panel.buttons["give"].click()

            assert registry.command(CommandId.ABOUT).shortcut().toString() == "Ctrl+L"
            assert registry.command(CommandId.LOCK).shortcuts() == []
            assert "Ctrl+L" not in registry.command(CommandId.LOCK).toolTip()

        async with opened(preferences) as (console, _):
            about = console.window.registry.command(CommandId.ABOUT)
            assert about.shortcut().toString() == "Ctrl+L"
            panel = panel_of(preferences, console.window.registry)
            panel.buttons["reset_all"].click()
            lock = console.window.registry.command(CommandId.LOCK)
            assert lock.shortcut().toString() == "Ctrl+L"
            assert preferences.own_keys == ""

    play(scenario)


def test_a_bare_letter_cannot_be_given(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, _):
            panel = panel_of(preferences, console.window.registry)
            choose(panel, "command.about")

            panel.key.setKeySequence(QKeySequence("B"))

            assert "terketik" in panel.key.accessibleDescription()
            assert not panel.buttons["give"].isEnabled()

    play(scenario)


def test_keys_that_an_administrator_has_fixed_cannot_be_changed(play: Play, tmp_path: Path) -> None:
    wanted = {"format": "halo-keys/1", "keys": {"command.lock": ["Ctrl+B"]}}
    fixed = FixedSettings(
        values={preference_keys.OWN_KEYS: json.dumps(wanted)}, set_by="Diskominfo"
    )
    preferences = Preferences(tmp_path / "look.ini", fixed)

    async def scenario() -> None:
        async with opened(preferences) as (console, _):
            lock = console.window.registry.command(CommandId.LOCK)
            assert lock.shortcut().toString() == "Ctrl+B"
            panel = panel_of(preferences, console.window.registry)

            assert not panel.key.isEnabled()
            assert not panel.buttons["reset_all"].isEnabled()
            assert panel.buttons["export"].isEnabled()

    play(scenario)


def test_spoilt_keys_mean_the_usual_ones(preferences: Preferences) -> None:
    preferences.own_keys = '{"format": "halo-keys/1", "keys": 7}'

    assert own_keys.keymap(preferences) == Keymap(defaults=own_keys.defaults())


def test_f1_lists_every_key_in_force_those_of_the_place_first(
    play: Play, preferences: Preferences
) -> None:
    changed = own_keys.keymap(preferences).changed("command.about", ("Ctrl+B",))
    own_keys.keep(preferences, changed)

    async def scenario() -> None:
        async with opened(preferences) as (console, _):
            await open_row(console)
            console.window.worklist.table.setFocus()
            QTest.keyClick(console.window, Qt.Key.Key_F1)
            sheet = await asking(CheatSheet)

            assert sheet.shown[0].words == "Aduan sebelumnya, berikutnya"
            keys = {row.keys for row in sheet.shown}
            for action in console.window.registry.all_actions():
                if action.shortcuts():
                    assert listing.native(key.toString() for key in action.shortcuts()) in keys
            sheet.search.setText("tentang")
            await until(lambda: [row.keys for row in sheet.shown] == ["Ctrl+B"])
            sheet.reject()
            await until(lambda: QApplication.activeModalWidget() is None)

    play(scenario)


def test_the_list_of_keys_can_be_put_on_paper(screen: QApplication, tmp_path: Path) -> None:
    del screen
    found = listing.sections(lambda name: own_keys.defaults()[name], has=lambda _: True)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    file = tmp_path / "pintasan.pdf"
    printer.setOutputFileName(str(file))

    cheat_sheet.write_to(printer, listing.ordered(found, Place.EDITOR), "Pintasan")

    assert file.read_bytes().startswith(b"%PDF")
    assert found[-1].place is Place.LETTERS


def test_single_letters_are_off_at_first_and_never_act_in_a_field(
    play: Play, preferences: Preferences
) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, _):
            await open_row(console)
            window = console.window
            QTest.keyClick(window.worklist.table, Qt.Key.Key_Question)
            assert QApplication.activeModalWidget() is None
            first = window.worklist.table.selected_rowid()
            window.registry.command(CommandId.SINGLE_LETTERS).trigger()
            assert preferences.has_single_letters

            QTest.keyClick(window.worklist.table, Qt.Key.Key_J)
            assert window.worklist.table.selected_rowid() != first
            QTest.keyClick(window.worklist.table, Qt.Key.Key_K)
            assert window.worklist.table.selected_rowid() == first
            window.top.search.setFocus()
            QTest.keyClicks(window.top.search, "jkde")
            assert window.top.search.text() == "jkde"
            assert QApplication.activeModalWidget() is None

    play(scenario)


def test_letters_typed_into_an_answer_stay_letters(play: Play, preferences: Preferences) -> None:
    preferences.has_single_letters = True

    async def scenario() -> None:
        async with opened(preferences, "andi", QueueId.UNIT_WORKING) as (console, _):
            await open_row(console)
            await until(lambda: console.rooms.editor.isVisible())
            text = console.rooms.editor.findChild(QPlainTextEdit)
            assert text is not None
            await until(lambda: text.isEnabled() and not text.isReadOnly())
            text.setFocus()
            before = console.case.complaint

            QTest.keyClicks(text, "jkxder")

            assert text.toPlainText().endswith("jkxder")
            assert console.case.complaint == before
            assert QApplication.activeModalWidget() is None

    play(scenario)


@pytest.mark.parametrize("key", [Qt.Key.Key_K, Qt.Key.Key_U, Qt.Key.Key_D, Qt.Key.Key_J])
def test_a_field_leaves_our_keys_to_the_window_and_keeps_its_own(
    play: Play, preferences: Preferences, key: Qt.Key
) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, _):
            await open_row(console)
            search = console.window.top.search
            search.setText("jalan")

            ours = QKeyEvent(QEvent.Type.ShortcutOverride, key, CTRL)
            ours.ignore()  # as Qt itself sends it
            QApplication.sendEvent(search, ours)
            copy = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_C, CTRL)
            copy.ignore()
            QApplication.sendEvent(search, copy)

            action = next(
                (
                    found
                    for found in console.window.registry.all_actions()
                    if QKeySequence(ours.keyCombination()) in found.shortcuts()
                ),
                None,
            )
            assert action is not None
            assert not ours.isAccepted() or not action.isEnabled()
            assert isinstance(search, QLineEdit)
            assert copy.isAccepted()

    play(scenario)
