"""Words and numbers as people really type them.

The register writes "Ba'ba Tapua", "Sumberjo" or "ASM-2026-004182"; people type "babatapua",
"sumber jo" or "4182". Both sides are brought to the same spellings here.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

from halo_desktop.domain.indonesian import affixes, stems

_LONGEST_NAME: Final = 5  # words of a place name that are tried joined
_SHORTEST_WORD: Final = 3
_SEPARATORS: Final = re.compile(r"[\W_]+")
# Letters to Unicode, apostrophes to people; left alone they would glue words together.
_APOSTROPHES: Final = str.maketrans(dict.fromkeys("ʻʼʽˈʹ", "'"))


def plain(text: str) -> str:
    """Lower case, without accents, with every apostrophe a plain one."""
    decomposed = unicodedata.normalize("NFKD", text.translate(_APOSTROPHES))
    return "".join(mark for mark in decomposed if not unicodedata.combining(mark)).lower()


def split(text: str) -> list[str]:
    """The runs of letters and digits in a text, in plain spelling."""
    return [word for word in _SEPARATORS.split(plain(text)) if word]


def squeezed(text: str) -> str:
    """Letters and digits only, for numbers that are written with and without hyphens."""
    return "".join(split(text))


@lru_cache(maxsize=4096)
def spellings(name: str) -> str:
    """A name with every way of writing neighbouring words of it as one."""
    found = split(name)
    joined = [
        "".join(found[start:end])
        for start in range(len(found))
        for end in range(start + 2, min(len(found), start + _LONGEST_NAME) + 1)
    ]
    return " ".join(found + joined)


def forms(word: str) -> tuple[str, ...]:
    """The whole words that a word of the language may stand for in a text, itself first.

    "perbaikan" and "baik" find each other; a name or a number has no other forms.
    """
    if not word.isascii() or not word.isalpha() or len(word) < _SHORTEST_WORD:
        return ()
    found = stems.roots(word) or (word,)
    return tuple(dict.fromkeys(form for root in found for form in (word, *affixes.forms(root))))


def is_finished(word: str) -> bool:
    """Whether a word is a root, so that it is not the beginning of another one."""
    return stems.is_root(word)
