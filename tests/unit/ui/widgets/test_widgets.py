"""The small building blocks: what they say, when they are seen, what they tell."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from halo_desktop.ui import theme
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.theme import Scheme, Tone
from halo_desktop.ui.widgets import tooltip
from halo_desktop.ui.widgets.banner import Banner
from halo_desktop.ui.widgets.chip import Chip
from halo_desktop.ui.widgets.counter_label import CounterLabel
from halo_desktop.ui.widgets.elided_label import ElidedLabel
from halo_desktop.ui.widgets.empty_state import EmptyState
from halo_desktop.ui.widgets.flow_layout import FlowLayout
from halo_desktop.ui.widgets.form_field import FormField
from halo_desktop.ui.widgets.long_line import LongLine
from halo_desktop.ui.widgets.rule import LabelledRule
from halo_desktop.ui.widgets.search_field import SearchField

pytestmark = pytest.mark.usefixtures("screen")


def test_a_chip_has_room_for_its_words_and_says_them(qtbot: QtBot) -> None:
    chip = Chip("RAHASIA", tone=Tone.DANGER, icon=Icon.LOCK, is_outlined=True)
    qtbot.addWidget(chip)

    words = chip.fontMetrics().horizontalAdvance("RAHASIA")

    assert chip.sizeHint().width() > words
    assert chip.accessibleName() == "RAHASIA"
    chip.show_text("ANONIM", tone=Tone.WARN, icon=Icon.ANONYMOUS)
    assert (chip.text, chip.tone) == ("ANONIM", Tone.WARN)


def test_a_chip_follows_the_theme(screen: QApplication, qtbot: QtBot) -> None:
    chip = Chip("Baru", tone=Tone.INFO)
    qtbot.addWidget(chip)
    chip.resize(chip.sizeHint())
    light = chip.grab().toImage().pixelColor(4, chip.height() // 2)

    theme.apply(screen, Scheme.DARK)
    dark = chip.grab().toImage().pixelColor(4, chip.height() // 2)

    assert light.lightness() > 200
    assert dark.lightness() < 80


def test_a_cut_text_shows_all_of_itself_on_hover(qtbot: QtBot) -> None:
    label = ElidedLabel("Lampu jalan mati di simpang <b>Ranuwijaya</b>")
    qtbot.addWidget(label)
    label.resize(80, 20)
    label.grab()

    assert "&lt;b&gt;Ranuwijaya" in label.toolTip()
    label.resize(600, 20)
    label.grab()
    assert label.toolTip() == ""


def test_an_empty_state_offers_only_the_buttons_it_names(qtbot: QtBot) -> None:
    empty = EmptyState()
    qtbot.addWidget(empty)
    empty.show_state(Icon.SEARCH, "Tak ada", "Coba lain.", first="Hapus pencarian")
    empty.show()

    with qtbot.waitSignal(empty.first_requested):
        QTest.keyClick(empty.buttons[0], Qt.Key.Key_Space)

    assert empty.heading == "Tak ada"
    assert [button.isVisible() for button in empty.buttons] == [True, False]


def test_a_banner_is_there_while_it_has_something_to_say(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    banner = Banner(host)
    host.show()

    banner.show_message("Luring.", tone=Tone.OFFLINE, icon=Icon.OFFLINE, action="Periksa koneksi")
    assert banner.isVisible()
    assert banner.accessibleName() == "Luring."

    banner.clear()
    assert not banner.isVisible()


def test_typing_is_told_when_it_rests(qtbot: QtBot) -> None:
    field = SearchField("Cari aduan")
    qtbot.addWidget(field)
    told: list[str] = []
    field.search_changed.connect(told.append)

    QTest.keyClicks(field, "lampu")
    assert told == []
    qtbot.waitUntil(lambda: bool(told))

    assert told == ["lampu"]


def test_enter_tells_at_once_and_esc_clears_at_once(qtbot: QtBot) -> None:
    field = SearchField("Cari aduan")
    qtbot.addWidget(field)
    told: list[str] = []
    field.search_changed.connect(told.append)

    QTest.keyClicks(field, "pdam")
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClick(field, Qt.Key.Key_Escape)

    assert told == ["pdam", ""]


def test_the_arrow_leads_from_the_search_to_its_results(qtbot: QtBot) -> None:
    field = SearchField("Cari aduan")
    qtbot.addWidget(field)

    with qtbot.waitSignal(field.leave_requested):
        QTest.keyClick(field, Qt.Key.Key_Down)


def test_a_field_carries_its_label_hint_and_error(qtbot: QtBot) -> None:
    line = QLineEdit()
    field = FormField("&Judul aduan", line, hint="Satu kalimat.", is_required=True)
    qtbot.addWidget(field)

    field.show_error("Judul masih kosong.")

    assert line.accessibleName() == "Judul aduan"
    assert (field.error, line.accessibleDescription()) == ("Judul masih kosong.",) * 2
    field.show_error("")
    assert field.error == ""
    assert line.accessibleDescription() == "Satu kalimat."


def test_a_counter_warns_before_the_limit_and_says_what_is_too_much(qtbot: QtBot) -> None:
    counter = CounterLabel(1000)
    qtbot.addWidget(counter)

    counter.show_count(412)
    assert counter.text() == "412/1.000"
    quiet = counter.palette().windowText().color()
    counter.show_count(950)
    assert counter.palette().windowText().color() != quiet
    counter.show_count(1003)
    assert counter.text() == "1.003/1.000 · lebih 3"


def test_words_go_on_in_the_next_line(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    flow = FlowLayout(host, spacing=4)
    for number in range(6):
        flow.addWidget(Chip(f"Tanda nomor {number}", parent=host))

    one_line = flow.heightForWidth(2000)

    assert flow.heightForWidth(300) >= 3 * one_line
    flow.clear()
    assert flow.count() == 0


def test_a_rule_says_its_words(qtbot: QtBot) -> None:
    rule = LabelledRule("Baru sejak Anda buka 09.12", tone=Tone.INFO)
    qtbot.addWidget(rule)

    assert rule.text == rule.accessibleName() == "Baru sejak Anda buka 09.12"


def test_a_tooltip_of_peoples_words_is_no_markup() -> None:
    assert tooltip.plain("<img src=x>\nbaris") == "<qt>&lt;img src=x&gt;<br>baris</qt>"
    assert tooltip.plain("") == ""


def test_a_long_text_is_shown_from_its_beginning(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    first, line = QLineEdit(host), LongLine(host)
    line.show_text("Dinas Pekerjaan Umum dan Penataan Ruang Kabupaten Polewali Mandar")
    host.show()
    host.activateWindow()
    qtbot.waitUntil(host.isActiveWindow)
    first.setFocus()

    QTest.keyClick(first, Qt.Key.Key_Tab)

    assert line.selectedText() == line.text()
    assert line.cursorPosition() == 0
    line.setCursorPosition(20)
    line.clearFocus()
    assert line.cursorPosition() == 0
