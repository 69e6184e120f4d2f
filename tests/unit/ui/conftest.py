"""What tests of screens share: the theme, the language, and a loop that turns both wheels."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from qasync import QEventLoop

from halo_desktop.ui import theme, translation
from halo_desktop.ui.preferences import Preferences
from halo_desktop.ui.theme import Scheme
from halo_desktop.ui.translation import Language
from tests.support.console import Play, Scenario


@pytest.fixture
def screen(qapp: QApplication) -> QApplication:
    """The application in Indonesian, light, at the usual size."""
    qapp.setQuitOnLastWindowClosed(False)  # as the program itself does
    translation.install(qapp, Language.INDONESIAN)
    theme.apply(qapp, Scheme.LIGHT)
    return qapp


@pytest.fixture
def qtbot(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> QtBot:
    """Keeps every widget of a test alive to its end.

    A window that is only part of a cycle could be collected while one of its children
    is being painted, and nothing survives that.
    """
    kept: list[QWidget] = []
    add = qtbot.addWidget

    def add_and_keep(widget: QWidget) -> None:
        kept.append(widget)
        add(widget)

    monkeypatch.setattr(qtbot, "addWidget", add_and_keep)
    return qtbot


@pytest.fixture
def loop(screen: QApplication) -> Iterator[QEventLoop]:
    """A loop that runs coroutines and Qt's events together."""
    made = QEventLoop(screen)
    asyncio.set_event_loop(made)
    yield made
    made.close()
    asyncio.set_event_loop(None)


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    """An operator's taste, not decided yet."""
    return Preferences(tmp_path / "look.ini")


@pytest.fixture
def play(loop: QEventLoop) -> Play:
    """Runs a scenario on the loop that drives both Qt and coroutines."""

    def run(scenario: Scenario) -> None:
        loop.run_until_complete(scenario())

    return run
