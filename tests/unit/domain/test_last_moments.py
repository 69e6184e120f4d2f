"""Every limit at its last moment: what is just in time is taken, a second later it is not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

import pytest

from halo_desktop.domain import (
    calendar,
    deadlines,
    guards_case,
    guards_reply,
    guards_triage,
    guards_unit,
    situation,
)
from halo_desktop.domain.conflicts import FacetChange, is_stale
from halo_desktop.domain.errors import Refused
from halo_desktop.domain.ids import DeviceId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Clock, Complaint, Facets
from halo_desktop.domain.roles import Actor, Membership, Role
from halo_desktop.domain.situation import Situation
from halo_desktop.domain.states import ClockKind, ClockState, State
from tests.support.small_district import (
    ANDI,
    KADIS,
    MONDAY,
    PUPR,
    REPORTER,
    RINA,
    a_final,
    a_rulebook,
    an_intake,
)
from tests.unit.domain.refusal import archived_by, typed
from tests.unit.domain.situations import TODAY, a_clock, ready_for

RULES = a_rulebook()
DAY = timedelta(days=1)
SECOND = timedelta(seconds=1)
MINE, OTHER = DeviceId("mine"), DeviceId("other")


@dataclass(frozen=True, kw_only=True)
class Edge:
    """A rule, the last that it lets through and the first that it does not."""

    name: str
    taken: Callable[[], None]
    refused: Callable[[], None]

    def __str__(self) -> str:
        return self.name


def _at(
    case: Complaint | None, actor: Actor, now: datetime = MONDAY, parent: Complaint | None = None
) -> Situation:
    return situation.look(case, actor, now, RULES, parent)


def _clocked(state: State, clock: Clock) -> Complaint:
    case = ready_for(Kind.ADD_NOTE, state)
    others = tuple(known for known in case.clocks if known.kind is not clock.kind)
    return replace(case, clocks=(*others, clock))


def _waiting_until(kind: ClockKind, moment: datetime) -> Clock:
    return replace(a_clock(kind, calendar.local_day(moment)), due_at=moment)


def _text(length: int) -> None:
    guards_reply.text_is_long_enough(
        _at(ready_for(Kind.SUBMIT_REPLY, State.IN_PROGRESS), ANDI), a_final(text="a" * length)
    )


def _rating(stars: int) -> None:
    payload = typed(Kind.CLOSE_SATISFIED, rating=stars)
    guards_reply.rating_is_one_to_five(
        _at(ready_for(Kind.CLOSE_SATISFIED, State.ANSWERED), RINA), payload
    )


def _reply_window(after: timedelta) -> None:
    case = _clocked(State.ANSWERED, _waiting_until(ClockKind.COMPLAINANT_REPLY, MONDAY))
    guards_reply.reply_window_is_over(_at(case, RINA, MONDAY + after))


def _reopen(days: int, times: int = 0) -> None:
    case = replace(
        ready_for(Kind.REOPEN, State.CLOSED), closed_at=MONDAY - days * DAY, reopened_count=times
    )
    guards_reply.may_reopen_now(_at(case, REPORTER))


def _receipt(ahead: timedelta) -> None:
    payload = an_intake(received_at=MONDAY + ahead, backdating_reason="")
    guards_triage.receipt_is_plausible(_at(None, RINA), payload)


def _completion(after: timedelta) -> None:
    case = _clocked(State.INCOMPLETE, _waiting_until(ClockKind.COMPLETION, MONDAY))
    guards_triage.completion_limit_is_over(_at(case, RINA, MONDAY + after))


def _dispute(returns: int) -> None:
    case = replace(ready_for(Kind.REDISPOSE, State.RECEIVED), return_count=returns)
    guards_triage.dispute_is_decided_by_supervisor(_at(case, RINA))


def _restore(days_ago: int) -> None:
    case = archived_by(RINA, days_ago)(ready_for(Kind.RESTORE, State.ARCHIVED))
    guards_triage.archiver_may_restore(_at(case, RINA))


def _answered_on(day: date) -> None:
    payload = typed(Kind.RECORD_EXTERNAL_ANSWER, answered_on=day)
    guards_triage.external_answer_is_plausible(
        _at(ready_for(Kind.RECORD_EXTERNAL_ANSWER, State.FORWARDED), RINA), payload
    )


def _target(day: date) -> None:
    case = ready_for(Kind.START, State.DISPOSED)
    guards_unit.target_is_ahead(_at(case, ANDI), typed(Kind.START, target_on=day))


def _returned(days_after: int) -> None:
    case = ready_for(Kind.RETURN, State.DISPOSED)
    made_at = MONDAY - days_after * DAY
    case = replace(case, dispositions=tuple(replace(d, made_at=made_at) for d in case.dispositions))
    guards_unit.within_return_window(_at(case, ANDI))


def _done_on(day: date) -> None:
    case = ready_for(Kind.LOG_FIELD_WORK, State.IN_PROGRESS)
    guards_unit.work_was_done(_at(case, ANDI), typed(Kind.LOG_FIELD_WORK, done_on=day))


def _extension(due: date, times: int = 0) -> None:
    case = replace(
        _clocked(State.IN_PROGRESS, a_clock(ClockKind.SETTLEMENT, due)), extension_count=times
    )
    guards_unit.extension_is_possible(_at(case, ANDI))


def _new_target(day: date) -> None:
    settlement = replace(a_clock(ClockKind.SETTLEMENT, TODAY + 9 * DAY), target_on=TODAY + DAY)
    case = _clocked(State.IN_PROGRESS, settlement)
    last = a_clock(ClockKind.SETTLEMENT_CALENDAR, TODAY + 5 * DAY)
    case = replace(
        case,
        clocks=(*(c for c in case.clocks if c.kind is not ClockKind.SETTLEMENT_CALENDAR), last),
    )
    payload = typed(Kind.REQUEST_EXTENSION, new_target_on=day)
    guards_unit.new_target_is_within_the_law(_at(case, ANDI), payload)


def _limit(longer_by: int) -> None:
    payload = typed(Kind.RECLASSIFY)
    handling = getattr(payload, "handling_class")  # noqa: B009 - of an input known by its kind
    policy = deadlines.policy_for(RULES, ClockKind.SETTLEMENT, TODAY, handling)
    assert policy is not None
    clock = replace(
        a_clock(ClockKind.SETTLEMENT, TODAY + 9 * DAY),
        started_on=TODAY,
        limit_days=policy.days - longer_by,
    )
    case = _clocked(State.IN_PROGRESS, clock)
    guards_case.longer_limit_needs_supervisor(_at(case, RINA), payload)


def _tracking(length: int) -> None:
    case = replace(ready_for(Kind.RECORD_LAPOR_LINK, State.RECEIVED), lapor=None)
    payload = typed(Kind.RECORD_LAPOR_LINK, tracking_id="1" * length)
    guards_case.link_is_free(_at(case, RINA), payload)


def _edge(name: str, rule: Callable[..., None], taken: object, refused: object) -> Edge:
    return Edge(name=name, taken=lambda: rule(taken), refused=lambda: rule(refused))


EDGES = (
    _edge("shortest answer", _text, 40, 39),
    _edge("most stars", _rating, 5, 6),
    _edge("fewest stars", _rating, 1, 0),
    _edge("end of the reply window", _reply_window, SECOND, 0 * SECOND),
    _edge("last day to reopen", _reopen, 30, 31),
    Edge(name="most reopenings", taken=lambda: _reopen(1, 1), refused=lambda: _reopen(1, 2)),
    _edge("clock of the counter", _receipt, 5 * 60 * SECOND, 5 * 60 * SECOND + SECOND),
    _edge("back-dating", _receipt, -7 * DAY, -8 * DAY),
    _edge("end of the completion limit", _completion, SECOND, 0 * SECOND),
    _edge("returns before a dispute", _dispute, 1, 2),
    _edge("own mistake", _restore, 5, 6),  # three working days, with a week-end between
    _edge("day of another's answer", _answered_on, TODAY, TODAY + DAY),
    _edge("target", _target, TODAY, TODAY - DAY),
    _edge("return window", _returned, 4, 5),  # two working days, with a week-end between
    _edge("day of field work", _done_on, TODAY, TODAY + DAY),
    _edge("last day to ask for more time", _extension, TODAY, TODAY - DAY),
    Edge(
        name="most extensions",
        taken=lambda: _extension(TODAY, 1),
        refused=lambda: _extension(TODAY, 2),
    ),
    _edge("new target after the present one", _new_target, TODAY + 2 * DAY, TODAY + DAY),
    _edge("new target within the law", _new_target, TODAY + 9 * DAY, TODAY + 10 * DAY),
    _edge("limit of another class", _limit, 0, 1),
    _edge("longest number of LAPOR!", _tracking, 64, 65),
)


@pytest.mark.parametrize("edge", EDGES, ids=str)
def test_what_is_just_in_time_is_taken(edge: Edge) -> None:
    edge.taken()


@pytest.mark.parametrize("edge", EDGES, ids=str)
def test_what_comes_one_later_is_refused(edge: Edge) -> None:
    with pytest.raises(Refused):
        edge.refused()


def test_a_role_holds_on_its_first_and_on_its_last_day() -> None:
    held = Membership(role=Role.OPD_ADMIN, unit=PUPR, valid_from=TODAY, valid_to=TODAY + DAY)

    assert [held.is_valid_on(TODAY + n * DAY) for n in (-1, 0, 1, 2)] == [False, True, True, False]


@pytest.mark.parametrize(
    ("used", "level"),
    [(4, deadlines.Level.CALM), (5, deadlines.Level.HALF), (8, deadlines.Level.MOST)],
)
def test_a_limit_presses_from_the_exact_half_and_eighty_percent_on(
    used: int, level: deadlines.Level
) -> None:
    clock = replace(
        a_clock(ClockKind.SETTLEMENT, TODAY + 20 * DAY),
        started_on=TODAY - DAY,
        counts_working_days=False,
        running_since=TODAY - DAY,
        used_days=used,
        limit_days=10,
    )

    assert deadlines.progress(clock, MONDAY, RULES.calendar).level is level


def test_a_limit_is_kept_until_the_last_second_of_its_last_day() -> None:
    clock = a_clock(ClockKind.SETTLEMENT, TODAY)
    last = datetime(2026, 11, 23, 15, 59, 59, tzinfo=UTC)

    assert not deadlines.progress(clock, last, RULES.calendar).is_late
    assert deadlines.progress(clock, last + SECOND, RULES.calendar).is_late


def test_a_limit_is_escalated_on_the_third_working_day_after_it() -> None:
    clock = a_clock(ClockKind.SETTLEMENT, date(2026, 11, 16))

    levels = [
        deadlines.progress(clock, MONDAY + n * DAY, RULES.calendar).level for n in (-5, -4, -3)
    ]

    assert levels == [
        deadlines.Level.OVERDUE,
        deadlines.Level.ESCALATED,
        deadlines.Level.ESCALATED,
    ]


def test_a_stopped_clock_that_was_stopped_at_its_end_is_not_late() -> None:
    clock = a_clock(ClockKind.SETTLEMENT, TODAY)
    end = deadlines.due_at(clock)
    stopped = replace(clock, state=ClockState.STOPPED, stopped_at=end)

    assert not deadlines.progress(stopped, end + DAY, RULES.calendar).is_late


def test_a_policy_holds_from_its_first_day_on() -> None:
    policy = deadlines.policy_for(RULES, ClockKind.APPROVAL, TODAY)
    assert policy is not None
    book = replace(RULES, policies=(replace(policy, valid_from=TODAY),))

    assert deadlines.policy_for(book, ClockKind.APPROVAL, TODAY) is not None
    assert deadlines.policy_for(book, ClockKind.APPROVAL, TODAY - DAY) is None


def test_the_newest_change_of_somebody_else_makes_an_action_stale() -> None:
    base, current = Facets(flow=1), Facets(flow=3)
    first = FacetChange(facet="flow", version=2, device=MINE)
    last = FacetChange(facet="flow", version=3, device=OTHER)

    assert is_stale(Kind.DISPOSE, base, current, (first, last), MINE)
    assert is_stale(Kind.DISPOSE, base, current, (first, replace(last, device=None)), None)


def test_four_eyes_are_those_of_another_person() -> None:
    case = ready_for(Kind.APPROVE_FINAL, State.AWAITING_APPROVAL)
    waiting = case.submitted_reply
    assert waiting is not None

    guards_reply.approver_is_not_author(_at(case, KADIS))
    with pytest.raises(Refused):
        guards_reply.approver_is_not_author(_at(case, replace(KADIS, user=waiting.author)))
