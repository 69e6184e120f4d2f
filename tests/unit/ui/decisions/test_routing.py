"""Suggestions come with their reason and never decide."""

from __future__ import annotations

from dataclasses import replace

from halo_desktop.domain.ids import TopicCode, UnitId, UserId
from halo_desktop.domain.model import UnitRequest
from halo_desktop.domain.states import RequestKind, RequestState
from halo_desktop.ui.decisions import routing
from tests.support.small_district import DINKES, MONDAY, PUPR, received
from tests.support.world import district


def test_the_topic_whose_words_the_citizen_used_comes_first() -> None:
    case = replace(
        received().case,
        title="Jalan berlubang",
        body="Aspal rusak parah di jalan poros, dekat pasar.",
    )

    guesses = routing.guess_topics(case, district().rulebook)

    assert guesses[0].topic.code == "jalan"
    assert {"jalan", "aspal", "rusak"} <= set(guesses[0].words)


def test_a_key_word_inside_another_word_does_not_count() -> None:
    case = replace(received().case, title="Perjalanan dinas", body="Kejalanan saja.")

    found = {guess.topic.code for guess in routing.guess_topics(case, district().rulebook)}

    assert "jalan" not in found


def test_a_topic_without_a_unit_falls_back_to_its_parent() -> None:
    rulebook = district().rulebook

    assert routing.usual_unit(TopicCode("jalan"), rulebook) == "pupr"
    assert routing.usual_unit(None, rulebook) is None


def test_only_returns_that_were_made_are_told() -> None:
    def request(unit: UnitId, state: RequestState) -> UnitRequest:
        return UnitRequest(
            id=f"{unit}/{state}",
            kind=RequestKind.RETURN,
            state=state,
            unit=unit,
            reason_code="not_our_task",
            reason="Bukan tupoksi kami.",
            made_by=UserId("andi"),
            made_at=MONDAY,
            suggested_unit=DINKES,
        )

    case = replace(
        received().case,
        requests=(
            request(PUPR, RequestState.GRANTED),
            request(DINKES, RequestState.REFUSED),
            request(DINKES, RequestState.AWAITING_OPERATOR),
        ),
    )

    told = routing.past_returns(case)

    assert [past.unit for past in told] == [DINKES, PUPR]
    assert told[0].suggested_unit == DINKES
