"""The questions to the table of figures, in SQL that SQLite and PostgreSQL both understand.

``:since``, ``:until`` and ``:today`` are days, ``:now`` is minutes since 1970. The caller says
which rows may be counted.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from halo_desktop.domain.states import ClockKind
from halo_desktop.domain.statistics.figures import CLOCKS, HOLDERS, bit
from halo_desktop.domain.statistics.report import Wish

AGES: Final = ((0, 3), (4, 7), (8, 14), (15, 30), (31, 60), (61, None))
MOST_OVERDUE: Final = 100
_IN_PERIOD: Final = "BETWEEN :since AND :until"
_SETTLEMENT: Final = bit(ClockKind.SETTLEMENT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """Which rows are counted: a condition with its values."""

    condition: str
    values: dict[str, int | str]


def ground(wish: Wish, today: int, now_minutes: int, visible: str) -> Ground:
    """The rows that a wish means, of those that may be seen at all."""
    values: dict[str, int | str] = {
        "since": wish.since.toordinal(),
        "until": wish.until.toordinal(),
        "today": today,
        "now": now_minutes,
    }
    conditions = [visible]
    for column, value in (
        ("lead", wish.unit),
        ("topic", wish.topic),
        ("channel", wish.channel.value if wish.channel else None),
    ):
        if value is not None:
            conditions.append(f"{column} = :{column}")
            values[column] = value
    if wish.place is not None:
        # Codes are hierarchical (76.04.01 holds 76.04.01.2003); "/" follows "." in ASCII.
        conditions.append("(place = :place OR (place >= :place_from AND place < :place_to))")
        values |= {
            "place": wish.place,
            "place_from": f"{wish.place}.",
            "place_to": f"{wish.place}/",
        }
    return Ground(condition=" AND ".join(conditions), values=values)


def _sum(condition: str, value: str = "1") -> str:
    return f"COALESCE(SUM(CASE WHEN {condition} THEN {value} ELSE 0 END), 0)"


_ANSWERED: Final = f"answered_on {_IN_PERIOD}"
_MEASURES: Final = ", ".join(
    (
        _sum(f"received_on {_IN_PERIOD}"),
        _sum(_ANSWERED),
        _sum(f"closed_on {_IN_PERIOD}"),
        _sum("is_open = 1"),
        _sum("is_open = 1 AND press_on < :today"),
        _sum(f"{_ANSWERED} AND (met & {_SETTLEMENT}) <> 0"),
        _sum(f"{_ANSWERED} AND (late & {_SETTLEMENT}) <> 0"),
        _sum(f"received_on {_IN_PERIOD}", "returned"),
        _sum(f"received_on {_IN_PERIOD}", "reopened"),
        _sum(f"closed_on {_IN_PERIOD} AND rating IS NOT NULL"),
        _sum(f"closed_on {_IN_PERIOD} AND rating IS NOT NULL", "rating"),
    )
)


def tallies(dimension: str, where: str) -> str:
    """The measures of each value of a column; ``''`` as the column counts all."""
    return f"SELECT {dimension}, {_MEASURES} FROM figure WHERE {where} GROUP BY 1"


def waits(dimension: str, where: str) -> str:
    """How many answers took how many days, for each value of a column."""
    return (
        f"SELECT {dimension}, answered_on - received_on, count(*) FROM figure "
        f"WHERE {where} AND {_ANSWERED} GROUP BY 1, 2 ORDER BY 1, 2"
    )


def days(column: str, where: str) -> str:
    """How many complaints came in, were answered or closed on each day."""
    return (
        f"SELECT {column}, count(*) FROM figure WHERE {where} AND {column} {_IN_PERIOD} "
        "GROUP BY 1 ORDER BY 1"
    )


def clocks(where: str) -> str:
    """Four numbers for each limit, in one row."""
    measures = ", ".join(
        part
        for kind in CLOCKS
        for part in (
            _sum(f"(met & {bit(kind)}) <> 0"),
            _sum(f"(late & {bit(kind)}) <> 0"),
            _sum(f"due_{kind.value} IS NOT NULL"),
            _sum(f"due_{kind.value} < :today"),
        )
    )
    return f"SELECT {measures} FROM figure WHERE {where} AND received_on {_IN_PERIOD}"


def holders(where: str) -> str:
    """Cases and minutes of each party, in one row; the stretch that runs counts until now."""
    parts = []
    for holder in HOLDERS:
        runs = f"holder = '{holder.value}' AND held_since IS NOT NULL"
        parts += [
            _sum(f"held_{holder.value} > 0 OR ({runs})"),
            f"COALESCE(SUM(held_{holder.value}), 0) + "
            + _sum(f"{runs} AND held_since < :now", "(:now - held_since)"),
        ]
    return f"SELECT {', '.join(parts)} FROM figure WHERE {where} AND received_on {_IN_PERIOD}"


def ages(where: str) -> str:
    """How many open complaints are of each age, in one row."""
    parts = (
        _sum(
            f"is_open = 1 AND :today - received_on >= {least}"
            + ("" if most is None else f" AND :today - received_on <= {most}")
        )
        for least, most in AGES
    )
    return f"SELECT {', '.join(parts)} FROM figure WHERE {where}"


def overdue(where: str) -> str:
    """The open complaints whose limit passed longest ago."""
    return (
        "SELECT complaint, ticket, lead, topic, place, holder, press_on, received_on FROM figure "
        f"WHERE {where} AND is_open = 1 AND press_on < :today "
        f"ORDER BY press_on, received_on, complaint LIMIT {MOST_OVERDUE}"
    )


def lapor_states(where: str) -> str:
    """How the complaints of the period stand in LAPOR!."""
    return (
        "SELECT lapor, count(*), COALESCE(SUM(lapor_drift), 0) FROM figure "
        f"WHERE {where} AND lapor IS NOT NULL AND received_on {_IN_PERIOD} GROUP BY 1 ORDER BY 1"
    )
