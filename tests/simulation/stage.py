"""What a process builds once and every seed uses again: a server and some computers."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from typing import Final

from sqlcipher3 import dbapi2

from halo_desktop.domain.roles import Membership, Role
from halo_desktop.sync.vault import Credentials
from tests.simulation.machine import Machine
from tests.simulation.reference import UNITS
from tests.simulation.server import USERS, SimServer
from tests.simulation.storage import Image

_FIRST_ROLES: Final = (
    (Membership(role=Role.OPERATOR),),
    (Membership(role=Role.OPERATOR), Membership(role=Role.OPD_ADMIN, unit=UNITS[1])),
    (Membership(role=Role.OPD_ADMIN, unit=UNITS[0]),),
    (
        Membership(role=Role.OPD_ADMIN, unit=UNITS[1]),
        Membership(role=Role.OPD_LEADER, unit=UNITS[0]),
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Morning:
    """How a day begins: what the server and each computer hold."""

    server: Image
    machines: tuple[dbapi2.Connection | None, ...]
    credentials: tuple[Credentials, ...]


@dataclass(slots=True)
class Stage:
    """The server and the computers, and how a day on them may begin."""

    server: SimServer = field(default_factory=SimServer)
    machines: list[Machine] = field(default_factory=lambda: [Machine() for _ in USERS])
    first_morning: Morning | None = None
    later_morning: Morning | None = None

    def prepare(self) -> Morning:
        """The first day of all: people with their roles, and empty computers."""
        self.server.reset(random.Random(0))
        for user, memberships in zip(USERS, _FIRST_ROLES, strict=True):
            for membership in memberships:
                self.server.grant(user, membership)
        return Morning(
            server=self.server.storage.copy(),
            machines=tuple(None for _ in self.machines),
            credentials=tuple(self.server.credentials[user] for user in USERS),
        )
