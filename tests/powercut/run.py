"""Cuts the power as often as wished and says what was lost.

``python -m tests.powercut.run --count 2000 --base 0``; each recorded day is cut 100 times.
"""

from __future__ import annotations

import argparse
import asyncio
import logging
import multiprocessing
import os
import random
import sys
import tempfile
import time
from pathlib import Path

from tests.powercut import judging, resuming
from tests.powercut.day import Day, recorded
from tests.powercut.judging import Findings
from tests.powercut.resuming import Resumed

CUTS_PER_DAY = 100
STEPS = 40
RESUMED_PER_DAY = 2


async def _one_day(seed: int, cuts: int, folder: Path) -> tuple[Findings, Resumed]:
    found, resumed = Findings(), Resumed()
    chance = random.Random(seed)
    async with recorded(folder, seed, STEPS) as day:
        for number in range(cuts):
            found += _cut_somewhere(day, chance, folder / f"image-{number}")
        for number in range(min(cuts, RESUMED_PER_DAY)):
            await resuming.go_on(day, chance, folder / f"going-{number}", resumed)
    found.violations = [f"seed {seed}, {words}" for words in found.violations]
    resumed.violations = [f"seed {seed}, {words}" for words in resumed.violations]
    return found, resumed


def _cut_somewhere(day: Day, chance: random.Random, to: Path) -> Findings:
    found = judging.cut(day, chance.randrange(1, len(day.platter.steps) + 1), chance, to)
    judging.clear(to)
    return found


def run_day(task: tuple[int, int]) -> tuple[Findings, Resumed]:
    """Records one day and cuts it; for a worker process."""
    logging.disable(logging.CRITICAL)
    seed, cuts = task
    with tempfile.TemporaryDirectory(prefix="halo-powercut-") as folder:
        return asyncio.run(_one_day(seed, cuts, Path(folder)))


def main() -> int:
    """Reads the arguments, runs, prints."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--base", type=int, default=0)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    arguments = parser.parse_args()
    began = time.monotonic()
    left = arguments.count
    tasks: list[tuple[int, int]] = []
    while left > 0:
        tasks.append((arguments.base + len(tasks), min(left, CUTS_PER_DAY)))
        left -= CUTS_PER_DAY
    found, resumed = Findings(), Resumed()
    with multiprocessing.get_context("spawn").Pool(arguments.jobs) as pool:
        for cut, gone_on in pool.imap_unordered(run_day, tasks):
            found += cut
            resumed += gone_on
    violations = [*found.violations, *resumed.violations]
    sys.stdout.write(
        f"{found.cuts} power cuts in {len(tasks)} recorded days: {len(violations)} violations, "
        f"{sum(found.promises.values())} promises looked up, {time.monotonic() - began:.0f} s\n"
    )
    for word, count in found.promises.most_common():
        sys.stdout.write(f"  {count:7d} {word}\n")
    sys.stdout.write(f"  {found.unfinished:7d} cut before the first sign-in was over\n")
    sys.stdout.write(
        f"  {resumed.consoles:7d} consoles went on from what was left and sent "
        f"{resumed.actions} actions, each exactly once\n"
    )
    for words in violations[:20]:
        sys.stdout.write(f"  {words}\n")
    return 1 if violations else 0


if __name__ == "__main__":
    sys.exit(main())
