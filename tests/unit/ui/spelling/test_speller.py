"""The speller knows the dictionary, the office and what a person has taught it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from halo_desktop.ui.spelling import office_words, places
from halo_desktop.ui.spelling.speller import Speller
from tests.support.world import district


@pytest.fixture
def speller(base: Path) -> Iterator[Speller]:
    made = Speller(base, office_words.of(district().rulebook), ("gercep",))
    yield made
    made.close()


async def wrong(speller: Speller, paragraph: str) -> list[str]:
    await speller.judge((paragraph,))
    found = speller.known(paragraph)
    assert found is not None
    return [word.text for word in found]


async def test_affixed_and_doubled_words_are_right(speller: Speller) -> None:
    assert await wrong(speller, "Jalannya sudah ditambal, jalan-jalan selesai.") == []


async def test_a_misspelt_word_is_found_where_it_stands(speller: Speller) -> None:
    assert await wrong(speller, "Sudah ditambal kerusakkan jalan.") == ["kerusakkan"]


async def test_words_of_the_office_and_own_words_are_right(speller: Speller) -> None:
    assert await wrong(speller, "sudah didisposisikan untuk polewali, gercep") == ["untuk"]


async def test_a_learnt_word_is_right_at_once_without_asking_again(speller: Speller) -> None:
    assert await wrong(speller, "sudah viral") == ["viral"]

    speller.learn("viral")

    assert speller.known("sudah viral") == ()


async def test_the_likeliest_word_is_suggested_in_the_same_case(speller: Speller) -> None:
    assert (await speller.suggest("kerusakkan"))[0] == "kerusakan"
    assert (await speller.suggest("Kerusakkan"))[0] == "Kerusakan"


async def test_nothing_is_known_before_it_is_judged(speller: Speller) -> None:
    assert speller.known("sudah") is None


def test_a_dictionary_is_found_only_with_both_of_its_files(base: Path, tmp_path: Path) -> None:
    half = tmp_path / "half"
    half.mkdir()
    (half / "id_ID.dic").write_text("0\n", encoding="utf-8")

    assert places.find((half / "id_ID", base)) == base
    assert places.find((half / "id_ID",)) is None
