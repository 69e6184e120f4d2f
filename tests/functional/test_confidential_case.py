"""A confidential case goes its whole way, although no unit's computer keeps its content."""

from __future__ import annotations

from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.queues import QueueId
from halo_desktop.domain.states import State
from tests.support import papers
from tests.support.district import District


async def test_a_leader_finds_and_approves_the_answer_to_a_confidential_complaint(
    district: District,
) -> None:
    rina, andi = await district.open("rina"), await district.open("andi")
    kadis = await district.open("kadis.pupr")
    complaint = district.complain(papers.a_report(is_confidential=True))
    await rina.sees(complaint)
    await district.start_work(rina, andi, complaint)
    evidence = (await andi.photo(),)
    await andi.does(Kind.SUBMIT_REPLY, complaint, papers.an_answer(evidence=evidence))
    await kadis.sees(complaint, lambda case: case.state is State.AWAITING_APPROVAL)

    waiting = await kadis.queue(QueueId.TO_DECIDE)
    fetched = await kadis.desk.cases.fetch(complaint)
    await kadis.does(Kind.APPROVE_FINAL, complaint, papers.an_approval(fetched.complaint))

    assert [line.is_sealed for line in waiting] == [True]
    await rina.sees(complaint, lambda case: case.state is State.CHECKING_RESULT)
    assert kadis.holds(papers.ANSWER, papers.BODY) == {}
