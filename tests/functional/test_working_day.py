"""One working day from the complaint to the published answer, on real consoles."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from halo_desktop import assets
from halo_desktop.domain.ids import ComplaintId, UnitId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.payloads import Accept, AddNote, SaveReply
from halo_desktop.domain.queues import QueueId
from halo_desktop.domain.states import (
    ClockKind,
    ClockState,
    DispositionState,
    EntryKind,
    LaporState,
    ReplyKind,
    ReplyState,
    State,
)
from halo_desktop.sync.errors import CallFailed
from tests.support import papers
from tests.support.consoles import PICTURE, Console, system_keyring
from tests.support.district import District

PUPR = UnitId("pupr")


@dataclass(kw_only=True)
class Office:
    """The people of the day at their consoles."""

    district: District
    rina: Console
    budi: Console
    andi: Console
    kadis: Console

    @property
    def everybody(self) -> tuple[Console, ...]:
        return (self.rina, self.budi, self.andi, self.kadis)


def running(case: Complaint) -> set[ClockKind]:
    return {clock.kind for clock in case.clocks if clock.state is ClockState.RUNNING}


@pytest.fixture
async def office(os_keyring: None, district: District) -> Office:
    rina = district.consoles.add("rina", district.server.url, find_backend=system_keyring)
    await rina.sign_in()
    return Office(
        district=district,
        rina=rina,
        budi=await district.open("budi"),
        andi=await district.open("andi"),
        kadis=await district.open("kadis.pupr"),
    )


async def test_a_complaint_is_verified_worked_on_approved_checked_and_published(
    office: Office,
) -> None:
    complaint = office.district.complain()
    await arrives(office, complaint)
    await is_disposed(office, complaint)
    await is_worked_on(office, complaint)
    await is_decided(office, complaint)
    await is_checked(office, complaint)
    await is_linked(office, complaint)

    for console in office.everybody:
        await console.level()
        assert await console.waiting() == ()
        assert (await console.case(complaint)).base == (await console.case(complaint)).complaint


async def arrives(office: Office, complaint: ComplaintId) -> None:
    arrived = await office.rina.sees(complaint)

    assert (arrived.state, arrived.title) == (State.RECEIVED, papers.TITLE)
    assert arrived.reporter.label == "Pelapor – S•••• R••••"
    assert running(arrived) == {ClockKind.VERIFICATION}
    assert [line.ticket for line in await office.rina.queue(QueueId.NEW)] == [arrived.ticket]
    assert (await office.rina.counts())[QueueId.NEW] == 1
    await office.budi.sees(complaint)
    assert await office.andi.desk.cases.open(complaint) is None


async def is_disposed(office: Office, complaint: ComplaintId) -> None:
    await office.rina.does(Kind.DISPOSE, complaint, papers.a_disposition())

    at_unit = await office.andi.sees(complaint, lambda case: case.state is State.DISPOSED)
    assert at_unit.lead is not None
    assert (at_unit.lead.unit, at_unit.lead.state) == (PUPR, DispositionState.NEW)
    assert running(at_unit) == {
        ClockKind.FIRST_RESPONSE,
        ClockKind.SETTLEMENT,
        ClockKind.SETTLEMENT_CALENDAR,
    }
    assert (await office.andi.counts())[QueueId.UNIT_INBOX] == 1
    await office.budi.sees(complaint, lambda case: case.state is State.DISPOSED)
    assert (await office.budi.counts())[QueueId.NEW] == 0


async def is_worked_on(office: Office, complaint: ComplaintId) -> None:
    await office.andi.does(Kind.ACCEPT, complaint, Accept())
    await office.andi.does(Kind.START, complaint, papers.a_start())
    await office.andi.does(Kind.LOG_FIELD_WORK, complaint, papers.a_field_log())
    draft = SaveReply(reply_kind=ReplyKind.FINAL, text="Papan sudah")
    await office.andi.does(Kind.SAVE_REPLY, complaint, draft)

    worked_on = await office.rina.sees(complaint, lambda case: case.open_reply is not None)
    assert worked_on.state is State.IN_PROGRESS
    assert EntryKind.FIELD_LOG in {entry.kind for entry in worked_on.entries}
    assert worked_on.lead is not None
    assert worked_on.lead.plan == papers.a_start().plan
    assert (await office.andi.counts())[QueueId.UNIT_DRAFTS] == 1


async def is_decided(office: Office, complaint: ComplaintId) -> None:
    andi, kadis = office.andi, office.kadis
    photo = await andi.photo()
    await andi.does(Kind.SUBMIT_REPLY, complaint, papers.an_answer(evidence=(photo,)))

    to_decide = await kadis.sees(complaint, lambda case: case.submitted_reply is not None)
    assert to_decide.state is State.AWAITING_APPROVAL
    assert to_decide.submitted_reply is not None
    assert to_decide.submitted_reply.text == papers.ANSWER
    assert to_decide.submitted_reply.evidence == (photo.sha256,)
    assert await kadis.desk.files.open(photo.sha256) == assets.path(PICTURE).read_bytes()
    assert (await kadis.counts())[QueueId.TO_DECIDE] == 1
    assert ClockKind.APPROVAL in running(to_decide)

    await kadis.does(Kind.APPROVE_FINAL, complaint, papers.an_approval(to_decide))

    to_check = await office.rina.sees(complaint, lambda case: case.state is State.CHECKING_RESULT)
    assert (await office.rina.counts())[QueueId.CHECKING] == 1
    assert to_check.replies[-1].state is ReplyState.PUBLISHED
    assert to_check.replies[-1].approved_by_name == "Kepala Dinas PUPR"


async def is_checked(office: Office, complaint: ComplaintId) -> None:
    await office.rina.does(Kind.CHECK_RESULT, complaint, papers.a_check())

    for console in office.everybody:
        answered = await console.sees(complaint, lambda case: case.state is State.ANSWERED)
        public = [entry.text for entry in answered.entries if entry.is_public]
        assert public == [papers.BODY, papers.ANSWER]
        assert running(answered) == {ClockKind.COMPLAINANT_REPLY}
    assert (await office.rina.counts())[QueueId.ANSWERED] == 1
    assert (await office.andi.counts())[QueueId.UNIT_ANSWERED] == 1
    assert (await office.kadis.counts())[QueueId.APPROVED_TODAY] == 1
    assert (await office.kadis.counts())[QueueId.TO_DECIDE] == 0


async def is_linked(office: Office, complaint: ComplaintId) -> None:
    status = papers.a_lapor_status("Belum Terverifikasi")
    await office.rina.does(Kind.RECORD_LAPOR_LINK, complaint, papers.a_lapor_link())
    await office.rina.does(Kind.RECORD_LAPOR_STATUS, complaint, status)

    linked = await office.budi.sees(
        complaint, lambda case: bool(case.lapor and case.lapor.status_name)
    )
    assert linked.lapor is not None
    assert linked.lapor.tracking_id == "9912345"
    assert linked.lapor.status is LaporState.UNVERIFIED
    assert [entry.kind for entry in linked.entries][-2:] == [EntryKind.LAPOR, EntryKind.LAPOR]
    assert (await office.budi.counts())[QueueId.LAPOR_DRIFT] == 1


async def test_others_see_only_what_they_may(district: District) -> None:
    rina = await district.open("rina")
    bupati, ppdp, inspektur, fitri = [
        await district.open(user) for user in ("bupati", "ppdp", "inspektur", "fitri")
    ]
    complaint = district.complain()
    await rina.sees(complaint)
    await rina.does(Kind.DISPOSE, complaint, papers.a_disposition())
    await rina.does(Kind.ADD_NOTE, complaint, AddNote(text="Sudah ditelepon."))

    titled = await bupati.sees(complaint, lambda case: case.state is State.DISPOSED)

    assert (titled.title, titled.body, titled.entries) == (papers.TITLE, "", ())
    assert titled.reporter.label == "Pelapor"
    for console in (ppdp, inspektur, fitri):
        await console.level()
        assert await console.desk.cases.open(complaint) is None
        with pytest.raises(CallFailed) as failed:
            await console.desk.cases.fetch(complaint)
        assert failed.value.failure.code == "not-found"
