"""Learns from the deployment's own past which unit a complaint belongs to.

Multinomial naive Bayes over the roots of words (Manning, Raghavan and Schütze, *Introduction
to Information Retrieval*, ch. 13), with the place's own words left out. A count of words is
the whole model: it is learned again in a moment, needs no library, and can say which words
spoke for a unit. The rules of the topics go before it.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from halo_desktop.domain.ids import UnitId
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.domain.states import DispositionState
from halo_desktop.domain.suggestions import features, likeness

LEAST_CASES: Final = 60  # below, a guess is worse than the list of units
LEAST_OF_A_UNIT: Final = 6
_SMOOTHING: Final = 0.4
_SURE_ENOUGH: Final = 0.6
_WITNESSES: Final = 2.0
_TITLE_WEIGHT: Final = 2
_REASONS: Final = 4
_LEAST_KNOWN: Final = 3  # words of the case that the past knows
_AGREED: Final = frozenset(
    {DispositionState.ACCEPTED, DispositionState.WORKING, DispositionState.DONE}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitGuess:
    """A unit that had such complaints before, how sure that is, and by which words."""

    unit: UnitId
    certainty: float
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """Which words one complaint had that a unit agreed to handle."""

    unit: UnitId
    words: Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitModel:
    """How often units had to do with words; nothing of a single complaint is in it."""

    cases: Mapping[UnitId, int]
    words: Mapping[UnitId, Mapping[str, int]]
    vocabulary: int
    totals: Mapping[UnitId, int] = field(repr=False)

    def guesses(self, case: Complaint, rulebook: Rulebook) -> tuple[UnitGuess, ...]:
        """The unit that the past speaks for; nothing where it is not sure enough."""
        told = words_of(case, rulebook)
        known = {word: n for word, n in told.items() if any(word in w for w in self.words.values())}
        if len(known) < _LEAST_KNOWN or not likeness.may_be_compared(case):
            return ()
        odds = {unit: self._odds(unit, known) for unit in self.cases}
        best = max(odds, key=lambda unit: (odds[unit], unit))
        # Words come together and are no independent witnesses: their votes are damped.
        damped = max(1.0, sum(known.values()) / _WITNESSES)
        certainty = 1 / sum(math.exp((value - odds[best]) / damped) for value in odds.values())
        if certainty < _SURE_ENOUGH:
            return ()
        return (UnitGuess(unit=best, certainty=certainty, words=self._reasons(best, known)),)

    def _odds(self, unit: UnitId, told: Mapping[str, int]) -> float:
        start = math.log(self.cases[unit] / sum(self.cases.values()))
        return start + sum(n * self._weight(unit, word) for word, n in told.items())

    def _weight(self, unit: UnitId, word: str) -> float:
        count = self.words[unit].get(word, 0) + _SMOOTHING
        return math.log(count / (self.totals[unit] + _SMOOTHING * self.vocabulary))

    def _reasons(self, unit: UnitId, told: Mapping[str, int]) -> tuple[str, ...]:
        """The words that speak most for this unit and least for the others."""
        others = [other for other in self.cases if other != unit]
        speaks = {
            word: self._weight(unit, word)
            - max((self._weight(other, word) for other in others), default=0.0)
            for word in told
        }
        ordered = sorted(speaks, key=lambda word: (-speaks[word], word))
        return tuple(word for word in ordered[:_REASONS] if speaks[word] > 0)


def lessons(cases: Iterable[Complaint], rulebook: Rulebook) -> tuple[Lesson, ...]:
    """What some complaints teach: those that a unit agreed to handle."""
    return tuple(
        Lesson(unit=unit, words=words_of(case, rulebook))
        for case in cases
        if (unit := unit_of(case)) is not None
    )


def learn(taught: Iterable[Lesson]) -> UnitModel | None:
    """Counts the words of complaints; None when they are too few to learn from."""
    counted: dict[UnitId, Counter[str]] = {}
    number: Counter[UnitId] = Counter()
    for lesson in taught:
        number[lesson.unit] += 1
        counted.setdefault(lesson.unit, Counter()).update(lesson.words)
    kept = {unit: n for unit, n in number.items() if n >= LEAST_OF_A_UNIT}
    if sum(kept.values()) < LEAST_CASES or len(kept) < 2:
        return None
    words = {unit: dict(counted[unit]) for unit in kept}
    return UnitModel(
        cases=kept,
        words=words,
        vocabulary=len({word for one in words.values() for word in one}),
        totals={unit: sum(one.values()) for unit, one in words.items()},
    )


def unit_of(case: Complaint) -> UnitId | None:
    """The unit that leads and has agreed to it; a disposition alone may still come back."""
    lead = case.lead
    if lead is None or lead.state not in _AGREED or not likeness.may_be_compared(case):
        return None
    return lead.unit


def words_of(case: Complaint, rulebook: Rulebook) -> Counter[str]:
    """Roots of what the complainant wrote, those of the title twice."""
    places = likeness.place_words(case.place, rulebook)
    found = Counter(dict.fromkeys(features.words_of(case.body, places), 1))
    for word in features.words_of(case.title, places):
        found[word] += _TITLE_WEIGHT
    return found
