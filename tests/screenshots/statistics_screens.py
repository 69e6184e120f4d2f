"""The pictures of the statistics."""

from __future__ import annotations

from PySide6.QtCore import QDate

from halo_desktop.ui.commands.command import CommandId
from halo_desktop.ui.statistics.page import StatisticsPage
from tests.screenshots.studio import Screen, Studio, settle


async def statistics(studio: Studio) -> None:
    async with studio.console("sulaiman") as sitting:
        sitting.window.registry.command(CommandId.STATISTICS).trigger()
        await settle()
        page = sitting.window.findChild(StatisticsPage)
        assert page is not None
        for row, chapter in enumerate(page.all_chapters):
            page.list.setCurrentRow(row)
            await settle(3)
            studio.take(f"statistics-{chapter.id.value}", sitting.window)
        page.choices.since.setDate(QDate(2001, 1, 1))
        page.choices.until.setDate(QDate(2001, 1, 2))
        await settle()
        studio.take("statistics-empty", sitting.window)


SCREENS: dict[str, Screen] = {"statistics": statistics}
