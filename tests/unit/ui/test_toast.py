"""The toast counts down, offers undo, and goes by itself."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from halo_desktop.domain.ids import ActionId
from halo_desktop.ui.toast import UndoToast
from tests.support.world import NOW

# The offscreen platform cannot raise windows, and says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

TEXT = "Catatan internal: dikirim dalam {seconds} dtk."


class Clock:
    """Stands still unless it is moved."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


def a_toast(qtbot: QtBot, clock: Clock) -> UndoToast:
    host = QWidget()
    host.resize(600, 400)
    qtbot.addWidget(host)
    host.show()
    return UndoToast(host, clock)


def test_it_counts_down_and_goes_when_the_time_is_over(screen: QApplication, qtbot: QtBot) -> None:
    clock = Clock()
    toast = a_toast(qtbot, clock)

    toast.show_hold(TEXT, ActionId("a1"), NOW + timedelta(seconds=10))
    assert toast.text == "Catatan internal: dikirim dalam 10 dtk."
    clock.now += timedelta(seconds=7)
    qtbot.waitUntil(lambda: toast.text.endswith("3 dtk."))
    clock.now += timedelta(seconds=4)

    qtbot.waitUntil(lambda: not toast.isVisible())
    assert toast.pending is None


def test_undo_asks_once_for_the_shown_action(screen: QApplication, qtbot: QtBot) -> None:
    toast = a_toast(qtbot, Clock())
    toast.show_hold(TEXT, ActionId("a1"), NOW + timedelta(seconds=10))
    button = next(b for b in toast.findChildren(QAbstractButton) if b.text() == "Urungkan")

    with qtbot.waitSignal(toast.undo_requested) as asked:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    toast.undo()

    assert asked.args == ["a1"]
    assert not toast.isVisible()


def test_a_newer_action_takes_the_place_of_an_older_one(screen: QApplication, qtbot: QtBot) -> None:
    toast = a_toast(qtbot, Clock())

    toast.show_hold(TEXT, ActionId("a1"), NOW + timedelta(seconds=10))
    toast.show_hold(TEXT, ActionId("a2"), NOW + timedelta(seconds=10))

    assert toast.pending == "a2"


def test_a_note_offers_no_undo(screen: QApplication, qtbot: QtBot) -> None:
    toast = a_toast(qtbot, Clock())

    toast.show_note("Diterima server.")

    assert toast.pending is None
    assert toast.accessibleName() == "Diterima server."
    buttons = [b.text() for b in toast.findChildren(QAbstractButton) if b.isVisible()]
    assert buttons == [""]


def test_it_stays_in_its_window_when_that_changes_its_size(
    screen: QApplication, qtbot: QtBot
) -> None:
    toast = a_toast(qtbot, Clock())
    toast.show_note("Diterima server.")
    host = toast.parentWidget()
    assert isinstance(host, QWidget)

    host.resize(QSize(420, 300))

    assert host.rect().contains(toast.geometry())
