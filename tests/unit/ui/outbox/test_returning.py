"""Taking an action back never costs a word."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtWidgets import QApplication

from halo_desktop.cache.views import Draft
from halo_desktop.desk.outbox import Returning
from halo_desktop.domain.ids import ActionId, ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.payloads import Accept, AddNote, Archive, Payload
from halo_desktop.domain.states import ArchiveReason, State
from halo_desktop.ui.decisions import values as journal
from halo_desktop.ui.decisions.presenter import draft_id
from halo_desktop.ui.decisions.values import Values
from halo_desktop.ui.outbox.returning import draft_of, keep_as_draft, merged, undo_to_draft
from halo_desktop.ui.reply_editor import content as contents
from halo_desktop.ui.reply_editor.content import Mode
from tests.support.desk import MemoryDesk
from tests.support.world import NOW

WORDS = "Mohon sebutkan tempat dan waktunya, lalu laporkan kembali."


def clock() -> datetime:
    return NOW


def received(desk: MemoryDesk) -> Complaint:
    return next(c for c in desk.memory.world.complaints.values() if c.state is State.RECEIVED)


async def performed(desk: MemoryDesk, kind: Kind, payload: Payload) -> ActionId:
    done = await desk.outbox.perform(received(desk).id, kind, payload)
    return done.action


async def test_an_undone_decision_is_a_draft_of_its_form(qapp: QApplication) -> None:
    desk = MemoryDesk()
    archive = Archive(reason=ArchiveReason.TOO_GENERAL, explanation=WORDS)
    action = await performed(desk, Kind.ARCHIVE, archive)

    assert await undo_to_draft(action, desk=desk, rulebook=desk.rulebook, clock=clock)

    kept = desk.memory.drafts[draft_id(received(desk).id, Kind.ARCHIVE)]
    values = journal.from_json(kept.fields_json)
    assert (values.text("reason"), values.text("explanation")) == ("too_general", WORDS)


async def test_an_undone_note_is_a_note_again(qapp: QApplication) -> None:
    desk = MemoryDesk()
    action = await performed(desk, Kind.ADD_NOTE, AddNote(text="Sudah ditelepon."))

    await undo_to_draft(action, desk=desk, rulebook=desk.rulebook, clock=clock)

    kept = desk.memory.drafts[contents.draft_id(received(desk).id, Mode.INTERNAL)]
    assert kept.text == "Sudah ditelepon."


class TooLate:
    """An outbox whose action has left already."""

    def __init__(self, desk: MemoryDesk) -> None:
        self._outbox = desk.outbox

    async def item(self, action: ActionId) -> object:
        return await self._outbox.item(action)

    async def undo(self, action: ActionId, returning: Returning | None = None) -> bool:
        return False


async def test_what_is_on_its_way_leaves_no_stray_draft(qapp: QApplication) -> None:
    desk = MemoryDesk()
    action = await performed(desk, Kind.ADD_NOTE, AddNote(text="Sudah ditelepon."))
    desk.outbox = TooLate(desk)  # type: ignore[assignment]  # the server has it

    is_undone = await undo_to_draft(action, desk=desk, rulebook=desk.rulebook, clock=clock)

    assert not is_undone
    assert desk.memory.drafts == {}


async def test_an_action_that_is_gone_cannot_be_undone() -> None:
    desk = MemoryDesk()

    assert not await undo_to_draft(
        ActionId("tidak-ada"), desk=desk, rulebook=desk.rulebook, clock=clock
    )


async def test_an_action_without_input_leaves_no_draft(qapp: QApplication) -> None:
    desk = MemoryDesk()
    action = await performed(desk, Kind.ADD_NOTE, AddNote(text="x"))
    item = await desk.outbox.item(action)
    assert item is not None

    bare = replace(item, kind=Kind.ACCEPT, payload=Accept())
    newer = replace(item, kind=None, payload=None)

    assert draft_of(bare, desk.rulebook, NOW) is None
    assert draft_of(newer, desk.rulebook, NOW) is None
    assert await keep_as_draft(newer, desk=desk, rulebook=desk.rulebook, clock=clock) is None


def a_draft(text: str, **fields: str) -> Draft:
    return Draft(
        id="c1/reply",
        complaint=ComplaintId("c1"),
        kind="reply",
        text=text,
        updated_at=NOW,
        fields_json=journal.to_json(Values(fields)),
    )


@pytest.mark.parametrize(
    ("here", "back", "expected"),
    [
        ("", "teks lama kembali", "teks lama kembali"),
        ("teks baru di sini", "", "teks baru di sini"),
        ("teks baru", "teks lama kembali", "teks baru\n\nteks lama kembali"),
        ("teks lama kembali dan lebih", "teks lama kembali", "teks lama kembali dan lebih"),
    ],
)
def test_two_texts_of_one_place_are_both_kept(here: str, back: str, expected: str) -> None:
    assert merged(a_draft(here), a_draft(back)).text == expected


def test_a_choice_made_later_stands_and_an_empty_one_is_filled() -> None:
    joined = merged(
        a_draft("a", outcome="", reply_kind="final"),
        a_draft("a", outcome="fulfilled", reply_kind="progress"),
    )

    values = journal.from_json(joined.fields_json)
    assert (values.text("reply_kind"), values.text("outcome")) == ("final", "fulfilled")
