"""What a chapter of the figures is: words, a table, and what a chart is drawn from."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from halo_desktop.ui.theme import Tone


class ChapterId(StrEnum):
    """The parts of the report."""

    SUMMARY = "summary"
    FLOW = "flow"
    CLOCKS = "clocks"
    HOLDERS = "holders"
    AGES = "ages"
    OVERDUE = "overdue"
    UNITS = "units"
    RANKING = "ranking"
    TOPICS = "topics"
    PLACES = "places"
    CHANNELS = "channels"
    LAPOR = "lapor"


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """Values of one colour, one for each label of the chart."""

    name: str
    tone: Tone
    values: tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """What is drawn: stacked bars, or lines over time."""

    labels: tuple[str, ...]
    series: tuple[Series, ...]
    is_line: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw."""
        return not any(value for series in self.series for value in series.values)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """One part: what it says in words, as a table and as a chart."""

    id: ChapterId
    title: str
    sentence: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    chart: Chart | None = None


def stacked(names: tuple[str, ...], *series: tuple[str, Tone, tuple[float, ...]]) -> Chart:
    """Bars of several colours, one behind the other."""
    return Chart(
        labels=names,
        series=tuple(Series(name=name, tone=tone, values=values) for name, tone, values in series),
    )
