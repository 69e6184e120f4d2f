"""The ways out of a refusal, gone on a real desk against a real server."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from halo_desktop.cache.views import OutboxItem, OutboxState
from halo_desktop.desk.conflicts import Remedy, Situation
from halo_desktop.domain.errors import HaloError, Refused
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import Payload, Reclassify
from halo_desktop.domain.states import Classification, HandlingClass
from halo_desktop.ui.conflict.presenter import ConflictPresenter
from tests.support import papers
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
