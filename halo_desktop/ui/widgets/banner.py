"""One line across the window that says what the operator has to know now."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from halo_desktop.ui import announcing, icons, theme
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.theme import Tone

_ICON = 18


class Banner(QWidget):
    """Icon, sentence, one button, and a cross where it may be put away."""

    action_requested = Signal()
    dismiss_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = Tone.INFO
        self._icon = Icon.INFO
        self._said = ""
        self._text = QLabel(self)
        self._action = QPushButton(self)
        self._close = QToolButton(self)
        self._build()
        self.hide()

    def show_message(
        self,
        text: str,
        *,
        tone: Tone,
        icon: Icon,
        action: str = "",
        is_dismissible: bool = False,
    ) -> None:
        """Shows a sentence; it stays until it is replaced, cleared or put away."""
        self._tone = tone
        self._icon = icon
        self._text.setText(text)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self._close.setVisible(is_dismissible)
        self.setAccessibleName(text)
        self._dress()
        is_news = self.isHidden() or text != self._said
        self._said = text
        self.show()
        self.update()
        if is_news:
            announcing.say(self, text, is_urgent=tone is Tone.DANGER)

    def clear(self) -> None:
        """Takes the banner away."""
        self._text.clear()
        self.hide()

    @property
    def text(self) -> str:
        """What it says; empty when it is not there."""
        return self._text.text()

    def _build(self) -> None:
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._action.setFlat(True)
        self._close.setIcon(icons.icon(Icon.CLOSE))
        self._close.setAccessibleName(self.tr("Sembunyikan pemberitahuan"))
        self._close.setToolTip(self.tr("Sembunyikan"))
        self._close.setAutoRaise(True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(
            theme.SPACE_M + _ICON + theme.SPACE_S, theme.SPACE_XS, theme.SPACE_S, theme.SPACE_XS
        )
        layout.setSpacing(theme.SPACE_S)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._action)
        layout.addWidget(self._close)
        self._action.clicked.connect(self.action_requested)
        self._close.clicked.connect(self.dismiss_requested)

    def _dress(self) -> None:
        ink = QColor(theme.tokens().ink(self._tone))
        for widget in (self._text, self._action):
            colours = widget.palette()
            for role in (colours.ColorRole.WindowText, colours.ColorRole.Link):
                colours.setColor(role, ink)
            widget.setPalette(colours)
            widget.style().polish(widget)  # the style sheet reads palette roles only then

    # Qt overrides

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.tokens(self)
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(colours.ground(self._tone)))
        top = (self.height() - _ICON) / 2
        place = QRectF(theme.SPACE_M, top, _ICON, _ICON)
        icons.paint(painter, place, self._icon, colours.ink(self._tone))
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "_close"):
            self._dress()
        super().changeEvent(event)
