"""*Statistik*: a page that has the window to itself; Ctrl+5 leads in, Esc out."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Mapping
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from halo_desktop.desk import spreadsheets
from halo_desktop.domain.calendar import local_day
from halo_desktop.domain.errors import HaloError
from halo_desktop.domain.statistics.report import Wish
from halo_desktop.ui.commands.command import CommandId
from halo_desktop.ui.main_window.feature import ConsoleParts
from halo_desktop.ui.main_window.triage import KEPT
from halo_desktop.ui.printing.document import as_pdf
from halo_desktop.ui.statistics.naming import unit_name
from halo_desktop.ui.statistics.page import StatisticsPage
from halo_desktop.ui.statistics.presenter import StatisticsPresenter
from halo_desktop.ui.statistics.recap import recap


class Counting:
    """The page, its presenter, and the way in and out."""

    def __init__(self, console: ConsoleParts) -> None:
        """Takes the console's parts; the page is made when it is first wanted."""
        self._console = console
        self._page: StatisticsPage | None = None
        self._is_open = False

    def commands(self) -> Mapping[CommandId, Callable[[], object]]:
        """What each of its commands does."""
        return {CommandId.STATISTICS: self.toggle}

    def begin(self) -> None:
        """Has nothing to begin."""

    def close(self) -> None:
        """The page goes with its window."""

    def toggle(self) -> None:
        """Goes in, or back to the lists."""
        if self._is_open:
            self.leave()
            return
        page = self._made()
        self._is_open = True
        self._console.window.registry.suspend(KEPT - {CommandId.TRIAGE} | {CommandId.STATISTICS})
        self._console.window.show_stage(page)
        page.choices.fill(self._console.desk.rulebook)
        page.ask()

    def leave(self) -> None:
        """Gives the window back."""
        self._is_open = False
        console = self._console
        console.window.leave_stage()
        console.window.registry.resume()
        console.window.worklist.table.setFocus()

    def _made(self) -> StatisticsPage:
        if self._page is not None:
            return self._page
        console = self._console
        desk = console.desk
        page = StatisticsPage(
            lambda: desk.rulebook,
            self._today,
            may_rank=desk.statistics.may_rank,
            parent=console.window,
        )
        presenter = StatisticsPresenter(page, desk.statistics)

        def ask(wish: Wish, from_server: bool) -> None:
            console.scope.start(presenter.ask(wish, from_server=from_server), name="statistics")

        page.asked.connect(ask)
        page.leave_requested.connect(self.leave)
        page.export_requested.connect(self._ask_for_table)
        page.recap_requested.connect(self._ask_for_recap)
        self._page = page
        return page

    def _ask_for_table(self) -> None:
        page = self._page
        if page is None or page.chapter is None:
            return
        name = f"statistik-{page.chapter.id.value}-{self._today():%Y-%m-%d}.xlsx"
        self._ask(page, name, "xlsx", lambda file: self._write_table(page, file))

    def _ask_for_recap(self) -> None:
        page = self._page
        if page is not None and page.figures is not None:
            name = f"rekap-{page.figures.report.wish.until:%Y-%m}.pdf"
            self._ask(page, name, "pdf", lambda file: self._write_recap(page, file))

    def _ask(
        self,
        page: StatisticsPage,
        name: str,
        suffix: str,
        write: Callable[[Path], Coroutine[object, object, None]],
    ) -> None:
        dialog = QFileDialog(page, page.tr("Simpan"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix)
        dialog.selectFile(name)
        scope = self._console.scope
        dialog.fileSelected.connect(lambda file: scope.start(write(Path(file)), name="export"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    async def _write_table(self, page: StatisticsPage, file: Path) -> None:
        chapter, exporting = page.chapter, self._console.desk.exporting
        if chapter is None:
            return
        try:
            rows = await exporting.table(file, chapter.head, chapter.rows, chapter.id.value)
        except (HaloError, OSError) as fault:
            page.say_failed(file, fault)
            return
        text = page.tr("{rows} baris {title} disimpan di {file}. Ekspor ini tercatat.")
        page.say(text.format(rows=rows, title=chapter.title, file=file.name))

    async def _write_recap(self, page: StatisticsPage, file: Path) -> None:
        figures, exporting = page.figures, self._console.desk.exporting
        if figures is None:
            return
        unit = figures.report.wish.unit
        names = unit_name(self._console.desk.rulebook)
        whose = names(unit) if unit else page.tr("semua OPD")
        paper = recap(figures, page.all_chapters, exporting.mark, whose)
        try:
            await exporting.record_print("", f"recap {figures.report.wish.until:%Y-%m}")
            content = await asyncio.to_thread(as_pdf, paper)
            await asyncio.to_thread(spreadsheets.whole, file, content)
        except (HaloError, OSError) as fault:
            page.say_failed(file, fault)
            return
        text = page.tr("Rekap disimpan di {file}. Pencetakan ini tercatat.")
        page.say(text.format(file=file.name))

    def _today(self) -> date:
        return local_day(self._console.clock())
