"""Measures the program and prints each figure beside its floor.

``python -m tests.bench.run --size 100000`` prints a table, with ``--json`` one object. It
ends with 1 when a ratio is more than a quarter worse than the committed one.
"""

from __future__ import annotations

import argparse
import json
import logging
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict
from typing import Final

from tests.bench import acting, bad_line, baseline, cold_start, figure, list_frames, reading
from tests.bench.figure import Figure

PARTS: Final[dict[str, Callable[[argparse.Namespace], Iterator[Figure]]]] = {
    "start": lambda options: cold_start.figures(options.size, options.rounds),
    "reading": lambda options: reading.figures(options.size, options.rounds * 3),
    "acting": lambda options: acting.figures(options.rounds * 5),
    "line": lambda options: bad_line.figures(max(1, options.rounds // 2)),
    "list": lambda options: list_frames.figures(options.size),
}


def main() -> int:
    """Runs the parts that were asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=100_000, help="complaints in the store")
    parser.add_argument("--rounds", type=int, default=5, help="of each figure")
    parser.add_argument("--only", nargs="*", choices=sorted(PARTS), default=sorted(PARTS))
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--write-baseline", action="store_true", help="keep these ratios")
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    logging.disable(logging.WARNING)
    before = baseline.read()
    noise = [figure.noise()]
    found: list[Figure] = []
    _say(
        options, f"{options.size:,} complaints, {options.rounds} rounds, medians\n{noise[0].line()}"
    )
    _say(options, f"\n{'':<52}{'value':>14}{'floor':>10}{'ratio':>9}{'goal':>10}")
    for name in options.only:
        for one in PARTS[name](options):
            found.append(one)
            _say(options, one.line())
    noise.append(figure.noise())
    _say(options, f"\nat the end, {noise[1].line()}")
    worse = baseline.worse(found, before) if options.size == 100_000 else []
    for line in worse:
        _say(options, f"WORSE than the committed ratio: {line}")
    if options.write_baseline:
        baseline.write(found)
    if options.json:
        told = [asdict(one) | {"ratio": one.ratio, "is_reached": one.is_reached} for one in found]
        noisy = [asdict(look) for look in noise]
        sys.stdout.write(json.dumps({"figures": told, "noise": noisy, "worse": worse}) + "\n")
    return 1 if worse else 0


def _say(options: argparse.Namespace, line: str) -> None:
    if not options.json:
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
