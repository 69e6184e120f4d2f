"""Makes short texts from outside fit for a database column and a list."""

from __future__ import annotations

import unicodedata

LARGEST = 2**53


def short_text(text: str, limit: int = 200) -> str:
    """Drops control characters and cuts what is too long."""
    kept = (c for c in text[: limit * 2] if unicodedata.category(c)[0] != "C")
    return "".join(kept).strip()[:limit]


def number(value: int) -> int:
    """Keeps a number within what every database and JavaScript can hold."""
    return max(-LARGEST, min(LARGEST, value))
