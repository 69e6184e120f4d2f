"""The sentences of the list of devices."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from halo_desktop.desk.devices import Device, DeviceState
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.ui import formatting, scope_words
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.theme import Tone
from halo_desktop.ui.translation import QT_TRANSLATE_NOOP


class Act(StrEnum):
    """What can be done with a device."""

    RENAME = "rename"
    REVOKE = "revoke"
    WIPE = "wipe"
    RESTORE = "restore"


LOOKS: Mapping[DeviceState, tuple[Icon, Tone]] = {
    DeviceState.ACTIVE: (Icon.CHECK_CIRCLE, Tone.OK),
    DeviceState.REVOKED: (Icon.LOCK, Tone.WARN),
    DeviceState.WIPING: (Icon.HOURGLASS, Tone.WARN),
    DeviceState.WIPED: (Icon.CLOSE, Tone.NEUTRAL),
}
_STATES: Mapping[DeviceState, str] = {
    DeviceState.ACTIVE: QT_TRANSLATE_NOOP("devices", "Aktif"),
    DeviceState.REVOKED: QT_TRANSLATE_NOOP("devices", "Dicabut"),
    DeviceState.WIPING: QT_TRANSLATE_NOOP("devices", "Menunggu dihapus"),
    DeviceState.WIPED: QT_TRANSLATE_NOOP("devices", "Sudah dihapus"),
}
_ACTS: Mapping[Act, str] = {
    Act.RENAME: QT_TRANSLATE_NOOP("devices", "Ganti nama…"),
    Act.REVOKE: QT_TRANSLATE_NOOP("devices", "Cabut…"),
    Act.WIPE: QT_TRANSLATE_NOOP("devices", "Hapus datanya…"),
    Act.RESTORE: QT_TRANSLATE_NOOP("devices", "Izinkan lagi…"),
}


def state(found: Device) -> str:
    """How a device stands."""
    return QCoreApplication.translate("devices", _STATES[found.state])


def act(found: Act) -> str:
    """What a button says."""
    return QCoreApplication.translate("devices", _ACTS[found])


def acts_of(device: Device, *, is_own: bool, may_manage: bool) -> tuple[Act, ...]:
    """What this person may do with a device; one's own may always be locked out."""
    acts: list[Act] = [Act.RENAME] if device.is_this else []
    if not (is_own or device.is_this or may_manage):
        return ()
    if device.state is DeviceState.ACTIVE:
        acts += [Act.REVOKE, Act.WIPE]
    elif device.state is DeviceState.REVOKED:
        acts.append(Act.WIPE)
    is_locked_out = device.state in {DeviceState.REVOKED, DeviceState.WIPING}
    if is_locked_out and may_manage:
        acts.append(Act.RESTORE)
    return tuple(acts)


def name(device: Device) -> str:
    """The device's name, with a word where it is this one."""
    if not device.is_this:
        return device.name
    pattern = QCoreApplication.translate("devices", "{name} (komputer ini)")
    return pattern.format(name=device.name)


def last_seen(device: Device, now: datetime) -> str:
    """When the server last heard of it."""
    return formatting.moment(device.last_seen_at, now)


def detail(device: Device, rulebook: Rulebook, now: datetime) -> str:
    """What lies on a device, as it has told the server."""
    pattern = QCoreApplication.translate("devices", "{person} · {os} · Halo ASSAMI {build}")
    lines = [pattern.format(person=device.person, os=device.os, build=device.build)]
    if device.held:
        words = [
            QCoreApplication.translate("devices", "{scope}: {count}").format(
                scope=scope_words.name(held.id, rulebook),
                count=formatting.number(held.complaints),
            )
            for held in device.held
        ]
        kept = QCoreApplication.translate("devices", "Tersimpan di sana: {what}.")
        lines.append(kept.format(what="; ".join(words)))
    else:
        lines.append(QCoreApplication.translate("devices", "Tidak ada aduan tersimpan di sana."))
    if device.waiting:
        lines.append(
            QCoreApplication.translate(
                "devices", "%n kiriman di sana belum diterima server.", "", device.waiting
            )
        )
    if device.reported_at is not None:
        told = QCoreApplication.translate("devices", "Menurut laporannya {when}.")
        lines.append(told.format(when=formatting.moment(device.reported_at, now)))
    return "\n".join(lines)


def question(device: Device, found: Act) -> tuple[str, str, str]:
    """Title, text and yes-button of the question before a device is locked out."""
    match found:
        case Act.REVOKE:
            text = QCoreApplication.translate(
                "devices",
                "{name} tidak dapat lagi mengambil data. Aduan di sana terhapus saat tersambung; "
                "kiriman yang belum terkirim tetap tersegel di sana.",
            )
            return (
                QCoreApplication.translate("devices", "Cabut perangkat?"),
                text,
                QCoreApplication.translate("devices", "Cabut"),
            )
        case Act.WIPE:
            text = QCoreApplication.translate(
                "devices",
                "Kunci data di {name} dimusnahkan saat perangkat itu tersambung lagi. Semua "
                "isinya, termasuk kiriman yang belum terkirim, tidak terbaca lagi oleh siapa pun.",
            )
            return (
                QCoreApplication.translate("devices", "Hapus semua datanya?"),
                text,
                QCoreApplication.translate("devices", "Hapus"),
            )
        case _:
            text = QCoreApplication.translate(
                "devices", "{name} boleh dipakai masuk lagi. Datanya diambil ulang dari server."
            )
            return (
                QCoreApplication.translate("devices", "Izinkan lagi?"),
                text,
                QCoreApplication.translate("devices", "Izinkan"),
            )
