"""Which stretches of a paragraph are words whose spelling can be judged.

Left alone: whatever holds a digit (tickets, dates, amounts), addresses of mail and web, words in
capitals (abbreviations), capitalised words inside a sentence (names of people and places),
placeholders of templates, and what is quoted: it is somebody else's spelling.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_SHORTEST: Final = 3
_WORD: Final = re.compile(r"(?<![\w@./\\#&-])[^\W\d_]+(?:['’-][^\W\d_]+)*(?![\w@/\\]|\.\w|-\w)")
_ENDS_A_SENTENCE: Final = frozenset(".!?:;\n")
_LEFT_ALONE: Final = re.compile(
    r"\{[^{}\n]*\}"  # a placeholder
    r"|[“\"][^”\"\n]*[”\"]"  # quoted
    r"|(?:https?://|www\.)\S+"
    r"|\S+@\S+"
    r"|\b(?:jl|jln|jalan|gang|gg|rt|rw|dusun|blok)\b\.?[^,;\n]{0,40}?\b\d+\w*",  # an address
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word and where it stands."""

    text: str
    start: int

    @property
    def end(self) -> int:
        """The place after its last letter."""
        return self.start + len(self.text)


def words(paragraph: str) -> Iterator[Word]:
    """The words of a paragraph to look up, in their order."""
    if paragraph.lstrip().startswith(">"):
        return
    skipped = [match.span() for match in _LEFT_ALONE.finditer(paragraph)]
    for match in _WORD.finditer(paragraph):
        word = match.group()
        if len(word) < _SHORTEST or word.isupper():
            continue
        if any(start < match.end() and match.start() < end for start, end in skipped):
            continue
        if word[0].isupper() and not _begins_a_sentence(paragraph, match.start()):
            continue
        yield Word(word, match.start())


def _begins_a_sentence(paragraph: str, at: int) -> bool:
    before = paragraph[:at].rstrip(" \t(–—-•*")
    return not before or before[-1] in _ENDS_A_SENTENCE


def known_forms(word: str) -> tuple[str, ...]:
    """How a word may stand in the dictionary: as it is, small, and each half of a double."""
    small = word.lower().replace("’", "'")
    return (word, small) if small != word else (word,)


def halves(word: str) -> tuple[str, ...]:
    """The parts of "jalan-jalan" or "tarik-ulur"; nothing for a plain word."""
    parts = tuple(part for part in re.split(r"-", word) if part)
    return parts if len(parts) > 1 else ()
