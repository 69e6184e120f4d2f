"""The screens around the day: what waits, getting ready, ending it, the courier."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel

from halo_desktop.cache.views import Draft
from halo_desktop.desk.waiting_list import Deed
from halo_desktop.domain.errors import RefusalCode
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import AddNote
from halo_desktop.sync.state import Phase
from halo_desktop.ui.commands.command import CommandId
from halo_desktop.ui.courier.sheet import CourierSheet
from halo_desktop.ui.dialogs import Sheet
from halo_desktop.ui.main_window.console import Console
from halo_desktop.ui.offline_day.day_end_sheet import DayEndSheet
from halo_desktop.ui.offline_day.ready_sheet import ReadySheet
from halo_desktop.ui.preferences import Preferences
from halo_desktop.ui.waiting.sheet import WaitingSheet
from tests.support.console import Play, opened
from tests.support.desk import MemoryDesk
from tests.support.sheets import asking
from tests.support.until import until
from tests.support.world import NOW

# A window that closes before its first picture is painted on nothing.
pytestmark = pytest.mark.qt_log_ignore("QPainter::")

Opened = TypeVar("Opened", bound=Sheet)
WORDS = "Pelapor dihubungi lewat telepon."


async def note(desk: MemoryDesk, number: int = 0, *, is_held: bool = False) -> str:
    case = desk.memory.ids()[number]
    done = await desk.outbox.perform(case, Kind.ADD_NOTE, AddNote(text=WORDS), is_held=is_held)
    return str(done.action)


def test_a_click_on_the_status_line_shows_what_waits(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, desk):
            action = await note(desk)

            QTest.mouseClick(console.window.status, Qt.MouseButton.LeftButton)
            sheet = await asking(WaitingSheet)

            assert sheet.chosen == f"action:{action}"
            assert "Aduan seluruh kabupaten" in said(sheet)
            assert action in sheet.summary()
            assert WORDS not in sheet.summary()
            sheet.reject()

    play(scenario)


def test_each_waiting_thing_can_be_acted_on(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, desk):
            action = await note(desk)
            sheet = await open_by(console, CommandId.WAITING, WaitingSheet)

            await press(sheet, "waiting_copy-text")
            await until(lambda: QApplication.clipboard().text() == WORDS, "copied")
            await press(sheet, "waiting_try-now")
            await until(lambda: desk.waiting.done == [(f"action:{action}", Deed.TRY_NOW)])
            await press(sheet, "waiting_take-back")
            await confirm(sheet)
            await until(lambda: not desk.memory.outbox, "taken back")

            kept = [draft.text for draft in desk.memory.drafts.values()]
            assert kept == [WORDS]
            sheet.reject()

    play(scenario)


def test_a_waiting_thing_leads_to_its_complaint(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, desk):
            await note(desk, 4)
            await open_by(console, CommandId.WAITING, WaitingSheet)

            await press(await asking(WaitingSheet), "waiting_open")

            await until(lambda: console.case.complaint == desk.memory.ids()[4], "the complaint")
            await until(lambda: QApplication.activeModalWidget() is None, "closed")

    play(scenario)


def test_all_sent_is_said_only_when_it_is_proven(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, desk):
            sheet = await open_by(console, CommandId.WAITING, WaitingSheet)
            assert "Semua sudah terkirim dan diterima." in said(sheet)

            desk.connection.change(is_level=False, phase=Phase.OFFLINE)

            await until(lambda: "Tidak ada yang menunggu di komputer ini." in said(sheet))
            await press(sheet, "waiting_check")
            await until(lambda: "Salinan di komputer ini sama dengan di server." in said(sheet))
            sheet.reject()

    play(scenario)


def test_getting_ready_can_be_stopped_and_goes_on_from_there(
    play: Play, preferences: Preferences
) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, desk):
            sheet = await open_by(console, CommandId.READY, ReadySheet)
            await until(lambda: any("41 dari 61" in words for words in said(sheet)), "the files")
            assert any("Belum siap luring" in words for words in said(sheet))

            await press(sheet, "ready_prepare")
            await press(sheet, "ready_stop")
            await until(lambda: "Dihentikan" in sheet.error, "stopped")
            assert any("50 dari 61" in words for words in said(sheet))
            desk.readiness.may_go_on.set()
            await press(sheet, "ready_prepare")

            await until(lambda: any("Siap luring sampai" in w for w in said(sheet)), "ready")
            assert not sheet.prepare.isEnabled()
            sheet.reject()

    play(scenario)


def test_closing_the_sheet_ends_the_fetching(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, desk):
            sheet = await open_by(console, CommandId.READY, ReadySheet)
            await press(sheet, "ready_prepare")
            await until(lambda: desk.readiness.files == 50, "under way")

            sheet.reject()

            await until(lambda: console.scope.is_idle, "nothing runs")
            assert desk.readiness.files == 50

    play(scenario)


def test_the_day_ends_with_a_last_try_and_a_lock(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, desk):
            await note(desk, 0)
            await note(desk, 1, is_held=True)
            refused = await note(desk, 2)
            desk.outbox.refuse(
                next(a for a in desk.memory.outbox if a == refused), RefusalCode.VERSION_CHANGED
            )
            await desk.drafts.save(
                Draft(id="d", complaint=None, kind="note", text="x", updated_at=NOW)
            )
            sheet = await open_by(console, CommandId.END_DAY, DayEndSheet)
            headings = ("Ditolak server", "Belum terkirim (1)", "Masih dapat", "Konsep (1)")
            assert all(any(h in words for words in said(sheet)) for h in headings)

            await press(sheet, "day_end_send")
            await until(lambda: not sheet.send.isVisible(), "sent")
            assert any("Ditolak server" in words for words in said(sheet))
            QTest.mouseClick(sheet.main_button, Qt.MouseButton.LeftButton)

            await until(lambda: console.guard.is_locked, "locked")

    play(scenario)


def test_the_day_may_end_with_closing(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, desk):
            await note(desk)
            wishes: list[bool] = []
            console.close_requested.connect(lambda: wishes.append(True))
            sheet = await open_by(console, CommandId.END_DAY, DayEndSheet)

            await press(sheet, "day_end_close")

            await until(lambda: wishes == [True], "closing without another question")

    play(scenario)


def test_a_packet_goes_out_and_its_answer_comes_back(
    play: Play, preferences: Preferences, tmp_path: Path
) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, desk):
            await note(desk)
            sheet = await open_by(console, CommandId.COURIER, CourierSheet)
            assert any("1 kiriman" in words for words in said(sheet))

            await press(sheet, "courier_write")
            await pick(tmp_path)
            await until(lambda: (tmp_path / "halo.hapaket").exists(), "the packet")
            await until(lambda: any("Bawa berkas ini" in w for w in said(sheet)), "told")
            answer = tmp_path / "halo.hajawab"
            answer.write_bytes(b"")
            await press(sheet, "courier_read")
            await pick(answer)

            await until(lambda: any("1 diterima server" in w for w in said(sheet)), "answered")
            assert any("sudah dijawab" in words for words in said(sheet))
            sheet.reject()

    play(scenario)


def test_there_is_no_packet_of_nothing(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, _):
            sheet = await open_by(console, CommandId.COURIER, CourierSheet)

            assert "Tidak ada kiriman yang dapat dibawa." in said(sheet)
            assert not sheet.write.isEnabled()
            sheet.reject()

    play(scenario)


async def open_by(console: Console, command: CommandId, kind: type[Opened]) -> Opened:
    console.window.registry.command(command).trigger()
    return await asking(kind)


async def confirm(sheet: Sheet) -> None:
    await until(lambda: QApplication.activeModalWidget() is not sheet, "a question")
    found = QApplication.activeModalWidget()
    assert isinstance(found, Sheet)
    QTest.mouseClick(found.main_button, Qt.MouseButton.LeftButton)


async def pick(path: Path) -> None:
    picker = await asking(QFileDialog)
    picker.fileSelected.emit(str(path))
    picker.done(QFileDialog.DialogCode.Accepted)


async def press(sheet: Sheet, name: str) -> None:
    button = sheet.findChild(QAbstractButton, name)
    assert button is not None
    await until(lambda: button.isVisible() and button.isEnabled(), name)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def said(sheet: Sheet) -> list[str]:
    """Every visible word of a sheet."""
    return [label.text() for label in sheet.findChildren(QLabel) if label.isVisible()]
