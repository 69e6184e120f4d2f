"""The written material of the training complaints, as it lies in ``resources/seed/training``."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TypeVar

import msgspec

from halo_desktop import assets
from halo_desktop.domain.ids import TopicCode, UnitId
from halo_desktop.domain.states import Classification, EmergencyKind, Outcome, Urgency

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One thing that people complain about, with slots for what differs each time."""

    id: str
    topic: TopicCode
    titles: tuple[str, ...]
    body: str
    voice: str = "plain"  # plain texts may also be told formally, in shorthand or in capitals
    places: str = ""  # the area in which it can happen
    urgency: Urgency = Urgency.NORMAL
    classification: Classification = Classification.COMPLAINT
    unit: UnitId | None = None  # who answers, where it is not the topic's usual unit
    supports: tuple[UnitId, ...] = ()
    group: str = ""  # many people report the same event
    emergency: EmergencyKind | None = None
    forward: UnitId | None = None  # whose matter it is outside the district
    anonymous: bool = False
    confidential: bool = False
    specific: bool = False
    supervisory: bool = False
    incomplete: bool = False  # lacks what is needed to go on
    unspecific: bool = False  # nothing that could be gone on with


@dataclass(frozen=True, slots=True, kw_only=True)
class Final:
    """A final answer with what it achieved."""

    outcome: Outcome
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """How complaints about some topics are worked on and answered."""

    topics: tuple[TopicCode, ...]
    instruction: str
    plan: str
    work: str
    progress: str
    finals: tuple[Final, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stories:
    """All stories, and the areas of the district that they speak of."""

    areas: dict[str, tuple[str, ...]]
    stories: tuple[Story, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Slots, openings, names and short remarks."""

    slots: dict[str, tuple[str, ...]]
    openings: dict[str, tuple[str, ...]]
    closings: dict[str, tuple[str, ...]]
    on_the_spot: dict[str, tuple[str, ...]]  # further closings, where there is something to see
    shorthand: dict[str, str]
    first_names: tuple[str, ...]
    last_names: tuple[str, ...]
    replies_satisfied: tuple[str, ...]
    replies_objection: tuple[str, ...]
    replies_completion: tuple[str, ...]
    notes: tuple[str, ...]
    send_back: tuple[str, ...]
    result_notes: tuple[str, ...]
    attention: tuple[str, ...]
    withdrawals: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """Everything that was written for training."""

    areas: dict[str, tuple[str, ...]]
    stories: tuple[Story, ...]
    answers: tuple[Answer, ...]
    words: Words
    by_topic: dict[TopicCode, Answer] = field(default_factory=dict)

    def answer(self, topic: TopicCode) -> Answer:
        """How a topic is answered; every story's topic has an answer (tested)."""
        return self.by_topic[topic]


@cache
def load_library() -> Library:
    """Reads the material that the program ships with. Blocking, once."""
    stories = _read("stories.json", Stories)
    answers = _read("answers.json", tuple[Answer, ...])
    return Library(
        areas=stories.areas,
        stories=stories.stories,
        answers=answers,
        words=_read("words.json", Words),
        by_topic={topic: answer for answer in answers for topic in answer.topics},
    )


def _read(name: str, kind: type[T]) -> T:
    return msgspec.json.decode(assets.path(f"seed/training/{name}").read_bytes(), type=kind)
