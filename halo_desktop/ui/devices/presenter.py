"""Drives the list of devices."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Protocol

from halo_desktop.desk.devices import Device
from halo_desktop.domain.errors import HaloError
from halo_desktop.domain.ids import DeviceId
from halo_desktop.ui.devices.texts import Act, acts_of


class Devices(Protocol):
    """The desk's part."""

    @property
    def may_oversee(self) -> bool: ...

    @property
    def may_manage(self) -> bool: ...

    async def mine(self) -> tuple[Device, ...]: ...

    async def everybody(self) -> tuple[Device, ...]: ...

    async def revoke(self, device: DeviceId) -> object: ...

    async def wipe(self, device: DeviceId) -> object: ...

    async def restore(self, device: DeviceId) -> object: ...

    async def rename(self, name: str, os: str) -> object: ...


class DevicesView(Protocol):
    """What the presenter may do to the sheet."""

    def show_devices(
        self,
        devices: tuple[Device, ...],
        acts: Mapping[DeviceId, tuple[Act, ...]],
        now: datetime,
    ) -> None: ...

    def show_working(self, *, is_working: bool) -> None: ...

    def show_fault(self, fault: HaloError) -> None: ...

    async def confirm(self, device: Device, act: Act) -> bool: ...

    async def ask_name(self, device: Device) -> str: ...


class DevicesPresenter:
    """One's own computers, or everybody's for those who look after them; no Qt."""

    def __init__(
        self, view: DevicesView, devices: Devices, *, clock: Callable[[], datetime]
    ) -> None:
        """Takes the sheet and the desk's part."""
        self._view = view
        self._devices = devices
        self._clock = clock
        self._shown: tuple[Device, ...] = ()
        self._is_everybody = False

    async def open(self, *, is_everybody: bool = False) -> None:
        """Asks the server; without a connection there is no list."""
        self._is_everybody = is_everybody and self._devices.may_oversee
        self._view.show_working(is_working=True)
        try:
            found = await (
                self._devices.everybody() if self._is_everybody else self._devices.mine()
            )
        except HaloError as fault:
            self._view.show_working(is_working=False)
            self._view.show_fault(fault)
            return
        # Not in a ``finally``: a sheet that was closed meanwhile may not be touched.
        self._view.show_working(is_working=False)
        self._shown = found
        acts = {device.id: self._acts_of(device) for device in found}
        self._view.show_devices(found, acts, self._clock())

    async def act(self, device_id: DeviceId, act: Act) -> None:
        """Does one thing with one device, after asking."""
        device = next((found for found in self._shown if found.id == device_id), None)
        if device is None or act not in self._acts_of(device):
            return
        try:
            if not await self._do(device, act):
                return
        except HaloError as fault:
            self._view.show_fault(fault)
            return
        await self.open(is_everybody=self._is_everybody)

    def _acts_of(self, device: Device) -> tuple[Act, ...]:
        return acts_of(device, is_own=not self._is_everybody, may_manage=self._devices.may_manage)

    async def _do(self, device: Device, act: Act) -> bool:
        if act is Act.RENAME:
            name = (await self._view.ask_name(device)).strip()
            if name:
                await self._devices.rename(name, device.os)
            return bool(name)
        if not await self._view.confirm(device, act):
            return False
        if act is Act.REVOKE:
            await self._devices.revoke(device.id)
        elif act is Act.WIPE:
            await self._devices.wipe(device.id)
        else:
            await self._devices.restore(device.id)
        return True
