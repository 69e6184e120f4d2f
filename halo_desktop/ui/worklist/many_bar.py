"""What stands above the rows while some of them are chosen: how many, and what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from halo_desktop.ui import formatting, icons, theme
from halo_desktop.ui.icons import Icon


class ManyBar(QWidget):
    """Hidden until something is chosen."""

    act_requested = Signal()
    pin_requested = Signal()
    snooze_requested = Signal()
    clear_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = QLabel(self)
        self.setObjectName("many_bar")
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        theme.scale_font(self._count, 1.0, is_bold=True)
        line = QHBoxLayout(self)
        line.setContentsMargins(theme.SPACE_L, theme.SPACE_XS, theme.SPACE_S, theme.SPACE_XS)
        line.setSpacing(theme.SPACE_XS)
        line.addWidget(self._count, 1)
        for icon, words, signal, has_words in (
            (Icon.LAYERS, self.tr("Tindakan…"), self.act_requested, True),
            (Icon.STAR, self.tr("Bawa luring"), self.pin_requested, False),
            (Icon.HOURGLASS, self.tr("Tunda bagi saya…"), self.snooze_requested, False),
            (Icon.CLOSE, self.tr("Lepas semua (Esc)"), self.clear_requested, False),
        ):
            button = QToolButton(self)
            button.setText(words)
            button.setToolTip(words)
            button.setAccessibleName(words.rstrip("…"))
            button.setIcon(icons.icon(icon))
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            if has_words:
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.clicked.connect(signal)
            line.addWidget(button)
        self.hide()

    def show_count(self, count: int) -> None:
        """Says how many are chosen."""
        self.setVisible(count > 0)
        text = self.tr("%n dipilih", "", count).replace(str(count), formatting.number(count), 1)
        self._count.setText(text)
