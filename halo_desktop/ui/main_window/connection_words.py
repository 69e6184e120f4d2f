"""What the window says about the connection: the status bar's line and the banner."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from halo_desktop.sync.state import Phase, SyncState
from halo_desktop.ui import economy_text, formatting
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.theme import Tone
from halo_desktop.ui.translation import QT_TRANSLATE_NOOP

OFFLINE_BANNER_AFTER = timedelta(seconds=30)
STALE_AFTER = timedelta(hours=24)
SESSION_LOOK = (Tone.WARN, Icon.LOCK)
STORE_LOOK = (Tone.DANGER, Icon.ALERT)
GRANTS_LOOK = (Tone.INFO, Icon.USER)
_MINUTE_MS = 60_000
_CLOCK_LIMIT_MS = 2 * _MINUTE_MS


@dataclass(frozen=True, slots=True, kw_only=True)
class BannerText:
    """One thing the operator has to know now, and what to do about it."""

    text: str
    tone: Tone
    icon: Icon
    action: str = ""
    command: str = ""  # "diagnose", "sign-in", "sync"
    is_dismissible: bool = False


def status(state: SyncState, now: datetime) -> str:
    """The status bar's sentence; "semua terkirim" only when that was proven."""
    parts = [_phase(state)]
    if state.data_as_of is not None:
        pattern = QCoreApplication.translate("connection", "data per {when}")
        parts.append(pattern.format(when=formatting.moment(state.data_as_of, now)))
    if state.waiting:
        parts.append(
            QCoreApplication.translate("connection", "%n menunggu kirim", "", state.waiting)
        )
        if state.unasked:
            parts.append(
                QCoreApplication.translate(
                    "connection", "%n sudah lama: masih berlaku?", "", state.unasked
                )
            )
    elif state.is_all_sent:
        parts.append(QCoreApplication.translate("connection", "semua terkirim"))
    if state.needs_action:
        parts.append(
            QCoreApplication.translate("connection", "%n perlu tindakan", "", state.needs_action)
        )
    if state.economy.is_on:
        parts.append(economy_text.mode(state.economy))
    return " · ".join(parts)


def look(state: SyncState) -> tuple[Tone, Icon]:
    """Tone and icon of the status bar."""
    if state.needs_action:
        return Tone.DANGER, Icon.ALERT
    if state.phase is Phase.ASKING:
        return Tone.WARN, Icon.ALERT
    if state.phase in {Phase.SENDING, Phase.RECEIVING}:
        return Tone.INFO, Icon.REFRESH
    if state.is_connected:
        return Tone.OK, Icon.CLOUD_CHECK
    if state.phase in {Phase.OFFLINE, Phase.PAUSED}:
        return Tone.OFFLINE, Icon.OFFLINE
    return Tone.WARN, Icon.ALERT


def banner(state: SyncState, now: datetime) -> BannerText | None:
    """The most serious thing to tell across the window, if there is one."""
    found = _session_banner(state) or _fault_banner(state, now)
    return found or _quiet_banner(state, now)


def _session_banner(state: SyncState) -> BannerText | None:
    match state.phase:
        case Phase.DISK_FULL:
            text = QCoreApplication.translate(
                "connection",
                "Disk komputer penuh: tulisan baru tidak bisa disimpan. Kosongkan ruang.",
            )
            return BannerText(text=text, tone=Tone.DANGER, icon=Icon.ALERT)
        case Phase.SIGN_IN_NEEDED:
            text = QCoreApplication.translate(
                "connection", "Sesi berakhir. Pekerjaan Anda aman di komputer ini."
            )
            action = QCoreApplication.translate("connection", "Masuk lagi")
            return BannerText(
                text=text, tone=Tone.WARN, icon=Icon.LOCK, action=action, command="sign-in"
            )
        case Phase.TOO_OLD:
            text = QCoreApplication.translate(
                "connection",
                "Versi aplikasi ini terlalu lama untuk server. Pasang pembaruan; "
                "pekerjaan Anda tetap tersimpan.",
            )
            return BannerText(text=text, tone=Tone.WARN, icon=Icon.ALERT)
        case _:
            return None


def _fault_banner(state: SyncState, now: datetime) -> BannerText | None:
    diagnose = QCoreApplication.translate("connection", "Periksa koneksi")
    match state.phase:
        case Phase.PORTAL:
            text = QCoreApplication.translate(
                "connection", "Jaringan ini meminta masuk lewat peramban."
            )
        case Phase.WRONG_CLOCK:
            text = _clock_text(state)
        case Phase.SERVER_FAULT:
            text = QCoreApplication.translate(
                "connection", "Server Halo ASSAMI terganggu. Percobaan berikutnya otomatis."
            )
        case Phase.STALLED:
            text = QCoreApplication.translate(
                "connection", "Sambungan tersendat: belum ada kemajuan. Pekerjaan Anda tersimpan."
            )
        case Phase.OFFLINE if now - state.since >= OFFLINE_BANNER_AFTER:
            return BannerText(
                text=_offline_text(state, now),
                tone=Tone.OFFLINE,
                icon=Icon.OFFLINE,
                action=diagnose,
                command="diagnose",
                is_dismissible=True,
            )
        case _:
            return None
    return BannerText(
        text=text, tone=Tone.WARN, icon=Icon.ALERT, action=diagnose, command="diagnose"
    )


def _quiet_banner(state: SyncState, now: datetime) -> BannerText | None:
    if state.is_connected and abs(state.clock_offset_ms) > _CLOCK_LIMIT_MS:
        return BannerText(
            text=_clock_text(state), tone=Tone.WARN, icon=Icon.CLOCK, is_dismissible=True
        )
    if state.data_as_of is not None and now - state.data_as_of > STALE_AFTER:
        pattern = QCoreApplication.translate(
            "connection", "Data di komputer ini berumur {age}. Angka bisa kurang."
        )
        return BannerText(
            text=pattern.format(age=formatting.age(state.data_as_of, now)),
            tone=Tone.WARN,
            icon=Icon.CLOCK_ALERT,
            action=QCoreApplication.translate("connection", "Sinkronkan"),
            command="sync",
            is_dismissible=True,
        )
    return None


def _offline_text(state: SyncState, now: datetime) -> str:
    pattern = QCoreApplication.translate(
        "connection",
        "Luring sejak {when}. Anda tetap bisa membaca, menulis, dan menyiapkan keputusan.",
    )
    text = pattern.format(when=formatting.moment(state.since, now))
    if not state.waiting:
        return text
    waiting = QCoreApplication.translate("connection", "%n kiriman menunggu.", "", state.waiting)
    return f"{text} {waiting}"


def _clock_text(state: SyncState) -> str:
    minutes = max(1, round(abs(state.clock_offset_ms) / _MINUTE_MS))
    return QCoreApplication.translate(
        "connection",
        "Jam komputer selisih %n menit dari server; tenggat dihitung memakai jam server.",
        "",
        minutes,
    )


_PHASES: Mapping[Phase, str] = {
    Phase.SYNCED: QT_TRANSLATE_NOOP("connection", "Tersambung"),
    Phase.SENDING: QT_TRANSLATE_NOOP("connection", "Mengirim…"),
    Phase.ASKING: QT_TRANSLATE_NOOP("connection", "Menunggu jawaban Anda"),
    Phase.RECEIVING: QT_TRANSLATE_NOOP("connection", "Menyinkronkan…"),
    Phase.OFFLINE: QT_TRANSLATE_NOOP("connection", "Luring"),
    Phase.PORTAL: QT_TRANSLATE_NOOP("connection", "Jaringan meminta masuk"),
    Phase.WRONG_CLOCK: QT_TRANSLATE_NOOP("connection", "Jam komputer salah"),
    Phase.SIGN_IN_NEEDED: QT_TRANSLATE_NOOP("connection", "Sesi berakhir"),
    Phase.SERVER_FAULT: QT_TRANSLATE_NOOP("connection", "Server terganggu"),
    Phase.TOO_OLD: QT_TRANSLATE_NOOP("connection", "Perlu pembaruan"),
    Phase.DISK_FULL: QT_TRANSLATE_NOOP("connection", "Disk penuh"),
    Phase.STALLED: QT_TRANSLATE_NOOP("connection", "Tersendat"),
    Phase.PAUSED: QT_TRANSLATE_NOOP("connection", "Kerja luring"),
}


def _phase(state: SyncState) -> str:
    progress = state.progress
    if state.phase is Phase.RECEIVING and progress.received and not progress.is_complete:
        return QCoreApplication.translate(
            "connection", "Mengambil aduan: %n diterima", "", progress.received
        )
    return QCoreApplication.translate("connection", _PHASES[state.phase])
