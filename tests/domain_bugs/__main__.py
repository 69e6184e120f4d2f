"""Runs the tests of the domain once for each deliberate bug; ends with 1 when one goes unseen.

``python -m tests.domain_bugs``; ``--only`` takes parts of names.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from tests.domain_bugs.catalogue import BUGS, Bug
from tests.domain_bugs.plugin import VARIABLE


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What the tests said of one bug."""

    bug: Bug
    seen_by: str  # the test that failed first; empty when none did
    trouble: str = ""  # why the tests did not run at all


def main() -> int:
    """Reads the arguments, runs, prints."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", nargs="*", default=[], help="parts of names")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    arguments = parser.parse_args()
    wanted = [
        bug
        for bug in BUGS
        if not arguments.only or any(part in bug.name for part in arguments.only)
    ]
    unseen = 0
    with ThreadPoolExecutor(arguments.jobs) as pool:
        for outcome in pool.map(run, wanted):
            unseen += not outcome.seen_by
            by = outcome.seen_by or outcome.trouble or "UNSEEN"
            sys.stdout.write(f"{outcome.bug.name:36} {by}\n{'':4}{outcome.bug.breaks}\n")
            sys.stdout.flush()
    sys.stdout.write(f"{len(wanted) - unseen} of {len(wanted)} bugs of the domain caught\n")
    return 1 if unseen else 0


def run(bug: Bug) -> Outcome:
    """Runs the tests with one bug, until the first that fails."""
    command = [sys.executable, "-m", "pytest", "-p", "tests.domain_bugs.plugin", "-q", "-x"]
    command += ["-n0", "--no-header", "--tb=no", "-p", "no:cacheprovider", "tests/unit/domain"]
    ran = subprocess.run(
        command,
        env={**os.environ, VARIABLE: bug.name},
        capture_output=True,
        text=True,
        check=False,
    )
    failed = [line for line in ran.stdout.splitlines() if line.startswith("FAILED ")]
    if ran.returncode == 1 and failed:
        return Outcome(bug=bug, seen_by=failed[0].removeprefix("FAILED ").partition(" - ")[0])
    if ran.returncode == 0:
        return Outcome(bug=bug, seen_by="")
    return Outcome(bug=bug, seen_by="", trouble=f"DID NOT RUN: {(ran.stdout + ran.stderr)[-300:]}")


if __name__ == "__main__":
    sys.exit(main())
