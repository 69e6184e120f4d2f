"""What passes between the district and LAPOR!."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from halo_desktop.domain import lapor
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.lapor import Mirror
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.outcome import EventName, LaporAct
from halo_desktop.domain.payloads import (
    Forward,
    ImportLapor,
    LaporReturned,
    Object,
    RecordExternalAnswer,
    RecordLaporLink,
    RecordLaporStatus,
)
from halo_desktop.domain.rulebook import Options
from halo_desktop.domain.states import (
    ClockKind,
    ClockState,
    LaporDirection,
    LaporState,
    LaporStep,
    State,
    StatusSource,
)
from tests.support.small_district import (
    DINKES,
    LAPOR,
    MONDAY,
    REPORTER,
    RINA,
    Story,
    a_disposition,
    a_rulebook,
    approve,
    awaiting_approval,
    disposed,
    received,
)

RULES = a_rulebook()


def _state_of(case: Complaint, kind: ClockKind) -> ClockState | None:
    clock = case.clock(kind)
    return None if clock is None else clock.state


FORWARD = Forward(institution="PLN", reason="Listrik.", explanation="Kami teruskan.")


def test_a_forwarded_case_leaves_the_units_and_is_watched() -> None:
    case = disposed().do(Kind.FORWARD, FORWARD, RINA).case

    assert case.state is State.FORWARDED
    assert case.active_dispositions() == ()
    assert case.lapor is not None
    assert case.lapor.step is LaporStep.QUEUED
    running = {clock.kind for clock in case.clocks if clock.state is ClockState.RUNNING}
    assert running == {ClockKind.LAPOR_WATCH}


def test_a_case_that_lapor_sends_back_can_be_forwarded_again() -> None:
    story = received().do(Kind.FORWARD, FORWARD, RINA)
    story.do(Kind.RECORD_LAPOR_LINK, RecordLaporLink(tracking_id=" 777 "), RINA)
    story.do(Kind.LAPOR_RETURNED, LaporReturned(reason="Salah alamat."), LAPOR)
    assert story.case.lapor is not None
    assert story.case.lapor.direction is LaporDirection.INBOUND
    assert _state_of(story.case, ClockKind.VERIFICATION) is ClockState.RUNNING

    story.do(Kind.FORWARD, FORWARD, RINA)

    assert story.case.state is State.FORWARDED
    assert story.case.lapor.tracking_id == "777"


def answered_elsewhere() -> Story:
    """A forwarded case whose answer came back."""
    answer = RecordExternalAnswer(
        text="Tiang sudah diganti.", answered_on=date(2026, 11, 23), source="PLN"
    )
    story = received().do(Kind.FORWARD, FORWARD, RINA)
    return story.do(Kind.RECORD_EXTERNAL_ANSWER, answer, LAPOR)


def test_another_institutions_answer_reaches_the_complainant() -> None:
    case = answered_elsewhere().case

    assert case.state is State.ANSWERED
    assert case.entries[-1].is_public
    assert _state_of(case, ClockKind.COMPLAINANT_REPLY) is ClockState.RUNNING


def test_an_objection_without_a_unit_is_the_operators() -> None:
    case = answered_elsewhere().do(Kind.OBJECT, Object(text="Masih miring."), REPORTER).case

    assert case.state is State.RECEIVED
    assert _state_of(case, ClockKind.VERIFICATION) is ClockState.RUNNING


def test_an_imported_report_keeps_its_number_and_raw_status() -> None:
    payload = ImportLapor(
        tracking_id=" 1916449 ",
        title="Jalan",
        body="Jalan rusak.",
        received_at=MONDAY,
        status_name="Status Baru",
    )
    link = Story().do(Kind.IMPORT_LAPOR, payload, LAPOR).case.lapor

    assert link is not None
    assert (link.tracking_id, link.status_name) == ("1916449", "Status Baru")
    assert link.status is LaporState.UNKNOWN
    assert link.source is StatusSource.IMPORT


def linked(status: str) -> Complaint:
    """A disposed case whose LAPOR! status somebody noted."""
    story = disposed().do(Kind.RECORD_LAPOR_LINK, RecordLaporLink(tracking_id="777"), RINA)
    return story.do(Kind.RECORD_LAPOR_STATUS, RecordLaporStatus(status_name=status), RINA).case


def test_the_mirror_compares_our_state_with_theirs() -> None:
    only_linked = disposed().do(Kind.RECORD_LAPOR_LINK, RecordLaporLink(tracking_id="1"), RINA)

    assert lapor.compare(disposed().case) is Mirror.NOT_LINKED
    assert lapor.compare(only_linked.case) is Mirror.NOT_CHECKED
    assert lapor.compare(linked("Entah Apa")) is Mirror.UNKNOWN
    assert lapor.compare(linked("Selesai")) is Mirror.DIFFERS
    assert lapor.compare(replace(linked("selesai"), state=State.CLOSED)) is Mirror.MATCHES
    assert lapor.compare(replace(linked("Selesai"), state=State.FORWARDED)) is Mirror.MATCHES
    assert lapor.has_drift(linked("Selesai"))


@pytest.mark.parametrize(
    ("code", "name", "expected"),
    [
        ("", "Selesai", LaporState.DONE),
        ("", "  sElEsAi ", LaporState.DONE),
        ("", "belum-terverifikasi", LaporState.UNVERIFIED),
        ("5", "apa saja", LaporState.DONE),
        ("1", "Selesai", LaporState.UNVERIFIED),  # the code goes first
        ("99", "Selesai", LaporState.DONE),
        ("", "", LaporState.UNKNOWN),
        ("99", "Dalam Semesta", LaporState.UNKNOWN),
        ("", "\x00\udcff\U0001f600", LaporState.UNKNOWN),
    ],
)
def test_a_lapor_status_is_read_and_never_breaks(
    code: str, name: str, expected: LaporState
) -> None:
    assert lapor.read_status(code, name, RULES.lapor_statuses) is expected


def test_every_state_expects_something_or_nothing_of_lapor() -> None:
    assert set(lapor.EXPECTED) == set(State)


def test_a_poll_that_found_nothing_new_changes_nothing_but_a_look_is_recorded() -> None:
    story = Story(complaint=linked("Selesai"))
    polled = RecordLaporStatus(status_name="Selesai", source=StatusSource.POLL)
    looked = RecordLaporStatus(status_name="Selesai")

    story.do(Kind.RECORD_LAPOR_STATUS, polled, LAPOR)
    assert story.last is not None
    assert story.last.is_noop

    story.later(hours=1).do(Kind.RECORD_LAPOR_STATUS, looked, RINA)
    assert story.case.lapor is not None
    assert (story.case.lapor.checked_at, story.case.lapor.checked_by) == (story.now, RINA.user)


def _wanted(story: Story) -> list[str]:
    assert story.last is not None
    return [
        dict(event.facts)["act"]
        for event in story.last.events
        if event.name is EventName.LAPOR_WANTED
    ]


def test_a_case_outside_lapor_stays_outside() -> None:
    assert _wanted(disposed()) == []
    assert _wanted(approve(awaiting_approval())) == []


def test_a_case_in_lapor_is_followed_there() -> None:
    story = awaiting_approval()
    story.do(Kind.RECORD_LAPOR_LINK, RecordLaporLink(tracking_id="777"), RINA)

    assert _wanted(approve(story)) == [LaporAct.FOLLOW_UP.value]


def test_a_district_that_mirrors_everything_submits_at_disposition() -> None:
    story = received()
    story.rulebook = a_rulebook(Options(mirror_policy="A"))
    hidden = received(identity=None)
    hidden.rulebook = story.rulebook

    assert _wanted(story.do(Kind.DISPOSE, a_disposition(), RINA)) == [LaporAct.SUBMIT.value]
    assert _wanted(hidden.do(Kind.DISPOSE, a_disposition(lead=DINKES), RINA)) == []
