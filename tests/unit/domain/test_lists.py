"""Queues, choices and offline policies."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from halo_desktop.domain import criteria, offline, queues
from halo_desktop.domain.choices import choices
from halo_desktop.domain.criteria import Criteria, DueWindow, Since
from halo_desktop.domain.errors import RefusalCode
from halo_desktop.domain.ids import OwnQueueId, PlaceCode
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.queues import QueueId
from halo_desktop.domain.roles import STAFF_ROLES, Actor, Role
from halo_desktop.domain.states import OfflinePolicy
from halo_desktop.domain.transitions import BY_KIND
from tests.support.small_district import (
    ANDI,
    BUMIAYU,
    DINKES,
    FITRI,
    KADIS,
    MONDAY,
    POLEWALI,
    REPORTER,
    RINA,
    SULAIMAN,
    WONOMULYO,
    a_rulebook,
    answered,
    awaiting_approval,
    checking,
    disposed,
    in_progress,
    received,
)
from tests.unit.domain.situations import INPUTS
from tests.unit.domain.test_units_at_work import RETURN, returned

RULES = a_rulebook()


def _queues_of(role: Role, case: Complaint, actor: Actor) -> set[QueueId | OwnQueueId]:
    return {
        queue.id
        for group in queues.QUEUES[role]
        for queue in group.queues
        if queue.criteria.local is None
        and criteria.matches(queue.criteria, case, actor, MONDAY, RULES.calendar)
    }


def test_every_staff_role_has_its_lists() -> None:
    assert set(queues.QUEUES) == STAFF_ROLES


@pytest.mark.parametrize("role", list(queues.QUEUES))
def test_a_list_stands_once_in_the_navigation(role: Role) -> None:
    names = [queue.id for group in queues.QUEUES[role] for queue in group.queues]

    assert len(names) == len(set(names))


def test_own_lists_come_once_and_last_for_somebody_with_two_roles() -> None:
    groups = queues.groups_for(frozenset({Role.OPD_ADMIN, Role.OPD_LEADER}))

    assert groups[-1] is queues.MINE
    assert groups.count(queues.MINE) == 1
    assert [group.label for group in groups[:2]] == ["TUGAS OPD", "BERJALAN"]
    assert queues.groups_for(frozenset({Role.AUDITOR})) == ()


@pytest.mark.parametrize(
    ("case", "expected"),
    [
        (received().case, {QueueId.NEW}),
        (returned().case, {QueueId.NEW, QueueId.RETURNED}),
        (disposed().case, {QueueId.DISPOSED}),
        (awaiting_approval().case, {QueueId.IN_APPROVAL}),
        (checking().case, {QueueId.CHECKING}),
        (answered().case, {QueueId.ANSWERED}),
    ],
    ids=["received", "returned", "disposed", "submitted", "checking", "answered"],
)
def test_where_the_operator_finds_a_case(case: Complaint, expected: set[QueueId]) -> None:
    assert _queues_of(Role.OPERATOR, case, RINA) == expected


@pytest.mark.parametrize(
    ("case", "actor", "expected"),
    [
        (disposed().case, ANDI, {QueueId.UNIT_INBOX}),
        (disposed().case, FITRI, set()),
        (in_progress().case, ANDI, {QueueId.UNIT_WORKING}),
        (
            in_progress(supports=(DINKES,)).case,
            FITRI,
            {QueueId.UNIT_INBOX, QueueId.UNIT_SUPPORT},
        ),
        (awaiting_approval().case, ANDI, {QueueId.UNIT_WORKING, QueueId.UNIT_SUBMITTED}),
        (answered().case, ANDI, {QueueId.UNIT_ANSWERED}),
    ],
    ids=["inbox", "stranger", "working", "support", "submitted", "answered"],
)
def test_where_an_admin_finds_a_case(case: Complaint, actor: Actor, expected: set[QueueId]) -> None:
    assert _queues_of(Role.OPD_ADMIN, case, actor) == expected


def test_what_lies_on_the_leaders_desk() -> None:
    returning = disposed().do(Kind.RETURN, RETURN, ANDI).case

    assert _queues_of(Role.OPD_LEADER, awaiting_approval().case, KADIS) == {
        QueueId.TO_DECIDE,
        QueueId.UNIT_TWO_DAYS,
    }
    assert _queues_of(Role.OPD_LEADER, returning, KADIS) == {QueueId.RETURNS_TO_DECIDE}
    assert _queues_of(Role.OPD_LEADER, answered().case, KADIS) == {QueueId.APPROVED_TODAY}
    assert _queues_of(Role.OPD_LEADER, answered().case, ANDI) == set()


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2026, 11, 23), set()),
        (date(2026, 11, 24), {DueWindow.TWO_DAYS}),
        (date(2026, 11, 26), {DueWindow.TWO_DAYS, DueWindow.TODAY}),
        (date(2026, 11, 27), {DueWindow.OVERDUE}),
    ],
)
def test_a_case_becomes_due(today: date, expected: set[DueWindow]) -> None:
    story = received().on(today)

    found = {
        window
        for window in DueWindow
        if criteria.matches(Criteria(due=window), story.case, RINA, story.now, RULES.calendar)
    }

    assert found == expected


def test_the_limit_that_ends_first_is_the_pressing_one() -> None:
    clock = criteria.pressing_clock(disposed().case)

    assert clock is not None
    assert clock.due_on == date(2026, 11, 30)
    assert criteria.pressing_clock(answered().case) is None


@pytest.mark.parametrize(
    ("area", "is_inside"),
    [(BUMIAYU, True), (WONOMULYO, True), (POLEWALI, False), (PlaceCode("76.04.0"), False)],
)
def test_a_place_lies_in_its_kecamatan(area: PlaceCode, is_inside: bool) -> None:
    found = criteria.matches(Criteria(place=area), received().case, RINA, MONDAY, RULES.calendar)

    assert found is is_inside


def test_closed_this_month_begins_on_the_first_in_local_time() -> None:
    closed = answered().do(Kind.CLOSE_SATISFIED, INPUTS[Kind.CLOSE_SATISFIED], REPORTER)
    wanted = Criteria(closed=Since.THIS_MONTH)

    closed.on(date(2026, 11, 30), hour=15)
    assert criteria.matches(wanted, closed.case, KADIS, closed.now, RULES.calendar)
    closed.on(date(2026, 11, 30), hour=16)
    assert not criteria.matches(wanted, closed.case, KADIS, closed.now, RULES.calendar)


def _choice(case: Complaint | None, actor: Actor, kind: Kind) -> tuple[bool, RefusalCode | None]:
    found = {choice.kind: choice for choice in choices(case, actor, MONDAY, RULES)}
    return found[kind].is_allowed, found[kind].code


def test_choices_answer_for_everything_that_people_do() -> None:
    found = {choice.kind for choice in choices(received().case, RINA, MONDAY, RULES)}
    making = {choice.kind for choice in choices(None, RINA, MONDAY, RULES)}

    assert making == {Kind.INTAKE, Kind.IMPORT_LAPOR}
    assert found | making == {kind for kind in Kind if BY_KIND[kind].is_for_people}
    assert Kind.AUTO_CLOSE not in found


def test_a_choice_says_why_it_is_closed() -> None:
    case = received().case

    assert _choice(case, RINA, Kind.DISPOSE) == (True, None)
    assert _choice(case, ANDI, Kind.DISPOSE) == (False, RefusalCode.NOT_PERMITTED)
    assert _choice(case, RINA, Kind.CHECK_RESULT) == (False, RefusalCode.WRONG_STATE)
    assert _choice(case, RINA, Kind.REDISPOSE) == (False, RefusalCode.NOTHING_TO_DECIDE)
    assert _choice(None, ANDI, Kind.INTAKE) == (True, None)


def test_what_is_done_already_is_no_choice_any_more() -> None:
    marked = received().do(Kind.MARK_EMERGENCY, INPUTS[Kind.MARK_EMERGENCY], RINA)

    assert _choice(disposed().case, ANDI, Kind.ACCEPT) == (True, None)
    assert _choice(in_progress().case, ANDI, Kind.ACCEPT) == (False, RefusalCode.WRONG_STATE)
    assert _choice(marked.case, RINA, Kind.MARK_EMERGENCY) == (False, RefusalCode.WRONG_STATE)


def test_every_open_choice_can_be_taken_with_good_input() -> None:
    for story in (received(), disposed(supports=(DINKES,)), in_progress(), answered()):
        for actor in (RINA, SULAIMAN, ANDI, KADIS, FITRI):
            for choice in choices(story.case, actor, MONDAY, RULES):
                if choice.is_allowed and choice.kind not in {Kind.MOVE_UNIT, Kind.CORRECT}:
                    replace(story).do(choice.kind, INPUTS[choice.kind], actor)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (Kind.INTAKE, OfflinePolicy.QUEUE),
        (Kind.ACCEPT, OfflinePolicy.QUEUE),
        (Kind.START, OfflinePolicy.QUEUE),
        (Kind.ADD_NOTE, OfflinePolicy.QUEUE),
        (Kind.LOG_FIELD_WORK, OfflinePolicy.QUEUE),
        (Kind.SAVE_REPLY, OfflinePolicy.QUEUE),
        (Kind.DISPOSE, OfflinePolicy.QUEUE),
        (Kind.RETURN, OfflinePolicy.QUEUE),
        (Kind.REQUEST_COMPLETION, OfflinePolicy.QUEUE),
        (Kind.SUBMIT_REPLY, OfflinePolicy.QUEUE),
        (Kind.ARCHIVE, OfflinePolicy.DRAFT),
        (Kind.APPROVE_FINAL, OfflinePolicy.HASH_BOUND),
        (Kind.FORWARD, OfflinePolicy.ONLINE),
        (Kind.MERGE, OfflinePolicy.ONLINE),
        (Kind.REVEAL_IDENTITY, OfflinePolicy.ONLINE),
        (Kind.REOPEN, OfflinePolicy.ONLINE),
        (Kind.RECLASSIFY, OfflinePolicy.ONLINE),
        (Kind.SEND_BACK, OfflinePolicy.ONLINE),
    ],
)
def test_what_may_wait_for_a_connection(kind: Kind, expected: OfflinePolicy) -> None:
    assert offline.policy_of(kind, RULES) is expected


def test_the_districts_own_policy_goes_first() -> None:
    rules = replace(RULES, offline=(("dispose", OfflinePolicy.ONLINE),))

    found = {c.kind: c.offline for c in choices(received().case, RINA, MONDAY, rules)}

    assert offline.policy_of(Kind.DISPOSE, rules) is OfflinePolicy.ONLINE
    assert found[Kind.DISPOSE] is OfflinePolicy.ONLINE
