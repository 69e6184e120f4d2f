"""What befalls a district beside bad lines: rights, clocks, disks, backups, new versions."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from halo_desktop.domain.roles import Membership, Role
from tests.simulation.console import Console
from tests.simulation.reference import UNITS
from tests.simulation.server import USERS
from tests.simulation.traffic import Traffic

_ROLES: Final = (
    Membership(role=Role.OPERATOR),
    *(Membership(role=Role.OPD_ADMIN, unit=unit) for unit in UNITS),
    *(Membership(role=Role.OPD_LEADER, unit=unit) for unit in UNITS),
    Membership(role=Role.DISTRICT_LEADER),
    Membership(role=Role.SUPERVISOR),
)


# How far somebody sets the clock of a computer, and how far the server's own clock jumps.
_JUMPS: Final = (
    timedelta(minutes=1),
    timedelta(minutes=12),
    timedelta(days=1),
    timedelta(days=40),
    timedelta(days=3652),
)
_SERVER_JUMPS: Final = (timedelta(seconds=40), timedelta(minutes=16), timedelta(hours=2))


class Mishaps(Traffic):
    """Things that happen to the server and to computers, and not because of a message."""

    def _boot(self, console: Console, why: str) -> None:
        """Starts a console's program anew."""
        raise NotImplementedError

    def _befall(self, console: Console) -> None:
        """Lets happen what the luck of this seed holds for one step."""
        luck = self.luck
        if luck.restore:
            self._consider_restore()
        if luck.disk_full or luck.server_disk_full:
            self._fill_disks(console)
        for rate, befall in (
            (luck.admin, self._administer),
            (luck.bulk_move, self._move_many),
            (luck.clock_jump, lambda: self._set_clock(console)),
            (luck.server_clock_jump, self._set_server_clock),
            (luck.roll_back, lambda: self._roll_back(console)),
            (luck.upgrade, lambda: self._upgrade(console)),
        ):
            if rate and self.rng.random() < rate and not self.server.storage.is_disk_full:
                befall()

    def _set_clock(self, console: Console) -> None:
        """Somebody sets the clock of a computer."""
        console.has_wrong_times = True
        jump = self.rng.choice(_JUMPS) * self.rng.choice([1, -1])
        if abs(console.clock_offset + jump) < timedelta(days=5000):
            console.clock_offset += jump
        self.trail.note(f"clock of {console.number} is off by {console.clock_offset}")

    def _set_server_clock(self) -> None:
        """The server's clock is put right, or wrong; the consoles' stay as they are."""
        jump = self.rng.choice(_SERVER_JUMPS) * self.rng.choice([1, -1])
        self.server.clock.now += jump
        for console in self.consoles:
            console.clock_offset -= jump
            console.has_wrong_times = True
        self.trail.note(f"the server's clock jumps by {jump}")

    def _roll_back(self, console: Console) -> None:
        """A computer is put back to how it was: an image of its disk, a snapshot of a machine."""
        machine = console.machine
        if console.image is None:
            console.image = machine.copy()
            return
        machine.free_disk()
        machine.put(console.image)
        console.image = None
        self.trail.note(f"store of {console.number} is put back")
        self.known.rolled_back(console.number, console.items())
        self._boot(console, "put back")

    def _fill_disks(self, console: Console) -> None:
        luck, roll = self.luck, self.rng.random
        for other in self.consoles:
            if other.machine.is_disk_full and roll() < 0.05:
                other.machine.free_disk()
        if self.server.storage.is_disk_full and roll() < 0.1:
            self.server.storage.free_disk()
        if luck.disk_full and roll() < luck.disk_full:
            console.machine.fill_disk()
            self.trail.note(f"disk of {console.number} is full")
        if luck.server_disk_full and roll() < luck.server_disk_full:
            self.server.storage.fill_disk()
            self.trail.note("the server's disk is full")

    def _upgrade(self, console: Console) -> None:
        """A new version takes over what an old one has written, here or on the server."""
        if self.rng.random() < 0.3:
            self.server.upgrade(self.rng)
            self.trail.note("the server's schema is upgraded")
            return
        console.machine.upgrade(self.rng)
        self._boot(console, "upgrade")

    def _move_many(self) -> None:
        """A unit is dissolved: its cases go elsewhere, one after the other."""
        for _ in range(self.rng.choice([3, 6])):
            self.server.move(self.rng)
        self.trail.note("many cases are moved")
        self._wake_parked()

    def _administer(self) -> None:
        rng, user = self.rng, self.rng.choice(USERS)
        if rng.random() < 0.4:
            self.server.move(rng)
            self.trail.note("a supervisor moves a case")
            self._wake_parked()
            return
        if rng.random() < 0.5:
            self.server.revoke_one(user, rng)
        self.server.grant(user, rng.choice(_ROLES))
        self.trail.note(f"grants of {user} change")
        self._wake_parked()

    def _consider_restore(self) -> None:
        if self.rng.random() < 0.03:
            self.server.back_up()
        if self.server.has_backup and self.rng.random() < self.luck.restore:
            self.server.restore()
            self.trail.note("server restored")
            self.known.restored()
