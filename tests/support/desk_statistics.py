"""The statistics of a desk in memory: the same questions, to a database in memory."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from pathlib import Path

from halo_desktop.cache.views import Line, ListKey
from halo_desktop.desk import spreadsheets
from halo_desktop.desk.account import AccountCard
from halo_desktop.desk.statistics import Figures
from halo_desktop.domain.roles import Role
from halo_desktop.domain.statistics import reckoning
from halo_desktop.domain.statistics.figures import COLUMNS, figures
from halo_desktop.domain.statistics.reckoning import Row
from halo_desktop.domain.statistics.report import Stamp, Wish
from halo_desktop.sync.errors import CallFailed
from tests.support.desk_memory import Memory
from tests.support.world import NOW


class MemoryExporting:
    """Writes real files and remembers what was written down before."""

    mark = "Sulaiman (sulaiman), 23-11-2026 10.12 WITA – Halo ASSAMI"

    def __init__(self, lines: Callable[[Sequence[int]], Awaitable[Sequence[Line]]]) -> None:
        self.recorded: list[str] = []
        self.gate: asyncio.Event | None = None  # holds the writing up, until a test opens it
        self._lines = lines

    async def record_print(self, subject: str, detail: str) -> None:
        """Notes a print."""
        self.recorded.append(f"print {detail}")

    async def table(
        self, file: Path, head: Sequence[str], rows: Sequence[Sequence[str]], what: str
    ) -> int:
        """Notes an export and writes it."""
        self.recorded.append(f"export {what}")
        return spreadsheets.write(file, head, rows, self.mark)

    async def rows(
        self,
        file: Path,
        keys: ListKey,
        *,
        head: Sequence[str],
        cells: Callable[[Line], Sequence[str]],
        told: Callable[[int, int], None],
    ) -> int:
        """Notes an export and writes the chosen rows."""
        self.recorded.append(f"export list rows={len(keys)}")
        found = await self._lines(tuple(keys))
        told(len(found), len(keys))
        if self.gate is not None:
            await self.gate.wait()
        return spreadsheets.write(file, head, [cells(line) for line in found], self.mark)


class MemoryStatistics:
    """Counts what the person sees; the server knows the same, unless it is away."""

    def __init__(self, memory: Memory, account: Callable[[], AccountCard]) -> None:
        self._memory = memory
        self._account = account
        self.fault: CallFailed | None = None
        self.is_partial = False

    @property
    def may_rank(self) -> bool:
        """As on a real desk."""
        return self._account().actor.has(
            Role.SUPERVISOR, Role.DISTRICT_LEADER, Role.OPD_LEADER, Role.INSPECTOR
        )

    async def local(self, wish: Wish) -> Figures:
        """What this computer knows."""
        return self._figures(wish, Stamp(at=NOW, is_from_server=False, is_partial=self.is_partial))

    async def server(self, wish: Wish) -> Figures:
        """What the server knows."""
        if self.fault is not None:
            raise self.fault
        return self._figures(wish, Stamp(at=NOW, is_from_server=True))

    def _figures(self, wish: Wish, stamp: Stamp) -> Figures:
        database = sqlite3.connect(":memory:")
        database.execute(f"CREATE TABLE figure (complaint, {', '.join(COLUMNS)})")
        world = self._memory.world
        rows = [
            (complaint.id, *(figures(complaint)[name] for name in COLUMNS))
            for known in world.complaints
            if (complaint := self._memory.base(known)) is not None
        ]
        database.executemany(
            f"INSERT INTO figure (complaint, {', '.join(COLUMNS)}) "
            f"VALUES (?{', ?' * len(COLUMNS)})",
            rows,
        )

        def ask(statement: str, values: Mapping[str, int | str]) -> Iterable[Row]:
            return database.execute(statement, values).fetchall()

        try:
            return Figures(report=reckoning.reckon(ask, wish, world.rulebook, NOW), stamp=stamp)
        finally:
            database.close()
