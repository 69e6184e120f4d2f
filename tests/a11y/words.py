"""How widgets are called in reports, and which of them count."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget


def shown(window: QWidget) -> Iterator[QWidget]:
    """Every widget of a window that can be seen; other windows of it are looked at alone."""
    for widget in window.findChildren(QWidget):
        if widget.window() is window and widget.isVisibleTo(window) and not widget.isHidden():
            yield widget


def call(widget: QWidget) -> str:
    """A widget in a report: class, object name, words."""
    words = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
    words = words or widget.accessibleName()
    name = f"#{widget.objectName()}" if widget.objectName() else ""
    return f"{type(widget).__name__}{name} {words[:40]!r}"


def place(widget: QWidget, window: QWidget) -> QRect:
    """Where a widget stands in its window."""
    return QRect(widget.mapTo(window, widget.rect().topLeft()), widget.size())
