"""The way of Tab through a window: nothing left out, no trap, in the order of reading."""

from __future__ import annotations

import itertools

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QPlainTextEdit,
    QRadioButton,
    QScrollArea,
    QWidget,
)

from tests.a11y.words import call, place, shown

_STEPS = 150
_PLAIN, _CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
_ROW = 14  # of two things on one line the upper one may stand this much lower


def faults(window: QWidget) -> list[str]:
    """Controls that Tab does not reach, fields that keep it, and jumps backwards."""
    wanted = [widget for widget in shown(window) if _is_stop(widget)]
    if not wanted:
        return []
    before = window.focusWidget()
    way, trap = _walk(window, wanted[0])
    if before is not None:
        before.setFocus()
    found = [f"Tab stays in {call(trap)}"] if trap is not None else []
    reached = set(way)
    found += [
        f"Tab does not reach {call(widget)}"
        for widget in wanted
        if widget not in reached and not _is_reached_otherwise(widget, reached)
    ]
    return found + _jumps(window, way)


def _is_stop(widget: QWidget) -> bool:
    if not widget.focusPolicy() & Qt.FocusPolicy.TabFocus or not widget.isEnabled():
        return False
    if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or widget.focusProxy() is not None:
        return False
    if isinstance(widget.parentWidget(), QComboBox | QAbstractSpinBox):
        return False
    return widget.width() > 0 and widget.height() > 0


def _is_reached_otherwise(widget: QWidget, reached: set[QWidget]) -> bool:
    """Of several buttons that exclude each other Tab reaches one; arrows lead to the others."""
    if not isinstance(widget, QAbstractButton):
        return isinstance(widget, QScrollArea)
    group = widget.group()
    fellows: set[QWidget] = (
        set(group.buttons()) if group is not None and group.exclusive() else set()
    )
    above = widget.parentWidget()
    if not fellows and isinstance(widget, QRadioButton) and above is not None:
        fellows.update(above.findChildren(QRadioButton))
    return bool(fellows & reached)


def _walk(window: QWidget, first: QWidget) -> tuple[list[QWidget], QWidget | None]:
    way: list[QWidget] = []
    first.setFocus()
    here: QWidget | None = window.focusWidget()
    for _ in range(_STEPS):
        if here is None or here in way:
            return way, None
        way.append(here)
        after = _after(window, here)
        if after is here:
            return way, here if _has_more(window, here) else None
        here = after
    return way, here


def _after(window: QWidget, here: QWidget) -> QWidget | None:
    """Where Tab leads; a date has parts, and where text is written Tab may need Ctrl."""
    for modifier in (*[_PLAIN] * (6 if isinstance(here, QAbstractSpinBox) else 1), _CONTROL):
        QTest.keyClick(here, Qt.Key.Key_Tab, modifier)
        if window.focusWidget() is not here:
            break
        if modifier is _CONTROL and not isinstance(here, QPlainTextEdit):
            break
    return window.focusWidget()


def _has_more(window: QWidget, here: QWidget) -> bool:
    return any(_is_stop(widget) and widget is not here for widget in shown(window))


def _from_the_top(window: QWidget, way: list[QWidget]) -> list[QWidget]:
    """The same round, begun where the eye begins: coming round to there is no jump."""
    corners = [(place(w, window).top() // _ROW, place(w, window).left()) for w in way]
    first = corners.index(min(corners)) if corners else 0
    return way[first:] + way[:first]


def _jumps(window: QWidget, way: list[QWidget]) -> list[str]:
    """Neighbours in one part of the window follow each other down and to the right."""
    found = []
    for one, next_ in itertools.pairwise(_from_the_top(window, way)):
        if one.parentWidget() is not next_.parentWidget():
            continue
        first, second = place(one, window), place(next_, window)
        is_above = second.bottom() < first.top() + _ROW - second.height() // 2
        is_left = abs(second.center().y() - first.center().y()) < _ROW and (
            second.right() <= first.left()
        )
        if is_above or is_left:
            found.append(f"Tab goes back from {call(one)} to {call(next_)}")
    return found
