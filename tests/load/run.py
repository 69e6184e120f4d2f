"""Puts a server under the load of a whole district and prints what it cost.

``python -m tests.load.run --minutes 2``: 200 consoles, then 400, then 200 that come back
within ten seconds, on each database; loopback only, bounded in time.
"""

from __future__ import annotations

import argparse
import asyncio
import logging
import sys
import tempfile
from collections.abc import Awaitable
from pathlib import Path

from tests.load import ground as grounds
from tests.load import phases
from tests.load.console import LoadConsole
from tests.load.ground import Ground
from tests.load.meter import Figures, Meter
from tests.load.phases import Phase

COMPLAINTS = 600
CONSOLES = 200
HERD_SECONDS = 10.0


def main() -> int:
    """Runs the load and returns 1 when anything was not answered as it should be."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=2.0, help="of the first phase")
    parser.add_argument("--consoles", type=int, default=CONSOLES)
    parser.add_argument("--complaints", type=int, default=COMPLAINTS)
    parser.add_argument("--pace", type=float, default=30.0, help="seconds between actions")
    parser.add_argument("--database", choices=("sqlite", "postgresql"))
    options = parser.parse_args()
    logging.disable(logging.WARNING)
    faults = 0
    for kind in (options.database,) if options.database else ("sqlite", "postgresql"):
        with tempfile.TemporaryDirectory(prefix="halo-load-") as folder:
            faults += _on(kind, Path(folder), options)
    return 1 if faults else 0


def _on(kind: str, folder: Path, options: argparse.Namespace) -> int:
    with grounds.serving(kind, folder, options.consoles * 2, options.complaints) as ground:
        return asyncio.run(_load(kind, ground, options))


async def _load(kind: str, ground: Ground, options: argparse.Namespace) -> int:
    _say(f"\n{kind}: {options.complaints} complaints at the start, one action per console each")
    _say(f"{options.pace:g} s, 5 % with a file of 200 kB; figures in ms")
    floor = Meter()
    await phases.hello_floor(ground, floor)
    _row("floor: hello, idle server", Figures.of(floor.times["hello, idle"]))
    _row("floor: 4 kB kept on disk", Figures.of(grounds.sync_floor(ground.folder)))
    everybody = phases.consoles_of(ground, options.pace)
    half = everybody[: options.consoles]
    seconds = options.minutes * 60
    herd = f"within {HERD_SECONDS:g} s"
    signing_on = phases.arrive(half, HERD_SECONDS)
    found = [
        await _phase(f"{len(half)} sign on {herd}", ground, half, signing_on),
        await _phase(f"{len(half)} at work", ground, half, phases.work(half, seconds)),
        await _phase(
            f"{len(half)} come back {herd}", ground, half, phases.come_back(half, HERD_SECONDS)
        ),
    ]
    await phases.arrive(everybody[options.consoles :], HERD_SECONDS)
    both = phases.work(everybody, seconds / 2)
    found.append(await _phase(f"{len(everybody)} at work", ground, everybody, both))
    _say(f"database: {ground.database_megabytes():.1f} MB")
    return sum(sum(phase.meter.faults.values()) for phase in found)


async def _phase(
    name: str, ground: Ground, consoles: list[LoadConsole], work: Awaitable[None]
) -> Phase:
    phase = await phases.measured(name, ground, consoles, work)
    _print(phase)
    return phase


def _print(phase: Phase) -> None:
    meter = phase.meter
    requests = sum(len(times) for name, times in meter.times.items() if name != "poke")
    _say(f"\n{phase.name}: {phase.seconds:.0f} s, {requests / phase.seconds:.1f} requests/s")
    _row("floor: this process's loop", Figures.of(meter.lags))
    for name in sorted(meter.times):
        _row(name if name != "poke" else "poke (waits up to 25 s)", Figures.of(meter.times[name]))
    if meter.delays:
        _row("from commit to other consoles", Figures.of(meter.delays))
    _say(
        f"  {phase.acted} actions done, {phase.refused} refused by the rules;"
        f" server {phase.server_cpu:.0%} of a core, database {phase.database_cpu:.0%},"
        f" {phase.resident:.0f} MB; {meter.received / 1e6:.1f} MB to consoles;"
        f" faults: {sum(meter.faults.values())}"
    )
    for (name, why), count in sorted(meter.faults.items()):
        if count:
            _say(f"    FAULT {name}: {why} ({count})")


def _row(name: str, figures: Figures) -> None:
    _say(
        f"  {name:<32}{figures.count:>8}  p50 {figures.p50:>8.1f}  p99 {figures.p99:>8.1f}"
        f"  max {figures.most:>8.1f}"
    )


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
