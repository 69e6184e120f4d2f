"""The outbox does what is asked with one row and keeps every text."""

from __future__ import annotations

from collections.abc import Coroutine
from dataclasses import dataclass, field, replace
from typing import Any

from PySide6.QtWidgets import QApplication

from halo_desktop.cache.views import OutboxItem, OutboxState
from halo_desktop.desk.events import FileMoved, OutboxChanged, SessionEnded
from halo_desktop.domain.errors import HaloError, RefusalCode, Refused
from halo_desktop.domain.ids import ActionId, ComplaintId, Sha256
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.payloads import AddNote
from halo_desktop.domain.payloads.payload import FileRef
from halo_desktop.domain.states import State
from halo_desktop.sync.state import SyncState
from halo_desktop.ui.outbox import texts
from halo_desktop.ui.outbox.presenter import OutboxPresenter
from halo_desktop.ui.outbox.rows import Act, Group, Row
from halo_desktop.ui.reply_editor import content as contents
from halo_desktop.ui.reply_editor.content import Mode
from tests.support.desk import MemoryDesk
from tests.support.world import NOW

MEGA = 1024 * 1024
WORDS = "Sudah ditelepon, lokasi di depan pasar lama."


@dataclass
class FakeView:
    """A dock without widgets."""

    rows: tuple[Row, ...] = ()
    faults: list[HaloError] = field(default_factory=list)
    copied: list[Row] = field(default_factory=list)
    compared: list[Row] = field(default_factory=list)
    is_sure: bool = True
    too_late: int = 0

    def show_rows(self, rows: tuple[Row, ...], state: SyncState) -> None:
        self.rows = rows

    def show_fault(self, fault: HaloError) -> None:
        self.faults.append(fault)

    def show_too_late(self) -> None:
        self.too_late += 1

    def copy(self, row: Row) -> None:
        self.copied.append(row)

    async def confirm_discard(self, row: Row) -> bool:
        return self.is_sure

    async def compare(self, row: Row) -> None:
        self.compared.append(row)


@dataclass
class Here:
    """An outbox with one note in it."""

    desk: MemoryDesk
    view: FakeView
    presenter: OutboxPresenter
    case: Complaint
    action: ActionId
    opened: list[ComplaintId]
    edited: list[OutboxItem]
    started: list[Coroutine[Any, Any, None]]

    def draft(self) -> str:
        kept = self.desk.memory.drafts.get(contents.draft_id(self.case.id, Mode.INTERNAL))
        return kept.text if kept is not None else ""


async def here(qapp: QApplication) -> Here:
    desk = MemoryDesk()
    case = next(c for c in desk.memory.world.complaints.values() if c.state is State.RECEIVED)
    done = await desk.outbox.perform(case.id, Kind.ADD_NOTE, AddNote(text=WORDS))
    view = FakeView()
    opened: list[ComplaintId] = []
    edited: list[OutboxItem] = []
    started: list[Coroutine[Any, Any, None]] = []

    async def edit(item: OutboxItem) -> None:
        edited.append(item)

    presenter = OutboxPresenter(
        view,
        desk=desk,
        open_case=opened.append,
        edit=edit,
        start=started.append,
        clock=lambda: NOW,
    )
    await presenter.refresh()
    return Here(desk, view, presenter, case, done.action, opened, edited, started)


async def test_news_about_the_outbox_are_read_and_others_are_not(qapp: QApplication) -> None:
    box = await here(qapp)

    box.presenter.on_event(SessionEnded(code="token-expired"))
    assert box.started == []
    box.presenter.on_event(OutboxChanged())
    await box.started.pop()

    assert [row.group for row in box.view.rows] == [Group.HELD]


async def test_undo_brings_the_text_back_as_a_draft(qapp: QApplication) -> None:
    box = await here(qapp)

    await box.presenter.act(box.action, Act.UNDO)

    assert box.view.rows == ()
    assert box.draft() == WORDS


async def test_the_newest_held_action_is_undone_by_the_key(qapp: QApplication) -> None:
    box = await here(qapp)

    assert await box.presenter.undo_last() == box.action
    assert await box.presenter.undo_last() is None


async def test_editing_takes_back_and_opens_the_text(qapp: QApplication) -> None:
    box = await here(qapp)

    await box.presenter.act(box.action, Act.EDIT)

    assert [item.text for item in box.edited] == [WORDS]
    assert box.draft() == WORDS
    assert box.desk.memory.outbox == {}


async def test_a_refused_action_is_edited_from_its_text(qapp: QApplication) -> None:
    box = await here(qapp)
    box.desk.outbox.refuse(box.action, RefusalCode.WRONG_STATE)
    await box.presenter.refresh()

    await box.presenter.act(box.action, Act.EDIT)

    assert box.draft() == WORDS
    assert [item.action for item in box.edited] == [box.action]
    assert box.desk.memory.outbox == {}


async def test_discarding_asks_and_keeps_the_text(qapp: QApplication) -> None:
    box = await here(qapp)
    box.desk.outbox.refuse(box.action, RefusalCode.VERSION_CHANGED)
    await box.presenter.refresh()
    box.view.is_sure = False
    await box.presenter.act(box.action, Act.DISCARD)
    assert len(list(box.view.rows)) == 1

    box.view.is_sure = True
    await box.presenter.act(box.action, Act.DISCARD)

    assert list(box.view.rows) == []
    assert box.draft() == WORDS


async def test_a_waiting_action_can_be_given_up_too(qapp: QApplication) -> None:
    box = await here(qapp)
    await box.desk.outbox.retry(box.action)
    await box.presenter.refresh()

    await box.presenter.act(box.action, Act.DISCARD)

    assert box.view.rows == ()
    assert box.draft() == WORDS


async def test_retrying_sends_at_the_next_moment(qapp: QApplication) -> None:
    box = await here(qapp)
    await box.desk.outbox.retry(box.action)
    await box.presenter.refresh()

    await box.presenter.act(box.action, Act.RETRY)

    assert [row.group for row in box.view.rows] == [Group.WAITING]


async def test_looking_copying_and_comparing_change_nothing(qapp: QApplication) -> None:
    box = await here(qapp)
    box.desk.outbox.refuse(box.action, RefusalCode.VERSION_CHANGED)
    await box.presenter.refresh()

    await box.presenter.act(box.action, Act.OPEN)
    await box.presenter.act(box.action, Act.COPY)
    await box.presenter.act(box.action, Act.COMPARE)

    assert box.opened == [box.case.id]
    assert [row.action for row in box.view.copied] == [box.action]
    assert [row.action for row in box.view.compared] == [box.action]
    assert len(box.view.rows) == 1


async def test_what_is_not_offered_is_not_done(qapp: QApplication) -> None:
    box = await here(qapp)

    await box.presenter.act(box.action, Act.COMPARE)
    await box.presenter.act(ActionId("tidak-ada"), Act.UNDO)

    assert box.view.compared == []
    assert len(box.view.rows) == 1


class Failing:
    """A retry that does not work."""

    async def __call__(self, action: ActionId) -> None:
        raise Refused(RefusalCode.NEEDS_CONNECTION, action)


async def test_a_failure_is_said(qapp: QApplication) -> None:
    box = await here(qapp)
    await box.desk.outbox.retry(box.action)
    await box.presenter.refresh()
    box.desk.outbox.retry = Failing()  # type: ignore[method-assign]  # fails from now on

    await box.presenter.act(box.action, Act.RETRY)

    assert isinstance(box.view.faults[0], Refused)


async def test_an_action_that_waits_for_its_file_says_how_far_the_file_is(
    screen: QApplication,
) -> None:
    box = await here(screen)
    made, item = box.desk.memory.outbox[box.action]
    file = FileRef(
        sha256=Sha256("ab" * 32), name="foto.jpg", media_type="image/jpeg", size_bytes=5 * MEGA
    )
    note = AddNote(text=WORDS, attachments=(file,))
    item = replace(item, state=OutboxState.WAITING, hold_until=None, payload=note)
    box.desk.memory.outbox[box.action] = (made, item)
    box.desk.waiting.uploads[box.action] = file
    await box.presenter.refresh()
    assert texts.standing(box.view.rows[0], NOW) == "Menunggu berkas 5,0 MB, belum mulai"

    box.presenter.on_event(
        FileMoved(sha256=file.sha256, is_upload=True, done_bytes=3 * MEGA, size_bytes=5 * MEGA)
    )
    await box.started.pop()

    assert texts.standing(box.view.rows[0], NOW) == "Menunggu berkas 3,0 MB dari 5,0 MB"
    assert Act.RETRY in box.view.rows[0].acts
