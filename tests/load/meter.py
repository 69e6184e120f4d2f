"""What is measured: times of requests, faults, and what the server's processes use."""

from __future__ import annotations

import os
import time
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path

TICK = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """A distribution in milliseconds."""

    count: int
    p50: float
    p99: float
    most: float

    @classmethod
    def of(cls, seconds: list[float]) -> Figures:
        """The figures of some times; zeros when there are none."""
        found = sorted(seconds) or [0.0]

        def at(part: float) -> float:
            return found[min(len(found) - 1, int(len(found) * part))] * 1000

        return cls(count=len(seconds), p50=at(0.5), p99=at(0.99), most=found[-1] * 1000)


@dataclass(slots=True)
class Meter:
    """Hears of every request of one phase."""

    times: defaultdict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    faults: Counter[tuple[str, str]] = field(default_factory=Counter)
    received: int = 0
    delays: list[float] = field(default_factory=list)  # from a commit until others hold it
    lags: list[float] = field(default_factory=list)  # of this process's own loop
    committed: dict[int, float] = field(default_factory=dict)

    def note(self, name: str, seconds: float, size: int) -> None:
        """An answer came."""
        self.times[name].append(seconds)
        self.received += size

    def fail(self, name: str, why: str) -> None:
        """None came, or not the one that was wanted."""
        self.faults[name, why] += 1

    def commit(self, seq: int) -> None:
        """An action was answered; from now on others should get it."""
        self.committed[seq] = time.perf_counter()

    def arrive(self, seq: int) -> None:
        """A row came to somebody."""
        if (began := self.committed.get(seq)) is not None:
            self.delays.append(time.perf_counter() - began)


def family(pid: int) -> list[int]:
    """A process and its children."""
    found = [pid]
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                fields = (entry / "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            if int(fields[1]) == pid:
                found.append(int(entry.name))
    return found


def cpu_seconds(pid: int) -> float:
    """How long a process and its children have computed."""
    total = 0
    for one in family(pid):
        try:
            fields = Path(f"/proc/{one}/stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        total += sum(int(value) for value in fields[11:15])
    return total / TICK


def resident_megabytes(pid: int) -> float:
    """How much memory a process holds."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return 0.0
