"""Shows hints: a symbol and words on a tinted ground, with a button to take the proposal."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Signal
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from halo_desktop.ui import icons, theme
from halo_desktop.ui.decisions.form import Hint, Tone
from halo_desktop.ui.icons import Icon

_TONES = {
    Tone.INFO: (theme.Tone.INFO, Icon.INFO),
    Tone.WARNING: (theme.Tone.WARN, Icon.ALERT),
    Tone.DANGER: (theme.Tone.DANGER, Icon.ALERT),
    Tone.OK: (theme.Tone.OK, Icon.CLOCK),
    Tone.DONE: (theme.Tone.OK, Icon.CHECK_CIRCLE),
    Tone.QUOTE: (theme.Tone.NEUTRAL, Icon.MESSAGE),
}
_ICON = 16
_SHORTCUTS = 9


class HintBox(QWidget):
    """One hint."""

    taken = Signal(object)  # Hint

    def __init__(self, hint: Hint, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hint = hint
        self._tone, self._icon = _TONES[hint.tone]
        self._words = QLabel(hint.text, self)
        self._words.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(
            theme.SPACE_S + _ICON + theme.SPACE_S, theme.SPACE_S, theme.SPACE_S, theme.SPACE_S
        )
        column.setSpacing(theme.SPACE_XS)
        column.addWidget(self._words)
        if hint.button:
            column.addWidget(self._button(number))
        self._dress()

    def _button(self, number: int) -> QPushButton:
        button = QPushButton(self._hint.button, self)
        button.setObjectName(f"take_{self._hint.field}_{self._hint.value}")
        button.setAutoDefault(False)
        if number <= _SHORTCUTS:
            button.setShortcut(QKeySequence(f"Ctrl+{number}"))
            button.setToolTip(f"Ctrl+{number}")
        button.clicked.connect(lambda: self.taken.emit(self._hint))
        return button

    def _dress(self) -> None:
        colours = self._words.palette()
        shown = theme.tokens()
        is_quote = self._hint.tone is Tone.QUOTE
        ink = QColor(shown.text if is_quote else shown.ink(self._tone))
        colours.setColor(QPalette.ColorRole.WindowText, ink)
        self._words.setPalette(colours)

    # Qt overrides

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(0, 0, 0, 0))
        painter.setBrush(QColor(colours.ground(self._tone)))
        painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        place = QRectF(theme.SPACE_S, theme.SPACE_S + 1, _ICON, _ICON)
        icons.paint(painter, place, self._icon, colours.ink(self._tone))
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "_words"):
            self._dress()
        super().changeEvent(event)


class HintList(QWidget):
    """The hints of a form; rebuilt only when they say something else."""

    hint_taken = Signal(object)  # Hint

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hints: tuple[Hint, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.SPACE_S)
        self.hide()

    def show_hints(self, hints: tuple[Hint, ...]) -> None:
        """Shows these hints and no others."""
        if hints == self._hints:
            return
        self._hints = hints
        while (item := self._column.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        number = 0
        for hint in hints:
            number += bool(hint.button)
            box = HintBox(hint, number, self)
            box.taken.connect(self.hint_taken)
            self._column.addWidget(box)
        self.setVisible(bool(hints))
        self.setAccessibleDescription(" ".join(hint.text for hint in hints))

    @property
    def texts(self) -> tuple[str, ...]:
        """What the hints say."""
        return tuple(hint.text for hint in self._hints)
