"""Notices touches, sleep and long absence; says only that it is time to lock."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Final

import shiboken6
from PySide6.QtCore import SLOT, QEvent, QObject, QPoint, QTimer, Signal, Slot
from PySide6.QtDBus import QDBusConnection
from PySide6.QtGui import QCursor, QGuiApplication, QWindow

from halo_desktop.ui.lock.idle import Idleness

logger = logging.getLogger(__name__)

BEAT_MILLISECONDS: Final = 1000
_LOGIND: Final = "org.freedesktop.login1"
_TOUCHES: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
        QEvent.Type.InputMethod,
    }
)


class Senses(QObject):
    """Watches the windows of the program.

    Keys are seen at the native window that has the focus, the pointer by where it is at
    each beat: a filter over every event of the program would cost far more.
    """

    time_to_lock = Signal()

    def __init__(
        self,
        minutes: int,
        parent: QObject | None = None,
        *,
        seconds: Callable[[], float] = time.monotonic,
        wall: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        super().__init__(parent)
        self._seconds = seconds
        self._wall = wall
        self._idle = Idleness(timedelta(minutes=minutes))
        self._pointer = QPoint()
        self._watched: QWindow | None = None
        self._beat = QTimer(self)
        self._beat.setInterval(BEAT_MILLISECONDS)
        self._beat.timeout.connect(self.beat)
        gui = QGuiApplication.instance()
        assert isinstance(gui, QGuiApplication)
        gui.focusWindowChanged.connect(self._on_focus_window_changed)
        self._on_focus_window_changed(QGuiApplication.focusWindow())
        self._listen_for_sleep()

    def start(self) -> None:
        """Counts from now on."""
        self._idle.forget()
        self._pointer = QCursor.pos()
        self._beat.start()

    def stop(self) -> None:
        """Counts no longer: it is locked already, or there is nothing to lock."""
        self._beat.stop()

    def set_minutes(self, minutes: int) -> None:
        """Locks after this time from now on."""
        self._idle.limit = timedelta(minutes=minutes)

    def beat(self) -> None:
        """Looks whether the time has come."""
        pointer = QCursor.pos()
        if pointer != self._pointer:
            self._pointer = pointer
            self._idle.touch(self._seconds())
        if self._idle.is_over(self._seconds(), self._wall()):
            self.time_to_lock.emit()

    def _listen_for_sleep(self) -> None:
        """Locks before the computer sleeps, where the system says so beforehand.

        Elsewhere the late beat after waking up does it.
        """
        bus = QDBusConnection.systemBus()
        if not bus.isConnected():
            return
        path, interface = "/org/freedesktop/login1", f"{_LOGIND}.Manager"
        slot = SLOT("on_prepare_for_sleep(bool)").encode()
        if not bus.connect(_LOGIND, path, interface, "PrepareForSleep", self, slot):
            logger.info("the system does not say when it goes to sleep")

    @Slot(bool)
    def on_prepare_for_sleep(self, is_going: bool) -> None:
        """Hears from the system that it is about to sleep, or that it has woken up."""
        del is_going
        self.time_to_lock.emit()

    def _on_focus_window_changed(self, window: QWindow | None) -> None:
        if self._watched is not None and shiboken6.isValid(self._watched):
            self._watched.removeEventFilter(self)
        self._watched = window
        if window is not None:
            window.installEventFilter(self)

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES:
            self._idle.touch(self._seconds())
        return super().eventFilter(watched, event)
