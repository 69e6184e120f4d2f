"""The colour of a label's words."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLabel


def dye(label: QLabel, ink: str) -> None:
    """Writes a label in a colour."""
    colours = label.palette()
    colours.setColor(QPalette.ColorRole.WindowText, QColor(ink))
    label.setPalette(colours)
