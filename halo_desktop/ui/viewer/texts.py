"""What the viewer says."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from halo_desktop.ui import formatting
from halo_desktop.ui.viewer.pages import Obstacle


def of_obstacle(obstacle: Obstacle) -> tuple[str, str]:
    """Why nothing is shown, and what to do next."""
    if obstacle is Obstacle.KIND:
        return (
            QCoreApplication.translate("viewer", "Jenis berkas ini tidak dibuka di sini"),
            QCoreApplication.translate(
                "viewer",
                "Demi keamanan hanya gambar dan PDF yang ditampilkan. Simpan berkas ini lewat "
                "tombol di bawah, lalu buka di komputer dengan antivirus.",
            ),
        )
    if obstacle is Obstacle.BROKEN_PICTURE:
        return (
            QCoreApplication.translate("viewer", "Gambar ini rusak"),
            QCoreApplication.translate(
                "viewer", "Isinya tidak dapat dibaca. Minta pengirim melampirkannya sekali lagi."
            ),
        )
    if obstacle is Obstacle.EMPTY_DOCUMENT:
        return (
            QCoreApplication.translate("viewer", "Dokumen ini tidak berisi halaman"),
            QCoreApplication.translate(
                "viewer", "Minta pengirim melampirkan dokumen yang lengkap."
            ),
        )
    return (
        QCoreApplication.translate("viewer", "PDF ini tidak dapat dibuka"),
        QCoreApplication.translate(
            "viewer",
            "Berkasnya rusak atau terkunci kata sandi. Minta pengirim melampirkan salinan "
            "yang utuh dan tanpa kata sandi.",
        ),
    )


def page_of(number: int, count: int) -> str:
    """Which page is shown."""
    return QCoreApplication.translate("viewer", "Hal. {number} dari {count}").format(
        number=number + 1, count=count
    )


def percent(scale: float) -> str:
    """How large it is shown."""
    return QCoreApplication.translate("viewer", "{percent} %").format(percent=round(scale * 100))


def progress(done: int, size: int) -> str:
    """How far the download is."""
    if size <= 0:
        return QCoreApplication.translate("viewer", "Mengunduh berkas…")
    return QCoreApplication.translate("viewer", "Mengunduh: {done} dari {size}").format(
        done=formatting.size(done), size=formatting.size(size)
    )
