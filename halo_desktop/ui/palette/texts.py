"""The sentences of the palette."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def just_read() -> str:
    """What stands beside a complaint that was read a short while ago."""
    return QCoreApplication.translate("palette", "baru dibuka")


def answer(shown: int, more: int) -> str:
    """What is said below the answers, if anything."""
    if not shown:
        return QCoreApplication.translate("palette", "Tidak ada yang cocok.")
    if more > 0:
        return QCoreApplication.translate(
            "palette", "%n aduan lain cocok; Ctrl+F mencari di daftar.", "", more
        )
    return ""
