"""``devices``: where the person works, and how to lock a lost computer out."""

from __future__ import annotations

from typing import Final

from halo_desktop.cli import dates, desks, plain
from halo_desktop.cli.context import Context
from halo_desktop.cli.exits import ExitCode, bad_usage
from halo_desktop.desk.desk import Desk
from halo_desktop.desk.devices import Device, DeviceState
from halo_desktop.domain.ids import DeviceId

_STATES: Final = {
    DeviceState.ACTIVE: "aktif",
    DeviceState.REVOKED: "dikunci",
    DeviceState.WIPING: "dikunci, akan dihapus",
    DeviceState.WIPED: "terhapus",
}


def run(context: Context) -> ExitCode:
    """Lists devices, or orders one to be locked out; asks the server."""
    if context.options.offline:
        raise bad_usage("devices memerlukan sambungan, jadi tidak dapat dipakai bersama --offline.")
    return desks.run(context, _devices, is_offline=False)


async def _devices(context: Context, desk: Desk) -> ExitCode:
    await desk.connection.sync_now()
    options = context.options
    found: tuple[Device, ...]
    if options.revoke:
        found = (await desk.devices.revoke(DeviceId(options.revoke)),)
    elif options.wipe_device:
        found = (await desk.devices.wipe(DeviceId(options.wipe_device)),)
    elif options.everybody:
        found = await desk.devices.everybody()
    else:
        found = await desk.devices.mine()
    context.output.answer(
        {"devices": [_json(one) for one in found]}, plain.table(_row(one) for one in found)
    )
    return ExitCode.OK


def _row(one: Device) -> tuple[str, ...]:
    this = " (komputer ini)" if one.is_this else ""
    held = sum(scope.complaints for scope in one.held)
    return (
        one.id,
        plain.one_line(one.name) + this,
        one.username,
        _STATES[one.state],
        dates.moment(one.last_seen_at),
        f"{held} aduan tersimpan",
    )


def _json(one: Device) -> dict[str, object]:
    return {
        "id": one.id,
        "name": one.name,
        "os": one.os,
        "build": one.build,
        "state": one.state.value,
        "user": one.username,
        "person": one.person,
        "this": one.is_this,
        "registered_at": dates.stamp(one.registered_at),
        "last_seen_at": dates.stamp(one.last_seen_at),
        "reported_at": dates.stamp(one.reported_at),
        "wiped_at": dates.stamp(one.wiped_at),
        "waiting": one.waiting,
        "held": [
            {"scope": scope.id, "projection": scope.projection, "complaints": scope.complaints}
            for scope in one.held
        ],
    }
