"""Runs consoles through bad weather as often as wished and says what was not true.

``python -m tests.chaos.run --count 20 --base 0``; several runs go on at once, because most of
a run is waiting.
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

from tests.chaos import pace, spell
from tests.chaos.spell import STEADY, Tale

SPELLS = 6
SPELL_SECONDS = 2.0
STEADY_PER_RUN = 4
CASES = 6


async def _one(folder: Path, seed: int, tale: Tale) -> tuple[int, float]:
    chance = random.Random(seed)
    # Every trouble has its turn within a few runs.
    first = seed * STEADY_PER_RUN
    steady = [STEADY[(first + n) % len(STEADY)] for n in range(STEADY_PER_RUN)]
    with pace.short() as watch:
        async with spell.opened(folder, seed) as chaos:
            await chaos.begin(CASES)
            for number in range(SPELLS):
                await chaos.passing(spell.some_weather(chance), SPELL_SECONDS)
                if number < len(steady):
                    await chaos.steady(steady[number])
            await chaos.heal()
        tale += chaos.tale
    tale.violations += watch.late
    return watch.calls, watch.longest


def run_one(seed: int) -> tuple[Tale, int, float]:
    """One run, in a worker process."""
    logging.disable(logging.CRITICAL)
    tale = Tale()
    with tempfile.TemporaryDirectory(prefix="halo-chaos-") as folder:
        calls, longest = asyncio.run(_one(Path(folder), seed, tale))
    tale.violations = [f"seed {seed}: {words}" for words in tale.violations]
    return tale, calls, longest


def main() -> int:
    """Reads the arguments, runs, prints."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=20)
    parser.add_argument("--base", type=int, default=0)
    parser.add_argument("--jobs", type=int, default=2 * (os.cpu_count() or 1))
    arguments = parser.parse_args()
    began, tale, calls, longest = time.monotonic(), Tale(), 0, 0.0
    seeds = range(arguments.base, arguments.base + arguments.count)
    with multiprocessing.get_context("spawn").Pool(arguments.jobs) as pool:
        for told, made, took in pool.imap_unordered(run_one, seeds):
            tale += told
            calls += made
            longest = max(longest, took)
    sys.stdout.write(
        f"{arguments.count} runs, {tale.spells} spells of bad weather: {len(tale.violations)} "
        f"violations, {time.monotonic() - began:.0f} s\n"
        f"  {tale.actions} actions arrived exactly once or were refused and shown so\n"
        f"  {tale.words} words of the status bar checked, {tale.diagnoses} of the doctor\n"
        f"  {calls} calls, the longest {longest:.1f} s with a deadline of "
        f"{pace.DEADLINE_SECONDS:.0f} s\n"
        f"  noticed after {tale.slowest_notice:.1f} s at worst, all sent "
        f"{tale.slowest_healing:.1f} s after healing at worst\n"
    )
    for word, number in tale.troubles.most_common():
        sys.stdout.write(f"  {number:7d} {word}\n")
    for words in tale.violations[:20]:
        sys.stdout.write(f"  {words}\n")
    return 1 if tale.violations else 0


if __name__ == "__main__":
    sys.exit(main())
