"""The words of the audit trail's screen."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from PySide6.QtCore import QCoreApplication

from halo_desktop.desk.audit import AuditKind
from halo_desktop.desk.trail import ChainReport, TrailRow
from halo_desktop.domain.kinds import Kind
from halo_desktop.ui import formatting, labels
from halo_desktop.ui.translation import QT_TRANSLATE_NOOP

ACTS: Final[Mapping[str, str]] = {
    AuditKind.SIGN_IN: QT_TRANSLATE_NOOP("audit", "Masuk"),
    AuditKind.OPEN_OFFLINE: QT_TRANSLATE_NOOP("audit", "Membuka tanpa sambungan"),
    AuditKind.SIGN_OUT: QT_TRANSLATE_NOOP("audit", "Keluar"),
    AuditKind.LOCK: QT_TRANSLATE_NOOP("audit", "Mengunci layar"),
    AuditKind.UNLOCK: QT_TRANSLATE_NOOP("audit", "Membuka kunci"),
    AuditKind.UNLOCK_FAILED: QT_TRANSLATE_NOOP("audit", "Gagal membuka kunci"),
    AuditKind.PIN_SET: QT_TRANSLATE_NOOP("audit", "Memasang PIN"),
    AuditKind.PIN_REMOVED: QT_TRANSLATE_NOOP("audit", "Melepas PIN"),
    AuditKind.REVEAL: QT_TRANSLATE_NOOP("audit", "Melihat data pelapor"),
    AuditKind.VIEW_PROTECTED: QT_TRANSLATE_NOOP("audit", "Membuka aduan rahasia"),
    AuditKind.EXPORT: QT_TRANSLATE_NOOP("audit", "Menyimpan berkas ke luar"),
    AuditKind.PRINT: QT_TRANSLATE_NOOP("audit", "Mencetak"),
    AuditKind.OPEN_FILE: QT_TRANSLATE_NOOP("audit", "Membuka lampiran"),
    AuditKind.WIPE: QT_TRANSLATE_NOOP("audit", "Menghapus data komputer"),
    AuditKind.PACKET_EXPORT: QT_TRANSLATE_NOOP("audit", "Menulis paket kurir"),
    AuditKind.PACKET_IMPORT: QT_TRANSLATE_NOOP("audit", "Membaca paket kurir"),
    "audit-read": QT_TRANSLATE_NOOP("audit", "Membaca jejak audit"),
    "audit-export": QT_TRANSLATE_NOOP("audit", "Mengekspor jejak audit"),
    "audit-verify": QT_TRANSLATE_NOOP("audit", "Memeriksa rantai jejak"),
    "revoke": QT_TRANSLATE_NOOP("audit", "Mengunci perangkat"),
    "restore": QT_TRANSLATE_NOOP("audit", "Membuka kembali perangkat"),
}
_FINDINGS: Final[Mapping[str, str]] = {
    "gap": QT_TRANSLATE_NOOP("audit", "Ada baris sebelumnya yang hilang."),
    "fork": QT_TRANSLATE_NOOP("audit", "Nomor ini sudah pernah dipakai: penyimpanan dimundurkan."),
    "broken": QT_TRANSLATE_NOOP("audit", "Segel baris ini tidak cocok dengan isinya."),
    "restart": QT_TRANSLATE_NOOP("audit", "Perangkat memulai catatan baru."),
}
_KINDS: Final = {kind.value: kind for kind in Kind}


def what(found: str) -> str:
    """What was done; a code that nobody has a word for stays a code."""
    if found in _KINDS:
        return labels.of(_KINDS[found]).rstrip("…")
    return _tr(ACTS[found]) if found in ACTS else found


def choices() -> tuple[tuple[str, str], ...]:
    """Every act that can be looked for: code and word, by word."""
    known = (*(kind.value for kind in Kind), *ACTS)
    return tuple(sorted(((code, what(code)) for code in known), key=lambda pair: pair[1].lower()))


def cells(row: TrailRow, now: datetime) -> tuple[str, ...]:
    """One act in a row."""
    return (
        formatting.moment(row.at, now),
        row.person,
        what(row.what),
        row.ticket
        or (
            "–" if row.detail != "hidden" else QCoreApplication.translate("audit", "(dirahasiakan)")
        ),
        row.device,
    )


def detail(row: TrailRow, now: datetime) -> str:
    """Everything that is known of one act."""
    lines = [
        QCoreApplication.translate("audit", "{who} ({account}) di {device}").format(
            who=row.person, account=row.user, device=row.device or "–"
        ),
        QCoreApplication.translate(
            "audit", "Diterima server {at}; menurut jam petugas {made}."
        ).format(at=formatting.moment(row.at, now), made=formatting.moment(row.made_at, now)),
    ]
    if row.detail == "hidden":
        lines.append(
            QCoreApplication.translate(
                "audit", "Aduan berkadar pengawasan; nomornya hanya untuk Inspektorat."
            )
        )
    elif row.detail:
        lines.append(
            QCoreApplication.translate("audit", "Rincian: {detail}").format(detail=row.detail)
        )
    if row.finding:
        lines.append(_tr(_FINDINGS[row.finding]) if row.finding in _FINDINGS else row.finding)
    return "\n".join(lines)


def chains(report: ChainReport, now: datetime) -> str:
    """What the check of all seals came to."""
    counted = QCoreApplication.translate(
        "audit", "{events} kejadian pada {complaints} aduan, {acts} catatan perangkat"
    ).format(
        events=formatting.number(report.events),
        complaints=formatting.number(report.complaints),
        acts=formatting.number(report.acts),
    )
    if report.is_whole:
        until = QCoreApplication.translate("audit", "belum ada kejadian")
        if report.whole_until is not None:
            until = formatting.moment(report.whole_until, now)
        return QCoreApplication.translate("audit", "Rantai utuh sampai {until}: {counted}.").format(
            until=until, counted=counted
        )
    where = ", ".join((*report.broken, *report.troubles)[:10])
    return _tr(
        "Rantai putus: {where}. Laporkan kepada Dinas Kominfo SP. Diperiksa: {counted}."
    ).format(where=where, counted=counted)


def _tr(marked: str) -> str:
    return QCoreApplication.translate("audit", marked)
