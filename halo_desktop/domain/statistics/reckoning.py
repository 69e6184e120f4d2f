"""Puts the answers to the questions together; who asks the database is up to the caller."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any, Final, TypeAlias

from halo_desktop.domain import calendar
from halo_desktop.domain.ids import ComplaintId, PlaceCode, TopicCode, UnitId
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.domain.states import Holder
from halo_desktop.domain.statistics import questions
from halo_desktop.domain.statistics.figures import CLOCKS, HOLDERS
from halo_desktop.domain.statistics.questions import Ground
from halo_desktop.domain.statistics.report import (
    AgeTally,
    ClockTally,
    DayTally,
    HolderTally,
    LaporTally,
    Overdue,
    Report,
    Tally,
    Wish,
)

Row: TypeAlias = Sequence[Any]
Ask: TypeAlias = Callable[[str, Mapping[str, int | str]], Iterable[Row]]
"""Runs one statement with its values and answers with its rows."""

_KECAMATAN: Final = "kecamatan"
_MEASURES: Final = (
    *("received", "answered", "closed", "open", "overdue", "met", "late"),
    *("returned", "reopened", "rated", "rating_sum"),
)
_Waits: TypeAlias = dict[int, int]  # days to how many answers took them


def reckon(
    ask: Ask, wish: Wish, rulebook: Rulebook, now: datetime, visible: str = "1 = 1"
) -> Report:
    """Counts everything.

    Args:
        ask: Runs a statement.
        wish: What is counted.
        rulebook: Where places lie.
        now: The moment of counting.
        visible: A condition on the rows that may be counted at all.
    """
    ground = questions.ground(
        wish, calendar.local_day(now).toordinal(), int(now.timestamp()) // 60, visible
    )
    kecamatan = {place.code: _kecamatan(place.code, rulebook) for place in rulebook.places}
    total = _tallies(ask, ground, "''")
    return Report(
        wish=wish,
        total=total[0] if total else Tally(),
        days=_days(ask, ground),
        units=_tallies(ask, ground, "lead"),
        topics=_tallies(ask, ground, "topic"),
        places=_tallies(ask, ground, "place", kecamatan),
        channels=_tallies(ask, ground, "channel"),
        clocks=_clocks(ask, ground),
        holders=_holders(ask, ground),
        ages=_ages(ask, ground),
        overdue=_overdue(ask, ground),
        lapor=_lapor(ask, ground),
    )


def percentile(waits: Mapping[int, int], share: float) -> int | None:
    """The number of days within which this share of answers came (nearest rank)."""
    count = sum(waits.values())
    seen = 0
    for length in sorted(waits):
        seen += waits[length]
        if seen >= share * count:
            return length
    return None


def _tallies(
    ask: Ask, ground: Ground, dimension: str, folded: Mapping[PlaceCode, str] | None = None
) -> tuple[Tally, ...]:
    """The figures of each value; ``folded`` puts several values together."""

    def key_of(value: str | None) -> str:
        return (value or "") if folded is None else folded.get(PlaceCode(value or ""), "")

    sums: dict[str, list[int]] = {}
    for value, *measures in ask(questions.tallies(dimension, ground.condition), ground.values):
        known = sums.setdefault(key_of(value), [0] * len(_MEASURES))
        sums[key_of(value)] = [a + int(b) for a, b in zip(known, measures, strict=True)]
    waits: dict[str, _Waits] = {}
    for value, length, count in ask(questions.waits(dimension, ground.condition), ground.values):
        found = waits.setdefault(key_of(value), {})
        found[max(0, int(length))] = found.get(max(0, int(length)), 0) + int(count)
    tallies = (
        replace(
            Tally(key=key, **dict(zip(_MEASURES, measures, strict=True))),
            median_days=percentile(waits.get(key, {}), 0.5),
            p90_days=percentile(waits.get(key, {}), 0.9),
        )
        for key, measures in sums.items()
    )
    return tuple(sorted(tallies, key=lambda tally: (-tally.received, -tally.open, tally.key)))


def _kecamatan(code: PlaceCode, rulebook: Rulebook) -> str:
    place = rulebook.place(code)
    while place is not None and place.level != _KECAMATAN:
        place = rulebook.place(place.parent)
    return place.code if place is not None else ""


def _days(ask: Ask, ground: Ground) -> tuple[DayTally, ...]:
    received, answered, closed = (
        {int(day): int(count) for day, count in ask(statement, ground.values)}
        for statement in (
            questions.days(column, ground.condition)
            for column in ("received_on", "answered_on", "closed_on")
        )
    )
    return tuple(
        DayTally(
            on=date.fromordinal(day),
            received=received.get(day, 0),
            answered=answered.get(day, 0),
            closed=closed.get(day, 0),
        )
        for day in sorted(received.keys() | answered.keys() | closed.keys())
    )


def _one(ask: Ask, statement: str, ground: Ground) -> list[int]:
    row = next(iter(ask(statement, ground.values)))
    return [int(value) for value in row]


def _clocks(ask: Ask, ground: Ground) -> tuple[ClockTally, ...]:
    numbers = iter(_one(ask, questions.clocks(ground.condition), ground))
    return tuple(
        ClockTally(
            kind=kind,
            met=next(numbers),
            late=next(numbers),
            running=next(numbers),
            overdue=next(numbers),
        )
        for kind in CLOCKS
    )


def _holders(ask: Ask, ground: Ground) -> tuple[HolderTally, ...]:
    numbers = iter(_one(ask, questions.holders(ground.condition), ground))
    return tuple(
        HolderTally(holder=holder, cases=next(numbers), minutes=next(numbers)) for holder in HOLDERS
    )


def _ages(ask: Ask, ground: Ground) -> tuple[AgeTally, ...]:
    counts = _one(ask, questions.ages(ground.condition), ground)
    return tuple(
        AgeTally(least=least, most=most, count=count)
        for (least, most), count in zip(questions.AGES, counts, strict=True)
    )


def _overdue(ask: Ask, ground: Ground) -> tuple[Overdue, ...]:
    return tuple(
        Overdue(
            complaint=ComplaintId(complaint),
            ticket=ticket,
            unit=None if lead is None else UnitId(lead),
            topic=None if topic is None else TopicCode(topic),
            place=None if place is None else PlaceCode(place),
            holder=Holder(holder),
            due_on=date.fromordinal(int(due)),
            received_on=date.fromordinal(int(received)),
        )
        for complaint, ticket, lead, topic, place, holder, due, received in ask(
            questions.overdue(ground.condition), ground.values
        )
    )


def _lapor(ask: Ask, ground: Ground) -> LaporTally:
    rows = [
        (str(state), int(count), int(drifting))
        for state, count, drifting in ask(questions.lapor_states(ground.condition), ground.values)
    ]
    return LaporTally(
        linked=sum(count for _, count, _ in rows),
        drifting=sum(drifting for *_, drifting in rows),
        states=tuple((state, count) for state, count, _ in rows),
    )
