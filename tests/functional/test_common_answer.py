"""One answer to many complaints: real consoles, a real server, each item for itself.

The answer is written once without a connection; meanwhile one of the ten gets another answer
at another desk. The server refuses that one and takes the other nine.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

import pytest

from halo_desktop.cache.views import Line
from halo_desktop.central.seed.accounts import load_accounts
from halo_desktop.desk.bulk import BulkReport, BulkState
from halo_desktop.domain.actions import Action
from halo_desktop.domain.calendar import local_day
from halo_desktop.domain.ids import ActionId, ComplaintId, UserId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.payloads import Accept, Payload
from halo_desktop.domain.queues import QueueId
from halo_desktop.domain.states import Outcome, ReplyKind, State
from halo_desktop.ui.common_answer import receivers as who
from halo_desktop.ui.common_answer.receivers import Receiver, Wording
from halo_desktop.ui.leader_desk import blocks
from halo_desktop.ui.leader_desk.ports import DigestItem
from halo_desktop.ui.reply_editor.content import Content
from tests.support import papers
from tests.support.cable import Cable
from tests.support.consoles import Console
from tests.support.district import District

PEOPLE = {found.user: found.actor for found in load_accounts()}
MANY = 10
TEXT = (
    "Aduan {no_aduan}: jembatan gantung sudah kami perbaiki bersama warga dan dapat dilalui "
    "kembali sejak hari ini. Terima kasih, {nama_pelapor}."
)
ANSWER = Content(text=TEXT, reply_kind=ReplyKind.FINAL, outcome=Outcome.EXPLAINED)


@dataclass(kw_only=True)
class Office:
    """A unit behind a line that can be cut, with its leader."""

    district: District
    andi: Console
    kadis: Console
    cable: Cable

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

    async def at_work(self, count: int) -> tuple[ComplaintId, ...]:
        """Complaints that the unit is working on."""
        found = []
        for _ in range(count):
            complaint = self.district.complain()
            self.act("rina", Kind.DISPOSE, complaint, papers.a_disposition())
            self.act("andi", Kind.ACCEPT, complaint, Accept())
            self.act("andi", Kind.START, complaint, papers.a_start())
            found.append(complaint)
        for complaint in found:
            await self.andi.sees(complaint, lambda case: case.state is State.IN_PROGRESS)
        return tuple(found)

    async def look(self, complaints: Sequence[ComplaintId]) -> tuple[Receiver, ...]:
        """What the form shows of each."""
        desk = self.andi.desk
        return who.look(
            [await self.andi.case(complaint) for complaint in complaints],
            {},
            rulebook=desk.rulebook,
            today=local_day(datetime.now(UTC)),
            wording=Wording(addressee="Bapak/Ibu Pelapor", say_day=str),
            choices=desk.cases.choices,
        )

    async def hand_in(self, complaints: Sequence[ComplaintId]) -> BulkReport:
        """Writes the answer down for each."""
        return await self.andi.desk.bulk.perform(who.orders(ANSWER, await self.look(complaints)))

    async def outcomes(self, report: BulkReport) -> dict[ComplaintId, BulkState]:
        """The server's word on each, sent without the time for second thoughts."""
        for result in report.accepted:
            assert result.performed is not None
            await self.andi.desk.outbox.retry(result.performed.action)
        found = await self.andi.desk.bulk.settled(report)
        return {outcome.order.complaint: outcome.state for outcome in found}

    async def block(self, complaints: Sequence[ComplaintId]) -> list[blocks.Block]:
        """What the leader reads of them."""
        items = []
        for complaint in complaints:
            await self.kadis.sees(complaint, lambda case: case.submitted_reply is not None)
            case = await self.kadis.case(complaint)
            reply = case.complaint.submitted_reply
            assert reply is not None
            items.append(DigestItem(line=await self.line(complaint), case=case, reply=reply))
        return list(blocks.grouped(items))

    async def line(self, complaint: ComplaintId) -> Line:
        """Its row in the leader's list."""
        found = await self.kadis.queue(QueueId.TO_DECIDE)
        return next(line for line in found if line.id == complaint)

    def case(self, complaint: ComplaintId) -> Complaint:
        """The complaint as the server holds it."""
        return self.district.case(complaint)


@pytest.fixture
async def office(district: District) -> Office:
    andi, cable = district.far_console("andi")
    await andi.sign_in()
    kadis = await district.open("kadis.pupr")
    return Office(district=district, andi=andi, kadis=kadis, cable=cable)


async def test_one_refused_item_among_ten_keeps_no_other_back(office: Office) -> None:
    complaints = await office.at_work(MANY)
    overtaken, others = complaints[3], (*complaints[:3], *complaints[4:])
    office.cable.pull()
    await office.andi.until_state(lambda desk: not desk.connection.state.is_connected)

    report = await office.hand_in(complaints)
    assert len(report.accepted) == MANY
    office.act("andi", Kind.SUBMIT_REPLY, overtaken, papers.an_answer())
    office.cable.plug()
    states = await office.outcomes(report)

    assert states.pop(overtaken) is BulkState.REFUSED
    assert set(states.values()) == {BulkState.APPLIED}
    assert office.case(overtaken).submitted_reply is not None
    for complaint in others:
        case = office.case(complaint)
        assert case.state is State.AWAITING_APPROVAL
        waiting = case.submitted_reply
        assert waiting is not None
        assert case.ticket is not None
        assert case.ticket in waiting.text
        strangers = [office.case(other).ticket or "" for other in complaints if other != complaint]
        assert not any(ticket in waiting.text for ticket in strangers)
        assert office.district.done_to(complaint).count(Kind.SUBMIT_REPLY) == 1


async def test_the_leader_reads_the_answer_once_and_approves_it_for_all(office: Office) -> None:
    complaints = await office.at_work(3)
    stranger = (await office.at_work(1))[0]
    await office.outcomes(await office.hand_in(complaints))
    office.act("andi", Kind.SUBMIT_REPLY, stranger, papers.an_answer())

    found = await office.block((*complaints, stranger))

    assert [len(block) for block in found] == [3, 1]
    for item in found[0]:
        approval = papers.an_approval(item.case.complaint)
        await office.kadis.does(Kind.APPROVE_FINAL, item.case.complaint.id, approval)
    assert {office.case(complaint).state for complaint in complaints} == {State.ANSWERED}
    assert office.case(stranger).state is State.AWAITING_APPROVAL


async def test_handing_the_same_answer_in_again_changes_nothing(office: Office) -> None:
    complaints = await office.at_work(2)
    receivers = await office.look(complaints)
    orders = who.orders(ANSWER, receivers)
    await office.outcomes(await office.andi.desk.bulk.perform(orders))
    before = {complaint: office.case(complaint).replies for complaint in complaints}

    again = await office.andi.desk.bulk.perform(orders)
    await office.outcomes(again)

    assert {complaint: office.case(complaint).replies for complaint in complaints} == before
    assert all(
        office.district.done_to(complaint).count(Kind.SUBMIT_REPLY) == 1 for complaint in complaints
    )


async def test_those_that_cannot_be_answered_are_left_out_with_their_reason(
    office: Office,
) -> None:
    working, waiting = await office.at_work(2)
    office.act("andi", Kind.SUBMIT_REPLY, waiting, papers.an_answer())
    await office.andi.sees(waiting, lambda case: case.state is State.AWAITING_APPROVAL)

    receivers = await office.look((working, waiting))

    assert [receiver.is_answered for receiver in receivers] == [True, False]
    assert receivers[1].code is not None
    assert [order.complaint for order in who.orders(ANSWER, receivers)] == [working]
