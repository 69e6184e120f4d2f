"""Feedback stays here until the server has it."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot
from qasync import QEventLoop

from halo_desktop.domain.errors import RefusalCode, Refused
from halo_desktop.ui.feedback.sheet import DRAFT_ID, FeedbackSheet, open_feedback
from tests.support.desk import MemoryDesk, MemoryDrafts
from tests.support.sheets import asking
from tests.support.until import until
from tests.support.world import NOW

# The offscreen platform cannot raise windows, and says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

CONTROL = Qt.KeyboardModifier.ControlModifier
WORDS = "Daftar aduan terlalu cepat berpindah."


@dataclass
class Makers:
    """Whoever reads the feedback, if they can be reached."""

    is_reachable: bool = True
    read: list[tuple[str, str]] = field(default_factory=list)

    async def send_feedback(self, text: str, screen: str) -> None:
        if not self.is_reachable:
            raise Refused(RefusalCode.NEEDS_CONNECTION)
        self.read.append((text, screen))


@dataclass
class Desk:
    """The parts that feedback needs."""

    connection: Makers
    drafts: MemoryDrafts


async def opened(
    qtbot: QtBot, loop: QEventLoop, desk: Desk
) -> tuple[FeedbackSheet, QPlainTextEdit, asyncio.Task[bool]]:
    host = QWidget()
    qtbot.addWidget(host)
    task = loop.create_task(open_feedback(host, "antrean", desk=desk, clock=lambda: NOW))
    sheet = await asking(FeedbackSheet)
    assert isinstance(sheet, FeedbackSheet)
    text = sheet.findChild(QPlainTextEdit)
    assert text is not None
    return sheet, text, task


def test_a_word_reaches_the_makers_with_its_screen(qtbot: QtBot, loop: QEventLoop) -> None:
    async def scenario() -> None:
        memory = MemoryDesk()
        desk = Desk(Makers(), memory.drafts)
        sheet, text, task = await opened(qtbot, loop, desk)
        QTest.keyClicks(text, "pendek")
        QTest.keyClick(text, Qt.Key.Key_Return, CONTROL)
        await until(lambda: sheet.field.error, "told")
        assert sheet.field.error == "Tulis paling sedikit 10 huruf."

        text.clear()
        QTest.keyClicks(text, WORDS)
        QTest.keyClick(text, Qt.Key.Key_Return, CONTROL)

        assert await task is True
        assert desk.connection.read == [(WORDS, "antrean")]
        assert memory.memory.drafts == {}

    loop.run_until_complete(scenario())


def test_without_a_connection_the_words_stay_for_next_time(qtbot: QtBot, loop: QEventLoop) -> None:
    async def scenario() -> None:
        memory = MemoryDesk()
        desk = Desk(Makers(is_reachable=False), memory.drafts)
        sheet, text, task = await opened(qtbot, loop, desk)
        QTest.keyClicks(text, WORDS)
        QTest.keyClick(text, Qt.Key.Key_Return, CONTROL)
        await until(lambda: sheet.isVisible() and DRAFT_ID in memory.memory.drafts, "kept")
        QTest.keyClick(sheet, Qt.Key.Key_Escape)
        assert await task is False

        sheet, text, task = await opened(qtbot, loop, desk)

        assert text.toPlainText() == WORDS
        sheet.reject()
        await task

    loop.run_until_complete(scenario())
