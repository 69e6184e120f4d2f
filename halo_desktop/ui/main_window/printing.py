"""*Cetak…* (Ctrl+P): the papers of the open case, seen before they are printed or saved."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QCoreApplication as Application
from PySide6.QtWidgets import QFileDialog, QWidget

from halo_desktop.cache.views import CaseFile
from halo_desktop.desk import spreadsheets
from halo_desktop.ui import dialogs, problems
from halo_desktop.ui.commands.command import CommandId
from halo_desktop.ui.main_window.feature import ConsoleParts
from halo_desktop.ui.printing import case_papers, printer
from halo_desktop.ui.printing.case_papers import PaperKind, Wanted
from halo_desktop.ui.printing.document import Paper, as_pdf, as_pictures
from halo_desktop.ui.printing.printer import NoPrinter
from halo_desktop.ui.printing.sheet import PrintSheet
from halo_desktop.ui.scope import TaskScope


class Printing:
    """Opens the preview of what is on the screen."""

    def __init__(self, console: ConsoleParts) -> None:
        """Takes the console's parts."""
        self._console = console

    def commands(self) -> Mapping[CommandId, Callable[[], object]]:
        """What its command does."""
        return {CommandId.PRINT: self._open}

    def begin(self) -> None:
        """Has nothing to begin."""

    def close(self) -> None:
        """The sheet goes with its window."""

    def _open(self) -> None:
        file = self._console.case.case
        if file is None:
            return
        if file.complaint.is_sealed:
            text = Application.translate(
                "printing",
                "Isi aduan ini tidak tersimpan di komputer ini, jadi tidak dapat dicetak.",
            )
            self._console.rooms.toast.show_note(text)
            return
        self._console.scope.start(
            show_papers(self._console, file, self._console.window), name="print"
        )


async def show_papers(
    console: ConsoleParts, file: CaseFile, window: QWidget, *, first: PaperKind | None = None
) -> None:
    """Shows the preview over a window until it is closed; ``first`` is the paper to begin with."""
    complaint = file.complaint
    kinds = case_papers.kinds_for(complaint)
    sheet = PrintSheet(kinds, complaint.ticket or complaint.title, window)
    if first in kinds:
        sheet.kind.setCurrentIndex(kinds.index(first))
    printing = _OnePrint(console, file, sheet)
    scope = TaskScope(printing.fail)
    sheet.changed.connect(lambda wanted: scope.start(printing.preview(wanted)))
    sheet.pdf_requested.connect(lambda: scope.start(printing.ask_for_file()))
    sheet.submit_requested.connect(lambda: scope.start(printing.send()))
    scope.start(printing.preview(sheet.wanted))
    try:
        await dialogs.opened(sheet)
    finally:
        scope.close()


class _OnePrint:
    """What the buttons of one sheet do."""

    def __init__(self, console: ConsoleParts, file: CaseFile, sheet: PrintSheet) -> None:
        self._console = console
        self._file = file
        self._sheet = sheet

    async def preview(self, wanted: Wanted) -> None:
        """Makes the pages for the choices; only the newest are shown."""
        self._sheet.show_working()
        pages = await asyncio.to_thread(as_pictures, self._paper(wanted))
        if wanted == self._sheet.wanted:
            self._sheet.show_pages(pages)

    async def ask_for_file(self) -> None:
        """Asks where the PDF goes."""
        kind = self._sheet.wanted.kind.value
        name = f"{kind}-{self._file.complaint.ticket or 'aduan'}.pdf"
        dialog = QFileDialog(self._sheet, Application.translate("printing", "Simpan sebagai PDF"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(name)
        if await dialogs.opened(dialog):
            await self.save(Path(dialog.selectedFiles()[0]))

    async def save(self, file: Path) -> None:
        """Writes the print down, then the file, then says so."""
        paper = self._paper(self._sheet.wanted)
        await self._record("pdf")
        try:
            content = await asyncio.to_thread(as_pdf, paper)
            await asyncio.to_thread(spreadsheets.whole, file, content)
        except OSError as fault:
            self._tell_unwritten(file, fault)
            return
        text = Application.translate(
            "printing", "{title} disimpan di {file}. Pencetakan ini tercatat."
        )
        self._sheet.accept()
        self._console.rooms.toast.show_note(text.format(title=paper.title, file=file.name))

    async def send(self) -> None:
        """Leads to the printer and draws there."""
        paper = self._paper(self._sheet.wanted)
        try:
            chosen = await printer.ask(self._sheet, paper)
        except NoPrinter:
            text = Application.translate(
                "printing",
                "Komputer ini tidak memiliki pencetak. Simpan PDF, lalu cetak di komputer lain.",
            )
            self._sheet.show_error(text)
            return
        if chosen is None:
            return
        await self._record("printer")
        await printer.send(chosen, paper)
        text = Application.translate("printing", "{title} dikirim ke pencetak {printer}.")
        self._sheet.accept()
        self._console.rooms.toast.show_note(
            text.format(title=paper.title, printer=chosen.printerName())
        )

    def fail(self, error: BaseException) -> None:
        """Says in the sheet what did not work."""
        self._sheet.show_error(problems.of_error(error).text)

    def _tell_unwritten(self, file: Path, fault: OSError) -> None:
        text = Application.translate(
            "printing", "{file} tidak dapat ditulis: {reason}. Pilih folder lain."
        )
        self._sheet.show_error(text.format(file=file.name, reason=fault.strerror or ""))

    async def _record(self, way: str) -> None:
        """Nothing leaves unless it has been written down before.

        Raises:
            HaloError: when it cannot be written down; then nothing is printed.
        """
        detail = f"{self._sheet.wanted.kind.value} {way}"
        await self._console.desk.exporting.record_print(self._file.complaint.id, detail)

    def _paper(self, wanted: Wanted) -> Paper:
        console = self._console
        desk = console.desk
        return case_papers.paper(
            wanted, self._file, desk.rulebook, console.clock(), desk.exporting.mark
        )
