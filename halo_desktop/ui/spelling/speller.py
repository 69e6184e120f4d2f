"""Judges paragraphs on a thread of its own; what it has judged once it remembers."""

from __future__ import annotations

import asyncio
import importlib
import logging
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Final

from halo_desktop.ui.spelling import words
from halo_desktop.ui.spelling.words import Word

if TYPE_CHECKING:
    from halo_desktop.ui.spelling.dictionary import WordList

logger = logging.getLogger(__name__)
_MOST_PARAGRAPHS: Final = 400
# Read on the speller's own thread at the first word, so that starting the program costs nothing.
_DICTIONARY: Final = "halo_desktop.ui.spelling.dictionary"


class Speller:
    """Knows what is written wrongly; asks the dictionary only about what it has not seen."""

    def __init__(self, base: Path, office_words: Iterable[str], own_words: Iterable[str]) -> None:
        """Takes where the dictionary lies and the words that are right here whatever it says."""
        self._base = base
        self._right = {word.lower() for word in (*office_words, *own_words)}
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="spelling")
        self._list: WordList | None = None
        self._is_broken = False
        self._judged: OrderedDict[str, tuple[Word, ...]] = OrderedDict()
        self._suggested: dict[str, tuple[str, ...]] = {}

    def known(self, paragraph: str) -> tuple[Word, ...] | None:
        """What is wrong in a paragraph, or None when it has not been judged yet."""
        found = self._judged.get(paragraph)
        return None if found is None else tuple(w for w in found if not self._is_ours(w.text))

    async def judge(self, paragraphs: Sequence[str]) -> None:
        """Judges paragraphs; afterwards ``known`` answers."""
        found = await asyncio.wrap_future(self._thread.submit(self._judge, tuple(paragraphs)))
        self._judged.update(found)
        while len(self._judged) > max(_MOST_PARAGRAPHS, len(found)):
            self._judged.popitem(last=False)

    async def suggest(self, word: str) -> tuple[str, ...]:
        """What may have been meant."""
        if word not in self._suggested:
            found = await asyncio.wrap_future(self._thread.submit(self._suggest, word))
            self._suggested[word] = found
        return self._suggested[word]

    def learn(self, word: str) -> None:
        """Takes a word as right from now on."""
        self._right.add(word.lower())

    def close(self) -> None:
        """Lets the thread end; what still waits is dropped."""
        self._thread.shutdown(wait=False, cancel_futures=True)

    def _is_ours(self, word: str) -> bool:
        small = word.lower()
        return small in self._right or all(h in self._right for h in words.halves(small) or ("",))

    # On the thread

    def _words(self) -> WordList | None:
        if self._list is None and not self._is_broken:
            make: Callable[[Path], WordList] = importlib.import_module(_DICTIONARY).WordList
            try:
                self._list = make(self._base)
            except (OSError, ValueError, LookupError) as error:
                logger.warning("the dictionary cannot be read: %s", error)
                self._is_broken = True
        return self._list

    def _judge(self, paragraphs: tuple[str, ...]) -> dict[str, tuple[Word, ...]]:
        known = self._words()
        return {
            paragraph: tuple(
                w for w in words.words(paragraph) if known and not known.is_right(w.text)
            )
            for paragraph in paragraphs
        }

    def _suggest(self, word: str) -> tuple[str, ...]:
        known = self._words()
        return known.suggestions(word) if known is not None else ()
