"""Underlined letters for labels and buttons, unique within one dialog.

Letters are given out by code, not by translators: the texts stay readable and no two
fields of a dialog can ever share a letter, in whatever language.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def assign(texts: Sequence[str], taken: Iterable[str] = ()) -> tuple[str, ...]:
    """Marks one letter of each text with ``&``; a text without a free letter stays bare.

    First letters of words are preferred, then any letter. ``taken`` are letters that
    other widgets of the dialog already answer to.
    """
    used = {letter.casefold() for letter in taken}
    marked = []
    for text in texts:
        place = _place(text, used)
        marked.append(_mark(text, place))
        if place is not None:
            used.add(text[place].casefold())
    return tuple(marked)


def _place(text: str, used: set[str]) -> int | None:
    starts = [i for i, c in enumerate(text) if _is_letter(c) and (i == 0 or text[i - 1] == " ")]
    others = [i for i, c in enumerate(text) if _is_letter(c)]
    return next((i for i in starts + others if text[i].casefold() not in used), None)


def _is_letter(character: str) -> bool:
    return character.isascii() and character.isalnum()


def _mark(text: str, place: int | None) -> str:
    if place is None:
        return text.replace("&", "&&")
    before, after = text[:place], text[place:]
    return f"{before.replace('&', '&&')}&{after.replace('&', '&&')}"
