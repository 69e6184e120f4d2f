"""Units, topics and places are found as people call them."""

from __future__ import annotations

from datetime import date

import pytest

from halo_desktop.central.seed.rulebook_files import load_rulebook
from halo_desktop.cli.names import Names


@pytest.fixture(scope="module")
def names() -> Names:
    """The names of the district."""
    return Names(load_rulebook(), date(2026, 11, 24))


@pytest.mark.parametrize(
    "text", ["pupr", "PUPR", " Pupr ", "Dinas Pekerjaan Umum dan Penataan Ruang"]
)
def test_a_unit_is_found_by_code_and_name(names: Names, text: str) -> None:
    assert names.unit(text) == "pupr"


@pytest.mark.parametrize("text", ["jalan", "Jalan dan Jembatan", "JALAN-DAN-JEMBATAN"])
def test_a_topic_is_found_by_code_and_name(names: Names, text: str) -> None:
    assert names.topic(text) == "jalan"


@pytest.mark.parametrize("text", ["76.04.02", "kecamatan campalagian", "Kec. Campalagian"])
def test_a_place_is_found_by_code_and_name(names: Names, text: str) -> None:
    assert names.place(text) == "76.04.02"


def test_a_name_that_two_places_have_is_not_guessed(names: Names) -> None:
    with pytest.raises(LookupError, match=r"ada lebih dari satu: 76\.04\.01, 76\.04\.01\.1001"):
        names.place("Tinambung")


def test_an_unknown_name_gets_a_guess(names: Names) -> None:
    with pytest.raises(LookupError, match=r"OPD “pupe” tidak dikenal. Mungkin maksudnya PUPR\?"):
        names.unit("pupe")


@pytest.mark.parametrize("text", ["", "  ", "-", "\u202e"])
def test_nothing_is_no_name(names: Names, text: str) -> None:
    with pytest.raises(LookupError, match="tidak dikenal"):
        names.unit(text)


def test_codes_are_told_by_name(names: Names) -> None:
    assert names.unit_name("pupr") == "PUPR"
    assert names.topic_name("jalan") == "Jalan dan jembatan"
    assert names.place_name("76.04.02") == "Kec. Campalagian"
    assert (names.unit_name("dulu"), names.topic_name(None), names.place_name("1")) == (
        "dulu",
        "",
        "1",
    )
