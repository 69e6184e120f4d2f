"""What of a complaint somebody had before their eyes when they read it last."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from halo_desktop.domain.criteria import pressing_clock
from halo_desktop.domain.ids import UnitId
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.states import State


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A place in a complaint's story, by its entries: clocks of others cannot move it."""

    rev: int
    state: State
    unit: UnitId | None  # of the leading unit
    due_on: date | None
    entries: frozenset[str]


def of(complaint: Complaint, rev: int = 0) -> Seen:
    """What somebody has seen who reads a complaint now, on top of a version of the server's."""
    clock = pressing_clock(complaint)
    return Seen(
        rev=rev,
        state=complaint.state,
        unit=complaint.lead.unit if complaint.lead is not None else None,
        due_on=clock.due_on if clock is not None else None,
        entries=frozenset(entry.id for entry in complaint.entries),
    )
