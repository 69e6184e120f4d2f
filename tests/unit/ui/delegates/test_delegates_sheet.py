"""Naming a deputy by keyboard: what is wrong is said at its field, nothing is lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from qasync import QEventLoop

from halo_desktop.domain.calendar import local_day
from halo_desktop.ui.delegates import showing
from halo_desktop.ui.delegates.sheet import DelegatesSheet
from tests.support.desk import MemoryDesk
from tests.support.sheets import asking
from tests.support.until import until
from tests.support.world import NOW

# The offscreen platform cannot raise windows, and says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def words(sheet: DelegatesSheet) -> str:
    return " ".join(label.text() for label in sheet.findChildren(QLabel) if label.isVisible())


def test_a_leader_names_a_deputy_and_ends_it_again(qtbot: QtBot, loop: QEventLoop) -> None:
    async def scenario() -> None:
        desk = MemoryDesk("kadis.pupr")
        host = QWidget()
        qtbot.addWidget(host)
        shown = loop.create_task(
            showing.show(host, desk.delegates, lambda: desk.rulebook, local_day(NOW))
        )
        sheet = await asking(DelegatesSheet)
        await until(sheet.main_button.isEnabled, "the form")
        assert "Saat ini tidak ada Plt. atau Plh." in words(sheet)

        sheet.fill("user", "andi")
        QTest.keyClick(sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        await until(lambda: "Isi nomor surat keputusannya." in words(sheet), "what is missing")
        sheet.fill("letter", "800.1/123/BKPSDM/2026")
        QTest.keyClick(sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        await until(lambda: "Plh. Pimpinan PUPR: Andi" in words(sheet), "the deputy")
        assert "SK 800.1/123/BKPSDM/2026" in words(sheet)

        end = sheet.findChild(QPushButton, "end_1")
        assert end is not None
        end.click()
        await until(lambda: "Saat ini tidak ada" in words(sheet), "nobody")
        sheet.reject()
        await shown

    loop.run_until_complete(scenario())
