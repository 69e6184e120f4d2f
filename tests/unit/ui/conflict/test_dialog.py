"""The conflict dialog under real keys."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot
from qasync import QEventLoop

from halo_desktop.domain.errors import RefusalCode
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import AddNote
from halo_desktop.domain.states import State
from halo_desktop.ui.conflict.dialog import ConflictDialog
from halo_desktop.ui.conflict.opening import open_conflict
from halo_desktop.ui.conflict.presenter import WayOut
from tests.support.desk import MemoryDesk
from tests.support.sheets import asking
from tests.support.world import NOW

# The offscreen platform cannot raise windows, and says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

WORDS = "Sudah ditelepon, lokasi di depan pasar lama."


@pytest.mark.parametrize(
    ("button", "way"),
    [
        ("way_append", WayOut.APPEND),
        ("way_edit", WayOut.EDIT),
        ("way_discard", WayOut.DISCARD),
        (None, None),
    ],
)
def test_each_button_goes_its_way_and_escape_goes_none(
    qtbot: QtBot, loop: QEventLoop, button: str | None, way: WayOut | None
) -> None:
    async def scenario() -> None:
        desk = MemoryDesk()
        case = next(c for c in desk.memory.world.complaints.values() if c.state is State.RECEIVED)
        done = await desk.outbox.perform(case.id, Kind.ADD_NOTE, AddNote(text=WORDS))
        desk.outbox.refuse(done.action, RefusalCode.VERSION_CHANGED)
        item = await desk.outbox.item(done.action)
        assert item is not None
        host = QWidget()
        qtbot.addWidget(host)
        item = replace(item, text=WORDS, current_state=State.DISPOSED, current_by="Budi")
        task = loop.create_task(open_conflict(host, item, desk=desk, clock=lambda: NOW))
        dialog = await asking(ConflictDialog)
        assert isinstance(dialog, ConflictDialog)
        mine, _ = (text.toPlainText() for text in dialog.findChildren(QTextBrowser))
        assert mine == WORDS

        if button is None:
            QTest.keyClick(dialog, Qt.Key.Key_Escape)
        else:
            found = dialog.findChild(QAbstractButton, button)
            assert found is not None
            found.click()

        assert await task is way
        assert (done.action in desk.memory.outbox) is (way is None)

    loop.run_until_complete(scenario())
