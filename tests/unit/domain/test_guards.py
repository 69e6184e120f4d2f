"""Every guard says no, with the right reason, and would be missed if it were left out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from halo_desktop.domain import workflow
from halo_desktop.domain.choices import choices
from halo_desktop.domain.errors import Refused
from halo_desktop.domain.transition import Transition
from halo_desktop.domain.transitions import BY_KIND, TRANSITIONS
from tests.support.small_district import a_rulebook, an_action
from tests.unit.domain.refusal import No
from tests.unit.domain.refusals_case import CASE_NOES
from tests.unit.domain.refusals_intake import INTAKE_NOES
from tests.unit.domain.refusals_reply import REPLY_NOES
from tests.unit.domain.refusals_triage import TRIAGE_NOES
from tests.unit.domain.refusals_unit import UNIT_NOES

ALL: tuple[No, ...] = (*INTAKE_NOES, *TRIAGE_NOES, *UNIT_NOES, *REPLY_NOES, *CASE_NOES)
RULES = a_rulebook()


def _attempt(no: No) -> str:
    """The code of the refusal, or what else came of it."""
    action = an_action(no.kind, no.input)
    try:
        applied = workflow.apply(no.case, action, no.actor, no.now, RULES, parent=no.parent)
    except Refused as refused:
        return refused.code.value
    return "repeated" if applied.is_noop else "taken"


@pytest.mark.parametrize("no", ALL, ids=str)
def test_a_guard_refuses_with_its_reason(no: No) -> None:
    assert _attempt(no) == no.code.value


@pytest.mark.parametrize("no", ALL, ids=str)
def test_a_guard_that_is_left_out_is_missed(no: No, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(BY_KIND, no.kind, _without(BY_KIND[no.kind], no))

    try:
        outcome = _attempt(no)
    except AssertionError:
        outcome = "broken"  # an effect that relied on the guard

    assert outcome != no.code.value


def _without(transition: Transition, no: No) -> Transition:
    return replace(
        transition,
        conditions=tuple(guard for guard in transition.conditions if guard is not no.guard),
        checks=tuple(guard for guard in transition.checks if guard is not no.guard),
    )


def test_every_guard_of_every_action_is_shown_to_refuse() -> None:
    shown = {(no.kind, no.guard) for no in ALL}
    in_table = {
        (transition.kind, guard)
        for transition in TRANSITIONS
        for guard in (*transition.conditions, *transition.checks)
    }

    assert {f"{kind.value} {guard.__name__}" for kind, guard in in_table - shown} == set()


@pytest.mark.parametrize(
    "no",
    [
        no
        for no in ALL
        if no.guard in BY_KIND[no.kind].conditions
        and BY_KIND[no.kind].is_for_people
        and no.parent is None
    ],
    ids=str,
)
def test_a_button_says_why_before_anything_is_typed(no: No) -> None:
    found = {choice.kind: choice for choice in choices(no.case, no.actor, no.now, RULES)}

    assert not found[no.kind].is_allowed
    assert found[no.kind].code is no.code
