"""The leader reads, decides and goes on; an approval is of exactly what was shown."""

from __future__ import annotations

from collections.abc import Coroutine
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from halo_desktop.cache.views import CaseFile
from halo_desktop.desk.events import ComplaintsChanged, SessionEnded, SyncChanged
from halo_desktop.domain import seal
from halo_desktop.domain.errors import RefusalCode, Refused
from halo_desktop.domain.ids import ComplaintId, Sha256, TopicCode, UnitId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.payloads import Approve, Dispose, Return, SendBack
from halo_desktop.domain.roles import Membership, Role
from halo_desktop.domain.states import (
    Classification,
    HandlingClass,
    ReplyState,
    ReturnReason,
    State,
    Urgency,
)
from halo_desktop.sync.state import Phase
from halo_desktop.ui.decisions.ports import Performed
from halo_desktop.ui.leader_desk.ports import Acting
from halo_desktop.ui.leader_desk.presenter import LeaderDeskPresenter
from tests.support.desk import MemoryDesk
from tests.support.leader_view import FakeView
from tests.support.world import NOW, district

TO_PUPR = Dispose(
    classification=Classification.COMPLAINT,
    handling_class=HandlingClass.ORDINARY,
    topic=TopicCode("jalan"),
    urgency=Urgency.NORMAL,
    title="Jalan berlubang",
    summary="Jalan berlubang di depan pasar.",
    lead=UnitId("pupr"),
    instruction="Periksa dan tambal.",
)


@dataclass
class Here:
    """The head of PUPR at the desk."""

    desk: MemoryDesk
    view: FakeView
    presenter: LeaderDeskPresenter
    forms: list[tuple[Kind, ComplaintId, str]]
    started: list[Coroutine[Any, Any, None]]

    @property
    def reply_hash(self) -> Sha256 | None:
        sheet = self.presenter.sheet
        return sheet.reply.sha256 if sheet is not None and sheet.reply is not None else None


async def here(desk: MemoryDesk | None = None) -> Here:
    desk = desk or MemoryDesk("kadis.pupr")
    view = FakeView()
    forms: list[tuple[Kind, ComplaintId, str]] = []
    started: list[Coroutine[Any, Any, None]] = []

    async def decide(kind: Kind, case: CaseFile, text: str) -> Performed | None:
        forms.append((kind, case.complaint.id, text))
        if kind is not Kind.SEND_BACK:
            return None
        return await desk.outbox.perform(
            case.complaint.id, kind, SendBack(note=text or "Tambahkan tanggalnya.")
        )

    presenter = LeaderDeskPresenter(
        view, desk=desk, decide=decide, start=started.append, clock=lambda: NOW
    )
    await presenter.open()
    return Here(desk, view, presenter, forms, started)


async def test_the_first_answer_is_open_with_its_code() -> None:
    at = await here()

    assert len(at.view.waiting) >= 2
    assert at.view.current == at.view.waiting[0].line.id
    sheet = at.presenter.sheet
    assert sheet is not None
    assert sheet.reply is not None
    assert sheet.reply.state is ReplyState.SUBMITTED
    assert sheet.code == (sheet.reply.sha256 or "")[:4].upper()


async def test_approving_binds_to_the_text_shown_and_loads_the_next_at_once() -> None:
    at = await here()
    first, second = (waiting.line.id for waiting in at.view.waiting[:2])
    shown = at.reply_hash

    await at.presenter.approve()

    action, _ = next(iter(at.desk.memory.outbox.values()))
    assert action.complaint == first
    assert isinstance(action.payload, Approve)
    assert action.payload.sha256 == shown
    assert at.view.current == second
    assert first not in {waiting.line.id for waiting in at.view.waiting}
    assert at.view.performed == [action.kind]


async def test_offline_approvals_are_queued() -> None:
    at = await here()
    at.desk.connection.change(phase=Phase.OFFLINE)

    await at.presenter.approve()

    assert at.view.faults == []
    assert len(at.desk.memory.outbox) == 1


async def test_a_text_that_changed_meanwhile_is_shown_again_and_not_approved() -> None:
    at = await here()
    sheet = at.presenter.sheet
    assert sheet is not None
    change_reply(at.desk, sheet.case.complaint)

    await at.presenter.approve()

    fault = at.view.faults[0]
    assert isinstance(fault, Refused)
    assert fault.code is RefusalCode.APPROVAL_HASH_MISMATCH
    assert at.desk.memory.outbox == {}
    assert at.view.changed == 1
    assert not at.view.is_busy


def change_reply(desk: MemoryDesk, case: Complaint) -> None:
    """Somebody hands in another text."""
    other = replace(case.replies[-1], text="Teks lain.", sha256=Sha256("e" * 64))
    desk.memory.world.take(replace(case, replies=(*case.replies[:-1], other)))


async def test_news_about_the_open_case_warn_before_the_key_is_pressed() -> None:
    at = await here()
    sheet = at.presenter.sheet
    assert sheet is not None
    change_reply(at.desk, sheet.case.complaint)

    at.presenter.on_event(ComplaintsChanged(ids=frozenset({sheet.case.complaint.id})))
    await at.started.pop()

    assert at.view.changed == 1


async def test_sending_back_goes_on_to_the_next() -> None:
    at = await here()
    first = at.view.current

    await at.presenter.send_back()

    assert [(kind, text) for kind, _, text in at.forms] == [(Kind.SEND_BACK, "")]
    assert at.view.current != first


async def test_a_proposal_begins_as_the_answer_itself() -> None:
    at = await here()
    sheet = at.presenter.sheet
    assert sheet is not None
    assert sheet.reply is not None

    await at.presenter.propose()

    assert at.forms[0][2] == sheet.reply.text


async def test_next_goes_round_without_deciding() -> None:
    at = await here()
    ids = [waiting.line.id for waiting in at.view.waiting]

    for _ in ids:
        await at.presenter.go_next()

    assert at.view.current == ids[0]
    assert at.desk.memory.outbox == {}


async def test_choosing_shows_that_case() -> None:
    at = await here()
    second = at.view.waiting[1].line.id

    await at.presenter.select(second)

    assert at.presenter.sheet is not None
    assert at.presenter.sheet.case.complaint.id == second


async def test_several_are_approved_after_the_digest_was_read() -> None:
    at = await here()
    chosen = tuple(waiting.line.id for waiting in at.view.waiting)
    at.view.has_read_all = False
    await at.presenter.approve_several(chosen)
    assert at.desk.memory.outbox == {}

    at.view.has_read_all = True
    await at.presenter.approve_several(chosen)

    assert len(at.view.digest) == len(chosen)
    assert len(at.desk.memory.outbox) == len(chosen)
    assert [result.fault for result in at.view.results] == [None] * len(chosen)
    assert at.view.waiting == ()
    assert at.view.sheets[-1] is None


async def test_of_several_each_one_has_its_own_result() -> None:
    at = await here()
    chosen = tuple(waiting.line.id for waiting in at.view.waiting)
    perform = at.desk.outbox.perform

    async def refuse_the_first(complaint: ComplaintId, *args: Any, **kwargs: Any) -> object:
        if complaint == chosen[0]:
            raise Refused(RefusalCode.SAME_PERSON)
        return await perform(complaint, *args, **kwargs)

    at.desk.outbox.perform = refuse_the_first  # type: ignore[assignment]  # one fails

    await at.presenter.approve_several(chosen)

    faults = [result.fault is not None for result in at.view.results]
    assert faults == [True, *([False] * (len(chosen) - 1))]
    assert [waiting.line.id for waiting in at.view.waiting] == [chosen[0]]


async def test_a_return_waits_for_the_leader_and_is_decided_in_its_form() -> None:
    world = district()
    case = next(c for c in world.complaints.values() if c.state is State.RECEIVED)
    rina = MemoryDesk("rina", world=world)
    disposed = await rina.outbox.perform(case.id, Kind.DISPOSE, TO_PUPR)
    rina.outbox.settle(disposed.action)
    andi = MemoryDesk("andi", world=world)
    done = await andi.outbox.perform(
        case.id,
        Kind.RETURN,
        Return(reason=ReturnReason.NOT_OUR_TASK, basis="Perda 4/2025: tugas Perkimtanhub."),
    )
    andi.outbox.settle(done.action)
    at = await here(MemoryDesk("kadis.pupr", world=world))

    found = next(waiting for waiting in at.view.waiting if waiting.is_return)
    await at.presenter.select(found.line.id)
    await at.presenter.approve()
    await at.presenter.send_back()

    assert found.line.id == case.id
    assert at.forms == [(Kind.CONFIRM_RETURN, case.id, "")]


async def test_acting_leaders_are_told_for_whom_they_sign() -> None:
    desk = MemoryDesk("kadis.pupr")
    now_acting = a_leader("pupr", "Plt.", date(2026, 11, 30))
    no_more = a_leader("dinkes", "Plh.", date(2026, 1, 1))
    desk.account = replace(desk.account, memberships=(now_acting, no_more))

    at = await here(desk)

    until = date(2026, 11, 30)
    assert at.view.acting == (Acting(title="Plt.", unit=UnitId("pupr"), until=until),)


def a_leader(unit: str, acting: str, until: date) -> Membership:
    return Membership(role=Role.OPD_LEADER, unit=UnitId(unit), acting=acting, valid_to=until)


async def test_the_connection_is_passed_on_and_other_news_are_left_alone() -> None:
    at = await here()
    state = replace(at.desk.connection.state, phase=Phase.OFFLINE)

    at.presenter.on_event(SyncChanged(state=state))
    at.presenter.on_event(SessionEnded(code="token-expired"))

    assert at.view.state == state
    assert at.started == []


async def test_with_nothing_waiting_no_key_does_anything(qapp: QApplication) -> None:
    at = await here(MemoryDesk("kadis.pkp"))
    if at.view.waiting:
        pytest.skip("this unit has work in the training past")

    await at.presenter.approve()
    await at.presenter.send_back()
    await at.presenter.propose()
    await at.presenter.go_next()
    await at.presenter.approve_several(())

    assert at.view.sheets == [] or at.view.sheets[-1] is None
    assert at.desk.memory.outbox == {}


async def test_an_approval_on_old_data_is_asked_about_first() -> None:
    desk = MemoryDesk("kadis.pupr")
    desk.connection.change(data_as_of=NOW - timedelta(days=2), phase=Phase.OFFLINE)
    at = await here(desk)
    at.view.is_age_fine = False

    await at.presenter.approve()
    assert not desk.memory.outbox
    at.view.is_age_fine = True
    await at.presenter.approve()

    assert [question.age.days for question in at.view.questions] == [2, 2]
    assert len(desk.memory.outbox) == 1


async def test_several_approvals_on_old_data_are_asked_about_once() -> None:
    desk = MemoryDesk("kadis.pupr")
    desk.connection.change(data_as_of=NOW - timedelta(days=2), phase=Phase.OFFLINE)
    at = await here(desk)
    chosen = tuple(w.line.id for w in at.presenter.waiting if not w.is_return)

    await at.presenter.approve_several(chosen)

    assert len(at.view.questions) == 1
    assert len(desk.memory.outbox) == len(chosen) > 1


NUMBERED = "Silakan hubungi pelapor di 0812 4455 6677 untuk jadwal perbaikan jalan."


def write_personal(desk: MemoryDesk, case: Complaint) -> None:
    """The answer that waits has a telephone number in it."""
    held = replace(case.replies[-1], text=NUMBERED)
    other = replace(
        held,
        sha256=seal.reply_sha256(
            held.text, held.outcome, held.evidence, seal.recipient_class(case)
        ),
    )
    desk.memory.world.take(replace(case, replies=(*case.replies[:-1], other)))


async def test_an_answer_with_a_telephone_number_is_not_approved_without_a_word() -> None:
    at = await here()
    sheet = at.presenter.sheet
    assert sheet is not None
    write_personal(at.desk, sheet.case.complaint)
    await at.presenter.refresh()

    await at.presenter.approve()

    assert at.view.personal == [NUMBERED]
    assert at.desk.memory.outbox == {}
    assert at.view.current == sheet.case.complaint.id

    at.view.lets_personal = True
    await at.presenter.approve()

    assert len(at.desk.memory.outbox) == 1


async def test_of_several_only_the_clean_answers_are_approved_without_a_word() -> None:
    at = await here()
    ids = tuple(waiting.line.id for waiting in at.view.waiting if not waiting.is_return)
    write_personal(at.desk, at.desk.memory.world.complaints[ids[0]])

    await at.presenter.approve_several(ids)

    approved = {action.complaint for action, _ in at.desk.memory.outbox.values()}
    assert approved == set(ids[1:])
    assert at.view.personal == [NUMBERED]
