"""The invented past of a training server, and what goes on arriving."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache

import pytest

from halo_desktop.central.seed.accounts import load_accounts, staff_of
from halo_desktop.central.seed.rulebook_files import load_rulebook
from halo_desktop.central.seed.training import arrivals, evidence, office
from halo_desktop.central.seed.training.history import history
from halo_desktop.central.seed.training.library import load_library
from halo_desktop.central.seed.training.play import Stage, Step
from halo_desktop.domain import calendar, personal, workflow
from halo_desktop.domain.calendar import WITA
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.payloads import FileRef, ImportLapor, Intake
from halo_desktop.domain.roles import STAFF_ROLES, Role
from halo_desktop.domain.states import Channel, Flag, ReplyState, State

NOW = datetime(2026, 11, 23, 7, 30, tzinfo=UTC)
STAGE = Stage(rulebook=load_rulebook(), library=load_library(), accounts=load_accounts(), until=NOW)


@cache
def past(seed: int = 1) -> tuple[Step, ...]:
    return history(seed, 240, STAGE)


def carried_out(steps: Iterable[Step]) -> dict[ComplaintId, Complaint]:
    """Carries the actions out as the server does; a refusal fails the test."""
    cases: dict[ComplaintId, Complaint] = {}
    for step in steps:
        parent = cases.get(getattr(step.action.payload, "parent", ComplaintId("")))
        before = cases.get(step.action.complaint)
        applied = workflow.apply(
            before, step.action, step.actor, step.at, STAGE.rulebook, parent=parent
        )
        assert not applied.is_noop
        assert before is None or step.action.base == before.facets
        cases[step.action.complaint] = applied.complaint
        if applied.parent is not None:
            cases[applied.parent.id] = applied.parent
    return cases


@cache
def cases(seed: int = 1) -> tuple[Complaint, ...]:
    return tuple(carried_out(past(seed)).values())


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_every_action_of_the_past_passes_the_rules_and_every_state_occurs(seed: int) -> None:
    states = Counter(case.state for case in cases(seed))

    assert set(states) == set(State)
    assert states[State.RECEIVED] > 20
    assert 240 < sum(states.values()) < 280


@pytest.mark.parametrize(
    "now",
    [
        datetime(2026, 11, 22, 3, 0, tzinfo=UTC),  # a Sunday
        datetime(2026, 12, 28, 0, 5, tzinfo=UTC),  # after a week of holidays
        datetime(2027, 3, 17, 15, 0, tzinfo=UTC),  # after Lebaran
        datetime(2029, 6, 1, 4, 0, tzinfo=UTC),  # beyond the calendar
    ],
)
def test_the_past_can_be_made_on_any_day(now: datetime) -> None:
    steps = history(7, 60, replace(STAGE, until=now))

    assert max(step.at for step in steps) <= now
    assert len(carried_out(steps)) >= 60


def test_the_same_seed_makes_the_same_past() -> None:
    assert history(1, 40, STAGE) == history(1, 40, STAGE)
    assert history(1, 40, STAGE) != history(2, 40, STAGE)


def test_the_past_is_of_the_last_two_months_and_in_order() -> None:
    moments = [step.at for step in past()]

    assert moments == sorted(moments)
    assert moments[-1] <= NOW
    assert NOW - moments[0] < timedelta(days=100)
    recent = [case for case in cases() if NOW - case.received_at < timedelta(days=60)]
    assert len(recent) > 0.9 * len(cases())


def test_ids_are_never_used_twice() -> None:
    ids = [step.action.id for step in past()]
    complaints = {step.action.complaint for step in past()}

    assert len(set(ids)) == len(ids)
    assert len(complaints) == len(cases())


def test_staff_works_in_office_hours_save_in_emergencies() -> None:
    outside = [
        step
        for step in past()
        if step.actor.has(*STAFF_ROLES)
        and not office.is_open(step.at, STAGE.rulebook.calendar)
        and not calendar.is_working_day(calendar.local_day(step.at), STAGE.rulebook.calendar)
    ]

    assert len(outside) < 0.03 * len(past())


def test_the_first_days_work_is_there_for_everybody() -> None:
    waiting = Counter((case.lead.unit, case.state) for case in cases() if case.lead is not None)

    for unit in ("pupr", "dinkes"):
        for state in (State.DISPOSED, State.IN_PROGRESS, State.AWAITING_APPROVAL):
            assert waiting[(unit, state)], (unit, state)  # type: ignore[index]  # plain words
    assert any(case.has(Flag.HANDED_TO_INSPECTORATE) for case in cases())
    assert any(case.state is State.RECEIVED and case.requests for case in cases())
    assert any(reply.state is ReplyState.SENT_BACK for case in cases() for reply in case.replies)


def test_the_same_flood_is_reported_often_and_joined() -> None:
    joined = Counter(case.parent for case in cases() if case.state is State.MERGED)
    ((parent, children),) = joined.items()

    assert children >= 5
    (case,) = [case for case in cases() if case.id == parent]
    assert case.state is State.IN_PROGRESS
    assert len(case.children) == children


def test_marks_and_channels_have_believable_shares() -> None:
    flags = Counter(flag for case in cases() for flag in case.flags)
    channels = Counter(case.channel for case in cases())
    total = len(cases())

    assert 0.04 < flags[Flag.ANONYMOUS] / total < 0.2
    assert 0.01 < flags[Flag.CONFIDENTIAL] / total < 0.1
    assert flags[Flag.EMERGENCY] >= 3
    assert flags[Flag.SPECIFIC_DATA] >= 5
    assert set(channels) == set(Channel)
    assert 0.03 < channels[Channel.LAPOR] / total < 0.2
    assert sum(case.lapor is not None for case in cases()) > channels[Channel.LAPOR]


def test_people_write_in_the_evening_and_on_weekends_too() -> None:
    hours = Counter(case.received_at.astimezone(WITA).hour >= 17 for case in cases())
    weekend = sum(case.received_at.astimezone(WITA).weekday() >= 5 for case in cases())

    assert hours[True] > 30
    assert hours[False] > 100
    assert weekend > 10


def test_titles_fit_in_a_list_and_hardly_repeat() -> None:
    titles = Counter(case.title for case in cases())

    assert max(map(len, titles)) <= 70
    assert len(titles) > 0.8 * len(cases())
    assert len({case.body for case in cases()}) > 0.95 * len(cases())


def test_no_text_has_an_open_slot_an_identity_number_or_a_stray_space() -> None:
    for case in cases():
        texts = [case.title, case.body, case.summary, case.location_text]
        texts += [entry.text for entry in case.entries] + [reply.text for reply in case.replies]
        for text in texts:
            assert not re.search(r"[{}\[\]|]", text), text
            assert "  " not in text, text
            assert not personal.identity_numbers(text), text


def test_enough_different_stories_are_told_in_different_voices() -> None:
    stories = STAGE.library.stories

    assert len({story.body for story in stories}) >= 60
    assert {story.voice for story in stories} == {"plain", "wa", "caps", "local"}
    bodies = [case.body for case in cases()]
    assert sum(body.isupper() for body in bodies) >= 5
    assert sum(body.startswith(("Yth.", "Dengan hormat")) for body in bodies) >= 10
    assert sum(" sdh " in body or " tdk " in body for body in bodies) >= 20


def test_every_story_can_be_worked_on_by_people_with_accounts() -> None:
    for story in STAGE.library.stories:
        assert story.places == "" or story.places in STAGE.library.areas, story.id
        topic = STAGE.rulebook.topic(story.topic)
        assert topic is not None, story.id
        assert story.topic in STAGE.library.by_topic, story.id
        if story.forward is not None:
            target = STAGE.rulebook.unit(story.forward)
            assert target is not None, story.id
            assert target.kind == "external", story.id
        elif not (story.supervisory or story.unspecific):
            unit = story.unit or topic.default_unit
            assert unit is not None, story.id
            assert staff_of(STAGE.accounts, unit, Role.OPD_ADMIN), story.id
            assert staff_of(STAGE.accounts, unit, Role.OPD_LEADER), story.id


def test_invented_people_have_telephones_that_nobody_has() -> None:
    taken = [step.action.payload for step in past() if step.action.kind is Kind.INTAKE]
    phones = [p.identity.phone for p in taken if isinstance(p, Intake) and p.identity]

    assert len(phones) > 100
    assert all(re.fullmatch(r"0840-\d{4}-\d{4}", phone) for phone in phones)


def test_lapor_numbers_are_unique() -> None:
    numbers = [case.lapor.tracking_id for case in cases() if case.lapor is not None]
    known = [number for number in numbers if number]

    assert len(set(known)) == len(known)


def test_pictures_that_actions_name_are_there() -> None:
    known = {picture.file for picture in evidence.pictures()}
    named = {
        file
        for step in past()
        for name in ("evidence", "attachments")
        for file in getattr(step.action.payload, name, ())
        if isinstance(file, FileRef)
    }

    assert named
    assert named <= known
    for picture in evidence.pictures():
        assert picture.content.startswith(b"\x89PNG")
        assert len(picture.content) == picture.file.size_bytes < 20_000


def test_new_complaints_arrive_by_themselves_and_are_taken() -> None:
    steps = [arrivals.next_step(5, number, STAGE, ()) for number in range(40)]

    arrived = carried_out(steps)

    assert len(arrived) == 40
    assert {case.channel for case in arrived.values()} <= {
        Channel.APP,
        Channel.WEB,
        Channel.LAPOR,
    }
    assert all(case.received_at == NOW for case in arrived.values())
    assert all(not step.actor.has(*STAFF_ROLES) for step in steps)
    assert len({case.body for case in arrived.values()}) > 35


def test_a_restarted_server_repeats_no_arrival() -> None:
    later = replace(STAGE, until=NOW + timedelta(seconds=45))

    one, other = arrivals.next_step(5, 0, STAGE, ()), arrivals.next_step(5, 0, later, ())

    assert one.action.id != other.action.id
    assert one.action.complaint != other.action.complaint


@pytest.mark.parametrize(
    ("state", "kinds"),
    [
        (State.ANSWERED, {Kind.CLOSE_SATISFIED, Kind.OBJECT}),
        (State.INCOMPLETE, {Kind.COMPLETE}),
    ],
)
def test_those_who_wait_outside_react_to_their_cases(state: State, kinds: set[Kind]) -> None:
    waiting = [case for case in cases() if case.state is state]
    seen: set[Kind] = set()

    for number in range(2, 60, 3):
        stage = replace(STAGE, until=NOW + timedelta(minutes=number + 2))
        step = arrivals.next_step(5, number, stage, waiting)
        (case,) = [case for case in waiting if case.id == step.action.complaint]
        workflow.apply(case, step.action, step.actor, step.at, STAGE.rulebook)
        seen.add(step.action.kind)

    assert seen == kinds


def test_nobody_reacts_at_once() -> None:
    (case, *_) = [case for case in cases() if case.state is State.ANSWERED]
    just_now = replace(case, updated_at=NOW)

    step = arrivals.next_step(5, 2, STAGE, [just_now])

    assert isinstance(step.action.payload, Intake | ImportLapor)
