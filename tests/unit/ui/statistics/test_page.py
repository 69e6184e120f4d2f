"""The page of statistics: the same figures as words, table, chart, file and paper."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from halo_desktop.sync.errors import CallFailed, Failure, FailureKind
from halo_desktop.ui.commands.command import CommandId
from halo_desktop.ui.main_window import console as consoles
from halo_desktop.ui.preferences import Preferences
from halo_desktop.ui.statistics.chapter import ChapterId
from halo_desktop.ui.statistics.page import StatisticsPage
from tests.support.console import Play, opened
from tests.support.until import until


async def the_page(console: consoles.Console) -> StatisticsPage:
    """Opens the page and waits for its figures."""
    console.window.registry.command(CommandId.STATISTICS).trigger()
    page = console.window.findChild(StatisticsPage)
    assert page is not None
    await until(lambda: bool(page.all_chapters), "figures")
    return page


def choose(page: StatisticsPage, file: Path) -> None:
    """Answers the dialog that asks for a file."""
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(file))
    dialog.reject()


def show(page: StatisticsPage, chapter: ChapterId) -> None:
    ids = [part.id for part in page.all_chapters]
    page.list.setCurrentRow(ids.index(chapter))


def test_the_page_opens_tells_its_source_and_gives_the_window_back(
    play: Play, preferences: Preferences
) -> None:
    async def scenario() -> None:
        async with opened(preferences, "sulaiman") as (console, _):
            page = await the_page(console)

            assert page.isVisible()
            assert page.stamp.text().startswith("Dari komputer ini, data per")
            assert console.window.workspace.isHidden()
            QTest.keyClick(page, Qt.Key.Key_Escape)
            assert page.isHidden()
            assert not console.window.workspace.isHidden()

    play(scenario)


def test_every_chapter_has_a_sentence_and_a_table_that_is_read_aloud(
    play: Play, preferences: Preferences
) -> None:
    async def scenario() -> None:
        async with opened(preferences, "sulaiman") as (console, _):
            page = await the_page(console)
            for chapter in page.all_chapters:
                show(page, chapter.id)
                model = page.table.model()

                assert chapter.sentence
                assert model.rowCount() == len(chapter.rows)
                assert page.table.accessibleDescription() == chapter.sentence
                if chapter.rows:
                    role = Qt.ItemDataRole.AccessibleTextRole
                    assert chapter.rows[0][0] in model.index(0, 0).data(role)

    play(scenario)


@pytest.mark.parametrize(("user", "is_ranked"), [("sulaiman", True), ("rina", False)])
def test_units_are_compared_only_for_those_who_answer_for_them(
    play: Play, preferences: Preferences, user: str, is_ranked: bool
) -> None:
    async def scenario() -> None:
        async with opened(preferences, user) as (console, _):
            page = await the_page(console)

            assert (ChapterId.RANKING in {part.id for part in page.all_chapters}) is is_ranked

    play(scenario)


def test_a_server_that_is_away_leads_back_to_this_computer(
    play: Play, preferences: Preferences
) -> None:
    async def scenario() -> None:
        async with opened(preferences, "sulaiman") as (console, desk):
            page = await the_page(console)
            desk.statistics.fault = CallFailed(Failure(kind=FailureKind.NO_CONNECTION))
            page.choices.source.setCurrentIndex(1)
            await until(page.empty.isVisible, "the reason")

            assert page.empty.heading == "Perlu data server"
            page.empty.buttons[0].click()
            await until(lambda: not page.empty.isVisible(), "local figures")
            assert page.stamp.text().startswith("Dari komputer ini")

    play(scenario)


def test_a_period_before_everything_is_said_to_be_empty(
    play: Play, preferences: Preferences
) -> None:
    async def scenario() -> None:
        async with opened(preferences, "rina") as (console, desk):
            desk.memory.world.complaints.clear()
            console.window.registry.command(CommandId.STATISTICS).trigger()
            page = console.window.findChild(StatisticsPage)
            assert page is not None
            await until(page.empty.isVisible, "the empty state")

            assert page.empty.heading == "Belum ada data pada masa ini"
            assert not page.export.isEnabled()

    play(scenario)


def test_a_date_that_is_typed_makes_the_period_ones_own(
    play: Play, preferences: Preferences
) -> None:
    async def scenario() -> None:
        async with opened(preferences, "rina") as (console, _):
            page = await the_page(console)
            page.choices.since.setDate(QDate(2026, 11, 23))

            assert page.choices.period.currentText() == "Pilih tanggal"
            assert page.choices.wish.since.isoformat() == "2026-11-23"

    play(scenario)


def test_a_table_and_a_recap_leave_only_after_they_were_written_down(
    play: Play, preferences: Preferences, tmp_path: Path
) -> None:
    async def scenario() -> None:
        async with opened(preferences, "sulaiman") as (console, desk):
            page = await the_page(console)
            show(page, ChapterId.UNITS)
            page.export.click()
            choose(page, tmp_path / "opd.csv")
            await until(lambda: "tercatat" in page.stamp.text(), "the export")
            page.recap.click()
            choose(page, tmp_path / "rekap.pdf")
            await until((tmp_path / "rekap.pdf").exists, "the recap")
            await until(lambda: "Rekap disimpan" in page.stamp.text(), "the word")

            assert desk.exporting.recorded == ["export units", "print recap 2026-11"]

    play(scenario)
    rows = list(csv.reader((tmp_path / "opd.csv").read_text("utf-8-sig").splitlines()))
    document: Any = pypdfium2.PdfDocument((tmp_path / "rekap.pdf").read_bytes())
    text = "".join(page.get_textpage().get_text_range() for page in document)
    assert rows[0][:2] == ["OPD", "Masuk"]
    assert "Rekap pengaduan" in text
    assert f"Halaman 1 dari {len(document)}" in text
    assert text.count("Sulaiman (sulaiman)") >= 2 * len(document)  # watermark and foot
    document.close()
