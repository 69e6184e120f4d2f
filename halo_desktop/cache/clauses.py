"""Pieces of SQL conditions with the values bound to them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A condition on ``shown``; the text is ours, everything from outside is bound."""

    sql: str
    params: tuple[object, ...] = ()


TRUE: Final = Clause(sql="1")
FALSE: Final = Clause(sql="0")


def all_of(clauses: Iterable[Clause]) -> Clause:
    """Every one of the conditions."""
    return _joined([clause for clause in clauses if clause != TRUE], " AND ", TRUE)


def any_of(clauses: Iterable[Clause]) -> Clause:
    """At least one of the conditions."""
    return _joined([clause for clause in clauses if clause != FALSE], " OR ", FALSE)


def one_of(column: str, values: Sequence[object]) -> Clause:
    """A column holds one of some values."""
    if len(values) == 1:
        return Clause(sql=f"{column} = ?", params=(values[0],))
    return Clause(sql=f"{column} IN ({', '.join('?' * len(values))})", params=tuple(values))


def within(column: str, first: int | None, last: int | None) -> Clause:
    """A column lies in a range, both ends included; ``None`` is open."""
    found = []
    if first is not None:
        found.append(Clause(sql=f"{column} >= ?", params=(first,)))
    if last is not None:
        found.append(Clause(sql=f"{column} <= ?", params=(last,)))
    return all_of(found)


def _joined(clauses: Sequence[Clause], operator: str, empty: Clause) -> Clause:
    if len(clauses) < 2:
        return clauses[0] if clauses else empty
    return Clause(
        sql="(" + operator.join(clause.sql for clause in clauses) + ")",
        params=tuple(value for clause in clauses for value in clause.params),
    )
