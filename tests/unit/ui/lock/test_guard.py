"""A locked console: nothing to see, nothing to press, nothing lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QPlainTextEdit, QWidget

from halo_desktop.desk.events import LockReason
from halo_desktop.ui.commands.command import CommandId
from halo_desktop.ui.lock.guard import LockGuard
from halo_desktop.ui.lock.window import LockWindow
from halo_desktop.ui.main_window.console import Console
from halo_desktop.ui.preferences import Preferences
from tests.support.console import Play, open_row, opened
from tests.support.desk_lock import PASSWORD
from tests.support.sheets import asking
from tests.support.until import until

PIN = "271828"
WORDS = "Sudah dicek, menunggu"


def visible() -> list[QWidget]:
    """What can be seen of the program."""
    return [window for window in QApplication.topLevelWidgets() if window.isVisible()]


async def lock_by_key(console: Console) -> LockWindow:
    await until(lambda: is_active(console.window), "an active console")
    QTest.keyClick(console.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    front = console.guard.front
    assert front is not None
    return front


def is_active(window: QWidget) -> bool:
    """Asks the window manager until it agrees."""
    if not window.isActiveWindow():
        window.activateWindow()
    return window.isActiveWindow()


def type_in(front: LockWindow, secret: str) -> None:
    QTest.keyClicks(front.typed, secret)
    QTest.keyClick(front.typed, Qt.Key.Key_Return)


def test_locking_leaves_one_window_without_content(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, desk):
            await open_row(console)
            console.rooms.toast.show_note("Aduan Ibu Contoh: diterima server.")

            front = await lock_by_key(console)

            assert visible() == [front]
            title = desk.memory.world.complaints[desk.memory.ids()[0]].title
            assert title not in " ".join(said(front))
            assert "Aduan Ibu" not in " ".join(said(front))
            assert front.windowTitle() == "Halo ASSAMI – terkunci"

    play(scenario)


def test_a_form_that_was_open_comes_back_with_every_letter(
    play: Play, preferences: Preferences
) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, desk):
            await desk.lock.set_pin(PIN)
            await open_row(console)
            QTest.keyClick(
                console.window,
                Qt.Key.Key_N,
                Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
            )
            form = await asking(QDialog)
            text = form.findChild(QPlainTextEdit)
            assert text is not None
            text.setFocus()
            QTest.keyClicks(text, WORDS)

            console.guard.lock()
            front = console.guard.front
            assert front is not None
            assert visible() == [front]
            type_in(front, PIN)
            await until(lambda: not console.guard.is_locked, "opened")

            assert form.isVisible()
            assert console.window.isVisible()
            assert form.focusWidget() is text  # when it is active, the window manager decides
            QTest.keyClicks(text, " surat.")
            assert text.toPlainText() == f"{WORDS} surat."
            form.reject()
            await until(lambda: QApplication.activeModalWidget() is None)

    play(scenario)


def test_wrong_pins_lead_to_the_password(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, desk):
            await desk.lock.set_pin(PIN)
            front = await lock_by_key(console)
            assert front.field.widget.accessibleName() == "PIN"

            for _ in range(3):
                type_in(front, "111112")
                await until(lambda: front.field.error and front.typed.text() == "", "a refusal")
            await until(lambda: front.field.widget.accessibleName() == "Kata sandi", "the password")
            type_in(front, PASSWORD)

            await until(lambda: not console.guard.is_locked, "opened")
            assert console.window.isVisible()

    play(scenario)


# A window that is hidden before its first picture is painted on nothing.
@pytest.mark.qt_log_ignore("QPainter::")
def test_a_window_that_opens_meanwhile_waits_behind_the_lock(
    play: Play, preferences: Preferences
) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, _):
            front = await lock_by_key(console)
            late = QDialog(console.window)
            late.setWindowTitle("ASM-2026-000001")

            late.open()

            await until(lambda: visible() == [front], "only the lock")
            type_in(front, PASSWORD)
            await until(late.isVisible, "the dialog")
            late.reject()

    play(scenario)


def test_no_key_of_the_console_works_while_it_is_locked(
    play: Play, preferences: Preferences
) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, _):
            front = await lock_by_key(console)

            for key in (Qt.Key.Key_N, Qt.Key.Key_F, Qt.Key.Key_D):
                QTest.keyClick(front, key, Qt.KeyboardModifier.ControlModifier)
            QTest.keyClick(front, Qt.Key.Key_Escape)

            assert visible() == [front]
            assert console.guard.is_locked

    play(scenario)


def test_nobody_there_for_the_policys_minutes_locks(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, desk):
            console.guard.close()
            now = [0.0]
            guard = LockGuard(console.window, desk, console.scope.start, seconds=lambda: now[0])
            console.guard = guard
            guard.begin()
            guard.senses.beat()
            now[0] = 599.0
            handle = console.window.windowHandle()
            assert handle is not None
            await until(lambda: is_active(console.window), "an active window")
            QTest.keyClick(handle, Qt.Key.Key_Shift)
            guard.senses.beat()
            now[0] = 1198.0
            guard.senses.beat()
            assert guard.front is None

            now[0] = 1199.0
            guard.senses.beat()

            assert guard.is_locked
            await until(lambda: desk.lock.state.reason is LockReason.IDLE, "told")

    play(scenario)


def test_going_to_sleep_locks(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, _):
            console.guard.senses.on_prepare_for_sleep(True)

            assert console.guard.is_locked
            await until(lambda: len(visible()) == 1)

    play(scenario)


def test_the_desk_may_lock_and_open_by_itself(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, desk):
            await desk.lock.lock(LockReason.LEASE_OVER)
            front = console.guard.front
            assert front is not None
            assert any("Izin kerja luring" in words for words in said(front))

            await desk.lock.unlock_with_password(PASSWORD)

            assert not console.guard.is_locked
            assert console.window.isVisible()

    play(scenario)


def test_closing_the_locked_window_closes_the_console(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, _):
            wishes: list[str] = []
            console.close_requested.connect(lambda: wishes.append("close"))
            console.switch_requested.connect(lambda: wishes.append("switch"))
            front = await lock_by_key(console)

            front.close()
            await until(lambda: wishes == ["close"], "closing")
            button = front.findChild(QAbstractButton, "lock_switch")
            assert button is not None
            button.click()

            await until(lambda: wishes == ["close", "switch"], "switching")
            assert console.guard.is_locked

    play(scenario)


def test_a_person_may_wish_a_shorter_time_only(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, _):
            assert console.guard.minutes == 10
            console.guard.set_own_minutes(30)
            assert console.guard.minutes == 10
            console.guard.set_own_minutes(2)
            assert console.guard.minutes == 2

    play(scenario)


def test_lock_is_a_command_of_everybody(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, _):
            action = console.window.registry.command(CommandId.LOCK)
            assert action.shortcut().toString() == "Ctrl+L"

    play(scenario)


def said(front: LockWindow) -> list[str]:
    """Every word that the window shows."""
    labels = [child for child in front.findChildren(QWidget) if hasattr(child, "text")]
    return [front.windowTitle(), *(label.text() for label in labels)]
