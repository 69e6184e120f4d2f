"""How much a word looks like a name, by its letters alone.

Names here are made of other sounds than the words of the language: *-uddin*, *-iah*, *Nur-*,
*Su-…-no*, *-ang*. Groups of three letters of the lists of names, against those of the lists of
words and places, give a number for words that stand in no list: a naive Bayes of trigrams,
counted when it is first asked for (some 10 ms). It is evidence beside the words around, never
alone.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Final

from halo_desktop.domain.indonesian import affixes
from halo_desktop.domain.indonesian.root_words import ROOTS
from halo_desktop.domain.personal_data.name_words import GIVEN_NAMES, is_also_a_word
from halo_desktop.domain.personal_data.ordinary_words import OF_OFFICES
from halo_desktop.domain.personal_data.places import PLACES

_SMOOTHING: Final = 0.5
_LETTERS: Final = 27**3


@lru_cache(maxsize=8192)
def likeness(word: str) -> float:
    """The mean log odds of a group of letters; above zero it looks like a name."""
    names, words = _counted()
    name_total, word_total = sum(names.values()), sum(words.values())
    groups = _groups(word)
    odds = sum(
        math.log(
            (names[group] + _SMOOTHING)
            / (name_total + _SMOOTHING * _LETTERS)
            * (word_total + _SMOOTHING * _LETTERS)
            / (words[group] + _SMOOTHING)
        )
        for group in groups
    )
    return odds / len(groups)


@cache
def _counted() -> tuple[Counter[str], Counter[str]]:
    names = _count(name for name in GIVEN_NAMES if not is_also_a_word(name))
    return names, _count(_of_the_language())


def _of_the_language() -> Iterable[str]:
    yield from OF_OFFICES
    yield from PLACES
    for root in ROOTS:
        yield root
        nasal = affixes.nasals(root)[0]
        yield from (f"me{nasal}kan", f"pe{nasal}an", f"di{root}", f"ber{root}", f"ke{root}an")


def _count(words: Iterable[str]) -> Counter[str]:
    return Counter(group for word in words for group in _groups(word))


def _groups(word: str) -> list[str]:
    letters = word.lower().strip("'’`-.")
    plain = f"^{letters}$"
    return [plain[at : at + 3] for at in range(max(1, len(plain) - 2))]
