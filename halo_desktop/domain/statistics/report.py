"""What statistics are asked for, and what they say."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from halo_desktop.domain.ids import ComplaintId, PlaceCode, TopicCode, UnitId
from halo_desktop.domain.states import Channel, ClockKind, Holder

LEAST_JUDGED: Final = 10
"""A unit with fewer answers in the period is not ranked: one case would decide its place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """Which complaints are counted, and the first and last day of the period (WITA)."""

    since: date
    until: date
    unit: UnitId | None = None  # the one that answers
    topic: TopicCode | None = None
    place: PlaceCode | None = None  # the place or anything within it
    channel: Channel | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """The figures of one unit, topic, place, channel, or of all.

    ``received``, ``answered`` and ``closed`` happened within the period; ``open`` and
    ``overdue`` are so at the moment of counting. ``met`` and ``late`` are those of the
    answered whose settlement limit was kept or not; days are calendar days from receipt
    to the final answer.
    """

    key: str = ""  # a code; empty for "not named", and for the total
    received: int = 0
    answered: int = 0
    closed: int = 0
    open: int = 0
    overdue: int = 0
    met: int = 0
    late: int = 0
    returned: int = 0
    reopened: int = 0
    rated: int = 0
    rating_sum: int = 0
    median_days: int | None = None
    p90_days: int | None = None

    @property
    def on_time(self) -> float | None:
        """The share of answers within the limit, from 0 to 1."""
        judged = self.met + self.late
        return self.met / judged if judged else None

    @property
    def is_judged(self) -> bool:
        """Whether there are enough answers to compare it with others."""
        return self.met + self.late >= LEAST_JUDGED


@dataclass(frozen=True, slots=True, kw_only=True)
class DayTally:
    """What happened on one day."""

    on: date
    received: int = 0
    answered: int = 0
    closed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockTally:
    """How a limit was kept by the complaints that came in during the period."""

    kind: ClockKind
    met: int = 0
    late: int = 0  # stopped too late
    running: int = 0
    overdue: int = 0  # of the running ones


@dataclass(frozen=True, slots=True, kw_only=True)
class HolderTally:
    """How long one party has had the complaints that came in during the period."""

    holder: Holder
    cases: int
    minutes: int

    @property
    def days_per_case(self) -> float:
        """Calendar days, on average over the complaints that it has had."""
        return self.minutes / 1440 / self.cases if self.cases else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class AgeTally:
    """Open complaints by the days since they came in."""

    least: int
    most: int | None
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Overdue:
    """One open complaint whose limit has passed; no word of what it is about."""

    complaint: ComplaintId
    ticket: str
    unit: UnitId | None
    topic: TopicCode | None
    place: PlaceCode | None
    holder: Holder
    due_on: date
    received_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class LaporTally:
    """How the complaints of the period stand in LAPOR!."""

    linked: int = 0
    drifting: int = 0  # its status contradicts ours
    states: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """All figures of one period."""

    wish: Wish
    total: Tally
    days: tuple[DayTally, ...] = ()
    units: tuple[Tally, ...] = ()
    topics: tuple[Tally, ...] = ()
    places: tuple[Tally, ...] = ()  # kecamatan
    channels: tuple[Tally, ...] = ()
    clocks: tuple[ClockTally, ...] = ()
    holders: tuple[HolderTally, ...] = ()
    ages: tuple[AgeTally, ...] = ()
    overdue: tuple[Overdue, ...] = ()  # the longest first, cut off
    lapor: LaporTally = LaporTally()

    @property
    def is_empty(self) -> bool:
        """Whether nothing happened in the period and nothing is open."""
        total = self.total
        return not (total.received or total.answered or total.closed or total.open)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """Where figures come from and when."""

    at: datetime
    is_from_server: bool
    is_partial: bool = False  # complaints are still being fetched


def ranked(units: tuple[Tally, ...]) -> tuple[Tally, ...]:
    """The units with enough answers, the most punctual first."""
    judged = [(tally.on_time or 0.0, tally) for tally in units if tally.key and tally.is_judged]
    judged.sort(key=lambda pair: (-pair[0], -pair[1].answered, pair[1].key))
    return tuple(tally for _, tally in judged)
