"""What a marked text of a form answers to."""

from __future__ import annotations


def letter_of(text: str) -> str:
    """Gives the letter that a marked text answers to, or an empty string."""
    plain = text.replace("&&", "  ")
    place = plain.find("&")
    return plain[place + 1 : place + 2].casefold() if place >= 0 else ""
