"""Judges words by a dictionary in Hunspell's format; importing this reads the library."""

from __future__ import annotations

import io
from itertools import islice
from pathlib import Path
from typing import Final

from spylls.hunspell import Dictionary
from spylls.hunspell.readers import read_aff, read_dic
from spylls.hunspell.readers.file_reader import BaseReader

from halo_desktop.ui.spelling import words

_MOST_SUGGESTIONS: Final = 6
_LONGEST: Final = 40  # longer ones take seconds to look for and are no words


class WordList:
    """Judges words. Slow to make and to ask for suggestions: never on the thread of the window."""

    def __init__(self, base: Path) -> None:
        """Reads ``base`` with the endings .aff and .dic."""
        aff, context = read_aff(_Content(base.with_suffix(".aff")))
        source = _Content(base.with_suffix(".dic"), context.encoding)
        self._dictionary = Dictionary(aff, read_dic(source, aff=aff, context=context))
        self._judged: dict[str, bool] = {}

    def is_right(self, word: str) -> bool:
        """Whether a word, or each half of a double word, is in the dictionary."""
        found = self._judged.get(word)
        if found is None:
            found = self._judged[word] = self._judge(word)
        return found

    def suggestions(self, word: str) -> tuple[str, ...]:
        """What may have been meant, the likeliest first."""
        if len(word) > _LONGEST:
            return ()
        lowered = word.lower()
        found = islice(self._dictionary.suggest(lowered), _MOST_SUGGESTIONS)
        is_capital = word[:1].isupper()
        made = (text[:1].upper() + text[1:] if is_capital else text for text in found)
        return tuple(dict.fromkeys(made))

    def _judge(self, word: str) -> bool:
        if len(word) > _LONGEST:
            return True
        if any(self._dictionary.lookup(form) for form in words.known_forms(word)):
            return True
        parts = words.halves(word)
        return bool(parts) and all(self.is_right(part) for part in parts)


class _Content(BaseReader):
    """A file read as a whole: the library's own reader leaves its files open."""

    def __init__(self, file: Path, encoding: str = "iso8859-1") -> None:
        self._content = file.read_bytes()
        super().__init__(io.StringIO(self._content.decode(encoding, "surrogateescape")))

    def reset_encoding(self, encoding: str) -> None:
        """Reads on from the same line in another encoding."""
        self.reset_io(io.StringIO(self._content.decode(encoding, "surrogateescape")))
