"""Names, roles, row sentences, buddies and Alt letters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QWidget,
)

from tests.a11y.words import call, shown
from tests.support.mnemonics import letter_of

_NO_ROLES = {QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Pane}
_FIELDS = QLineEdit | QPlainTextEdit | QComboBox | QAbstractSpinBox
_ROWS = 30


def faults(window: QWidget) -> list[str]:
    """What somebody who hears the window would miss."""
    found = [fault for widget in shown(window) for fault in _nameless(widget)]
    found += [fault for widget in shown(window) for fault in _wordless_rows(widget)]
    found += _shared_letters(window)
    return found


def _nameless(widget: QWidget) -> Iterator[str]:
    if not widget.focusPolicy() & Qt.FocusPolicy.TabFocus or widget.focusProxy() is not None:
        return
    if isinstance(widget.parentWidget(), QComboBox | QAbstractSpinBox):
        return  # a part of its parent, which is looked at
    interface = QAccessible.queryAccessibleInterface(widget)
    if not interface.text(QAccessible.Text.Name).strip():
        yield f"{call(widget)} has no name"
    if isinstance(widget, QAbstractButton | QAbstractItemView | _FIELDS) and (
        interface.role() in _NO_ROLES
    ):
        yield f"{call(widget)} has no role"


def _wordless_rows(widget: QWidget) -> Iterator[str]:
    if not isinstance(widget, QAbstractItemView) or isinstance(widget, QHeaderView):
        return
    model: QAbstractItemModel | None = widget.model()
    if model is None:
        return
    for row in range(min(model.rowCount(), _ROWS)):
        index = model.index(row, 0)
        spoken = index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data()
        if index.data() is not None and not str(spoken or "").strip():
            yield f"row {row} of {call(widget)} has no words"


def _shared_letters(window: QWidget) -> list[str]:
    """Letters that two things of a window answer to; pages that are hidden do not count."""
    marked = [
        (letter_of(widget.text()), call(widget))
        for widget in shown(window)
        if isinstance(widget, QAbstractButton | QLabel) and widget.isEnabled()
        if isinstance(widget, QAbstractButton) or widget.buddy() is not None
    ]
    if isinstance(window, QMainWindow):
        bar = window.menuBar()
        marked += [(letter_of(action.text()), action.text()) for action in bar.actions()]
    count = Counter(letter for letter, _ in marked if letter)
    found = [
        f"Alt+{letter} is wanted by " + ", ".join(who for own, who in marked if own == letter)
        for letter, times in count.items()
        if times > 1
    ]
    found += [
        f"{call(widget)} has a letter and no field"
        for widget in shown(window)
        if isinstance(widget, QLabel)
        and widget.textFormat() is not Qt.TextFormat.PlainText
        and widget.buddy() is None
        and letter_of(widget.text())
        and "<" not in widget.text()
    ]
    return found
