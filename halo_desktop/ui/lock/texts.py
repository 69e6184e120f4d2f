"""The sentences of the lock."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from halo_desktop.desk.events import LockReason
from halo_desktop.desk.lock import LockRefusal, PinFault, StillLocked
from halo_desktop.domain.errors import HaloError
from halo_desktop.ui import problems
from halo_desktop.ui.lock.ports import Entry


def label(entry: Entry) -> str:
    """What is asked for."""
    if entry is Entry.PIN:
        return QCoreApplication.translate("lock", "PIN")
    return QCoreApplication.translate("lock", "Kata sandi")


def other(entry: Entry) -> str:
    """The button that asks for the other one."""
    if entry is Entry.PIN:
        return QCoreApplication.translate("lock", "Pakai kata sandi")
    return QCoreApplication.translate("lock", "Pakai PIN")


def blank(entry: Entry) -> str:
    """Says what has to be typed."""
    if entry is Entry.PIN:
        return QCoreApplication.translate("lock", "Isi PIN Anda.")
    return QCoreApplication.translate("lock", "Isi kata sandi Anda.")


def reason(found: LockReason | None) -> str:
    """Says why it is locked, where that is not plain."""
    if found is LockReason.LEASE_OVER:
        return QCoreApplication.translate(
            "lock",
            "Izin kerja luring sudah habis. Sambungkan komputer ini ke jaringan; "
            "kunci dapat dibuka setelah server memperpanjangnya.",
        )
    if found is LockReason.IDLE:
        return QCoreApplication.translate("lock", "Terkunci karena lama tidak dipakai.")
    return ""


def refusal(found: StillLocked) -> str:
    """Says why it stays locked, and what to do."""
    text = _refused(found)
    if found.wait_seconds <= 0 or found.reason is LockRefusal.LEASE_OVER:
        return text
    wait = QCoreApplication.translate("lock", "Coba lagi %n detik lagi.", "", found.wait_seconds)
    return f"{text} {wait}"


def _refused(found: StillLocked) -> str:
    match found.reason:
        case LockRefusal.WRONG_PIN if found.attempts_left > 0:
            return QCoreApplication.translate(
                "lock",
                "PIN salah. Masih %n kali, lalu kata sandi diminta.",
                "",
                found.attempts_left,
            )
        case LockRefusal.WRONG_PIN | LockRefusal.PASSWORD_NEEDED:
            return QCoreApplication.translate(
                "lock", "PIN salah terlalu sering. Buka dengan kata sandi Anda."
            )
        case LockRefusal.WAIT:
            return QCoreApplication.translate("lock", "Terlalu sering salah.")
        case LockRefusal.WRONG_PASSWORD:
            return QCoreApplication.translate(
                "lock", "Kata sandi salah. Periksa huruf besar-kecil."
            )
        case LockRefusal.LEASE_OVER:
            return reason(LockReason.LEASE_OVER)
        case LockRefusal.NO_PIN:
            return QCoreApplication.translate("lock", "Belum ada PIN. Buka dengan kata sandi Anda.")


def fault(found: HaloError) -> str:
    """Says why it cannot be opened now."""
    return problems.of_error(found).text


def waiting(count: int) -> str:
    """Says how much is unsent, without a word of what it is."""
    if not count:
        return QCoreApplication.translate("lock", "Pekerjaan Anda tersimpan di komputer ini.")
    return QCoreApplication.translate(
        "lock", "Pekerjaan Anda tersimpan. %n kiriman tetap dikirim saat layar terkunci.", "", count
    )


def pin_fault(found: PinFault, digits: int) -> str:
    """Says why a PIN cannot be taken."""
    match found:
        case PinFault.LENGTH:
            return QCoreApplication.translate("lock", "PIN paling sedikit %n angka.", "", digits)
        case PinFault.NOT_DIGITS:
            return QCoreApplication.translate("lock", "PIN hanya boleh berisi angka.")
        case PinFault.TOO_SIMPLE:
            return QCoreApplication.translate(
                "lock", "PIN terlalu mudah ditebak. Hindari angka kembar atau berurutan."
            )
        case PinFault.NOT_KEPT:
            return QCoreApplication.translate(
                "lock",
                "Akun ini tidak menyimpan apa pun di komputer ini, jadi PIN tidak dapat dibuat. "
                "Kunci dibuka dengan kata sandi.",
            )
