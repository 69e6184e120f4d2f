"""What befalls a district beside bad lines: other rights, moved cases, restored databases."""

from __future__ import annotations

from typing import Final

from halo_desktop.domain.roles import Membership, Role
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


class Mishaps(Traffic):
    """Things that happen to the server and to computers, and not because of a message."""

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
