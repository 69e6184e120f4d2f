"""What this computer can say about a case by itself: which others are like it."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import Final

from halo_desktop.cache import comparable
from halo_desktop.cache.views import Line
from halo_desktop.desk.gate import Gate
from halo_desktop.desk.reference import Reference
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.suggestions import likeness
from halo_desktop.domain.suggestions.likeness import Likeness
from halo_desktop.sync.runtime import SyncRuntime

MOST_SHOWN: Final = 3
_CHUNK: Final = 40  # cases read at once: lists wait on the same thread


@dataclass(frozen=True, slots=True, kw_only=True)
class SimilarCase:
    """A case that may be about the same thing, as a line of a list, with the reasons."""

    line: Line
    likeness: Likeness


class Suggestions:
    """Looks for what is like a case, without the server."""

    def __init__(self, runtime: SyncRuntime, reference: Reference, gate: Gate) -> None:
        """Takes the running store, the rules in force and the lock."""
        self._runtime = runtime
        self._reference = reference
        self._gate = gate

    async def similar(self, case: Complaint, limit: int = MOST_SHOWN) -> tuple[SimilarCase, ...]:
        """The open cases that may be about the same thing, the surest first.

        A protected case is held beside none, and none is shown that is protected.
        """
        self._gate.pass_through()
        if not likeness.may_be_compared(case):
            return ()
        rulebook = self._reference.rulebook
        within = likeness.window(case.topic, rulebook)
        runtime = self._runtime
        ids = await asyncio.wrap_future(runtime.read(comparable.beside, case, within))
        others = await self._bodies(ids)
        found = await asyncio.wrap_future(
            runtime.work(likeness.rank, case, others, rulebook, limit=limit)
        )
        lines = await asyncio.wrap_future(
            runtime.read(comparable.lines, tuple(one.case for one in found))
        )
        self._gate.pass_through()
        return tuple(
            SimilarCase(line=lines[one.case], likeness=one) for one in found if one.case in lines
        )

    async def _bodies(self, ids: tuple[ComplaintId, ...]) -> list[Complaint]:
        others: list[Complaint] = []
        for start in range(0, len(ids), _CHUNK):
            chunk = ids[start : start + _CHUNK]
            others += await asyncio.wrap_future(self._runtime.read(comparable.bodies, chunk))
        return others
