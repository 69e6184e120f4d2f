"""What this computer can say about a case by itself: which others are like it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from halo_desktop.cache import comparable
from halo_desktop.cache.views import Line
from halo_desktop.desk.evidence import Evidence
from halo_desktop.desk.gate import Gate
from halo_desktop.desk.reference import Reference
from halo_desktop.domain.ids import ComplaintId, Sha256
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.suggestions import likeness, unit_model
from halo_desktop.domain.suggestions.likeness import Likeness
from halo_desktop.domain.suggestions.unit_model import Lesson, UnitModel
from halo_desktop.sync.runtime import SyncRuntime

MOST_SHOWN: Final = 3
_LEARNED_FROM: Final = 3000
_CHUNK: Final = 40  # cases read at once: lists wait on the same thread


@dataclass(frozen=True, slots=True, kw_only=True)
class SimilarCase:
    """A case that may be about the same thing, as a line of a list, with the reasons."""

    line: Line
    likeness: Likeness


class Suggestions:
    """Looks for what is like a case, without the server."""

    def __init__(
        self, runtime: SyncRuntime, reference: Reference, gate: Gate, evidence: Evidence
    ) -> None:
        """Takes the running store, the rules in force, the lock and the photographs."""
        self._evidence = evidence
        self.unit_model: UnitModel | None = None  # learned from this computer's own cases
        self._learned_from: tuple[ComplaintId, ...] = ()
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
        same = await self._same_photos(case, others)
        found = await asyncio.wrap_future(
            runtime.work(likeness.rank, case, others, rulebook, same_photos=same, limit=limit)
        )
        lines = await asyncio.wrap_future(
            runtime.read(comparable.lines, tuple(one.case for one in found))
        )
        self._gate.pass_through()
        return tuple(
            SimilarCase(line=lines[one.case], likeness=one) for one in found if one.case in lines
        )

    async def learn(self) -> None:
        """Learns from the cases here which unit handles what; the same past is learned once."""
        ids = await asyncio.wrap_future(self._runtime.read(comparable.handled, _LEARNED_FROM))
        if not self._has_news(ids):
            return
        rulebook = self._reference.rulebook
        lessons: list[Lesson] = []
        for start in range(0, len(ids), _CHUNK):
            chunk = ids[start : start + _CHUNK]
            cases = await asyncio.wrap_future(self._runtime.read(comparable.bodies, chunk))
            lessons += await asyncio.wrap_future(
                self._runtime.work(unit_model.lessons, cases, rulebook)
            )
        self.unit_model = await asyncio.wrap_future(self._runtime.work(unit_model.learn, lessons))
        self._learned_from = ids

    def _has_news(self, ids: tuple[ComplaintId, ...]) -> bool:
        """Whether a tenth of the cases is new: fewer would not change what is learned."""
        fresh = len(set(ids) - set(self._learned_from))
        return bool(ids) and fresh * 10 >= len(ids)

    async def _same_photos(
        self, case: Complaint, others: list[Complaint]
    ) -> Callable[[Sequence[Sha256], Sequence[Sha256]], int]:
        """Counts the same photographs, also where the files are not the same."""
        own = likeness.pictures(case)
        theirs = {one for other in others for one in likeness.pictures(other)}
        pairs = set(await self._evidence.same_photos(own, tuple(theirs))) if own else set()

        def count(one: Sequence[Sha256], two: Sequence[Sha256]) -> int:
            return sum(any(a == b or (a, b) in pairs for b in two) for a in one)

        return count

    async def _bodies(self, ids: tuple[ComplaintId, ...]) -> list[Complaint]:
        others: list[Complaint] = []
        for start in range(0, len(ids), _CHUNK):
            chunk = ids[start : start + _CHUNK]
            others += await asyncio.wrap_future(self._runtime.read(comparable.bodies, chunk))
        return others
