"""The server's audit trail as supervisor and data-protection officer read it; needs a line."""

from __future__ import annotations

import asyncio
import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from halo_desktop.desk.reference import Reference
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.roles import Role
from halo_desktop.sync import calls
from halo_desktop.sync.runtime import SyncRuntime
from halo_desktop.wire import audit

MOST_EXPORTED: Final = 20_000
_COLUMNS: Final = (
    "waktu_server",
    "waktu_petugas",
    "petugas",
    "akun",
    "perangkat",
    "tindakan",
    "tiket",
    "aduan",
    "rincian",
    "temuan",
)
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True, kw_only=True)
class TrailFilters:
    """Which acts are wanted; empty is everything."""

    person: str = ""
    what: str = ""
    complaint: str = ""
    device: str = ""
    since: datetime | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TrailRow:
    """One act."""

    key: str
    at: datetime
    made_at: datetime
    user: str
    person: str
    device: str
    what: str
    is_on_case: bool
    complaint: ComplaintId | None
    ticket: str
    detail: str
    finding: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TrailPage:
    """Some acts, the newest first, and where the next ones begin."""

    rows: tuple[TrailRow, ...]
    next: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainReport:
    """Whether the records are what they were."""

    at: datetime
    events: int
    complaints: int
    acts: int
    broken: tuple[str, ...]
    troubles: tuple[str, ...]
    whole_until: datetime | None

    @property
    def is_whole(self) -> bool:
        """Whether nothing was changed afterwards; a record begun anew is no change."""
        return not self.broken and all(found.endswith(" restart") for found in self.troubles)


class Trail:
    """Asks the server who did what; each first page, export and check is recorded there.

    Every method raises ``CallFailed`` with the server's reason, or why it was not reached.
    """

    def __init__(self, runtime: SyncRuntime, reference: Reference) -> None:
        """Takes the running engine, and who is asking."""
        self._runtime = runtime
        self._reference = reference

    @property
    def may_read(self) -> bool:
        """Whether the person looks after how data are used."""
        return self._reference.account.actor.has(Role.SUPERVISOR, Role.AUDITOR)

    async def page(self, filters: TrailFilters, after: str = "") -> TrailPage:
        """The newest acts, or those after a page."""
        return await self._page(filters, after, is_export=False)

    async def check(self) -> ChainReport:
        """Has every seal computed anew; takes a while on a large record."""
        answer = await asyncio.wrap_future(self._runtime.ask(calls.audit_chains()))
        assert isinstance(answer, audit.AuditChains)
        return ChainReport(
            at=answer.now,
            events=answer.events,
            complaints=answer.complaints,
            acts=answer.acts,
            broken=answer.broken,
            troubles=answer.troubles,
            whole_until=answer.whole_until,
        )

    async def export(self, filters: TrailFilters, file: Path) -> int:
        """Writes everything that fits the filters as CSV; says how many rows.

        Raises:
            OSError: when the file cannot be written.
        """
        rows: list[TrailRow] = []
        after = ""
        while len(rows) < MOST_EXPORTED:
            found = await self._page(filters, after, is_export=True)
            rows += found.rows
            after = found.next
            if not after:
                break
        await asyncio.to_thread(file.write_text, as_csv(rows), "utf-8-sig")
        return len(rows)

    async def _page(self, filters: TrailFilters, after: str, *, is_export: bool) -> TrailPage:
        request = audit.AuditRequest(
            after=after,
            limit=audit.MOST_ROWS if is_export else 100,
            person=filters.person,
            what=filters.what,
            complaint=filters.complaint,
            device=filters.device,
            since=filters.since,
            until=filters.until,
            is_export=is_export,
        )
        answer = await asyncio.wrap_future(self._runtime.ask(calls.audit(request)))
        assert isinstance(answer, audit.AuditAnswer)
        return TrailPage(rows=tuple(map(_row, answer.rows)), next=answer.next)


def as_csv(rows: Sequence[TrailRow]) -> str:
    """The rows as a table for spreadsheets, in which nothing is taken for a formula."""
    sheet = io.StringIO(newline="")
    writer = csv.writer(sheet)
    writer.writerow(_COLUMNS)
    for row in rows:
        cells = (
            row.at.isoformat(),
            row.made_at.isoformat(),
            row.person,
            row.user,
            row.device,
            row.what,
            row.ticket,
            row.complaint or "",
            row.detail,
            row.finding,
        )
        writer.writerow([f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in cells])
    return sheet.getvalue()


def _row(found: audit.AuditRow) -> TrailRow:
    return TrailRow(
        key=found.key,
        at=found.at,
        made_at=found.made_at,
        user=found.user,
        person=found.person,
        device=found.device_name or found.device or "",
        what=found.what,
        is_on_case=found.source == "case",
        complaint=found.complaint,
        ticket=found.ticket,
        detail=found.detail,
        finding=found.finding,
    )
