"""What changed between two versions of a list, told in the steps a view understands."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from dataclasses import dataclass, replace

MAX_STEPS = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Removal:
    """Rows ``first`` to ``last`` go; numbered as they are when the step is taken."""

    first: int
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Insertion:
    """Rows ``first`` to ``last`` come; numbered as they are after the step."""

    first: int
    last: int


Step = Removal | Insertion


def steps(old: array[int], new: array[int]) -> tuple[Step, ...] | None:
    """The removals (from the bottom up), then the insertions (from the top down).

    None where what stayed is in another order, or where the steps would be so many that
    one rearrangement is cheaper.
    """
    start, old_end, new_end = middle(old, new)
    found = _steps(old[start:old_end], new[start:new_end])
    if not start or found is None:
        return found
    return tuple(replace(step, first=step.first + start, last=step.last + start) for step in found)


def middle(old: array[int], new: array[int]) -> tuple[int, int, int]:
    """Where two orders begin to differ, and where in each the common end begins.

    News change a few places of a long list; what is alike around them is found by comparing
    memory, hundreds of times faster than looking at every row.
    """
    ours, theirs = old.tobytes(), new.tobytes()
    size, most = old.itemsize, min(len(old), len(new))
    start = _longest(most, lambda rows: ours[: rows * size] == theirs[: rows * size])
    most -= start
    end = _longest(
        most,
        lambda rows: ours[len(ours) - rows * size :] == theirs[len(theirs) - rows * size :],
    )
    return start, len(old) - end, len(new) - end


def _longest(most: int, is_alike: Callable[[int], bool]) -> int:
    """The greatest number of rows that are the same in both."""
    least = 0
    while least < most:
        rows = (least + most + 1) // 2
        if is_alike(rows):
            least = rows
        else:
            most = rows - 1
    return least


def _steps(old: array[int], new: array[int]) -> tuple[Step, ...] | None:
    if old == new:
        return ()
    kept = set(old) & set(new)
    if not _is_same_order(old, new, kept):
        return None
    gone = _ranges([row for row, rowid in enumerate(old) if rowid not in kept])
    come = _ranges([row for row, rowid in enumerate(new) if rowid not in kept])
    if len(gone) + len(come) > MAX_STEPS:
        return None
    removals = tuple(Removal(first=first, last=last) for first, last in reversed(gone))
    insertions = tuple(Insertion(first=first, last=last) for first, last in come)
    return removals + insertions


def _is_same_order(old: array[int], new: array[int], kept: set[int]) -> bool:
    stayed = (rowid for rowid in old if rowid in kept)
    now = (rowid for rowid in new if rowid in kept)
    return all(before == after for before, after in zip(stayed, now, strict=True))


def _ranges(rows: list[int]) -> list[tuple[int, int]]:
    ranges: list[tuple[int, int]] = []
    for row in rows:
        if ranges and ranges[-1][1] == row - 1:
            ranges[-1] = (ranges[-1][0], row)
        else:
            ranges.append((row, row))
    return ranges
