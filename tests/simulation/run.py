"""Runs many seeds on all cores and says what was found.

``python -m tests.simulation.run --seeds 200 --base 0 --steps 400``; ``--postgresql`` lets the
server work on PostgreSQL, which is slower. The first failing seeds are made as small as they
can be; ``--keep`` adds them to the days that every test run plays again. A long run says how
far it is, and each broken promise as it comes; cut short by a signal it says what it has seen.
"""

from __future__ import annotations

import argparse
import contextlib
import gc
import logging
import multiprocessing
import os
import signal
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from tests.simulation import shrinking
from tests.simulation.server import SimServer
from tests.simulation.shrinking import Case
from tests.simulation.stage import Stage
from tests.simulation.storage import PostgresStorage
from tests.simulation.trail import Violation
from tests.simulation.world import World
from tests.support import postgres

MOST_SHRUNK: Final = 3
SAY_SECONDS: Final = 30.0
_RARE_COLLECTIONS: Final = (50_000, 20, 20)


@dataclass(slots=True)
class Report:
    """What became of one seed."""

    seed: int
    digest: str = ""
    violation: str = ""
    actions: int = 0
    seconds: float = 0.0
    outcomes: Counter[str] = field(default_factory=Counter)


@cache
def stage(address: str = "") -> Stage:
    """Built once in each process."""
    return Stage(server=SimServer(PostgresStorage(address))) if address else Stage()


def run_seed(seed: int, steps: int, on: Stage | None = None) -> Report:
    """Runs one seed to its end, on this process's stage or another one."""
    world = World(on or stage(), seed, steps)
    report = Report(seed=seed)
    began = time.process_time()
    try:
        report.digest = world.run()
    except Violation as violation:
        report.violation = str(violation)
    report.seconds = time.process_time() - began
    report.actions = len(world.known.issued)
    report.outcomes = world.known.outcomes
    return report


def _run_one(task: tuple[int, int, str]) -> Report:
    seed, steps, address = task
    built = stage(address)
    if not gc.get_freeze_count():
        # What is built and imported by now stays; a seed leaves little that holds itself.
        gc.collect()
        gc.freeze()
        gc.set_threshold(*_RARE_COLLECTIONS)
    return run_seed(seed, steps, built)


def _be_quiet() -> None:
    logging.disable(logging.CRITICAL)


def main() -> int:
    """Reads the arguments, runs, prints."""
    arguments = _arguments()
    with contextlib.ExitStack() as stack:
        addresses = [""]
        if arguments.postgresql:
            server = stack.enter_context(postgres.running())
            arguments.jobs = 1  # a database serves one simulated server at a time
            addresses = [stack.enter_context(server.new_database())]
        began = time.monotonic()
        tasks = [
            (arguments.base + number, arguments.steps, addresses[0])
            for number in range(arguments.seeds)
        ]
        reports = _run_all(tasks, arguments.jobs, began)
        _print(reports, arguments.steps, time.monotonic() - began)
    failed = sorted((r for r in reports if r.violation), key=lambda r: r.seed)
    for report in failed[:20]:
        sys.stdout.write(f"  {report.violation}\n")
    is_cut_short = len(reports) < len(tasks)
    for report in [] if arguments.postgresql or is_cut_short else failed[:MOST_SHRUNK]:
        _shrink(report, arguments.steps, is_kept=arguments.keep)
    return 1 if failed or is_cut_short else 0


def _run_all(tasks: list[tuple[int, int, str]], jobs: int, began: float) -> list[Report]:
    """Runs all seeds, or as many as there are until somebody ends the run."""
    reports: list[Report] = []
    failed = 0
    said_at = began
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    with multiprocessing.get_context("spawn").Pool(jobs, _begin_work) as pool:
        try:
            for report in pool.imap_unordered(_run_one, tasks, chunksize=1):
                reports.append(report)
                if report.violation:
                    failed += 1
                    _say(f"  {report.violation}")
                if time.monotonic() - said_at >= SAY_SECONDS:
                    said_at = time.monotonic()
                    pace = len(reports) / (said_at - began)
                    _say(
                        f"  {len(reports)} of {len(tasks)} seeds, {failed} violations, "
                        f"{pace:.2f} seeds/s"
                    )
        except KeyboardInterrupt:
            signal.signal(signal.SIGTERM, signal.SIG_IGN)
            signal.signal(signal.SIGINT, signal.SIG_IGN)
            _say(f"  cut short after {len(reports)} of {len(tasks)} seeds")
    return reports


def _begin_work() -> None:
    """A worker leaves the end of the run to the process that has started it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    _be_quiet()


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=50)
    parser.add_argument("--base", type=int, default=0)
    parser.add_argument("--steps", type=int, default=400)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--postgresql", action="store_true", help="the server on PostgreSQL")
    parser.add_argument("--keep", action="store_true", help="keep failing days as regressions")
    return parser.parse_args()


def _print(reports: list[Report], steps: int, seconds: float) -> None:
    outcomes: Counter[str] = Counter()
    for report in reports:
        outcomes += report.outcomes
    actions = sum(report.actions for report in reports)
    failed = sum(bool(report.violation) for report in reports)
    work = sum(report.seconds for report in reports) / max(1, len(reports))
    sys.stdout.write(
        f"{len(reports)} seeds x {steps} steps: {failed} violations, {actions} actions, "
        f"{seconds:.1f} s, {len(reports) / seconds:.2f} seeds/s, {work:.3f} s of one core each\n"
    )
    for word, count in outcomes.most_common():
        sys.stdout.write(f"  {count:7d} {word}\n")


def _shrink(report: Report, steps: int, *, is_kept: bool) -> None:
    _be_quiet()
    case = Case(
        seed=report.seed,
        steps=tuple(range(steps)),
        promise=shrinking.promise_of(report.violation),
    )
    small = shrinking.shrink(case, stage())
    calm = ", ".join(small.calm) or "nothing"
    sys.stdout.write(
        f"  seed {small.seed} breaks {small.promise} in {len(small.steps)} steps, without {calm}\n"
    )
    if is_kept:
        shrinking.keep(small)


if __name__ == "__main__":
    sys.exit(main())
