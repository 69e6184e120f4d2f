"""The row about sparing the line in the panel of waiting things."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from halo_desktop.sync.economy import Economy
from halo_desktop.ui import economy_text, theme


class EconomyRow(QWidget):
    """A switch, what is held back, and the way to have it now."""

    switched = Signal(bool)
    held_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.switch = QCheckBox(self.tr("Mode &hemat"), self)
        self.switch.setObjectName("economy_switch")
        self.fetch = QPushButton(self.tr("&Ambil sekarang"), self)
        self.fetch.setObjectName("economy_fetch")
        self.fetch.setAutoDefault(False)
        self._figures = QLabel(self)
        self._standing = QLabel(self)
        self._build()

    def show_economy(self, economy: Economy) -> None:
        """Shows how the line is spared now."""
        with QSignalBlocker(self.switch):
            self.switch.setChecked(economy.is_on)
        self._figures.setText(economy_text.heading(economy) if economy.is_on else "")
        self._standing.setText(economy_text.standing(economy))
        self.fetch.setVisible(economy.held.is_anything)

    @property
    def text(self) -> str:
        """What it says."""
        return " · ".join(word for word in (self._figures.text(), self._standing.text()) if word)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.SPACE_L)
        head.addWidget(self.switch)
        head.addWidget(self._figures, 1)
        head.addWidget(self.fetch)
        for label in (self._figures, self._standing):
            label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._standing.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_XS)
        column.addLayout(head)
        column.addWidget(self._standing)
        self.switch.toggled.connect(self.switched)
        self.fetch.clicked.connect(self.held_wanted)
