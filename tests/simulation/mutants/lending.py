"""Deliberate bugs of the lease: how long a copy may be shown without the server."""

from __future__ import annotations

import dataclasses
from datetime import timedelta
from typing import Any, Final

from halo_desktop.cache import lease_clock
from halo_desktop.sync.lease import Lease
from tests.simulation.mutants.mutant import Patch, mutant

LEASES: Final = "leases"


@mutant("I11", ground=LEASES, steps=80)
def l1_the_clock_on_the_wall(patch: Patch) -> None:
    """Whoever sets the clock back reads on for ever."""
    patch.setattr(Lease, "now", property(lambda self: self._ground.now.wall))


@mutant("I11", ground=LEASES, steps=80)
def l2_time_is_forgotten_with_the_program(patch: Patch) -> None:
    """A new start of the program believes the clock on the wall."""
    patch.setattr(lease_clock, "time_of", lambda record, wall, boot: wall)


@mutant("I11", ground=LEASES, steps=80)
def l3_sleep_does_not_count(patch: Patch) -> None:
    """A computer that sleeps for a week has not used its lease."""

    def by_counter(self: Any) -> Any:
        passed = self._ground.now.monotonic - self._anchored_at.monotonic
        return self._anchor + timedelta(seconds=passed)

    patch.setattr(Lease, "now", property(by_counter))


@mutant("I11", ground=LEASES, steps=80)
def l4_longer_lease_is_not_kept(patch: Patch) -> None:
    """What the server granted anew is forgotten with the program."""

    def renew_in_memory(self: Any, until: Any, writing: Any) -> None:
        self.until = self.until or until

    patch.setattr(Lease, "renew", renew_in_memory)


@mutant("I11", ground=LEASES, steps=80)
def l5_wrong_clock_is_forgotten(patch: Patch) -> None:
    """That the clock of this computer is wrong counts no more after a new start."""
    record_of = lease_clock.record_of
    patch.setattr(
        lease_clock,
        "record_of",
        lambda *rest: dataclasses.replace(record_of(*rest), offset_ms=0),
    )
