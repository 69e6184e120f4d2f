"""The outbox dock: groups, honest words, and buttons for what is possible."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QMainWindow,
    QTableWidget,
)
from pytestqt.qtbot import QtBot
from qasync import QEventLoop

from halo_desktop.cache.views import OutboxItem, OutboxState
from halo_desktop.domain.errors import RefusalCode, Refused
from halo_desktop.domain.ids import ActionId, ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import AddNote
from halo_desktop.domain.states import State
from halo_desktop.sync.state import Phase, SyncState
from halo_desktop.ui.outbox import texts
from halo_desktop.ui.outbox.dock import OutboxDock
from halo_desktop.ui.outbox.rows import Act, rows_of
from tests.support.sheets import asking
from tests.support.world import NOW

# The offscreen platform cannot raise windows, and says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def item(name: str, state: OutboxState) -> OutboxItem:
    now = datetime.now(UTC)
    return OutboxItem(
        action=ActionId(name),
        kind=Kind.ADD_NOTE,
        complaint=ComplaintId(f"case-{name}"),
        ticket="ASM-2026-000001",
        title="Jalan berlubang",
        state=state,
        made_at=now,
        hold_until=now + timedelta(seconds=60) if state is OutboxState.HOLDING else None,
        attempts=0,
        next_try_at=None,
        last_error="",
        code="version-changed" if state is OutboxState.REJECTED else "",
        detail="stale",
        current_state=State.DISPOSED if state is OutboxState.REJECTED else None,
        current_by="Budi",
        current_at=now,
        text="Sudah ditelepon.",
        payload=AddNote(text="Sudah ditelepon."),
        settled_at=now,
        seq=None,
    )


class Here:
    """A dock in a window."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QMainWindow()
        self.window.resize(1366, 500)
        qtbot.addWidget(self.window)
        self.dock = OutboxDock("Rina", self.window)
        self.window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, self.dock)
        self.window.show()
        self.state = SyncState(phase=Phase.SYNCED, since=NOW, is_level=True)

    def show(self, items: Sequence[OutboxItem]) -> None:
        rows = rows_of(items, now=datetime.now(UTC), is_connected=True)
        self.dock.show_rows(rows, self.state)

    @property
    def table(self) -> QTableWidget:
        found = self.dock.findChild(QTableWidget)
        assert found is not None
        return found

    @property
    def reason(self) -> str:
        found = self.dock.findChild(QLabel, "outbox_reason")
        assert found is not None
        return found.text()

    def offered(self) -> set[str]:
        buttons = self.dock.findChildren(QAbstractButton)
        return {
            b.objectName() for b in buttons if b.isVisible() and b.objectName()[:7] == "outbox_"
        }


def test_an_empty_outbox_says_all_sent_only_when_that_is_known(
    screen: QApplication, qtbot: QtBot
) -> None:
    here = Here(qtbot)

    here.show(())
    level = [label.text() for label in here.dock.findChildren(QLabel) if label.isVisible()]
    here.state = replace(here.state, is_level=False)
    here.show(())
    unknown = [label.text() for label in here.dock.findChildren(QLabel) if label.isVisible()]

    assert "Semua sudah terkirim." in level
    assert "Semua sudah terkirim." not in unknown


def test_rows_stand_in_groups_with_their_numbers(screen: QApplication, qtbot: QtBot) -> None:
    here = Here(qtbot)

    here.show(
        [
            item("a", OutboxState.REJECTED),
            item("b", OutboxState.HOLDING),
            item("c", OutboxState.WAITING),
            item("d", OutboxState.ACKED),
        ]
    )

    items = [here.table.item(place, 0) for place in range(here.table.rowCount())]
    headings = [found.text() for found in items if found is not None and "(" in found.text()]
    assert headings == [
        "Perlu tindakan (1)",
        "Ditahan – masih dapat diurungkan (1)",
        "Menunggu kirim (1)",
        "Terkirim hari ini (1)",
    ]


def test_a_refusal_is_chosen_first_and_explained_in_words(
    screen: QApplication, qtbot: QtBot
) -> None:
    here = Here(qtbot)

    here.show([item("b", OutboxState.HOLDING), item("a", OutboxState.REJECTED)])

    assert here.dock.chosen == "a"
    assert here.reason.startswith("Aduan ini sudah diubah orang lain.")
    assert "Di server: Terdisposisi, oleh Budi" in here.reason
    assert "Teks Anda aman di sini." in here.reason
    assert "outbox_compare" in here.offered()
    assert "outbox_undo" not in here.offered()


def test_the_chosen_row_stays_chosen_when_others_come(screen: QApplication, qtbot: QtBot) -> None:
    here = Here(qtbot)
    here.show([item("b", OutboxState.HOLDING), item("c", OutboxState.WAITING)])
    QTest.keyClick(here.table, Qt.Key.Key_Down)
    QTest.keyClick(here.table, Qt.Key.Key_Down)
    assert here.dock.chosen == "c"

    here.show(
        [
            item("a", OutboxState.REJECTED),
            item("b", OutboxState.HOLDING),
            item("c", OutboxState.WAITING),
        ]
    )

    assert here.dock.chosen == "c"


def test_buttons_ask_for_the_chosen_row(screen: QApplication, qtbot: QtBot) -> None:
    here = Here(qtbot)
    here.show([item("b", OutboxState.HOLDING)])
    undo = here.dock.findChild(QAbstractButton, "outbox_undo")
    assert undo is not None

    with qtbot.waitSignal(here.dock.act_requested) as asked:
        QTest.mouseClick(undo, Qt.MouseButton.LeftButton)

    assert asked.args == ["b", Act.UNDO]


def test_details_for_support_hold_no_words_of_anybody(screen: QApplication, qtbot: QtBot) -> None:
    here = Here(qtbot)
    rows = rows_of([item("a", OutboxState.REJECTED)], now=datetime.now(UTC), is_connected=True)

    here.dock.copy(rows[0])

    copied = QGuiApplication.clipboard().text()
    assert "version-changed" in copied
    assert "Sudah ditelepon" not in copied
    assert "Jalan berlubang" not in copied


def test_failures_are_said_where_the_reason_stands(screen: QApplication, qtbot: QtBot) -> None:
    here = Here(qtbot)
    here.show([item("b", OutboxState.HOLDING)])

    here.dock.show_fault(Refused(RefusalCode.NEEDS_CONNECTION))
    assert here.reason.startswith("Tindakan ini perlu sambungan")
    here.dock.show_too_late()

    assert here.reason.startswith("Sudah dalam perjalanan")


def test_giving_up_is_asked_about(qtbot: QtBot, loop: QEventLoop) -> None:
    async def scenario() -> None:
        here = Here(qtbot)
        rows = rows_of([item("a", OutboxState.REJECTED)], now=NOW, is_connected=True)
        answer = loop.create_task(here.dock.confirm_discard(rows[0]))
        sheet = await asking(QDialog)
        assert sheet is not None
        QTest.keyClick(sheet, Qt.Key.Key_Escape)

        assert not await answer

    loop.run_until_complete(scenario())


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"state": OutboxState.WAITING}, "Sedang dikirim"),
        ({"state": OutboxState.WAITING, "last_error": "busy"}, "Server sedang sibuk."),
        (
            {"state": OutboxState.WAITING, "last_error": "previous-unknown"},
            "Menunggu tindakan sebelumnya pada aduan yang sama.",
        ),
        (
            {"state": OutboxState.WAITING, "last_error": "busy", "next_try_at": NOW},
            "Server sedang sibuk. Mencoba lagi 10.12.00.",
        ),
        ({"state": OutboxState.WAITING, "kind": None}, "Sedang dikirim"),
    ],
)
def test_each_standing_has_its_words(
    screen: QApplication, changes: dict[str, object], words: str
) -> None:
    found = replace(item("x", OutboxState.WAITING), **changes)  # type: ignore[arg-type]  # by name
    row = rows_of([found], now=NOW, is_connected=True)[0]

    assert texts.standing(row, NOW) == words
    assert texts.kind(row)
