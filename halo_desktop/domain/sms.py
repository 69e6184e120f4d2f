"""How many short messages a text would be (GSM 03.38 and 03.40).

Letters of the GSM alphabet take seven bits: 160 in one message, 153 in each of several;
one letter outside of it makes the whole text UCS-2: 70, or 67 in each of several.
"""

from __future__ import annotations

from typing import Final

_BASIC: Final = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
_DOUBLE: Final = frozenset("^{}\\[~]|€")


def parts(text: str) -> int:
    """How many messages the text needs; none for no text."""
    if not text:
        return 0
    if all(letter in _BASIC or letter in _DOUBLE for letter in text):
        length = sum(2 if letter in _DOUBLE else 1 for letter in text)
        return _split(length, whole=160, each=153)
    return _split(len(text.encode("utf-16-le")) // 2, whole=70, each=67)


def _split(length: int, *, whole: int, each: int) -> int:
    return 1 if length <= whole else -(-length // each)
