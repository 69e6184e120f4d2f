"""The ways out of a refusal, gone on a real desk against a real server."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from halo_desktop.cache.views import OutboxItem, OutboxState
from halo_desktop.desk.conflicts import Remedy, Situation
from halo_desktop.domain import calendar
from halo_desktop.domain.errors import HaloError, RefusalCode, Refused
from halo_desktop.domain.ids import ComplaintId, UnitId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import (
    ConfirmReturn,
    Payload,
    Reclassify,
    Redispose,
    SaveReply,
)
from halo_desktop.domain.states import Classification, HandlingClass, ReplyKind, RequestState, State
from halo_desktop.ui.conflict.presenter import ConflictPresenter
from tests.support import admin_clerk, papers
from tests.support.clerk import Clerk
from tests.support.consoles import Console
from tests.support.district import District

ASPIRATION = Reclassify(
    classification=Classification.ASPIRATION,
    handling_class=HandlingClass.ORDINARY,
    reason="Pelapor mengusulkan jembatan baru.",
)
REQUEST = Reclassify(
    classification=Classification.INFORMATION_REQUEST,
    handling_class=HandlingClass.INFORMATION,
    reason="Pelapor menanyakan jadwal perbaikan.",
)


class Dialog:
    """What the dialog would show."""

    def __init__(self) -> None:
        self.faults: list[HaloError] = []
        self.is_closed = False

    def show_fault(self, fault: HaloError) -> None:
        self.faults.append(fault)

    def show_busy(self, *, is_busy: bool) -> None:
        del is_busy

    def close_done(self) -> None:
        self.is_closed = True


async def refused(
    district: District, kind: Kind, mine: Payload, theirs: Payload
) -> tuple[Console, ConflictPresenter, Dialog]:
    """Rina does something without a line while Budi does the same before her."""
    rina, cable = district.far_console("rina")
    await rina.sign_in()
    budi = await district.open("budi")
    complaint = district.complain()
    await rina.sees(complaint)
    await budi.sees(complaint)
    cable.pull()
    await rina.until_state(lambda desk: not desk.connection.state.is_connected)
    await rina.do(kind, complaint, mine)
    await budi.does(kind, complaint, theirs)
    cable.plug()
    await rina.level()
    presenter, view = await asked(rina, (await rina.desk.outbox.items())[-1])
    return rina, presenter, view


async def asked(rina: Console, item: OutboxItem) -> tuple[ConflictPresenter, Dialog]:
    """The question that the desk has about a refusal."""
    assert item.state is OutboxState.REJECTED
    conflict = await rina.desk.conflicts.of(item.action)
    assert conflict is not None
    view = Dialog()
    return (
        ConflictPresenter(view, conflict, desk=rina.desk, clock=lambda: datetime.now(UTC)),
        view,
    )


async def test_sending_again_changes_what_the_server_has(district: District) -> None:
    rina, budi = await district.open("rina"), await district.open("budi")
    complaint = district.complain()
    await rina.sees(complaint)
    await budi.sees(complaint)
    case = await rina.desk.cases.open(complaint)
    assert case is not None
    await budi.does(Kind.RECLASSIFY, complaint, REQUEST)
    await rina.level()
    with pytest.raises(Refused):
        await rina.desk.outbox.perform(
            complaint, Kind.RECLASSIFY, ASPIRATION, seen=case.complaint.facets
        )
    item = (await rina.desk.outbox.items())[-1]
    presenter, view = await asked(rina, item)

    await presenter.choose(Remedy.REDO)

    assert (view.faults, view.is_closed) == ([], True)
    assert presenter.solved is not None
    assert presenter.solved.conflict.situation is Situation.SAME_FIELD_CHANGED
    assert district.case(complaint).classification is Classification.ASPIRATION
    old = await rina.desk.outbox.item(item.action)
    assert old is not None
    assert old.state is OutboxState.DISMISSED


async def test_words_beside_anothers_disposition_go_out_as_a_note(
    district: District,
) -> None:
    mine, theirs = papers.a_disposition("pupr"), papers.a_disposition("dlhk")
    rina, presenter, view = await refused(district, Kind.DISPOSE, mine, theirs)

    await presenter.choose(Remedy.APPEND)
    assert (view.faults, view.is_closed) == ([], True)
    assert presenter.solved is not None
    assert presenter.solved.performed is not None
    note = await rina.desk.outbox.item(presenter.solved.performed.action)
    assert note is not None
    assert (note.kind, note.text) == (Kind.ADD_NOTE, mine.instruction)
    assert note.state is OutboxState.HOLDING
    old = await rina.desk.outbox.item(presenter.solved.conflict.item.action)
    assert old is not None
    assert old.state is OutboxState.DISMISSED
    found = district.case(presenter.solved.conflict.item.complaint)
    assert found.lead is not None
    assert found.lead.unit == theirs.lead


async def test_putting_a_refusal_aside_keeps_its_words_as_a_draft(district: District) -> None:
    mine, theirs = papers.a_disposition("pupr"), papers.a_disposition("dlhk")
    rina, presenter, _ = await refused(district, Kind.DISPOSE, mine, theirs)

    await presenter.choose(Remedy.DISCARD)

    drafts = await rina.desk.drafts.all()
    assert any(mine.instruction in draft.fields_json for draft in drafts)


async def test_a_disposition_to_a_dissolved_unit_is_chosen_again(district: District) -> None:
    rina, cable = district.far_console("rina")
    await rina.sign_in()
    complaint = district.complain()
    await rina.sees(complaint)
    cable.pull()
    await rina.until_state(lambda desk: not desk.connection.state.is_connected)
    mine = papers.a_disposition("dlhk")
    await rina.do(Kind.DISPOSE, complaint, mine)
    dissolve(district, "dlhk")
    cable.plug()
    await rina.level()
    item = (await rina.desk.outbox.items())[-1]
    presenter, view = await asked(rina, item)

    await presenter.choose(Remedy.CHOOSE_AGAIN)

    assert item.code == RefusalCode.UNIT_NOT_ACTIVE
    assert (view.faults, view.is_closed) == ([], True)
    assert presenter.solved is not None
    assert presenter.solved.conflict.situation is Situation.REFERENCE_GONE
    kept = await rina.desk.drafts.of(complaint)
    assert [mine.instruction in draft.fields_json for draft in kept] == [True]
    await rina.does(Kind.DISPOSE, complaint, papers.a_disposition("pupr"))
    assert district.case(complaint).lead is not None


def dissolve(district: District, unit: str) -> None:
    """The supervisor ends a unit."""
    central = district.server.central
    clerk = Clerk.sign_in(central, "sulaiman")
    before = next(u for u in admin_clerk.rulebook(central).units if u.id == unit)
    yesterday = calendar.local_day(datetime.now(UTC)) - timedelta(days=1)
    admin_clerk.change(clerk, "unit", before, replace(before, valid_to=yesterday))


@pytest.mark.parametrize("way", [Remedy.AMEND, Remedy.APPEND, Remedy.DISCARD])
async def test_a_photo_for_an_answer_that_is_out_already_is_not_lost(
    district: District, way: Remedy
) -> None:
    rina, kadis = await district.open("rina"), await district.open("kadis.pupr")
    andi, cable = district.far_console("andi")
    await andi.sign_in()
    complaint = district.complain()
    await district.start_work(rina, andi, complaint)
    elsewhere = await district.open("andi")  # the same person on another computer
    await elsewhere.sees(complaint, lambda case: case.state is State.IN_PROGRESS)
    cable.pull()
    await andi.until_state(lambda desk: not desk.connection.state.is_connected)
    photo = await andi.photo()
    mine = SaveReply(
        reply_kind=ReplyKind.FINAL, text="Foto sesudah perbaikan terlampir.", evidence=(photo,)
    )
    await andi.do(Kind.SAVE_REPLY, complaint, mine)
    await elsewhere.does(Kind.SUBMIT_REPLY, complaint, papers.an_answer())
    shown = await kadis.sees(complaint, lambda case: case.submitted_reply is not None)
    await kadis.does(Kind.APPROVE_FINAL, complaint, papers.an_approval(shown))
    cable.plug()
    await andi.level()
    item = (await andi.desk.outbox.items())[-1]
    presenter, view = await asked(andi, item)

    await presenter.choose(way)

    assert item.code == RefusalCode.WRONG_STATE
    assert (view.faults, view.is_closed) == ([], True)
    assert presenter.solved is not None
    assert presenter.solved.conflict.situation is Situation.PUBLISHED_MEANWHILE
    if way is Remedy.APPEND:
        await andi.level()
        note = district.case(complaint).entries[-1]
        assert note.text == mine.text
        assert district.case(complaint).attachments[-1].sha256 == photo.sha256
    else:
        (draft,) = await andi.desk.drafts.of(complaint)
        assert draft.text == mine.text
        assert photo.sha256 in draft.fields_json


async def disposed_anew(rina: Console, kadis: Console, complaint: ComplaintId) -> None:
    """The leader agrees to a return, and the operator sends the case to the same unit again."""
    await kadis.sees(complaint, lambda case: bool(case.requests))
    await kadis.does(Kind.CONFIRM_RETURN, complaint, ConfirmReturn(is_confirmed=True))
    await rina.sees(complaint, lambda case: case.state is State.RECEIVED)
    again = Redispose(lead=UnitId("pupr"), reason="Jalan kabupaten.", instruction="Mohon dicek.")
    await rina.does(Kind.REDISPOSE, complaint, again)


@pytest.mark.parametrize("way", [Remedy.REDO, Remedy.APPEND, Remedy.DISCARD])
async def test_a_return_of_what_was_disposed_anew_is_decided_again(
    district: District, way: Remedy
) -> None:
    rina, kadis = await district.open("rina"), await district.open("kadis.pupr")
    andi, cable = district.far_console("andi")
    await andi.sign_in()
    complaint = district.complain()
    await rina.sees(complaint)
    await rina.does(Kind.DISPOSE, complaint, papers.a_disposition())
    await andi.sees(complaint)
    elsewhere = await district.open("andi")
    await elsewhere.sees(complaint)
    cable.pull()
    await andi.until_state(lambda desk: not desk.connection.state.is_connected)
    mine = papers.a_return()
    await andi.do(Kind.RETURN, complaint, mine)
    await elsewhere.does(Kind.RETURN, complaint, papers.a_return())
    await disposed_anew(rina, kadis, complaint)
    cable.plug()
    await andi.level()
    item = (await andi.desk.outbox.items())[-1]
    presenter, view = await asked(andi, item)

    await presenter.choose(way)
    await andi.level()

    assert item.code == RefusalCode.VERSION_CHANGED
    assert (view.faults, view.is_closed) == ([], True)
    assert presenter.solved is not None
    assert presenter.solved.conflict.situation is Situation.CHANGED_BY_OTHER
    found = district.case(complaint)
    is_asked = any(r.state is RequestState.AWAITING_LEADER for r in found.requests)
    assert is_asked is (way is Remedy.REDO)
    if way is Remedy.APPEND:
        assert found.entries[-1].text == mine.basis
    if way is Remedy.DISCARD:
        (draft,) = await andi.desk.drafts.of(complaint)
        assert mine.basis in draft.fields_json
