"""What each action does to the limits, against a list that was written by hand.

A line names the action, the clocks before it and what becomes of them. Signs before:
nothing runs, ``=`` paused, ``.`` stopped. The names: V verification, F first response,
S settlement, W its calendar warning, C completion, R the complainant's reply window,
A approval, D return decision, I input of supporting units, L watching LAPOR!.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

import pytest

from halo_desktop.domain import workflow
from halo_desktop.domain.actions import Action
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Clock, Complaint
from halo_desktop.domain.payloads import CheckResult, ImportLapor, Payload
from halo_desktop.domain.roles import Actor
from halo_desktop.domain.states import ClockKind, ClockState, State
from halo_desktop.domain.transitions import BY_KIND, TRANSITIONS
from tests.support.small_district import (
    ANDI,
    CARDS,
    DINKES,
    DLHK,
    FITRI,
    KADIS,
    LAPOR,
    MONDAY,
    PUPR,
    REPORTER,
    RINA,
    SULAIMAN,
    SYSTEM,
    a_disposition,
    a_rulebook,
    an_action,
)
from tests.unit.domain.situations import INPUTS, input_for, ready_for
from tests.unit.domain.test_marks import TO_INSPECTORATE

RULES = a_rulebook()
NAMES = {
    "V": ClockKind.VERIFICATION,
    "F": ClockKind.FIRST_RESPONSE,
    "S": ClockKind.SETTLEMENT,
    "W": ClockKind.SETTLEMENT_CALENDAR,
    "C": ClockKind.COMPLETION,
    "R": ClockKind.COMPLAINANT_REPLY,
    "A": ClockKind.APPROVAL,
    "D": ClockKind.RETURN_DECISION,
    "I": ClockKind.SUPPORT_INPUT,
    "L": ClockKind.LAPOR_WATCH,
}
UNITS = {ClockKind.FIRST_RESPONSE: PUPR, ClockKind.SUPPORT_INPUT: DINKES}
BEGAN, DUE = date(2026, 11, 16), date(2026, 11, 30)


@dataclass(frozen=True)
class Line:
    kind: Kind
    state: State | None
    actor: Actor
    before: str
    after: str
    payload: Payload | None = None
    tweak: Callable[[Complaint], Complaint] | None = None

    def __str__(self) -> str:
        return f"{self.kind.value} {self.before or '-'} > {self.after or '-'}"


def no_lead(case: Complaint) -> Complaint:
    """Another institution answered; no unit of the district has a part."""
    return replace(case, dispositions=())


def about_cards(case: Complaint) -> Complaint:
    """The matter has nothing to look at."""
    return replace(case, topic=CARDS)


ASSISTED = a_disposition(supports=(DLHK,))
DOUBT = CheckResult(is_confirmed=False, note="Masih berlubang.")
LINES = (
    Line(Kind.INTAKE, None, RINA, "", "V begins"),
    Line(Kind.IMPORT_LAPOR, None, LAPOR, "", "V begins"),
    Line(
        Kind.REQUEST_COMPLETION,
        State.RECEIVED,
        RINA,
        "V S W",
        "V stops, S pauses, W pauses, C begins",
    ),
    Line(
        Kind.COMPLETE, State.INCOMPLETE, RINA, "C =S =W", "V begins, S resumes, W resumes, C stops"
    ),
    Line(Kind.EXPIRE_COMPLETION, State.INCOMPLETE, SYSTEM, "C", "C stops"),
    Line(
        Kind.DISPOSE,
        State.RECEIVED,
        RINA,
        "V",
        "V stops, F begins, S begins, W begins, I begins",
        ASSISTED,
    ),
    Line(Kind.DISPOSE, State.RECEIVED, RINA, "V =S =W", "V stops, F begins, S resumes, W resumes"),
    Line(
        Kind.HAND_TO_INSPECTORATE,
        State.RECEIVED,
        RINA,
        "V",
        "V stops, F begins, S begins, W begins",
    ),
    Line(
        Kind.ARCHIVE,
        State.RECEIVED,
        RINA,
        "V F S W D I",
        "V stops, F stops, S pauses, W pauses, D stops, I stops",
    ),
    Line(
        Kind.FORWARD,
        State.DISPOSED,
        RINA,
        "V F S W D I",
        "V stops, F stops, S pauses, W pauses, D stops, I stops, L begins",
    ),
    Line(
        Kind.LAPOR_RETURNED,
        State.FORWARDED,
        LAPOR,
        "L =S =W",
        "V begins, S resumes, W resumes, L stops",
    ),
    Line(
        Kind.RECORD_EXTERNAL_ANSWER,
        State.FORWARDED,
        LAPOR,
        "L =S =W",
        "S stops, W stops, R begins, L stops",
    ),
    Line(Kind.MERGE, State.IN_PROGRESS, RINA, "F S W", "F pauses, S pauses, W pauses"),
    Line(Kind.UNMERGE, State.MERGED, RINA, "=F =S =W", "F resumes, S resumes, W resumes"),
    Line(Kind.ACCEPT, State.DISPOSED, ANDI, "F S W", ""),
    Line(Kind.START, State.DISPOSED, ANDI, "F S W", ""),
    Line(Kind.RETURN, State.DISPOSED, ANDI, "F S W", ""),
    Line(Kind.RETURN, State.DISPOSED, SULAIMAN, "F S W", "F stops, D begins"),
    Line(Kind.CONFIRM_RETURN, State.DISPOSED, KADIS, "F S W", "F stops, D begins"),
    Line(Kind.REDISPOSE, State.RECEIVED, RINA, "D S W", "F begins, D stops"),
    Line(Kind.REDISPOSE, State.RECEIVED, RINA, "D =S W", "F begins, S resumes, D stops"),
    Line(Kind.CHANGE_UNITS, State.IN_PROGRESS, RINA, "F S I", ""),
    Line(
        Kind.CHANGE_UNITS,
        State.IN_PROGRESS,
        RINA,
        "F S I",
        "I stops, I begins",
        replace(INPUTS[Kind.CHANGE_UNITS], supports=(DLHK,)),  # type: ignore[call-arg]
    ),
    Line(Kind.CONTRIBUTE, State.IN_PROGRESS, FITRI, "F S I", "I stops"),
    Line(Kind.LOG_FIELD_WORK, State.IN_PROGRESS, ANDI, "F S W", ""),
    Line(Kind.REQUEST_EXTENSION, State.IN_PROGRESS, ANDI, "F S W", ""),
    Line(Kind.DECIDE_EXTENSION, State.IN_PROGRESS, RINA, "F S W", ""),
    Line(Kind.SUBMIT_REPLY, State.IN_PROGRESS, ANDI, "F S W", "A begins"),
    Line(Kind.SEND_BACK, State.AWAITING_APPROVAL, KADIS, "A F S W", "A stops"),
    Line(Kind.APPROVE_PROGRESS, State.AWAITING_APPROVAL, KADIS, "A F S W", "F stops, A stops"),
    Line(
        Kind.APPROVE_FINAL,
        State.AWAITING_APPROVAL,
        KADIS,
        "A F S W I",
        "F stops, S stops, W stops, A stops, I stops",
    ),
    Line(
        Kind.APPROVE_FINAL,
        State.AWAITING_APPROVAL,
        KADIS,
        "A S W",
        "S stops, W stops, R begins, A stops",
        tweak=about_cards,
    ),
    Line(Kind.CHECK_RESULT, State.CHECKING_RESULT, RINA, ".S .W", "R begins"),
    Line(Kind.CHECK_RESULT, State.CHECKING_RESULT, RINA, ".S .W", "S resumes, W resumes", DOUBT),
    Line(Kind.CLOSE_SATISFIED, State.ANSWERED, REPORTER, "R .S .W", "R stops"),
    Line(Kind.AUTO_CLOSE, State.ANSWERED, SYSTEM, "R .S .W", "R stops"),
    Line(
        Kind.OBJECT,
        State.ANSWERED,
        REPORTER,
        "R .F .S .W",
        "F begins, S resumes, W resumes, R stops",
    ),
    Line(Kind.REOPEN, State.CLOSED, REPORTER, ".F .S .W .R", "F begins, S begins, W begins"),
    Line(Kind.OBJECT, State.ANSWERED, REPORTER, "R", "V begins, R stops", tweak=no_lead),
    Line(Kind.REOPEN, State.CLOSED, REPORTER, ".V", "V begins", tweak=no_lead),
    Line(Kind.RESTORE, State.ARCHIVED, RINA, ".V =S =W", "V begins, S resumes, W resumes"),
    Line(Kind.WITHDRAW, State.IN_PROGRESS, REPORTER, "F S W", "F stops, S stops, W stops"),
    Line(Kind.RECLASSIFY, State.IN_PROGRESS, RINA, "F S W", "S moves"),
    Line(
        Kind.RECLASSIFY,
        State.AWAITING_APPROVAL,
        SULAIMAN,
        ".V F S A I",
        "V begins, F stops, S moves, A stops, I stops",
        TO_INSPECTORATE,
    ),
    Line(Kind.MARK_EMERGENCY, State.RECEIVED, RINA, "V", "V moves"),
    Line(Kind.CORRECT, State.ANSWERED, ANDI, "R .S", "A begins"),
    Line(Kind.ADD_NOTE, State.IN_PROGRESS, RINA, "F S W", ""),
    Line(Kind.MOVE_UNIT, State.IN_PROGRESS, SULAIMAN, "F S W", ""),
)


def _clock(sign: str) -> Clock:
    kind = NAMES[sign[-1]]
    states = {"=": ClockState.PAUSED, ".": ClockState.STOPPED}
    state = states.get(sign[0], ClockState.RUNNING)
    is_over = kind in {ClockKind.COMPLETION, ClockKind.COMPLAINANT_REPLY}
    return Clock(
        kind=kind,
        state=state,
        started_on=BEGAN,
        limit_days=10,
        due_on=date(2026, 11, 20) if is_over else DUE,
        is_provisional=False,
        unit=UNITS.get(kind),
        paused_on=date(2026, 11, 18) if state is ClockState.PAUSED else None,
        stopped_at=MONDAY - timedelta(days=5) if state is ClockState.STOPPED else None,
        remaining_days=None if state is ClockState.RUNNING else 8,
    )


def _case(line: Line) -> Complaint | None:
    if line.state is None:
        return None
    case = ready_for(line.kind, line.state)
    case = case if line.tweak is None else line.tweak(case)
    return replace(case, clocks=tuple(_clock(sign) for sign in line.before.split()))


def _story(before: Complaint | None, after: Complaint) -> str:
    """What became of the clocks, in the order of their names."""
    known = {} if before is None else dict(enumerate(before.clocks))
    happened = [
        (clock.kind, word)
        for number, clock in enumerate(after.clocks)
        if (word := _word(known.get(number), clock)) is not None
    ]
    letters = {kind: letter for letter, kind in NAMES.items()}
    order = list(NAMES)
    happened.sort(key=lambda item: order.index(letters[item[0]]))
    return ", ".join(f"{letters[kind]} {word}" for kind, word in happened)


def _word(old: Clock | None, new: Clock) -> str | None:
    if old is None:
        return "begins"
    if old.state is not new.state:
        return {
            ClockState.STOPPED: "stops",
            ClockState.PAUSED: "pauses",
            ClockState.RUNNING: "resumes",
        }[new.state]
    return None if (old.due_on, old.due_at) == (new.due_on, new.due_at) else "moves"


def _done(line: Line) -> str:
    case = _case(line)
    action: Action = an_action(line.kind, line.payload or input_for(line.kind, case))
    applied = workflow.apply(case, action, line.actor, MONDAY, RULES)
    return _story(case, applied.complaint)


@pytest.mark.parametrize("line", LINES, ids=str)
def test_what_an_action_does_to_the_limits(line: Line) -> None:
    assert _done(line) == line.after


@pytest.mark.parametrize(
    ("kind", "number"),
    [
        (transition.kind, number)
        for transition in TRANSITIONS
        for number in range(len(transition.clocks))
    ],
)
def test_an_effect_that_is_left_out_is_missed(
    kind: Kind, number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    transition = BY_KIND[kind]
    kept = tuple(effect for n, effect in enumerate(transition.clocks) if n != number)
    monkeypatch.setitem(BY_KIND, kind, replace(transition, clocks=kept))

    assert any(_done(line) != line.after for line in LINES if line.kind is kind)


def test_an_import_counts_from_the_day_in_lapor() -> None:
    payload = INPUTS[Kind.IMPORT_LAPOR]
    assert isinstance(payload, ImportLapor)
    payload = replace(payload, received_at=MONDAY - timedelta(days=3))

    case = workflow.apply(
        None, an_action(Kind.IMPORT_LAPOR, payload), LAPOR, MONDAY, RULES
    ).complaint

    assert case.clocks[0].started_on == date(2026, 11, 20)
