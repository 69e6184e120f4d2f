"""One answer to many in the window: written, stopped at what is foreign, handed in for each."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import SubmitReply
from halo_desktop.domain.queues import QueueId
from halo_desktop.ui.bulk.running import ResultSheet
from halo_desktop.ui.commands.command import CommandId
from halo_desktop.ui.common_answer.presenter import DRAFT_ID
from halo_desktop.ui.common_answer.sheet import CommonAnswerSheet
from halo_desktop.ui.main_window.console import Console
from halo_desktop.ui.preferences import Preferences
from tests.support.console import Play, open_row, opened
from tests.support.sheets import asking
from tests.support.until import until

TEXT = "Yth. {nama_pelapor}, aduan {no_aduan} sudah kami tindak lanjuti bersama warga hari ini."


async def ask(console: Console) -> CommonAnswerSheet:
    """Chooses every row and opens the form."""
    await open_row(console)
    table = console.window.worklist.table
    QTest.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    console.window.registry.command(CommandId.ANSWER_MANY).trigger()
    return await asking(CommonAnswerSheet)


def test_one_text_becomes_an_answer_for_each(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with opened(preferences, "andi", QueueId.UNIT_WORKING) as (console, desk):
            sheet = await ask(console)
            QTest.keyClicks(sheet.text, TEXT)
            assert "{" not in sheet.preview.toPlainText()
            sheet.main_button.click()
            results = await asking(ResultSheet)
            count = results.table.rowCount()
            await until(lambda: len(desk.memory.outbox) == count, "written down")

            payloads = [item.payload for _, item in desk.memory.outbox.values()]
            texts = {payload.text for payload in payloads if isinstance(payload, SubmitReply)}
            assert count > 1
            assert len(texts) == count
            assert {item.kind for _, item in desk.memory.outbox.values()} == {Kind.SUBMIT_REPLY}
            results.main_button.click()
            await until(lambda: DRAFT_ID not in desk.memory.drafts, "draft ended")

    play(scenario)


def test_the_number_of_one_case_stops_the_text_and_the_text_is_kept(
    play: Play, preferences: Preferences
) -> None:
    async def scenario() -> None:
        async with opened(preferences, "andi", QueueId.UNIT_WORKING) as (console, desk):
            sheet = await ask(console)
            first = sheet.table.item(0, 0)
            assert first is not None
            number = first.text().split(" · ")[0]
            QTest.keyClicks(sheet.text, f"{TEXT} Lihat juga {number}.")
            sheet.main_button.click()
            await until(lambda: bool(sheet.error), "an error")

            assert number in sheet.error
            assert sheet.text.textCursor().selectedText() == number
            assert not desk.memory.outbox
            sheet.reject()
            await until(lambda: DRAFT_ID in desk.memory.drafts, "the draft")
            again = await ask(console)
            await until(lambda: number in again.text.toPlainText(), "the text")
            again.reject()

    play(scenario)
