"""The conflict dialog under real keys."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot
from qasync import QEventLoop

from halo_desktop.desk.conflicts import Conflict, Remedy
from halo_desktop.domain.errors import RefusalCode
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import AddNote
from halo_desktop.domain.states import State
from halo_desktop.ui.conflict.dialog import ConflictDialog
from halo_desktop.ui.conflict.opening import open_conflict
from halo_desktop.ui.conflict.presenter import comparison_of
from tests.support.desk import MemoryDesk
from tests.support.sheets import asking
from tests.support.world import NOW

# The offscreen platform cannot raise windows, and says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

WORDS = "Sudah ditelepon, lokasi di depan pasar lama."


@pytest.mark.parametrize(
    ("button", "way"),
    [
        ("way_redo", Remedy.REDO),
        ("way_append", Remedy.APPEND),
        ("way_edit", Remedy.EDIT),
        ("way_discard", Remedy.DISCARD),
        (None, None),
    ],
)
def test_each_button_goes_its_way_and_escape_goes_none(
    qtbot: QtBot, loop: QEventLoop, button: str | None, way: Remedy | None
) -> None:
    async def scenario() -> None:
        desk = MemoryDesk()
        case = next(c for c in desk.memory.world.complaints.values() if c.state is State.RECEIVED)
        done = await desk.outbox.perform(case.id, Kind.ADD_NOTE, AddNote(text=WORDS))
        desk.outbox.refuse(done.action, RefusalCode.VERSION_CHANGED)
        made, item = desk.memory.outbox[done.action]
        item = replace(item, text=WORDS, current_state=State.DISPOSED, current_by="Budi")
        desk.memory.outbox[done.action] = (made, item)
        host = QWidget()
        qtbot.addWidget(host)
        task = loop.create_task(open_conflict(host, done.action, desk=desk, clock=lambda: NOW))
        dialog = await asking(ConflictDialog)
        assert isinstance(dialog, ConflictDialog)
        mine, _, _ = (text.toPlainText() for text in dialog.findChildren(QTextBrowser))
        assert mine == WORDS

        if button is None:
            QTest.keyClick(dialog, Qt.Key.Key_Escape)
        else:
            found = dialog.findChild(QAbstractButton, button)
            assert found is not None
            found.click()

        solved = await task
        assert (solved.way if solved is not None else None) is way
        assert (done.action in desk.memory.outbox) is (way is None)

    loop.run_until_complete(scenario())


async def shown(
    qtbot: QtBot, code: RefusalCode, **changes: object
) -> tuple[ConflictDialog, Conflict]:
    """The dialog of a refused note."""
    desk = MemoryDesk()
    case = next(c for c in desk.memory.world.complaints.values() if c.state is State.RECEIVED)
    done = await desk.outbox.perform(case.id, Kind.ADD_NOTE, AddNote(text=WORDS))
    desk.outbox.refuse(done.action, code)
    found = await desk.conflicts.of(done.action)
    assert found is not None
    found = replace(found, **changes)  # type: ignore[arg-type]  # fields by name
    dialog = ConflictDialog(comparison_of(found, desk.rulebook), NOW)
    qtbot.addWidget(dialog)
    return dialog, found


@pytest.mark.parametrize(
    "ways",
    [
        (Remedy.REDO, Remedy.EDIT, Remedy.APPEND, Remedy.DISCARD),
        (Remedy.OPEN_PARENT, Remedy.APPEND, Remedy.DISCARD),
        (Remedy.READ_AGAIN, Remedy.DISCARD),
        (Remedy.AMEND, Remedy.APPEND, Remedy.DISCARD),
        (Remedy.CHOOSE_AGAIN, Remedy.DISCARD),
        (Remedy.DISCARD,),
    ],
    ids=["changed", "merged", "other-words", "published", "gone", "own-return"],
)
async def test_exactly_the_offered_ways_have_a_button(
    screen: QApplication, qtbot: QtBot, ways: tuple[Remedy, ...]
) -> None:
    dialog, _ = await shown(qtbot, RefusalCode.VERSION_CHANGED, remedies=ways)

    names = {button.objectName() for button in dialog.findChildren(QAbstractButton)}

    offered = {name for name in names if name.startswith("way_")} - {"way_copy", "way_merge"}
    assert offered == {f"way_{way.value}" for way in ways}


async def test_out_of_scope_gives_away_ticket_and_own_text_only(
    screen: QApplication, qtbot: QtBot
) -> None:
    dialog, found = await shown(qtbot, RefusalCode.NOT_FOUND)
    dialog.show()

    said = " ".join(
        [
            *(label.text() for label in dialog.findChildren(QLabel) if label.isVisible()),
            *(text.toPlainText() for text in dialog.findChildren(QTextBrowser)),
        ]
    )
    assert found.item.ticket is not None
    assert found.item.ticket in said
    assert WORDS in said
    assert found.item.title not in said
    copy = dialog.findChild(QAbstractButton, "way_copy")
    assert copy is not None
    copy.click()
    assert QGuiApplication.clipboard().text() == WORDS
