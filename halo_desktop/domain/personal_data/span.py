"""A place in a text that looks like personal data, and of which kind."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class PersonalKind(StrEnum):
    """What was found; the words are part of the command's answer."""

    NIK = "nik"
    FAMILY_CARD = "kk"
    PHONE = "phone"
    EMAIL = "email"
    PLATE = "plate"
    NAME = "name"
    ADDRESS = "address"


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonalSpan:
    """From ``start`` up to but without ``end``, counted in characters of the text."""

    start: int
    end: int
    kind: PersonalKind


def without_overlaps(spans: list[PersonalSpan]) -> tuple[PersonalSpan, ...]:
    """Keeps the first of two that overlap; the order of the list is the order of trust."""
    kept: list[PersonalSpan] = []
    taken: set[int] = set()  # letters; a span is short
    for span in spans:
        letters = range(span.start, span.end)
        if taken.isdisjoint(letters):
            taken.update(letters)
            kept.append(span)
    return tuple(sorted(kept, key=lambda span: span.start))
