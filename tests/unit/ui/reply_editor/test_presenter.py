"""The editor keeps every word: over case changes, refusals, crashes and undo."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QApplication

from halo_desktop.domain.errors import RefusalCode, Refused
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.payloads import AddNote, SubmitReply
from halo_desktop.domain.states import DispositionState, Outcome, ReplyKind, State
from halo_desktop.sync.state import Phase
from halo_desktop.ui.autosave import SavePhase, SaveState
from halo_desktop.ui.outbox.returning import undo_to_draft
from halo_desktop.ui.reply_editor.content import Mode, draft_id
from halo_desktop.ui.reply_editor.ports import Fault, Limits, Surroundings
from halo_desktop.ui.reply_editor.presenter import ReplyEditorPresenter
from halo_desktop.ui.scope import TaskScope
from tests.support.desk import MemoryDesk
from tests.support.reply_view import FakeView
from tests.support.world import NOW

ANSWER = "Lubang di depan pasar sudah ditambal dan jalan dapat dilalui lagi sejak hari Senin."


@dataclass
class Sitting:
    """Andi of PUPR at the editor."""

    desk: MemoryDesk
    view: FakeView
    presenter: ReplyEditorPresenter
    case: Complaint

    async def open(self, case: Complaint | None = None) -> None:
        file = await self.desk.cases.open((case or self.case).id)
        await self.presenter.show_case(file)

    def draft(self, mode: Mode = Mode.PUBLIC) -> str:
        kept = self.desk.memory.drafts.get(draft_id(self.case.id, mode))
        return kept.text if kept is not None else ""


def cases_of(desk: MemoryDesk, state: State = State.IN_PROGRESS) -> list[Complaint]:
    """Cases that PUPR leads, without a reply of anybody's in the making."""
    return [
        case
        for case in desk.memory.world.complaints.values()
        if case.state is state
        and case.lead is not None
        and case.lead.unit == "pupr"
        and case.lead.state is not DispositionState.NEW
        and not case.flags
    ]


async def sitting(
    desk: MemoryDesk | None = None, *, waiting_supports: tuple[str, ...] = ()
) -> Sitting:
    desk = desk or MemoryDesk("andi")
    view = FakeView()
    presenter = ReplyEditorPresenter(
        view,
        desk=desk,
        limits=Limits(shortest=40, longest=1000),
        look_around=lambda _: Surroundings(facts={}, waiting_supports=waiting_supports),
        start=TaskScope().start,
        clock=lambda: NOW,
    )
    found = next(case for case in cases_of(desk) if case.open_reply is None)
    here = Sitting(desk=desk, view=view, presenter=presenter, case=found)
    await here.open()
    return here


async def test_typed_text_is_a_draft_before_anything_is_pressed() -> None:
    here = await sitting()

    here.presenter.type_text("Sedang kami periksa")
    await here.presenter.close()

    assert here.draft() == "Sedang kami periksa"
    assert here.view.states[-1] == SaveState(phase=SavePhase.SAVED, at=NOW)


async def test_changing_the_case_keeps_the_text_with_its_own_case() -> None:
    here = await sitting()
    other = next(case for case in cases_of(here.desk) if case.id != here.case.id)
    here.presenter.type_text("Milik aduan pertama")

    await here.open(other)
    assert "Milik aduan pertama" not in here.presenter.content.text
    await here.open()

    assert here.presenter.content.text == "Milik aduan pertama"


async def test_news_about_the_open_case_leave_the_text_alone() -> None:
    here = await sitting()
    here.presenter.type_text("Belum selesai mengetik")

    await here.open()

    assert here.presenter.content.text == "Belum selesai mengetik"
    await here.presenter.close()


async def test_a_new_start_of_the_program_brings_text_and_choices_back() -> None:
    first = await sitting()
    first.presenter.type_text("Sebelum listrik padam")
    first.presenter.choose(ReplyKind.FINAL, Outcome.FULFILLED)
    await first.presenter.close()

    second = await sitting(first.desk)

    content = second.presenter.content
    assert (content.text, content.reply_kind, content.outcome) == (
        "Sebelum listrik padam",
        ReplyKind.FINAL,
        Outcome.FULFILLED,
    )


async def test_answer_and_note_have_texts_of_their_own() -> None:
    here = await sitting()
    here.presenter.type_text("Untuk warga")

    here.presenter.set_mode(Mode.INTERNAL)
    assert here.view.content.text == ""
    here.presenter.type_text("Hanya untuk kita")
    here.presenter.set_mode(Mode.PUBLIC)
    await here.presenter.close()

    assert here.view.content.text == "Untuk warga"
    assert here.draft(Mode.INTERNAL) == "Hanya untuk kita"
    assert here.draft(Mode.PUBLIC) == "Untuk warga"


async def test_an_answer_is_handed_in_and_the_editor_is_empty_again() -> None:
    here = await sitting()
    here.presenter.type_text(ANSWER)

    await here.presenter.submit()

    kind, performed = here.view.performed[0]
    action, _ = here.desk.memory.outbox[performed.action]
    assert kind is Kind.SUBMIT_REPLY
    assert isinstance(action.payload, SubmitReply)
    assert action.payload.text == ANSWER
    assert here.view.content.is_empty
    assert here.draft() == ""


async def test_an_open_placeholder_stops_the_answer() -> None:
    here = await sitting()
    here.presenter.type_text(ANSWER + " Hubungi {opd} pada …")

    await here.presenter.submit()

    assert here.view.faults == [(Fault.OPEN_SPANS, 0)]
    assert len(here.view.spans) == 2
    assert here.desk.memory.outbox == {}


async def test_a_short_or_long_or_empty_answer_says_its_limit() -> None:
    here = await sitting()

    await here.presenter.submit()
    here.presenter.type_text("Terlalu singkat")
    await here.presenter.submit()
    here.presenter.type_text("panjang " * 200)
    await here.presenter.submit()

    assert here.view.faults == [
        (Fault.EMPTY, 0),
        (Fault.TOO_SHORT, 40),
        (Fault.TOO_LONG, 1000),
    ]


async def test_a_final_answer_needs_an_outcome_and_a_progress_one_sends_none() -> None:
    here = await sitting()
    here.presenter.type_text(ANSWER)
    here.presenter.choose(ReplyKind.FINAL, None)

    await here.presenter.submit()
    here.presenter.choose(ReplyKind.PROGRESS, Outcome.FULFILLED)
    await here.presenter.submit()

    assert here.view.faults == [(Fault.OUTCOME, 0)]
    action, _ = next(iter(here.desk.memory.outbox.values()))
    assert isinstance(action.payload, SubmitReply)
    assert action.payload.outcome is None


async def test_a_refusal_leaves_the_text_on_screen_and_on_disk() -> None:
    here = await sitting()
    here.presenter.type_text(ANSWER)
    here.presenter.choose(ReplyKind.FINAL, Outcome.FULFILLED)  # a road: evidence is missing

    await here.presenter.submit()

    assert len(here.view.refusals) == 1
    assert here.presenter.content.text == ANSWER
    assert here.draft() == ANSWER
    assert not here.view.is_busy


async def test_without_a_connection_the_draft_waits_and_the_note_is_queued() -> None:
    here = await sitting()
    here.desk.connection.change(phase=Phase.OFFLINE)
    await here.open()
    here.presenter.set_mode(Mode.INTERNAL)
    here.presenter.type_text("Sudah ditelepon.")

    await here.presenter.send_note()

    action, _ = next(iter(here.desk.memory.outbox.values()))
    assert isinstance(action.payload, AddNote)
    assert here.view.performed[0][0] is Kind.ADD_NOTE


async def test_missing_supports_are_asked_about_and_no_reason_means_waiting() -> None:
    here = await sitting(waiting_supports=("DLHK",))
    here.presenter.type_text(ANSWER)

    await here.presenter.submit()
    assert (here.view.asked, here.desk.memory.outbox) == (("DLHK",), {})
    here.view.waiver = "DLHK sedang libur, akan menyusul"
    await here.presenter.submit()

    action, _ = next(iter(here.desk.memory.outbox.values()))
    assert isinstance(action.payload, SubmitReply)
    assert action.payload.waived_supports_reason == here.view.waiver


async def test_a_note_never_goes_out_by_the_public_button_nor_an_answer_as_a_note() -> None:
    here = await sitting()
    here.presenter.type_text(ANSWER)
    await here.presenter.send_note()
    here.presenter.set_mode(Mode.INTERNAL)
    here.presenter.type_text(ANSWER)
    await here.presenter.submit()
    await here.presenter.share()

    assert here.desk.memory.outbox == {}
    await here.presenter.close()


async def test_an_undone_answer_is_back_in_the_editor() -> None:
    here = await sitting()
    here.presenter.type_text(ANSWER)
    await here.presenter.submit()
    action = here.view.performed[0][1].action

    is_undone = await undo_to_draft(
        action, desk=here.desk, rulebook=here.desk.rulebook, clock=lambda: NOW
    )
    await here.presenter.reload(here.case.id)

    assert is_undone
    assert here.presenter.content.text == ANSWER
    assert here.desk.memory.outbox == {}


async def test_a_file_goes_with_the_text_and_can_be_taken_off(tmp_path: Path) -> None:
    photo = tmp_path / "sesudah.jpg"
    photo.write_bytes(b"gambar")
    here = await sitting()

    await here.presenter.add_file(photo)
    await here.presenter.add_file(photo)
    assert [file.name for file in here.presenter.content.files] == ["sesudah.jpg"]
    here.presenter.remove_file(here.presenter.content.files[0])

    assert here.presenter.content.files == ()
    await here.presenter.close()


class Unreadable:
    """Files that cannot be taken in."""

    async def add(self, path: Path) -> object:
        raise Refused(RefusalCode.ATTACHMENT_REFUSED, path.name)


async def test_a_file_that_cannot_be_taken_in_is_said_so(tmp_path: Path) -> None:
    here = await sitting()
    here.desk.files = Unreadable()  # type: ignore[assignment]  # the disk fails from now on

    await here.presenter.add_file(tmp_path / "rusak.jpg")

    assert isinstance(here.view.refusals[0], Refused)
    assert here.presenter.content.files == ()


async def test_without_a_case_nothing_can_be_done() -> None:
    here = await sitting()

    await here.presenter.show_case(None)
    here.presenter.type_text("ke mana?")
    await here.presenter.submit()
    await here.presenter.send_note()
    await here.presenter.share()

    assert here.view.is_empty
    assert here.desk.memory.outbox == {}


async def test_somebody_who_may_not_answer_begins_with_a_note(qapp: QApplication) -> None:
    desk = MemoryDesk("rina")
    view = FakeView()
    presenter = ReplyEditorPresenter(
        view,
        desk=desk,
        limits=Limits(shortest=40, longest=1000),
        look_around=lambda _: Surroundings(facts={}),
        start=TaskScope().start,
        clock=lambda: NOW,
    )
    case = next(c for c in desk.memory.world.complaints.values() if c.state is State.RECEIVED)

    await presenter.show_case(await desk.cases.open(case.id))

    assert view.mode is Mode.INTERNAL
    assert view.permissions.submit is not None
    assert not view.permissions.submit.is_allowed
