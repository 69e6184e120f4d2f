"""A decision is checked, kept and performed; nothing typed is ever lost."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtWidgets import QApplication

from halo_desktop.cache.errors import DiskFull
from halo_desktop.cache.views import Draft, Line
from halo_desktop.domain.age import AgeQuestion
from halo_desktop.domain.errors import HaloError, RefusalCode, Refused
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.payloads import Archive, FileRef
from halo_desktop.domain.personal_data.span import PersonalSpan
from halo_desktop.domain.public_texts import PersonalText
from halo_desktop.domain.states import State
from halo_desktop.ui.autosave import SavePhase, SaveState
from halo_desktop.ui.decisions.catalogue import form_for
from halo_desktop.ui.decisions.form import FieldProblem, Hint
from halo_desktop.ui.decisions.presenter import (
    INTAKE_DRAFT,
    DecisionPresenter,
    Subject,
    draft_id,
)
from halo_desktop.ui.decisions.situation import Situation
from halo_desktop.ui.decisions.values import Values
from halo_desktop.ui.scope import TaskScope
from tests.support.desk import MemoryDesk
from tests.support.world import NOW

REASON = "Salah satu alasan yang cukup panjang untuk diterima."


@dataclass
class FakeView:
    """A dialog without widgets."""

    values: Values = field(default_factory=Values)
    fields: frozenset[str] = frozenset()
    hints: tuple[Hint, ...] = ()
    problems: tuple[FieldProblem, ...] = ()
    faults: list[tuple[HaloError, str]] = field(default_factory=list)
    states: list[SaveState] = field(default_factory=list)
    restored_at: datetime | None = None
    lines: tuple[Line, ...] = ()
    files: list[FileRef] = field(default_factory=list)
    asked: int = 0
    is_age_fine: bool = True
    personal: tuple[str, ...] = ()
    covers: bool = True
    is_closed: bool = False
    is_busy: bool = False

    def show_values(self, values: Values) -> None:
        self.values = values

    def focus_first(self, values: Values) -> None:
        pass

    def show_fields(self, names: frozenset[str]) -> None:
        self.fields = names

    def show_hints(self, hints: tuple[Hint, ...]) -> None:
        self.hints = hints

    def show_problems(self, problems: tuple[FieldProblem, ...]) -> None:
        self.problems = problems

    def show_fault(self, fault: HaloError, field: str) -> None:
        self.faults.append((fault, field))

    def show_save_state(self, state: SaveState) -> None:
        self.states.append(state)

    def show_restored(self, saved_at: datetime) -> None:
        self.restored_at = saved_at

    def show_busy(self, *, is_busy: bool) -> None:
        self.is_busy = is_busy

    async def confirm_age(self, question: AgeQuestion) -> bool:
        self.asked += 1
        return self.is_age_fine

    async def ask_personal(
        self, text: str, spans: tuple[PersonalSpan, ...]
    ) -> tuple[PersonalSpan, ...] | None:
        self.personal = tuple(text[span.start : span.end] for span in spans)
        return spans if self.covers else None

    async def confirm_personal(self, texts: tuple[PersonalText, ...]) -> bool:
        self.personal = tuple(text.text for text in texts)
        return self.covers

    def show_cases(self, name: str, lines: tuple[Line, ...]) -> None:
        self.lines = lines

    def attach(self, name: str, file: FileRef) -> None:
        self.files.append(file)

    def close_done(self) -> None:
        self.is_closed = True


@dataclass
class Opened:
    """One opening of one form."""

    desk: MemoryDesk
    view: FakeView
    presenter: DecisionPresenter

    def fill(self, **values: str) -> None:
        for name, value in values.items():
            self.presenter.change(name, value)


def a_case(desk: MemoryDesk, *states: State) -> Complaint:
    return next(c for c in desk.memory.world.complaints.values() if c.state in states)


async def opened(
    kind: Kind,
    *,
    desk: MemoryDesk | None = None,
    case: Complaint | None = None,
    fetched_at: datetime = NOW,
    prefilled: Values | None = None,
) -> Opened:
    desk = desk or MemoryDesk()
    situation = Situation(rulebook=desk.rulebook, actor=desk.memory.actor, now=NOW, case=case)
    subject = Subject(
        case=case, base=case.facets if case is not None else None, fetched_at=fetched_at
    )
    view = FakeView()
    presenter = DecisionPresenter(
        view,
        form_for(kind, situation),
        subject,
        desk=desk,
        start=TaskScope().start,
        clock=lambda: NOW,
    )
    await presenter.open(prefilled)
    return Opened(desk=desk, view=view, presenter=presenter)


async def test_a_form_that_is_not_filled_in_says_so_under_the_fields(qapp: QApplication) -> None:
    desk = MemoryDesk()
    here = await opened(Kind.ARCHIVE, desk=desk, case=a_case(desk, State.RECEIVED))

    await here.presenter.submit()

    assert [problem.field for problem in here.view.problems] == ["reason", "explanation"]
    assert desk.memory.outbox == {}


async def test_problems_go_away_while_they_are_mended(qapp: QApplication) -> None:
    desk = MemoryDesk()
    here = await opened(Kind.ARCHIVE, desk=desk, case=a_case(desk, State.RECEIVED))
    await here.presenter.submit()

    here.fill(reason="too_general")

    assert [problem.field for problem in here.view.problems] == ["explanation"]


async def test_a_decision_goes_to_the_outbox_and_the_dialog_closes(qapp: QApplication) -> None:
    desk = MemoryDesk()
    case = a_case(desk, State.RECEIVED)
    here = await opened(Kind.ARCHIVE, desk=desk, case=case)
    here.fill(reason="too_general", explanation=REASON)

    await here.presenter.submit()

    assert here.view.is_closed
    assert here.presenter.performed is not None
    action, _ = desk.memory.outbox[here.presenter.performed.action]
    assert (action.kind, action.complaint, action.base) == (Kind.ARCHIVE, case.id, case.facets)
    assert desk.memory.drafts == {}


NAMED = "Bukan kewenangan; hubungi Bapak Rahmat di 081242157788 saja."


async def test_what_is_personal_is_covered_before_the_public_reads_it(qapp: QApplication) -> None:
    desk = MemoryDesk()
    here = await opened(Kind.ARCHIVE, desk=desk, case=a_case(desk, State.RECEIVED))
    here.fill(reason="too_general", explanation=NAMED)

    await here.presenter.submit()

    assert here.presenter.performed is not None
    payload = desk.memory.outbox[here.presenter.performed.action][0].payload
    assert here.view.personal == ("Rahmat", "081242157788")
    assert isinstance(payload, Archive)
    assert payload.explanation == (
        "Bukan kewenangan; hubungi Bapak [disamarkan] di [disamarkan] saja."
    )


async def test_going_back_to_a_text_with_names_sends_nothing(qapp: QApplication) -> None:
    desk = MemoryDesk()
    here = await opened(Kind.ARCHIVE, desk=desk, case=a_case(desk, State.RECEIVED))
    here.view.covers = False
    here.fill(reason="too_general", explanation=NAMED)

    await here.presenter.submit()

    assert desk.memory.outbox == {}
    assert not here.view.is_closed


async def test_a_refusal_keeps_the_dialog_open_and_the_text_on_disk(qapp: QApplication) -> None:
    desk = MemoryDesk()
    case = a_case(desk, State.CLOSED)
    here = await opened(Kind.ARCHIVE, desk=desk, case=case)
    here.fill(reason="too_general", explanation=REASON)

    await here.presenter.submit()

    fault, _ = here.view.faults[0]
    assert isinstance(fault, Refused)
    assert not here.view.is_closed
    assert not here.view.is_busy
    assert REASON in desk.memory.drafts[draft_id(case.id, Kind.ARCHIVE)].fields_json


async def test_without_a_connection_the_text_is_kept_for_later(qapp: QApplication) -> None:
    desk = MemoryDesk()
    from_archive = a_case(desk, State.RECEIVED)
    desk.connection.change(phase="offline")
    here = await opened(
        Kind.MARK_PRIVACY, desk=desk, case=from_archive, fetched_at=NOW - timedelta(minutes=1)
    )
    here.fill(flag="confidential", reason=REASON)

    await here.presenter.submit()

    fault, _ = here.view.faults[0]
    assert isinstance(fault, Refused)
    assert fault.code is RefusalCode.NEEDS_CONNECTION
    again = await opened(Kind.MARK_PRIVACY, desk=desk, case=from_archive)
    assert again.view.values.text("reason") == REASON
    assert again.view.restored_at is not None


async def test_a_dialog_that_was_closed_comes_back_as_it_was(qapp: QApplication) -> None:
    desk = MemoryDesk()
    case = a_case(desk, State.RECEIVED)
    first = await opened(Kind.ARCHIVE, desk=desk, case=case)
    first.fill(explanation="Baru setengah")
    await first.presenter.close()

    second = await opened(Kind.ARCHIVE, desk=desk, case=case)

    assert second.view.values.text("explanation") == "Baru setengah"
    assert second.view.restored_at == NOW


async def test_starting_over_throws_the_draft_away(qapp: QApplication) -> None:
    desk = MemoryDesk()
    case = a_case(desk, State.RECEIVED)
    first = await opened(Kind.ARCHIVE, desk=desk, case=case)
    first.fill(explanation="Tidak jadi")
    await first.presenter.close()
    second = await opened(Kind.ARCHIVE, desk=desk, case=case)

    await second.presenter.start_over()

    assert second.view.values.text("explanation") == ""
    assert desk.memory.drafts == {}


async def test_a_prefilled_form_does_not_take_the_draft(qapp: QApplication) -> None:
    desk = MemoryDesk()
    case = a_case(desk, State.RECEIVED)
    first = await opened(Kind.ARCHIVE, desk=desk, case=case)
    first.fill(explanation="Konsep lama")
    await first.presenter.close()

    second = await opened(
        Kind.ARCHIVE, desk=desk, case=case, prefilled=Values({"explanation": "Dari luar"})
    )

    assert second.view.values.text("explanation") == "Dari luar"
    assert second.view.restored_at is None


async def test_an_intake_draft_has_a_place_of_its_own(qapp: QApplication) -> None:
    desk = MemoryDesk()
    here = await opened(Kind.INTAKE, desk=desk)
    here.fill(title="Lampu jalan mati")
    await here.presenter.close()

    assert list(desk.memory.drafts) == [INTAKE_DRAFT]
    again = await opened(Kind.INTAKE, desk=desk)
    assert again.view.values.text("title") == "Lampu jalan mati"


async def test_irreversible_acts_on_old_data_are_asked_about_once(qapp: QApplication) -> None:
    desk = MemoryDesk()
    case = a_case(desk, State.RECEIVED)
    old = NOW - timedelta(hours=25)
    desk.connection.change(data_as_of=old)
    here = await opened(Kind.MERGE, desk=desk, case=case, fetched_at=old)
    here.presenter.change("parent", ("0190-tidak-ada", "ASM-2026-000001"))
    here.fill(reason=REASON)
    here.view.is_age_fine = False

    await here.presenter.submit()
    assert (here.view.asked, here.view.faults) == (1, [])
    here.view.is_age_fine = True
    await here.presenter.submit()
    await here.presenter.submit()

    assert here.view.asked == 2


async def test_fresh_data_need_no_question(qapp: QApplication) -> None:
    desk = MemoryDesk()
    here = await opened(Kind.MERGE, desk=desk, case=a_case(desk, State.RECEIVED))
    here.presenter.change("parent", ("0190-tidak-ada", "ASM-2026-000001"))
    here.fill(reason=REASON)

    await here.presenter.submit()

    assert here.view.asked == 0


async def test_a_hint_fills_in_what_it_proposes(qapp: QApplication) -> None:
    desk = MemoryDesk()
    here = await opened(Kind.DISPOSE, desk=desk, case=a_case(desk, State.RECEIVED))

    here.presenter.change("topic", "sampah")
    lead = next(hint for hint in here.view.hints if hint.field == "lead")
    here.presenter.take_hint(lead)

    assert here.view.values.text("lead") == "dlhk"
    assert all(hint.field != "lead" or not hint.button for hint in here.view.hints)


async def test_other_complaints_are_found_but_never_the_case_itself(qapp: QApplication) -> None:
    desk = MemoryDesk()
    case = a_case(desk, State.RECEIVED)
    here = await opened(Kind.MERGE, desk=desk, case=case)

    await here.presenter.find_cases("parent", "jalan")

    assert here.view.lines
    assert all(line.id != case.id for line in here.view.lines)
    await here.presenter.find_cases("parent", "  ")
    assert here.view.lines == ()


async def test_a_file_is_taken_in_and_attached(qapp: QApplication, tmp_path: Path) -> None:
    photo = tmp_path / "sesudah.jpg"
    photo.write_bytes(b"gambar")
    desk = MemoryDesk()
    here = await opened(Kind.ADD_NOTE, desk=desk, case=a_case(desk, State.RECEIVED))

    await here.presenter.add_file("attachments", photo)

    assert [file.name for file in here.view.files] == ["sesudah.jpg"]


class FullDisk:
    """Drafts on a disk without room."""

    async def save(self, draft: Draft) -> datetime:
        raise DiskFull("no room")


async def test_a_full_disk_is_said_and_the_text_stays_on_the_screen(qapp: QApplication) -> None:
    desk = MemoryDesk()
    here = await opened(Kind.ARCHIVE, desk=desk, case=a_case(desk, State.RECEIVED))
    desk.drafts.save = FullDisk().save  # type: ignore[method-assign]  # the disk fills up now

    here.fill(explanation=REASON)
    await here.presenter.close()

    assert here.view.states[-1].phase is SavePhase.FAILED
    assert isinstance(here.view.states[-1].fault, DiskFull)
