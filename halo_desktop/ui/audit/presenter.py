"""Drives the audit trail's screen: asks, asks for more, checks, exports. No Qt."""

from __future__ import annotations

from collections.abc import Awaitable
from pathlib import Path
from typing import Protocol, TypeVar

from halo_desktop.desk.trail import ChainReport, TrailFilters, TrailPage, TrailRow
from halo_desktop.domain.errors import HaloError

T = TypeVar("T")


class TrailReader(Protocol):
    """The desk's part."""

    @property
    def may_read(self) -> bool: ...

    async def page(self, filters: TrailFilters, after: str = "") -> TrailPage: ...

    async def check(self) -> ChainReport: ...

    async def export(self, filters: TrailFilters, file: Path) -> int: ...


class AuditView(Protocol):
    """What the presenter may do to the screen."""

    def show_rows(self, rows: tuple[TrailRow, ...], *, has_more: bool) -> None: ...

    def add_rows(self, rows: tuple[TrailRow, ...], *, has_more: bool) -> None: ...

    def show_chains(self, report: ChainReport) -> None: ...

    def show_exported(self, rows: int, file: Path) -> None: ...

    def show_working(self, *, is_working: bool) -> None: ...

    def show_fault(self, fault: HaloError) -> None: ...

    def show_unwritable(self, file: Path, reason: str) -> None: ...


class AuditPresenter:
    """Keeps the filters of the list that is shown, so that pages fit together."""

    def __init__(self, view: AuditView, trail: TrailReader) -> None:
        """Takes the screen and the desk's part."""
        self._view = view
        self._trail = trail
        self._filters = TrailFilters()
        self._next = ""

    async def search(self, filters: TrailFilters) -> None:
        """Shows the newest acts that fit."""
        self._filters = filters
        page = await self._busily(self._trail.page(filters))
        if page is not None and filters is self._filters:
            self._next = page.next
            self._view.show_rows(page.rows, has_more=bool(page.next))

    async def more(self) -> None:
        """Adds the next ones."""
        filters, after = self._filters, self._next
        if not after:
            return
        page = await self._busily(self._trail.page(filters, after))
        if page is not None and (filters, after) == (self._filters, self._next):
            self._next = page.next
            self._view.add_rows(page.rows, has_more=bool(page.next))

    async def check(self) -> None:
        """Has every seal computed anew."""
        report = await self._busily(self._trail.check())
        if report is not None:
            self._view.show_chains(report)

    async def export(self, file: Path) -> None:
        """Writes what is listed, and what would follow, into a file."""
        try:
            rows = await self._busily(self._trail.export(self._filters, file))
        except OSError as error:
            self._view.show_working(is_working=False)
            self._view.show_unwritable(file, error.strerror or "")
            return
        if rows is not None:
            self._view.show_exported(rows, file)

    async def _busily(self, work: Awaitable[T]) -> T | None:
        self._view.show_working(is_working=True)
        try:
            found = await work
        except HaloError as fault:
            self._view.show_working(is_working=False)
            self._view.show_fault(fault)
            return None
        # Not in a ``finally``: a screen that was closed meanwhile may not be touched.
        self._view.show_working(is_working=False)
        return found
