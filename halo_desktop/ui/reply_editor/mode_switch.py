"""Two buttons for whom the text is; the chosen one cannot be overlooked."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from halo_desktop.ui import icons
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.reply_editor.content import Mode


class ModeSwitch(QWidget):
    """Answer or note."""

    mode_chosen = Signal(object)  # Mode

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        looks = (
            (Mode.PUBLIC, self.tr("Ke pelapor (publik)"), Icon.GLOBE),
            (Mode.INTERNAL, self.tr("Catatan internal"), Icon.LOCK),
        )
        self._buttons: dict[Mode, QToolButton] = {}
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for mode, text, icon in looks:
            button = QToolButton(self)
            button.setObjectName(f"mode_{mode.value}")
            button.setText(text)
            button.setIcon(icons.icon(icon))
            button.setCheckable(True)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
            button.clicked.connect(lambda _=False, chosen=mode: self.mode_chosen.emit(chosen))
            self._group.addButton(button)
            self._buttons[mode] = button
            row.addWidget(button)

    def show_mode(self, mode: Mode) -> None:
        """Shows which one is chosen."""
        self._buttons[mode].setChecked(True)
