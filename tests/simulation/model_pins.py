"""Somebody who does not know the PIN sits at a locked screen and may end the program at will.

However often it is ended and begun anew, no more PINs are looked at than the district allows
before the password is asked for, and later ones only after their wait.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable
from concurrent.futures import Future
from datetime import datetime, timedelta
from types import SimpleNamespace
from typing import Any, Final, cast

from halo_desktop.cache import pin, slow_hash
from halo_desktop.cache.accounts import Account
from halo_desktop.cache.keystore import Keystore, MemoryBackend
from halo_desktop.desk.audit import Audit
from halo_desktop.desk.events import EventHub
from halo_desktop.desk.gate import Gate
from halo_desktop.desk.lock import LeaseState, ScreenLock, Secrets, StillLocked
from halo_desktop.desk.reference import Reference
from halo_desktop.domain.ids import DeviceId, UserId
from halo_desktop.domain.rulebook import Options
from halo_desktop.sync.runtime import SyncRuntime
from tests.simulation.fuse import Crash
from tests.simulation.machine import START, Machine
from tests.simulation.mutants.mutant import Patch
from tests.simulation.trail import Violation

_PIN: Final = "271828"
_FREE: Final = 2
_FIRST_WAIT: Final = timedelta(seconds=5)
_PAUSES: Final = (0.0, 0.0, 1.0, 4.0, 10.0, 400.0)
_ALLOWED: Final = Options().pin_attempts


class _Runtime:
    """Does at once what the program's threads would do, and may die before or after it."""

    def __init__(self, machine: Machine, rng: random.Random) -> None:
        self._machine = machine
        self._rng = rng
        self.danger = 0.0

    def call(self, function: Callable[..., Any], *values: Any, **named: Any) -> Future[Any]:
        return self._done(lambda: self._in_store(function, *values, **named))

    def read(self, function: Callable[..., Any], *values: Any) -> Future[Any]:
        return self._done(lambda: self._in_store(function, *values))

    def work(self, function: Callable[[], Any]) -> Future[Any]:
        return self._done(function)

    def _in_store(self, function: Callable[..., Any], *values: Any, **named: Any) -> Any:
        with self._machine.store.write() as conn:
            return function(conn, *values, **named)

    def _done(self, work: Callable[[], Any]) -> Future[Any]:
        future: Future[Any] = Future()
        try:
            self._survive()
            found = work()
            self._survive()
            future.set_result(found)
        except Exception as error:
            future.set_exception(error)
        return future

    def _survive(self) -> None:
        if self._rng.random() < self.danger:
            raise Crash


class _Lock(ScreenLock):
    """The product's lock, at a time that the model says."""

    model: PinModel

    async def lease(self) -> LeaseState:
        return LeaseState(until=None, now=self.model.now, is_over=False)


class PinModel:
    """One locked screen."""

    def __init__(self, machine: Machine, seed: int, steps: int) -> None:
        self.rng = random.Random(seed)
        self.steps = steps
        machine.reset()
        self.machine = machine
        self.now: datetime = START
        self.looked_at: list[datetime] = []
        self._keystore = Keystore(MemoryBackend(), "pin", is_memory_only=False)
        self._keystore.make_key()

    def run(self) -> None:
        """Plays to the end.

        Raises:
            Violation: When a promise was broken.
        """
        fits = pin.fits

        def watched(*values: Any) -> bool:
            self._look()
            return fits(*values)

        with Patch.context() as patch:
            patch.setattr(slow_hash, "_SCRYPT_COST", 2)
            patch.setattr(pin, "fits", watched)
            asyncio.run(self._play())

    async def _play(self) -> None:
        lock = await self._begin()
        await lock.set_pin(_PIN)
        await lock.lock()
        for _ in range(self.steps):
            self.now += timedelta(seconds=self.rng.choice(_PAUSES))
            if self.rng.random() < 0.15:
                lock = await self._begin()
            try:
                await self._try(lock)
            except Crash:
                lock = await self._begin()

    async def _try(self, lock: _Lock) -> None:
        is_owner = self.rng.random() < 0.05
        self._runtime.danger = 0.0 if is_owner else 0.15
        try:
            await lock.unlock(_PIN if is_owner else f"{self.rng.randrange(1000, 999999):06d}")
        except StillLocked:
            return
        finally:
            self._runtime.danger = 0.0
        if not lock.is_locked:
            self.looked_at.clear()
            await lock.lock()

    def _look(self) -> None:
        """A PIN is compared with the right one."""
        number = len(self.looked_at) + 1
        if number > _ALLOWED:
            raise Violation(f"I4 a {number}th PIN is looked at, {_ALLOWED} are allowed")
        beyond = number - 1 - _FREE
        if beyond > 0:
            wait = _FIRST_WAIT * 2 ** (beyond - 1)
            if self.now - self.looked_at[-1] < wait:
                raise Violation(f"I4 a {number}th PIN is looked at without waiting {wait}")
        self.looked_at.append(self.now)

    async def _begin(self) -> _Lock:
        """The program is started on what the last one has left."""
        self.machine.roll_back()
        self._runtime = _Runtime(self.machine, self.rng)
        runtime = cast(SyncRuntime, self._runtime)
        account = Account(
            server_id="polman",
            server_url="https://halo.example.test",
            server_name="Simulasi",
            user=UserId("rina"),
            username="rina",
            name="Rina",
            device=DeviceId("d"),
        )
        lock = _Lock(
            runtime=runtime,
            hub=EventHub(),
            reference=cast(Reference, SimpleNamespace(rulebook=SimpleNamespace(options=Options()))),
            gate=Gate(),
            audit=Audit(runtime),
            secrets=Secrets(account=account, keystore=self._keystore),
        )
        lock.model = self
        await lock.load()
        await lock.lock()
        return lock
