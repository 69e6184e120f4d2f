"""The pictures of the list as a tool: chosen rows, filters, help for searches, quick look."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from halo_desktop.cache.own_queues import OwnQueue
from halo_desktop.cache.search_vocabulary import Whose
from halo_desktop.domain.criteria import DueWindow
from halo_desktop.domain.ids import OwnQueueId, PlaceCode
from halo_desktop.domain.queues import QueueId
from halo_desktop.ui.commands.command import CommandId
from halo_desktop.ui.common_answer.sheet import CommonAnswerSheet
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.own_queues.sheets import ArrangeSheet, QueueSheet
from halo_desktop.ui.own_queues.snooze_sheet import SnoozeSheet
from halo_desktop.ui.worklist.filters import Filters
from tests.screenshots.studio import Screen, Studio, open_first, settle
from tests.support.world import NOW

OWN = (
    OwnQueue(id=OwnQueueId("own:1"), name="Lampu Wonomulyo", query="lampu kec:Wonomulyo"),
    OwnQueue(id=OwnQueueId("own:2"), name="Darurat", query="tanda:darurat", icon=Icon.SIREN.value),
)


async def chosen_rows(studio: Studio) -> None:
    async with studio.console(place=QueueId.NEW) as sitting:
        sitting.desk.own_lists.known = OWN
        await open_first(sitting, 2)
        table = sitting.window.worklist.table
        QTest.keyClick(table, Qt.Key.Key_X)
        QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
        await settle()
        studio.take("list-chosen", sitting.window)


async def common_answer(studio: Studio) -> None:
    async with studio.console("andi", place=QueueId.UNIT_WORKING) as sitting:
        await open_first(sitting, 1)
        table = sitting.window.worklist.table
        QTest.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        sitting.window.registry.command(CommandId.ANSWER_MANY).trigger()
        await settle()
        sheet = sitting.window.findChild(CommonAnswerSheet)
        assert sheet is not None
        studio.take("common-answer-empty", sheet)
        QTest.keyClicks(
            sheet.text,
            "Yth. {nama_pelapor}, aduan {no_aduan} sudah kami tindak lanjuti hari ini. "
            "Terima kasih kepada Ibu Hasnah yang tinggal di Jl. Kakap No. 12.",
        )
        sheet.main_button.click()
        await settle()
        studio.take("common-answer", sheet)
        top = QApplication.activeModalWidget()
        if isinstance(top, QDialog) and top is not sheet:
            top.reject()
            await settle(3)
        sheet.reject()
        await settle(4)


async def narrowed_list(studio: Studio) -> None:
    async with studio.console(place=QueueId.DISPOSED) as sitting:
        wanted = Filters(whose=Whose.ME, place=PlaceCode("76.04.03"), due=DueWindow.OVERDUE)
        sitting.console.worklist.set_filters(wanted)
        await settle()
        studio.take("list-narrowed", sitting.window)


async def wrong_search(studio: Studio) -> None:
    async with studio.console(place=QueueId.NEW) as sitting:
        QTest.keyClicks(sitting.window.top.search, "lampu status:rampung")
        await settle()
        studio.take("search-wrong-value", sitting.window)


async def quick_look(studio: Studio) -> None:
    async with studio.console(place=QueueId.NEW) as sitting:
        await open_first(sitting, 2)
        QTest.keyClick(sitting.window.worklist.table, Qt.Key.Key_Space)
        await settle()
        studio.take("quick-look", sitting.window)


async def own_list_sheets(studio: Studio) -> None:
    async with studio.console(place=QueueId.NEW) as sitting:
        today = NOW.date()
        sheets = {
            "own-list": QueueSheet("Ubah antrean", OWN[0], lambda _: "", sitting.window),
            "own-lists-arranged": ArrangeSheet(OWN, lambda _: "", sitting.window),
            "put-off": SnoozeSheet(today, 3, today + timedelta(days=1), sitting.window),
        }
        for name, sheet in sheets.items():
            sheet.open()
            await settle(3)
            studio.take(name, sheet)
            sheet.reject()


SCREENS: dict[str, Screen] = {
    "common-answer": common_answer,
    "list-chosen": chosen_rows,
    "list-narrowed": narrowed_list,
    "search-wrong-value": wrong_search,
    "quick-look": quick_look,
    "own-lists": own_list_sheets,
}
