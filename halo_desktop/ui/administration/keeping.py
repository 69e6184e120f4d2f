"""Saves one entry of the reference data from a form, through conflicts and faults."""

from __future__ import annotations

from halo_desktop.domain.administration import parts
from halo_desktop.domain.administration.parts import Item, Part
from halo_desktop.ui.administration import words
from halo_desktop.ui.administration.forms import Outcome
from halo_desktop.ui.administration.section import AdministrationPort, Clock
from halo_desktop.wire import codec
from halo_desktop.wire.administration import RuleAnswer


class Keeper:
    """Knows which state of an entry the person has seen; a conflict shows the newer one."""

    def __init__(
        self, desk: AdministrationPort, part: Part, before: Item | None, clock: Clock
    ) -> None:
        """Takes the entry as it is on the screen; None for a new one."""
        self._desk = desk
        self._part = part
        self._before = before
        self._clock = clock

    async def try_out(self, after: Item | None) -> RuleAnswer:
        """What would follow."""
        return await self._desk.try_out(self._part, self._before, after)

    async def save(self, after: Item | None) -> Outcome:
        """Saves, or says why not."""
        return self.judge(await self._desk.save(self._part, self._before, after), after)

    def judge(self, answer: RuleAnswer, after: Item | None) -> Outcome:
        """What an answer means for the form."""
        if answer.st in {"saved", "trial"}:
            return Outcome(is_done=True)
        if answer.st == "unsound":
            return Outcome(faults=words.faults(answer.faults))
        text = words.conflict(answer, codec.encode(after), self._clock())
        is_gone = bytes(answer.current) == b"null"
        kind = parts.TYPES[self._part]
        self._before = None if is_gone else codec.decode(answer.current, kind)
        return Outcome(error=text)
