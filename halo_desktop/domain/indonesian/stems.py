"""The roots that a word may be made of."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from halo_desktop.domain.indonesian.affixes import VOWELS
from halo_desktop.domain.indonesian.root_words import ROOTS

_PARTICLES: Final = ("lah", "kah", "pun", "nya", "ku", "mu")
_SUFFIXES: Final = ("kan", "an", "i")
_RESTORED: Final = {"meny": "s", "peny": "s", "meng": "k", "peng": "k", "men": "t", "pen": "t"} | {
    "mem": "p",
    "pem": "p",
}
_PREFIXES: Final = (
    *("ketidak", "menge", "penge", "meng", "meny", "mem", "men", "me"),
    *("peng", "peny", "pem", "pen", "bel", "pel", "ber", "per", "ter", "be", "pe", "te"),
    *("di", "ke", "se", "ku", "kau"),
)
_LAYERS: Final = 3
_SHORTEST: Final = 3
_SHORTEST_GUESS: Final = 4
_MOST_GUESSES: Final = 2


@lru_cache(maxsize=512)
def roots(word: str) -> tuple[str, ...]:
    """The known roots of a word; of an unknown one, what is left without its affixes.

    A word that is a root itself has no other. The answer is empty when nothing can be told.
    """
    if word in ROOTS:
        return (word,)
    left = tuple(dict.fromkeys(_stripped(word)))
    known = tuple(root for root in left if root in ROOTS)
    if known:
        return _without_inner(known)
    guesses = [r for r in left if len(r) >= _SHORTEST_GUESS and _is_a_guess(word, r)]
    return tuple(guesses[:_MOST_GUESSES])


def is_root(word: str) -> bool:
    """Whether a word is a known root."""
    return word in ROOTS


def _stripped(word: str) -> Iterator[str]:
    for base in _without_suffixes(word):
        yield from _without_prefixes(base, _LAYERS)


def _without_suffixes(word: str) -> Iterator[str]:
    bare = [word, *(_cut(word, particle) for particle in _PARTICLES if word.endswith(particle))]
    for base in bare:
        yield base
        for suffix in _SUFFIXES:
            if base.endswith(suffix):
                yield _cut(base, suffix)


def _without_prefixes(word: str, layers: int) -> Iterator[str]:
    if len(word) < _SHORTEST:
        return
    yield word
    if not layers:
        return
    for prefix in _PREFIXES:
        if not word.startswith(prefix):
            continue
        rest = word[len(prefix) :]
        yield from _without_prefixes(rest, layers - 1)
        lost = _RESTORED.get(prefix)
        if lost and rest[:1] in VOWELS:
            yield from _without_prefixes(lost + rest, layers - 1)


def _cut(word: str, ending: str) -> str:
    return word.removesuffix(ending)


def _without_inner(known: tuple[str, ...]) -> tuple[str, ...]:
    """Of "perintah" and "intah" only the longer: the shorter would bring in strangers."""
    return tuple(
        root for root in known if not any(root != other and root in other for other in known)
    )


def _is_a_guess(word: str, root: str) -> bool:
    """Whether enough was taken off on both ends to believe that it was an affix."""
    start = word.find(root[1:])
    return start > 1 and root != word and len(word) - len(root) >= _SHORTEST
