"""Looks for deliberate bugs on all cores and says which promise gave them away."""

from __future__ import annotations

import logging
import multiprocessing
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tests.simulation import grounds
from tests.simulation.mutants.mutant import CATALOGUE, Mutant, applied
from tests.simulation.trail import Violation


@dataclass(frozen=True, slots=True, kw_only=True)
class Catch:
    """What became of the search for one bug."""

    name: str
    seeds: int  # how many were played, the one that showed it included
    seconds: float
    seed: int | None = None
    violation: str = ""

    @property
    def is_caught(self) -> bool:
        """Whether the promise that the bug should break was seen broken."""
        return self.seed is not None and CATALOGUE[self.name].is_meant(self.violation)


def hunt(bug: Mutant, *, base: int = 0, most: int | None = None) -> Catch:
    """Plays seeds until one shows the bug, or as many as it may take."""
    began = time.monotonic()
    budget = bug.seeds if most is None else most
    with applied(bug):
        grounds.forget_stages()
        try:
            for seed in range(base, base + budget):
                try:
                    grounds.play(bug.ground, seed, bug.steps, bug.weather)
                except Exception as error:
                    # A product that falls over is seen too, if that is what the bug should do.
                    is_promise = isinstance(error, Violation)
                    return Catch(
                        name=bug.name,
                        seeds=seed - base + 1,
                        seconds=time.monotonic() - began,
                        seed=seed,
                        violation=str(error) if is_promise else f"fault {error!r}",
                    )
        finally:
            grounds.forget_stages()
    return Catch(name=bug.name, seeds=budget, seconds=time.monotonic() - began)


def hunt_all(names: Iterable[str], *, base: int, most: int | None, jobs: int) -> Iterator[Catch]:
    """Looks for several bugs at once, each in a process of its own."""
    tasks = [(name, base, most) for name in names]
    with multiprocessing.get_context("spawn").Pool(jobs, _be_quiet, maxtasksperchild=8) as pool:
        yield from pool.imap_unordered(_hunt_one, tasks)


def _hunt_one(task: tuple[str, int, int | None]) -> Catch:
    name, base, most = task
    return hunt(CATALOGUE[name], base=base, most=most)


def _be_quiet() -> None:
    logging.disable(logging.CRITICAL)
