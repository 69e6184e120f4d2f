"""The ratios that were measured when somebody last looked, and what may not get worse."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from tests.bench.figure import Figure

FILE: Final = Path(__file__).with_name("baseline.json")
ALLOWED: Final = 1.25


def read() -> dict[str, float]:
    """What each figure was, by its name."""
    if not FILE.exists():
        return {}
    found: dict[str, float] = json.loads(FILE.read_text())
    return found


def write(found: Sequence[Figure]) -> None:
    """Keeps ratios and counts; times of one machine mean nothing on another."""
    kept = {figure.name: round(_measure(figure), 3) for figure in found if _is_kept(figure)}
    FILE.write_text(json.dumps(read() | kept, indent=1, sort_keys=True) + "\n")


def worse(found: Sequence[Figure], before: dict[str, float]) -> list[str]:
    """What has become more than a quarter worse, in words."""
    return [
        f"{figure.name}: {_measure(figure):.2f}, was {before[figure.name]:.2f}"
        for figure in found
        if _is_kept(figure)
        and figure.name in before
        and _measure(figure) > before[figure.name] * ALLOWED
    ]


def _is_kept(figure: Figure) -> bool:
    return figure.is_counted or figure.ratio is not None


def _measure(figure: Figure) -> float:
    if figure.is_counted or figure.ratio is None:
        return figure.value
    return figure.ratio
