"""An approval is of exactly one text, with exactly these files, for exactly these readers.

Real consoles at a real server: what the leader decided without a connection is void as soon
as one character, one byte of a file or the class of readers is another one.
"""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from halo_desktop.cache.views import OutboxItem, OutboxState
from halo_desktop.central.seed.accounts import load_accounts
from halo_desktop.domain.actions import Action
from halo_desktop.domain.errors import RefusalCode
from halo_desktop.domain.ids import ActionId, ComplaintId, UserId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.payloads import Accept, FileRef, MarkPrivacy, Payload, SendBack
from halo_desktop.domain.states import Flag, ReplyState, State
from tests.support import papers, pictures
from tests.support.cable import Cable
from tests.support.consoles import Console
from tests.support.district import District

MANY = 20
PEOPLE = {found.user: found.actor for found in load_accounts()}
PHOTO = pictures.photo(320, 240, seed=7)


@dataclass(kw_only=True)
class Office:
    """A unit whose leader sits behind a line that can be cut."""

    district: District
    rina: Console
    andi: Console
    kadis: Console
    cable: Cable

    async def submitted(self, *evidence: FileRef) -> ComplaintId:
        """A complaint whose answer waits for the leader."""
        complaint = self.at_work()
        await self.andi.sees(complaint, lambda case: case.state is State.IN_PROGRESS)
        await self.andi.does(Kind.SUBMIT_REPLY, complaint, papers.an_answer(evidence=evidence))
        return complaint

    def at_work(self) -> ComplaintId:
        """A complaint that the unit is working on, by the server's own path."""
        complaint = self.district.complain()
        self.act("rina", Kind.DISPOSE, complaint, papers.a_disposition())
        self.act("andi", Kind.ACCEPT, complaint, Accept())
        self.act("andi", Kind.START, complaint, papers.a_start())
        return complaint

    def act(self, user: str, kind: Kind, complaint: ComplaintId, payload: Payload) -> None:
        """What somebody does at another desk."""
        central = self.district.server.central
        action = Action(
            id=ActionId(central.core.new_id()),
            kind=kind,
            complaint=complaint,
            payload=payload,
            base=self.district.case(complaint).facets,
            made_at=central.core.now(),
        )
        performed = central.perform(action, PEOPLE[UserId(user)])
        assert performed.result.st == "applied", performed.result

    async def read(self, complaint: ComplaintId) -> Complaint:
        """What the leader has before the eyes."""
        return await self.kadis.sees(complaint, lambda case: case.submitted_reply is not None)

    async def cut(self) -> None:
        """The line goes."""
        self.cable.pull()
        await self.kadis.until_state(lambda desk: not desk.connection.state.is_connected)

    async def mend(self) -> tuple[OutboxItem, ...]:
        """The line comes back, and everything gets its answer."""
        self.cable.plug()
        await self.kadis.level()
        return await self.kadis.desk.outbox.items()

    async def approves(self, complaint: ComplaintId, read: Complaint) -> None:
        """The leader approves what was read."""
        await self.kadis.do(Kind.APPROVE_FINAL, complaint, papers.an_approval(read))

    async def answers_anew(self, complaint: ComplaintId, text: str, *evidence: FileRef) -> None:
        """Sent back from another desk, and handed in again."""
        self.act("kadis.pupr", Kind.SEND_BACK, complaint, SendBack(note="Belum tepat."))
        await self.andi.sees(complaint, lambda case: case.state is State.IN_PROGRESS)
        answer = papers.an_answer(text, evidence=evidence)
        await self.andi.does(Kind.SUBMIT_REPLY, complaint, answer)

    async def waits_again(self, complaint: ComplaintId) -> Complaint:
        """The approval is void: the case waits as before, here and at the server."""
        case = self.district.case(complaint)
        assert case.state is State.AWAITING_APPROVAL
        assert not any(reply.state is ReplyState.PUBLISHED for reply in case.replies)
        return await self.kadis.sees(
            complaint, lambda found: found.state is State.AWAITING_APPROVAL
        )


@pytest.fixture
async def office(district: District) -> Office:
    rina, andi = await district.open("rina"), await district.open("andi")
    kadis, cable = district.far_console("kadis.pupr")
    await kadis.sign_in()
    return Office(district=district, rina=rina, andi=andi, kadis=kadis, cable=cable)


def assert_void(item: OutboxItem) -> None:
    assert item.state is OutboxState.REJECTED
    assert item.code == RefusalCode.APPROVAL_HASH_MISMATCH.value
    assert item.code.replace("-", "_") == "approval_hash_mismatch"


async def test_one_other_character_voids_an_approval(office: Office) -> None:
    complaint = await office.submitted()
    read = await office.read(complaint)
    await office.cut()
    await office.approves(complaint, read)

    await office.answers_anew(complaint, papers.ANSWER.replace("hari ini.", "hari ini!"))
    (item,) = await office.mend()

    assert_void(item)
    await office.waits_again(complaint)


async def test_one_other_byte_of_a_file_voids_an_approval(office: Office) -> None:
    photo = await office.andi.photo(PHOTO, name="sesudah.jpg")
    complaint = await office.submitted(photo)
    read = await office.read(complaint)
    await office.cut()
    await office.approves(complaint, read)

    other = await office.andi.photo(PHOTO[:-2] + b"\x00\xff\xd9", name="sesudah.jpg")
    await office.answers_anew(complaint, papers.ANSWER, other)
    (item,) = await office.mend()

    assert other.sha256 != photo.sha256
    assert_void(item)
    await office.waits_again(complaint)


async def test_other_readers_void_an_approval_and_the_version_can_still_be_approved(
    office: Office,
) -> None:
    complaint = await office.submitted()
    read = await office.read(complaint)
    await office.cut()
    await office.approves(complaint, read)

    mark = MarkPrivacy(flag=Flag.ANONYMOUS, is_set=True, reason="Diminta pelapor lewat telepon.")
    await office.rina.does(Kind.MARK_PRIVACY, complaint, mark)
    (item,) = await office.mend()

    assert_void(item)
    again = await office.waits_again(complaint)
    await office.kadis.does(Kind.APPROVE_FINAL, complaint, papers.an_approval(again))
    assert office.district.case(complaint).state is State.ANSWERED


async def test_twenty_approvals_made_without_a_connection_are_all_carried_out(
    office: Office,
) -> None:
    complaints = [office.at_work() for _ in range(MANY)]
    for complaint in complaints:
        office.act("andi", Kind.SUBMIT_REPLY, complaint, papers.an_answer())
    await office.kadis.level()
    read = [await office.read(complaint) for complaint in complaints]
    await office.cut()
    for complaint, case in zip(complaints, read, strict=True):
        await office.approves(complaint, case)
    assert len(await office.kadis.waiting()) == MANY

    items = await office.mend()

    assert {item.code for item in items} == {""}
    for complaint in complaints:
        case = office.district.case(complaint)
        assert case.state is State.ANSWERED
        assert case.replies[-1].approved_by == "kadis.pupr"
    assert all(
        office.district.done_to(complaint).count(Kind.APPROVE_FINAL) == 1
        for complaint in complaints
    )
