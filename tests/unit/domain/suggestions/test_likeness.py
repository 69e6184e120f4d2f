"""Suggestions of duplicates: found where two people report one event, silent elsewhere."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from halo_desktop.central.seed.rulebook_files import load_rulebook
from halo_desktop.central.seed.training.library import load_library
from halo_desktop.domain.ids import ComplaintId, PlaceCode, Sha256, TopicCode, UserId
from halo_desktop.domain.model import Attachment, Complaint, Facets
from halo_desktop.domain.states import Channel, Classification, Flag, State
from halo_desktop.domain.suggestions import features, likeness
from halo_desktop.domain.suggestions.likeness import Band, PlaceTie
from tests.support import duplicates
from tests.support.world import NOW

RULES = load_rulebook()
HERE, NEXT_DOOR, FAR = (PlaceCode(f"76.04.{code}") for code in ("03.2002", "03.2003", "04.1002"))


def a_case(number: int, title: str, body: str = "", *, days: float = 0) -> Complaint:
    at = NOW - timedelta(days=days)
    return Complaint(
        id=ComplaintId(f"case-{number}"),
        ticket=f"ASM-2026-{number:06d}",
        state=State.RECEIVED,
        rev=1,
        facets=Facets(),
        title=title,
        body=body,
        channel=Channel.APP,
        classification=Classification.COMPLAINT,
        received_at=at,
        created_at=at,
        updated_at=at,
        place=HERE,
    )


HOLE = a_case(1, "Jalan poros berlubang besar", "Lubangnya dekat masjid, pengendara jatuh.")
SAME = a_case(2, "Lubang di jalan poros", "Jalanan berlubang di depan masjid, ada yg jatuh", days=3)


def photo(sha256: str) -> Attachment:
    return Attachment(
        sha256=Sha256(sha256),
        name="foto.jpg",
        media_type="image/jpeg",
        size_bytes=9,
        is_internal=False,
        added_by=UserId("rina"),
        added_at=NOW,
    )


def test_two_people_on_one_hole_are_found_with_place_days_and_words() -> None:
    (found,) = likeness.rank(HOLE, [SAME], RULES)
    assert (found.case, found.place, found.days) == (SAME.id, PlaceTie.VILLAGE, 3)
    assert {"lubang", "masjid"} <= {features.root(word) for word in found.words}
    assert found.band is not Band.POSSIBLE


@pytest.mark.parametrize("flag", sorted(likeness.PROTECTED))
def test_a_protected_case_is_never_shown_and_never_compared(flag: Flag) -> None:
    assert not likeness.rank(HOLE, [replace(SAME, flags=(flag,))], RULES)
    assert not likeness.rank(replace(HOLE, flags=(flag,)), [SAME], RULES)


def test_a_sealed_copy_is_never_shown() -> None:
    assert not likeness.rank(HOLE, [replace(SAME, is_sealed=True)], RULES)


@pytest.mark.parametrize("state", [State.MERGED, State.CLOSED, State.ARCHIVED, State.WITHDRAWN])
def test_what_is_over_is_not_proposed(state: State) -> None:
    assert not likeness.rank(HOLE, [replace(SAME, state=state)], RULES)


def test_a_pothole_of_the_next_village_is_another_pothole() -> None:
    assert not likeness.rank(HOLE, [replace(SAME, place=NEXT_DOOR)], RULES)


def test_a_flood_of_the_next_village_is_the_same_flood_for_some_days() -> None:
    flood = a_case(5, "Banjir setinggi lutut, sungai meluap", "Rumah terendam banjir.")
    other = replace(
        a_case(6, "Banjir, air sungai meluap ke rumah", "Terendam banjir.", days=1), place=NEXT_DOOR
    )
    assert [found.case for found in likeness.rank(flood, [other], RULES)] == [other.id]
    late = replace(other, received_at=NOW - timedelta(days=9))
    assert not likeness.rank(flood, [late], RULES)


def test_the_same_photograph_ties_cases_across_the_district() -> None:
    one = replace(HOLE, attachments=(photo("a" * 64),))
    two = replace(a_case(7, "Trotoar hancur", days=200), place=FAR, attachments=(photo("a" * 64),))
    (found,) = likeness.rank(one, [two], RULES)
    assert found.photos == 1


def test_cases_that_may_not_be_joined_are_not_proposed() -> None:
    other = replace(SAME, topic=TopicCode("guru"))
    assert not likeness.rank(replace(HOLE, topic=TopicCode("jalan")), [other], RULES)


def test_the_order_does_not_depend_on_the_order_of_the_cases() -> None:
    others = [SAME, a_case(3, "Jalan poros rusak"), a_case(4, "Lubang jalan, pengendara jatuh")]
    forward = likeness.rank(HOLE, others, RULES)
    assert forward == likeness.rank(HOLE, others[::-1], RULES)
    assert len(forward) == 3


@pytest.mark.parametrize("text", ["", "\0" * 50, "😀" * 900, "a" * 100_000, "x-" * 9000])
def test_hostile_texts_are_read_without_harm(text: str) -> None:
    odd = a_case(8, text[:150] or "-", text)
    assert likeness.rank(odd, [SAME, replace(odd, id=ComplaintId("case-9"))], RULES) is not None


def test_generated_duplicates_are_found_and_strangers_are_left_alone() -> None:
    """A short form of the evaluation in docs/suggestions.md."""
    made = duplicates.District(RULES, load_library(), NOW, 11)
    figures, _ = duplicates.evaluate(made, past=500, count=60, is_same_story=True)
    assert figures.found >= 0.93
    assert figures.stray_sure <= 0.08
    assert figures.right >= 0.90
