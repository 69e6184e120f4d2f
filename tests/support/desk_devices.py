"""The devices of a desk in memory."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from halo_desktop.desk.devices import Device, DeviceState, HeldScope
from halo_desktop.domain import visibility
from halo_desktop.domain.ids import DeviceId
from tests.support.world import NOW


class MemoryDevices:
    """Two computers of one's own and one of somebody else; changes are kept."""

    def __init__(self, *, may_manage: bool = False) -> None:
        """``may_manage`` is what a supervisor may."""
        self.may_manage = self.may_oversee = may_manage
        self.known = {
            device.id: device
            for device in (
                a_device("test", "Loket 2", is_this=True, complaints=186),
                a_device("lama", "Laptop lama", days=41, waiting=2, complaints=75),
                a_device("lain", "PC Pak Andi", person="Andi", complaints=31),
            )
        }

    async def mine(self) -> tuple[Device, ...]:
        return tuple(device for device in self.known.values() if device.person == "Rina")

    async def everybody(self) -> tuple[Device, ...]:
        return tuple(self.known.values())

    async def revoke(self, device: DeviceId) -> Device:
        return self._change(device, DeviceState.REVOKED)

    async def wipe(self, device: DeviceId) -> Device:
        return self._change(device, DeviceState.WIPING)

    async def restore(self, device: DeviceId) -> Device:
        return self._change(device, DeviceState.ACTIVE)

    async def rename(self, name: str, os: str) -> tuple[Device, ...]:
        this = next(device for device in self.known.values() if device.is_this)
        self.known[this.id] = replace(this, name=name, os=os)
        return await self.mine()

    def _change(self, device: DeviceId, state: DeviceState) -> Device:
        self.known[device] = replace(self.known[device], state=state)
        return self.known[device]


def a_device(
    number: str,
    name: str,
    *,
    person: str = "Rina",
    days: int = 0,
    waiting: int = 0,
    complaints: int = 0,
    is_this: bool = False,
) -> Device:
    """A computer that was seen some days ago."""
    seen_at = NOW - timedelta(days=days, minutes=4)
    return Device(
        id=DeviceId(number),
        name=name,
        os="Windows 11",
        build=1,
        state=DeviceState.ACTIVE,
        person=person,
        username=person.lower(),
        registered_at=NOW - timedelta(days=200),
        last_seen_at=seen_at,
        is_this=is_this,
        held=(
            HeldScope(
                id=visibility.OPERATORS,
                projection="full",
                complaints=complaints,
                complete_at=seen_at,
            ),
        ),
        reported_at=seen_at,
        waiting=waiting,
    )
