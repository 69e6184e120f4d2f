"""Every draft can be reached, also one whose complaint has left this computer."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
)

from halo_desktop.cache.views import Draft
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.queues import QueueId
from halo_desktop.ui.commands.command import CommandId
from halo_desktop.ui.dialogs import Sheet
from halo_desktop.ui.drafts.presenter import gone_of, rows_of
from halo_desktop.ui.drafts.sheet import DraftsSheet
from halo_desktop.ui.main_window.console import Console
from halo_desktop.ui.preferences import Preferences
from tests.support.console import Play, opened
from tests.support.desk import MemoryDesk
from tests.support.sheets import asking
from tests.support.until import until
from tests.support.world import NOW

GONE = ComplaintId("0190-sudah-pindah")
WORDS = "Sudah kami tinjau bersama lurah, tinggal menunggu material."


async def write(desk: MemoryDesk, complaint: ComplaintId | None, text: str) -> Draft:
    draft = Draft(
        id=f"{complaint}/reply", complaint=complaint, kind="reply", text=text, updated_at=NOW
    )
    await desk.drafts.save(draft)
    return draft


async def test_a_draft_tells_whether_its_complaint_is_still_here() -> None:
    desk = MemoryDesk()
    here = desk.memory.ids()[0]
    await write(desk, here, WORDS)
    await write(desk, GONE, WORDS)
    await write(desk, None, WORDS)

    found = {row.draft.complaint: (row.is_gone, row.may_open) for row in await rows_of(desk)}

    assert found == {here: (False, True), GONE: (True, False), None: (False, False)}
    assert await gone_of(desk) == 1


async def test_a_draft_without_words_is_not_listed() -> None:
    desk = MemoryDesk()
    await write(desk, GONE, "  \n ")

    assert await rows_of(desk) == ()


def test_the_queue_of_drafts_says_what_it_leaves_out(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, desk):
            await write(desk, GONE, WORDS)
            notice = console.window.worklist.findChild(QPushButton, "list_notice")
            assert notice is not None

            console.window.navigation.place_chosen.emit(QueueId.MY_DRAFTS.value)
            await until(notice.isVisible, "the notice")

            QTest.mouseClick(notice, Qt.MouseButton.LeftButton)
            sheet = await asking(DraftsSheet)
            assert shown_text(sheet) == WORDS
            await press(sheet, "draft_copy")
            assert QApplication.clipboard().text() == WORDS
            QTest.keyClick(sheet, Qt.Key.Key_Escape)
            console.window.navigation.place_chosen.emit(QueueId.NEW.value)
            await until(lambda: not notice.isVisible(), "no notice")

    play(scenario)


def test_a_draft_is_thrown_away_only_after_a_question(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, desk):
            draft = await write(desk, GONE, WORDS)
            sheet = await open_sheet(console)

            await press(sheet, "draft_discard")
            await until(lambda: QApplication.activeModalWidget() is not sheet, "a question")
            question = QApplication.activeModalWidget()
            assert question is not None
            QTest.keyClick(question, Qt.Key.Key_Escape)
            await until(lambda: QApplication.activeModalWidget() is sheet, "the sheet")
            assert draft.id in desk.memory.drafts

            await press(sheet, "draft_discard")
            await until(lambda: QApplication.activeModalWidget() is not sheet, "a question")
            again = QApplication.activeModalWidget()
            assert isinstance(again, Sheet)
            QTest.mouseClick(again.main_button, Qt.MouseButton.LeftButton)
            await until(lambda: draft.id not in desk.memory.drafts, "gone")
            sheet.reject()

    play(scenario)


def test_a_draft_leads_to_its_complaint(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, desk):
            complaint = desk.memory.ids()[3]
            await write(desk, complaint, WORDS)
            sheet = await open_sheet(console)

            await press(sheet, "draft_open")

            await until(lambda: console.case.complaint == complaint, "the complaint")

    play(scenario)


async def open_sheet(console: Console) -> DraftsSheet:
    console.window.registry.command(CommandId.ALL_DRAFTS).trigger()
    return await asking(DraftsSheet)


def shown_text(sheet: DraftsSheet) -> str:
    found, rows = sheet.findChild(QPlainTextEdit), sheet.findChild(QListWidget)
    assert found is not None
    assert rows is not None
    assert rows.count() == 1
    return found.toPlainText()


async def press(sheet: DraftsSheet, name: str) -> None:
    button = sheet.findChild(QAbstractButton, name)
    assert button is not None
    await until(button.isVisible, name)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
