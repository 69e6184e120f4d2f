"""Every state × action × role, against a table that was written by hand.

``workflow_matrix.csv`` says for each action who may do it in an ordinary case, who in
one that was handed to the Inspectorate, in which states, and which state follows.
Letters: O operator, S supervisor, A and P admin and leader of the lead unit, a and p of
the supporting unit, c admin of a copied unit, x admin of a stranger, I inspector,
D district leader, U auditor, R complainant, Y system, L LAPOR!.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from halo_desktop.domain import workflow
from halo_desktop.domain.errors import RefusalCode, Refused
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.payloads import Intake, Payload
from halo_desktop.domain.roles import Actor
from halo_desktop.domain.states import OPEN_STATES, Channel, State
from halo_desktop.domain.transitions import BY_KIND, TRANSITIONS
from tests.support.small_district import (
    ANDI,
    ASING,
    BUPATI,
    FITRI,
    INSPECTOR,
    KADIS,
    KADIS_KES,
    LAPOR,
    MONDAY,
    PPDP,
    REPORTER,
    RINA,
    SULAIMAN,
    SYSTEM,
    TONO,
    a_rulebook,
    an_action,
)
from tests.unit.domain.situations import input_for, ready_for

PEOPLE: dict[str, Actor] = {
    "O": RINA,
    "S": SULAIMAN,
    "A": ANDI,
    "P": KADIS,
    "a": FITRI,
    "p": KADIS_KES,
    "c": TONO,
    "x": ASING,
    "I": INSPECTOR,
    "D": BUPATI,
    "U": PPDP,
    "R": REPORTER,
    "Y": SYSTEM,
    "L": LAPOR,
}
RULES = a_rulebook()
NOT_NOW = {RefusalCode.WRONG_STATE, RefusalCode.NOTHING_TO_DECIDE, RefusalCode.ALREADY_MERGED}


@dataclass(frozen=True)
class Row:
    number: str
    kind: Kind
    who: frozenset[str]
    inspectorate: frozenset[str]
    states: frozenset[State]
    targets: frozenset[str]


def _states(text: str) -> frozenset[State]:
    if text == "any":
        return frozenset(State)
    if text == "open":
        return OPEN_STATES
    return frozenset(State(name) for name in text.split() if name != "new")


def _rows() -> list[Row]:
    path = Path(__file__).with_name("workflow_matrix.csv")
    with path.open(encoding="utf-8", newline="") as file:
        return [
            Row(
                number=line["number"],
                kind=Kind(line["action"]),
                who=frozenset(line["who"].split()),
                inspectorate=frozenset(line["inspectorate"].split()),
                states=_states(line["from"]),
                targets=frozenset(line["to"].split()),
            )
            for line in csv.DictReader(file)
        ]


ROWS = _rows()


def _input(kind: Kind, case: Complaint | None, letter: str) -> Payload:
    payload = input_for(kind, case)
    if isinstance(payload, Intake) and letter == "R":
        return replace(payload, channel=Channel.APP)
    return payload


def _outcome(kind: Kind, case: Complaint | None, letter: str) -> str:
    """The state that follows, or the code of the refusal with an exclamation mark."""
    action = an_action(kind, _input(kind, case, letter))
    try:
        applied = workflow.apply(case, action, PEOPLE[letter], MONDAY, RULES)
    except Refused as refused:
        return f"!{refused.code.value}"
    assert not applied.is_noop
    if case is not None and applied.complaint.state is case.state:
        return "same"
    return applied.complaint.state.value


def _wrong(row: Row, state: State, letter: str, outcome: str, *, is_handed: bool) -> bool:
    allowed = row.inspectorate if is_handed else row.who
    if letter in allowed and state in row.states:
        return outcome not in row.targets
    if letter in allowed:
        return outcome.removeprefix("!") not in {code.value for code in NOT_NOW}
    if is_handed:
        return not outcome.startswith("!")
    return outcome != f"!{RefusalCode.NOT_PERMITTED.value}"


@pytest.mark.parametrize("is_handed", [False, True], ids=["ordinary", "inspectorate"])
@pytest.mark.parametrize("row", [r for r in ROWS if r.states], ids=lambda row: row.kind.value)
def test_who_may_do_what_in_which_state(row: Row, is_handed: bool) -> None:
    wrong = []
    for state in State:
        case = ready_for(row.kind, state, is_handed=is_handed)
        for letter in PEOPLE:
            outcome = _outcome(row.kind, case, letter)
            if _wrong(row, state, letter, outcome, is_handed=is_handed):
                wrong.append(f"{letter} in {state.value}: {outcome}")

    assert wrong == []


@pytest.mark.parametrize("row", [r for r in ROWS if not r.states], ids=lambda row: row.kind.value)
def test_who_may_bring_a_complaint_in(row: Row) -> None:
    outcomes = {letter: _outcome(row.kind, None, letter) for letter in PEOPLE}

    assert {letter for letter, outcome in outcomes.items() if outcome == "received"} == row.who
    assert {outcome for letter, outcome in outcomes.items() if letter not in row.who} == {
        f"!{RefusalCode.NOT_PERMITTED.value}"
    }


@pytest.mark.parametrize("row", [r for r in ROWS if not r.states], ids=lambda row: row.kind.value)
def test_a_complaint_that_exists_is_not_brought_in_again(row: Row) -> None:
    outcomes = {_outcome(row.kind, ready_for(row.kind, state), "O") for state in State}

    assert outcomes == {f"!{RefusalCode.WRONG_STATE.value}"}


@pytest.mark.parametrize("row", [r for r in ROWS if r.states], ids=lambda row: row.kind.value)
def test_what_does_not_exist_cannot_be_changed(row: Row) -> None:
    outcomes = {_outcome(row.kind, None, letter) for letter in PEOPLE}

    assert outcomes == {f"!{RefusalCode.NOT_FOUND.value}"}


def test_the_table_and_the_list_name_the_same_actions() -> None:
    assert {row.kind for row in ROWS} == set(Kind) == set(BY_KIND)
    assert len(ROWS) == len(TRANSITIONS)


def test_the_thirty_nine_transitions_are_there() -> None:
    numbers = {transition.number for transition in TRANSITIONS}

    assert {f"T{n}" for n in range(1, 40)} <= numbers


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.kind.value)
def test_the_table_says_the_same_states_as_the_list(row: Row) -> None:
    transition = BY_KIND[row.kind]
    listed = row.targets - {"same"}

    assert transition.number == row.number
    assert row.states <= transition.sources
    assert listed <= {state.value for state in transition.targets}
