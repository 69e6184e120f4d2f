"""Which unit a case probably belongs to, and why; advice only, never a decision."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from halo_desktop.domain.ids import TopicCode, UnitId
from halo_desktop.domain.model import Complaint, UnitRequest
from halo_desktop.domain.rulebook import Rulebook, Topic
from halo_desktop.domain.states import DispositionRole, RequestKind, RequestState
from halo_desktop.ui.decisions.matching import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicGuess:
    """A topic whose key words the complainant used."""

    topic: Topic
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PastReturn:
    """A unit gave this case back before, and said why."""

    unit: UnitId
    reason_code: str
    reason: str
    suggested_unit: UnitId | None


def guess_topics(
    complaint: Complaint, rulebook: Rulebook, limit: int = 3
) -> tuple[TopicGuess, ...]:
    """Gives the topics with the most key words in the complaint; a weaker one only confuses."""
    text = f"{complaint.title}\n{complaint.body}".casefold()
    words = Counter(_words(text))
    folded = fold(text)
    guesses = [
        TopicGuess(topic=topic, words=hits)
        for topic in rulebook.topics
        if (hits := tuple(w for w in topic.keywords if _occurs(w, words, folded)))
    ]
    guesses.sort(key=lambda guess: -len(guess.words))
    best = len(guesses[0].words) if guesses else 0
    return tuple(guess for guess in guesses[:limit] if len(guess.words) == best)


def usual_unit(topic: TopicCode | None, rulebook: Rulebook) -> UnitId | None:
    """Gives the unit that answers for a topic, looking up its parents."""
    seen: set[str] = set()
    found = rulebook.topic(topic)
    while found is not None and found.code not in seen:
        if found.default_unit is not None:
            return found.default_unit
        seen.add(found.code)
        found = rulebook.topic(found.parent)
    return None


def past_returns(complaint: Complaint) -> tuple[PastReturn, ...]:
    """Gives the returns that were granted or still wait for the operator, newest first."""
    open_or_granted = {RequestState.GRANTED, RequestState.AWAITING_OPERATOR}
    return tuple(
        _past(request)
        for request in reversed(complaint.requests)
        if request.kind is RequestKind.RETURN and request.state in open_or_granted
    )


def turn(complaint: Complaint, rulebook: Rulebook) -> tuple[int, int] | None:
    """Which disposition this would be, and how many there may be; None for the first one.

    After that many a supervisor decides (CPGRAMS counts transfers the same way).
    """
    before = sum(1 for d in complaint.dispositions if d.role is DispositionRole.LEAD)
    if not before:
        return None
    return before + 1, rulebook.options.max_returns_before_dispute + 1


def _past(request: UnitRequest) -> PastReturn:
    return PastReturn(
        unit=request.unit,
        reason_code=request.reason_code,
        reason=request.reason,
        suggested_unit=request.suggested_unit,
    )


def _words(text: str) -> list[str]:
    return "".join(c if c.isalnum() else " " for c in text).split()


def _occurs(keyword: str, words: Counter[str], folded: str) -> bool:
    keyword = keyword.casefold()
    if " " in keyword or "-" in keyword:
        return fold(keyword) in folded
    return keyword in words
