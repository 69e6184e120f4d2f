"""The whole transition table, in the order of its numbers."""

from __future__ import annotations

from halo_desktop.domain import (
    transitions_case,
    transitions_lapor,
    transitions_system,
    transitions_triage,
    transitions_unit,
)
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.transition import Transition


def _order(transition: Transition) -> tuple[bool, int, str]:
    number = transition.number
    digits = "".join(character for character in number if character.isdigit())
    return (not number.startswith("T"), int(digits), number)


TRANSITIONS: tuple[Transition, ...] = tuple(
    sorted(
        (
            *transitions_triage.ROWS,
            *transitions_unit.ROWS,
            *transitions_case.ROWS,
            *transitions_lapor.ROWS,
            *transitions_system.ROWS,
        ),
        key=_order,
    )
)
BY_KIND: dict[Kind, Transition] = {row.kind: row for row in TRANSITIONS}
