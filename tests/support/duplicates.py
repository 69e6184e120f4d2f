"""Generated reports of one event, and of different ones, with the truth beside them."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import datetime, timedelta

from halo_desktop.central.seed.training import report
from halo_desktop.central.seed.training.library import Library, Story
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.model import Complaint, Facets
from halo_desktop.domain.rulebook import Place, Rulebook
from halo_desktop.domain.states import State
from halo_desktop.domain.suggestions import likeness
from halo_desktop.domain.suggestions.likeness import Likeness


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A complaint, and what it is really about."""

    case: Complaint
    story: str
    topic: str
    event: str  # the same for reports of one event


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What came of an evaluation."""

    found: float  # of the planted duplicates, within the first three
    found_sure: float  # of them, in the two upper bands
    stray: float  # of the cases without any duplicate, those with a suggestion all the same
    stray_sure: float  # the same, counting the two upper bands only
    right: float  # of the suggestions in the two upper bands, those of the same event


class District:
    """Writes reports; the same seed writes the same ones."""

    def __init__(self, rulebook: Rulebook, library: Library, now: datetime, seed: int) -> None:
        """Takes the rules and the material of the training district."""
        self.rulebook = rulebook
        self._library = library
        self._now = now
        self._chance = random.Random(seed)
        self._number = 0
        self.stories = [
            story
            for story in library.stories
            if not (story.unspecific or story.incomplete or story.confidential)
            and not (story.supervisory or story.specific or story.forward)
        ]

    def tell(
        self, story: Story, place: Place | None, at: datetime, event: str, *, is_sorted: bool
    ) -> Told:
        """One report; new ones have no topic yet."""
        self._number += 1
        written = report.write(
            story, self._chance, self._library, self.rulebook, at, place=place, is_exact=True
        )
        case = Complaint(
            id=ComplaintId(f"{event}-{self._number:05d}"),
            ticket=f"ASM-2026-{self._number:06d}",
            state=State.DISPOSED if is_sorted else State.RECEIVED,
            rev=1,
            facets=Facets(),
            title=written.title,
            body=written.body,
            channel=written.channel,
            classification=story.classification,
            received_at=at,
            created_at=at,
            updated_at=at,
            place=written.place.code,
            location_text=written.location_text,
            topic=story.topic if is_sorted else None,
        )
        return Told(case=case, story=story.id, topic=story.topic, event=event)

    def past(self, count: int) -> list[Told]:
        """What stands in the lists: different events of the last half year."""
        return [
            self.tell(
                self._chance.choice(self.stories),
                None,
                self._now - timedelta(days=self._chance.uniform(0, 170)),
                f"past{number}",
                is_sorted=self._chance.random() < 0.8,
            )
            for number in range(count)
        ]

    def pairs(self, count: int, *, is_same_story: bool) -> list[tuple[Told, Told]]:
        """Two people on one event; in the same words of the library or in quite others."""
        made: list[tuple[Told, Told]] = []
        while len(made) < count:
            story = self._chance.choice(self.stories)
            topic = self.rulebook.topic(story.topic)
            if not is_same_story and (topic is None or not topic.is_physical):
                continue  # two quarrels in one office are not one; two on one road may be
            others = [
                other
                for other in self.stories
                if other.topic == story.topic and (other.id == story.id) == is_same_story
            ]
            if not others:
                continue
            place = report.pick_place(story, self._chance, self._library, self.rulebook)
            length = likeness.window(story.topic, self.rulebook)
            later = self._now - timedelta(hours=self._chance.uniform(0, 48))
            first = later - length * self._chance.uniform(0.01, 0.4)
            event = f"event{len(made)}"
            made.append(
                (
                    self.tell(story, place, later, event, is_sorted=False),
                    self.tell(
                        self._chance.choice(others),
                        place,
                        first,
                        event,
                        is_sorted=self._chance.random() < 0.6,
                    ),
                )
            )
        return made


def evaluate(
    district: District, *, past: int, count: int, is_same_story: bool
) -> tuple[Figures, list[tuple[Told, Told | None, Likeness]]]:
    """Asks for suggestions on every planted report, and on reports that have no fellow."""
    background = district.past(past)
    pairs = district.pairs(count, is_same_story=is_same_story)
    known = {one.case.id: one for one in (*background, *(first for _, first in pairs))}
    cases = [one.case for one in known.values()]
    found = sure = right = given = 0
    strays = strays_sure = 0
    seen: list[tuple[Told, Told | None, Likeness]] = []
    for later, first in pairs:
        ranked = likeness.rank(later.case, _beside(later.case, cases), district.rulebook, limit=3)
        mine = next((one for one in ranked if one.case == first.case.id), None)
        found += mine is not None
        sure += mine is not None and mine.band is not likeness.Band.POSSIBLE
        for one in ranked:
            if one.band is not likeness.Band.POSSIBLE:
                given += 1
                right += _is_same(later, known[one.case])
        lonely = [case for case in cases if not _is_same(later, known[case.id])]
        others = likeness.rank(later.case, _beside(later.case, lonely), district.rulebook, limit=3)
        strays += bool(others)
        strays_sure += any(one.band is not likeness.Band.POSSIBLE for one in others)
        seen += [(later, known[one.case], one) for one in others]
    figures = Figures(
        found=found / count,
        found_sure=sure / count,
        stray=strays / count,
        stray_sure=strays_sure / count,
        right=right / max(1, given),
    )
    return figures, seen


def _beside(case: Complaint, cases: list[Complaint]) -> list[Complaint]:
    """As the store finds them: of one kecamatan (``cache.comparable``)."""
    assert case.place is not None
    area = likeness.kecamatan(case.place)
    return [other for other in cases if other.place is None or other.place.startswith(area)]


_SPREADING = frozenset({"banjir", "abrasi", "air-bersih", "listrik", "telekomunikasi", "irigasi"})


def _is_same(one: Told, other: Told) -> bool:
    """Of one event; or by chance what nobody could tell from it: one topic in one village.

    A flood or a dry tap of the same days is one event for the whole kecamatan.
    """
    if one.event == other.event:
        return True
    days = abs((one.case.received_at - other.case.received_at).days)
    is_spread = one.topic in _SPREADING and days <= 4
    return one.topic == other.topic and (one.case.place == other.case.place or is_spread)
