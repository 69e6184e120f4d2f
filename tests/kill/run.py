"""Kills and freezes the real processes as often as wished and says what was lost.

``python -m tests.kill.run --count 100 --base 0``
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from tests.kill import fates, scene
from tests.support import secret_service

PER_SCENE = 25
_LINES = (0, 1, 5, 20, 60)


@dataclass(kw_only=True)
class Report:
    """What happened, and what was not as promised."""

    fates: Counter[str] = field(default_factory=Counter)
    promised: Counter[str] = field(default_factory=Counter)
    starts: int = 0
    violations: list[str] = field(default_factory=list)


def one_scene(folder: Path, seed: int, count: int, report: Report) -> None:
    """Lets a server and its consoles work, and so many things befall them."""
    with scene.opened(folder, seed) as found:
        for _ in range(count):
            found.ensure()
            found.let_work(found.chance.choice(_LINES))
            (fate,) = found.chance.choices(list(fates.WEIGHTS), list(fates.WEIGHTS.values()))
            fates.befall(found, fate)
            report.fates[fate.value] += 1
        report.violations += [f"seed {seed}: {words}" for words in found.finish()]
        report.starts += found.starts
        for promises in found.promises.values():
            report.promised += promises.counts
        logs = scene.log_text(folder)
        if "Traceback" in logs:
            report.violations.append(f"seed {seed}: a fault in the log: {logs[-1500:]}")


def main() -> int:
    """Reads the arguments, runs, prints."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--base", type=int, default=0)
    arguments = parser.parse_args()
    began, report = time.monotonic(), Report()
    left, seed = arguments.count, arguments.base
    with secret_service.running() as bus:
        os.environ["DBUS_SESSION_BUS_ADDRESS"] = bus
        while left > 0:
            with tempfile.TemporaryDirectory(prefix="halo-kill-") as folder:
                one_scene(Path(folder), seed, min(left, PER_SCENE), report)
            left -= PER_SCENE
            seed += 1
    sys.stdout.write(
        f"{sum(report.fates.values())} blows to real processes: {len(report.violations)} "
        f"violations, {report.starts} starts of a console, {time.monotonic() - began:.0f} s\n"
    )
    for word, number in (*report.fates.most_common(), *report.promised.most_common()):
        sys.stdout.write(f"  {number:7d} {word}\n")
    for words in report.violations[:20]:
        sys.stdout.write(f"  {words}\n")
    return 1 if report.violations else 0


if __name__ == "__main__":
    sys.exit(main())
