"""A labelled input of a form, with its hint and its error right below it."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from halo_desktop.ui import theme
from halo_desktop.ui.theme import Tone


class FormField(QWidget):
    """Label as buddy (and accessible name), input, hint; the error takes the hint's place."""

    def __init__(
        self,
        label: str,
        widget: QWidget,
        *,
        hint: str = "",
        is_required: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._hint_text = hint
        self._has_error = False
        self.widget = widget
        self._label = QLabel(label, self)
        self._mark = QLabel(self.tr("wajib"), self)
        self._note = QLabel(hint, self)
        self._build(label, is_required)

    def show_error(self, text: str) -> None:
        """Says under the field what is wrong; empty text brings the hint back."""
        self._has_error = bool(text)
        self._note.setText(text or self._hint_text)
        self._note.setVisible(bool(self._note.text()))
        for heard in {self.widget, self._inner}:
            heard.setAccessibleDescription(text or self._hint_text)
        self._dress()

    def show_hint(self, text: str) -> None:
        """Says under the field what helps to fill it in."""
        self._hint_text = text
        if not self._has_error:
            self.show_error("")

    def set_label(self, label: str) -> None:
        """Asks for something else in the same place."""
        self._label.setText(label)
        self._name(label)

    @property
    def error(self) -> str:
        """What is wrong, if anything."""
        return self._note.text() if self._has_error else ""

    @property
    def _inner(self) -> QWidget:
        """What takes the focus: a screen reader speaks of that alone."""
        return self.widget.focusProxy() or self.widget

    def _name(self, label: str) -> None:
        for heard in {self.widget, self._inner}:
            heard.setAccessibleName(label.replace("&", ""))

    def _build(self, label: str, is_required: bool) -> None:
        self._label.setBuddy(self._inner)
        theme.scale_font(self._label, 1.0, is_bold=True)
        small = theme.scaled(self.font(), 0.9)
        self._mark.setFont(small)
        self._mark.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._mark.setVisible(is_required)
        self._note.setFont(small)
        self._note.setWordWrap(True)
        if not self._inner.accessibleName():
            self._name(label)
        head = QHBoxLayout()
        head.setSpacing(theme.SPACE_S)
        head.addWidget(self._label)
        head.addWidget(self._mark)
        head.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SPACE_XS)
        layout.addLayout(head)
        layout.addWidget(self.widget)
        layout.addWidget(self._note)
        self.show_error("")

    def _dress(self) -> None:
        colours = self._note.palette()
        # A role survives being put into another parent; a palette set earlier does not.
        role = QPalette.ColorRole
        self._note.setForegroundRole(role.WindowText if self._has_error else role.PlaceholderText)
        colours.setColor(role.WindowText, theme.tokens().ink(Tone.DANGER))
        self._note.setPalette(colours)

    # Qt overrides

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "_note"):
            self._dress()
        super().changeEvent(event)
