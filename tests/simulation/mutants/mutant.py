"""What a deliberate bug is: one rule of the product taken away, in test code only."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

import pytest

Patch = pytest.MonkeyPatch
Weather = Mapping[str, float]

DISTRICT: Final = "district"
"""The ground where consoles and server are simulated together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutant:
    """One deliberate bug, where it is looked for and how long."""

    name: str
    breaks: str
    patch: Callable[[Patch], None]
    ground: str
    found: str
    weather: Weather
    seeds: int
    steps: int

    def is_meant(self, violation: str) -> bool:
        """Whether a violation is one that this bug should bring about."""
        words = (re.escape(word) for word in self.found.split("|"))
        return any(re.search(rf"\b{word}\b", violation) for word in words)


CATALOGUE: Final[dict[str, Mutant]] = {}


def mutant(
    found: str,
    *,
    ground: str = DISTRICT,
    weather: Weather | None = None,
    seeds: int = 60,
    steps: int = 400,
) -> Callable[[Callable[[Patch], None]], Mutant]:
    """Enters a bug into the catalogue; its docstring says what it breaks.

    Args:
        found: The promises of which at least one must be seen broken, separated by bars.
        ground: The simulation in which it is looked for.
        weather: Faults that are more frequent than usual, because the bug shows only then.
        seeds: After how many quiet seeds the bug counts as unseen.
        steps: How long a seed is.
    """

    def enter(patch: Callable[[Patch], None]) -> Mutant:
        assert patch.__doc__, f"{patch.__name__} does not say what it breaks"
        assert patch.__name__ not in CATALOGUE
        made = Mutant(
            name=patch.__name__,
            breaks=patch.__doc__.strip().splitlines()[0].rstrip("."),
            patch=patch,
            ground=ground,
            found=found,
            weather=weather or {},
            seeds=seeds,
            steps=steps,
        )
        CATALOGUE[made.name] = made
        return made

    return enter


@contextmanager
def applied(bug: Mutant | None) -> Iterator[None]:
    """The product with one rule less, for as long as the block lasts."""
    with Patch.context() as patch:
        if bug is not None:
            bug.patch(patch)
        yield
