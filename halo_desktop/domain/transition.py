"""What one row of the transition table says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from halo_desktop.domain.change import Change
from halo_desktop.domain.clock_table import ClockEffect
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.outcome import LaporAct
from halo_desktop.domain.parts import NOT_PEOPLE, Part
from halo_desktop.domain.payloads import Payload
from halo_desktop.domain.situation import Situation
from halo_desktop.domain.states import OfflinePolicy, State

Facet = Literal["flow", "reply", "meta"]

# Both raise ``Refused`` or return nothing. A condition needs no input, so that a button
# can say in advance why it is grey; a check looks at what was typed.
Condition = Callable[[Situation], None]
Check = Callable[[Situation, Payload], None]
Repeat = Callable[[Situation, Payload], bool]
Effect = Callable[[Change], None]

ANY_STATE = frozenset(State)


@dataclass(frozen=True, slots=True, kw_only=True)
class Transition:
    """One action: who may do it when, with which input, and what follows.

    ``sources`` is empty for an action that makes a new complaint; ``targets`` is empty
    for one that leaves the state alone.
    """

    number: str
    kind: Kind
    label: str  # as the user interface calls it
    parts: tuple[Part, ...]
    effect: Effect
    offline: OfflinePolicy
    sources: frozenset[State] = frozenset()
    stays_in: frozenset[State] = frozenset()  # sources that it never leaves
    targets: tuple[State, ...] = ()
    required: tuple[str, ...] = ()
    conditions: tuple[Condition, ...] = ()
    checks: tuple[Check, ...] = ()
    repeats: Repeat | None = None  # exactly this has been asked before: nothing to do
    settled: Callable[[Situation], bool] | None = None  # the same, whatever is typed
    clocks: tuple[ClockEffect, ...] = ()
    facet: Facet | None = None  # whose version must be the one that the person saw
    bumps: tuple[Facet, ...] = ()
    lapor: str = ""
    lapor_act: LaporAct | None = None
    note: str = ""

    @property
    def is_for_people(self) -> bool:
        """Whether somebody at a console can do it at all."""
        return not NOT_PEOPLE.issuperset(self.parts)

    def is_repeated(self, situation: Situation, payload: Payload) -> bool:
        """Whether the action asks for what is already so."""
        if self.settled is not None and self.settled(situation):
            return True
        return self.repeats is not None and self.repeats(situation, payload)

    @property
    def makes_complaint(self) -> bool:
        """Whether it starts a new case."""
        return not self.sources
