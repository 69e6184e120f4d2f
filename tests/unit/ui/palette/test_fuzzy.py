"""How typed letters fit names."""

from __future__ import annotations

import pytest

from halo_desktop.ui.palette import fuzzy

DISPOSE = ("Verifikasi & disposisi", "teruskan salurkan limpahkan tugaskan kirim ke OPD dinas")


@pytest.mark.parametrize(
    "typed", ["disposisi", "dispo", "teruskan", "Verif", "dsipo", "disposiisi", "vd", "opd terus"]
)
def test_a_decision_is_found_by_its_name_by_other_words_and_with_slips(typed: str) -> None:
    expects = typed != "vd"

    assert (fuzzy.score(typed, *DISPOSE) is not None) is expects


def test_letters_in_order_find_a_name_when_there_are_three_of_them() -> None:
    assert fuzzy.score("kkl", "Kotak Keluar") is not None
    assert fuzzy.score("lkk", "Kotak Keluar") is None


def test_a_start_of_a_word_is_worth_more_than_its_middle_and_that_more_than_a_slip() -> None:
    start = fuzzy.score("kunci", "Kunci layar")
    inside = fuzzy.score("kunci", "Terkunci sejak pagi")
    slip = fuzzy.score("kunci", "Kumci layar")

    assert start is not None
    assert inside is not None
    assert slip is not None
    assert start > inside > slip


def test_the_name_counts_more_than_the_other_words() -> None:
    own = fuzzy.score("teruskan", "Teruskan ke instansi lain", "")
    other = fuzzy.score("teruskan", *DISPOSE)

    assert own is not None
    assert other is not None
    assert own > other


def test_every_typed_word_has_to_be_found() -> None:
    assert fuzzy.score("kotak keluar", "Kotak Keluar") is not None
    assert fuzzy.score("kotak masuk", "Kotak Keluar") is None


@pytest.mark.parametrize("typed", ["", "   ", "&&", "…", "(", "%_", "\x00", "🙂"])
def test_what_has_no_letters_neither_fails_nor_excludes(typed: str) -> None:
    assert fuzzy.score(typed, *DISPOSE) is not None
