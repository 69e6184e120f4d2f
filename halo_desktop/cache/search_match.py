"""Turns typed words into questions for the full-text index."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from halo_desktop.cache import search_words
from halo_desktop.cache.clauses import Clause

_SHORTEST_FRAGMENT: Final = 3  # what a trigram index can find
_MOST_JOINED: Final = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class TextMatch:
    """What to ask the index: one expression for the texts, and conditions with numbers."""

    expression: str = ""
    numbers: tuple[Clause, ...] = ()
    whole: Clause | None = None  # the whole input read as one number, as an alternative

    @property
    def is_empty(self) -> bool:
        """Whether nothing is asked for."""
        return not self.expression and not self.numbers


def read(words: Sequence[str]) -> TextMatch:
    """Reads words: each must occur, at least as the beginning of a word."""
    texts = [word for word in words if search_words.split(word) and not _is_fragment(word)]
    numbers = [word for word in words if _is_fragment(word)]
    whole = fragment(" ".join(words)) if len(words) > 1 and numbers else None
    return TextMatch(
        expression=_expression(texts),
        numbers=tuple(_word_or_fragment(word) for word in numbers),
        whole=whole,
    )


def clause(match: TextMatch) -> Clause:
    """The condition on ``shown`` for lists that are not led by the index."""
    found = [*match.numbers]
    if match.expression:
        found.append(_in_texts(match.expression))
    joined = Clause(
        sql="(" + " AND ".join(part.sql for part in found) + ")",
        params=tuple(value for part in found for value in part.params),
    )
    if match.whole is None:
        return joined
    return Clause(
        sql=f"({joined.sql} OR {match.whole.sql})", params=joined.params + match.whole.params
    )


def fragment(value: str) -> Clause:
    """Ticket or LAPOR! numbers that contain some letters and digits."""
    wanted = search_words.squeezed(value)
    if len(wanted) < _SHORTEST_FRAGMENT:
        return _in_texts(f'number : "{wanted}" *' if wanted else '""')
    return Clause(
        sql="n IN (SELECT rowid FROM fts_number WHERE fts_number MATCH ?)",
        params=(f'"{wanted}"',),
    )


def _is_fragment(word: str) -> bool:
    squeezed = search_words.squeezed(word)
    return len(squeezed) >= _SHORTEST_FRAGMENT and any(mark.isdecimal() for mark in squeezed)


def _word_or_fragment(word: str) -> Clause:
    return Clause(
        sql="n IN (SELECT rowid FROM fts WHERE fts MATCH ? "
        "UNION SELECT rowid FROM fts_number WHERE fts_number MATCH ?)",
        params=(_word(word), f'"{search_words.squeezed(word)}"'),
    )


def _in_texts(expression: str) -> Clause:
    return Clause(sql="n IN (SELECT rowid FROM fts WHERE fts MATCH ?)", params=(expression,))


def _expression(words: Sequence[str]) -> str:
    """All words, or neighbours of them written as one: "sumber jo" finds "Sumberjo"."""
    if not words:
        return ""
    ways = [" AND ".join(_word(word) for word in words)]
    if 1 < len(words) <= _MOST_JOINED:
        for start in range(len(words) - 1):
            joined = [*words[:start], words[start] + words[start + 1], *words[start + 2 :]]
            ways.append(" AND ".join(_word(word) for word in joined))
        if len(words) > 2:
            ways.append(_word("".join(words)))
    return ways[0] if len(ways) == 1 else " OR ".join(f"({way})" for way in ways)


def _word(word: str) -> str:
    """One word as the beginning of a word, or as any form of its root.

    Quoted, so that no sign in it has a meaning.
    """
    pieces = search_words.split(word)
    ways = [f'"{" ".join(pieces)}" *']
    if len(pieces) > 1:
        ways.append(f'"{"".join(pieces)}" *')
    elif others := search_words.forms(pieces[0]):
        if search_words.is_finished(pieces[0]):
            # "tandu" is not the beginning of "tandus", but may be that of the village Tandung.
            ways = [f'place : "{pieces[0]}" *']
        ways.extend(f'"{form}"' for form in others)
    return ways[0] if len(ways) == 1 else "(" + " OR ".join(ways) + ")"
