"""A case in a window of its own: the same case, the same text, nothing lost between them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.queues import QueueId
from halo_desktop.ui.commands.command import CommandId
from halo_desktop.ui.decisions.dialog import DecisionDialog
from halo_desktop.ui.main_window.case_windows import MOST, CaseWindows, OwnRoom
from halo_desktop.ui.main_window.console import Console
from halo_desktop.ui.preferences import Preferences
from halo_desktop.ui.reply_editor import content as contents
from halo_desktop.ui.reply_editor.content import Mode
from halo_desktop.ui.reply_editor.editor import ReplyEditor
from halo_desktop.ui.reply_editor.template_text import TemplateTextEdit
from tests.support.console import Play, open_row, opened
from tests.support.desk_lock import PASSWORD
from tests.support.sheets import asking
from tests.support.until import until


def windows_of(console: Console) -> CaseWindows:
    """The feature, among the others."""
    return next(found for found in console.features if isinstance(found, CaseWindows))


def text_of(editor: ReplyEditor) -> TemplateTextEdit:
    """Where the answer is typed."""
    found = editor.findChild(TemplateTextEdit)
    assert found is not None
    return found


async def own_window(console: Console) -> OwnRoom:
    """Opens the selected case in its window and waits for it."""
    QTest.keyClick(
        console.window.worklist.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    )
    room = windows_of(console).open_ones[-1]
    await until(lambda: room.window.case.case is not None, "the case in its window")
    return room


def test_ctrl_enter_opens_the_case_in_its_window_and_the_list_stays(
    play: Play, preferences: Preferences
) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, _):
            await open_row(console, 1)
            room = await own_window(console)
            shown = room.window.case.case
            assert shown is not None
            assert console.case.case is not None
            assert shown.complaint.id == console.case.case.complaint.id
            assert shown.complaint.ticket is not None
            assert room.window.windowTitle().startswith(shown.complaint.ticket)

            await own_window(console)  # asked for again it comes forward
            assert len(windows_of(console).open_ones) == 1

            room.window.close()
            await until(lambda: not windows_of(console).open_ones, "the closed window")

    play(scenario)


def test_what_is_typed_in_one_window_stands_in_the_other(
    play: Play, preferences: Preferences
) -> None:
    async def scenario() -> None:
        async with opened(preferences, "andi", QueueId.UNIT_WORKING) as (console, desk):
            await open_row(console)
            room = await own_window(console)
            await until(room.seat.editor.isVisible, "the editor of the window")
            here, there = text_of(console.rooms.editor), text_of(room.seat.editor)
            await until(lambda: here.isEnabled() and there.isEnabled(), "both editors")
            here.clear()
            QTest.keyClicks(here, "Regu berangkat besok")
            assert there.toPlainText() == "Regu berangkat besok"
            there.moveCursor(there.textCursor().MoveOperation.End)
            QTest.keyClicks(there, " pagi.")
            assert here.toPlainText() == "Regu berangkat besok pagi."

            case = room.case.case
            assert case is not None
            kept = contents.draft_id(case.complaint.id, Mode.PUBLIC)
            whole = "Regu berangkat besok pagi."
            await until(lambda: kept in desk.memory.drafts, "a draft")
            await until(lambda: whole in desk.memory.drafts[kept].text, "the whole text")

            room.window.close()
            await until(lambda: not windows_of(console).open_ones, "the closed window")
            assert here.toPlainText() == whole
            assert whole in desk.memory.drafts[kept].text

    play(scenario)


def test_a_text_handed_over_leaves_both_windows(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with opened(preferences, "andi", QueueId.UNIT_WORKING) as (console, desk):
            await open_row(console)
            room = await own_window(console)
            await until(room.seat.editor.isVisible, "the editor of the window")
            here, there = text_of(console.rooms.editor), text_of(room.seat.editor)
            await until(lambda: here.isEnabled() and there.isEnabled(), "both editors")
            for editor in (console.rooms.editor, room.seat.editor):
                editor.mode_chosen.emit(Mode.INTERNAL)
            QTest.keyClicks(here, "Suku cadang dipesan, tiba pekan depan.")
            assert there.toPlainText() == "Suku cadang dipesan, tiba pekan depan."
            case = room.case.case
            assert case is not None
            await room.seat.presenter.send_note()

            assert (here.toPlainText(), there.toPlainText()) == ("", "")
            assert contents.draft_id(case.complaint.id, Mode.INTERNAL) not in desk.memory.drafts
            assert room.toast.isVisible()
            assert not console.rooms.toast.isVisible()
            complaint = desk.memory.shown(case.complaint.id)
            assert complaint is not None
            assert complaint.entries[-1].text == "Suku cadang dipesan, tiba pekan depan."

    play(scenario)


def test_a_form_is_open_in_one_window_only(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, _):
            await open_row(console, 1)
            room = await own_window(console)
            await until(lambda: room.window.registry.states, "what may be done")
            room.window.registry.decision(Kind.ARCHIVE).trigger()
            form = await asking(DecisionDialog)
            assert form.parentWidget() is room.window
            console.decide(Kind.ARCHIVE)
            await until(lambda: console.rooms.toast.isVisible(), "the toast")
            assert "jendela lain" in console.rooms.toast.text
            form.reject()
            await until(lambda: not form.isVisible(), "the closed form")

    play(scenario)


def test_a_joined_case_opens_in_another_window(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, desk):
            await open_row(console, 1)
            room = await own_window(console)
            first, *_ = (c for c in desk.memory.ids() if c != room.case.complaint)
            windows_of(console).open(first)
            await until(lambda: len(windows_of(console).open_ones) == 2, "two windows")
            other = windows_of(console).open_ones[1]
            await until(lambda: other.window.case.case is not None, "the other case")

            assert other.case.complaint == first

    play(scenario)


def test_more_windows_than_anybody_overlooks_are_refused(
    play: Play, preferences: Preferences
) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, desk):
            for complaint in tuple(desk.memory.ids())[: MOST + 1]:
                windows_of(console).open(complaint)
            assert len(windows_of(console).open_ones) == MOST
            assert str(MOST) in console.rooms.toast.text

    play(scenario)


def test_the_lock_hides_the_windows_and_they_come_back(
    play: Play, preferences: Preferences
) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, _):
            await open_row(console, 1)
            room = await own_window(console)
            console.lock()
            await until(lambda: not room.window.isVisible(), "a hidden window")
            await console.desk.lock.unlock_with_password(PASSWORD)
            await until(room.window.isVisible, "the window again")

    play(scenario)


def test_the_window_offers_no_key_of_the_lists(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, _):
            await open_row(console, 1)
            room = await own_window(console)
            assert console.window.workspace.isVisible()
            QTest.keyClick(room.window, Qt.Key.Key_F4)
            assert console.window.workspace.isVisible()  # Mode Telaah did not begin
            titles = [menu.title().replace("&", "") for menu in room.window.menus.shown]
            assert titles == ["Aduan", "Jendela"]
            room.window.registry.command(CommandId.COPY_TICKET).trigger()

    play(scenario)
