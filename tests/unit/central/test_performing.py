"""Actions without a console: imports, mergers and their answers, numbers taken once."""

from __future__ import annotations

import dataclasses
from datetime import UTC, datetime

import pytest

from halo_desktop.central.operations import background
from halo_desktop.central.seed import seeding
from halo_desktop.central.service import Central
from halo_desktop.domain.actions import Action
from halo_desktop.domain.ids import ActionId, ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Facets
from halo_desktop.domain.payloads import (
    Approve,
    ImportLapor,
    Merge,
    RecordLaporLink,
    Start,
    SubmitReply,
)
from halo_desktop.domain.roles import LAPOR_ACTOR
from halo_desktop.domain.states import EntryKind, Outcome, ReplyKind, State
from tests.support import cases, server
from tests.support.clerk import Clerk
from tests.support.server import MovableClock


class PowerCutError(Exception):
    pass


def import_of(tracking_id: str, title: str = "Lampu jalan padam") -> Action:
    return Action(
        id=ActionId(server.new_id()),
        kind=Kind.IMPORT_LAPOR,
        complaint=ComplaintId(server.new_id()),
        payload=ImportLapor(
            tracking_id=tracking_id,
            title=title,
            body="Lampu jalan padam sejak pekan lalu.",
            received_at=cases.RECEIVED_AT,
        ),
        base=Facets(),
        made_at=cases.RECEIVED_AT,
    )


def test_a_lapor_number_is_taken_once_however_it_is_written(central: Central) -> None:
    first = central.perform(import_of("#8123456"), LAPOR_ACTOR).result

    again = central.perform(import_of(" 8123456 "), LAPOR_ACTOR).result

    assert first.st == "applied"
    assert (again.st, again.code) == ("rejected", "already-linked")


def test_a_link_to_a_taken_number_is_refused(central: Central, rina: Clerk) -> None:
    central.perform(import_of("8123456"), LAPOR_ACTOR)
    case = rina.take_in()

    result = rina.settle(
        rina.command(Kind.RECORD_LAPOR_LINK, case, RecordLaporLink(tracking_id="8123456"))
    )

    assert (result.st, result.code) == ("rejected", "already-linked")


def test_a_batch_counts_as_a_whole(central: Central, rina: Clerk) -> None:
    def play() -> None:
        with central.batch() as batch:
            assert batch.perform(import_of("8000001"), LAPOR_ACTOR).result.st == "applied"
            raise PowerCutError

    with pytest.raises(PowerCutError):
        play()

    assert rina.snapshot("kab/ok").rows == ()


def test_an_action_happens_at_the_moment_it_is_given(central: Central) -> None:
    moment = datetime(2026, 11, 24, 0, 45, tzinfo=UTC)

    done = central.perform(import_of("8000001"), LAPOR_ACTOR, at=moment)

    assert done.complaint is not None
    assert done.complaint.created_at == moment


def test_a_refusal_that_is_not_kept_can_be_tried_again(central: Central, rina: Clerk) -> None:
    case = rina.take_in()
    rina.do(Kind.RECORD_LAPOR_LINK, case, RecordLaporLink(tracking_id="8123456"))
    action = import_of("8123456")

    refused = central.perform(action, LAPOR_ACTOR, keep_refusal=False).result
    changed = dataclasses.replace(action, payload=import_of("8777777").payload)
    taken = central.perform(changed, LAPOR_ACTOR).result

    assert (refused.st, taken.st) == ("rejected", "applied")


def test_a_merger_with_a_case_that_one_may_not_see_is_refused(
    central: Central, rina: Clerk
) -> None:
    child = rina.take_in()
    merge = Merge(
        parent=ComplaintId(server.new_id()), parent_ticket="ASM-2026-000099", reason="Sama"
    )

    result = rina.settle(rina.command(Kind.MERGE, child, merge))

    assert result.st == "rejected"
    assert rina.case(child).state is State.RECEIVED


def test_joined_complainants_get_the_parents_answer(central: Central, rina: Clerk) -> None:
    fitri, leader = Clerk.sign_in(central, "fitri"), Clerk.sign_in(central, "kadis.kes")
    parent, child = rina.take_in("Obat habis"), rina.take_in("Obat habis juga")
    rina.do(Kind.MERGE, child, Merge(parent=parent, parent_ticket="-", reason="Hal yang sama"))
    rina.do(Kind.DISPOSE, parent, cases.dispose("dinkes", topic="puskesmas"))
    text = "Persediaan obat sudah ditambah dan dapat diambil sejak hari ini di puskesmas."
    fitri.do(Kind.START, parent, Start(plan="Periksa persediaan obat"))
    reply = SubmitReply(reply_kind=ReplyKind.FINAL, text=text, outcome=Outcome.FULFILLED)
    fitri.do(Kind.SUBMIT_REPLY, parent, reply)
    sha256 = leader.case(parent).replies[-1].sha256
    assert sha256 is not None
    cursor = rina.snapshot("kab/ok").as_of

    leader.do(Kind.APPROVE_FINAL, parent, Approve(sha256=sha256))

    answers = [e.text for e in rina.case(child).entries if e.kind is EntryKind.PUBLIC_REPLY]
    assert answers == [text]
    changed = rina.pull("kab/ok", cursor).rows
    assert {row.id for row in changed} == {parent, child}
    assert len({row.q for row in changed}) == 2


def test_the_training_past_is_played_without_a_refusal(
    central: Central, clock: MovableClock
) -> None:
    seeding.add_people(central)

    refused = seeding.add_past(central, 25)

    assert refused == 0
    rina = Clerk.sign_in(central, "rina")
    assert len(rina.snapshot("kab/ok", limit=500).rows) > 25
    assert seeding.add_past(central, 25) == 0
    assert len(rina.snapshot("kab/ok", limit=500).rows) < 60


def test_new_complaints_arrive(central: Central, clock: MovableClock) -> None:
    arrivals = background.Arrivals(central)
    for _ in range(5):
        clock.advance(minutes=3)
        arrivals.next()

    rina = Clerk.sign_in(central, "rina")

    assert len(rina.snapshot("kab/ok").rows) >= 3
