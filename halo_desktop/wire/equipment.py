"""Messages about devices: what they are, what they hold, what was done on them.

None of them carries a word of a complaint: scopes, ids, counts and times only.
"""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from halo_desktop.domain.ids import DeviceId, ScopeId, UserId
from halo_desktop.wire.messages import Answer, Message, Request, Secret


class DeviceRequest(Request, frozen=True, kw_only=True):
    """Name, system and build of the session's device."""

    name: str
    os: str = ""
    build: int = 1


class HeldScope(Message, frozen=True, kw_only=True):
    """A part of the complaints that lies on a device."""

    id: ScopeId
    projection: str
    complaints: int = 0
    complete_at: datetime | None = None


class DeviceCard(Message, frozen=True, kw_only=True):
    """A registered device, with what it last said about itself."""

    id: DeviceId
    name: str
    os: str
    build: int
    state: str  # active, revoked
    last_seen_at: datetime
    user: UserId = UserId("")
    username: str = ""
    person: str = ""
    wipe: Literal["", "data", "all"] = ""  # what it is to destroy at its next contact
    registered_at: datetime | None = None
    revoked_at: datetime | None = None
    wiped_at: datetime | None = None
    reported_at: datetime | None = None
    waiting: int = 0
    held: tuple[HeldScope, ...] = ()


class Devices(Answer, frozen=True, kw_only=True):
    """The person's devices, or everybody's."""

    devices: tuple[DeviceCard, ...]


class DeviceOrder(Request, frozen=True, kw_only=True):
    """Locks a device out, with what it is to destroy, or lets it in again."""

    what: Literal["revoke", "wipe", "restore"]


class ActRow(Message, frozen=True, kw_only=True):
    """One row of a device's own record; ``hash`` seals it to the row before it."""

    n: int
    id: str
    at_ms: int
    what: str
    subject: str = ""
    detail: str = ""
    previous: str
    hash: str


class ReportRequest(Request, frozen=True, kw_only=True):
    """What was done on a device since its last word, and what lies there now.

    ``held`` is null when nothing has changed since the last report.
    """

    chain: str
    acts: tuple[ActRow, ...] = ()
    held: tuple[HeldScope, ...] | None = None
    level_at: datetime | None = None
    waiting: int = 0


class ReportAnswer(Answer, frozen=True, kw_only=True):
    """The server has every row of the chain up to ``acts_to``."""

    acts_to: int
    lease_until: datetime


class HoldingCard(Message, frozen=True, kw_only=True):
    """A device on which a complaint has lain, from when until when."""

    device: DeviceId
    device_name: str
    user: UserId
    person: str
    scope: ScopeId
    projection: str
    since: datetime
    until: datetime | None = None


class Holdings(Answer, frozen=True, kw_only=True):
    """Where a complaint has lain."""

    holdings: tuple[HoldingCard, ...]


class TotpRequest(Secret, Request, frozen=True, kw_only=True):
    """Asks for a secret to set up a second factor, before the first sign-in with one."""

    username: str
    password: str


class TotpOffer(Secret, Answer, frozen=True, kw_only=True):
    """A new secret, shown once; it counts from the first sign-in with one of its codes."""

    secret: str
    uri: str
    recovery_codes: tuple[str, ...]
