"""Which words two texts share, for showing both side by side."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

_WORDS = re.compile(r"\s+|[^\s]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A stretch of one text; ``is_own`` when the other text does not have it."""

    text: str
    is_own: bool


def compare(mine: str, theirs: str) -> tuple[tuple[Segment, ...], tuple[Segment, ...]]:
    """Splits both texts into what they share and what only one of them has."""
    left, right = _WORDS.findall(mine), _WORDS.findall(theirs)
    mine_parts: list[Segment] = []
    theirs_parts: list[Segment] = []
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    for tag, left_from, left_to, right_from, right_to in matcher.get_opcodes():
        is_own = tag != "equal"
        _add(mine_parts, "".join(left[left_from:left_to]), is_own=is_own)
        _add(theirs_parts, "".join(right[right_from:right_to]), is_own=is_own)
    return tuple(mine_parts), tuple(theirs_parts)


def merge(mine: str, theirs: str) -> str:
    """Both texts in one: what they share once, then what only one of them has, theirs first.

    A beginning for somebody who writes on; no word of either is left out.
    """
    left, right = _WORDS.findall(mine), _WORDS.findall(theirs)
    parts: list[str] = []
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    for tag, left_from, left_to, right_from, right_to in matcher.get_opcodes():
        if tag == "equal":
            parts.append("".join(left[left_from:left_to]))
            continue
        there, here = "".join(right[right_from:right_to]), "".join(left[left_from:left_to])
        glue = " " if there.strip() and here.strip() and not there[-1].isspace() else ""
        parts.append(f"{there}{glue}{here}")
    return "".join(parts)


def _add(parts: list[Segment], text: str, *, is_own: bool) -> None:
    if text:
        parts.append(Segment(text=text, is_own=is_own and bool(text.strip())))
