"""Who is asked once more before a final act on old data."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from halo_desktop.domain import age
from halo_desktop.domain.age import Waited
from halo_desktop.domain.kinds import Kind
from tests.support.world import NOW, district

RULEBOOK = district().rulebook


def test_a_final_act_on_data_of_yesterday_is_asked_about() -> None:
    asked = age.question(Kind.DISPOSE, NOW - timedelta(hours=25), NOW, RULEBOOK)

    assert asked is not None
    assert (asked.age, asked.limit) == (timedelta(hours=25), timedelta(hours=24))


@pytest.mark.parametrize("kind", [Kind.ADD_NOTE, Kind.LOG_FIELD_WORK, Kind.SAVE_REPLY])
def test_what_only_adds_is_never_asked_about(kind: Kind) -> None:
    assert age.question(kind, NOW - timedelta(days=90), NOW, RULEBOOK) is None


def test_data_within_the_limit_raise_no_question() -> None:
    assert age.question(Kind.DISPOSE, NOW - timedelta(hours=24), NOW, RULEBOOK) is None


def test_the_district_sets_the_limit() -> None:
    strict = replace(RULEBOOK, options=replace(RULEBOOK.options, age_limit_hours=1))

    asked = age.question(Kind.APPROVE_FINAL, NOW - timedelta(hours=2), NOW, strict)

    assert asked is not None
    assert asked.limit == timedelta(hours=1)


def test_a_new_complaint_was_decided_on_no_data_at_all() -> None:
    assert age.question(Kind.MERGE, None, NOW, RULEBOOK) is None


@pytest.mark.parametrize(
    ("days", "expected"),
    [(14, Waited.FRESH), (15, Waited.OLD), (180, Waited.OLD), (181, Waited.EXPIRED)],
    ids=["a fortnight", "more", "half a year", "longer"],
)
def test_waiting_has_three_ages(days: int, expected: Waited) -> None:
    assert age.waited(timedelta(days=days)) is expected
