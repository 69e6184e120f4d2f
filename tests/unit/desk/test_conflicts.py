"""Each row of the conflict table: what is told, what stays, and which ways out there are."""

from __future__ import annotations

from halo_desktop.cache.views import OutboxItem, OutboxState
from halo_desktop.desk.conflicts import Conflict, Remedy, Situation
from halo_desktop.domain.ids import ComplaintId, UnitId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import (
    Accept,
    AddNote,
    ConfirmReturn,
    Merge,
    Redispose,
    SendBack,
    Withdraw,
)
from halo_desktop.domain.states import State
from tests.support import papers
from tests.support.cable import Cable
from tests.support.consoles import Console
from tests.support.district import District


async def cut_off(district: District, user: str) -> tuple[Console, Cable]:
    """Somebody at a computer whose line can be cut."""
    console, cable = district.far_console(user)
    await console.sign_in()
    return console, cable


async def pull(console: Console, cable: Cable) -> None:
    cable.pull()
    await console.until_state(lambda desk: not desk.connection.state.is_connected)


async def plug(console: Console, cable: Cable) -> OutboxItem:
    """The line is back; the last thing that was done has its answer."""
    cable.plug()
    await console.level()
    return (await console.desk.outbox.items())[-1]


async def conflict_of(console: Console, item: OutboxItem) -> Conflict:
    """What the desk says about a refusal; the words are still there."""
    assert item.state is OutboxState.REJECTED
    found = await console.desk.conflicts.of(item.action)
    assert found is not None
    assert found.item.payload is not None
    assert Remedy.DISCARD in found.remedies
    return found


async def test_disposed_by_somebody_else(district: District) -> None:
    rina, cable = await cut_off(district, "rina")
    budi = await district.open("budi")
    complaint = district.complain()
    await rina.sees(complaint)
    await budi.sees(complaint)
    await pull(rina, cable)
    await rina.do(Kind.DISPOSE, complaint, papers.a_disposition("pupr"))
    await budi.does(Kind.DISPOSE, complaint, papers.a_disposition("dlhk"))

    found = await conflict_of(rina, await plug(rina, cable))

    assert found.situation is Situation.DISPOSED_BY_OTHER
    assert (found.theirs_by, found.theirs_at is not None) == ("Budi", True)
    assert Remedy.REDO in found.remedies
    assert found.item.text == papers.a_disposition("pupr").instruction


async def test_a_note_is_never_in_the_way_of_anything(district: District) -> None:
    rina, cable = await cut_off(district, "rina")
    budi = await district.open("budi")
    complaint = district.complain()
    await rina.sees(complaint)
    await budi.sees(complaint)
    await pull(rina, cable)
    await rina.do(Kind.ADD_NOTE, complaint, AddNote(text="Sudah ditelepon"))
    await budi.does(Kind.DISPOSE, complaint, papers.a_disposition("dlhk"))

    item = await plug(rina, cable)

    assert item.code == ""
    assert Kind.ADD_NOTE in district.done_to(complaint)


async def test_withdrawn_meanwhile(district: District) -> None:
    rina, cable = await cut_off(district, "rina")
    complaint = district.complain()
    await rina.sees(complaint)
    await pull(rina, cable)
    await rina.do(Kind.DISPOSE, complaint, papers.a_disposition())
    district.citizen(Kind.WITHDRAW, Withdraw(proof="Sudah diperbaiki warga."), complaint)

    found = await conflict_of(rina, await plug(rina, cable))

    assert found.situation in {Situation.STATE_MOVED_ON, Situation.CHANGED_BY_OTHER}
    assert found.case is not None
    assert found.case.complaint.state is State.WITHDRAWN


async def test_merged_meanwhile_leads_to_the_parent(district: District) -> None:
    rina, cable = await cut_off(district, "rina")
    budi = await district.open("budi")
    complaint, parent = district.complain(), district.complain()
    for one in (complaint, parent):
        await rina.sees(one)
        await budi.sees(one)
    await pull(rina, cable)
    await rina.do(Kind.DISPOSE, complaint, papers.a_disposition())
    ticket = district.case(parent).ticket or ""
    joined = Merge(parent=parent, parent_ticket=ticket, reason="Jembatan yang sama.")
    await budi.does(Kind.MERGE, complaint, joined)

    found = await conflict_of(rina, await plug(rina, cable))

    assert found.situation is Situation.MERGED
    assert found.parent == parent
    assert Remedy.OPEN_PARENT in found.remedies


async def test_both_accept_the_disposition_and_nobody_is_bothered(district: District) -> None:
    rina = await district.open("rina")
    andi, cable = await cut_off(district, "andi")
    kadis = await district.open("kadis.pupr")
    complaint = district.complain()
    await rina.sees(complaint)
    await rina.does(Kind.DISPOSE, complaint, papers.a_disposition("pupr"))
    await andi.sees(complaint)
    await kadis.sees(complaint)
    await pull(andi, cable)
    await andi.do(Kind.ACCEPT, complaint, Accept())
    second = await district.open("andi")
    await second.sees(complaint)
    await second.does(Kind.ACCEPT, complaint, Accept())

    item = await plug(andi, cable)

    assert item.code == ""
    assert district.done_to(complaint).count(Kind.ACCEPT) == 1


async def test_out_of_sight_shows_only_the_own_words(district: District) -> None:
    rina = await district.open("rina")
    andi, cable = await cut_off(district, "andi")
    kadis = await district.open("kadis.pupr")
    complaint = district.complain()
    await district.give_back(rina, andi, complaint)
    await pull(andi, cable)
    await andi.do(Kind.ADD_NOTE, complaint, AddNote(text="Regu sudah dijadwalkan."))
    await leave(rina, kadis, complaint)

    found = await conflict_of(andi, await plug(andi, cable))

    assert found.situation is Situation.OUT_OF_SCOPE
    assert found.case is None
    assert found.remedies == (Remedy.DISCARD,)
    assert found.item.text == "Regu sudah dijadwalkan."


async def leave(rina: Console, kadis: Console, complaint: ComplaintId) -> None:
    """The case goes to another unit."""
    await kadis.sees(complaint, lambda case: bool(case.requests))
    await kadis.does(Kind.CONFIRM_RETURN, complaint, ConfirmReturn(is_confirmed=True))
    await rina.sees(complaint, lambda case: case.state is State.RECEIVED)
    moved = Redispose(lead=UnitId("dlhk"), reason="Pohon tumbang.", instruction="Mohon dicek.")
    await rina.does(Kind.REDISPOSE, complaint, moved)


async def test_an_approval_of_other_words_wants_them_read_again(district: District) -> None:
    rina, andi = await district.open("rina"), await district.open("andi")
    kadis, cable = await cut_off(district, "kadis.pupr")
    complaint = district.complain()
    await district.submit_answer(rina, andi, complaint)
    read = await kadis.sees(complaint, lambda case: case.submitted_reply is not None)
    await pull(kadis, cable)
    await kadis.do(Kind.APPROVE_FINAL, complaint, papers.an_approval(read))
    await another_text(district, andi, complaint)

    found = await conflict_of(kadis, await plug(kadis, cable))

    assert found.situation in {Situation.TEXT_CHANGED, Situation.CHANGED_BY_OTHER}


async def another_text(district: District, andi: Console, complaint: ComplaintId) -> None:
    elsewhere = await district.open("kadis.pupr")
    await elsewhere.does(Kind.SEND_BACK, complaint, SendBack(note="Belum selesai semua."))
    await andi.sees(complaint, lambda case: case.state is State.IN_PROGRESS)
    answer = papers.an_answer("Jembatan baru selesai separuh, sisanya minggu depan.")
    await andi.does(Kind.SUBMIT_REPLY, complaint, answer)


async def test_what_was_not_refused_is_no_conflict(district: District) -> None:
    rina = await district.open("rina")
    complaint = district.complain()
    await rina.sees(complaint)
    done = await rina.do(Kind.ADD_NOTE, complaint, AddNote(text="Catatan"))
    await rina.settled(done)

    assert await rina.desk.conflicts.of(done.action) is None
