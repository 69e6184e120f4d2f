"""What a console without a store suggests: the real rules on the cases in memory."""

from __future__ import annotations

from halo_desktop.desk.suggestions import MOST_SHOWN, SimilarCase
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.suggestions import likeness, unit_model
from halo_desktop.domain.suggestions.unit_model import UnitModel
from tests.support.desk_memory import Memory, MemoryWorklist


class MemorySuggestions:
    """Holds a case beside all that this person sees."""

    def __init__(self, memory: Memory, worklist: MemoryWorklist) -> None:
        self._memory = memory
        self.unit_model: UnitModel | None = None
        self._worklist = worklist

    async def learn(self) -> None:
        cases = [shown for cid in self._memory.ids() if (shown := self._memory.shown(cid))]
        taught = unit_model.lessons(cases, self._memory.world.rulebook)
        self.unit_model = unit_model.learn(taught)

    async def similar(self, case: Complaint, limit: int = MOST_SHOWN) -> tuple[SimilarCase, ...]:
        others = [shown for cid in self._memory.ids() if (shown := self._memory.shown(cid))]
        found = likeness.rank(case, others, self._memory.world.rulebook, limit=limit)
        return tuple(
            SimilarCase(line=line, likeness=one)
            for one in found
            if (line := self._worklist.line(one.case))
        )
