"""A field under real keys: underlines, suggestions by key, words of one's own."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot
from qasync import QEventLoop

from halo_desktop.ui.scope import TaskScope
from halo_desktop.ui.spelling.checking import SpellingOfField
from halo_desktop.ui.spelling.speller import Speller
from halo_desktop.ui.widgets.marked_text import MarkedText
from tests.support.until import until

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


class Here:
    """A field that is watched."""

    def __init__(self, qtbot: QtBot, base: Path) -> None:
        self.scope = TaskScope()
        self.field = MarkedText()
        qtbot.addWidget(self.field)
        self.speller = Speller(base, (), ())
        self.learnt: list[str] = []
        self.watching = SpellingOfField(
            self.field, self.speller, self.scope.start, self.learnt.append
        )
        self.field.show()

    def underlined(self) -> list[str]:
        return [mark.cursor.selectedText() for mark in self.field.extraSelections()]

    async def menu(self, word: str) -> QMenu:
        def found() -> QMenu | None:
            menu = QApplication.activePopupWidget()
            texts = [a.text() for a in menu.actions()] if isinstance(menu, QMenu) else []
            return menu if isinstance(menu, QMenu) and word in texts else None

        await until(lambda: found() is not None, "suggestions")
        menu = found()
        assert menu is not None
        return menu


Play = Callable[[Callable[[Here], Coroutine[Any, Any, None]]], None]


@pytest.fixture
def play(qtbot: QtBot, loop: QEventLoop, base: Path) -> Play:
    def run(scenario: Callable[[Here], Coroutine[Any, Any, None]]) -> None:
        async def whole() -> None:
            here = Here(qtbot, base)
            await scenario(here)
            here.scope.close()
            here.speller.close()

        loop.run_until_complete(whole())

    return run


def test_a_misspelt_word_is_underlined_and_replaced_by_keys_alone(play: Play) -> None:
    async def scenario(here: Here) -> None:
        QTest.keyClicks(here.field, "sudah kerusakkan jalan")
        await until(lambda: here.underlined() == ["kerusakkan"], "the mark")

        QTest.keyClick(here.field, Qt.Key.Key_F7)
        menu = await here.menu("kerusakan")
        QTest.keyClick(menu, Qt.Key.Key_Return)

        await until(lambda: here.field.toPlainText() == "sudah kerusakan jalan", "the word")
        await until(lambda: here.underlined() == [], "no mark")
        here.field.undo()
        assert here.field.toPlainText() == "sudah kerusakkan jalan"

    play(scenario)


def test_a_word_of_ones_own_is_no_longer_underlined(play: Play) -> None:
    async def scenario(here: Here) -> None:
        here.field.setPlainText("sudah viral jalan")
        await until(lambda: here.underlined() == ["viral"], "the mark")

        here.watching.go_to_next()
        menu = await here.menu("Tambahkan “viral” ke kamus saya")
        next(a for a in menu.actions() if a.text().startswith("Tambahkan")).trigger()
        menu.close()

        assert here.underlined() == []
        assert here.learnt == ["viral"]

    play(scenario)


def test_switched_off_nothing_is_underlined(play: Play) -> None:
    async def scenario(here: Here) -> None:
        here.field.setPlainText("viral jalan")
        await until(lambda: here.underlined() == ["viral"], "the mark")

        here.watching.set_on(False)

        assert here.underlined() == []

    play(scenario)
