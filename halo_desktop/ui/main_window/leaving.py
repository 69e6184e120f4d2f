"""What is said when the window is closed while something still waits to be sent."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from halo_desktop.ui import dialogs


async def may_close(parent: QWidget, waiting: int) -> bool:
    """Says that nothing is lost; False when the person would rather send first."""
    text = QCoreApplication.translate(
        "leaving",
        "%n kiriman tersimpan di komputer ini dan akan dikirim saat Anda masuk lagi.",
        "",
        waiting,
    )
    return await dialogs.ask(
        parent,
        QCoreApplication.translate("leaving", "Tutup aplikasi?"),
        text,
        yes=QCoreApplication.translate("leaving", "Tutup"),
        no=QCoreApplication.translate("leaving", "Kirim dulu"),
    )
