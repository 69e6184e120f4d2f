"""A whole console on the desk in memory: keyboard, focus, decisions, offline, closing."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QDialog, QLineEdit, QWidget
from qasync import QEventLoop

from halo_desktop.desk import events
from halo_desktop.desk.events import Event
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import AddNote
from halo_desktop.domain.queues import QueueId
from halo_desktop.domain.roles import SYSTEM_ACTOR
from halo_desktop.domain.states import State
from halo_desktop.sync.state import Phase
from halo_desktop.ui.commands import DECISION_ORDER, HIDDEN_KINDS, CommandId
from halo_desktop.ui.main_window import console as consoles
from halo_desktop.ui.main_window.console import Console
from halo_desktop.ui.preferences import Preferences
from tests.support.desk import MemoryDesk
from tests.support.until import until
from tests.support.world import NOW

Scenario = Callable[[], Coroutine[Any, Any, None]]


@pytest.fixture
def play(loop: QEventLoop) -> Callable[[Scenario], None]:
    """Runs a scenario on the loop that drives both Qt and coroutines."""

    def run(scenario: Scenario) -> None:
        loop.run_until_complete(scenario())

    return run


@asynccontextmanager
async def opened(
    preferences: Preferences, user: str = "rina", place: QueueId = QueueId.NEW
) -> AsyncIterator[tuple[Console, MemoryDesk]]:
    """A console at a queue whose rows are on screen."""
    desk = MemoryDesk(user)
    console = consoles.build(desk, preferences, clock=lambda: NOW)
    console.begin()
    console.shell.go(place)
    await until(lambda: console.window.worklist.model.rowCount(), "rows")
    await until(lambda: console.window.navigation.count_of(place), "counts")
    try:
        yield console, desk
    finally:
        console.close()
        await until(lambda: console.scope.is_idle, "tasks")
        console.window.deleteLater()


async def open_row(console: Console, number: int = 0) -> None:
    """Selects a row and waits until its case is on screen."""
    rowid = console.window.worklist.model.ids[number]
    console.window.worklist.select(rowid)
    await until(lambda: console.window.case.case is not None, "case")


def test_the_arrow_keys_read_case_after_case(
    play: Callable[[Scenario], None], preferences: Preferences
) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, _):
            await open_row(console)
            first = console.case.complaint

            QTest.keyClick(console.window.worklist.table, Qt.Key.Key_Down)
            await until(lambda: console.case.complaint != first)

            assert console.window.worklist.table.hasFocus()

    play(scenario)


def test_a_decision_of_the_open_case_is_one_key_away(
    play: Callable[[Scenario], None], preferences: Preferences
) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, _):
            await open_row(console)

            QTest.keyClick(console.window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
            await until(lambda: QApplication.activeModalWidget() is not None)

            dialog = QApplication.activeModalWidget()
            assert isinstance(dialog, QDialog)
            assert dialog.windowTitle().startswith("Verifikasi")
            dialog.reject()
            await until(lambda: QApplication.activeModalWidget() is None)

    play(scenario)


def test_nothing_is_decided_on_a_case_that_the_selection_has_left(
    play: Callable[[Scenario], None], preferences: Preferences
) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, _):
            await open_row(console)
            first = console.case.complaint

            QTest.keyClick(console.window.worklist.table, Qt.Key.Key_Down)
            QTest.keyClick(console.window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)

            await until(lambda: console.case.case is not None and console.case.complaint != first)
            assert QApplication.activeModalWidget() is None

    play(scenario)


def test_the_context_menu_speaks_of_the_row_under_it(
    play: Callable[[Scenario], None], preferences: Preferences
) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, _):
            await open_row(console)
            table = console.window.worklist.table
            menu = console.window.menus.case_menu

            QTest.keyClick(table, Qt.Key.Key_Down)
            table.customContextMenuRequested.emit(table.rect().center())
            await until(lambda: menu.isVisible())

            rowid = table.selected_rowid()
            line = console.worklist.line(rowid) if rowid is not None else None
            assert line is not None
            assert console.case.complaint == line.id
            menu.close()

    play(scenario)


def test_every_decision_of_the_rules_is_in_the_menu_or_hidden_on_purpose(
    play: Callable[[Scenario], None], preferences: Preferences
) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, desk):
            await open_row(console)
            assert console.case.case is not None
            offered = {choice.kind for choice in desk.cases.choices(console.case.case)}

            reachable = {action.objectName() for action in _actions_of(console)}

            assert {f"decision.{kind.value}" for kind in offered - HIDDEN_KINDS} <= reachable

    play(scenario)


def _actions_of(console: Console) -> list[QAction]:
    found: list[QAction] = []
    menus = [console.window.menus.case_menu]
    while menus:
        for action in menus.pop().actions():
            found.append(action)
            submenu = action.menu()
            if submenu is not None:
                menus.append(submenu)  # type: ignore[arg-type]  # a QMenu, typed as an object
    return found


def test_a_forbidden_decision_says_why(
    play: Callable[[Scenario], None], preferences: Preferences
) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, _):
            await open_row(console)
            registry = console.window.registry

            refused = [state for state in registry.states if not state.is_allowed]

            assert refused
            for state in refused:
                action = registry.decision(state.kind)
                assert not action.isEnabled()
                assert state.reason
                assert state.reason in action.toolTip()
                assert action.statusTip() == state.reason

    play(scenario)


def test_without_a_case_no_decision_is_offered(
    play: Callable[[Scenario], None], preferences: Preferences
) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, _):
            registry = console.window.registry

            assert not any(registry.decision(kind).isEnabled() for kind in DECISION_ORDER)

    play(scenario)


def test_every_pane_can_be_reached_with_f6(
    play: Callable[[Scenario], None], preferences: Preferences
) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, _):
            await open_row(console)
            window = console.window
            window.top.search.setFocus()
            seen = []

            for _ in window.panes():
                window.registry.command(CommandId.NEXT_PANE).trigger()
                seen.append(_pane_of(console))

            assert set(seen) == set(window.panes())

    play(scenario)


def _pane_of(console: Console) -> QWidget | None:
    focus = QApplication.focusWidget()
    return next(
        (
            pane
            for pane in console.window.panes()
            if focus is not None and (pane is focus or pane.isAncestorOf(focus))
        ),
        None,
    )


def test_everything_that_takes_the_focus_has_a_name(
    play: Callable[[Scenario], None], preferences: Preferences
) -> None:
    async def scenario() -> None:
        async with opened(preferences, "andi", QueueId.UNIT_WORKING) as (console, _):
            await open_row(console)

            nameless = [
                f"{type(widget).__name__} in {widget.parent()}"
                for widget in console.window.findChildren(QWidget)
                if widget.isVisible()
                and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
                and isinstance(widget, QAbstractButton | QLineEdit | QComboBox)
                and not (widget.accessibleName() or _text_of(widget))
            ]

            assert nameless == []

    play(scenario)


def _text_of(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QAbstractButton) else ""


def test_searching_shows_hits_while_typing_and_esc_brings_the_queue_back(
    play: Callable[[Scenario], None], preferences: Preferences
) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, _):
            rows = console.window.worklist.model.rowCount()

            QTest.keyClicks(console.window.top.search, "lampu jalan")
            await until(lambda: 0 < console.window.worklist.model.rowCount() != rows)
            QTest.keyClick(console.window.top.search, Qt.Key.Key_Escape)

            await until(lambda: console.window.worklist.model.rowCount() == rows)

    play(scenario)


def test_the_status_line_follows_the_connection(
    play: Callable[[Scenario], None], preferences: Preferences
) -> None:
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
    play: Callable[[Scenario], None], preferences: Preferences
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
    play: Callable[[Scenario], None], preferences: Preferences, event: Event, words: str
) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, desk):
            desk.events.publish(event)

            assert words in console.window.banner.text
            assert console.window.banner.isVisible()

    play(scenario)


def test_training_is_framed_and_named(
    play: Callable[[Scenario], None], preferences: Preferences
) -> None:
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
    play: Callable[[Scenario], None],
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


def test_unsent_work_marks_the_row_and_is_counted(
    play: Callable[[Scenario], None], preferences: Preferences
) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, desk):
            await open_row(console)
            complaint = console.case.complaint

            await desk.outbox.perform(
                complaint, Kind.ADD_NOTE, AddNote(text="Sudah ditelepon."), is_held=False
            )

            await until(lambda: "1 menunggu kirim" in console.window.status.text)
            card = console.window.worklist.model.card_at(0)
            await until(lambda: "Belum terkirim" in _card(console, 0).sentence, str(card))

    play(scenario)


def _card(console: Console, row: int) -> Any:
    return console.window.worklist.model.card_at(row)


def test_the_editor_is_there_only_where_an_answer_may_be_written(
    play: Callable[[Scenario], None], preferences: Preferences
) -> None:
    async def scenario() -> None:
        async with opened(preferences, "andi", QueueId.UNIT_WORKING) as (console, _):
            await open_row(console)
            assert console.case.case is not None
            assert console.case.case.complaint.state is State.IN_PROGRESS
            assert console.rooms.editor.isVisible()

        async with opened(preferences) as (console, _):
            await open_row(console)
            assert not console.rooms.editor.isVisible()

    play(scenario)


def test_a_narrow_window_shows_list_or_case(
    play: Callable[[Scenario], None], preferences: Preferences
) -> None:
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


def test_the_window_comes_back_where_it_was_left(
    play: Callable[[Scenario], None], preferences: Preferences
) -> None:
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
    play: Callable[[Scenario], None], preferences: Preferences
) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, desk):
            closing = asyncio.get_running_loop().create_future()
            console.close_requested.connect(lambda: closing.set_result(True))
            desk.connection.change(waiting=3, is_level=False)

            console.window.close()
            await until(lambda: QApplication.activeModalWidget() is not None)
            dialog = QApplication.activeModalWidget()
            assert isinstance(dialog, QDialog)
            assert dialog.windowTitle() == "Tutup aplikasi?"
            dialog.accept()

            assert await closing

    play(scenario)
