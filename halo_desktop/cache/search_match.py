"""Turns typed words into questions for the full-text index."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from halo_desktop.cache import place_names, search_words
from halo_desktop.cache.clauses import Clause
from halo_desktop.cache.search_grammar import Terms
from halo_desktop.domain.rulebook import Place

_SHORTEST_FRAGMENT: Final = 3  # what a trigram index can find
_MOST_JOINED: Final = 5
_SOMEWHERE: Final = Clause(sql="place IS NOT NULL")  # alone, the district's name asks for this


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


Known = Callable[[Sequence[str]], Sequence[str]]


def _everything(forms: Sequence[str]) -> Sequence[str]:
    return forms


def read(terms: Terms, places: tuple[Place, ...] = (), known: Known = _everything) -> TextMatch:
    """Reads words and phrases: each must occur, a word at least as the beginning of one.

    Args:
        terms: What was typed.
        places: The names that are found by their sound.
        known: Leaves out forms of a word that no complaint contains; each that stays costs
            a look into every part of the index.
    """
    sounds = place_names.spelled_by_sound(places)
    words, names_district = _without_district(without_kinds(terms.words, places))
    texts = [word for word in words if search_words.split(word) and not _is_fragment(word)]
    numbers = [word for word in words if _is_fragment(word)]
    whole = fragment(" ".join(words)) if len(words) > 1 and numbers and not terms.phrases else None
    found = [_expression(texts, sounds, known), *(_phrase(phrase) for phrase in terms.phrases)]
    kept = [part for part in found if part]
    conditions = [_word_or_fragment(word) for word in numbers]
    if names_district and not kept and not conditions:
        conditions.append(_SOMEWHERE)
    return TextMatch(
        expression=kept[0] if len(kept) == 1 else " AND ".join(f"({part})" for part in kept),
        numbers=tuple(conditions),
        whole=whole,
    )


def without_kinds(words: Sequence[str], places: tuple[Place, ...]) -> list[str]:
    """Words without "kec." or "desa" in front of the name of a place."""
    kept: list[str] = []
    names = [name for found in place_names.spelled_by_sound(places).values() for name in found]
    for index, word in enumerate(words):
        following = search_words.squeezed(words[index + 1]) if index + 1 < len(words) else ""
        is_kind = search_words.squeezed(word) in place_names.KIND_WORDS
        if is_kind and following and any(name.startswith(following) for name in names):
            continue
        kept.append(word)
    return kept


def _without_district(words: list[str]) -> tuple[list[str], bool]:
    """Words without the name of the district: every case lies there, so it narrows nothing."""
    squeezed = [search_words.squeezed(word) for word in words]
    for start in range(len(words)):
        for end in range(len(words), start, -1):
            if place_names.is_district_name("".join(squeezed[start:end])):
                return [*words[:start], *words[end:]], True
    return words, False


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


def _phrase(phrase: str) -> str:
    """Exactly these words beside one another, in no other form."""
    pieces = search_words.split(phrase)
    return f'"{" ".join(pieces)}"' if pieces else ""


def _expression(
    words: Sequence[str], sounds: Mapping[str, tuple[str, ...]], known: Known = _everything
) -> str:
    """All words, or neighbours of them written as one: "sumber jo" finds "Sumberjo"."""
    if not words:
        return ""

    def all_of(some: Sequence[str]) -> str:
        return " AND ".join(_word(word, sounds, known) for word in some)

    ways = [all_of(words)]
    if 1 < len(words) <= _MOST_JOINED:
        for start in range(len(words) - 1):
            ways.append(
                all_of([*words[:start], words[start] + words[start + 1], *words[start + 2 :]])
            )
        if len(words) > 2:
            ways.append(all_of(["".join(words)]))
    return ways[0] if len(ways) == 1 else " OR ".join(f"({way})" for way in ways)


def _word(
    word: str,
    sounds: Mapping[str, tuple[str, ...]] | None = None,
    known: Known = _everything,
) -> str:
    """One word as the beginning of a word, any form of its root, or a place sounding like it.

    Quoted, so that no sign in it has a meaning.
    """
    pieces = search_words.split(word)
    joined = "".join(pieces)
    ways = [f'"{" ".join(pieces)}" *']
    if len(pieces) > 1:
        ways.append(f'"{joined}" *')
    elif others := search_words.forms(pieces[0]):
        if search_words.is_finished(pieces[0]):
            # "tandu" is not the beginning of "tandus", but may be that of the village Tandung.
            ways = [f'place : "{pieces[0]}" *']
        else:
            others = tuple(form for form in others if not form.startswith(pieces[0]))
        ways.extend(f'"{form}"' for form in known(others))
    alike = (sounds or {}).get(place_names.sound(joined), ())
    ways.extend(f'place : "{name}"' for name in alike if name != joined)
    return ways[0] if len(ways) == 1 else "(" + " OR ".join(ways) + ")"
