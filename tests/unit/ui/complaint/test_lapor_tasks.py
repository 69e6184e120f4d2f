"""What of a case is not in LAPOR! yet, as the operator reads and settles it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from halo_desktop.domain.ids import UserId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Complaint, Entry, LaporAttempt, LaporLink, LaporTask
from halo_desktop.domain.payloads import AskLapor
from halo_desktop.domain.states import (
    EntryKind,
    LaporAct,
    LaporDirection,
    LaporState,
    LaporStep,
    LaporTaskState,
    LaporWish,
    State,
)
from halo_desktop.ui.complaint import lapor_errors, lapor_tasks, lapor_words
from halo_desktop.ui.decisions.catalogue import form_for
from halo_desktop.ui.decisions.form import Fault
from halo_desktop.ui.decisions.situation import Situation
from halo_desktop.ui.decisions.values import Values
from halo_desktop.ui.theme import Tone
from tests.support.desk import MemoryDesk
from tests.support.world import NOW

ACTION = "01a1ee56-5e01-7ed2-a2e8-decf9ef4d3cb"


@pytest.fixture
def desk(screen: object) -> MemoryDesk:
    return MemoryDesk("rina")


def a_case(desk: MemoryDesk, state: LaporTaskState, error: str = "http-503") -> Complaint:
    """A case whose answer is not there."""
    found = next(
        file
        for file in (desk.memory.world.complaints[one] for one in desk.memory.ids())
        if file.state is State.IN_PROGRESS
    )
    task = LaporTask(
        id=ACTION,
        act=LaporAct.FOLLOW_UP,
        state=state,
        since=NOW - timedelta(hours=1),
        error=error,
        attempts=2,
        next_at=NOW + timedelta(minutes=15),
    )
    link = LaporLink(
        direction=LaporDirection.INBOUND,
        step=LaporStep.LINKED,
        tracking_id="1916449",
        status_name="Dalam Proses",
        status=LaporState.IN_PROGRESS,
        tasks=(task,),
        attempts=(
            LaporAttempt(at=NOW - timedelta(hours=2), error="http-503"),
            LaporAttempt(at=NOW - timedelta(hours=1), error=error),
        ),
    )
    told = Entry(
        id=f"{ACTION}/1",
        kind=EntryKind.PUBLIC_REPLY,
        at=NOW,
        actor=UserId("kadis"),
        actor_name="Kepala Dinas",
        text="Jalan sudah ditambal.",
    )
    return replace(found, lapor=link, entries=(*found.entries, told))


def test_an_answer_that_is_not_there_is_said_with_its_tries(desk: MemoryDesk) -> None:
    shown = lapor_words.of(a_case(desk, LaporTaskState.WAITING), (), desk.rulebook, NOW)

    assert shown.verdict_tone is Tone.DANGER
    assert "Belum tercatat di LAPOR!" in shown.verdict
    assert "gagal 503" in shown.tasks[0]
    assert "dicoba lagi" in shown.tasks[0]
    assert shown.attempts.count("gagal 503") == 2
    assert shown.outage.startswith("LAPOR! tidak menjawab sejak")


def test_the_sheet_holds_the_answer_and_our_number(desk: MemoryDesk) -> None:
    case = a_case(desk, LaporTaskState.BY_HAND, "")

    shown = lapor_words.of(case, (), desk.rulebook, NOW)

    assert shown.sheet == f"Jalan sudah ditambal.\n\n[Halo ASSAMI {case.ticket}]"
    assert shown.sheet_title.startswith("Jawaban")
    assert shown.outage == ""


def test_a_refusal_is_no_outage(desk: MemoryDesk) -> None:
    case = a_case(desk, LaporTaskState.NEEDS_FIX, "personal-data")

    shown = lapor_words.of(case, (), desk.rulebook, NOW)

    assert "NIK" in shown.tasks[0]
    assert shown.outage == ""


@pytest.mark.parametrize("code", ["http-503", "timeout", "way-closed", "entah-apa", "http-401"])
def test_every_code_has_words(code: str) -> None:
    assert lapor_errors.of(code)


def test_what_may_be_there_is_sent_again_only_with_a_word(desk: MemoryDesk) -> None:
    case = a_case(desk, LaporTaskState.UNCERTAIN, "timeout")
    situation = Situation(rulebook=desk.rulebook, actor=desk.memory.actor, now=NOW, case=case)
    form = form_for(Kind.ASK_LAPOR, situation)
    again = Values({"choice": f"resend:{ACTION}", "note": ""})

    assert [problem.fault for problem in form.problems(again)] == [Fault.REQUIRED]
    said = Values({"choice": f"resend:{ACTION}", "note": "Tidak ada di sana."})
    assert form.problems(said) == ()
    assert form.build(said) == AskLapor(
        wish=LaporWish.RESEND, task=ACTION, note="Tidak ada di sana."
    )


def test_what_is_done_by_hand_is_not_offered_to_be_sent(desk: MemoryDesk) -> None:
    case = a_case(desk, LaporTaskState.BY_HAND, "")
    situation = Situation(rulebook=desk.rulebook, actor=desk.memory.actor, now=NOW, case=case)

    (choice, _) = form_for(Kind.ASK_LAPOR, situation).fields

    assert [option.value for option in choice.options] == [f"pasted:{ACTION}", "check"]


def test_a_case_without_tasks_has_nothing_to_paste(desk: MemoryDesk) -> None:
    case = a_case(desk, LaporTaskState.WAITING)
    assert case.lapor is not None

    assert lapor_tasks.text_to_paste(replace(case, lapor=replace(case.lapor, tasks=()))) == ""
