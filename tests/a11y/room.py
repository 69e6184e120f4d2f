"""Whether everything fits: no word cut off, nothing on top of something else."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMainWindow,
    QSplitter,
    QTabWidget,
    QToolButton,
    QWidget,
)

from halo_desktop.ui.toast import UndoToast
from tests.a11y.words import call, place, shown

_SLACK = 2
_ICON_ONLY = Qt.ToolButtonStyle.ToolButtonIconOnly
# What puts its parts where they belong itself.
_OWN_PARTS = (
    QAbstractScrollArea | QAbstractSpinBox | QComboBox | QLineEdit | QMainWindow | QSplitter
) | QTabWidget


def faults(window: QWidget) -> list[str]:
    """Words that are cut and widgets that cover each other, as the window stands."""
    for _ in range(3):  # a layout may ask for another round
        QApplication.sendPostedEvents()
        window.grab()
    found = [fault for widget in shown(window) for fault in _cut(widget, window)]
    found += [fault for widget in shown(window) for fault in _covered(widget)]
    return found


def _cut(widget: QWidget, window: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel):
        if not widget.text() or not widget.pixmap().isNull():
            return
        yield from _cut_label(widget)
    elif isinstance(widget, QAbstractButton) and widget.text():
        if isinstance(widget, QToolButton) and widget.toolButtonStyle() is _ICON_ONLY:
            return
        needed = widget.minimumSizeHint().width()
        if widget.width() + _SLACK < needed:
            yield f"{call(widget)} is {widget.width()} wide and needs {needed}"
        if widget.height() + _SLACK < widget.fontMetrics().height():
            yield f"{call(widget)} is {widget.height()} high"
    else:
        return
    yield from _outside(widget, window)


def _cut_label(label: QLabel) -> Iterator[str]:
    if label.wordWrap():
        needed = label.heightForWidth(label.width())
        if label.height() + _SLACK < needed:
            yield f"{call(label)} is {label.height()} high and needs {needed}"
    elif label.width() + _SLACK < label.sizeHint().width():
        yield f"{call(label)} is {label.width()} wide and needs {label.sizeHint().width()}"


def _outside(widget: QWidget, window: QWidget) -> Iterator[str]:
    parent = widget.parentWidget()
    if parent is None or _scrolls(widget, window):
        return
    if not parent.rect().adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK).contains(widget.geometry()):
        yield f"{call(widget)} reaches out of {call(parent)}"
    seen = window.rect().adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK)
    if not seen.contains(place(widget, window)):
        yield f"{call(widget)} reaches out of the window"


def _scrolls(widget: QWidget, window: QWidget) -> bool:
    above = widget.parentWidget()
    while above is not None and above is not window:
        if isinstance(above.parentWidget(), QAbstractScrollArea):
            return True
        above = above.parentWidget()
    return False


def _covered(parent: QWidget) -> Iterator[str]:
    """Neighbours that cover each other; a toast and the like lie above on purpose."""
    if isinstance(parent, _OWN_PARTS):
        return
    children = [
        child
        for child in parent.children()
        if isinstance(child, QWidget)
        and child.isVisible()
        and not child.isWindow()
        and not isinstance(child, UndoToast)
    ]
    for number, one in enumerate(children):
        for other in children[number + 1 :]:
            common = one.geometry().intersected(other.geometry())
            if common.width() > _SLACK and common.height() > _SLACK:
                yield f"{call(one)} and {call(other)} overlap"
