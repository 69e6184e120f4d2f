"""Finding identity numbers in a text that the public will read.

Only what is certain is refused here: sixteen digits that say a place of registration
and a date of birth. Softer findings (phones, plates, names) are the editor's to show.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_SIXTEEN_DIGITS = re.compile(r"(?<![\d.])\d(?:[ .\-]?\d){15}(?![\d])")
_WOMEN_OFFSET = 40
_PROVINCES = range(11, 98)


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Where in a text something stands."""

    start: int
    end: int


def identity_numbers(text: str) -> tuple[Span, ...]:
    """Finds what reads like a NIK or a family card number."""
    return tuple(
        Span(start=match.start(), end=match.end())
        for match in _SIXTEEN_DIGITS.finditer(text)
        if _is_identity_number(re.sub(r"\D", "", match.group()))
    )


def _is_identity_number(digits: str) -> bool:
    """Province, then day (plus 40 for women) and month at the places where a NIK has them."""
    day, month = int(digits[6:8]), int(digits[8:10])
    if day > _WOMEN_OFFSET:
        day -= _WOMEN_OFFSET
    return int(digits[:2]) in _PROVINCES and 1 <= day <= 31 and 1 <= month <= 12
