"""Dialogs are awaited, never block, and obey Esc and Ctrl+Enter."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from qasync import QEventLoop

from halo_desktop.ui import dialogs
from halo_desktop.ui.dialogs import Sheet
from tests.support.sheets import asking
from tests.support.until import until


@pytest.fixture
def parent(screen: QApplication, qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    return made


def answered(
    loop: QEventLoop, asked: Callable[[], Coroutine[Any, Any, Any]], press: Callable[[Sheet], None]
) -> object:
    """Opens a dialog, presses something once it is there, and gives the answer."""

    async def scenario() -> object:
        task = asyncio.get_running_loop().create_task(asked())
        sheet = await asking(Sheet)
        assert isinstance(sheet, Sheet)
        press(sheet)
        return await task

    return loop.run_until_complete(scenario())


def ctrl_enter(sheet: Sheet) -> None:
    QTest.keyClick(sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def esc(sheet: Sheet) -> None:
    QTest.keyClick(sheet, Qt.Key.Key_Escape)


@pytest.mark.parametrize(("press", "answer"), [(ctrl_enter, True), (esc, False)])
def test_a_question_is_answered_by_keys(
    loop: QEventLoop, parent: QWidget, press: Callable[[Sheet], None], answer: bool
) -> None:
    def ask() -> Coroutine[Any, Any, bool]:
        return dialogs.ask(parent, "Tutup aplikasi?", "3 kiriman menunggu.", yes="Tutup")

    assert answered(loop, ask, press) is answer


def test_something_told_is_closed_with_its_one_button(loop: QEventLoop, parent: QWidget) -> None:
    def tell() -> Coroutine[Any, Any, None]:
        return dialogs.tell(parent, "Lampiran", "Berkas ini bukan gambar.")

    assert answered(loop, tell, lambda sheet: sheet.main_button.click()) is None


def test_a_dialog_goes_with_the_task_that_awaits_it(loop: QEventLoop, parent: QWidget) -> None:
    async def scenario() -> None:
        question = dialogs.ask(parent, "Tutup?", "Ya?", yes="Tutup")
        task = asyncio.get_running_loop().create_task(question)
        await until(lambda: QApplication.activeModalWidget() is not None)

        task.cancel()

        await until(lambda: QApplication.activeModalWidget() is None)
        assert task.cancelled()

    loop.run_until_complete(scenario())


@pytest.fixture
def sheet(parent: QWidget, qtbot: QtBot) -> Sheet:
    made = Sheet("Disposisi", main_text="Disposisikan", subtitle="ASM-2026-004182", parent=parent)
    qtbot.addWidget(made)
    return made


def test_enter_in_a_field_does_not_send_a_half_written_form(sheet: Sheet) -> None:
    field = QLineEdit()
    sheet.body.addWidget(field)
    asked: list[bool] = []
    sheet.submit_requested.connect(lambda: asked.append(True))
    sheet.show()

    QTest.keyClick(field, Qt.Key.Key_Return)

    assert asked == []


def test_the_main_button_asks_and_waits_for_the_answer(sheet: Sheet) -> None:
    asked: list[bool] = []
    sheet.submit_requested.connect(lambda: asked.append(True))
    sheet.show()

    sheet.main_button.click()
    sheet.show_error("OPD yang dipilih sudah tidak aktif.")

    assert asked == [True]
    assert sheet.isVisible()
    assert sheet.error == "OPD yang dipilih sudah tidak aktif."


def test_a_busy_form_cannot_be_sent_twice(sheet: Sheet) -> None:
    sheet.set_busy(True)
    assert not sheet.main_button.isEnabled()

    sheet.set_busy(False)
    assert sheet.main_button.isEnabled()


def test_a_long_form_scrolls_instead_of_growing(sheet: Sheet) -> None:
    for number in range(60):
        sheet.body.addWidget(QLabel(f"Baris {number}"))

    sheet.show()

    assert sheet.width() <= dialogs.MAX_WIDTH
    assert sheet.height() <= dialogs.MAX_HEIGHT
