"""Asks the tables of lists what ``domain.criteria`` says in plain words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Final

from halo_desktop.cache import clauses, moments, search_grammar, search_match, search_vocabulary
from halo_desktop.cache.clauses import Clause
from halo_desktop.cache.search_grammar import Token, TokenKey
from halo_desktop.cache.shown_row import ASK_BITS, URGENCIES, flag_bits
from halo_desktop.cache.views import PendingMark, Perspective
from halo_desktop.domain import calendar, criteria, queues
from halo_desktop.domain.criteria import Criteria, LocalMark, Order, SortColumn
from halo_desktop.domain.roles import UNIT_ROLES
from halo_desktop.domain.states import State

_LOCAL: Final = {
    LocalMark.DRAFT: Clause(sql="cid IN (SELECT cid FROM draft WHERE cid IS NOT NULL)"),
    LocalMark.PINNED: Clause(sql="cid IN (SELECT cid FROM pin)"),
    LocalMark.NEEDS_ACTION: Clause(
        sql="pending <> 0 AND pending = ?", params=(int(PendingMark.REFUSED),)
    ),
}
_LIFE: Final = " ".join(f"WHEN '{state.value}' THEN {rank}" for rank, state in enumerate(State))
_ORDERS: Final = {
    SortColumn.DUE: ("press_on, n", f"press_on = {moments.NO_DAY}, press_on DESC, n DESC"),
    SortColumn.RECEIVED: ("n", "n DESC"),
    SortColumn.UPDATED: ("updated_at, n", "updated_at DESC, n DESC"),
    SortColumn.TITLE: ("title COLLATE NOCASE, n", "title COLLATE NOCASE DESC, n DESC"),
    SortColumn.STATE: (f"CASE state {_LIFE} END, n", f"CASE state {_LIFE} END DESC, n DESC"),
    SortColumn.UNIT: ("lead IS NULL, lead, n", "lead IS NULL, lead DESC, n DESC"),
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
    "text",
)


def where(wanted: Criteria, perspective: Perspective) -> Clause:
    """The condition that a complaint fits; the same as ``criteria.matches``."""
    found = [
        *_about_case(wanted),
        *_about_units(wanted, perspective),
        *_about_work(wanted, perspective),
    ]
    if wanted.due is not None:
        first, last = criteria.due_range(
            wanted.due, perspective.today, perspective.rulebook.calendar
        )
        found.append(_due(first, last))
    if wanted.local is not None:
        found.append(_LOCAL[wanted.local])
    query = search_grammar.parse(wanted.text)
    match = search_match.read(query.words)
    if not match.is_empty:
        found.append(search_match.clause(match))
    found += wishes(query.tokens, perspective)
    return clauses.all_of(found)


def wishes(tokens: tuple[Token, ...], perspective: Perspective) -> Iterator[Clause]:
    """One condition for each wish of a search."""
    for token in tokens:
        yield _wish(token, perspective)


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


def _due(first: date | None, last: date | None) -> Clause:
    last_day = moments.NO_DAY - 1 if last is None else last.toordinal()
    return clauses.within("press_on", None if first is None else first.toordinal(), last_day)


def _wish(token: Token, perspective: Perspective) -> Clause:
    if token.key in {TokenKey.NUMBER, TokenKey.LAPOR}:
        return search_match.fragment(token.value)
    if token.key is TokenKey.DUE:
        return _due_wish(token.value, perspective)
    if token.key is TokenKey.SINCE:
        return _since_wish(token.value)
    meant = _MEANINGS[token.key](token.value, perspective)
    return clauses.any_of(where(wanted, perspective) for wanted in meant)


def _states(value: str, _: Perspective) -> list[Criteria]:
    return [Criteria(states=(state,)) for state in search_vocabulary.states(value)]


def _channels(value: str, _: Perspective) -> list[Criteria]:
    return [Criteria(channel=channel) for channel in search_vocabulary.channels(value)]


def _units(value: str, perspective: Perspective) -> list[Criteria]:
    return [Criteria(unit=unit) for unit in search_vocabulary.units(value, perspective.rulebook)]


def _places(value: str, perspective: Perspective) -> list[Criteria]:
    found = search_vocabulary.places(value, perspective.rulebook)
    return [Criteria(place=code) for code in found]


def _queues(value: str, perspective: Perspective) -> list[Criteria]:
    roles = frozenset(held.role for held in perspective.actor.memberships)
    known = [queue for group in queues.groups_for(roles) for queue in group.queues]
    return [queue.criteria for queue in search_vocabulary.queues(value, known)]


def _due_wish(value: str, perspective: Perspective) -> Clause:
    today = perspective.today
    if window := search_vocabulary.due_window(value):
        return where(Criteria(due=window), perspective)
    ahead = search_vocabulary.days_ahead(value)
    if ahead is None:
        return clauses.FALSE
    last = calendar.add_working_days(today, ahead, perspective.rulebook.calendar)
    return _due(today, last)


def _since_wish(value: str) -> Clause:
    day = search_vocabulary.day(value)
    if day is None:
        return clauses.FALSE
    start = moments.to_ms(calendar.start_of_day(day))
    return clauses.within("received_at", start, None)


_MEANINGS: Final[Mapping[TokenKey, Callable[[str, Perspective], list[Criteria]]]] = {
    TokenKey.STATE: _states,
    TokenKey.CHANNEL: _channels,
    TokenKey.UNIT: _units,
    TokenKey.PLACE: _places,
    TokenKey.QUEUE: _queues,
}
