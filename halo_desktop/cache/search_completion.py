"""Proposes how the piece of a search that is being typed may go on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from halo_desktop.cache import search_check, search_grammar, search_words
from halo_desktop.cache.search_grammar import TokenKey
from halo_desktop.cache.views import Perspective

MOST: Final = 12
_SHORTEST_NAME: Final = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What would stand in the place of the piece that is being typed."""

    text: str  # as it goes into the field
    words: str  # as it is shown
    key: TokenKey  # what it is about
    is_whole: bool  # with its value; else the value is still to come


@dataclass(frozen=True, slots=True, kw_only=True)
class Completion:
    """The piece under the cursor and its proposals."""

    start: int
    end: int
    proposals: tuple[Proposal, ...] = ()


def complete(text: str, cursor: int, perspective: Perspective) -> Completion:
    """Proposes names of wishes, and behind a colon the values that are known."""
    start, end = _piece(text, cursor)
    typed = text[start:cursor]
    minus = "-" if typed.startswith("-") else ""
    name, colon, value = typed.removeprefix("-").partition(":")
    key = search_grammar.key_of(name)
    if colon and key is not None:
        found = _values(key, value.lstrip('"'), minus, perspective)
    elif not colon:
        found = _names(name, minus, perspective)
    else:
        found = []
    return Completion(start=start, end=end, proposals=tuple(found[:MOST]))


def _piece(text: str, cursor: int) -> tuple[int, int]:
    """The piece that ends at or goes around the cursor; quoted blanks belong to it."""
    for match in search_grammar.PIECE.finditer(text):
        if match.start() < cursor <= match.end():
            return match.start(), match.end()
    return cursor, cursor


def _names(typed: str, minus: str, perspective: Perspective) -> list[Proposal]:
    word = typed.casefold()
    if len(word) < _SHORTEST_NAME:
        return []
    names = {key.value: key for key in TokenKey} | dict(search_grammar.ALIASES)
    keys = dict.fromkeys(key for name, key in names.items() if name.startswith(word))
    keys.pop(TokenKey.PHONE, None)  # understood, but nobody can answer it
    return [
        Proposal(text=f"{minus}{key.value}:", words=f"{key.value}:", key=key, is_whole=False)
        for key in keys
    ]


def _values(key: TokenKey, typed: str, minus: str, perspective: Perspective) -> list[Proposal]:
    *before, last = typed.split(",")
    wanted = search_words.squeezed(last)
    known = [(search_words.squeezed(word), word) for word in search_check.values(key, perspective)]
    begun = [word for plain, word in known if plain.startswith(wanted)]
    inside = [word for plain, word in known if wanted in plain and not plain.startswith(wanted)]
    proposals = []
    for word in [*begun, *inside]:
        value = search_grammar.quoted(",".join([*before, word]) if before else word)
        text = f"{minus}{key.value}:{value}"
        proposals.append(Proposal(text=text, words=word, key=key, is_whole=True))
    return proposals
