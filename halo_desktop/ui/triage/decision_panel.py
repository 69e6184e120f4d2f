"""The right side of Mode Telaah: advice above, the keys below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from halo_desktop.ui import theme
from halo_desktop.ui.triage import words
from halo_desktop.ui.triage.advice_panel import AdvicePanel
from halo_desktop.ui.triage.deed_button import DeedButton
from halo_desktop.ui.triage.ports import Deed, DeedState

_WIDE = (Deed.DISPOSE, Deed.COMPLETE, Deed.FORWARD, Deed.MERGE, Deed.ARCHIVE)
_SMALL = (Deed.SKIP, Deed.LATER, Deed.NOTE, Deed.UNDO)


class DecisionPanel(QWidget):
    """One button for each key, the usual decision first."""

    deed_requested = Signal(object)  # Deed

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.advice = AdvicePanel(self)
        self._buttons: dict[Deed, DeedButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_L, theme.SPACE_L, theme.SPACE_L, theme.SPACE_L)
        column.setSpacing(theme.SPACE_S)
        column.addWidget(self.advice)
        column.addStretch(1)
        for deed in _WIDE:
            column.addWidget(self._button(deed))
        grid = QGridLayout()
        grid.setSpacing(theme.SPACE_S)
        for place, deed in enumerate(_SMALL):
            grid.addWidget(self._button(deed), place // 2, place % 2)
        column.addLayout(grid)

    def button(self, deed: Deed) -> DeedButton:
        """The button of a key."""
        return self._buttons[deed]

    def show_deeds(self, states: Sequence[DeedState]) -> None:
        """Which keys do something now."""
        for state in states:
            button = self._buttons[state.deed]
            button.allow(is_allowed=state.is_allowed, reason=words.why_not(state))

    def allow_undo(self, text: str) -> None:
        """What 0 takes back; nothing where the text is empty."""
        button = self._buttons[Deed.UNDO]
        button.allow(
            is_allowed=bool(text), reason=self.tr("Tidak ada keputusan yang masih bisa diurungkan.")
        )
        button.setToolTip(text or button.toolTip())

    def _button(self, deed: Deed) -> DeedButton:
        button = DeedButton(
            words.KEYS[deed],
            words.name(deed),
            words.ICONS[deed],
            is_main=deed is Deed.DISPOSE,
            parent=self,
        )
        button.setObjectName(f"deed_{deed.value}")
        button.clicked.connect(lambda: self.deed_requested.emit(deed))
        self._buttons[deed] = button
        return button
