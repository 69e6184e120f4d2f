"""The devices on which people work, what lies on them, and how to lock one out."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from halo_desktop.desk.reference import Reference
from halo_desktop.domain.ids import ComplaintId, DeviceId, ScopeId
from halo_desktop.domain.roles import Role
from halo_desktop.sync import calls
from halo_desktop.sync.calls import Call
from halo_desktop.sync.runtime import SyncRuntime
from halo_desktop.wire import equipment, protocol


class DeviceState(StrEnum):
    """How a device stands with the server."""

    ACTIVE = "active"
    REVOKED = "revoked"  # locked out; the copy goes at its next contact, unsent work stays
    WIPING = "wiping"  # locked out; everything goes at its next contact
    WIPED = "wiped"  # it has come back and said that the copy is destroyed


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldScope:
    """A part of the complaints that lies on a device."""

    id: ScopeId
    projection: str
    complaints: int
    complete_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Device:
    """A device as it last spoke to the server."""

    id: DeviceId
    name: str
    os: str
    build: int
    state: DeviceState
    person: str
    username: str
    registered_at: datetime | None
    last_seen_at: datetime
    is_this: bool
    held: tuple[HeldScope, ...] = ()
    reported_at: datetime | None = None
    waiting: int = 0
    wiped_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """A device on which a complaint has lain, until when at the latest."""

    device: DeviceId
    device_name: str
    person: str
    scope: ScopeId
    projection: str
    since: datetime
    until: datetime | None


class Devices:
    """Asks the server about devices; everything here needs a connection.

    Every method raises ``CallFailed`` with the server's reason, or why it was not reached.
    """

    def __init__(self, runtime: SyncRuntime, reference: Reference) -> None:
        """Takes the running engine, and who is asking."""
        self._runtime = runtime
        self._reference = reference

    @property
    def may_oversee(self) -> bool:
        """Whether the person may see everybody's devices."""
        return self._reference.account.actor.has(Role.SUPERVISOR, Role.AUDITOR)

    @property
    def may_manage(self) -> bool:
        """Whether the person may lock out and let in any device."""
        return self._reference.account.actor.has(Role.SUPERVISOR)

    async def mine(self) -> tuple[Device, ...]:
        """The person's own devices, the one seen last first."""
        return await self._ask(calls.devices())

    async def everybody(self) -> tuple[Device, ...]:
        """All devices."""
        return await self._ask(calls.everybodys_devices())

    async def revoke(self, device: DeviceId) -> Device:
        """Locks a device out: its copy goes at the next contact, unsent work stays sealed."""
        return await self._order(device, equipment.DeviceOrder(what="revoke"))

    async def wipe(self, device: DeviceId) -> Device:
        """Locks a device out and has the key destroyed: everything there is gone for good."""
        return await self._order(device, equipment.DeviceOrder(what="wipe"))

    async def restore(self, device: DeviceId) -> Device:
        """Lets a locked-out device in again; its person signs in there anew."""
        return await self._order(device, equipment.DeviceOrder(what="restore"))

    async def rename(self, name: str, os: str) -> tuple[Device, ...]:
        """Gives this device another name."""
        request = equipment.DeviceRequest(name=name, os=os, build=protocol.BUILD)
        return await self._ask(calls.describe_device(request))

    async def who_had(self, complaint: ComplaintId) -> tuple[Holding, ...]:
        """On which devices a complaint has lain, the latest first."""
        answer = await asyncio.wrap_future(self._runtime.ask(calls.holdings(complaint)))
        assert isinstance(answer, equipment.Holdings)
        return tuple(
            Holding(
                device=found.device,
                device_name=found.device_name,
                person=found.person,
                scope=found.scope,
                projection=found.projection,
                since=found.since,
                until=found.until,
            )
            for found in answer.holdings
        )

    async def _order(self, device: DeviceId, order: equipment.DeviceOrder) -> Device:
        found = await self._ask(calls.order_device(device, order))
        return found[0]

    async def _ask(self, call: Call) -> tuple[Device, ...]:
        answer = await asyncio.wrap_future(self._runtime.ask(call))
        assert isinstance(answer, equipment.Devices)
        here = self._reference.account.device
        return tuple(_device(card, here) for card in answer.devices)


def _device(card: equipment.DeviceCard, here: DeviceId) -> Device:
    return Device(
        id=card.id,
        name=card.name,
        os=card.os,
        build=card.build,
        state=_state(card),
        person=card.person,
        username=card.username,
        registered_at=card.registered_at,
        last_seen_at=card.last_seen_at,
        is_this=card.id == here,
        held=tuple(
            HeldScope(
                id=scope.id,
                projection=scope.projection,
                complaints=scope.complaints,
                complete_at=scope.complete_at,
            )
            for scope in card.held
        ),
        reported_at=card.reported_at,
        waiting=card.waiting,
        wiped_at=card.wiped_at,
    )


def _state(card: equipment.DeviceCard) -> DeviceState:
    if card.state == "active":
        return DeviceState.ACTIVE
    if card.wiped_at is not None and card.wipe == "all":
        return DeviceState.WIPED
    return DeviceState.WIPING if card.wipe == "all" else DeviceState.REVOKED
