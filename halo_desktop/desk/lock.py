"""The lock of the screen: hides what is shown, while syncing and saving go on.

A PIN opens it, for as long as not too many wrong ones were typed and the lease runs; then
the password of the account does. Everything that decides lies in the encrypted store, so
that ending the program opens nothing.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Final, TypeVar

from halo_desktop.cache import accounts, facts, lease_clock, moments, pin
from halo_desktop.cache.accounts import Account
from halo_desktop.cache.connection import Connection
from halo_desktop.cache.facts import Fact
from halo_desktop.cache.keystore import Keystore
from halo_desktop.cache.pin import PinRecord
from halo_desktop.desk.audit import Audit, AuditKind
from halo_desktop.desk.events import Event, EventHub, LeaseChanged, LockChanged, LockReason
from halo_desktop.desk.gate import DeskLocked, Gate
from halo_desktop.desk.reference import Reference
from halo_desktop.domain.errors import HaloError
from halo_desktop.sync.runtime import SyncRuntime
from halo_desktop.sync.timing import SystemClock

__all__ = [
    "DeskLocked",
    "LeaseState",
    "LockPolicy",
    "LockReason",
    "LockRefusal",
    "LockState",
    "PinFault",
    "PinRefused",
    "ScreenLock",
    "Secrets",
    "StillLocked",
]

logger = logging.getLogger(__name__)

T = TypeVar("T")
_STRAIGHT: Final = "01234567890 09876543210"
_MOST_DIGITS: Final = 12


class PinFault(StrEnum):
    """Why a PIN is not taken."""

    LENGTH = "length"
    NOT_DIGITS = "not-digits"
    TOO_SIMPLE = "too-simple"
    NOT_KEPT = "not-kept"  # nothing of this account lies on this computer


class LockRefusal(StrEnum):
    """Why the screen stays locked."""

    WRONG_PIN = "wrong-pin"
    WAIT = "wait"
    PASSWORD_NEEDED = "password-needed"  # noqa: S105 - a reason word
    WRONG_PASSWORD = "wrong-password"  # noqa: S105 - a reason word
    LEASE_OVER = "lease-over"
    NO_PIN = "no-pin"


class PinRefused(HaloError):  # noqa: N818 - an answer, not a fault
    """A PIN is not good enough; nothing was changed."""

    def __init__(self, reason: PinFault) -> None:
        """Keeps the reason word."""
        super().__init__(reason.value)
        self.reason = reason


class StillLocked(HaloError):  # noqa: N818 - an answer, not a fault
    """The screen was not unlocked."""

    def __init__(
        self, reason: LockRefusal, *, attempts_left: int = 0, wait_seconds: int = 0
    ) -> None:
        """Keeps the reason word, and what is left to try."""
        super().__init__(reason.value)
        self.reason = reason
        self.attempts_left = attempts_left
        self.wait_seconds = wait_seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class LockPolicy:
    """What the district demands."""

    minutes: int  # without a touch; 0: the screen never locks itself
    pin_digits: int
    attempts: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LockState:
    """The lock at one moment."""

    is_locked: bool
    reason: LockReason | None
    has_pin: bool
    attempts_left: int
    wait_until: datetime | None
    needs_password: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaseState:
    """Until when this computer may show its copy without the server."""

    until: datetime | None
    now: datetime  # by clocks that nobody can set
    is_over: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Secrets:
    """Whose desk this is, and what proves it."""

    account: Account
    keystore: Keystore


class ScreenLock:
    """Locks and unlocks; lives on the main thread."""

    def __init__(
        self,
        *,
        runtime: SyncRuntime,
        hub: EventHub,
        reference: Reference,
        gate: Gate,
        audit: Audit,
        secrets: Secrets,
    ) -> None:
        """Takes what decides: the store, the account and its key."""
        self._runtime = runtime
        self._hub = hub
        self._reference = reference
        self._gate = gate
        self._audit = audit
        self._account = secrets.account
        self._keystore = secrets.keystore
        self._record: PinRecord | None = None
        self._reason: LockReason | None = None
        self._busy = asyncio.Lock()
        self._tasks: set[asyncio.Task[None]] = set()
        hub.subscribe(self._on_event, always=True)

    @property
    def policy(self) -> LockPolicy:
        """What the district demands now."""
        options = self._reference.rulebook.options
        return LockPolicy(
            minutes=max(0, options.lock_minutes),
            pin_digits=max(4, options.pin_digits),
            attempts=max(1, options.pin_attempts),
        )

    @property
    def is_locked(self) -> bool:
        """Whether nothing may be shown."""
        return self._reason is not None

    @property
    def state(self) -> LockState:
        """The lock at this moment."""
        record = self._record
        left = 0 if record is None else max(0, self.policy.attempts - record.failures)
        return LockState(
            is_locked=self.is_locked,
            reason=self._reason,
            has_pin=record is not None,
            attempts_left=left,
            wait_until=None if record is None else record.wait_until,
            needs_password=left == 0,
        )

    async def load(self) -> None:
        """Reads the PIN and what was typed wrong so far."""
        self._record = await asyncio.wrap_future(self._runtime.read(pin.read))

    async def lease(self) -> LeaseState:
        """Until when this computer may show its copy without the server."""
        return await asyncio.wrap_future(self._runtime.read(_lease))

    async def set_pin(self, typed: str) -> None:
        """Sets or changes the PIN.

        Raises:
            PinRefused: It is not good enough.
            StoreError: It could not be kept.
        """
        self._check_new(typed)
        record = await self._slow(lambda key: pin.make(self._account.user, typed, key))
        await self._audit.record(AuditKind.PIN_SET)
        await self._keep(record)

    async def remove_pin(self) -> None:
        """Takes the PIN away; the password opens the screen from now on."""
        await self._audit.record(AuditKind.PIN_REMOVED)
        await self._keep(None)

    async def lock(self, reason: LockReason = LockReason.PERSON) -> None:
        """Hides everything at once, and remembers it beyond the end of the program."""
        if self.is_locked:
            return
        self._reason = reason
        self._gate.is_closed = True
        self._hub.hold(True)
        self._hub.publish(LockChanged(is_locked=True, reason=reason))
        await asyncio.wrap_future(self._runtime.call(facts.write, Fact.LOCKED, reason.value))
        await self._audit.record(AuditKind.LOCK, detail=reason.value)

    async def unlock(self, typed: str) -> None:
        """Opens the screen with the PIN.

        Raises:
            StillLocked: With the reason, and what is left to try.
        """
        async with self._busy:  # wrong PINs in parallel count one by one
            await self._check_lease()
            record = await self._open_for_attempt()
            now = await self._now()
            # Counted before it is looked at: ending the program in between wins nothing.
            counted = pin.failed(record, now)
            await self._keep(counted)
            user = self._account.user
            if not await self._slow(lambda key: pin.fits(record, user, typed, key)):
                await self._audit.record(AuditKind.UNLOCK_FAILED, detail=str(counted.failures))
                raise self._refusal(LockRefusal.WRONG_PIN, now)
            await self._open("pin")

    async def unlock_with_password(self, password: str) -> None:
        """Opens the screen with the password of the account, and forgives wrong PINs.

        Raises:
            StillLocked: Wrong password, too many of them lately, or the lease is over.
        """
        async with self._busy:
            await self._check_lease()
            now = await self._now()
            self._check_wait(now)
            account = self._account
            if not await self._slow(lambda key: accounts.fits_password(account, password, key)):
                await self._audit.record(AuditKind.UNLOCK_FAILED, detail="password")
                if self._record is not None:
                    await self._keep(pin.failed(self._record, now))
                raise self._refusal(LockRefusal.WRONG_PASSWORD, now)
            await self._open("password")

    def _check_new(self, typed: str) -> None:
        if self._keystore.is_memory_only:
            raise PinRefused(PinFault.NOT_KEPT)
        if not (typed.isascii() and typed.isdigit()):
            raise PinRefused(PinFault.NOT_DIGITS)
        if not self.policy.pin_digits <= len(typed) <= _MOST_DIGITS:
            raise PinRefused(PinFault.LENGTH)
        if len(set(typed)) < 3 or typed in _STRAIGHT:
            raise PinRefused(PinFault.TOO_SIMPLE)

    async def _open_for_attempt(self) -> PinRecord:
        if self._record is None:
            raise StillLocked(LockRefusal.NO_PIN)
        if self.state.needs_password:
            raise StillLocked(LockRefusal.PASSWORD_NEEDED)
        self._check_wait(await self._now())
        return self._record

    def _check_wait(self, now: datetime) -> None:
        until = None if self._record is None else self._record.wait_until
        if until is not None and now < until:
            raise self._refusal(LockRefusal.WAIT, now)

    async def _check_lease(self) -> None:
        if (await self.lease()).is_over:
            raise StillLocked(LockRefusal.LEASE_OVER)

    async def _open(self, detail: str) -> None:
        reason = self._reason
        await asyncio.wrap_future(self._runtime.call(facts.erase, Fact.LOCKED))
        if self._record is not None:
            await self._keep(replace(self._record, failures=0, not_before_ms=0))
        if reason is None:
            return
        await self._audit.record(AuditKind.UNLOCK, detail=detail)
        self._reason = None
        self._gate.is_closed = False
        self._hub.publish(LockChanged(is_locked=False, reason=reason))
        self._hub.hold(False)

    def _refusal(self, reason: LockRefusal, now: datetime) -> StillLocked:
        state = self.state
        wait = 0.0 if state.wait_until is None else (state.wait_until - now).total_seconds()
        return StillLocked(
            reason, attempts_left=state.attempts_left, wait_seconds=max(0, int(wait) + (wait > 0))
        )

    async def _keep(self, record: PinRecord | None) -> None:
        await asyncio.wrap_future(self._runtime.call(pin.write, record))
        self._record = record

    async def _now(self) -> datetime:
        return (await self.lease()).now

    async def _slow(self, work: Callable[[bytes], T]) -> T:
        keystore = self._keystore

        def run() -> T:
            key = keystore.read_key()
            assert key is not None, "an open account has a key"
            return work(key)

        return await asyncio.wrap_future(self._runtime.work(run))

    def _on_event(self, event: Event) -> None:
        if isinstance(event, LeaseChanged) and event.is_over and not self.is_locked:
            task = asyncio.get_running_loop().create_task(self._lock_for_lease())
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _lock_for_lease(self) -> None:
        try:
            await self.lock(LockReason.LEASE_OVER)
        except HaloError as error:
            # The screen is hidden all the same; a store that is closing keeps no record of it.
            logger.info("the lock was not written down: %s", type(error).__name__)


def _lease(conn: Connection) -> LeaseState:
    stored = facts.read(conn, Fact.LEASE_UNTIL)
    until = None if stored is None else moments.from_ms(int(stored))
    wall = SystemClock().now().wall
    now = lease_clock.time_of(lease_clock.read(conn), wall, lease_clock.system_boot())
    return LeaseState(until=until, now=now, is_over=until is not None and now >= until)
