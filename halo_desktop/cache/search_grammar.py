"""Reads what people type into the search field: words, and wishes like ``opd:pupr``.

Everything can be typed: what is not understood is searched for as text, and nothing fails.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

MAX_WORDS: Final = 12
MAX_WORD_LENGTH: Final = 64
_PIECE: Final = re.compile(r'([^\s:"]+):(?=\s|$)|(?:([^\s:"]+):)?(?:"([^"]*)"?|(\S+))')


class TokenKey(StrEnum):
    """What a wish is about; the value is the word in front of the colon."""

    NUMBER = "no"
    LAPOR = "lapor"
    UNIT = "opd"
    PLACE = "desa"
    STATE = "status"
    CHANNEL = "kanal"
    DUE = "tenggat"
    SINCE = "dari"
    QUEUE = "antre"


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """One wish."""

    key: TokenKey
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """A search as it was understood."""

    words: tuple[str, ...] = ()
    tokens: tuple[Token, ...] = ()


def parse(text: str) -> Query:
    """Splits a search into words and wishes; a wish without a value yet asks for nothing."""
    words: list[str] = []
    tokens: list[Token] = []
    for match in _PIECE.finditer(text):
        unfinished, name, quoted, bare = match.groups()
        value = quoted if quoted is not None else bare or ""
        key = _key(name if name is not None else unfinished)
        if key is not None:
            if value.strip():
                tokens.append(Token(key=key, value=value.strip()))
        else:
            words += [part for part in (name, unfinished) if part]
            words += value.split()
    kept = [word[:MAX_WORD_LENGTH] for word in words[:MAX_WORDS]]
    return Query(words=tuple(kept), tokens=tuple(tokens))


def _key(name: str | None) -> TokenKey | None:
    try:
        return TokenKey((name or "").casefold())
    except ValueError:
        return None
