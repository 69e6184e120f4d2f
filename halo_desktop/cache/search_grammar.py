"""Reads what people type into the search field.

``jalan rusak`` asks for both words, ``"jalan rusak"`` for exactly these beside one another,
``opd:pupr`` is a wish, ``-kata`` and ``-opd:pupr`` leave out, and ``ATAU`` (or ``OR``, ``|``)
stands between alternatives. Everything can be typed: what is not understood is searched for
as text, and nothing fails.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

MAX_WORDS: Final = 12
MAX_WORD_LENGTH: Final = 64
MAX_TOKENS: Final = 24
MAX_WAYS: Final = 6
_OR: Final = frozenset({"ATAU", "OR", "|"})
PIECE: Final = re.compile(
    r"(?P<minus>-(?=[^\s-]))?"
    r'(?:(?P<unfinished>[^\s:"]+):(?=\s|$)'
    r'|(?:(?P<name>[^\s:"]+):)?(?:"(?P<quoted>[^"]*)(?P<end>"?)|(?P<bare>\S+)))'
)


class TokenKey(StrEnum):
    """What a wish is about; the value is the word in front of the colon."""

    NUMBER = "no"
    LAPOR = "lapor"
    UNIT = "opd"
    DISTRICT = "kec"
    PLACE = "desa"
    TOPIC = "topik"
    STATE = "status"
    CHANNEL = "kanal"
    DUE = "tenggat"
    SINCE = "dari"
    UNTIL = "sampai"
    MARK = "tanda"
    URGENCY = "urgensi"
    WHOSE = "milik"
    QUEUE = "antre"
    PHONE = "hp"


# Other words that people use in front of the colon.
ALIASES: Final[Mapping[str, TokenKey]] = {
    "tiket": TokenKey.NUMBER,
    "nomor": TokenKey.NUMBER,
    "unit": TokenKey.UNIT,
    "dinas": TokenKey.UNIT,
    "kecamatan": TokenKey.DISTRICT,
    "lokasi": TokenKey.PLACE,
    "kelurahan": TokenKey.PLACE,
    "kategori": TokenKey.TOPIC,
    "sejak": TokenKey.SINCE,
    "hingga": TokenKey.UNTIL,
    "label": TokenKey.MARK,
    "penanda": TokenKey.MARK,
    "prioritas": TokenKey.URGENCY,
    "punya": TokenKey.WHOSE,
    "antrean": TokenKey.QUEUE,
    "telp": TokenKey.PHONE,
    "telepon": TokenKey.PHONE,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """One wish."""

    key: TokenKey
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What a complaint must all have."""

    words: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    tokens: tuple[Token, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is asked for."""
        return not (self.words or self.phrases or self.tokens)


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """One alternative of a search: what must be there, and what must not."""

    wanted: Terms = Terms()
    unwanted: tuple[Terms, ...] = ()  # none of them

    @property
    def is_empty(self) -> bool:
        """Whether nothing is asked for."""
        return self.wanted.is_empty and not self.unwanted


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """A search as it was understood: any of its ways is enough."""

    ways: tuple[Way, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is asked for."""
        return not self.ways

    @property
    def tokens(self) -> tuple[Token, ...]:
        """Every wish in it, those to be left out among them."""
        return tuple(
            token
            for way in self.ways
            for terms in (way.wanted, *way.unwanted)
            for token in terms.tokens
        )


def parse(text: str) -> Query:
    """Splits a search into alternatives; a wish without a value yet asks for nothing."""
    made = [_Made()]
    for match in PIECE.finditer(text):
        if match[0] in _OR:
            made.append(_Made())
        else:
            made[-1].take(match)
    ways = (one.way() for one in made)
    return Query(ways=tuple(way for way in ways if not way.is_empty)[:MAX_WAYS])


def key_of(name: str | None) -> TokenKey | None:
    """The wish that a word in front of a colon means."""
    word = (name or "").casefold()
    try:
        return TokenKey(word)
    except ValueError:
        return ALIASES.get(word)


def quoted(value: str) -> str:
    """A value as it has to be typed behind a colon."""
    clean = value.replace('"', "")
    return f'"{clean}"' if not clean or re.search(r"[\s:,]", clean) else clean


class _Made:
    """One way while it is being read."""

    def __init__(self) -> None:
        self._words: list[str] = []
        self._phrases: list[str] = []
        self._tokens: list[Token] = []
        self._unwanted: list[Terms] = []

    def take(self, match: re.Match[str]) -> None:
        """Takes the next piece of the text."""
        name = match["unfinished"] or match["name"]
        value = match["quoted"] if match["quoted"] is not None else match["bare"] or ""
        key = key_of(name)
        if key is not None:
            found = Token(key=key, value=value.strip())
            terms = Terms(tokens=(found,) if found.value else ())
        elif name is None and match["end"]:
            phrase = " ".join(value.split())
            terms = Terms(phrases=(phrase[: 4 * MAX_WORD_LENGTH],) if phrase else ())
        else:
            words = [part for part in (name,) if part] + value.split()
            terms = Terms(words=tuple(word[:MAX_WORD_LENGTH] for word in words))
        if not match["minus"]:
            self._words += terms.words
            self._phrases += terms.phrases
            self._tokens += terms.tokens
        elif not terms.is_empty:
            self._unwanted.append(terms)

    def way(self) -> Way:
        """What was read, cut to a length that can be answered at once."""
        return Way(
            wanted=Terms(
                words=tuple(self._words[:MAX_WORDS]),
                phrases=tuple(self._phrases[:MAX_WORDS]),
                tokens=tuple(self._tokens[:MAX_TOKENS]),
            ),
            unwanted=tuple(
                Terms(words=found.words[:MAX_WORDS], phrases=found.phrases, tokens=found.tokens)
                for found in self._unwanted[:MAX_WORDS]
            ),
        )
