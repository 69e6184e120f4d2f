"""Drives the lock: PIN first, the password after too many tries or when wished."""

from __future__ import annotations

from collections.abc import Callable

from halo_desktop.desk.lock import StillLocked
from halo_desktop.domain.errors import HaloError
from halo_desktop.ui.lock.ports import Entry, LockView, ScreenLock


class LockPresenter:
    """One stay behind the lock; no Qt."""

    def __init__(self, view: LockView, lock: ScreenLock, *, opened: Callable[[], None]) -> None:
        """``opened`` draws the curtain back."""
        self._view = view
        self._lock = lock
        self._opened = opened
        self._is_busy = False
        self.entry = Entry.PASSWORD

    @property
    def may_use_pin(self) -> bool:
        """Whether the PIN opens it: there is one, and it was not tried too often."""
        state = self._lock.state
        return state.has_pin and not state.needs_password

    def open(self) -> None:
        """Asks for the PIN where there is one."""
        self._view.show_reason(self._lock.state.reason)
        self.choose(Entry.PIN)

    def choose(self, entry: Entry) -> None:
        """Asks for the other of the two."""
        self.entry = entry if self.may_use_pin else Entry.PASSWORD
        self._view.show_entry(self.entry, may_switch=self.may_use_pin)

    async def unlock(self, typed: str) -> None:
        """Tries what was typed; a try that is under way is not doubled."""
        if self._is_busy:
            return
        if not typed:
            self._view.show_blank(self.entry)
            return
        self._is_busy = True
        self._view.show_busy(is_busy=True)
        try:
            if self.entry is Entry.PIN:
                await self._lock.unlock(typed)
            else:
                await self._lock.unlock_with_password(typed)
        except StillLocked as refusal:
            if self.entry is Entry.PIN and not self.may_use_pin:
                self.choose(Entry.PASSWORD)
            self._view.show_refusal(refusal)
            return
        except HaloError as fault:
            self._view.show_fault(fault)
            return
        finally:
            self._is_busy = False
            self._view.show_busy(is_busy=False)
        self._opened()
