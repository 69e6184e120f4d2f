"""Asking whether what lies here is what the server shows, and having it put right."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from halo_desktop.cache import scope_checks
from halo_desktop.domain.ids import ScopeId
from halo_desktop.sync.errors import CallFailed, Failure, FailureKind
from halo_desktop.sync.runtime import SyncRuntime

CHECK_SECONDS: Final = 60.0


@dataclass(frozen=True, slots=True, kw_only=True)
class ScopeResult:
    """How one scope compared."""

    scope: ScopeId
    is_equal: bool
    differing: int  # not put right yet
    repaired: int  # by this comparison
    checked_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckReport:
    """How everything compared; what differed has been fetched anew."""

    scopes: tuple[ScopeResult, ...]
    differences: int

    @property
    def is_equal(self) -> bool:
        """Whether nothing differed."""
        return self.differences == 0


class Digests:
    """Compares on demand; the engine does it by itself once a day."""

    def __init__(self, runtime: SyncRuntime) -> None:
        """Takes the running engine."""
        self._runtime = runtime

    async def check_now(self, seconds: float = CHECK_SECONDS) -> CheckReport:
        """Compares every scope now and waits for the result.

        Raises:
            CallFailed: when the server cannot be asked, or did not answer in time.
        """
        if not self._runtime.state.is_connected:
            raise CallFailed(Failure(kind=FailureKind.NO_CONNECTION))
        before = await asyncio.wrap_future(self._runtime.read(scope_checks.everything))
        try:
            told = await asyncio.wait_for(asyncio.wrap_future(self._runtime.check()), seconds)
        except TimeoutError as late:
            raise CallFailed(Failure(kind=FailureKind.DEADLINE)) from late
        if told.failure is not None:
            raise CallFailed(told.failure)
        after = await asyncio.wrap_future(self._runtime.read(scope_checks.everything))
        results = []
        for scope, check in after.items():
            earlier = before.get(scope)
            repaired = check.repaired - (0 if earlier is None else earlier.repaired)
            results.append(
                ScopeResult(
                    scope=scope,
                    is_equal=not check.differing and not repaired,
                    differing=check.differing,
                    repaired=repaired,
                    checked_at=check.at,
                )
            )
        return CheckReport(scopes=tuple(results), differences=told.differences)
