"""How well a few typed letters fit a name: word starts first, slips of the finger last.

Every typed word has to be found, in the name or in the other words it is known by; the
order of the words does not matter.
"""

from __future__ import annotations

import re
from typing import Final

_WORDS: Final = re.compile(r"[^\W_]+")
_WHOLE: Final = 110
_START: Final = 100
_OTHER_WHOLE: Final = 90
_OTHER_START: Final = 80
_INSIDE: Final = 60
_OTHER_INSIDE: Final = 40
_SLIP: Final = 25
_LETTERS: Final = 15
_SHORTEST_INSIDE: Final = 2
_SHORTEST_SLIP: Final = 4
_SHORTEST_LETTERS: Final = 3


def words(text: str) -> tuple[str, ...]:
    """The words of a text as they are compared: letters and digits, small."""
    return tuple(_WORDS.findall(text.casefold()))


def score(query: str, name: str, others: str = "") -> int | None:
    """The larger, the better it fits; ``None`` when a typed word is nowhere in it."""
    own, other = words(name), words(others)
    total = 0
    for token in words(query):
        found = _token(token, own, other)
        if found == 0:
            return None
        total += found
    return total * 4 - min(len(name), 80) // 8 if query.strip() else 0


def _token(token: str, own: tuple[str, ...], other: tuple[str, ...]) -> int:
    first = _in_words(token, own, _WHOLE, _START, _INSIDE)
    second = _in_words(token, other, _OTHER_WHOLE, _OTHER_START, _OTHER_INSIDE)
    if found := max(first, second):
        return found
    if len(token) >= _SHORTEST_SLIP and any(_is_slip(token, word) for word in own + other):
        return _SLIP
    if len(token) >= _SHORTEST_LETTERS and _in_order(token, own):
        return _LETTERS
    return 0


def _in_words(token: str, known: tuple[str, ...], whole: int, start: int, inside: int) -> int:
    best = 0
    for place, word in enumerate(known):
        if word == token:
            return whole - (place > 0)
        if word.startswith(token):
            best = max(best, start - (place > 0))
        elif len(token) >= _SHORTEST_INSIDE and token in word:
            best = max(best, inside)
    return best


def _is_slip(token: str, word: str) -> bool:
    """Whether one letter too many, too few, wrong or swapped makes the start of a word."""
    for length in (len(token) - 1, len(token), len(token) + 1):
        if length <= len(word) and _differ_once(token, word[:length]):
            return True
    return False


def _differ_once(first: str, second: str) -> bool:
    same = 0
    while same < min(len(first), len(second)) and first[same] == second[same]:
        same += 1
    left, right = first[same:], second[same:]
    if len(left) == len(right):
        swapped = len(left) > 1 and left[0] == right[1] and left[1] == right[0]
        return left[1:] == right[1:] or (swapped and left[2:] == right[2:])
    return left[1:] == right or left == right[1:]


def _in_order(token: str, own: tuple[str, ...]) -> bool:
    """Whether the letters stand in order, the first of them at the start of a word."""
    for place, word in enumerate(own):
        if not word.startswith(token[0]):
            continue
        rest = iter("".join(own[place:]))
        if all(letter in rest for letter in token):
            return True
    return False
