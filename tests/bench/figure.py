"""A figure beside its floor, both measured in the same run, taking turns."""

from __future__ import annotations

import gc
import os
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

T = TypeVar("T")
_SPIN: Final = 200_000
_SPINS: Final = 25


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """Something measured; a ratio compares it with what cannot be done faster."""

    name: str
    value: float
    unit: str = "ms"
    floor: float | None = None
    floor_name: str = ""
    goal: float | None = None  # the highest ratio, or without a floor the highest value
    is_counted: bool = False  # not a time: the same in every run
    detail: str = ""

    @property
    def ratio(self) -> float | None:
        """How many times the floor it is."""
        return None if not self.floor else self.value / self.floor

    @property
    def is_reached(self) -> bool | None:
        """Whether the goal is reached; ``None`` without one."""
        if self.goal is None:
            return None
        return (self.value if self.ratio is None else self.ratio) <= self.goal

    def line(self) -> str:
        """One row of the table."""
        floor = "" if self.floor is None else f"{_short(self.floor)}"
        ratio = "" if self.ratio is None else f"{self.ratio:.2f}×"
        goal = "" if self.goal is None else f"≤ {self.goal:g}{'' if self.ratio is None else '×'}"
        word = {True: "ok", False: "NO", None: ""}[self.is_reached]
        value = f"{_short(self.value)} {self.unit}"
        return f"{self.name:<52}{value:>14}{floor:>10}{ratio:>9}{goal:>10} {word:<3}{self.detail}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """Times of one thing, in milliseconds."""

    p50: float
    p95: float
    most: float

    @classmethod
    def of(cls, seconds: Sequence[float]) -> Spread:
        """Middle, tail and worst of some times."""
        found = sorted(seconds)
        at95 = found[min(len(found) - 1, int(len(found) * 0.95))]
        return cls(p50=statistics.median(found) * 1e3, p95=at95 * 1e3, most=found[-1] * 1e3)


@dataclass(frozen=True, slots=True, kw_only=True)
class Noise:
    """How much the machine itself varies, seen by work that is always the same."""

    spread: float  # 95th percentile over median
    waited: float  # part of the time in which another process had the core
    load: float

    def line(self) -> str:
        """What a reader of the figures should know."""
        return (
            f"noise: the same work takes up to {self.spread:.2f}× its median (p95); "
            f"{self.waited:.0%} of the time belonged to other processes; load {self.load:.1f}; "
            f"{os.cpu_count()} cores"
        )


def noise() -> Noise:
    """Looks at the machine for a moment."""
    walls, cpus = [], []
    for _ in range(_SPINS):
        wall, cpu = time.perf_counter(), time.thread_time()
        sum(range(_SPIN))
        walls.append(time.perf_counter() - wall)
        cpus.append(time.thread_time() - cpu)
    spread = Spread.of(walls)
    return Noise(
        spread=spread.p95 / spread.p50,
        waited=max(0.0, 1 - sum(cpus) / sum(walls)),
        load=os.getloadavg()[0],
    )


def in_turns(
    rounds: int, *functions: Callable[[], object], clock: Callable[[], float] = time.thread_time
) -> tuple[list[float], ...]:
    """Seconds of each function, measured in turns so that a slow moment hits all of them.

    By default in time of this thread on a core, which neighbours on the machine cannot lengthen.
    """
    found: tuple[list[float], ...] = tuple([] for _ in functions)
    for function in functions:
        function()  # the first time fills caches
    was_collecting = gc.isenabled()
    gc.disable()
    try:
        for _ in range(rounds):
            for times, function in zip(found, functions, strict=True):
                began = clock()
                function()
                times.append(clock() - began)
    finally:
        if was_collecting:
            gc.enable()
    return found


def _short(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"
