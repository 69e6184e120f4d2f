"""The sheet that replaces a password which was given out once, under real keys."""

from __future__ import annotations

import asyncio

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from halo_desktop.ui.sign_in.new_password_sheet import NewPasswordSheet, ask_new_password
from tests.support.console import Play
from tests.support.sheets import asking

# The offscreen platform cannot raise windows, and says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def sheet(qtbot: QtBot) -> NewPasswordSheet:
    made = NewPasswordSheet()
    qtbot.addWidget(made)
    made.open()
    return made


def type_in(made: NewPasswordSheet, first: str, again: str) -> None:
    QTest.keyClicks(made.first, first)
    QTest.keyClicks(made.again, again)


def test_a_short_password_is_refused_at_its_field(qtbot: QtBot) -> None:
    made = sheet(qtbot)
    type_in(made, "pendek", "pendek")

    made.main_button.click()

    assert made.isVisible()
    assert "8" in made.first_field.error
    assert made.focusWidget() is made.first


def test_two_different_passwords_are_refused_and_the_second_is_asked_again(qtbot: QtBot) -> None:
    made = sheet(qtbot)
    type_in(made, "sandi-baru-saya", "sandi-baru-sayu")

    made.main_button.click()

    assert made.isVisible()
    assert made.again_field.error
    assert made.again.text() == ""
    assert made.first.text() == "sandi-baru-saya"


def test_enter_in_the_second_field_saves(qtbot: QtBot) -> None:
    made = sheet(qtbot)
    type_in(made, "sandi-baru-saya", "sandi-baru-saya")

    QTest.keyClick(made.again, Qt.Key.Key_Return)

    assert not made.isVisible()
    assert made.result() == NewPasswordSheet.DialogCode.Accepted


@pytest.mark.parametrize("is_given_up", [True, False], ids=["given up", "saved"])
def test_the_answer_is_what_was_typed_or_nothing(
    qtbot: QtBot, play: Play, is_given_up: bool
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    answers: list[str] = []

    async def ask() -> None:
        answers.append(await ask_new_password(parent, None))

    async def scenario() -> None:
        asked = asyncio.ensure_future(ask())
        made = await asking(NewPasswordSheet)
        type_in(made, "sandi-baru-saya", "sandi-baru-saya")
        if is_given_up:
            made.reject()
        else:
            made.main_button.click()
        await asked

    play(scenario)

    assert answers == ["" if is_given_up else "sandi-baru-saya"]
