"""The way to a printer: the system's own dialog, then drawing beside the main thread."""

from __future__ import annotations

import asyncio

from PySide6.QtCore import QCoreApplication as Application
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from halo_desktop.domain.errors import HaloError
from halo_desktop.ui import dialogs
from halo_desktop.ui.printing.document import Paper, draw, lay_out


class NoPrinter(HaloError):  # noqa: N818 - names what is not there
    """The computer knows no printer."""


async def ask(parent: QWidget, paper: Paper) -> QPrinter | None:
    """Lets the person choose a printer; None when they think otherwise.

    Raises:
        NoPrinter: when there is none to choose.
    """
    if not QPrinterInfo.availablePrinterNames():
        raise NoPrinter
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(paper.title)
    lay_out(printer, paper.size)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(Application.translate("printing", "Cetak"))
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintToFile, on=False)
    return printer if await dialogs.opened(dialog) else None


async def send(printer: QPrinter, paper: Paper) -> None:
    """Draws the chosen pages on the printer."""
    first, last = printer.fromPage(), printer.toPage()

    def wanted(page: int) -> bool:
        return not first or first <= page <= (last or first)

    await asyncio.to_thread(draw, printer, paper, wanted)
