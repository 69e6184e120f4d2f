"""Follows libraries from those that are wanted to all that they load."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path


def follow(
    roots: Iterable[Path],
    within: Mapping[str, Path],
    wanted_by: Callable[[Path], Iterable[str]],
) -> tuple[frozenset[Path], frozenset[str]]:
    """Returns the files that are reached, and the names that none of them has."""
    reached: set[Path] = set()
    outside: set[str] = set()
    waiting = list(roots)
    while waiting:
        path = waiting.pop()
        if path in reached:
            continue
        reached.add(path)
        for name in wanted_by(path):
            if name in within:
                waiting.append(within[name])
            else:
                outside.add(name)
    return frozenset(reached), frozenset(outside)
