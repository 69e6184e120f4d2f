"""What a searching input offers can be read."""

from __future__ import annotations

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from halo_desktop.ui.decisions.editors.searches import FindLine, SearchEditor
from halo_desktop.ui.decisions.form import Field, FieldKind, Option


def test_the_offers_are_shown_in_full_beside_a_narrow_line(qtbot: QtBot) -> None:
    name = "Perusahaan Umum Daerah Air Minum Wai Tipalayo Kabupaten Polewali Mandar"
    field = Field(
        name="a", kind=FieldKind.SEARCH, label="A", options=(Option(value="pdam", label=name),)
    )
    page = QWidget()
    page.resize(900, 400)
    editor = SearchEditor(field, page)
    editor.resize(200, 40)
    qtbot.addWidget(page)
    page.show()
    line = editor.findChild(FindLine)
    assert line is not None

    QTest.keyClicks(line, "air minum")

    assert line.popup.sizeHintForColumn(0) > line.width()
    assert line.popup.viewport().width() >= line.popup.sizeHintForColumn(0)
    line.popup.hide()
