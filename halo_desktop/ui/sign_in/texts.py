"""The sentences of the sign-in screen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from halo_desktop.cache.accounts import UnlockRefusal
from halo_desktop.desk.embedded import EmbeddedServerFault
from halo_desktop.desk.known_accounts import UnlockRefused
from halo_desktop.domain.errors import HaloError
from halo_desktop.ui import problems
from halo_desktop.ui.sign_in.presenter import Activity, Blank
from halo_desktop.ui.translation import QT_TRANSLATE_NOOP

_BLANKS: dict[Blank, str] = {
    Blank.SERVER: QT_TRANSLATE_NOOP("sign_in", "Isi alamat server."),
    Blank.SERVER_SHAPE: QT_TRANSLATE_NOOP(
        "sign_in", "Alamat server tidak lengkap. Contoh: halo.polmankab.go.id"
    ),
    Blank.USERNAME: QT_TRANSLATE_NOOP("sign_in", "Isi nama pengguna."),
    Blank.PASSWORD: QT_TRANSLATE_NOOP("sign_in", "Isi kata sandi."),
    Blank.TOTP: QT_TRANSLATE_NOOP("sign_in", "Isi kode 2 langkah."),
}
_REFUSALS: dict[UnlockRefusal, str] = {
    UnlockRefusal.NOT_PREPARED: QT_TRANSLATE_NOOP(
        "sign_in", "Akun ini belum disiapkan untuk kerja luring. Masuk sekali saat tersambung."
    ),
    UnlockRefusal.ALTERED: QT_TRANSLATE_NOOP(
        "sign_in", "Catatan akun di komputer ini berubah. Masuk saat tersambung."
    ),
    UnlockRefusal.WRONG_PASSWORD: QT_TRANSLATE_NOOP(
        "sign_in", "Kata sandi salah. Periksa huruf besar-kecil, lalu coba lagi."
    ),
    UnlockRefusal.LEASE_OVER: QT_TRANSLATE_NOOP(
        "sign_in", "Izin kerja luring sudah habis. Pekerjaan Anda aman; masuk saat tersambung."
    ),
    UnlockRefusal.SIGNED_OUT: QT_TRANSLATE_NOOP(
        "sign_in", "Akun ini sudah keluar dari komputer ini. Masuk saat tersambung."
    ),
    UnlockRefusal.LOCKED: QT_TRANSLATE_NOOP(
        "sign_in", "Konsol akun ini terkunci. Isi kata sandi untuk membukanya."
    ),
    UnlockRefusal.CLOCK_WENT_BACK: QT_TRANSLATE_NOOP(
        "sign_in", "Jam komputer mundur dari terakhir dipakai. Betulkan jam, lalu coba lagi."
    ),
}
_ACTIVITIES: dict[Activity, str] = {
    Activity.NONE: "",
    Activity.SERVER: QT_TRANSLATE_NOOP("sign_in", "Menghubungi server…"),
    Activity.TRAINING: QT_TRANSLATE_NOOP(
        "sign_in", "Menyiapkan server latihan di komputer ini… Kali pertama perlu setengah menit."
    ),
    Activity.STORE: QT_TRANSLATE_NOOP("sign_in", "Membuka data di komputer ini…"),
}


def blank(found: Blank) -> str:
    """Says what has to be filled in."""
    return QCoreApplication.translate("sign_in", _BLANKS[found])


def activity(found: Activity) -> str:
    """Says what takes a moment."""
    text = _ACTIVITIES[found]
    return QCoreApplication.translate("sign_in", text) if text else ""


def first_code_fault() -> str:
    """Says that the first code did not fit."""
    return QCoreApplication.translate(
        "sign_in",
        "Kode itu tidak cocok. Pastikan jam telepon benar, tunggu kode berikutnya, lalu isi lagi.",
    )


def fault(found: HaloError) -> str:
    """Says why nobody is in yet, and what to do."""
    if isinstance(found, UnlockRefused):
        return QCoreApplication.translate("sign_in", _REFUSALS[found.reason])
    if isinstance(found, EmbeddedServerFault):
        return QCoreApplication.translate(
            "sign_in",
            "Server latihan tidak dapat dijalankan. Periksa ruang disk, lalu coba lagi.",
        )
    return problems.of_error(found).text
