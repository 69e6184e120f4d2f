"""What the console can say about a case before a person decides: a port, and today's rules.

Whoever knows better (a model trained on the deployment's history, a comparison of texts and
photos) takes the place of ``RuleAdvisor``; the page stays the same.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from halo_desktop.desk.suggestions import SimilarCase
from halo_desktop.domain.ids import TopicCode, UnitId
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.domain.suggestions.unit_model import UnitModel
from halo_desktop.ui.decisions import routing


class Because(StrEnum):
    """Why a unit is proposed; ``texts`` has the sentence."""

    KEYWORDS = "keywords"  # the words of the complainant name a topic of this unit
    TOPIC = "topic"  # the topic that was chosen is this unit's
    LEARNED = "learned"  # complaints with such words were handled by this unit
    RETURNED = "returned"  # a unit that gave the case back named this one


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitAdvice:
    """A unit that the case may belong to, with the reason."""

    unit: UnitId
    because: Because
    words: tuple[str, ...] = ()
    topic: TopicCode | None = None


class Advisor(Protocol):
    """Says what a case is probably about; never decides."""

    def units(self, case: Complaint) -> tuple[UnitAdvice, ...]: ...

    async def similar(self, case: Complaint) -> tuple[SimilarCase, ...]: ...


class SimilarCases(Protocol):
    """Finds the cases that are like one."""

    @property
    def unit_model(self) -> UnitModel | None: ...

    async def similar(self, case: Complaint) -> tuple[SimilarCase, ...]: ...


class RuleAdvisor:
    """Earlier returns, the topics' key words, then the own past; and what the store holds."""

    def __init__(self, rulebook: Callable[[], Rulebook], suggestions: SimilarCases) -> None:
        """Takes the rules in force and what finds similar cases on this computer."""
        self._rulebook = rulebook
        self._suggestions = suggestions

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
        model = self._suggestions.unit_model
        for learned in model.guesses(case, rulebook) if model is not None else ():
            advice = UnitAdvice(unit=learned.unit, because=Because.LEARNED, words=learned.words)
            found.setdefault(learned.unit, advice)
        return tuple(found.values())

    async def similar(self, case: Complaint) -> tuple[SimilarCase, ...]:
        """The open cases that may be about the same thing, the surest first."""
        return await self._suggestions.similar(case)
