"""Administering from the console: lists, forms with faults beside their fields, conflicts."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDateEdit, QLineEdit, QTableWidget

from halo_desktop.domain.administration.parts import Part
from halo_desktop.domain.calendar import local_day
from halo_desktop.domain.errors import RefusalCode, Refused
from halo_desktop.domain.ids import ComplaintId, UnitId
from halo_desktop.domain.rulebook import Unit
from halo_desktop.ui.administration.form_sheet import FormSheet
from halo_desktop.ui.administration.preview_sheet import PasswordSheet
from halo_desktop.ui.administration.window import AdministrationWindow
from halo_desktop.ui.commands.command import CommandId
from halo_desktop.ui.dialogs import Sheet
from halo_desktop.ui.main_window.console import Console
from halo_desktop.ui.preferences import Preferences
from halo_desktop.wire.administration import DueShift, MoveItem
from tests.support.console import Play, opened
from tests.support.desk import MemoryDesk
from tests.support.sheets import asking
from tests.support.until import until
from tests.support.world import NOW


async def shown(console: Console, section: str) -> AdministrationWindow:
    """The window at a section whose rows are there."""
    console.window.registry.command(CommandId.ADMINISTRATION).trigger()
    found = console.window.findChild(AdministrationWindow)
    assert found is not None
    found.tabs.choose(section)
    await until(lambda: found.is_idle, "rows")
    return found


def press(window: AdministrationWindow, section: str, act: str, row: str = "") -> None:
    page = window.pages[section]
    if row:
        page.choose(row)
    page.buttons[act].click()


def unit(desk: MemoryDesk) -> Unit:
    found = desk.administration.rulebook.unit(UnitId("pupr"))
    assert found is not None
    return found


def test_whoever_may_not_administer_has_no_command_for_it(
    play: Play, preferences: Preferences
) -> None:
    async def scenario() -> None:
        async with opened(preferences, "rina") as (console, _):
            assert not console.window.registry.has(CommandId.ADMINISTRATION)

    play(scenario)


def test_a_new_account_is_made_and_its_password_told_once(
    play: Play, preferences: Preferences
) -> None:
    async def scenario() -> None:
        async with opened(preferences, "sulaiman") as (console, desk):
            window = await shown(console, "users")
            press(window, "users", "create")
            sheet = await asking(FormSheet)
            sheet.main_button.click()
            await until(lambda: bool(sheet.fields["name"].error), "a fault")
            assert sheet.focusWidget() is sheet.input("name")
            QTest.keyClicks(sheet.input("name"), "Sari Contoh")
            QTest.keyClicks(sheet.input("username"), "sari")
            sheet.main_button.click()
            told = await asking(PasswordSheet)
            password = told.password.text()
            told.accept()
            await until(lambda: window.is_idle, "the new list")

            assert password == "k7mf-3qtx-9wdp"
            assert desk.administration.orders[-1].username == "sari"
            names = [row for row in desk.administration.cards if row.username == "sari"]
            assert len(names) == 1

    play(scenario)


def test_a_reserved_account_offers_nothing(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with opened(preferences, "sulaiman") as (console, _):
            window = await shown(console, "users")
            page = window.pages["users"]

            page.choose("inspektur")
            reserved = [page.buttons[act].isEnabled() for act in ("grant", "close", "rename")]
            page.choose("andi")
            own = [page.buttons[act].isEnabled() for act in ("grant", "close", "rename")]

            assert reserved == [False] * 3
            assert own == [True] * 3

    play(scenario)


def test_what_another_supervisor_saved_meanwhile_is_shown_beside_ones_own(
    play: Play, preferences: Preferences
) -> None:
    async def scenario() -> None:
        async with opened(preferences, "sulaiman") as (console, desk):
            window = await shown(console, "units")
            desk.administration.rival = replace(unit(desk), name="Dinas Pekerjaan Umum")
            press(window, "units", "unit-edit", "pupr")
            sheet = await asking(FormSheet)
            line = sheet.input("name")
            assert isinstance(line, QLineEdit)
            line.setText("Dinas PU dan Tata Ruang")
            sheet.main_button.click()
            await until(lambda: bool(sheet.error), "the conflict")
            text = sheet.error
            sheet.main_button.click()
            await until(lambda: window.is_idle, "saved")

            assert "Dinas Pekerjaan Umum" in text
            assert "Dinas PU dan Tata Ruang" in text
            assert "Bu Sitti" in text
            assert unit(desk).name == "Dinas PU dan Tata Ruang"

    play(scenario)


def test_typed_changes_are_not_thrown_away_by_one_escape(
    play: Play, preferences: Preferences
) -> None:
    async def scenario() -> None:
        async with opened(preferences, "sulaiman") as (console, _):
            window = await shown(console, "units")
            press(window, "units", "unit-add")
            sheet = await asking(FormSheet)
            QTest.keyClicks(sheet.input("name"), "Dinas Baru")

            QTest.keyClick(sheet, Qt.Key.Key_Escape)
            is_open = sheet.isVisible()
            QTest.keyClick(sheet, Qt.Key.Key_Escape)
            await until(lambda: window.is_idle, "closed")

            assert is_open
            assert QApplication.activeModalWidget() is None

    play(scenario)


def test_a_day_off_is_saved_only_after_its_shifts_were_seen(
    play: Play, preferences: Preferences
) -> None:
    async def scenario() -> None:
        async with opened(preferences, "sulaiman") as (console, desk):
            today = local_day(NOW)
            desk.administration.shifts = (
                DueShift(
                    complaint=ComplaintId("x"),
                    ticket="ASM-2026-000007",
                    title="Jalan rusak",
                    clock="settlement",
                    before=today,
                    after=today + timedelta(days=1),
                ),
            )
            window = await shown(console, "calendar")
            before = len(desk.administration.rulebook.calendar.holidays)
            press(window, "calendar", "day-add")
            sheet = await asking(FormSheet)
            QTest.keyClicks(sheet.input("name"), "Hari jadi kabupaten")
            day = sheet.input("on")
            assert isinstance(day, QDateEdit)
            day.setDate(day.date().addDays(3))
            sheet.main_button.click()
            await until(lambda: QApplication.activeModalWidget() is not sheet, "the preview")
            preview = await asking(Sheet)
            table = preview.findChild(QTableWidget, "admin_preview")
            assert table is not None
            lines = table.rowCount()
            unsaved = len(desk.administration.rulebook.calendar.holidays)
            preview.accept()
            await until(lambda: window.is_idle, "saved")

            assert lines == 1
            assert unsaved == before
            assert len(desk.administration.rulebook.calendar.holidays) == before + 1

    play(scenario)


def test_a_dissolved_units_cases_are_listed_before_they_move(
    play: Play, preferences: Preferences
) -> None:
    async def scenario() -> None:
        async with opened(preferences, "sulaiman") as (console, desk):
            yesterday = local_day(NOW) - timedelta(days=1)
            gone = replace(unit(desk), valid_to=yesterday, successors=(UnitId("bpbd"),))
            await desk.administration.save(Part.UNIT, unit(desk), gone)
            desk.administration.cases = (
                MoveItem(
                    complaint=ComplaintId("x"),
                    ticket="ASM-2026-000007",
                    title="Jalan rusak",
                    state="disposed",
                    role="lead",
                ),
            )
            window = await shown(console, "units")
            press(window, "units", "unit-move", "pupr")
            sheet = await asking(FormSheet)
            QTest.keyClicks(sheet.input("reason"), "Perda 7/2025 tentang OPD")
            sheet.main_button.click()
            await until(lambda: QApplication.activeModalWidget() is not sheet, "the list")
            preview = await asking(Sheet)
            preview.accept()
            await until(lambda: window.is_idle, "moved")

            assert "1 aduan dialihkan" in window.pages["units"].note

    play(scenario)


def test_without_a_connection_the_reason_stands_below_the_list(
    play: Play, preferences: Preferences
) -> None:
    async def scenario() -> None:
        async with opened(preferences, "sulaiman") as (console, desk):
            desk.administration.fault = Refused(RefusalCode.NEEDS_CONNECTION)

            window = await shown(console, "users")

            assert "sambungan" in window.pages["users"].note.lower()

    play(scenario)


def test_the_matrix_of_roles_is_the_programs_own(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with opened(preferences, "sulaiman") as (console, _):
            window = await shown(console, "roles")
            table = window.pages["roles"].table
            window.pages["roles"].search.setText("alih unit")

            marks = [table.item(0, column) for column in range(1, table.columnCount())]

            assert [cell.text() if cell else "" for cell in marks] == ["", "✔", "", "", "", "", ""]

    play(scenario)


def test_every_section_shows_its_list(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with opened(preferences, "sulaiman") as (console, _):
            window = await shown(console, "users")
            filled = {}
            for key, page in window.pages.items():
                window.tabs.choose(key)
                await until(lambda: window.is_idle, key)
                filled[key] = page.table.rowCount() > 0

            assert [key for key, is_full in filled.items() if not is_full] == ["acts"]
            assert len(filled) == 9

    play(scenario)
