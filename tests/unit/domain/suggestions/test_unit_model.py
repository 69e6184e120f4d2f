"""The past of the deployment proposes a unit, with words that the complainant wrote."""

from __future__ import annotations

from dataclasses import replace

from halo_desktop.central.seed.rulebook_files import load_rulebook
from halo_desktop.central.seed.training.library import load_library
from halo_desktop.domain.ids import TopicCode, UnitId, UserId
from halo_desktop.domain.model import Complaint, Disposition
from halo_desktop.domain.states import DispositionRole, DispositionState, Flag
from halo_desktop.domain.suggestions import features, unit_model
from halo_desktop.ui.decisions import routing
from tests.support import duplicates
from tests.support.duplicates import Told
from tests.support.world import NOW

RULES = load_rulebook()


def led(told: Told, state: DispositionState = DispositionState.WORKING) -> Complaint | None:
    """The case as the unit of its topic agreed to handle it."""
    unit = routing.usual_unit(TopicCode(told.topic), RULES)
    if unit is None:
        return None
    lead = Disposition(
        unit=unit, role=DispositionRole.LEAD, state=state, made_at=NOW, made_by=UserId("rina")
    )
    return replace(told.case, dispositions=(lead,))


def a_past(count: int, seed: int) -> list[tuple[Told, Complaint]]:
    district = duplicates.District(RULES, load_library(), NOW, seed)
    told = district.past(count)
    return [(one, case) for one in told if (case := led(one)) is not None]


def asked(case: Complaint) -> Complaint:
    return replace(case, topic=None, dispositions=())


def figures(seed: int, *, is_story_new: bool) -> tuple[float, float]:
    """How often something is proposed for a new case, and how often that is right."""
    past = a_past(900, seed)
    held = {told.story for told, _ in past}
    apart = set(sorted(held)[seed % 4 :: 4])  # a quarter of the stories
    if is_story_new:
        learned = [case for told, case in past if told.story not in apart]
        new = [case for told, case in past if told.story in apart]
    else:
        learned, new = [case for _, case in past[:600]], [case for _, case in past[600:]]
    model = unit_model.learn(unit_model.lessons(learned, RULES))
    assert model is not None
    right = given = 0
    for case in new:
        for guess in model.guesses(asked(case), RULES):
            given += 1
            right += case.lead is not None and guess.unit == case.lead.unit
    return given / len(new), right / max(1, given)


def test_what_was_handled_before_is_proposed_to_the_same_unit() -> None:
    proposed, right = figures(3, is_story_new=False)

    assert proposed >= 0.8
    assert right >= 0.95


def test_stories_that_were_never_told_before_are_seldom_proposed_and_then_rightly() -> None:
    proposed, right = figures(3, is_story_new=True)

    assert 0.02 <= proposed <= 0.5
    assert right >= 0.85


def test_a_proposal_names_words_of_the_complaint_and_a_shy_model_keeps_silent() -> None:
    past = a_past(500, 8)
    model = unit_model.learn(unit_model.lessons((case for _, case in past), RULES))
    assert model is not None
    case = asked(past[0][1])

    (guess,) = model.guesses(case, RULES)
    strange = replace(case, title="Zzz qqq", body="xyzzy plugh")

    written = {features.root(word) for word in f"{case.title} {case.body}".lower().split()}
    assert 0 < len(guess.words) <= 4
    assert any(word.strip(".,") in written for word in guess.words)
    assert model.guesses(strange, RULES) == ()


def test_few_cases_or_one_unit_teach_nothing() -> None:
    past = [case for _, case in a_past(400, 2)]
    one = past[0].lead
    assert one is not None
    few = past[: unit_model.LEAST_CASES - 1]
    alone = [replace(case, dispositions=(one,)) for case in past]

    assert unit_model.learn(unit_model.lessons(few, RULES)) is None
    assert unit_model.learn(unit_model.lessons(alone, RULES)) is None


def test_only_what_a_unit_agreed_to_and_nothing_protected_is_learned() -> None:
    told, case = a_past(20, 4)[0]

    new = led(told, DispositionState.NEW)
    returned = led(told, DispositionState.RETURNED)
    confidential = replace(case, flags=(Flag.CONFIDENTIAL,))

    assert unit_model.unit_of(case) == UnitId(case.lead.unit) if case.lead else False
    assert new is not None
    assert returned is not None
    assert [unit_model.unit_of(one) for one in (new, returned, confidential)] == [None] * 3
