"""The screen of the audit trail: rows in pages, one act in full, the seals, the file."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from halo_desktop.desk import trail
from halo_desktop.ui.audit.sheet import AuditSheet
from halo_desktop.ui.commands.command import CommandId
from halo_desktop.ui.main_window import console as consoles
from halo_desktop.ui.preferences import Preferences
from tests.support.console import Play, opened
from tests.support.desk import MemoryDesk
from tests.support.desk_trail import an_act
from tests.support.sheets import asking
from tests.support.until import until
from tests.support.world import NOW


def test_the_supervisor_reads_the_trail_page_by_page(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with opened(preferences, "sulaiman") as (console, desk):
            console.window.registry.command(CommandId.AUDIT).trigger()
            sheet = await asking(AuditSheet)
            await until(lambda: sheet.model.rowCount() >= 100)

            sheet.table.scrollToBottom()
            await until(lambda: sheet.model.rowCount() == 200)
            sheet.table.scrollToBottom()
            await until(lambda: sheet.model.rowCount() == 250)

            assert not sheet.model.canFetchMore(sheet.model.index(-1, -1))
            assert len(desk.trail.asked) == 1
            sheet.accept()

    play(scenario)


def test_a_filter_narrows_and_the_seals_are_told(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with opened(preferences, "sulaiman") as (console, desk):
            console.window.registry.command(CommandId.AUDIT).trigger()
            sheet = await asking(AuditSheet)
            await until(lambda: sheet.model.rowCount() > 0)
            sheet.what.setCurrentIndex(sheet.what.findData("reveal"))
            QTest.mouseClick(sheet.search, Qt.MouseButton.LeftButton)
            await until(lambda: sheet.model.rowCount() == 50)

            QTest.mouseClick(sheet.check, Qt.MouseButton.LeftButton)
            await until(lambda: "utuh sampai" in sheet.chains_text)
            desk.trail.broken = ("ASM-2026-000007",)
            QTest.mouseClick(sheet.check, Qt.MouseButton.LeftButton)

            await until(lambda: "Rantai putus: ASM-2026-000007" in sheet.chains_text)
            sheet.accept()

    play(scenario)


def test_the_export_is_written_and_said_to_be_recorded(
    play: Play, preferences: Preferences, tmp_path: Path
) -> None:
    async def scenario() -> None:
        async with opened(preferences, "sulaiman") as (console, _):
            console.window.registry.command(CommandId.AUDIT).trigger()
            sheet = await asking(AuditSheet)
            await until(lambda: sheet.model.rowCount() > 0)

            sheet.export_requested.emit(tmp_path / "jejak.csv")

            await until(lambda: "250 baris disimpan" in sheet.chains_text)
            sheet.export_requested.emit(tmp_path / "tidak-ada" / "jejak.csv")
            await until(lambda: "tidak dapat ditulis" in sheet.error)
            sheet.accept()

    play(scenario)
    with (tmp_path / "jejak.csv").open(encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.reader(file))) == 251


def test_an_auditor_is_shown_the_trail_at_once(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        console = consoles.build(MemoryDesk("ppdp"), preferences, clock=lambda: NOW)
        console.begin()
        try:
            sheet = await asking(AuditSheet)
            await until(lambda: sheet.model.rowCount() > 0)
            sheet.accept()
        finally:
            console.close()
            await until(lambda: console.scope.is_idle, "tasks")
            console.window.deleteLater()

    play(scenario)


def test_an_operator_has_no_such_command(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, _):
            assert not console.window.registry.has(CommandId.AUDIT)

    play(scenario)


def test_a_cell_is_never_taken_for_a_formula() -> None:
    row = replace(an_act(0), person="=HYPERLINK(1)")

    written = list(csv.reader(trail.as_csv([row]).splitlines()))

    assert written[1][2] == "'=HYPERLINK(1)"
