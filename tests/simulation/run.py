"""Runs many seeds on all cores and says what was found.

``python -m tests.simulation.run --seeds 200 --base 0 --steps 400``.
"""

from __future__ import annotations

import argparse
import logging
import multiprocessing
import os
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from functools import cache

from tests.simulation.stage import Stage
from tests.simulation.trail import Violation
from tests.simulation.world import World


@dataclass(slots=True)
class Report:
    """What became of one seed."""

    seed: int
    digest: str = ""
    violation: str = ""
    actions: int = 0
    outcomes: Counter[str] = field(default_factory=Counter)


@cache
def stage() -> Stage:
    """Built once in each process."""
    return Stage()


def run_seed(seed: int, steps: int, on: Stage | None = None) -> Report:
    """Runs one seed to its end, on this process's stage or another one."""
    world = World(on or stage(), seed, steps)
    report = Report(seed=seed)
    try:
        report.digest = world.run()
    except Violation as violation:
        report.violation = str(violation)
    report.actions = len(world.known.issued)
    report.outcomes = world.known.outcomes
    return report


def _run_one(task: tuple[int, int]) -> Report:
    return run_seed(*task)


def _be_quiet() -> None:
    logging.disable(logging.CRITICAL)


def main() -> int:
    """Reads the arguments, runs, prints."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=50)
    parser.add_argument("--base", type=int, default=0)
    parser.add_argument("--steps", type=int, default=400)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    arguments = parser.parse_args()
    began = time.monotonic()
    tasks = [(arguments.base + n, arguments.steps) for n in range(arguments.seeds)]
    reports: list[Report] = []
    with multiprocessing.get_context("spawn").Pool(arguments.jobs, _be_quiet) as pool:
        reports.extend(pool.imap_unordered(_run_one, tasks, chunksize=2))
    seconds = time.monotonic() - began
    failed = sorted((r for r in reports if r.violation), key=lambda r: r.seed)
    outcomes: Counter[str] = Counter()
    for report in reports:
        outcomes += report.outcomes
    actions = sum(report.actions for report in reports)
    sys.stdout.write(
        f"{len(reports)} seeds x {arguments.steps} steps: {len(failed)} violations, "
        f"{actions} actions, {seconds:.1f} s, {len(reports) / seconds:.2f} seeds/s\n"
    )
    for word, count in outcomes.most_common():
        sys.stdout.write(f"  {count:7d} {word}\n")
    for report in failed[:20]:
        sys.stdout.write(f"  {report.violation}\n")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
