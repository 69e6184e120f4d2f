"""What a surface says when it has nothing to show: why, and what to do about it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from halo_desktop.ui import icons, theme
from halo_desktop.ui.icons import Icon


class EmptyState(QWidget):
    """A quiet icon, a heading, a sentence and up to two buttons, in the middle."""

    first_requested = Signal()
    second_requested = Signal()

    def __init__(self, icon: Icon = Icon.INBOX, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._picture = QLabel(self)
        self._heading = QLabel(self)
        self._text = QLabel(self)
        self._first = QPushButton(self)
        self._second = QPushButton(self)
        self._build()

    def show_state(
        self,
        icon: Icon,
        heading: str,
        text: str = "",
        *,
        first: str = "",
        second: str = "",
    ) -> None:
        """Says what is the matter; a button without a text is not there."""
        self._icon = icon
        self._heading.setText(heading)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self._first.setText(first)
        self._first.setVisible(bool(first))
        self._second.setText(second)
        self._second.setVisible(bool(second))
        self.setAccessibleName(f"{heading} {text}".strip())
        self._dress()

    @property
    def heading(self) -> str:
        """What it says first."""
        return self._heading.text()

    @property
    def buttons(self) -> tuple[QPushButton, QPushButton]:
        """What it offers to do."""
        return self._first, self._second

    def _build(self) -> None:
        middle = Qt.AlignmentFlag.AlignHCenter
        self._picture.setAlignment(middle)
        self._heading.setAlignment(middle)
        self._heading.setWordWrap(True)
        theme.scale_font(self._heading, 1.1, is_bold=True)
        self._text.setAlignment(middle)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._heading.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._text.setMaximumWidth(420)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.SPACE_S)
        buttons.addStretch(1)
        buttons.addWidget(self._first)
        buttons.addWidget(self._second)
        buttons.addStretch(1)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self._text, 8)
        line.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.SPACE_XL, theme.SPACE_XL, theme.SPACE_XL, theme.SPACE_XL)
        layout.setSpacing(theme.SPACE_S)
        layout.addStretch(2)
        layout.addWidget(self._picture)
        layout.addSpacing(theme.SPACE_XS)
        layout.addWidget(self._heading)
        layout.addLayout(line)
        layout.addSpacing(theme.SPACE_S)
        layout.addLayout(buttons)
        layout.addStretch(3)
        self._first.clicked.connect(self.first_requested)
        self._second.clicked.connect(self.second_requested)
        self._first.hide()
        self._second.hide()
        self._dress()

    def _dress(self) -> None:
        colours = theme.tokens(self)
        picture = icons.pixmap(self._icon, icons.HUGE, colours.border, self.devicePixelRatioF())
        self._picture.setPixmap(picture)

    # Qt overrides

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "_second"):
            self._dress()
        super().changeEvent(event)
