"""A whole console: search, connection, roles, unsent work, narrow windows, closing."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from halo_desktop.desk import events
from halo_desktop.desk.events import Event
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import AddNote
from halo_desktop.domain.queues import QueueId
from halo_desktop.domain.roles import SYSTEM_ACTOR
from halo_desktop.domain.states import State
from halo_desktop.sync.state import Phase
from halo_desktop.ui.main_window import console as consoles
from halo_desktop.ui.main_window.console import Console
from halo_desktop.ui.main_window.window import USUAL
from halo_desktop.ui.preferences import Preferences
from halo_desktop.ui.worklist.table_model import CARD_ROLE
from tests.support.console import Play, open_row, opened
from tests.support.desk import MemoryDesk
from tests.support.sheets import asking
from tests.support.until import until
from tests.support.world import NOW


def test_searching_shows_hits_while_typing_and_esc_brings_the_queue_back(
    play: Play, preferences: Preferences
) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, _):
            rows = console.window.worklist.model.rowCount()

            QTest.keyClicks(console.window.top.search, "lampu jalan")
            await until(lambda: 0 < console.window.worklist.model.rowCount() != rows)
            QTest.keyClick(console.window.top.search, Qt.Key.Key_Escape)

            await until(lambda: console.window.worklist.model.rowCount() == rows)

    play(scenario)


def test_the_status_line_follows_the_connection(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, desk):
            assert console.window.status.text.endswith("semua terkirim")

            desk.connection.change(phase=Phase.OFFLINE, since=NOW.replace(hour=1), is_level=False)

            assert console.window.status.text.startswith("Luring")
            assert console.window.banner.isVisible()
            desk.connection.change(phase=Phase.SYNCED, is_level=True)
            assert not console.window.banner.isVisible()

    play(scenario)


def test_a_banner_that_was_put_away_returns_when_it_says_something_else(
    play: Play, preferences: Preferences
) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, desk):
            banner = console.window.banner
            desk.connection.change(phase=Phase.OFFLINE, since=NOW.replace(hour=1))

            banner.dismiss_requested.emit()
            desk.connection.change(last_error_code="x")
            assert not banner.isVisible()

            desk.connection.change(waiting=2)
            assert banner.isVisible()

    play(scenario)


@pytest.mark.parametrize(
    ("event", "words"),
    [
        (events.StoreFailed(word="DiskFull"), "Disk penuh"),
        (events.StoreFailed(word="Unheard"), "tidak bisa ditulis"),
        (events.SessionEnded(code="token-expired"), "Sesi berakhir"),
        (events.GrantsChanged(actor=SYSTEM_ACTOR), "Peran Anda diubah"),
    ],
)
def test_grave_news_stands_across_the_window(
    play: Play, preferences: Preferences, event: Event, words: str
) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, desk):
            desk.events.publish(event)

            assert words in console.window.banner.text
            assert console.window.banner.isVisible()

    play(scenario)


def test_training_is_framed_and_named(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, _):
            window = console.window
            colour = window.grab().toImage().pixelColor(1, window.height() // 2).name()

            assert "LATIHAN" in window.windowTitle()
            assert colour.upper() == "#F59A23"

    play(scenario)


@pytest.mark.parametrize(
    ("user", "place", "first"),
    [
        ("rina", QueueId.NEW, "TELAAH"),
        ("andi", QueueId.UNIT_WORKING, "TUGAS OPD"),
        ("kadis.pupr", QueueId.UNIT_OVERDUE, "MEJA PIMPINAN"),
    ],
)
def test_each_role_finds_its_own_queues(
    play: Play,
    preferences: Preferences,
    user: str,
    place: QueueId,
    first: str,
) -> None:
    async def scenario() -> None:
        async with opened(preferences, user, place) as (console, _):
            model = console.window.navigation.model()

            assert model.index(0, 0).data() == first

    play(scenario)


def test_unsent_work_marks_the_row_and_is_counted(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, desk):
            await open_row(console)
            complaint = console.case.complaint

            await desk.outbox.perform(
                complaint, Kind.ADD_NOTE, AddNote(text="Sudah ditelepon."), is_held=False
            )

            await until(lambda: "1 menunggu kirim" in console.window.status.text)
            card = console.window.worklist.model.index(0, 0).data(CARD_ROLE)
            await until(lambda: "Belum terkirim" in _card(console, 0).sentence, str(card))

    play(scenario)


def _card(console: Console, row: int) -> Any:
    return console.window.worklist.model.index(row, 0).data(CARD_ROLE)


def test_the_editor_is_there_only_where_an_answer_may_be_written(
    play: Play, preferences: Preferences
) -> None:
    async def scenario() -> None:
        async with opened(preferences, "andi", QueueId.UNIT_WORKING) as (console, _):
            console.window.resize(*USUAL)  # the screen of the tests is a small one
            await open_row(console)
            assert console.case.case is not None
            assert console.case.case.complaint.state is State.IN_PROGRESS
            assert console.rooms.editor.isVisible()

        async with opened(preferences) as (console, _):
            console.window.resize(*USUAL)
            await open_row(console)
            assert not console.rooms.editor.isVisible()

    play(scenario)


def test_a_narrow_window_shows_list_or_case(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, _):
            window = console.window
            window.resize(860, 560)
            await until(lambda: window.workspace.is_single)
            assert window.top.queues.isVisible()

            QTest.keyClick(window.worklist.table, Qt.Key.Key_Home)
            QTest.keyClick(window.worklist.table, Qt.Key.Key_Return)
            await until(lambda: window.case.isVisible())
            assert not window.worklist.isVisible()

            QTest.keyClick(window, Qt.Key.Key_Escape)
            assert window.worklist.isVisible()

    play(scenario)


def test_the_header_is_never_squeezed_by_what_stands_below_it(
    play: Play, preferences: Preferences
) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, _):
            console.looks.change_text(50)
            console.window.resize(1280, 680)
            await open_row(console, 1)
            header = console.window.case.header

            await until(lambda: header.height() >= header.heightForWidth(header.width()) > 0)

    play(scenario)


def test_the_window_comes_back_where_it_was_left(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with opened(preferences, place=QueueId.OVERDUE):
            pass
        desk = MemoryDesk("rina")
        console = consoles.build(desk, preferences, clock=lambda: NOW)

        console.begin()

        assert console.shell.place == QueueId.OVERDUE
        await until(lambda: console.window.worklist.model.rowCount())
        console.close()
        await until(lambda: console.scope.is_idle)
        console.window.deleteLater()

    play(scenario)


def test_closing_with_unsent_work_says_that_nothing_is_lost(
    play: Play, preferences: Preferences
) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, desk):
            closing = asyncio.get_running_loop().create_future()
            console.close_requested.connect(lambda: closing.set_result(True))
            desk.connection.change(waiting=3, is_level=False)

            console.window.close()
            dialog = await asking(QDialog)
            assert isinstance(dialog, QDialog)
            assert dialog.windowTitle() == "Tutup aplikasi?"
            dialog.accept()

            assert await closing

    play(scenario)
