"""Finding one of many by typing, forgiving about hyphens, blanks and apostrophes."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from halo_desktop.ui.decisions.form import Option

_IGNORED = frozenset(" -'’`´.,/()&")


def fold(text: str) -> str:
    """Reduces a text to what matters when names are compared."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in plain if c not in _IGNORED and not unicodedata.combining(c))


def matching(typed: str, options: Sequence[Option], limit: int = 50) -> tuple[Option, ...]:
    """Gives the options that fit what was typed, the best first.

    An option fits when its label or hint contains the whole typed text, or every typed
    word. Labels that begin with the text come first; otherwise the given order stays.
    """
    wanted = fold(typed)
    if not wanted:
        return tuple(options[:limit])
    words = tuple(fold(word) for word in typed.split())
    ranked = [
        (rank, place, option)
        for place, option in enumerate(options)
        if (rank := _rank(wanted, words, option)) is not None
    ]
    ranked.sort(key=lambda item: item[:2])
    return tuple(option for _, _, option in ranked[:limit])


def exact(typed: str, options: Sequence[Option]) -> Option | None:
    """Gives the option that was typed out, or the only one that fits."""
    wanted = fold(typed)
    if not wanted:
        return None
    same = [option for option in options if fold(option.label) == wanted]
    if len(same) == 1:
        return same[0]
    found = matching(typed, options, limit=2)
    return found[0] if len(found) == 1 else None


def _rank(wanted: str, words: tuple[str, ...], option: Option) -> int | None:
    label = fold(option.label)
    if label.startswith(wanted):
        return 0
    if any(fold(part).startswith(wanted) for part in option.label.split()):
        return 1
    if wanted in label:
        return 2
    everything = label + " " + fold(option.hint)
    if wanted in everything:
        return 3
    return 4 if all(word in everything for word in words) else None
