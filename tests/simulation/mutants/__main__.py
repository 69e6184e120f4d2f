"""Runs the deliberate bugs and prints a table; ends with 1 when one of them goes unseen.

``python -m tests.simulation.mutants``; ``--only`` takes parts of names, ``--seeds`` another
budget than each bug's own.
"""

from __future__ import annotations

import argparse
import os
import sys

from tests.simulation.mutants import MUTANTS, hunting
from tests.simulation.mutants.hunting import Catch

_WIDTHS = (38, 9, 6, 7, 8)


def main() -> int:
    """Reads the arguments, hunts, prints."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", nargs="*", default=[], help="parts of names")
    parser.add_argument("--base", type=int, default=0, help="the first seed")
    parser.add_argument("--seeds", type=int, default=None, help="instead of each one's budget")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    arguments = parser.parse_args()
    wanted = [
        name
        for name in MUTANTS
        if not arguments.only or any(part in name for part in arguments.only)
    ]
    _print("bug", "ground", "seed", "budget", "seconds", "found by")
    unseen: list[Catch] = []
    seeds = steps = 0
    found = hunting.hunt_all(wanted, base=arguments.base, most=arguments.seeds, jobs=arguments.jobs)
    for catch in found:
        _show(catch)
        seeds += catch.seeds
        steps += catch.seeds * MUTANTS[catch.name].steps
        if not catch.is_caught:
            unseen.append(catch)
    sys.stdout.write(
        f"{len(wanted) - len(unseen)} of {len(wanted)} deliberate bugs caught, "
        f"in {seeds} seeds and {steps} steps\n"
    )
    return 1 if unseen else 0


def _show(catch: Catch) -> None:
    bug = MUTANTS[catch.name]
    seed = "-" if catch.seed is None else str(catch.seed)
    budget = f"{catch.seeds}/{max(bug.seeds, catch.seeds)}"
    by = catch.violation.removeprefix(f"seed={seed}: ") or "UNSEEN"
    if catch.seed is not None and not catch.is_caught:
        by = f"UNSEEN, but another promise broke: {by}"
    _print(catch.name, bug.ground, seed, budget, f"{catch.seconds:.1f}", by[:110])
    sys.stdout.write(f"{'':4}{bug.breaks}\n")
    sys.stdout.flush()


def _print(*cells: str) -> None:
    *fixed, last = cells
    line = " ".join(cell.ljust(width) for cell, width in zip(fixed, _WIDTHS, strict=True))
    sys.stdout.write(f"{line} {last}\n")


if __name__ == "__main__":
    sys.exit(main())
