"""A small rulebook: the real one, with few places, units and topics."""

from __future__ import annotations

import dataclasses
from functools import cache

from halo_desktop.central.seed.rulebook_files import load_rulebook
from halo_desktop.domain.ids import UnitId
from halo_desktop.domain.rulebook import Rulebook

UNITS = tuple(UnitId(unit) for unit in ("pupr", "dinkes", "dlhk"))


@cache
def small_rulebook() -> Rulebook:
    """Reads the rulebook that is shipped and keeps what the simulation uses."""
    book = load_rulebook()
    topics = [
        topic
        for topic in book.topics
        if not topic.is_physical and (topic.default_unit in UNITS or topic.default_unit is None)
    ]
    return dataclasses.replace(
        book,
        units=tuple(unit for unit in book.units if unit.id in UNITS),
        places=book.places[:4],
        topics=tuple(dataclasses.replace(topic, parent=None) for topic in topics[:4]),
        templates=(),
        options=dataclasses.replace(
            book.options,
            return_needs_leader=False,
            max_returns_before_dispute=99,
            closed_days=1,
        ),
    )
