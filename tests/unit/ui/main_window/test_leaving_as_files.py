"""What leaves on paper or as a file: seen before, masked, marked, written down, stoppable."""

from __future__ import annotations

import asyncio
import csv
from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit

from halo_desktop.cache.views import CaseFile
from halo_desktop.domain.queues import QueueId
from halo_desktop.domain.states import EntryKind
from halo_desktop.ui.commands.command import CommandId
from halo_desktop.ui.main_window.list_export import ListExport
from halo_desktop.ui.preferences import Preferences
from halo_desktop.ui.printing import case_papers
from halo_desktop.ui.printing.case_papers import PaperKind, Wanted
from halo_desktop.ui.printing.document import PaperSize, as_pdf, as_pictures
from halo_desktop.ui.printing.sheet import PrintSheet
from tests.support.console import Play, open_row, opened
from tests.support.desk import MemoryDesk
from tests.support.sheets import asking
from tests.support.until import until
from tests.support.world import NOW


def words_of(pdf: bytes) -> str:
    """Everything that stands on the pages."""
    document: Any = pypdfium2.PdfDocument(pdf)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


async def save_as(file: Path) -> None:
    """Answers the dialog that asks for a file, as somebody who types its name."""
    dialog = await asking(QFileDialog)
    name = dialog.findChild(QLineEdit)
    assert name is not None
    name.setText(str(file))
    QTest.keyClick(name, Qt.Key.Key_Return)
    await until(file.exists, "the file")


def test_a_sheet_of_disposition_is_seen_and_saved(
    play: Play, preferences: Preferences, tmp_path: Path
) -> None:
    async def scenario() -> None:
        async with opened(preferences, place=QueueId.DISPOSED) as (console, desk):
            await open_row(console, 1)
            case = console.case.case
            assert case is not None
            console.window.registry.command(CommandId.PRINT).trigger()
            sheet = await asking(PrintSheet)
            await until(lambda: sheet.pages.count == 1, "the page")
            assert sheet.wanted.kind is PaperKind.DISPOSITION
            QTest.mouseClick(sheet.pdf, Qt.MouseButton.LeftButton)
            file = tmp_path / "lembar.pdf"
            await save_as(file)

            assert desk.exporting.recorded == ["print disposition pdf"]
            words = words_of(file.read_bytes())
            assert "Lembar Disposisi" in words
            assert str(case.complaint.ticket) in words
            assert desk.exporting.mark in words
            assert "Halaman 1 dari 1" in words

    play(scenario)


@pytest.mark.usefixtures("screen")
def test_personal_data_is_covered_on_paper_and_notes_stay_inside() -> None:
    desk = MemoryDesk()
    case = next(c for c in desk.memory.world.complaints.values() if len(c.entries) > 3)
    note = replace(
        case.entries[-1],
        id="x/1",
        kind=EntryKind.INTERNAL_NOTE,
        code="add_note",
        text="Warga ini sering melapor.",
    )
    case = replace(
        case,
        body="Hubungi saya di 081234567890, NIK 7604010101900001.",
        entries=(*case.entries, note),
    )
    file = CaseFile(complaint=case, base=case, fetched_at=NOW)

    def printed(wanted: Wanted) -> str:
        paper = case_papers.paper(wanted, file, desk.rulebook, NOW, "Rina, 23-11-2026")
        return words_of(as_pdf(paper))

    plain = printed(Wanted(kind=PaperKind.SUMMARY))
    assert "081234567890" not in plain
    assert "7604010101900001" not in plain
    assert "sering melapor" not in plain
    assert "catatan internal tidak dicetak" in plain
    assert "sering melapor" in printed(Wanted(kind=PaperKind.SUMMARY, with_internal=True))


@pytest.mark.usefixtures("screen")
def test_words_of_a_citizen_are_never_markup_on_paper() -> None:
    desk = MemoryDesk()
    case = next(iter(desk.memory.world.complaints.values()))
    case = replace(case, title="<b>x</b><img src='file:///etc/passwd'>", body="<h1>a & b</h1>")
    file = CaseFile(complaint=case, base=case, fetched_at=NOW)

    paper = case_papers.paper(
        Wanted(kind=PaperKind.SUMMARY), file, desk.rulebook, NOW, "<i>mark</i>"
    )

    assert "<img" not in paper.html
    assert "<h1>a & b</h1>" in words_of(as_pdf(paper))


@pytest.mark.usefixtures("screen")
def test_preview_and_pdf_have_the_same_pages_on_both_papers() -> None:
    desk = MemoryDesk()
    case = max(desk.memory.world.complaints.values(), key=lambda c: len(c.entries))
    case = replace(case, body="Jalan rusak sepanjang dusun. " * 600)
    file = CaseFile(complaint=case, base=case, fetched_at=NOW)
    for size in PaperSize:
        wanted = Wanted(kind=PaperKind.SUMMARY, size=size)
        paper = case_papers.paper(wanted, file, desk.rulebook, NOW, "Rina")
        document = pypdfium2.PdfDocument(as_pdf(paper))
        pages = as_pictures(paper)

        assert len(pages) == len(document) > 1
        across, down = document[0].get_size()
        assert abs(pages[0].height() / pages[0].width() - down / across) < 0.01
        document.close()


def test_the_list_is_exported_masked_and_written_down(
    play: Play, preferences: Preferences, tmp_path: Path
) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, desk):
            model = console.window.worklist.model
            console.window.worklist.table.mark_current()
            for row in (0, 2):
                model.mark([row], is_marked=True)
            console.window.registry.command(CommandId.EXPORT_LIST).trigger()
            file = tmp_path / "daftar.csv"
            await save_as(file)

            with file.open(encoding="utf-8-sig") as stream:
                rows = list(csv.reader(stream))
            assert rows[0][:3] == ["Nomor", "Judul", "Status"]
            assert len([row for row in rows[1:] if row and row[0].startswith("ASM-")]) == 2
            assert rows[-1] == [desk.exporting.mark]
            assert desk.exporting.recorded == ["export list rows=2"]
            await until(lambda: not console.window.progress.lines, "no work left")

    play(scenario)


def test_an_export_that_takes_long_says_how_far_it_is_and_can_be_stopped(
    play: Play, preferences: Preferences, tmp_path: Path
) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, desk):
            desk.exporting.gate = asyncio.Event()
            feature = next(f for f in console.features if isinstance(f, ListExport))
            file = tmp_path / "daftar.xlsx"
            console.scope.start(feature.write(file, console.window.worklist.model.ids))
            strip = console.window.progress
            await until(strip.isVisible, "the line of progress")
            (line,) = strip.lines
            assert "daftar.xlsx" in line.text
            QTest.mouseClick(line.stop, Qt.MouseButton.LeftButton)
            await until(lambda: not strip.lines, "the end of it")

            assert not strip.isVisible()
            assert not file.exists()
            assert "dibatalkan" in console.rooms.toast.text

    play(scenario)
