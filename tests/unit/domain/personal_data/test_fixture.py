"""Sentences as offices and citizens write them: with personal data, and with look-alikes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from halo_desktop.domain.personal_data.finding import find

HERE = Path(__file__).parent
MARK = re.compile(r"\{(\w+):([^}]*)\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A text with the places that are personal."""

    text: str
    wanted: tuple[tuple[int, int, str], ...]


def sentence(line: str) -> Sentence:
    """Reads ``… {name:Hasnah} …``."""
    text, wanted, position = "", [], 0
    for mark in MARK.finditer(line):
        text += line[position : mark.start()]
        wanted.append((len(text), len(text) + len(mark[2]), mark[1]))
        text += mark[2]
        position = mark.end()
    return Sentence(text=text + line[position:], wanted=tuple(wanted))


def sentences(name: str) -> list[Sentence]:
    """The sentences of a file; a backslash and an n stand for a line's end."""
    return [
        sentence(line.replace("\\n", "\n"))
        for line in (HERE / name).read_text("utf-8").splitlines()
    ]


def meets(one: tuple[int, int, str], other: tuple[int, int, str]) -> bool:
    """Whether two places share letters and say the same kind."""
    return one[2] == other[2] and one[0] < other[1] and other[0] < one[1]


def measured(everything: Sequence[Sentence]) -> tuple[int, int, list[str], list[str]]:
    """How many places were wanted, how many found rightly, which missed, which wrong."""
    missed, false, hits = [], [], 0
    for one in everything:
        found = [(span.start, span.end, span.kind.value) for span in find(one.text)]
        missed += [one.text[w[0] : w[1]] for w in one.wanted if not any(meets(f, w) for f in found)]
        wrong = [f for f in found if not any(meets(f, w) for w in one.wanted)]
        false += [f"{f[2]}: {one.text[f[0] : f[1]]}" for f in wrong]
        hits += len(found) - len(wrong)
    return sum(len(one.wanted) for one in everything), hits, missed, false


@pytest.mark.parametrize(
    ("planted", "clean", "least"),
    [
        pytest.param("planted.txt", "clean.txt", 400, id="the author's"),
        pytest.param("planted_2.txt", "clean_2.txt", 400, id="written by somebody else"),
        pytest.param("planted_3.txt", "clean_3.txt", 100, id="written after the rules"),
        pytest.param("planted_4.txt", "clean_4.txt", 200, id="in several styles"),
        pytest.param("planted_5.txt", "clean_5.txt", 170, id="in several styles, again"),
        pytest.param("planted_6.txt", "clean_6.txt", 170, id="in several styles, a third time"),
        pytest.param("planted_7.txt", "clean_7.txt", 120, id="after the second widening"),
        pytest.param("planted_8.txt", "clean_8.txt", 300, id="whole sentences, before the rules"),
        pytest.param("planted_9.txt", "clean_9.txt", 190, id="after names by their capital"),
    ],
)
def test_a_fixture_finds_what_it_should_and_little_else(
    planted: str, clean: str, least: int
) -> None:
    everything = sentences(planted) + sentences(clean)

    wanted, hits, missed, false = measured(everything)

    assert len(everything) >= least
    assert len(missed) <= 0.02 * wanted, missed
    assert len(false) <= 0.05 * (hits + len(false)), false


def test_numbers_and_contacts_are_covered_to_their_last_letter() -> None:
    parts = [
        (one.text[w[0] : w[1]], one.text)
        for one in sentences("planted.txt")
        for w in one.wanted
        if w[2] != "name"
        and w not in [(span.start, span.end, span.kind.value) for span in find(one.text)]
    ]

    assert parts == []
