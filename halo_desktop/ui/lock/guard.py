"""Locks one console and opens it again: window, curtain, idle time, and the desk's own word."""

from __future__ import annotations

import time
from collections.abc import Callable, Coroutine
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from halo_desktop.desk import training
from halo_desktop.desk.events import (
    ConfigChanged,
    Event,
    LockChanged,
    LockReason,
    SyncChanged,
)
from halo_desktop.ui.lock.curtain import Curtain
from halo_desktop.ui.lock.ports import LockDesk
from halo_desktop.ui.lock.presenter import LockPresenter
from halo_desktop.ui.lock.senses import Senses
from halo_desktop.ui.lock.window import LockWindow

Start = Callable[[Coroutine[Any, Any, Any]], None]


class LockGuard(QObject):
    """Stands between a console's windows and whoever sits before them."""

    switch_requested = Signal()
    close_requested = Signal()
    opened = Signal()

    def __init__(
        self,
        window: QWidget,
        desk: LockDesk,
        start: Start,
        *,
        own_minutes: int = 0,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        """``own_minutes`` may only make the time shorter than the rules do; 0 is no wish."""
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._start = start
        self._own_minutes = own_minutes
        self._curtain = Curtain(self)
        self._front: LockWindow | None = None
        self._presenter: LockPresenter | None = None
        self.senses = Senses(self.minutes, self, seconds=seconds)
        self.senses.time_to_lock.connect(self._on_time_to_lock)
        self._unsubscribe = desk.events.subscribe(self._on_event)

    @property
    def is_locked(self) -> bool:
        """Whether the curtain is drawn."""
        return self._curtain.is_drawn

    @property
    def front(self) -> LockWindow | None:
        """The window that can be seen while it is locked."""
        return self._front

    @property
    def minutes(self) -> int:
        """After how many minutes without a touch it locks; 0 is never."""
        wishes = [m for m in (self._desk.lock.policy.minutes, self._own_minutes) if m > 0]
        return min(wishes, default=0)

    def begin(self) -> None:
        """Counts the idle time from now on; a desk that is locked already stays so."""
        if self._desk.lock.state.is_locked:
            self._draw()
        else:
            self._watch()

    def set_own_minutes(self, minutes: int) -> None:
        """Takes another wish of the person's."""
        self._own_minutes = minutes
        self._watch()

    def lock(self, reason: LockReason = LockReason.PERSON) -> None:
        """Hides everything at once, then tells the desk."""
        if not self.is_locked:
            self._draw()
            self._start(self._lock_desk(reason))

    def close(self) -> None:
        """Ends with the console, locked or not."""
        self._unsubscribe()
        self.senses.stop()
        front, self._front = self._front, None
        if front is not None:
            self._curtain.drop(self._window)
            self._curtain.open()
            front.finish()
            front.deleteLater()

    async def _lock_desk(self, reason: LockReason) -> None:
        await self._desk.lock.lock(reason)
        if self._front is not None:
            self._front.show_reason(reason)

    def _watch(self) -> None:
        if self.minutes > 0 and not self.is_locked:
            self.senses.set_minutes(self.minutes)
            self.senses.start()
        else:
            self.senses.stop()

    def _draw(self) -> None:
        self.senses.stop()
        account = self._desk.account
        front = LockWindow(account.name, account.server_name, self._hint())
        presenter = LockPresenter(front, self._desk.lock, opened=self._open)
        front.unlock_requested.connect(lambda typed: self._start(presenter.unlock(typed)))
        front.other_requested.connect(presenter.choose)
        front.switch_requested.connect(self.switch_requested)
        front.close_requested.connect(self.close_requested)
        front.show_waiting(self._desk.connection.state.waiting)
        front.setGeometry(self._window.geometry())
        front.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
        self._front, self._presenter = front, presenter
        self._curtain.draw(front)
        front.show()
        front.activateWindow()
        presenter.open()

    def _open(self) -> None:
        front, self._front = self._front, None
        self._presenter = None
        if front is None:
            return
        # Closed first: a window that closes last would take the focus along.
        front.finish()
        front.deleteLater()
        self._curtain.open()
        self._watch()
        self.opened.emit()

    def _hint(self) -> str:
        """In training nobody has chosen a password, so it is told."""
        account = self._desk.account
        if not account.is_training:
            return ""
        known = next((p for p in training.people() if p.user == account.user), None)
        pattern = self.tr("Mode latihan: kata sandinya “{password}”.")
        return pattern.format(password=known.password) if known is not None else ""

    def _on_time_to_lock(self) -> None:
        self.lock(LockReason.IDLE)

    def _on_event(self, event: Event) -> None:
        match event:
            case LockChanged(is_locked=True) if not self.is_locked:
                self._draw()
            case LockChanged(is_locked=False) if self.is_locked:
                # The desk lets the news out that it kept back right after this one.
                self._open()
            case SyncChanged(state=state) if self._front is not None:
                self._front.show_waiting(state.waiting)
            case ConfigChanged():
                self._watch()
            case _:
                pass
