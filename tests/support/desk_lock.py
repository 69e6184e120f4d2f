"""The lock of a desk in memory: the real answers, without keyring and scrypt."""

from __future__ import annotations

from halo_desktop.desk.events import EventHub, LockChanged, LockReason
from halo_desktop.desk.lock import (
    LockPolicy,
    LockRefusal,
    LockState,
    PinFault,
    PinRefused,
    StillLocked,
)

PASSWORD = "latihan"
DIGITS = 6
ATTEMPTS = 3


class MemoryLock:
    """Locks the hub as the real one does."""

    def __init__(self, hub: EventHub, minutes: int = 10) -> None:
        """Starts open, without a PIN."""
        self._hub = hub
        self.policy = LockPolicy(minutes=minutes, pin_digits=DIGITS, attempts=ATTEMPTS)
        self.pin = ""
        self.is_lease_over = False
        self._left = ATTEMPTS
        self._reason: LockReason | None = None

    @property
    def state(self) -> LockState:
        return LockState(
            is_locked=self._reason is not None,
            reason=self._reason,
            has_pin=bool(self.pin),
            attempts_left=self._left,
            wait_until=None,
            needs_password=not self.pin or self._left <= 0,
        )

    async def set_pin(self, pin: str) -> None:
        if not pin.isdigit():
            raise PinRefused(PinFault.NOT_DIGITS)
        if len(pin) != DIGITS:
            raise PinRefused(PinFault.LENGTH)
        if len(set(pin)) == 1:
            raise PinRefused(PinFault.TOO_SIMPLE)
        self.pin = pin

    async def remove_pin(self) -> None:
        self.pin = ""

    async def lock(self, reason: LockReason = LockReason.PERSON) -> None:
        self._reason = reason
        self._hub.hold(True)
        self._hub.publish(LockChanged(is_locked=True, reason=reason))

    async def unlock(self, pin: str) -> None:
        if self._left <= 0:
            raise StillLocked(LockRefusal.PASSWORD_NEEDED)
        if pin != self.pin:
            self._left -= 1
            reason = LockRefusal.WRONG_PIN if self._left else LockRefusal.PASSWORD_NEEDED
            raise StillLocked(reason, attempts_left=self._left)
        self._open()

    async def unlock_with_password(self, password: str) -> None:
        if self.is_lease_over:
            raise StillLocked(LockRefusal.LEASE_OVER)
        if password != PASSWORD:
            raise StillLocked(LockRefusal.WRONG_PASSWORD)
        self._open()

    def _open(self) -> None:
        reason, self._reason = self._reason or LockReason.PERSON, None
        self._left = ATTEMPTS
        self._hub.publish(LockChanged(is_locked=False, reason=reason))
        self._hub.hold(False)
