"""``python -m tests.fuzz.run --count 100``: odd requests as every role, and raw bytes."""

from __future__ import annotations

import argparse
import logging
import sys
import tempfile
import time
from pathlib import Path

from tests.fuzz import abuse, schema, town
from tests.fuzz.schema import Tally
from tests.support import server


def main() -> int:
    """Returns 1 when an answer was not as it must be."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=100, help="requests to each address and role")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    logging.disable(logging.CRITICAL)
    total = Tally()
    with tempfile.TemporaryDirectory(prefix="halo-fuzz-") as folder:
        address = f"sqlite:///{folder}/central.db"
        clock = server.MovableClock()
        with server.running(address, clock=clock, blobs=Path(folder) / "blobs") as running:
            secrets = town.build(running.central)
            for user in town.PEOPLE:
                began = time.monotonic()
                tally = schema.fuzz(running, secrets, user, options.count, options.seed)
                total += tally
                _say(
                    f"{user}: {tally.requests} requests, {_counted(tally)}, "
                    f"{len(tally.faults)} faults, {time.monotonic() - began:.0f} s"
                )
                for fault in sorted(set(tally.faults))[:20]:
                    _say(f"  FAULT {fault}")
            raw = abuse.everything(running)
    for name, fault in raw.items():
        if fault:
            total.faults.append(f"raw: {name}: {fault}")
            _say(f"  FAULT raw: {name}: {fault}")
    _say(
        f"{total.requests} requests and {len(raw)} abuses of the socket: {len(total.faults)} faults"
    )
    return 1 if total.faults else 0


def _counted(tally: Tally) -> str:
    return ", ".join(f"{count} x {status}" for status, count in sorted(tally.statuses.items()))


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
