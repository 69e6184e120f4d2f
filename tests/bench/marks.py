"""Moments of a starting program, told on standard output for whoever started it."""

from __future__ import annotations

import json
import os
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Final

BEGUN: Final = "HALO_TEST_BEGUN"  # when the process was started, on the clock of the machine


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """How far a program has come, and what it has used until then."""

    name: str
    wall: float  # seconds since it was started
    cpu: float  # seconds of all its threads
    megabytes: float
    modules: int


def tell(name: str) -> None:
    """Says that a moment has been reached."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    mark = {
        "name": name,
        "wall": time.monotonic() - float(os.environ[BEGUN]),
        "cpu": time.process_time(),
        "megabytes": pages * os.sysconf("SC_PAGE_SIZE") / 1e6,
        "modules": len(sys.modules),
    }
    os.write(1, f"MARK {json.dumps(mark)}\n".encode())


def read(output: str) -> dict[str, Mark]:
    """What a program has told."""
    lines = (line[5:] for line in output.splitlines() if line.startswith("MARK "))
    return {mark.name: mark for mark in (Mark(**json.loads(line)) for line in lines)}
