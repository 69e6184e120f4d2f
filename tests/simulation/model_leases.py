"""How long a computer shows its copy without the server, whatever is done to its clocks.

Time passes awake, asleep or switched off; programs end, computers start anew, clocks are
set. The copy must close when the lease is over and stay open while it runs, in every case in
which the computer can know the time; where nobody can know it, nothing is promised.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from halo_desktop.cache.lease_clock import Boot
from halo_desktop.sync.ground import Ground
from halo_desktop.sync.lease import Lease
from halo_desktop.sync.timing import Instant
from tests.simulation.machine import START, Machine
from tests.simulation.trail import Violation

_LEASE: Final = timedelta(hours=72)
_SLACK: Final = timedelta(minutes=12)
_PAUSES: Final = (60.0, 240.0, 290.0, 3600.0, 6 * 3600.0, 20 * 3600.0)
_JUMPS: Final = (timedelta(days=-400), timedelta(hours=-9), timedelta(hours=5), timedelta(days=30))


@dataclass(slots=True)
class Excuse:
    """What has happened since the server was last heard that nobody could have noticed."""

    is_clock_touched: bool = False
    is_time_lost: bool = False  # time passed that no counter saw


class LeaseModel:
    """One computer with all its clocks."""

    def __init__(self, machine: Machine, seed: int, steps: int) -> None:
        self.rng = random.Random(seed)
        self.steps = steps
        machine.reset()
        self.machine = machine
        self.time = START
        self.offset = timedelta(seconds=self.rng.choice([0, 0, 90, -4000, 86400]))
        self.knows_boots = self.rng.random() < 0.6
        self.counts_sleep = self.rng.random() < 0.5
        self.jumpy = self.rng.choice([0.0, 0.05, 0.2])
        self.monotonic = 1000.0
        self.boot_ms = 50_000
        self.boot_id = "boot-1"
        self.until: datetime | None = None
        self.excuse = Excuse()
        self._start_program()

    def run(self) -> None:
        """Plays to the end.

        Raises:
            Violation: When a promise was broken.
        """
        self._hear_server()
        for _ in range(self.steps):
            self._happen()
            self._look()
            self._check()

    def _happen(self) -> None:
        roll = self.rng.random()
        if roll < 0.55:
            self._pass(self.rng.choice(_PAUSES))
        elif roll < 0.65:
            self._sleep(self.rng.choice(_PAUSES))
        elif roll < 0.75:
            self._pass(2.0)
            self._restart_program()
        elif roll < 0.82:
            self._restart_computer()
        elif roll < 0.92:
            self._hear_server()
        elif self.rng.random() < self.jumpy * 4:
            self.offset += self.rng.choice(_JUMPS)
            self.ground.now = self._now()
            self.excuse.is_clock_touched = True

    def _pass(self, seconds: float) -> None:
        """Somebody sits there; the program looks at the clock as often as it wants to."""
        whole, step = seconds, 280.0
        while whole > 0:
            part = min(step, whole)
            self._tick(part, counted=part)
            self._look()
            whole -= part

    def _tick(self, seconds: float, *, counted: float) -> None:
        self.time += timedelta(seconds=seconds)
        self.monotonic += counted
        self.boot_ms += int(seconds * 1000)
        self.ground.now = self._now()

    def _sleep(self, seconds: float) -> None:
        self._tick(seconds, counted=seconds if self.counts_sleep else 0.0)
        self.excuse.is_time_lost |= not self.counts_sleep

    def _restart_program(self) -> None:
        self._tick(5.0, counted=5.0)
        # Without a counter of the system only the clock on the wall says how long it took.
        self.excuse.is_time_lost |= not self.knows_boots
        self._start_program()

    def _restart_computer(self) -> None:
        self._tick(self.rng.choice(_PAUSES), counted=0.0)
        self.boot_id = f"{self.boot_id}+"
        self.boot_ms = 20_000
        self.excuse.is_time_lost = True
        self._start_program()

    def _start_program(self) -> None:
        self.ground = Ground(self.machine.store, self._now(), self.rng.random)
        self.lease = Lease(self.ground, self._boot)

    def _hear_server(self) -> None:
        self.until = self.time + _LEASE
        with self.ground.writing() as writing:
            self.lease.hear(self.time)
            self.lease.renew(self.until, writing)
        self.excuse = Excuse()

    def _look(self) -> None:
        self.lease.look()
        self.ground.effects = []

    def _check(self) -> None:
        assert self.until is not None
        is_certain = not (self.excuse.is_clock_touched and self.excuse.is_time_lost)
        if is_certain and self.time >= self.until + _SLACK and not self.lease.is_over:
            raise Violation("I11 the copy is shown after the lease is over")
        is_true = not self.excuse.is_clock_touched
        if is_true and self.time < self.until - _SLACK and self.lease.is_over:
            raise Violation("I11 the copy is closed while the lease runs")

    def _boot(self) -> Boot | None:
        return Boot(id=self.boot_id, milliseconds=self.boot_ms) if self.knows_boots else None

    def _now(self) -> Instant:
        return Instant(wall=self.time + self.offset, monotonic=self.monotonic)
