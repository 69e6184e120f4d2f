"""Kills and freezes the real processes as often as wished and says what was lost.

``python -m tests.kill.run --count 100 --base 0``; ``--windows 50`` is how often the program is
killed while somebody types eight letters a second into its windows.
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

from tests.kill import fates, scene, windows
from tests.support import display, secret_service

PER_SCENE = 25
_LINES = (0, 1, 5, 20, 60)
_LETTERS = 36  # at most, between two kills
_PACE = 1 / 8
_AGE = 1.0  # text older than so many seconds must be there


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
            sys.stdout.write(f"  {report.fates.total()}: {fate.value}\n")
            sys.stdout.flush()
        report.violations += [f"seed {seed}: {words}" for words in found.finish()]
        report.starts += found.starts
        for promises in found.promises.values():
            report.promised += promises.counts
        logs = scene.log_text(folder)
        if "Traceback" in logs:
            report.violations.append(f"seed {seed}: a fault in the log: {logs[-1500:]}")


def _type_in_windows(count: int, seed: int, report: Report) -> None:
    """Kills the program with its windows while somebody types at a person's pace."""
    with (
        display.running() as screen,
        tempfile.TemporaryDirectory(prefix="halo-kill-") as folder,
        windows.opened(Path(folder), seed) as desk,
    ):
        os.environ |= {"DISPLAY": screen, "QT_QPA_PLATFORM": "xcb"}
        os.environ.pop("WAYLAND_DISPLAY", None)
        windows.many_blows(desk, count, most_letters=_LETTERS, pause=_PACE, age=_AGE)
    report.fates["windows killed while somebody types"] += count
    report.promised["letters typed into windows"] += desk.letters
    report.violations += [f"seed {seed}: {words}" for words in desk.violations]


def main() -> int:
    """Reads the arguments, runs, prints."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--base", type=int, default=0)
    parser.add_argument("--windows", type=int, default=None, help="a sixth of --count")
    arguments = parser.parse_args()
    typing = arguments.count // 6 if arguments.windows is None else arguments.windows
    began, report = time.monotonic(), Report()
    left, seed = arguments.count, arguments.base
    with secret_service.running() as bus:
        os.environ["DBUS_SESSION_BUS_ADDRESS"] = bus
        while left > 0:
            with tempfile.TemporaryDirectory(prefix="halo-kill-") as folder:
                one_scene(Path(folder), seed, min(left, PER_SCENE), report)
            left -= PER_SCENE
            seed += 1
        if typing:
            _type_in_windows(typing, arguments.base, report)
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
