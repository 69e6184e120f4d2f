"""Who complained: asked for again and again while rights come and go and the server dies.

Nobody sees an identity without the right to at that moment, and never without a line in the
record that says who looked and what for: one line for each look, whatever was sent twice.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import select

from halo_desktop.central.access import accounts, sessions
from halo_desktop.central.access.sessions import Session
from halo_desktop.central.errors import ServiceProblem
from halo_desktop.central.storage import tables
from halo_desktop.domain.ids import ActionId, ComplaintId, DeviceId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.roles import Membership, Role
from halo_desktop.wire.messages import IdentityAnswer, IdentityRequest
from tests.simulation.fuse import Crash
from tests.simulation.reference import UNITS
from tests.simulation.server import USERS, SimServer
from tests.simulation.trail import Violation

LOOK: Final = timedelta(minutes=15)
_PAUSES: Final = (1.0, 60.0, 600.0, 1200.0)
_OPERATOR: Final = Membership(role=Role.OPERATOR)
_UNIT_ADMIN: Final = Membership(role=Role.OPD_ADMIN, unit=UNITS[0])


@dataclass(slots=True)
class _Look:
    """One look that somebody has asked for."""

    action: ActionId
    complaint: ComplaintId
    purpose: str
    shown_at: datetime | None = None


class IdentityModel:
    """One person with changing rights, one server that may die at any statement."""

    def __init__(self, server: SimServer, seed: int, steps: int) -> None:
        self.rng = random.Random(seed)
        self.steps = steps
        server.reset(random.Random(seed))
        self.server = server
        self.user = USERS[0]
        self.may_look = False
        self.looks: list[_Look] = []
        server.grant(self.user, _UNIT_ADMIN)
        with server.database.read() as conn:
            row = conn.execute(
                select(tables.session.c.id, tables.session.c.device).where(
                    tables.session.c.account == self.user
                )
            ).one()
        self.session = Session(
            id=row.id, user=self.user, name=self.user, device=DeviceId(row.device)
        )

    def run(self) -> None:
        """Plays to the end.

        Raises:
            Violation: When a promise was broken.
        """
        for _ in range(self.steps):
            self.server.clock.now += timedelta(seconds=self.rng.choice(_PAUSES))
            roll = self.rng.random()
            if roll < 0.2:
                self._change_rights()
            elif roll < 0.6 or not self.looks:
                self._begin_look()
            else:
                self._repeat_look()
        self._check_record()

    def _change_rights(self) -> None:
        with self.server.database.write() as conn:
            if self.may_look:
                accounts.revoke(conn, self.user, _OPERATOR)
            elif _OPERATOR not in sessions.memberships_of(conn, self.user):
                accounts.grant(conn, self.user, _OPERATOR)
        self.may_look = not self.may_look

    def _begin_look(self) -> None:
        case = self.server.any_case(self.rng)
        action = ActionId(self.server.new_id())
        look = _Look(action=action, complaint=case.id, purpose=f"alasan {len(self.looks)}")
        self.looks.append(look)
        self._ask(look, look.purpose)

    def _repeat_look(self) -> None:
        """An answer was lost, or somebody tries the old number with another reason."""
        look = self.rng.choice(self.looks)
        is_honest = self.rng.random() < 0.7
        self._ask(look, look.purpose if is_honest else "alasan lain")

    def _ask(self, look: _Look, purpose: str) -> None:
        if self.rng.random() < 0.3:
            self.server.fuse.light(self.rng, 25)
        try:
            answer = self.server.central.identity(
                self.session, look.complaint, IdentityRequest(action=look.action, purpose=purpose)
            )
        except ServiceProblem:
            return
        except Crash:
            self.server.crash()
            return
        finally:
            self.server.fuse.put_out()
        self._judge(look, purpose, answer)

    def _judge(self, look: _Look, purpose: str, answer: IdentityAnswer) -> None:
        now = self.server.clock.now
        if not self.may_look:
            raise Violation(f"I4 {look.action} shows an identity to somebody without the right")
        written = self._written(look)
        if len(written) != 1:
            raise Violation(f"I2 {look.action} stands {len(written)} times in the record")
        if f'"{purpose}"' not in written[0][0]:
            raise Violation(f"I1 {look.action} was for {purpose}, the record says otherwise")
        if answer.expires_at <= now or now - written[0][1] >= LOOK:
            raise Violation(f"I4 {look.action} shows an identity again after its time")

    def _check_record(self) -> None:
        for look in self.looks:
            if len(self._written(look)) > 1:
                raise Violation(f"I2 {look.action} stands in the record more than once")

    def _written(self, look: _Look) -> list[tuple[str, datetime]]:
        event = tables.event.c
        wanted = select(event.data, event.received_at).where(
            event.action == look.action, event.kind == Kind.REVEAL_IDENTITY.value
        )
        with self.server.database.read() as conn:
            rows = conn.execute(wanted).all()
        return [(row.data, row.received_at) for row in rows if "identity_revealed" in row.data]
