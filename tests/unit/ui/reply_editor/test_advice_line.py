"""Advice below the answer: after a rest, with its place, never in the way."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from halo_desktop.domain.normative import Advice, Weakness, advise
from halo_desktop.ui.reply_editor.advice_line import AdviceLine, reason, short_words


@pytest.mark.parametrize("weakness", [pytest.param(one, id=one.value) for one in Weakness])
def test_every_weakness_has_words_and_a_reason(qapp: object, weakness: Weakness) -> None:
    assert short_words(weakness)
    assert reason(weakness).endswith(".")


def test_advice_says_what_and_why(qtbot: QtBot) -> None:
    line = AdviceLine()
    qtbot.addWidget(line)

    line.show_advice((Advice(weakness=Weakness.NO_TIME),))

    assert not line.isHidden()
    assert "kapan" in line.text()
    assert "menagihnya" in line.accessibleDescription()


def test_a_good_answer_gets_no_line(qtbot: QtBot) -> None:
    line = AdviceLine()
    qtbot.addWidget(line)
    line.show_advice((Advice(weakness=Weakness.NO_TIME),))

    line.show_advice(())

    assert line.isHidden()
    assert line.accessibleName() == ""


def test_a_promise_leads_to_its_place(qtbot: QtBot) -> None:
    text = "Terima kasih. Laporan akan segera ditindaklanjuti."
    line = AdviceLine()
    qtbot.addWidget(line)
    line.show_advice(advise(text))
    number = line.text().partition('href="')[2].partition('"')[0]

    with qtbot.waitSignal(line.place_chosen) as chosen:
        line.linkActivated.emit(number)

    assert text[slice(*chosen.args)] == "akan segera ditindaklanjuti"
