"""How likely two complaints are about the same thing, and why: pure, without a store.

What counts is what an operator looks at: the words (by their roots), the place, how long
lies between them measured by what it is about, and the photographs. The result is a band
and reasons, never a percentage: the scores are good for an order, not for a promise.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Final

from halo_desktop.domain.ids import ComplaintId, PlaceCode, Sha256, TopicCode
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.domain.states import FINAL_STATES, Flag
from halo_desktop.domain.suggestions import features

PROTECTED: Final = frozenset({Flag.CONFIDENTIAL, Flag.SPECIFIC_DATA, Flag.SUPERVISORY})
"""Marks of cases that are never held beside others."""

# How far apart two reports of one event lie, in days; what stands broken stays so for long.
_DAYS: Final[Mapping[str, int]] = {
    "banjir": 10,
    "kebakaran": 7,
    "wabah": 45,
    "air-bersih": 21,
    "listrik": 7,
    "telekomunikasi": 14,
    "sampah": 30,
    "lampu-jalan": 90,
    "ambulans": 14,
    "bansos": 60,
}
_DAYS_PHYSICAL: Final = 180
_DAYS_OTHER: Final = 60
LONGEST: Final = timedelta(days=_DAYS_PHYSICAL)

# What one cause brings to many villages at once; a pothole lies in one.
_SPREADING: Final = frozenset(
    {"banjir", "abrasi", "wabah", "air-bersih", "listrik", "telekomunikasi", "irigasi"}
)
_SPREADS_FOR: Final = 4  # days

_LEAST: Final = 0.46
_CLOSE: Final = 0.56
_STRONG: Final = 0.70
_LEAST_WORDS: Final = 0.15
_LEAST_UNRELATED: Final = 0.45  # where their topics are known and differ
_SAME_SUBJECT: Final = 0.3  # what a common topic is worth where the words differ
_PRIOR: Final = 30  # as if so many other cases had been read: weights stay sane with few
_COMMON_AT_PRIOR: Final = 2.0
_MOST_WORDS: Final = 5


class Band(StrEnum):
    """How sure a suggestion is; three steps are all that the scores bear."""

    STRONG = "strong"
    CLOSE = "close"
    POSSIBLE = "possible"


class PlaceTie(StrEnum):
    """How near two cases lie, as far as their places tell."""

    SPOT = "spot"  # the same village, and the spot is described alike
    VILLAGE = "village"
    KECAMATAN = "kecamatan"
    UNKNOWN = "unknown"  # one of them has no place


_NEAR: Final = frozenset({PlaceTie.SPOT, PlaceTie.VILLAGE})
_NEARNESS: Final = {
    PlaceTie.SPOT: 1.0,
    PlaceTie.VILLAGE: 0.8,
    PlaceTie.KECAMATAN: 0.3,
    PlaceTie.UNKNOWN: 0.25,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """A case that may be about the same thing, with what they have in common."""

    case: ComplaintId
    score: float
    band: Band
    words: tuple[str, ...]  # as the other complainant wrote them, the telling ones first
    place: PlaceTie
    days: int
    photos: int = 0  # photographs that are the same


def window(topic: TopicCode | None, rulebook: Rulebook) -> timedelta:
    """How far apart two reports of the same thing may lie."""
    if topic is None:
        return LONGEST
    known = rulebook.topic(topic)
    usual = _DAYS_PHYSICAL if known is not None and known.is_physical else _DAYS_OTHER
    return timedelta(days=_DAYS.get(topic, usual))


def may_be_compared(case: Complaint) -> bool:
    """Whether a case may be held beside others at all: protected ones never are."""
    return not case.is_sealed and PROTECTED.isdisjoint(case.flags)


def rank(
    case: Complaint,
    others: Sequence[Complaint],
    rulebook: Rulebook,
    *,
    same_photos: Callable[[Sequence[Sha256], Sequence[Sha256]], int] | None = None,
    limit: int = 5,
) -> tuple[Likeness, ...]:
    """The cases that are most alike, the surest first; empty for a protected case."""
    if not may_be_compared(case):
        return ()
    known = [
        other
        for other in others
        if other.id != case.id and other.state not in FINAL_STATES and may_be_compared(other)
    ]
    names = place_words(case.place, rulebook)
    subjects = topic_roots(rulebook)
    own = _Told.of(case, names, subjects)
    told = {other.id: _Told.of(other, names, subjects) for other in known}
    weights = _weights([own, *told.values()])
    count = same_photos or _same_files
    found = []
    for other in known:
        photos = count(pictures(case), pictures(other))
        likeness = _likeness(own, told[other.id], weights, rulebook, photos)
        if likeness is not None:
            found.append(likeness)
    found.sort(key=lambda one: (-one.score, one.days, one.case))
    return tuple(found[:limit])


def place_words(place: PlaceCode | None, rulebook: Rulebook) -> frozenset[str]:
    """The words of a place's own name and of what lies above it: all its cases share them."""
    words: set[str] = set()
    known = rulebook.place(place)
    while known is not None:
        words.update(known.name.casefold().split())
        known = rulebook.place(known.parent)
    return frozenset(words)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """What a complaint tells, ready to be compared."""

    case: Complaint
    title: dict[str, str]
    body: dict[str, str]
    spot: frozenset[str]
    topics: frozenset[TopicCode]

    @classmethod
    def of(
        cls, case: Complaint, names: frozenset[str], subjects: Mapping[TopicCode, frozenset[str]]
    ) -> _Told:
        title = features.words_of(case.title, names)
        body = features.words_of(case.body, names)
        return cls(
            case=case,
            title=title,
            body=body,
            spot=frozenset(features.words_of(case.location_text, names)),
            topics=frozenset({case.topic})
            if case.topic is not None
            else _subjects(title, body, subjects),
        )

    @property
    def words(self) -> dict[str, float]:
        """Each root with how much it counts here: what stands in the title is the subject."""
        return {word: 1.0 + (word in self.title) * 0.8 for word in (*self.title, *self.body)}


def topic_roots(rulebook: Rulebook) -> dict[TopicCode, frozenset[str]]:
    """The roots of each topic's key words."""
    return {
        topic.code: frozenset(
            features.root(word) for key in topic.keywords for word in key.casefold().split()
        )
        for topic in rulebook.topics
        if topic.keywords
    }


def _subjects(
    title: Mapping[str, str], body: Mapping[str, str], subjects: Mapping[TopicCode, frozenset[str]]
) -> frozenset[TopicCode]:
    """The topics that the words of a case speak of most; a title counts twice."""
    counts = {
        topic: 2 * len(roots & title.keys()) + len(roots & body.keys())
        for topic, roots in subjects.items()
    }
    best = max(counts.values(), default=0)
    return frozenset(topic for topic, count in counts.items() if count == best and best > 1)


def _weights(told: Sequence[_Told]) -> dict[str, float]:
    """What few cases say tells more than what all say."""
    counts = Counter(word for one in told for word in one.words)
    total = len(told) + _PRIOR
    return {
        word: math.log(1 + total / (count + _COMMON_AT_PRIOR)) for word, count in counts.items()
    }


def _likeness(
    own: _Told, other: _Told, weights: Mapping[str, float], rulebook: Rulebook, photos: int
) -> Likeness | None:
    days = abs((own.case.received_at - other.case.received_at).days)
    topics = own.topics & other.topics
    topic = next(iter(sorted(topics)), own.case.topic or other.case.topic)
    length = window(topic, rulebook).days
    tie = _tie(own, other)
    if not photos and not _may_be_one(own, other, days=days, length=length, rulebook=rulebook):
        return None
    shared = min(1.0, _cosine(own.words, other.words, weights) / 0.6)
    if not photos and shared < _least_shared(own, other, tie):
        return None
    text = min(1.0, shared + _SAME_SUBJECT * bool(topics))
    recent = max(0.0, 1 - days / max(1, length))
    score = 0.6 * text + 0.28 * _NEARNESS[tie] + 0.12 * recent
    score = min(1.0, score + 0.45 * bool(photos))
    if score < _LEAST:
        return None
    return Likeness(
        case=other.case.id,
        score=round(score, 3),
        band=_band(score),
        words=_telling(own, other, weights),
        place=tie,
        days=days,
        photos=photos,
    )


def _least_shared(own: _Told, other: _Told, tie: PlaceTie) -> float:
    """How many words two cases must have in common to be worth a look."""
    if own.topics & other.topics:
        return 0.0 if tie in _NEAR else _LEAST_WORDS
    return _LEAST_UNRELATED if own.topics and other.topics else 2 * _LEAST_WORDS


def _band(score: float) -> Band:
    if score >= _STRONG:
        return Band.STRONG
    return Band.CLOSE if score >= _CLOSE else Band.POSSIBLE


def _cosine(
    own: Mapping[str, float], other: Mapping[str, float], weights: Mapping[str, float]
) -> float:
    shared = sum(own[word] * other[word] * weights[word] ** 2 for word in own if word in other)
    if not shared:
        return 0.0
    return shared / (_length(own, weights) * _length(other, weights))


def _length(words: Mapping[str, float], weights: Mapping[str, float]) -> float:
    return math.sqrt(sum((count * weights[word]) ** 2 for word, count in words.items()))


def _telling(own: _Told, other: _Told, weights: Mapping[str, float]) -> tuple[str, ...]:
    written = {**other.body, **other.title}
    shared = [word for word in own.words if word in written]
    shared.sort(key=lambda word: (-weights[word] * own.words[word], word))
    return tuple(written[word] for word in shared[:_MOST_WORDS])


def _tie(own: _Told, other: _Told) -> PlaceTie:
    one, two = own.case.place, other.case.place
    if one is None or two is None:
        return PlaceTie.UNKNOWN
    if one == two:
        is_spot = bool(own.spot) and len(own.spot & other.spot) * 2 >= len(own.spot | other.spot)
        return PlaceTie.SPOT if is_spot else PlaceTie.VILLAGE
    # A case that names only the kecamatan may lie in any of its villages.
    return PlaceTie.KECAMATAN


def _may_be_one(own: _Told, other: _Told, *, days: int, length: int, rulebook: Rulebook) -> bool:
    """Whether one event can have been reported there and here, then and now."""
    if days > length or not _may_be_joined(own.case, other.case, rulebook):
        return False
    one, two = own.case.place, other.case.place
    are_villages = one is not None and two is not None and one.count(".") == two.count(".") == 3
    if not are_villages or one == two:
        return True
    return days <= _SPREADS_FOR and not _SPREADING.isdisjoint(own.topics & other.topics)


def _may_be_joined(case: Complaint, other: Complaint, rulebook: Rulebook) -> bool:
    """As ``guards_triage`` has it for joining: one kecamatan and one heading of topics."""
    if case.place and other.place and kecamatan(case.place) != kecamatan(other.place):
        return False
    if case.topic and other.topic:
        return _heading(case.topic, rulebook) == _heading(other.topic, rulebook)
    return True


def kecamatan(place: PlaceCode) -> PlaceCode:
    """The kecamatan that a village's code begins with."""
    return PlaceCode(".".join(place.split(".")[:3]))


def _heading(code: TopicCode, rulebook: Rulebook) -> TopicCode:
    topic = rulebook.topic(code)
    return topic.parent if topic is not None and topic.parent is not None else code


def pictures(case: Complaint) -> tuple[Sha256, ...]:
    """The files of a case that are pictures."""
    return tuple(file.sha256 for file in case.attachments if file.media_type.startswith("image/"))


def _same_files(own: Sequence[Sha256], other: Sequence[Sha256]) -> int:
    return len(set(own) & set(other))
