"""Deputies in memory, by the rules' own checks."""

from __future__ import annotations

from dataclasses import replace

from halo_desktop.domain import delegation
from halo_desktop.domain.calendar import local_day
from halo_desktop.domain.delegation import Delegation
from halo_desktop.domain.roles import UNIT_ROLES
from halo_desktop.wire.delegations import Candidate, DelegationCard, Delegations
from tests.support.desk_memory import Memory


class MemoryDelegates:
    """Names deputies and ends them."""

    def __init__(self, memory: Memory) -> None:
        """Takes the world and who is asking."""
        self._memory = memory
        self._made = 0
        self.given: dict[int, Delegation] = {}

    @property
    def may_name(self) -> bool:
        return any(self._may(unit.id) for unit in self._memory.world.rulebook.units)

    async def all(self) -> Delegations:
        return self._answer(())

    async def give(self, wish: Delegation) -> Delegations:
        others = tuple(found.membership for found in self.given.values())
        found = [f.value for f in delegation.faults(wish, others, local_day(self._memory.now))]
        if wish.user not in self._memory.world.people:
            found.append(delegation.Fault.PERSON.value)
        if not found:
            self._made += 1
            self.given[self._made] = replace(wish, letter=wish.letter.strip())
        return self._answer(tuple(found))

    async def end(self, number: int) -> Delegations:
        self.given.pop(number, None)
        return self._answer(())

    def _may(self, unit: str) -> bool:
        today = local_day(self._memory.now)
        return delegation.may_delegate(self._memory.actor, unit, today)  # type: ignore[arg-type]  # an id

    def _answer(self, faults: tuple[str, ...]) -> Delegations:
        world = self._memory.world
        people = [
            Candidate(user=actor.user, name=actor.name, units=tuple(actor.units(*UNIT_ROLES)))
            for actor in world.people.values()
            if actor.has(*UNIT_ROLES)
        ]
        cards = [
            DelegationCard(
                id=number,
                unit=found.unit,
                user=found.user,
                name=world.people[found.user].name,
                title=found.title,
                valid_from=found.valid_from,
                valid_to=found.valid_to,
                letter=found.letter,
            )
            for number, found in self.given.items()
        ]
        return Delegations(
            epoch="e1",
            now=self._memory.now,
            delegations=tuple(cards),
            units=tuple(unit.id for unit in world.rulebook.units if self._may(unit.id)),
            candidates=tuple(people),
            faults=faults,
        )
