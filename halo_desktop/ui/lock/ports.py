"""What the lock asks of the desk and of its window."""

from __future__ import annotations

from enum import StrEnum
from typing import Protocol

from halo_desktop.desk.account import AccountCard
from halo_desktop.desk.events import LockReason
from halo_desktop.desk.lock import LockPolicy, LockState, StillLocked
from halo_desktop.domain.errors import HaloError
from halo_desktop.sync.state import SyncState
from halo_desktop.ui.ports import Hub


class ScreenLock(Protocol):
    """Knows the person's PIN and password without the server."""

    @property
    def state(self) -> LockState: ...

    @property
    def policy(self) -> LockPolicy: ...

    async def set_pin(self, pin: str) -> None: ...

    async def remove_pin(self) -> None: ...

    async def lock(self, reason: LockReason = ...) -> None: ...

    async def unlock(self, pin: str) -> None: ...

    async def unlock_with_password(self, password: str) -> None: ...


class WatchedConnection(Protocol):
    """Says how much is unsent."""

    @property
    def state(self) -> SyncState: ...


class LockDesk(Protocol):
    """The parts of the desk that the lock needs."""

    @property
    def account(self) -> AccountCard: ...

    @property
    def events(self) -> Hub: ...

    @property
    def lock(self) -> ScreenLock: ...

    @property
    def connection(self) -> WatchedConnection: ...


class Entry(StrEnum):
    """What opens the lock now."""

    PIN = "pin"
    PASSWORD = "password"  # noqa: S105 - the name of a field


class LockView(Protocol):
    """What the presenter may do to the lock's window."""

    def show_entry(self, entry: Entry, *, may_switch: bool) -> None: ...

    def show_reason(self, reason: LockReason | None) -> None: ...

    def show_refusal(self, refusal: StillLocked) -> None: ...

    def show_blank(self, entry: Entry) -> None: ...

    def show_fault(self, fault: HaloError) -> None: ...

    def show_busy(self, *, is_busy: bool) -> None: ...
