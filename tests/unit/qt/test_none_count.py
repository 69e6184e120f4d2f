"""The installed PySide6 does not use up None, as 6.12.0 does on Python 3.11."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

PAINTS = 10_000


class Painted(QWidget):
    """Counts how often Qt asked it to paint itself."""

    def __init__(self) -> None:
        super().__init__()
        self.paints = 0

    # Qt overrides

    def paintEvent(self, event: QPaintEvent) -> None:
        self.paints += 1


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None cannot be used up from 3.12 on")
def test_ten_thousand_paints_use_up_no_reference_to_none(qtbot: QtBot) -> None:
    widget = Painted()
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()
    widget.paints = 0
    before = sys.getrefcount(None)

    for _ in range(PAINTS):
        widget.repaint(QRect(0, 0, 1, 1))

    assert widget.paints == PAINTS
    assert sys.getrefcount(None) > before - PAINTS // 10
