"""Inputs that are typed: a line, a text, a list of lines."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from halo_desktop.ui.decisions.editors.editor import FieldEditor
from halo_desktop.ui.decisions.form import Field
from halo_desktop.ui.decisions.values import FieldValue
from halo_desktop.ui.widgets.counter_label import CounterLabel
from halo_desktop.ui.widgets.long_line import LongLine

_LINES, _TALL_LINES = 3, 5
_COUNTED_FROM = 0.6  # of the limit: before that a counter only distracts


class LineEditor(FieldEditor):
    """One line of text."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = LongLine(self)
        self._line.setPlaceholderText(field.placeholder)
        self._line.setMaxLength(field.max_length)
        self._line.textEdited.connect(self.value_changed)
        self.column.addWidget(self._line)
        self.hold(self._line)

    def value(self) -> FieldValue:
        return self._line.text()

    def set_value(self, value: FieldValue) -> None:
        text = value if isinstance(value, str) else ""
        if text != self._line.text():
            self._line.show_text(text)


class TextEditor(FieldEditor):
    """Several lines of text with a counter near its limit; Tab goes on to the next field."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._limit = field.max_length
        self._text = QPlainTextEdit(self)
        self._text.setPlaceholderText(field.placeholder)
        self._text.setTabChangesFocus(True)
        set_lines(self._text, _TALL_LINES if field.is_tall else _LINES)
        self._counter = CounterLabel(field.max_length, self)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._counter)
        self.column.addWidget(self._text)
        self.column.addLayout(foot)
        self._text.textChanged.connect(self._on_text_changed)
        self.hold(self._text)
        self._count()

    def value(self) -> FieldValue:
        return self._text.toPlainText()

    def set_value(self, value: FieldValue) -> None:
        text = value if isinstance(value, str) else ""
        if text != self._text.toPlainText():
            with QSignalBlocker(self._text):
                self._text.setPlainText(text)
            self._count()

    def _on_text_changed(self) -> None:
        self._count()
        self.value_changed.emit()

    def _count(self) -> None:
        length = len(self._text.toPlainText())
        self._counter.show_count(length)
        self._counter.setVisible(length > self._limit * _COUNTED_FROM)


class ItemsEditor(FieldEditor):
    """A list with one thing per line."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = QPlainTextEdit(self)
        self._text.setPlaceholderText(field.placeholder)
        self._text.setTabChangesFocus(True)
        set_lines(self._text, _LINES)
        self._text.textChanged.connect(self.value_changed)
        self.column.addWidget(self._text)
        self.hold(self._text)

    def value(self) -> FieldValue:
        lines = self._text.toPlainText().splitlines()
        return tuple(line.strip() for line in lines if line.strip())

    def set_value(self, value: FieldValue) -> None:
        items = value if isinstance(value, tuple) else ()
        wanted = tuple(item for item in items if isinstance(item, str))
        if wanted != self.value():
            with QSignalBlocker(self._text):
                self._text.setPlainText("\n".join(wanted))


def set_lines(edit: QPlainTextEdit, lines: int) -> None:
    """Makes a text field as high as a number of lines."""
    margins = edit.contentsMargins()
    padding = 2 * int(edit.document().documentMargin()) + margins.top() + margins.bottom() + 12
    edit.setFixedHeight(edit.fontMetrics().lineSpacing() * lines + padding)
