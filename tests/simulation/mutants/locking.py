"""Deliberate bugs of the PIN that opens a locked screen."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from halo_desktop.cache import pin
from halo_desktop.desk import lock
from tests.simulation.mutants.mutant import Patch, mutant

PINS: Final = "pins"


@mutant("I4", ground=PINS, steps=80, seeds=20)
def n1_counted_after_looking(patch: Patch) -> None:
    """A wrong PIN is counted once it was found to be wrong; ending the program wins."""

    async def unlock(self: Any, typed: str) -> None:
        record = await self._open_for_attempt()
        now, user = await self._now(), self._account.user
        if not await self._slow(lambda key: pin.fits(record, user, typed, key)):
            await self._keep(pin.failed(record, now))
            raise self._refusal(lock.LockRefusal.WRONG_PIN, now)
        await self._open("pin")

    patch.setattr(lock.ScreenLock, "unlock", unlock)


@mutant("I4", ground=PINS, steps=80, seeds=20)
def n2_forgotten_with_the_program(patch: Patch) -> None:
    """How often somebody has tried is not known to a program that begins anew."""

    async def load(self: Any) -> None:
        found = await asyncio.wrap_future(self._runtime.read(pin.read))
        self._record = None if found is None else replace(found, failures=0, not_before_ms=0)

    patch.setattr(lock.ScreenLock, "load", load)


@mutant("I4", ground=PINS, steps=80, seeds=20)
def n3_no_wait(patch: Patch) -> None:
    """Wrong PINs are counted, and the next one may be typed at once."""

    def failed(record: pin.PinRecord, now: datetime) -> pin.PinRecord:
        return replace(record, failures=record.failures + 1)

    patch.setattr(pin, "failed", failed)


@mutant("I4", ground=PINS, steps=80, seeds=20)
def n4_a_restart_forgives_the_wait(patch: Patch) -> None:
    """The wait counts from the start of the program."""
    read = pin.read

    def read_without_wait(*values: Any) -> pin.PinRecord | None:
        found = read(*values)
        return None if found is None else replace(found, not_before_ms=0)

    patch.setattr(pin, "read", read_without_wait)
