"""Answers as offices write them: those that say something, and those that do not."""

from __future__ import annotations

from pathlib import Path

import pytest

from halo_desktop.domain.normative import Weakness, advise

LINES = (Path(__file__).parent / "answers.txt").read_text("utf-8").splitlines()
ANSWERS = [
    pytest.param(line.partition(" | ")[0], line.partition(" | ")[2], id=f"answer {number}")
    for number, line in enumerate(LINES, 1)
]
GOOD = "Yth. Pelapor, Dinas PUPR telah menambal 12 lubang di ruas Tubbi pada 4 Desember 2026."


def weaknesses(answer: str, complaint: str = "") -> set[str]:
    return {advice.weakness.value for advice in advise(answer, complaint)}


def test_there_are_answers_of_both_kinds() -> None:
    good = [line for line in LINES if line.startswith("- |")]

    assert len(good) >= 30
    assert len(LINES) - len(good) >= 30


@pytest.mark.parametrize(("wanted", "answer"), ANSWERS)
def test_an_answer_gets_the_advice_it_needs_and_no_other(wanted: str, answer: str) -> None:
    expected = set() if wanted == "-" else set(wanted.split(","))

    assert weaknesses(answer) == expected


def test_an_answer_that_repeats_the_complaint_is_told_so() -> None:
    complaint = (
        "Jalan di depan pasar Wonomulyo rusak parah sejak bulan lalu dan banyak pengendara motor "
        "yang jatuh karena lubangnya dalam sekali dan tertutup air kalau hujan"
    )
    answer = f"Terima kasih, {complaint}, Dinas PUPR sudah mendata pada 4 Desember 2026."

    assert weaknesses(answer, complaint) == {Weakness.COPIED}


def test_an_answer_may_quote_the_complaint_in_passing() -> None:
    complaint = "Jalan Tubbi berlubang dalam sekali, mohon ditambal secepatnya oleh dinas terkait"

    assert weaknesses(GOOD, complaint) == set()


def test_a_promise_is_shown_where_it_stands() -> None:
    answer = f"{GOOD} Hal lain akan segera ditindaklanjuti."

    [advice] = advise(answer)

    assert answer[advice.start : advice.end] == "akan segera ditindaklanjuti"


def test_a_promise_with_a_day_is_no_empty_one() -> None:
    assert not advise(f"{GOOD} Hal lain akan ditindaklanjuti paling lambat 20 Desember 2026.")


def test_nothing_is_said_about_an_empty_text() -> None:
    assert advise("  \n") == ()


def test_a_long_text_is_read_through() -> None:
    assert Weakness.NO_TIME not in weaknesses("Mohon bersabar. " * 4000 + GOOD)
