"""Remembering what was worked out from reference data that is handed around unchanged.

A rulebook holds some hundred units and a calendar some hundred holidays; both live for
hours and are asked for thousands of times. Hashing them each time would cost more than
it saves, so the memory goes by identity and keeps its sources alive.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

Source = TypeVar("Source")
Result = TypeVar("Result")


class IdentityMemo(Generic[Source, Result]):
    """Computes a result once for each source object; the answer never depends on it."""

    def __init__(self, compute: Callable[[Source], Result], *, size: int = 16) -> None:
        self._compute = compute
        self._size = size
        self._known: dict[int, tuple[Source, Result]] = {}

    def __call__(self, source: Source) -> Result:
        """Returns the result for exactly this object."""
        known = self._known.get(id(source))
        if known is not None and known[0] is source:
            return known[1]
        result = self._compute(source)
        if len(self._known) >= self._size:
            # A fresh dictionary instead of evicting: threads may be reading the old one.
            self._known = {}
        self._known[id(source)] = (source, result)
        return result
