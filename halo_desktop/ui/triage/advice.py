"""What the console can say about a case before a person decides: a port, and today's rules.

Whoever knows better (a model trained on the deployment's history, a comparison of texts and
photos) takes the place of ``RuleAdvisor``; the page stays the same.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from halo_desktop.cache.views import Line
from halo_desktop.domain.criteria import Criteria, Order, SortColumn
from halo_desktop.domain.ids import PlaceCode, TopicCode, UnitId
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.domain.states import State
from halo_desktop.ui.decisions import routing

NEIGHBOURS = 60
SIMILAR = 3
_SHORTEST = 4
_COMMON = 2
_OVER = frozenset({State.MERGED, State.ARCHIVED, State.WITHDRAWN})


class Because(StrEnum):
    """Why a unit is proposed; ``texts`` has the sentence."""

    KEYWORDS = "keywords"  # the words of the complainant name a topic of this unit
    TOPIC = "topic"  # the topic that was chosen is this unit's
    RETURNED = "returned"  # a unit that gave the case back named this one


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitAdvice:
    """A unit that the case may belong to, with the reason."""

    unit: UnitId
    because: Because
    words: tuple[str, ...] = ()
    topic: TopicCode | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SimilarCase:
    """A case that may be about the same thing, with what they have in common."""

    line: Line
    words: tuple[str, ...]


class Advisor(Protocol):
    """Says what a case is probably about; never decides."""

    def units(self, case: Complaint) -> tuple[UnitAdvice, ...]: ...

    async def similar(self, case: Complaint) -> tuple[SimilarCase, ...]: ...


class NearbyCases(Protocol):
    """Reads the cases of a place."""

    async def first_page(
        self, criteria: Criteria, order: Order, limit: int
    ) -> tuple[Line, ...]: ...


class RuleAdvisor:
    """The topics' key words, earlier returns, and titles from the same village."""

    def __init__(self, rulebook: Callable[[], Rulebook], worklist: NearbyCases) -> None:
        """Takes the rules in force and the lists of this computer."""
        self._rulebook = rulebook
        self._worklist = worklist

    def units(self, case: Complaint) -> tuple[UnitAdvice, ...]:
        """The units that the rules name, the surest first."""
        rulebook = self._rulebook()
        found: dict[UnitId, UnitAdvice] = {}
        for past in routing.past_returns(case):
            if past.suggested_unit is not None:
                advice = UnitAdvice(unit=past.suggested_unit, because=Because.RETURNED)
                found.setdefault(past.suggested_unit, advice)
        chosen = routing.usual_unit(case.topic, rulebook)
        if chosen is not None:
            advice = UnitAdvice(unit=chosen, because=Because.TOPIC, topic=case.topic)
            found.setdefault(chosen, advice)
        for guess in routing.guess_topics(case, rulebook):
            unit = routing.usual_unit(guess.topic.code, rulebook)
            if unit is not None:
                advice = UnitAdvice(
                    unit=unit,
                    because=Because.KEYWORDS,
                    words=guess.words[:4],
                    topic=guess.topic.code,
                )
                found.setdefault(unit, advice)
        return tuple(found.values())

    async def similar(self, case: Complaint) -> tuple[SimilarCase, ...]:
        """Open cases of the same village whose titles share at least two words."""
        if case.place is None:
            return ()
        newest = Order(column=SortColumn.RECEIVED, is_descending=True)
        page = await self._worklist.first_page(Criteria(place=case.place), newest, NEIGHBOURS)
        own = _words(case.title, self._names(case.place))
        found = [
            SimilarCase(line=line, words=common)
            for line in page
            if line.id != case.id
            and line.state not in _OVER
            and len(common := _shared(own, _words(line.title, self._names(case.place)))) >= _COMMON
        ]
        found.sort(key=lambda similar: -len(similar.words))
        return tuple(found[:SIMILAR])

    def _names(self, place: PlaceCode) -> frozenset[str]:
        """The words of the place's own name, which all its cases share."""
        known = self._rulebook().place(place)
        return frozenset(known.name.casefold().split()) if known is not None else frozenset()


def _words(text: str, without: frozenset[str]) -> tuple[str, ...]:
    letters = "".join(c if c.isalnum() else " " for c in text.casefold())
    long = (word for word in letters.split() if len(word) >= _SHORTEST)
    return tuple(dict.fromkeys(word for word in long if word not in without))


def _shared(own: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in own if word in other)
