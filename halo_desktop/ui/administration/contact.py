"""*Perangkat*: which computers have not been heard of, and what they last said is unsent."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QObject

from halo_desktop.desk.devices import Device, DeviceState
from halo_desktop.domain.ids import DeviceId
from halo_desktop.ui import formatting, mnemonics
from halo_desktop.ui.administration.section import AdministrationDesk, Clock, SectionView
from halo_desktop.ui.administration.table import Layout, Row
from halo_desktop.ui.devices import texts
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.theme import Tone

_LATE = timedelta(days=1)


class Contact(QObject):
    """The section of devices: who has not synchronised."""

    def __init__(self, desk: AdministrationDesk, clock: Clock, *, may_order: bool) -> None:
        """Takes the desk."""
        super().__init__()
        self._devices = desk.devices
        self._clock = clock
        self._may_order = may_order

    @property
    def layout(self) -> Layout:
        """What the list looks like."""
        marked = mnemonics.assign((self.tr("Kunci perangkat…"),), taken="t")
        return Layout(
            title=self.tr("Siapa belum sinkron"),
            about=self.tr(
                "Perangkat menurut hubungan terakhirnya dengan server; yang paling lama diam "
                "di atas. Jumlah yang belum terkirim adalah laporan terakhir perangkat itu."
            ),
            columns=(
                self.tr("Perangkat"),
                self.tr("Petugas"),
                self.tr("Terakhir terhubung"),
                self.tr("Belum terkirim"),
                self.tr("Dilaporkan"),
            ),
            acts={"device-revoke": marked[0]} if self._may_order else {},
            empty=self.tr("Belum ada perangkat."),
        )

    async def load(self) -> tuple[Row, ...]:
        """All devices in use, the most silent first."""
        found = await self._devices.everybody()
        return tuple(map(self._row, sorted(found, key=lambda device: device.last_seen_at)))

    async def act(self, act: str, key: str, view: SectionView) -> str:
        """Locks a device out."""
        found = next((one for one in await self._devices.everybody() if one.id == key), None)
        if found is None or not self._may_order:
            return ""
        title, text, yes = texts.question(found, texts.Act.REVOKE)
        if not await view.confirm(title, text.format(name=found.name), yes=yes):
            return ""
        await self._devices.revoke(DeviceId(key))
        return self.tr("Perangkat dikunci.")

    def _row(self, device: Device) -> Row:
        now = self._clock()
        is_active = device.state is DeviceState.ACTIVE
        is_late = is_active and (now - device.last_seen_at > _LATE or device.waiting > 0)
        told = "–" if device.reported_at is None else formatting.moment(device.reported_at, now)
        waiting = formatting.number(device.waiting) if device.waiting else "–"
        return Row(
            key=str(device.id),
            cells=(texts.name(device), device.person, texts.last_seen(device, now), waiting, told),
            acts=frozenset({"device-revoke"}) if is_active else frozenset(),
            icon=Icon.CLOCK_ALERT if is_late else Icon.LAYERS,
            tone=Tone.WARN if is_late else None,
            is_quiet=not is_active,
            detail=texts.state(device),
        )
