"""A quick look at a case beside its row: what it says, without opening or reading it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from halo_desktop.ui import theme
from halo_desktop.ui.theme import Tone
from halo_desktop.ui.widgets.rule import LabelledRule


class Peek(QFrame):
    """Lies over the case pane and never takes the focus: the arrows go on walking."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("peek")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._title = _label(self)
        self._facts = _label(self)
        self._text = _label(self)
        self._latest_rule = LabelledRule(self.tr("Terbaru"), tone=Tone.NEUTRAL, parent=self)
        self._latest = _label(self)
        self._hint = _label(self)
        theme.scale_font(self._title, 1.25, is_bold=True)
        self._facts.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._hint.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._hint.setText(self.tr("↑ ↓ aduan lain · Enter membuka · Spasi atau Esc menutup"))
        content = QWidget(self)
        inner = QVBoxLayout(content)
        inner.setContentsMargins(0, 0, theme.SPACE_M, 0)
        inner.setSpacing(theme.SPACE_M)
        for widget in (self._text, self._latest_rule, self._latest):
            inner.addWidget(widget)
        inner.addStretch(1)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.SPACE_XL, theme.SPACE_L, theme.SPACE_XL, theme.SPACE_M)
        layout.setSpacing(theme.SPACE_S)
        layout.addWidget(self._title)
        layout.addWidget(self._facts)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self._hint)
        self.hide()

    def show_words(self, title: str, facts: str, text: str, latest: str) -> None:
        """Shows what a case says."""
        self._title.setText(title)
        self._facts.setText(facts)
        self._text.setText(text)
        self._latest.setText(latest)
        self._latest_rule.setVisible(bool(latest))
        self._latest.setVisible(bool(latest))
        self._scroll.verticalScrollBar().setValue(0)
        self.setAccessibleName(f"{title}. {facts}. {text}")


def _label(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
