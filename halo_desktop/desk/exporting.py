"""Lists and tables leave as files: written down first, masked, marked with who and when."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from threading import Event
from typing import Final

from halo_desktop.cache.views import Line, ListKey
from halo_desktop.desk import spreadsheets
from halo_desktop.desk.audit import Audit, AuditKind
from halo_desktop.desk.reference import Reference
from halo_desktop.desk.worklist import Worklist
from halo_desktop.domain.calendar import WITA
from halo_desktop.domain.criteria import Criteria, Order
from halo_desktop.domain.personal_data.finding import cover, find

_CHUNK: Final = 500
Cells = Callable[[Line], Sequence[str]]
Told = Callable[[int, int], None]


class ExportStopped(Exception):  # noqa: N818 - the person's wish, not a fault
    """Writing was called off; there is no file."""


class Exporting:
    """Writes on a thread of its own; reading goes in pages, so that no screen waits."""

    def __init__(self, worklist: Worklist, audit: Audit, reference: Reference) -> None:
        """Takes the lists, the record of acts, and who is at work."""
        self._worklist = worklist
        self._audit = audit
        self._reference = reference

    @property
    def mark(self) -> str:
        """Who makes the file, and when; stands in every one."""
        at = datetime.now(UTC).astimezone(WITA)
        account = self._reference.account
        return f"{account.name} ({account.user}), {at:%d-%m-%Y %H.%M} WITA – Halo ASSAMI"

    async def record_print(self, subject: str, detail: str) -> None:
        """Writes a print down before it happens.

        Raises:
            StoreError: when that cannot be done; then nothing may be printed.
        """
        await self._audit.record(AuditKind.PRINT, subject, detail)

    async def table(
        self, file: Path, head: Sequence[str], rows: Sequence[Sequence[str]], what: str
    ) -> int:
        """Writes a table that is at hand already, such as one of the statistics.

        Raises:
            OSError: when the file cannot be written.
            StoreError: when the export cannot be written down.
        """
        await self._audit.record(AuditKind.EXPORT, "", f"{what} rows={len(rows)}")
        return await asyncio.to_thread(spreadsheets.write, file, head, rows, self.mark)

    async def listed(
        self,
        file: Path,
        criteria: Criteria,
        order: Order,
        *,
        head: Sequence[str],
        cells: Cells,
        told: Told = lambda _done, _all: None,
    ) -> int:
        """Writes a list as it stands on this computer now, today's work included.

        Titles are masked: what looks like personal data is covered.

        Raises:
            OSError: when the file cannot be written.
            StoreError: when the export cannot be written down.
        """
        keys = await self._worklist.list_ids(criteria, order)
        return await self.rows(file, keys, head=head, cells=cells, told=told)

    async def rows(
        self,
        file: Path,
        keys: ListKey,
        *,
        head: Sequence[str],
        cells: Cells,
        told: Told = lambda _done, _all: None,
    ) -> int:
        """Writes rows that were chosen; masking is the business of ``cells``.

        Raises:
            OSError: when the file cannot be written.
            StoreError: when the export cannot be written down.
        """
        await self._audit.record(AuditKind.EXPORT, "", f"list rows={len(keys)}")
        rows: list[Sequence[str]] = []
        stop = Event()
        for start in range(0, len(keys), _CHUNK):
            found = await self._worklist.lines(keys[start : start + _CHUNK])
            rows += await asyncio.to_thread(_all_cells, cells, found)
            told(len(rows), len(keys))

        def guarded() -> Iterator[Sequence[str]]:
            for row in rows:
                if stop.is_set():
                    raise ExportStopped
                yield row

        writing = asyncio.to_thread(spreadsheets.write, file, head, guarded(), self.mark)
        try:
            return await writing
        except asyncio.CancelledError:
            stop.set()
            raise


def _all_cells(cells: Cells, lines: Sequence[Line]) -> list[Sequence[str]]:
    return [cells(line) for line in lines]


def masked(text: str) -> str:
    """A text of a citizen without what looks like personal data."""
    return cover(text, find(text))
