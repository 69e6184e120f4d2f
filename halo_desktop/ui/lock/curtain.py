"""Hides every window of the program and brings them back just as they were."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QByteArray, QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

_PASSING = (Qt.WindowType.Popup, Qt.WindowType.ToolTip)


class Curtain(QObject):
    """While it is drawn only one window can be seen; what opens meanwhile waits behind it.

    Hiding leaves a widget as it is: text, cursor, undo steps, open forms. A hidden window
    has no title in the task bar, takes no keys and is no part of what a screen reader reads.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._front: QWidget | None = None
        self._hidden: list[tuple[QWidget, QByteArray]] = []
        self._focus: QWidget | None = None

    @property
    def is_drawn(self) -> bool:
        """Whether everything is hidden."""
        return self._front is not None

    def draw(self, front: QWidget) -> None:
        """Hides everything but one window."""
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        self._focus = QApplication.focusWidget()
        self._front = front
        for window in application.topLevelWidgets():
            if window is not front:
                self._hide(window)
        application.installEventFilter(self)

    def open(self) -> None:
        """Shows everything again that was there, and what came meanwhile."""
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        self._front = None
        hidden, self._hidden = self._hidden, []
        focus, self._focus = self._focus, None
        if focus is not None and not shiboken6.isValid(focus):
            focus = None
        last = focus.window() if focus is not None else None
        for window, geometry in sorted(hidden, key=lambda found: found[0] is last):
            if shiboken6.isValid(window):
                window.restoreGeometry(geometry)
                window.show()
        if focus is not None:
            focus.window().activateWindow()
            focus.setFocus(Qt.FocusReason.ActiveWindowFocusReason)

    def drop(self, window: QWidget) -> None:
        """Lets go of a window that is being closed for good."""
        self._hidden = [(found, place) for found, place in self._hidden if found is not window]

    def _hide(self, window: QWidget) -> None:
        if self._front is None or not shiboken6.isValid(window) or not window.isVisible():
            return
        if window.windowType() in _PASSING:
            window.close()
            return
        if all(found is not window for found, _ in self._hidden):
            self._hidden.append((window, window.saveGeometry()))
        window.hide()

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_new = (
            event.type() is QEvent.Type.Show
            and isinstance(watched, QWidget)
            and watched.isWindow()
            and watched is not self._front
        )
        if is_new and isinstance(watched, QWidget):
            # Qt is in the middle of showing it; hidden now it would come up all the same.
            QTimer.singleShot(0, self, lambda: self._hide(watched))
        return super().eventFilter(watched, event)
