"""The page of the keyboard is the one that the table of commands makes."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from halo_desktop.ui import translation
from halo_desktop.ui.commands.table import COMMANDS
from halo_desktop.ui.translation import Language
from tools import generate_keyboard


@pytest.fixture(autouse=True)
def indonesian(qapp: QApplication) -> None:
    translation.install(qapp, Language.INDONESIAN)


def test_the_page_is_fresh() -> None:
    page = generate_keyboard.TARGET.read_text(encoding="utf-8")

    assert page == generate_keyboard.keyboard_page(), "run: make docs"


def test_the_page_names_every_key_of_a_command() -> None:
    page = generate_keyboard.keyboard_page()

    missing = [key for command in COMMANDS for key in command.keys if key not in page]

    assert missing == []
