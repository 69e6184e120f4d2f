"""The list as a tool: marks, acts on many, own lists, quick look, help for searches."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from halo_desktop.domain.kinds import Kind
from halo_desktop.ui.bulk.deciding import CountSheet, confirm_count
from halo_desktop.ui.bulk.running import ResultSheet
from halo_desktop.ui.commands.command import CommandId
from halo_desktop.ui.decisions.dialog import DecisionDialog
from halo_desktop.ui.main_window.console import Console
from halo_desktop.ui.own_queues.sheets import ArrangeSheet, QueueSheet
from halo_desktop.ui.own_queues.snooze_sheet import SnoozeSheet
from halo_desktop.ui.preferences import Preferences
from halo_desktop.ui.worklist.peek import Peek
from tests.support.console import Play, open_row, opened
from tests.support.sheets import asking
from tests.support.until import until

SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def press(console: Console, *keys: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
    for key in keys:
        modifiers = held if held is not None else Qt.KeyboardModifier.NoModifier
        QTest.keyClick(console.window.worklist.table, key, modifiers)


def trigger(console: Console, command: CommandId) -> None:
    console.window.registry.command(command).trigger()


def chosen(console: Console) -> int:
    return console.window.worklist.model.marked_count


def test_rows_are_chosen_by_keys_and_let_go_by_esc(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, _):
            rows = console.window.worklist.model.rowCount()
            await open_row(console)

            press(console, Qt.Key.Key_X)
            assert chosen(console) == 1
            press(console, Qt.Key.Key_Down, held=SHIFT)
            assert chosen(console) == 2
            press(console, Qt.Key.Key_A, held=CONTROL)
            assert chosen(console) == rows
            assert console.window.worklist.many.isVisible()
            press(console, Qt.Key.Key_Escape)

            assert chosen(console) == 0
            assert not console.window.worklist.many.isVisible()

    play(scenario)


def test_what_leaves_the_list_is_no_longer_chosen(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, _):
            press(console, Qt.Key.Key_A, held=CONTROL)

            QTest.keyClicks(console.window.top.search, "lampu jalan")
            await until(lambda: "lampu" in console.worklist.text)
            await until(lambda: chosen(console) <= console.window.worklist.model.rowCount())

            assert set(console.window.worklist.model.marked) <= set(
                console.window.worklist.model.ids
            )

    play(scenario)


def test_one_note_goes_to_all_that_are_chosen(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, desk):
            await open_row(console)
            press(console, Qt.Key.Key_X)
            press(console, Qt.Key.Key_Down, held=SHIFT)
            ids = console.window.worklist.model.marked

            trigger(console, CommandId.MANY)
            menu = console.window.findChildren(type(console.window.menus.case_menu))
            await until(lambda: any(m.isVisible() and m.actions() for m in menu), "menu")
            shown = next(m for m in menu if m.isVisible())
            wanted = next(a for a in shown.actions() if "catatan" in a.text().casefold())
            wanted.trigger()
            shown.close()
            form = await asking(DecisionDialog)
            note = form.focusWidget()
            assert note is not None
            QTest.keyClicks(note, "Sudah dicek bersama di lapangan.")
            form.main_button.click()
            results = await asking(ResultSheet)
            await until(lambda: len(desk.memory.outbox) == 2, "written down")

            assert len(ids) == 2
            kinds = {item.kind for _, item in desk.memory.outbox.values()}
            assert kinds == {Kind.ADD_NOTE}
            assert results.table.rowCount() == 2
            assert results.failed == ()
            results.main_button.click()
            await until(lambda: chosen(console) == 0)
            assert not any(draft.startswith("new/") for draft in desk.memory.drafts)

    play(scenario)


def test_many_complaints_are_acted_on_only_after_their_number_was_typed(
    play: Play, preferences: Preferences
) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, _):
            answers: list[bool] = []

            async def ask() -> None:
                answers.append(await confirm_count(console.window, Kind.ARCHIVE, 1234))

            console.scope.start(ask(), name="ask")
            sheet = await asking(CountSheet)
            QTest.keyClicks(sheet.number, "1233")
            assert not sheet.main_button.isEnabled()
            sheet.number.clear()
            QTest.keyClicks(sheet.number, "1.234")
            sheet.main_button.click()
            await until(lambda: bool(answers))

            assert answers == [True]
            assert await confirm_count(console.window, Kind.ARCHIVE, 20)
            assert await confirm_count(console.window, Kind.ADD_NOTE, 500)

    play(scenario)


def test_a_search_becomes_a_list_of_its_own_and_can_be_arranged(
    play: Play, preferences: Preferences
) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, desk):
            QTest.keyClicks(console.window.top.search, "lampu -jalan")
            await until(lambda: console.worklist.text == "lampu -jalan")

            trigger(console, CommandId.SAVE_QUEUE)
            sheet = await asking(QueueSheet)
            QTest.keyClicks(sheet.name, "Penerangan")
            sheet.main_button.click()
            await until(lambda: bool(desk.own_lists.known))
            (made,) = desk.own_lists.known

            assert (made.name, made.query) == ("Penerangan", "lampu -jalan")
            names = [row.text for row in console.window.navigation.places()]
            assert names[-2:] == ["ANTREAN SAYA", "Penerangan"]
            await until(lambda: console.shell.place == str(made.id))
            trigger(console, CommandId.ARRANGE_QUEUES)
            arrange = await asking(ArrangeSheet)
            arrange.delete.click()
            arrange.main_button.click()
            await until(lambda: desk.own_lists.known == ())

            assert "Penerangan" not in [row.text for row in console.window.navigation.places()]

    play(scenario)


def test_a_list_with_a_search_that_means_nothing_is_not_saved(
    play: Play, preferences: Preferences
) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, desk):
            trigger(console, CommandId.SAVE_QUEUE)
            sheet = await asking(QueueSheet)
            assert sheet.query.text() == "antre:new"
            sheet.query.setText("status:rampung")
            sheet.name.setText("Rampung")
            sheet.main_button.click()

            assert sheet.isVisible()
            assert "rampung" in sheet.query_field.error
            sheet.reject()
            await until(lambda: QApplication.activeModalWidget() is None)
            assert desk.own_lists.known == ()

    play(scenario)


def test_a_wrong_value_is_explained_below_the_search(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, _):
            hint = console.window.top.findChild(QLabel, "search_hint")
            assert hint is not None

            QTest.keyClicks(console.window.top.search, "status:rampung")
            await until(hint.isVisible, "hint")

            assert "rampung" in hint.text()
            assert "diproses" in hint.text()
            console.window.top.search.clear()
            await until(lambda: not hint.isVisible())

    play(scenario)


def test_a_quick_look_walks_along_and_reads_nothing(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, desk):
            table = console.window.worklist.table
            await open_row(console)
            before = dict(desk.memory.read_at)
            peek = console.window.findChild(Peek)
            assert peek is not None

            press(console, Qt.Key.Key_Space)
            await until(peek.isVisible, "look")
            first = peek.accessibleName()
            press(console, Qt.Key.Key_Down)
            await until(lambda: peek.accessibleName() != first, "next")

            assert console.window.focusWidget() is table
            assert desk.memory.read_at == before
            line = console.worklist.line(table.selected_rowid() or 0)
            assert line is not None
            assert console.case.complaint != line.id
            press(console, Qt.Key.Key_Escape)
            assert not peek.isVisible()

    play(scenario)


def test_a_case_is_put_off_until_a_day(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, desk):
            await open_row(console)

            trigger(console, CommandId.SNOOZE)
            sheet = await asking(SnoozeSheet)
            wanted = sheet.day
            sheet.main_button.click()
            await until(lambda: bool(desk.markers.asleep))

            assert set(desk.markers.asleep.values()) == {wanted}

    play(scenario)


def test_a_case_is_taken_along(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, desk):
            await open_row(console)

            trigger(console, CommandId.PIN)
            await until(lambda: bool(desk.markers.pinned))

            assert len(desk.markers.pinned) == 1

    play(scenario)
