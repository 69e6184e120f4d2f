"""The list never moves what the operator looks at, however much changes around it."""

from __future__ import annotations

from array import array

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QImage
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from halo_desktop.domain.ids import ComplaintId
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.theme import Tone
from halo_desktop.ui.worklist.card import Card, Mark
from halo_desktop.ui.worklist.table import WorklistTable
from halo_desktop.ui.worklist.table_model import CARD_ROLE, MAX_CARDS, PAGE_ROWS, WorklistModel


def a_card(rowid: int) -> Card:
    """A card whose texts tell its row."""
    return Card(
        rowid=rowid,
        id=ComplaintId(f"case-{rowid}"),
        title=f"Lampu jalan mati {rowid}",
        place_line="ASM-2026-000001 · Polewali",
        due="lewat 1 HK",
        due_words="Tenggat lewat 1 HK",
        due_tone=Tone.DANGER,
        state_icon=Icon.INBOX,
        state_tone=Tone.INFO,
        state_words="Menunggu verifikasi",
        marks=(Mark(Icon.LOCK, Tone.DANGER, "Rahasia"),),
        is_unread=True,
        sentence=f"Belum dibaca, lewat 1 HK, Lampu jalan mati {rowid}",
    )


def ids(*rowids: int) -> array[int]:
    """An order."""
    return array("q", rowids)


@pytest.fixture
def table(screen: QApplication, qtbot: QtBot) -> WorklistTable:
    made = WorklistTable(WorklistModel())
    qtbot.addWidget(made)
    made.resize(420, 400)
    with qtbot.waitExposed(made):
        made.show()
    return made


def model_of(table: WorklistTable) -> WorklistModel:
    model = table.model()
    assert isinstance(model, WorklistModel)
    return model


def test_the_model_keeps_qts_promises(screen: QApplication) -> None:
    model = WorklistModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)

    model.show_ids(ids(1, 2, 3, 4, 5))
    model.show_cards([a_card(n) for n in range(1, 6)])
    model.show_ids(ids(9, 1, 3, 5, 8))
    model.show_ids(ids(5, 3, 1))
    model.show_ids(ids())

    assert tester.model() is model
    assert model.rowCount() == 0


def test_the_selected_row_stays_selected_when_rows_come_and_go(table: WorklistTable) -> None:
    table.show_ids(ids(*range(10)))
    table.select(5)

    table.show_ids(ids(100, 101, 3, 5, 7))

    assert table.selected_rowid() == 5
    assert table.currentIndex().row() == 3


def test_the_selected_row_stays_selected_in_another_order(table: WorklistTable) -> None:
    table.show_ids(ids(1, 2, 3, 4))
    table.select(2)

    table.show_ids(ids(4, 3, 2, 1))

    assert table.selected_rowid() == 2


@pytest.mark.parametrize("row", [30, 90, 199])
def test_the_selected_row_stays_where_it_is_on_the_screen(
    table: WorklistTable, qtbot: QtBot, row: int
) -> None:
    table.show_ids(ids(*range(200)))
    qtbot.waitUntil(lambda: table.verticalScrollBar().maximum() > 0)
    table.select(row)
    before = table.rowViewportPosition(table.currentIndex().row())
    assert 0 <= before < table.viewport().height()

    table.show_ids(ids(*range(500, 530), *range(200)))

    assert table.selected_rowid() == row
    assert table.rowViewportPosition(table.currentIndex().row()) == before


def test_what_is_read_without_a_selection_stays_where_it_is(
    table: WorklistTable, qtbot: QtBot
) -> None:
    table.show_ids(ids(*range(200)))
    bar = table.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum() // 2)
    first = model_of(table).ids[table.visible_rows()[0]]

    table.show_ids(ids(*range(500, 530), *range(200)))

    assert model_of(table).ids[table.visible_rows()[0]] == first


def test_an_update_does_not_take_the_focus(table: WorklistTable, qtbot: QtBot) -> None:
    table.show_ids(ids(1, 2, 3))
    table.setFocus()

    table.show_ids(ids(3, 4))

    assert table.window().focusWidget() is table


def test_a_window_that_comes_back_opens_no_case(table: WorklistTable) -> None:
    table.show_ids(ids(1, 2, 3))
    opened: list[object] = []
    table.current_changed.connect(lambda: opened.append(table.selected_rowid()))

    QApplication.sendEvent(
        table, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.ActiveWindowFocusReason)
    )

    assert (opened, table.selected_rowid()) == ([], None)


def test_holding_the_arrow_key_moves_through_the_list(table: WorklistTable) -> None:
    table.show_ids(ids(*range(30)))
    table.select(0)

    for _ in range(7):
        QTest.keyClick(table, Qt.Key.Key_Down)

    assert table.selected_rowid() == 7


def test_enter_opens_the_row(table: WorklistTable, qtbot: QtBot) -> None:
    large = 9_007_199_254_740_991  # 53 bits, as the store hands them out
    table.show_ids(ids(1, large))
    table.select(large)

    with qtbot.waitSignal(table.activated_row) as told:
        QTest.keyClick(table, Qt.Key.Key_Return)

    assert told.args == [large]


def test_only_the_pages_in_sight_are_asked_for(table: WorklistTable, qtbot: QtBot) -> None:
    wanted: list[int] = []
    model_of(table).cards_wanted.connect(wanted.extend)

    table.show_ids(ids(*range(100_000)))
    qtbot.waitUntil(lambda: bool(wanted))

    assert wanted == list(range(PAGE_ROWS))


def test_a_page_is_asked_for_once(screen: QApplication) -> None:
    model = WorklistModel()
    asked: list[tuple[int, ...]] = []
    model.cards_wanted.connect(asked.append)
    model.show_ids(ids(*range(300)))

    model.want(0, 10)
    model.want(5, 20)
    model.release(asked[0])
    model.want(0, 10)

    assert len(asked) == 2


def test_cards_looked_at_long_ago_are_dropped(screen: QApplication) -> None:
    model = WorklistModel()
    model.show_ids(ids(*range(MAX_CARDS + 500)))

    model.show_cards([a_card(n) for n in range(MAX_CARDS + 500)])

    assert model.index(0, 0).data(CARD_ROLE) is None
    assert model.index(MAX_CARDS + 499, 0).data(CARD_ROLE) is not None


def test_a_newer_card_paints_its_row_again(screen: QApplication, qtbot: QtBot) -> None:
    model = WorklistModel()
    model.show_ids(ids(1, 2))
    model.show_cards([a_card(1), a_card(2)])

    with qtbot.waitSignal(model.dataChanged) as told:
        model.show_cards([replace_title(a_card(2), "Sudah menyala")])

    assert told.args[0].row() == 1
    assert model.index(1, 0).data() == "Sudah menyala"


def replace_title(card: Card, title: str) -> Card:
    return card._replace(title=title)


def test_a_screen_reader_hears_the_whole_sentence(screen: QApplication) -> None:
    model = WorklistModel()
    model.show_ids(ids(7))
    model.show_cards([a_card(7)])

    said = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)

    assert said == "Belum dibaca, lewat 1 HK, Lampu jalan mati 7"


def test_a_row_without_a_card_is_painted_as_a_skeleton(table: WorklistTable) -> None:
    table.show_ids(ids(1, 2, 3))

    assert model_of(table).index(0, 0).data(CARD_ROLE) is None
    assert painted(table) != painted_empty(table)


def painted(table: WorklistTable) -> QImage:
    image = QImage(table.viewport().size(), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    table.viewport().render(image)
    return image


def painted_empty(table: WorklistTable) -> QImage:
    table.show_ids(ids())
    return painted(table)


def test_rows_grow_with_the_text_and_shrink_when_compact(table: WorklistTable) -> None:
    table.show_ids(ids(1))
    normal = table.rowHeight(0)

    table.set_compact(True)

    assert normal >= 44
    assert 32 <= table.rowHeight(0) < normal
