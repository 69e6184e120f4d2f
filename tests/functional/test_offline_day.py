"""The same day with the cable pulled out for its middle part, and plugged in again."""

from __future__ import annotations

import pytest

from halo_desktop import assets
from halo_desktop.cache.views import OutboxState, PendingMark
from halo_desktop.domain.errors import RefusalCode, Refused
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import AddNote, Reclassify
from halo_desktop.domain.queues import QueueId
from halo_desktop.domain.states import Classification, HandlingClass, ReplyState, State
from halo_desktop.sync.state import Phase
from tests.support import papers
from tests.support.consoles import PICTURE, Console
from tests.support.district import District


async def arrive(district: District, console: Console, count: int) -> list[ComplaintId]:
    """Some complaints, all of them on the console."""
    made = [district.complain(papers.a_report(f"Lampu padam {n}")) for n in range(count)]
    for complaint in made:
        await console.sees(complaint)
    return made


async def test_what_is_decided_without_a_connection_arrives_once_and_in_order(
    district: District,
) -> None:
    rina, cable = district.far_console("rina")
    await rina.sign_in()
    andi = await district.open("andi")
    cases = await arrive(district, rina, 4)

    cable.pull()
    await rina.until_state(lambda desk: desk.connection.state.phase is Phase.OFFLINE)
    for complaint in reversed(cases):
        await rina.do(Kind.DISPOSE, complaint, papers.a_disposition(title="Lampu padam"))

    assert [item.complaint for item in await rina.waiting()] == cases[::-1]
    assert {line.pending for line in await rina.queue(QueueId.DISPOSED)} == {PendingMark.WAITING}
    assert (await rina.counts())[QueueId.NEW] == 0
    assert rina.desk.connection.state.waiting == 4
    assert not rina.desk.connection.state.is_all_sent
    assert {district.case(complaint).state for complaint in cases} == {State.RECEIVED}

    cable.plug()
    await rina.level()

    items = await rina.desk.outbox.items()
    assert [item.complaint for item in items] == cases[::-1]
    sequence = [item.seq for item in items if item.seq is not None]
    assert len(sequence) == 4
    assert sequence == sorted(sequence)
    for complaint in cases:
        await andi.sees(complaint, lambda case: case.state is State.DISPOSED)
        assert district.done_to(complaint) == [Kind.INTAKE, Kind.DISPOSE]
    assert {line.pending for line in await rina.queue(QueueId.DISPOSED)} == {PendingMark.NONE}


async def test_what_is_undone_in_time_never_happened(district: District) -> None:
    rina, cable = district.far_console("rina")
    await rina.sign_in()
    (complaint,) = await arrive(district, rina, 1)
    cable.pull()
    await rina.until_state(lambda desk: not desk.connection.state.is_connected)

    performed = await rina.do(Kind.DISPOSE, complaint, papers.a_disposition(), hold_seconds=60)
    (held,) = await rina.queue(QueueId.DISPOSED)
    was_in_time = await rina.desk.outbox.undo(performed.action)

    assert performed.hold_until is not None
    assert (held.pending, held.state) == (PendingMark.HELD, State.DISPOSED)
    assert was_in_time
    assert await rina.waiting() == ()
    (line,) = await rina.queue(QueueId.NEW)
    assert (line.pending, line.state) == (PendingMark.NONE, State.RECEIVED)
    cable.plug()
    await rina.level()
    assert district.done_to(complaint) == [Kind.INTAKE]


async def test_what_was_sent_can_no_longer_be_undone(district: District) -> None:
    rina = await district.open("rina")
    (complaint,) = await arrive(district, rina, 1)

    performed = await rina.do(Kind.DISPOSE, complaint, papers.a_disposition())
    await rina.settled(performed)

    assert not await rina.desk.outbox.undo(performed.action)
    assert (await rina.case(complaint)).complaint.state is State.DISPOSED


async def test_what_needs_the_server_says_so_and_writes_nothing(district: District) -> None:
    rina, cable = district.far_console("rina")
    await rina.sign_in()
    (complaint,) = await arrive(district, rina, 1)
    change = Reclassify(
        classification=Classification.ASPIRATION,
        handling_class=HandlingClass.ORDINARY,
        reason="Bukan pengaduan.",
    )
    cable.pull()
    await rina.until_state(lambda desk: not desk.connection.state.is_connected)

    with pytest.raises(Refused) as refused:
        await rina.do(Kind.RECLASSIFY, complaint, change)

    assert refused.value.code is RefusalCode.NEEDS_CONNECTION
    choices = {
        choice.kind: choice for choice in rina.desk.cases.choices(await rina.case(complaint))
    }
    assert choices[Kind.RECLASSIFY].code is RefusalCode.NEEDS_CONNECTION
    assert choices[Kind.DISPOSE].is_allowed
    assert await rina.desk.outbox.items() == ()


async def test_the_leader_approves_exactly_what_was_read_before_the_cable_was_pulled(
    district: District,
) -> None:
    rina, andi = await district.open("rina"), await district.open("andi")
    kadis, cable = district.far_console("kadis.pupr")
    await kadis.sign_in()
    (complaint,) = await arrive(district, rina, 1)
    await district.submit_answer(rina, andi, complaint)
    to_decide = await kadis.sees(complaint, lambda case: case.submitted_reply is not None)
    cable.pull()
    await kadis.until_state(lambda desk: not desk.connection.state.is_connected)

    await kadis.do(Kind.APPROVE_FINAL, complaint, papers.an_approval(to_decide))

    shown = await kadis.case(complaint)
    assert shown.complaint.state is State.ANSWERED
    assert [item.state for item in shown.pending] == [OutboxState.WAITING]
    assert district.case(complaint).state is State.AWAITING_APPROVAL
    cable.plug()
    await kadis.level()
    answered = await rina.sees(complaint, lambda case: case.state is State.ANSWERED)
    assert answered.replies[-1].state is ReplyState.PUBLISHED
    assert district.done_to(complaint).count(Kind.APPROVE_FINAL) == 1


async def test_a_photo_taken_on_the_spot_goes_out_before_the_log_that_shows_it(
    district: District,
) -> None:
    rina = await district.open("rina")
    andi, cable = district.far_console("andi")
    await andi.sign_in()
    (complaint,) = await arrive(district, rina, 1)
    await district.start_work(rina, andi, complaint)
    cable.pull()
    await andi.until_state(lambda desk: not desk.connection.state.is_connected)

    photo = await andi.photo()
    await andi.do(Kind.LOG_FIELD_WORK, complaint, papers.a_field_log(files=(photo,)))
    assert photo.sha256 in {a.sha256 for a in (await andi.case(complaint)).complaint.attachments}

    cable.plug()
    await andi.level()
    await rina.sees(complaint, lambda case: bool(case.attachments))
    assert await rina.desk.files.open(photo.sha256) == assets.path(PICTURE).read_bytes()


async def test_a_visitor_is_taken_in_and_disposed_before_there_is_a_ticket(
    district: District,
) -> None:
    rina, cable = district.far_console("rina")
    await rina.sign_in()
    andi = await district.open("andi")
    cable.pull()
    await rina.until_state(lambda desk: not desk.connection.state.is_connected)

    taken = await rina.do(Kind.INTAKE, None, papers.a_visit())
    await rina.do(Kind.DISPOSE, taken.complaint, papers.a_disposition())
    before = await rina.case(taken.complaint)

    assert (before.base, before.complaint.ticket) == (None, None)
    assert before.complaint.state is State.DISPOSED
    cable.plug()
    await rina.level()
    after = await rina.sees(taken.complaint, lambda case: case.ticket is not None)
    at_unit = await andi.sees(taken.complaint)
    assert at_unit.ticket == after.ticket
    assert district.done_to(taken.complaint) == [Kind.INTAKE, Kind.DISPOSE]


async def test_a_colleagues_note_meanwhile_is_no_conflict(district: District) -> None:
    rina, cable = district.far_console("rina")
    await rina.sign_in()
    budi = await district.open("budi")
    (complaint,) = await arrive(district, rina, 1)
    cable.pull()
    await rina.until_state(lambda desk: not desk.connection.state.is_connected)
    await rina.do(Kind.DISPOSE, complaint, papers.a_disposition())
    await budi.does(Kind.ADD_NOTE, complaint, AddNote(text="Sudah ditelepon."))

    cable.plug()
    await rina.level()

    assert [item.code for item in await rina.desk.outbox.items()] == [""]
    assert district.done_to(complaint) == [Kind.INTAKE, Kind.ADD_NOTE, Kind.DISPOSE]
    texts = [entry.text for entry in (await rina.case(complaint)).complaint.entries]
    assert "Sudah ditelepon." in texts
