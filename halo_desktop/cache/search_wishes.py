"""Turns a search into conditions on the tables of lists."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from halo_desktop.cache import (
    clauses,
    criteria_sql,
    local_sql,
    moments,
    search_dates,
    search_grammar,
    search_match,
    search_vocabulary,
)
from halo_desktop.cache.clauses import Clause
from halo_desktop.cache.search_grammar import Query, Terms, Token, TokenKey, Way
from halo_desktop.cache.search_vocabulary import Mark, Whose
from halo_desktop.cache.views import Perspective
from halo_desktop.domain import calendar, queues
from halo_desktop.domain.criteria import Criteria
from halo_desktop.domain.roles import UNIT_ROLES
from halo_desktop.domain.states import DispositionRole, Flag

_MARKS: Final[Mapping[Mark, Clause]] = {
    Mark.UNREAD: local_sql.UNREAD,
    Mark.CHANGED: local_sql.CHANGED,
    Mark.DRAFT: local_sql.DRAFT,
    Mark.PINNED: local_sql.PINNED,
    Mark.UNSENT: local_sql.UNSENT,
    Mark.NEEDS_ACTION: local_sql.NEEDS_ACTION,
    Mark.REOPENED: Clause(sql="reopened > 0"),
    Mark.LAPOR: Clause(sql="lapor_tracking IS NOT NULL"),
    Mark.LAPOR_DRIFT: Clause(sql="lapor_drift = 1"),
    Mark.FILES: Clause(sql="attachments > 0"),
    Mark.PAUSED: Clause(sql="paused = 1"),
}
_OWN_PARTS: Final = Criteria(own_roles=tuple(DispositionRole))


def where(wanted: Criteria, perspective: Perspective) -> Clause:
    """The whole condition of a list, with its text."""
    found = [criteria_sql.where(wanted, perspective)]
    if wanted.text:
        asked = search_grammar.parse(wanted.text)
        if not asks_nothing(asked, perspective):
            found.append(query(asked, perspective))
    return clauses.all_of(found)


def asks_nothing(asked: Query, perspective: Perspective) -> bool:
    """Whether a search is empty: no word in it has a letter or digit to look for."""
    return all(
        way(one, perspective) == clauses.TRUE or (one.wanted.is_empty and not one.unwanted)
        for one in asked.ways
    )


def query(asked: Query, perspective: Perspective) -> Clause:
    """Any of the ways of a search."""
    return clauses.any_of(way(one, perspective) for one in asked.ways)


def way(asked: Way, perspective: Perspective) -> Clause:
    """Everything that is wanted, and nothing of what is not."""
    found = [_terms(asked.wanted, perspective)]
    for unwanted in asked.unwanted:
        left_out = _terms(unwanted, perspective)
        if left_out != clauses.TRUE:
            found.append(Clause(sql=f"NOT ({left_out.sql})", params=left_out.params))
    return clauses.all_of(found)


def _terms(asked: Terms, perspective: Perspective) -> Clause:
    found = []
    match = search_match.read(asked, perspective.rulebook.places)
    if not match.is_empty:
        found.append(search_match.clause(match))
    found += [_token(token, perspective) for token in asked.tokens]
    return clauses.all_of(found)


def _token(token: Token, perspective: Perspective) -> Clause:
    """A wish; several values behind commas are alternatives."""
    whole = value_of(token, perspective)
    if whole != clauses.FALSE or "," not in token.value:
        return whole
    parts = [part.strip() for part in token.value.split(",")]
    return clauses.any_of(
        value_of(replace(token, value=part), perspective) for part in parts if part
    )


def value_of(token: Token, perspective: Perspective) -> Clause:
    """What one value of a wish means; nothing where it has no meaning."""
    match token.key:
        case TokenKey.NUMBER | TokenKey.LAPOR:
            return search_match.fragment(token.value)
        case TokenKey.DUE:
            return _due(token.value, perspective)
        case TokenKey.SINCE | TokenKey.UNTIL:
            return _received(token, perspective)
        case TokenKey.MARK:
            found = search_vocabulary.marks(token.value)
            return clauses.any_of(_mark(mark, perspective) for mark in found)
        case TokenKey.PHONE:
            return clauses.FALSE  # nobody's number lies here; only the server is asked
        case _:
            meant = _MEANINGS[token.key](token.value, perspective)
            return clauses.any_of(criteria_sql.where(wanted, perspective) for wanted in meant)


def _states(value: str, _: Perspective) -> list[Criteria]:
    return [Criteria(states=(state,)) for state in search_vocabulary.states(value)]


def _channels(value: str, _: Perspective) -> list[Criteria]:
    return [Criteria(channel=channel) for channel in search_vocabulary.channels(value)]


def _urgencies(value: str, _: Perspective) -> list[Criteria]:
    return [Criteria(urgency=urgency) for urgency in search_vocabulary.urgencies(value)]


def _units(value: str, perspective: Perspective) -> list[Criteria]:
    return [Criteria(unit=unit) for unit in search_vocabulary.units(value, perspective.rulebook)]


def _topics(value: str, perspective: Perspective) -> list[Criteria]:
    found = search_vocabulary.topics(value, perspective.rulebook)
    return [Criteria(topic=topic) for topic in found]


def _places(value: str, perspective: Perspective) -> list[Criteria]:
    found = search_vocabulary.places(value, perspective.rulebook)
    return [Criteria(place=code) for code in found]


def _districts(value: str, perspective: Perspective) -> list[Criteria]:
    found = search_vocabulary.districts(value, perspective.rulebook)
    return [Criteria(place=code) for code in found]


def _queues(value: str, perspective: Perspective) -> list[Criteria]:
    roles = frozenset(held.role for held in perspective.actor.memberships)
    known = [queue for group in queues.groups_for(roles) for queue in group.queues]
    return [queue.criteria for queue in search_vocabulary.queues(value, known)]


def _whose(value: str, perspective: Perspective) -> list[Criteria]:
    units = perspective.actor.units(*UNIT_ROLES)
    meant = {
        Whose.ME: Criteria(is_mine=True),
        Whose.UNIT: _OWN_PARTS if units else Criteria(),
        Whose.ALL: Criteria(),
    }
    return [meant[found] for found in search_vocabulary.whose(value)]


def _mark(mark: Flag | Mark, perspective: Perspective) -> Clause:
    if isinstance(mark, Flag):
        return criteria_sql.where(Criteria(flags=(mark,)), perspective)
    if mark is Mark.SNOOZED:
        return local_sql.asleep(perspective.today)
    return _MARKS[mark]


def _due(value: str, perspective: Perspective) -> Clause:
    if window := search_dates.due_window(value):
        return criteria_sql.where(Criteria(due=window), perspective)
    if search_dates.is_without_limit(value):
        return Clause(sql="press_on = ?", params=(moments.NO_DAY,))
    ahead = search_dates.days_ahead(value)
    if ahead is None:
        return clauses.FALSE
    last = calendar.add_working_days(perspective.today, ahead, perspective.rulebook.calendar)
    return criteria_sql.due(perspective.today, last)


def _received(token: Token, perspective: Perspective) -> Clause:
    if token.key is TokenKey.SINCE:
        day = search_dates.first_day(token.value, perspective.today)
        if day is None:
            return clauses.FALSE
        return clauses.within("received_at", moments.to_ms(calendar.start_of_day(day)), None)
    day = search_dates.last_day(token.value, perspective.today)
    if day is None:
        return clauses.FALSE
    end = moments.to_ms(calendar.start_of_day(day + calendar.ONE_DAY))
    return clauses.within("received_at", None, end - 1)


_MEANINGS: Final[Mapping[TokenKey, Callable[[str, Perspective], list[Criteria]]]] = {
    TokenKey.STATE: _states,
    TokenKey.CHANNEL: _channels,
    TokenKey.URGENCY: _urgencies,
    TokenKey.UNIT: _units,
    TokenKey.TOPIC: _topics,
    TokenKey.PLACE: _places,
    TokenKey.DISTRICT: _districts,
    TokenKey.QUEUE: _queues,
    TokenKey.WHOSE: _whose,
}
