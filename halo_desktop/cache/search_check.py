"""Says what in a search cannot be meant, and what would be understood in its place."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from halo_desktop.cache import clauses, search_grammar, search_wishes
from halo_desktop.cache.search_dates import DAY_WORDS, DUE_WORDS, NO_LIMIT
from halo_desktop.cache.search_grammar import TokenKey
from halo_desktop.cache.search_vocabulary import CHANNELS, MARKS, STATES, URGENCIES, WHOSE
from halo_desktop.cache.views import Perspective
from halo_desktop.domain import queues
from halo_desktop.domain.roles import Role

MOST_EXAMPLES: Final = 6
_ASK_PHONES: Final = frozenset({Role.OPERATOR, Role.SUPERVISOR})


class FaultKind(StrEnum):
    """Why a piece of a search finds nothing."""

    UNKNOWN_WISH = "unknown-wish"  # a word in front of a colon that means nothing
    UNKNOWN_VALUE = "unknown-value"
    NO_DAY = "no-day"
    NO_LIMIT = "no-limit"
    NOT_HERE = "not-here"  # kept apart from the complaint, and never searched
    NOT_YOURS = "not-yours"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One piece of a search that cannot be answered."""

    kind: FaultKind
    name: str  # the word in front of the colon
    value: str = ""
    examples: tuple[str, ...] = ()  # what would be understood


def faults(text: str, perspective: Perspective) -> tuple[Fault, ...]:
    """Everything that is wrong with a search; nothing where it can be answered."""
    found: list[Fault] = []
    for match in search_grammar.PIECE.finditer(text):
        name = match["name"]
        if name and search_grammar.key_of(name) is None and _looks_like_a_wish(match):
            known = tuple(f"{key.value}:" for key in TokenKey)
            found.append(Fault(kind=FaultKind.UNKNOWN_WISH, name=name, examples=known))
    for token in search_grammar.parse(text).tokens:
        for value in _parts(token, perspective):
            found += _fault(token.key, value, perspective)
    return tuple(dict.fromkeys(found))


def values(key: TokenKey, perspective: Perspective) -> tuple[str, ...]:
    """What may stand behind a wish, most wanted first; empty where anything may."""
    made = _VALUES.get(key)
    return () if made is None else tuple(dict.fromkeys(made(perspective)))


def _may_ask_phones(perspective: Perspective) -> bool:
    """Whether somebody may look for complaints by the number of who complained."""
    return any(held.role in _ASK_PHONES for held in perspective.actor.memberships)


def _looks_like_a_wish(match: object) -> bool:
    """Times ("10:30") and addresses ("http://") are texts, not wishes that went wrong."""
    name = match["name"]  # type: ignore[index]  # a match of PIECE
    value = match["bare"] or ""  # type: ignore[index]
    return str(name).isalpha() and not str(value).startswith("//")


def _parts(token: search_grammar.Token, perspective: Perspective) -> list[str]:
    if "," not in token.value or _means_something(token.key, token.value, perspective):
        return [token.value]
    return [part.strip() for part in token.value.split(",") if part.strip()]


def _means_something(key: TokenKey, value: str, perspective: Perspective) -> bool:
    token = search_grammar.Token(key=key, value=value)
    return search_wishes.value_of(token, perspective) != clauses.FALSE


def _fault(key: TokenKey, value: str, perspective: Perspective) -> Iterator[Fault]:
    if key is TokenKey.PHONE:
        yield from _phone_fault(value, perspective)
    elif not _means_something(key, value, perspective):
        kind = {
            TokenKey.SINCE: FaultKind.NO_DAY,
            TokenKey.UNTIL: FaultKind.NO_DAY,
            TokenKey.DUE: FaultKind.NO_LIMIT,
        }.get(key, FaultKind.UNKNOWN_VALUE)
        examples = _nearest(value, values(key, perspective))
        yield Fault(kind=kind, name=key.value, value=value, examples=examples)


def _phone_fault(value: str, perspective: Perspective) -> Iterator[Fault]:
    name = TokenKey.PHONE.value
    if not _may_ask_phones(perspective):
        yield Fault(kind=FaultKind.NOT_YOURS, name=name, value=value)
    else:
        yield Fault(kind=FaultKind.NOT_HERE, name=name, value=value)


def _nearest(value: str, known: tuple[str, ...]) -> tuple[str, ...]:
    """Those with the same beginning first, for somebody who mistyped the rest."""
    start = value[:1].casefold()
    alike = [word for word in known if word[:1].casefold() == start]
    return tuple(dict.fromkeys([*alike, *known]))[:MOST_EXAMPLES]


def _units(perspective: Perspective) -> Iterator[str]:
    shown = (unit for unit in perspective.rulebook.units if unit.is_active_on(perspective.today))
    yield from sorted((unit.short_name for unit in shown), key=str.casefold)


def _places(perspective: Perspective) -> Iterator[str]:
    ranks = {"kecamatan": 0, "kelurahan": 1, "desa": 1}
    shown = [place for place in perspective.rulebook.places if place.level in ranks]
    shown.sort(key=lambda place: (ranks[place.level], place.name.casefold()))
    yield from (place.name for place in shown)


def _districts(perspective: Perspective) -> Iterator[str]:
    shown = (place for place in perspective.rulebook.places if place.level == "kecamatan")
    yield from sorted((place.name for place in shown), key=str.casefold)


def _topics(perspective: Perspective) -> Iterator[str]:
    yield from sorted((topic.name for topic in perspective.rulebook.topics), key=str.casefold)


def _queues(perspective: Perspective) -> Iterator[str]:
    roles = frozenset(held.role for held in perspective.actor.memberships)
    for group in queues.groups_for(roles):
        yield from (queue.label for queue in group.queues)


def _days(_: Perspective) -> Iterator[str]:
    yield from DAY_WORDS
    yield from ("7 hari", "30 hari", "2026-10-31", "31/10/2026", "2026-10")


def _limits(_: Perspective) -> Iterator[str]:
    yield from (words[0] for words in DUE_WORDS.values())
    yield from ("<1h", "<3h", "<5h", NO_LIMIT[0])


_VALUES: Final[Mapping[TokenKey, Callable[[Perspective], Iterator[str]]]] = {
    TokenKey.STATE: lambda _: (words[0] for words in STATES.values()),
    TokenKey.CHANNEL: lambda _: (words[0] for words in CHANNELS.values()),
    TokenKey.URGENCY: lambda _: (words[0] for words in URGENCIES.values()),
    TokenKey.MARK: lambda _: (words[0] for words in MARKS.values()),
    TokenKey.WHOSE: lambda _: (words[0] for words in WHOSE.values()),
    TokenKey.UNIT: _units,
    TokenKey.PLACE: _places,
    TokenKey.DISTRICT: _districts,
    TokenKey.TOPIC: _topics,
    TokenKey.QUEUE: _queues,
    TokenKey.SINCE: _days,
    TokenKey.UNTIL: _days,
    TokenKey.DUE: _limits,
}
