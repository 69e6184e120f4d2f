"""Underlined letters are unique within a dialog."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from halo_desktop.ui.mnemonics import assign
from tests.support.mnemonics import letter_of


def test_first_letters_are_preferred() -> None:
    assert assign(["Alasan", "Catatan"]) == ("&Alasan", "&Catatan")


def test_a_taken_letter_is_not_given_out_again() -> None:
    assert assign(["Alasan", "Arahan"], taken="a") == ("A&lasan", "A&rahan")


def test_an_ampersand_in_the_text_stays_an_ampersand() -> None:
    assert assign(["Satpol PP & Damkar"]) == ("&Satpol PP && Damkar",)


@given(
    st.lists(st.text(st.characters(exclude_characters="\0"), min_size=1, max_size=12), max_size=12)
)
def test_no_two_texts_share_a_letter_and_no_text_is_changed(texts: list[str]) -> None:
    marked = assign(texts)

    letters = [letter_of(text) for text in marked if letter_of(text)]
    assert len(set(letters)) == len(letters)
    plain = [m.replace("&&", "\0").replace("&", "").replace("\0", "&") for m in marked]
    assert plain == texts
