"""*Siap luring*: whether this computer can work without a connection, proven point by point."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Final

from halo_desktop.cache import readiness as stock
from halo_desktop.cache.readiness import Stock
from halo_desktop.desk.connection import Connection
from halo_desktop.desk.files import Carried, Files
from halo_desktop.desk.lock import LeaseState, ScreenLock
from halo_desktop.desk.reference import Reference
from halo_desktop.desk.worklist import Worklist
from halo_desktop.domain.criteria import Criteria, Order
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.sync.runtime import SyncRuntime
from halo_desktop.sync.state import SyncState

LEAST_HOURS: Final = 24
LEAST_CALENDAR_DAYS: Final = 30
LEAST_FREE_BYTES: Final = 500_000_000
MOST_CASES: Final = 50
"""So many of the complaints that are due first are taken along with their files."""
_STILL_ROUNDS: Final = 40
_ROUND_SECONDS: Final = 0.25


class Need(StrEnum):
    """What work without a connection needs."""

    LEASE = "lease"  # how long the copy may be shown
    PIN = "pin"
    LEVEL = "level"  # every scope read to its end, and nothing left to fetch
    CASES = "cases"  # the person's open complaints, whole
    FILES = "files"  # what was taken along
    TEMPLATES = "templates"
    CALENDAR = "calendar"
    DISK = "disk"


class Standing(StrEnum):
    """How a need is met."""

    READY = "ready"
    PARTLY = "partly"
    MISSING = "missing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One need and what is there; ``code`` is a machine word for what is missing."""

    need: Need
    standing: Standing
    have: int = 0
    wanted: int = 0
    size_bytes: int = 0  # still to be fetched
    code: str = ""
    facts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Readiness:
    """The proof, or what is missing in it."""

    at: datetime
    points: tuple[Point, ...]
    lasts_until: datetime | None  # end of the lease

    @property
    def is_ready(self) -> bool:
        """Whether the connection may be left now."""
        return all(point.standing is Standing.READY for point in self.points)


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far getting ready has come."""

    need: Need
    done: int
    total: int
    size_bytes: int = 0


OnProgress = Callable[[Progress], None]


class Preparation:
    """Looks at every need, and meets those that can be met from here; on the main thread."""

    def __init__(
        self,
        runtime: SyncRuntime,
        *,
        connection: Connection,
        files: Files,
        worklist: Worklist,
        lock: ScreenLock,
        reference: Reference,
        folder: Path | None,
    ) -> None:
        """Takes the parts of the desk that are looked at, and where the store lies."""
        self._runtime = runtime
        self._connection = connection
        self._files = files
        self._worklist = worklist
        self._lock = lock
        self._reference = reference
        self._folder = folder

    async def check(self) -> Readiness:
        """How ready this computer is; asks nobody but itself."""
        lease = await self._lock.lease()
        carried = await self._files.carried()
        found = await asyncio.wrap_future(self._runtime.read(stock.read))
        points = (
            _lease(lease),
            _pin(has_pin=self._lock.state.has_pin),
            _level(found, self._connection.state),
            _cases(found),
            _files(carried),
            *_reference(self._reference.rulebook, lease.now.date()),
            await asyncio.wrap_future(
                self._runtime.work(_disk, self._folder, carried.bytes_missing)
            ),
        )
        return Readiness(at=datetime.now(UTC), points=points, lasts_until=lease.until)

    async def prepare(self, on_progress: OnProgress = lambda _: None) -> Readiness:
        """Fetches what is missing; cancelling the task keeps what has come so far."""
        on_progress(Progress(need=Need.LEVEL, done=0, total=1))
        report = await self._connection.sync_now()
        on_progress(Progress(need=Need.LEVEL, done=int(report.is_level), total=1))
        lines = await self._worklist.first_page(Criteria(), Order(), MOST_CASES)
        wanted = [line for line in lines if line.attachment_count and not line.is_sealed]
        for number, line in enumerate(wanted, start=1):
            await self._files.carry(line.id)
            on_progress(Progress(need=Need.CASES, done=number, total=len(wanted)))
        await self._fetch(on_progress)
        await self._connection.sync_now()  # time has passed: only a fresh word is a proof
        return await self.check()

    async def _fetch(self, on_progress: OnProgress) -> None:
        """Waits while files come in; gives up when nothing moves any more."""
        still, before = 0, -1
        while still < _STILL_ROUNDS:
            carried = await self._files.carried()
            on_progress(
                Progress(
                    need=Need.FILES,
                    done=carried.files_here,
                    total=carried.files,
                    size_bytes=carried.bytes_missing,
                )
            )
            if not carried.bytes_missing or not self._connection.state.is_connected:
                return
            still = 0 if carried.bytes_missing != before else still + 1
            before = carried.bytes_missing
            await asyncio.sleep(_ROUND_SECONDS)


def _lease(lease: LeaseState) -> Point:
    hours = 0
    if lease.until is not None and not lease.is_over:
        hours = int((lease.until - lease.now) / timedelta(hours=1))
    standing = Standing.MISSING if hours <= 0 else Standing.PARTLY
    if hours >= LEAST_HOURS:
        standing = Standing.READY
    code = "" if standing is Standing.READY else "lease-short"
    return Point(need=Need.LEASE, standing=standing, have=hours, wanted=LEAST_HOURS, code=code)


def _pin(*, has_pin: bool) -> Point:
    return Point(
        need=Need.PIN,
        standing=Standing.READY if has_pin else Standing.PARTLY,
        have=int(has_pin),
        wanted=1,
        code="" if has_pin else "no-pin",  # the password opens the screen as well
    )


def _level(found: Stock, state: SyncState) -> Point:
    is_level = state.is_level and state.is_connected and found.live == found.scopes
    standing = Standing.READY if is_level else Standing.PARTLY
    if not found.live:
        standing = Standing.MISSING
    return Point(
        need=Need.LEVEL,
        standing=standing,
        have=found.live,
        wanted=found.scopes,
        code="" if is_level else state.last_error_code or "behind",
    )


def _cases(found: Stock) -> Point:
    here = found.cases - found.sealed
    return Point(
        need=Need.CASES,
        standing=Standing.READY if found.live == found.scopes else Standing.PARTLY,
        have=here,
        wanted=found.cases,
        # What is protected is never kept on a unit's computer: it can only be told.
        code="sealed" if found.sealed else "",
        facts=(("sealed", str(found.sealed)),),
    )


def _files(carried: Carried) -> Point:
    is_here = carried.bytes_missing == 0
    return Point(
        need=Need.FILES,
        standing=Standing.READY if is_here else Standing.PARTLY,
        have=carried.files_here,
        wanted=carried.files,
        size_bytes=carried.bytes_missing,
        code="" if is_here else "files-missing",
    )


def _reference(rulebook: Rulebook, today: date) -> tuple[Point, Point]:
    templates = len(rulebook.templates)
    reaches = rulebook.calendar.reaches_to
    days = (reaches - today).days
    return (
        Point(
            need=Need.TEMPLATES,
            standing=Standing.READY if templates else Standing.PARTLY,
            have=templates,
            wanted=templates,
            code="" if templates else "no-templates",
        ),
        Point(
            need=Need.CALENDAR,
            standing=Standing.READY if days >= LEAST_CALENDAR_DAYS else Standing.PARTLY,
            have=max(0, days),
            wanted=LEAST_CALENDAR_DAYS,
            code="" if days >= LEAST_CALENDAR_DAYS else "calendar-ends",
            facts=(("until", reaches.isoformat()),),
        ),
    )


def _disk(folder: Path | None, missing: int) -> Point:
    if folder is None:
        return Point(need=Need.DISK, standing=Standing.MISSING, code="memory-only")
    free = shutil.disk_usage(folder).free
    wanted = LEAST_FREE_BYTES + missing
    standing = Standing.READY if free >= wanted else Standing.PARTLY
    if free < LEAST_FREE_BYTES // 10:
        standing = Standing.MISSING
    code = "" if standing is Standing.READY else "disk-scarce"
    return Point(need=Need.DISK, standing=standing, have=free, wanted=wanted, code=code)
