"""Type-ahead forgives what people leave out."""

from __future__ import annotations

import pytest

from halo_desktop.ui.decisions.form import Option
from halo_desktop.ui.decisions.matching import exact, matching

PLACES = (
    Option(value="1", label="Kec. Wonomulyo"),
    Option(value="2", label="Desa Bumi-Ayu", hint="Kec. Wonomulyo"),
    Option(value="3", label="Desa Ba'ba Tapua", hint="Kec. Matangnga"),
    Option(value="4", label="Kel. Sidodadi", hint="Kec. Wonomulyo"),
)


@pytest.mark.parametrize("typed", ["bumiayu", "bumi ayu", "BUMI-AYU", "desa bumi", "ayu"])
def test_hyphens_blanks_and_case_do_not_matter(typed: str) -> None:
    assert matching(typed, PLACES)[0].value == "2"


@pytest.mark.parametrize("typed", ["baba", "ba'ba", "ba’ba tapua"])
def test_apostrophes_do_not_matter(typed: str) -> None:
    assert [option.value for option in matching(typed, PLACES)] == ["3"]


def test_a_kecamatan_comes_before_its_villages() -> None:
    assert [option.value for option in matching("wonomulyo", PLACES)] == ["1", "2", "4"]


def test_words_may_be_typed_in_any_order() -> None:
    assert [option.value for option in matching("wonomulyo sido", PLACES)] == ["4"]


def test_nothing_typed_offers_everything_in_its_order() -> None:
    assert matching("", PLACES, limit=2) == PLACES[:2]


def test_only_a_clear_text_counts_as_chosen() -> None:
    found = exact("sidodadi", PLACES)

    assert found is not None
    assert found.value == "4"
    assert exact("desa", PLACES) is None
    assert exact("", PLACES) is None
    assert exact("tidak ada", PLACES) is None
