"""Texts made to keep the finder busy end soon: its work grows with the length, not its square.

A pattern that tries every pair of places would need hours for one of these.
"""

from __future__ import annotations

import pytest

from halo_desktop.domain.personal_data.finding import find

LENGTH = 100_000
PIECES = {
    "spaces": " ",
    "a street and spaces": "Jalan A" + " " * 2000,
    "digits": "1",
    "digits and spaces": "1 ",
    "beginnings of numbers": "08 ",
    "half addresses of mail": "a@",
    "mail written out": "a (at) b (dot) ",
    "cues without names": "Pak ",
    "one capital word": "A",
    "capital words": "Andi ",
    "streets without numbers": "jl a b c no ",
    "line ends": "\n",
}


@pytest.mark.parametrize("piece", [pytest.param(text, id=name) for name, text in PIECES.items()])
def test_a_long_text_of_nothing_but_it_still_shows_the_number_at_its_end(piece: str) -> None:
    text = piece * (LENGTH // len(piece)) + "\nHP 081242157788"

    found = find(text)

    assert text[found[-1].start : found[-1].end] == "081242157788"


def test_a_long_text_full_of_people_shows_them_all() -> None:
    line = "Pak Rahmat 081242157788 nik 7604041203850002 a@b.co DC 1234 AB\n"

    assert len(find(line * 500)) == 5 * 500
