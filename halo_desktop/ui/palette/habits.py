"""What a person chooses most, counted so that old habits fade.

Only commands, decisions, queues and units are counted, never complaints.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Final

_MOST: Final = 200
_FADING: Final = 0.98
_HEAVIEST: Final = 12.0


class Habits:
    """Weights by entry; each choice makes all others a little lighter."""

    def __init__(self, text: str, save: Callable[[str], None]) -> None:
        """Reads what was kept; what makes no sense counts as nothing."""
        self._weights = _read(text)
        self._save = save

    def weight(self, key: str) -> float:
        """How much a person chooses it; 0 for never."""
        return min(_HEAVIEST, self._weights.get(key, 0.0))

    def count(self, key: str) -> None:
        """Remembers a choice."""
        faded = {name: weight * _FADING for name, weight in self._weights.items()}
        faded[key] = faded.get(key, 0.0) + 1.0
        heaviest = sorted(faded, key=lambda name: faded[name], reverse=True)[:_MOST]
        self._weights = {name: round(faded[name], 4) for name in heaviest}
        self._save(json.dumps(self._weights, separators=(",", ":"), sort_keys=True))


def _read(text: str) -> dict[str, float]:
    try:
        found = json.loads(text or "{}")
    except ValueError:
        return {}
    if not isinstance(found, dict):
        return {}
    return {
        str(name): float(weight)
        for name, weight in found.items()
        if isinstance(weight, int | float) and 0 < weight < 1e6
    }
