"""Makes a failing seed small: fewer faults, fewer steps, and still the same broken promise.

What is left is kept in ``regressions.json`` with the reason, and played by every test run.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Final

from tests.simulation.luck import Luck
from tests.simulation.stage import Stage
from tests.simulation.trail import Violation
from tests.simulation.world import World

FILE: Final = Path(__file__).with_name("regressions.json")
MOST_PLAYS: Final = 250


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A day that once broke a promise."""

    seed: int
    steps: tuple[int, ...]
    calm: tuple[str, ...] = ()  # faults that it does not need
    promise: str = ""
    why: str = ""


def known() -> list[Case]:
    """The days that are played again in every run."""
    found = json.loads(FILE.read_text(encoding="utf-8"))
    return [
        Case(**{**case, "steps": _steps(case["steps"]), "calm": tuple(case["calm"])})
        for case in found
    ]


def keep(case: Case) -> None:
    """Adds a day to those that are played again; say why before you commit it."""
    cases = [asdict(one) for one in [*known(), case]]
    for one in cases:
        steps = one["steps"]
        if steps == tuple(range(len(steps))):
            one["steps"] = len(steps)
    FILE.write_text(json.dumps(cases, indent=1) + "\n", encoding="utf-8")


def play(case: Case, stage: Stage) -> str:
    """Plays a day; says which promise it broke, or nothing."""
    world = World(stage, case.seed, len(case.steps), kept=case.steps, calm=case.calm)
    try:
        world.run()
    except Violation as violation:
        return str(violation)
    return ""


def shrink(case: Case, stage: Stage, *, most: int = MOST_PLAYS) -> Case:
    """The smallest day found that breaks the same promise."""
    return _Shrinking(case, stage, most).run()


def promise_of(violation: str) -> str:
    """The promise that a violation names, without its details."""
    return violation.partition(": ")[2].partition(" ")[0]


class _Shrinking:
    def __init__(self, case: Case, stage: Stage, most: int) -> None:
        self._best = case
        self._stage = stage
        self._left = most

    def run(self) -> Case:
        self._shorten()
        for fault in fields(Luck):
            self._try(replace(self._best, calm=(*self._best.calm, fault.name)))
        size = len(self._best.steps) // 2
        while size and self._left:
            if not self._leave_out(size):
                size //= 2
        return self._best

    def _shorten(self) -> None:
        """Looks for the first steps that are enough."""
        low, high = 0, len(self._best.steps)
        while low + 1 < high:
            middle = (low + high) // 2
            if self._try(replace(self._best, steps=self._best.steps[:middle])):
                high = middle
            else:
                low = middle

    def _leave_out(self, size: int) -> bool:
        steps = self._best.steps
        found = False
        for start in range(len(steps) - size, -1, -size):
            without = self._best.steps[:start] + self._best.steps[start + size :]
            found |= self._try(replace(self._best, steps=without))
        return found

    def _try(self, case: Case) -> bool:
        if self._left <= 0:
            return False
        self._left -= 1
        if promise_of(play(case, self._stage)) != case.promise:
            return False
        self._best = case
        return True


def _steps(stored: int | list[int]) -> tuple[int, ...]:
    return tuple(range(stored)) if isinstance(stored, int) else tuple(stored)
