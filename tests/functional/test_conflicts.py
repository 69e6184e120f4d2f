"""Two people at the same complaint: the second one is told, and keeps what was written."""

from __future__ import annotations

from halo_desktop.cache.views import OutboxItem, OutboxState, PendingMark
from halo_desktop.domain.errors import RefusalCode
from halo_desktop.domain.ids import ComplaintId, UnitId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import (
    AddNote,
    ConfirmReturn,
    Dispose,
    Redispose,
    SaveReply,
    SendBack,
    Withdraw,
)
from halo_desktop.domain.states import ReplyKind, ReplyState, State
from tests.support import papers
from tests.support.cable import Cable
from tests.support.consoles import Console
from tests.support.district import District


async def pull(console: Console, cable: Cable) -> None:
    """Pulls the cable and waits until the console says so."""
    cable.pull()
    await console.until_state(lambda desk: not desk.connection.state.is_connected)


async def plug(console: Console, cable: Cable) -> tuple[OutboxItem, ...]:
    """Plugs the cable in, waits until everything has its answer, and returns the answers."""
    cable.plug()
    await console.level()
    return await console.desk.outbox.items()


async def test_the_second_of_two_dispositions_is_refused_and_keeps_its_text(
    district: District,
) -> None:
    rina, cable = district.far_console("rina")
    await rina.sign_in()
    budi = await district.open("budi")
    complaint = district.complain()
    await rina.sees(complaint)
    await budi.sees(complaint)
    await pull(rina, cable)
    mine = papers.a_disposition("pupr", title="Jembatan di Mapilli")
    await rina.do(Kind.DISPOSE, complaint, mine)
    await budi.does(Kind.DISPOSE, complaint, papers.a_disposition("perkimtanhub"))

    (item,) = await plug(rina, cable)

    assert (item.state, item.code) == (OutboxState.REJECTED, RefusalCode.VERSION_CHANGED)
    assert (item.current_state, item.current_by) == (State.DISPOSED, "Budi")
    assert isinstance(item.payload, Dispose)
    assert (item.payload, item.text) == (mine, mine.instruction)
    shown = (await rina.case(complaint)).complaint
    assert shown.lead is not None
    assert shown.lead.unit == UnitId("perkimtanhub")
    assert district.done_to(complaint) == [Kind.INTAKE, Kind.DISPOSE]
    assert rina.desk.connection.state.needs_action == 1

    await rina.desk.outbox.dismiss(item.action)
    await rina.until_state(lambda desk: desk.connection.state.needs_action == 0)


async def test_a_refused_action_marks_its_complaint_until_it_is_put_aside(
    district: District,
) -> None:
    rina, cable = district.far_console("rina")
    await rina.sign_in()
    budi = await district.open("budi")
    complaint = district.complain()
    await rina.sees(complaint)
    await budi.sees(complaint)
    await pull(rina, cable)
    await rina.do(Kind.DISPOSE, complaint, papers.a_disposition("pupr"))
    await budi.does(Kind.DISPOSE, complaint, papers.a_disposition("dlhk"))
    (item,) = await plug(rina, cable)

    before = (await rina.desk.worklist.search(papers.TITLE)).items
    await rina.desk.outbox.dismiss(item.action)
    after = (await rina.desk.worklist.search(papers.TITLE)).items

    assert [line.pending for line in before] == [PendingMark.REFUSED]
    assert [line.pending for line in after] == [PendingMark.NONE]


async def test_the_same_disposition_twice_is_no_conflict(district: District) -> None:
    rina, cable = district.far_console("rina")
    await rina.sign_in()
    budi = await district.open("budi")
    complaint = district.complain()
    await rina.sees(complaint)
    await budi.sees(complaint)
    await pull(rina, cable)
    await rina.do(Kind.DISPOSE, complaint, papers.a_disposition())
    await budi.does(Kind.DISPOSE, complaint, papers.a_disposition())

    (item,) = await plug(rina, cable)

    assert item.code == ""
    assert district.done_to(complaint).count(Kind.DISPOSE) == 1


async def test_a_complaint_that_was_withdrawn_meanwhile_is_not_disposed(
    district: District,
) -> None:
    rina, cable = district.far_console("rina")
    await rina.sign_in()
    complaint = district.complain()
    await rina.sees(complaint)
    await pull(rina, cable)
    await rina.do(Kind.DISPOSE, complaint, papers.a_disposition())
    district.citizen(Kind.WITHDRAW, Withdraw(proof="Sudah diperbaiki warga."), complaint)

    (item,) = await plug(rina, cable)

    assert item.state is OutboxState.REJECTED
    assert item.current_state is State.WITHDRAWN
    assert item.text == papers.a_disposition().instruction
    assert (await rina.case(complaint)).complaint.state is State.WITHDRAWN


async def test_an_approval_is_void_when_the_text_is_another_one(district: District) -> None:
    rina, andi = await district.open("rina"), await district.open("andi")
    kadis, cable = district.far_console("kadis.pupr")
    await kadis.sign_in()
    complaint = district.complain()
    await district.submit_answer(rina, andi, complaint)
    read = await kadis.sees(complaint, lambda case: case.submitted_reply is not None)
    await pull(kadis, cable)
    await kadis.do(Kind.APPROVE_FINAL, complaint, papers.an_approval(read))
    await another_text_is_submitted(district, andi, complaint)

    (item,) = await plug(kadis, cable)

    assert item.state is OutboxState.REJECTED
    assert item.code in {RefusalCode.APPROVAL_HASH_MISMATCH, RefusalCode.VERSION_CHANGED}
    case = district.case(complaint)
    assert case.state is State.AWAITING_APPROVAL
    assert {reply.state for reply in case.replies} == {ReplyState.SENT_BACK, ReplyState.SUBMITTED}
    shown = (await kadis.case(complaint)).complaint
    assert shown.submitted_reply is not None
    assert shown.submitted_reply.text == "Jembatan baru selesai separuh, sisanya minggu depan."


async def another_text_is_submitted(
    district: District, andi: Console, complaint: ComplaintId
) -> None:
    """The leader sends the answer back from another desk and gets a new one."""
    elsewhere = await district.open("kadis.pupr")
    await elsewhere.does(Kind.SEND_BACK, complaint, SendBack(note="Belum selesai semua."))
    await andi.sees(complaint, lambda case: case.state is State.IN_PROGRESS)
    answer = papers.an_answer("Jembatan baru selesai separuh, sisanya minggu depan.")
    await andi.does(Kind.SUBMIT_REPLY, complaint, answer)


async def test_a_moved_complaint_leaves_the_first_unit_but_not_its_unsent_words(
    district: District,
) -> None:
    rina = await district.open("rina")
    kadis = await district.open("kadis.pupr")
    andi, cable = district.far_console("andi")
    await andi.sign_in()
    complaint = district.complain()
    await district.give_back(rina, andi, complaint)
    await pull(andi, cable)
    await andi.do(Kind.ADD_NOTE, complaint, AddNote(text="Regu sudah dijadwalkan."))
    await andi.desk.drafts.save(papers.a_draft(complaint, "Yth. Bapak/Ibu, jembatan"))
    await kadis.sees(complaint, lambda case: bool(case.requests))
    await kadis.does(Kind.CONFIRM_RETURN, complaint, ConfirmReturn(is_confirmed=True))
    await rina.sees(complaint, lambda case: case.state is State.RECEIVED)
    moved = Redispose(lead=UnitId("dlhk"), reason="Pohon tumbang.", instruction="Mohon dicek.")
    await rina.does(Kind.REDISPOSE, complaint, moved)

    (*_, item) = await plug(andi, cable)

    await andi.loses(complaint)
    assert (item.state, item.text) == (OutboxState.REJECTED, "Regu sudah dijadwalkan.")
    assert item.code in {RefusalCode.NOT_PERMITTED, RefusalCode.VERSION_CHANGED}
    assert [draft.text for draft in await andi.desk.drafts.all()] == ["Yth. Bapak/Ibu, jembatan"]
    assert set(andi.holds(papers.TITLE, papers.BODY)) <= papers.OWN_WORK
    assert (await andi.desk.worklist.search("jembatan")).items == ()
    assert set((await andi.counts()).values()) == {0}


async def test_two_drafts_of_one_answer_are_both_kept(district: District) -> None:
    rina = await district.open("rina")
    andi, cable = district.far_console("andi")
    await andi.sign_in()
    kadis = await district.open("kadis.pupr")
    complaint = district.complain()
    await district.start_work(rina, andi, complaint)
    await kadis.sees(complaint, lambda case: case.state is State.IN_PROGRESS)
    await pull(andi, cable)
    await andi.do(
        Kind.SAVE_REPLY, complaint, SaveReply(reply_kind=ReplyKind.FINAL, text="Kata Andi.")
    )
    await kadis.does(
        Kind.SAVE_REPLY, complaint, SaveReply(reply_kind=ReplyKind.FINAL, text="Kata Kadis.")
    )

    *_, item = await plug(andi, cable)

    assert item.code == ""
    kept = {(r.text, r.is_conflicting_copy) for r in district.case(complaint).replies}
    assert kept == {("Kata Kadis.", False), ("Kata Andi.", True)}
