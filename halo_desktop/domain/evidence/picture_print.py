"""Recognises a photograph again: recompressed, resized, cropped a little, or with a new date on it.

A print is a small grey picture. From it come hashes of the whole and of windows in it (an
average of blocks, each compared with its neighbours, as dHash does), so that a cropped copy
meets the window of its original. A meeting of hashes is only a hint; it counts when the two
small pictures agree cell by cell, leaving out the few cells that a stamped date covers.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import accumulate, pairwise
from typing import Final, NewType

_Window = tuple[int, int, int, int]
Pixels = NewType("Pixels", bytes)
"""``SIDE`` rows of ``SIDE`` grey values, the picture squeezed into a square."""

SIDE: Final = 64
_CELLS: Final = 16
_GRID: Final = 8
# Starts and lengths along one side, in pixels of the print: crops of up to 15 %.
_SPANS: Final = (
    *((0, 64), (0, 60), (2, 60), (4, 60)),
    *((0, 57), (3, 57), (7, 57), (0, 54), (5, 54), (10, 54)),
)
_HINT: Final = 30  # of 128 bits may differ
_HINT_TURNED: Final = 26  # eight ways to lay a picture: less may be left to chance
_LEFT_OUT: Final = 0.12  # of the cells: a date, a name, a frame
_AGREEMENT: Final = 0.95
_AGREEMENT_TURNED: Final = 0.958
_LIGHT_AGREEMENT: Final = 0.90
_WORTH_MOVING: Final = 0.7
_STEP: Final = 0.002
_SMALLEST: Final = 50
_LEAST_CONTRAST: Final = 4.0  # grey values; a blank wall is like every other one


@dataclass(frozen=True, slots=True)
class Print:
    """What is kept of a picture to recognise it: four kilobytes."""

    pixels: Pixels
    hashes: tuple[int, ...] = field(repr=False)
    contrast: float

    @property
    def whole(self) -> int:
        """The hash of the whole picture."""
        return self.hashes[0]


def print_of(pixels: Pixels) -> Print:
    """Makes the print of a small grey picture.

    Raises:
        ValueError: when it is not of the agreed size.
    """
    if len(pixels) != SIDE * SIDE:
        raise ValueError(f"a print needs {SIDE * SIDE} grey values")
    sums = _sums(pixels)
    hashes = tuple(_hash(sums, window) for window in _windows())
    cells = _cells(sums, (0, 0, SIDE, SIDE))
    return Print(pixels, hashes, _contrast(cells))


def _contrast(cells: list[float]) -> float:
    mean = sum(cells) / len(cells)
    return float((sum((cell - mean) ** 2 for cell in cells) / len(cells)) ** 0.5)


_HASH_BYTES: Final = 16


def packed(picture: Print) -> bytes:
    """The hashes as they are kept beside the grey values, so that nobody counts them again."""
    return b"".join(value.to_bytes(_HASH_BYTES) for value in picture.hashes)


def unpacked(pixels: Pixels, hashes: bytes) -> Print:
    """The print that was kept; counted anew where other windows are in use by now."""
    if len(pixels) != SIDE * SIDE or len(hashes) != _HASH_BYTES * len(_windows()):
        return print_of(pixels)
    values = tuple(
        int.from_bytes(hashes[at : at + _HASH_BYTES]) for at in range(0, len(hashes), _HASH_BYTES)
    )
    return Print(pixels, values, _contrast(_cells(_sums(pixels), (0, 0, SIDE, SIDE))))


def is_same(one: Print, two: Print) -> bool:
    """Whether two pictures are the same photograph, as far as can be told.

    Either may be turned by quarters, or mirrored.
    """
    if min(one.contrast, two.contrast) < _LEAST_CONTRAST:
        return one.pixels == two.pixels
    return any(_meets(turned, two) for turned in _turns(one.pixels)) or any(
        _meets(turned, one) for turned in _turns(two.pixels)
    )


@dataclass(frozen=True, slots=True)
class _Turned:
    pixels: Pixels
    whole: int
    is_as_it_was: bool


@lru_cache(maxsize=512)
def _turns(pixels: Pixels) -> tuple[_Turned, ...]:
    """The picture as it is, turned three times, and the four of them mirrored."""
    rows = [pixels[start : start + SIDE] for start in range(0, SIDE * SIDE, SIDE)]
    found: list[_Turned] = []
    for _ in range(4):
        for side in (rows, [row[::-1] for row in rows]):
            turned = Pixels(b"".join(side))
            found.append(
                _Turned(turned, _hash(_sums(turned), (0, 0, SIDE, SIDE)), is_as_it_was=not found)
            )
        rows = [bytes(column) for column in zip(*rows[::-1], strict=True)]
    return tuple(found)


def _meets(whole: _Turned, original: Print) -> bool:
    """Whether one picture is the other or a window of it."""
    own = whole.whole
    hint = _HINT if whole.is_as_it_was else _HINT_TURNED
    least = _AGREEMENT if whole.is_as_it_was else _AGREEMENT_TURNED
    near = sorted(
        (distance, number)
        for number, other in enumerate(original.hashes)
        if (distance := (own ^ other).bit_count()) <= hint
    )
    if not near:
        return False
    everything = (0, 0, SIDE, SIDE)
    own_sums, sums, windows = _sums(whole.pixels), _sums(original.pixels), _windows()
    cells = _cells(own_sums, everything)
    for _, number in near[:4]:
        others = _cells(sums, windows[number])
        if _agreement(cells, others) < _LIGHT_AGREEMENT:
            continue
        hidden = _stamped(cells, others)
        details = _details(own_sums, everything, hidden)
        if _best_agreement(details, sums, windows[number], hidden) >= least:
            return True
    return False


def _stamped(one: list[float], two: list[float]) -> frozenset[int]:
    """The cells that differ most: a stamped date must not colour what stands beside it."""
    first, second = _evened(one), _evened(two)
    apart = sorted(range(len(one)), key=lambda at: abs(first[at] - second[at]))
    return frozenset(apart[int(len(one) * (1 - _LEFT_OUT)) :])


def _best_agreement(
    cells: list[float], sums: list[list[int]], window: _Window, hidden: frozenset[int]
) -> float:
    """Moves the window's edges a little for as long as the pictures agree better."""
    best = _correlation(cells, _details(sums, window, hidden))
    if best < _WORTH_MOVING:
        return best
    is_better = True
    while is_better:
        is_better = False
        for moved in _moved(window):
            found = _correlation(cells, _details(sums, moved, hidden))
            if found > best + _STEP:
                best, window, is_better = found, moved, True
    return best


def _moved(window: tuple[int, int, int, int]) -> Iterator[tuple[int, int, int, int]]:
    x, y, width, height = window
    for left, top, wide, tall in (
        *((-1, 0, 0, 0), (1, 0, 0, 0), (0, -1, 0, 0), (0, 1, 0, 0)),
        *((0, 0, -1, 0), (0, 0, 1, 0), (0, 0, 0, -1), (0, 0, 0, 1)),
        *((-1, 0, 1, 0), (1, 0, -1, 0), (0, -1, 0, 1), (0, 1, 0, -1)),
    ):
        new = (x + left, y + top, width + wide, height + tall)
        fits = new[0] >= 0 and new[1] >= 0 and new[0] + new[2] <= SIDE and new[1] + new[3] <= SIDE
        if fits and min(new[2], new[3]) >= _SMALLEST:
            yield new


@cache
def _windows() -> tuple[_Window, ...]:
    """Left, top, width, height; the whole comes first."""
    found = [(x, y, width, height) for y, height in _SPANS for x, width in _SPANS]
    return tuple(found)


def _sums(pixels: bytes) -> list[list[int]]:
    """Sums of everything above and to the left, so that any block costs four looks."""
    above = [0] * (SIDE + 1)
    rows = [above]
    for start in range(0, SIDE * SIDE, SIDE):
        row = accumulate(pixels[start : start + SIDE], initial=0)
        above = [left + up for left, up in zip(row, above, strict=True)]
        rows.append(above)
    return rows


@cache
def _edges(start: int, length: int, parts: int) -> tuple[int, ...]:
    return tuple(start + round(length * part / parts) for part in range(parts + 1))


def _blocks(sums: list[list[int]], window: _Window, across: int, down: int) -> list[list[float]]:
    x, y, width, height = window
    columns, lines = _edges(x, width, across), _edges(y, height, down)
    table = []
    for top, bottom in pairwise(lines):
        upper, lower = sums[top], sums[bottom]
        tall = bottom - top
        table.append(
            [
                (lower[right] - lower[left] - upper[right] + upper[left]) / ((right - left) * tall)
                for left, right in pairwise(columns)
            ]
        )
    return table


def _hash(sums: list[list[int]], window: _Window) -> int:
    """128 bits: whether each block is lighter than the next to the right, and below."""
    bits = 0
    for row in _blocks(sums, window, _GRID + 1, _GRID):
        for left, right in pairwise(row):
            bits = bits << 1 | (left > right)
    table = _blocks(sums, window, _GRID, _GRID + 1)
    for upper, lower in pairwise(table):
        for above, below in zip(upper, lower, strict=True):
            bits = bits << 1 | (above > below)
    return bits


def _cells(sums: list[list[int]], window: _Window) -> list[float]:
    return [cell for row in _blocks(sums, window, _CELLS, _CELLS) for cell in row]


def _details(sums: list[list[int]], window: _Window, hidden: frozenset[int]) -> list[float]:
    """Each cell against its surroundings: skies are alike, what stands below them is not.

    Without the hidden cells, neither by themselves nor among what surrounds the others.
    """
    cells = _blocks(sums, window, _CELLS, _CELLS)
    found = []
    for y in range(_CELLS):
        for x in range(_CELLS):
            if y * _CELLS + x in hidden:
                continue
            around = [cells[above][beside] for above, beside in _around(y, x, hidden)]
            found.append(cells[y][x] - sum(around) / len(around))
    return found


@lru_cache(maxsize=4096)
def _around(y: int, x: int, hidden: frozenset[int]) -> tuple[tuple[int, int], ...]:
    return tuple(
        (above, beside)
        for above in range(max(0, y - 2), min(_CELLS, y + 3))
        for beside in range(max(0, x - 2), min(_CELLS, x + 3))
        if above * _CELLS + beside not in hidden
    )


def _agreement(one: list[float], two: list[float]) -> float:
    """How well two pictures go together, from -1 to 1, without the cells that differ most."""
    first, second = _evened(one), _evened(two)
    apart = [abs(left - right) for left, right in zip(first, second, strict=True)]
    limit = sorted(apart)[int(len(apart) * (1 - _LEFT_OUT)) - 1]
    kept = [
        (left, right)
        for left, right, differ in zip(one, two, apart, strict=True)
        if differ <= limit
    ]
    return _correlation([left for left, _ in kept], [right for _, right in kept])


def _evened(values: list[float]) -> list[float]:
    mean = sum(values) / len(values)
    spread = (sum((value - mean) ** 2 for value in values) / len(values)) ** 0.5 or 1.0
    return [(value - mean) / spread for value in values]


def _correlation(one: list[float], two: list[float]) -> float:
    first, second = _evened(one), _evened(two)
    return sum(left * right for left, right in zip(first, second, strict=True)) / len(one)
