"""Asks the tables of lists what ``domain.criteria`` says in plain words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from halo_desktop.cache import clauses, local_sql, moments
from halo_desktop.cache.clauses import Clause
from halo_desktop.cache.shown_row import ASK_BITS, URGENCIES, flag_bits
from halo_desktop.cache.views import Perspective
from halo_desktop.domain import criteria
from halo_desktop.domain.criteria import Criteria, Order, SortColumn
from halo_desktop.domain.roles import UNIT_ROLES
from halo_desktop.domain.states import State

_LIFE: Final = " ".join(f"WHEN '{state.value}' THEN {rank}" for rank, state in enumerate(State))
_ORDERS: Final = {
    SortColumn.DUE: ("press_on, n", f"press_on = {moments.NO_DAY}, press_on DESC, n DESC"),
    SortColumn.RECEIVED: ("n", "n DESC"),
    SortColumn.UPDATED: ("updated_at, n", "updated_at DESC, n DESC"),
    SortColumn.TITLE: ("title COLLATE NOCASE, n", "title COLLATE NOCASE DESC, n DESC"),
    SortColumn.STATE: (f"CASE state {_LIFE} END, n", f"CASE state {_LIFE} END DESC, n DESC"),
    SortColumn.UNIT: ("lead IS NULL, lead, n", "lead IS NULL, lead DESC, n DESC"),
    SortColumn.PLACE: ("place IS NULL, place, n", "place IS NULL, place DESC, n DESC"),
    SortColumn.CHANNEL: ("channel, n", "channel DESC, n DESC"),
    SortColumn.URGENCY: ("urgency DESC, press_on, n", "urgency, press_on, n"),
    SortColumn.LAPOR: (
        "lapor_tracking IS NULL, lapor_tracking, n",
        "lapor_tracking IS NULL, lapor_tracking DESC, n DESC",
    ),
}

_INDEXED: Final = (
    "states",
    "own_roles",
    "own_states",
    "requests",
    "request_states",
    "reply_states",
    "approved_by_me",
    "closed",
    "due",
    "unit",
    "place",
    "has_lapor_drift",
    "local",
    "is_mine",
    "text",
)


def where(wanted: Criteria, perspective: Perspective) -> Clause:
    """The condition that a complaint fits, but for its text; as ``criteria.matches`` has it."""
    found = [
        *_about_case(wanted),
        *_about_units(wanted, perspective),
        *_about_work(wanted, perspective),
    ]
    if wanted.due is not None:
        first, last = criteria.due_range(
            wanted.due, perspective.today, perspective.rulebook.calendar
        )
        found.append(due(first, last))
    if wanted.local is not None:
        found.append(local_sql.of(wanted.local, perspective.today))
    if wanted.hides_snoozed:
        found.append(local_sql.awake(perspective.today))
    return clauses.all_of(found)


def order_by(order: Order) -> str:
    """The order of a list; nothing in it comes from outside."""
    return _ORDERS[order.column][order.is_descending]


def walk_order(wanted: Criteria, order: Order) -> str:
    """The same order, put so that SQLite goes through the fewest rows.

    With a single state, or with nothing that an index knows, walking in order and stopping
    at the limit is best; otherwise the index finds the few that fit and they are sorted. A
    plus sign hides a column from the choice of an index and changes nothing else.
    """
    plain = order_by(order)
    if len(wanted.states) == 1 or not any(getattr(wanted, name) for name in _INDEXED):
        return plain
    return f"+{plain}"


def _about_case(wanted: Criteria) -> Iterator[Clause]:
    if wanted.states:
        yield clauses.one_of("state", [state.value for state in wanted.states])
    if wanted.flags:
        yield Clause(sql="flags & ? <> 0", params=(flag_bits(wanted.flags),))
    if wanted.without_flags:
        yield Clause(sql="flags & ? = 0", params=(flag_bits(wanted.without_flags),))
    if wanted.is_reopened:
        yield Clause(sql="reopened > 0")
    if wanted.has_lapor_drift:
        yield Clause(sql="lapor_drift = 1")
    yield from _about_intake(wanted)


def _about_intake(wanted: Criteria) -> Iterator[Clause]:
    if wanted.place is not None:
        # Codes are nested by dots, and "/" is the sign behind the dot.
        inside = (f"{wanted.place}.", f"{wanted.place}/")
        yield Clause(sql="(place = ? OR place >= ? AND place < ?)", params=(wanted.place, *inside))
    for column, value in (
        ("topic", wanted.topic),
        ("channel", wanted.channel and wanted.channel.value),
        ("urgency", wanted.urgency and URGENCIES.index(wanted.urgency)),
    ):
        if value is not None:
            yield clauses.one_of(column, [value])


def _about_units(wanted: Criteria, perspective: Perspective) -> Iterator[Clause]:
    if wanted.unit is not None:
        yield _in_parts([clauses.one_of("unit", [wanted.unit])])
    if wanted.is_mine:
        yield local_sql.MINE
    if wanted.own_roles or wanted.own_states:
        own = sorted(perspective.actor.units(*UNIT_ROLES))
        found = [clauses.one_of("unit", own)] if own else [clauses.FALSE]
        if wanted.own_roles:
            found.append(clauses.one_of("role", [role.value for role in wanted.own_roles]))
        if wanted.own_states:
            found.append(clauses.one_of("state", [state.value for state in wanted.own_states]))
        yield _in_parts(found)


def _about_work(wanted: Criteria, perspective: Perspective) -> Iterator[Clause]:
    if wanted.requests or wanted.request_states:
        bits = sum(
            bit
            for (kind, stage), bit in ASK_BITS.items()
            if (not wanted.requests or kind in wanted.requests)
            and (not wanted.request_states or stage in wanted.request_states)
        )
        yield Clause(sql="asks <> 0 AND asks & ? <> 0", params=(bits,))
    if wanted.reply_states:
        yield clauses.one_of("reply_state", [state.value for state in wanted.reply_states])
    for column, stretch in (
        ("approved_at", wanted.approved_by_me),
        ("closed_at", wanted.closed),
    ):
        if stretch is not None:
            start = moments.to_ms(criteria.since(stretch, perspective.today))
            yield clauses.within(column, start, None)


def _in_parts(conditions: list[Clause]) -> Clause:
    condition = clauses.all_of(conditions)
    return Clause(sql=f"n IN (SELECT n FROM part WHERE {condition.sql})", params=condition.params)


def due(first: date | None, last: date | None) -> Clause:
    last_day = moments.NO_DAY - 1 if last is None else last.toordinal()
    return clauses.within("press_on", None if first is None else first.toordinal(), last_day)
