"""The palette in a whole window, driven by keys alone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from halo_desktop.cache.views import Draft
from halo_desktop.domain.queues import QueueId
from halo_desktop.ui import labels, preference_keys
from halo_desktop.ui.commands.command import CommandId
from halo_desktop.ui.main_window.console import Console
from halo_desktop.ui.palette.entry import Group
from halo_desktop.ui.palette.sheet import PaletteSheet
from halo_desktop.ui.preferences import Preferences
from tests.support.console import Play, open_row, opened
from tests.support.sheets import asking
from tests.support.until import until
from tests.support.world import NOW

CTRL = Qt.KeyboardModifier.ControlModifier


async def called(console: Console) -> PaletteSheet:
    """The palette, opened by its key."""
    QTest.keyClick(console.window, Qt.Key.Key_K, CTRL)
    return await asking(PaletteSheet)


def test_teruskan_finds_the_disposition_and_enter_opens_it(
    play: Play, preferences: Preferences
) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, _):
            await open_row(console)
            sheet = await called(console)

            QTest.keyClicks(sheet.line, "teruskan")
            titles = [entry.title for entry in sheet.entries if not entry.reason]
            assert titles[0].startswith(("Teruskan", "Verifikasi"))
            assert "Verifikasi & disposisi" in titles

            QTest.keyClicks(sheet.line, " dinas")
            assert sheet.current is not None
            assert sheet.current.title == "Verifikasi & disposisi"
            assert sheet.current.keys == "Ctrl+D"
            QTest.keyClick(sheet.line, Qt.Key.Key_Return)
            await until(lambda: not isinstance(QApplication.activeModalWidget(), PaletteSheet))
            dialog = await asking(QDialog)
            assert dialog.windowTitle().startswith("Verifikasi")
            dialog.reject()
            await until(lambda: QApplication.activeModalWidget() is None)

    play(scenario)


def test_what_is_forbidden_is_listed_with_its_reason_and_not_done(
    play: Play, preferences: Preferences
) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, _):
            await open_row(console)
            sheet = await called(console)

            QTest.keyClicks(sheet.line, ">meja pimpinan")
            entry = sheet.current
            assert entry is not None
            assert entry.reason.startswith("Hanya untuk")
            QTest.keyClick(sheet.line, Qt.Key.Key_Return)

            assert sheet.isVisible()
            QTest.keyClick(sheet.line, Qt.Key.Key_A, CTRL)
            states = {s.kind.value: s.reason for s in console.window.registry.states}
            refused = next(s for s in console.window.registry.states if not s.is_allowed)
            QTest.keyClicks(sheet.line, f">{labels.action(refused.kind).rstrip('…')}")
            forbidden = [e for e in sheet.entries if e.group is Group.DECISION and e.reason]
            assert forbidden
            assert all(entry.reason == states[entry.target] for entry in forbidden)
            sheet.reject()
            await until(lambda: QApplication.activeModalWidget() is None)

    play(scenario)


def test_a_fragment_of_a_number_opens_its_case(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, desk):
            wanted = desk.memory.shown(desk.memory.ids()[7])
            assert wanted is not None
            assert wanted.ticket is not None
            sheet = await called(console)

            QTest.keyClicks(sheet.line, wanted.ticket[-6:])
            await until(lambda: sheet.current is not None and sheet.current.target == wanted.id)
            QTest.keyClick(sheet.line, Qt.Key.Key_Return)

            await until(lambda: console.case.complaint == wanted.id)

    play(scenario)


def test_queues_recent_cases_and_drafts_are_offered(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, desk):
            complaint = desk.memory.ids()[3]
            draft = Draft(
                id=f"{complaint}/reply", complaint=complaint, kind="reply", text="x", updated_at=NOW
            )
            desk.memory.drafts[draft.id] = draft
            desk.memory.read_at[complaint] = NOW
            sheet = await called(console)
            await until(lambda: any(entry.group is Group.DRAFT for entry in sheet.entries))
            assert any(entry.group is Group.CASE for entry in sheet.entries)

            QTest.keyClicks(sheet.line, "!lewat tenggat")
            assert sheet.current is not None
            assert sheet.current.target == QueueId.OVERDUE.value
            QTest.keyClick(sheet.line, Qt.Key.Key_Return)

            await until(lambda: console.shell.place == QueueId.OVERDUE.value)

    play(scenario)


def test_what_is_chosen_most_comes_first_next_time_and_after_a_restart(
    play: Play, preferences: Preferences
) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, _):
            sheet = await called(console)
            QTest.keyClicks(sheet.line, "baris rapat")
            QTest.keyClick(sheet.line, Qt.Key.Key_Return)
            compact = console.window.registry.command(CommandId.COMPACT_ROWS)
            await until(compact.isChecked)

        async with opened(preferences) as (console, _):
            sheet = await called(console)
            assert sheet.entries[0].target == CommandId.COMPACT_ROWS.value
            sheet.reject()
            await until(lambda: QApplication.activeModalWidget() is None)
            assert "complaint" not in preferences.kept(preference_keys.HABITS)

    play(scenario)


def test_control_and_enter_carries_out_and_stays(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, _):
            sheet = await called(console)
            QTest.keyClicks(sheet.line, "baris rapat")
            QTest.keyClick(sheet.line, Qt.Key.Key_Return, CTRL)

            assert sheet.isVisible()
            assert console.window.registry.command(CommandId.COMPACT_ROWS).isChecked()
            QTest.keyClick(sheet.line, Qt.Key.Key_Escape)
            await until(lambda: QApplication.activeModalWidget() is None)

    play(scenario)


def test_arrows_go_round_and_the_line_keeps_the_focus(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, _):
            sheet = await called(console)
            first = sheet.current

            QTest.keyClick(sheet.line, Qt.Key.Key_Up)
            assert sheet.current == sheet.entries[-1]
            QTest.keyClick(sheet.line, Qt.Key.Key_Down)
            assert sheet.current == first
            assert sheet.focusWidget() is sheet.line
            QTest.keyClicks(sheet.line, "zzzzzz qqq")
            assert sheet.entries == ()
            QTest.keyClick(sheet.line, Qt.Key.Key_Return)
            assert sheet.isVisible()
            sheet.reject()
            await until(lambda: QApplication.activeModalWidget() is None)

    play(scenario)
