"""What holds for every complaint, whatever people do to it and in whatever order."""

from __future__ import annotations

import itertools
import random
from dataclasses import replace
from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from halo_desktop.domain import workflow
from halo_desktop.domain.actions import Action
from halo_desktop.domain.errors import Refused
from halo_desktop.domain.ids import ActionId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Clock, Complaint
from halo_desktop.domain.payloads import (
    Approve,
    CheckResult,
    ConfirmReturn,
    Correct,
    MarkPrivacy,
    Payload,
    RequestExtension,
)
from halo_desktop.domain.roles import Actor
from halo_desktop.domain.situation import Situation, look
from halo_desktop.domain.states import (
    ClockState,
    DispositionRole,
    Flag,
    Outcome,
    ReplyKind,
    ReplyState,
    State,
)
from halo_desktop.domain.transitions import BY_KIND
from halo_desktop.wire import codec
from tests.support.small_district import (
    ANDI,
    ASING,
    BUPATI,
    CASE,
    DINKES,
    FITRI,
    INSPECTOR,
    INSPECTOR_2,
    KADIS,
    KADIS_PERKIM,
    LAPOR,
    MONDAY,
    REPORTER,
    RINA,
    SULAIMAN,
    SYSTEM,
    a_disposition,
    a_final,
    a_rulebook,
    received,
)
from tests.unit.domain.situations import INPUTS
from tests.unit.domain.test_marks import TO_INSPECTORATE

RULES = a_rulebook()
PEOPLE = (
    RINA,
    SULAIMAN,
    ANDI,
    KADIS,
    FITRI,
    ASING,
    KADIS_PERKIM,
    INSPECTOR,
    INSPECTOR_2,
    BUPATI,
    REPORTER,
    SYSTEM,
    LAPOR,
)
KINDS = [kind for kind in Kind if not BY_KIND[kind].makes_complaint]
PROGRESS = a_final(reply_kind=ReplyKind.PROGRESS, outcome=None, waived_supports_reason="-")
VARIANTS: dict[Kind, tuple[Payload, ...]] = {
    Kind.DISPOSE: (a_disposition(), a_disposition(supports=(DINKES,))),
    Kind.SUBMIT_REPLY: (
        PROGRESS,
        a_final(waived_supports_reason="-"),
        a_final(waived_supports_reason="-"),
        a_final(outcome=Outcome.EXPLAINED, evidence=(), waived_supports_reason="-"),
    ),
    Kind.CHECK_RESULT: (
        CheckResult(is_confirmed=True, note=""),
        CheckResult(is_confirmed=False, note="Belum."),
    ),
    Kind.CONFIRM_RETURN: (
        ConfirmReturn(is_confirmed=True),
        ConfirmReturn(is_confirmed=False, note="Tidak."),
    ),
    Kind.RECLASSIFY: (INPUTS[Kind.RECLASSIFY], TO_INSPECTORATE),
    Kind.MARK_PRIVACY: (
        MarkPrivacy(flag=Flag.CONFIDENTIAL, is_set=True, reason="-"),
        MarkPrivacy(flag=Flag.CONFIDENTIAL, is_set=False, reason="-"),
        MarkPrivacy(flag=Flag.ANONYMOUS, is_set=True, reason="-"),
    ),
}
MANY, LONG = 1000, 60
# Ends a walk too soon when it comes as often as the rest.
RARE = {Kind.WITHDRAW, Kind.ARCHIVE, Kind.MERGE, Kind.FORWARD, Kind.EXPIRE_COMPLETION}
# What carries a case on is done more often than what only adds to it.
USUALLY = 12
FORWARD_MOVING = {kind for kind in KINDS if BY_KIND[kind].targets} - RARE - {Kind.RECLASSIFY}
FORWARD_MOVING |= {Kind.REQUEST_EXTENSION, Kind.DECIDE_EXTENSION, Kind.CORRECT}
SENSIBLY, HALF, RARELY = 0.85, 0.5, 0.25
WAITING = {State.INCOMPLETE, State.ANSWERED}


def _input(kind: Kind, case: Complaint, chance: random.Random, now: datetime) -> Payload:
    payload = chance.choice(VARIANTS.get(kind, (INPUTS[kind],)))
    waiting = case.submitted_reply
    if isinstance(payload, Approve) and waiting is not None and waiting.sha256 is not None:
        return Approve(sha256=waiting.sha256)
    if isinstance(payload, Correct) and case.replies:
        return replace(payload, version=case.replies[-1].version)
    if isinstance(payload, RequestExtension):
        return replace(payload, new_target_on=now.date() + timedelta(days=3))
    return payload


def _action(kind: Kind, payload: Payload, number: int, case: Complaint) -> Action:
    return Action(
        id=ActionId(f"a{number:04d}"),
        kind=kind,
        complaint=CASE,
        payload=payload,
        base=case.facets,
        made_at=MONDAY,
    )


def walk(seed: int, length: int) -> list[Complaint]:
    """A complaint through random actions of random people; refusals change nothing."""
    chance = random.Random(seed)
    case, now = received().case, MONDAY
    seen = [case]
    for number in range(length):
        now += timedelta(hours=chance.choice((0, 0, 0, 1, 2, 5, 24, 48)))
        if case.state in WAITING and chance.random() > HALF:
            now += timedelta(days=40)
        kind, actor = _somebody_does(case, chance, now)
        if kind in RARE and chance.random() > RARELY:
            continue
        action = _action(kind, _input(kind, case, chance, now), number, case)
        case = _checked(case, action, actor, now)
        seen.append(case)
    return seen


def _somebody_does(case: Complaint, chance: random.Random, now: datetime) -> tuple[Kind, Actor]:
    """Mostly something that this person can do now, sometimes anything at all."""
    actor = chance.choice(PEOPLE)
    seen = look(case, actor, now, RULES)
    possible = [kind for kind in KINDS if _may_do(kind, seen)]
    if not possible or chance.random() > SENSIBLY:
        return chance.choice(KINDS), actor
    weights = [USUALLY if kind in FORWARD_MOVING else 1 for kind in possible]
    return chance.choices(possible, weights)[0], actor


def _may_do(kind: Kind, seen: Situation) -> bool:
    try:
        workflow.check_permitted(BY_KIND[kind], seen)
        workflow.check_possible(BY_KIND[kind], seen)
    except Refused:
        return False
    return True


def _checked(case: Complaint, action: Action, actor: Actor, now: datetime) -> Complaint:
    try:
        applied = workflow.apply(case, action, actor, now, RULES)
    except Refused:
        return case
    again = workflow.apply(case, action, actor, now, RULES)
    assert again == applied, "the same question has the same answer"
    if applied.is_noop:
        assert applied.complaint is case
        return case
    _check_step(case, applied.complaint, action.kind)
    _check_state(applied.complaint)
    return applied.complaint


def _check_step(before: Complaint, after: Complaint, kind: Kind) -> None:
    """What never goes back."""
    assert after.rev == before.rev + 1
    assert after.updated_at >= before.updated_at
    for facet in ("flow", "reply", "meta"):
        counted = getattr(after.facets, facet) - getattr(before.facets, facet)
        assert counted == (facet in BY_KIND[kind].bumps), f"{kind} counts {facet} by {counted}"
    if after.state is not before.state:
        assert after.facets.flow > before.facets.flow, f"{kind} moves the case unseen"
    assert after.entries[: len(before.entries)] == before.entries
    assert after.body == before.body
    assert [a.sha256 for a in after.attachments[: len(before.attachments)]] == [
        a.sha256 for a in before.attachments
    ]
    for old, new in zip(before.replies, after.replies, strict=False):
        if old.published_at is not None:
            same = replace(new, state=old.state, delivered_at=old.delivered_at)
            assert same == old, "what was published stays as it was"
    for old_clock, new_clock in zip(before.clocks, after.clocks, strict=False):
        _check_clock(old_clock, new_clock)
    assert len(after.clocks) >= len(before.clocks)
    assert len(after.dispositions) >= len(before.dispositions)


def _check_clock(before: Clock, after: Clock) -> None:
    """A clock keeps its kind and start; what was used is never given back."""
    assert (after.kind, after.started_on) == (before.kind, before.started_on)
    assert after.used_days >= before.used_days
    if before.stopped_at is not None and after.stopped_at is not None:
        assert after.stopped_at == before.stopped_at


def _check_state(case: Complaint) -> None:
    """What is always so."""
    leads = case.active_dispositions(DispositionRole.LEAD)
    assert len(leads) <= 1
    units = [disposition.unit for disposition in case.active_dispositions()]
    assert len(units) == len(set(units)), "a unit has one part"
    if case.state in {State.DISPOSED, State.IN_PROGRESS, State.AWAITING_APPROVAL}:
        assert len(leads) == 1
    waiting = [reply for reply in case.replies if reply.state is ReplyState.SUBMITTED]
    assert len(waiting) <= 1
    if case.state is State.AWAITING_APPROVAL:
        assert len(waiting) == 1
    assert len({reply.version for reply in case.replies}) == len(case.replies)
    running = [
        (clock.kind, clock.unit) for clock in case.clocks if clock.state is ClockState.RUNNING
    ]
    assert len(running) == len(set(running))
    if case.state in {State.CLOSED, State.WITHDRAWN}:
        pending = {kind for kind, _ in running} - {"approval"}  # an erratum may still wait
        assert pending == set()
    assert len({entry.id for entry in case.entries}) == len(case.entries)
    assert sum(span.until is None for span in case.holders) <= 1
    for earlier, later in zip(case.holders, case.holders[1:], strict=False):
        assert earlier.until is not None
        assert earlier.since <= earlier.until <= later.since
    assert case.rating is None or case.state is State.CLOSED


@given(seed=st.integers(0, 2**32 - 1))
def test_somebody_can_always_carry_a_case_on(seed: int) -> None:
    case = walk(seed, LONG)[-1]
    long_after = case.updated_at + timedelta(days=90)
    seen = [look(case, actor, long_after, RULES) for actor in PEOPLE]
    ways_on = [
        kind
        for kind in KINDS
        if BY_KIND[kind].targets and kind is not Kind.RECLASSIFY and kind is not Kind.WITHDRAW
        if any(_may_do(kind, situation) for situation in seen)
    ]

    assert ways_on or case.state is State.WITHDRAWN


@given(seed=st.integers(0, 2**32 - 1))
def test_whatever_people_do_a_complaint_stays_in_order(seed: int) -> None:
    cases = walk(seed, LONG)

    assert codec.decode_complaint(codec.encode(cases[-1])) == cases[-1]


def test_every_state_can_be_reached() -> None:
    unreached = set(State)
    for seed in range(MANY):
        unreached -= {case.state for case in walk(seed, LONG)}
        if not unreached:
            break

    assert unreached == set()


def test_an_answer_that_was_typed_is_never_lost() -> None:
    for seed in range(30):
        cases = walk(seed, 80)
        texts = [{reply.text for reply in case.replies} for case in cases]
        for earlier, later in itertools.pairwise(texts):
            submitted = earlier - {"Konsep."}  # a draft may be typed over
            assert submitted <= later
