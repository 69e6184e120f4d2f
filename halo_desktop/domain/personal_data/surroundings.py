"""The words before and after a finding, which often decide what it is."""

from __future__ import annotations

import re

_REACH = 48


def said_before(text: str, start: int, words: re.Pattern[str], *, reach: int = _REACH) -> bool:
    """Whether one of the words stands shortly before, in the same sentence."""
    before = text[max(0, start - reach) : start]
    # A full stop ends a sentence only before a space; "No." and "a.n." do not count.
    sentence = re.split(
        r"(?<![Nn]o)(?<![Tt]elp)(?<![Tt]lp)(?<![Tt]el)(?<![Hh]ub)(?<![Hh][Pp])(?<!\b[A-Za-z]\.[A-Za-z])[.!?;]\s+|\n",
        before,
    )[-1]
    return words.search(sentence) is not None


def nearest_before(text: str, start: int, choices: dict[str, re.Pattern[str]]) -> str:
    """The name of the choice whose word stands nearest before; empty if none does."""
    before = text[max(0, start - _REACH) : start]
    found = {
        name: max((match.end() for match in words.finditer(before)), default=-1)
        for name, words in choices.items()
    }
    best = max(found, key=lambda name: found[name])
    return best if found[best] >= 0 else ""
