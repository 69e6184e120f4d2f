"""A refusal shows both sides and its ways out; none overwrites, none forgets."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from halo_desktop.cache.views import OutboxItem
from halo_desktop.desk.conflicts import Conflict, Remedy, Situation, explain
from halo_desktop.domain.errors import HaloError, RefusalCode, Refused
from halo_desktop.domain.ids import ActionId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import AddNote, Archive, Redispose, SubmitReply
from halo_desktop.domain.states import ArchiveReason, ReplyKind, State
from halo_desktop.ui.conflict import texts
from halo_desktop.ui.conflict.difference import compare, merge
from halo_desktop.ui.conflict.following import form_of
from halo_desktop.ui.conflict.presenter import ConflictPresenter, comparison_of
from halo_desktop.ui.decisions.presenter import draft_id
from tests.support.desk import MemoryDesk
from tests.support.world import NOW

WORDS = "Mohon sebutkan tempat dan waktunya, lalu laporkan kembali."


@dataclass
class FakeView:
    """A dialog without widgets."""

    faults: list[HaloError] = field(default_factory=list)
    is_closed: bool = False
    is_busy: bool = False

    def show_fault(self, fault: HaloError) -> None:
        self.faults.append(fault)

    def show_busy(self, *, is_busy: bool) -> None:
        self.is_busy = is_busy

    def close_done(self) -> None:
        self.is_closed = True


async def refused(
    desk: MemoryDesk, code: RefusalCode = RefusalCode.VERSION_CHANGED, **changes: object
) -> Conflict:
    """An archiving that the server does not want."""
    case = next(c for c in desk.memory.world.complaints.values() if c.state is State.RECEIVED)
    archive = Archive(reason=ArchiveReason.TOO_GENERAL, explanation=WORDS)
    done = await desk.outbox.perform(case.id, Kind.ARCHIVE, archive)
    desk.outbox.refuse(done.action, code)
    action, item = desk.memory.outbox[done.action]
    item = replace(item, **{"text": WORDS, **changes})  # type: ignore[arg-type]  # by name
    desk.memory.outbox[done.action] = (action, item)
    conflict = await desk.conflicts.of(done.action)
    assert conflict is not None
    return conflict


async def opened(
    desk: MemoryDesk, code: RefusalCode = RefusalCode.VERSION_CHANGED, **changes: object
) -> tuple[FakeView, ConflictPresenter, OutboxItem]:
    conflict = await refused(desk, code, **changes)
    view = FakeView()
    presenter = ConflictPresenter(view, conflict, desk=desk, clock=lambda: NOW)
    return view, presenter, conflict.item


def way_of(presenter: ConflictPresenter) -> Remedy | None:
    return presenter.solved.way if presenter.solved is not None else None


@given(st.text(), st.text())
def test_both_sides_stay_word_for_word(mine: str, theirs: str) -> None:
    left, right = compare(mine, theirs)

    assert "".join(segment.text for segment in left) == mine
    assert "".join(segment.text for segment in right) == theirs


def test_only_what_differs_is_marked() -> None:
    left, right = compare("jalan sudah ditambal hari Senin", "jalan sudah diaspal hari Senin")

    assert [segment.text for segment in left if segment.is_own] == ["ditambal"]
    assert [segment.text for segment in right if segment.is_own] == ["diaspal"]


async def test_the_servers_side_shows_what_happened_since() -> None:
    desk = MemoryDesk()

    found = comparison_of(await refused(desk), desk.rulebook)

    assert Remedy.APPEND in found.conflict.remedies
    assert found.case is not None
    assert "".join(s.text for s in found.mine) == WORDS
    assert found.entries
    assert found.shared == ""


async def test_an_answer_is_compared_with_the_servers_answer() -> None:
    desk = MemoryDesk("andi")
    case = next(
        c
        for c in map(desk.memory.base, desk.memory.world.complaints)
        if c is not None and c.state is State.AWAITING_APPROVAL
    )
    reply = case.open_reply
    assert reply is not None
    conflict = await refused(MemoryDesk())
    item = replace(
        conflict.item,
        complaint=case.id,
        text=reply.text + " Terima kasih.",
        kind=Kind.SUBMIT_REPLY,
        payload=SubmitReply(reply_kind=ReplyKind.FINAL, text=reply.text),
        made_at=NOW - timedelta(days=400),
    )

    found = comparison_of(explain(item, await desk.cases.open(case.id)), desk.rulebook)

    assert "".join(segment.text for segment in found.theirs) == reply.text
    assert found.shared == reply.text
    assert found.merged == item.text
    assert len(found.entries) <= 3


async def test_a_case_out_of_scope_shows_nothing_but_the_own_text() -> None:
    desk = MemoryDesk()
    conflict = await refused(desk, RefusalCode.NOT_FOUND)

    found = comparison_of(conflict, desk.rulebook)

    assert conflict.situation is Situation.OUT_OF_SCOPE
    assert conflict.remedies == (Remedy.DISCARD,)
    assert "".join(segment.text for segment in found.mine) == WORDS
    assert (found.case, found.theirs, found.entries, found.unit) == (None, (), (), "")
    assert found.is_out_of_sight


async def test_a_disposition_is_compared_field_by_field() -> None:
    desk = MemoryDesk()
    case = next(c for c in desk.memory.world.complaints.values() if c.lead is not None)
    assert case.lead is not None
    conflict = await refused(MemoryDesk())
    redispose = Redispose(lead=case.lead.unit, reason=WORDS)
    item = replace(
        conflict.item, complaint=case.id, kind=Kind.REDISPOSE, payload=redispose, text=WORDS
    )
    same = comparison_of(explain(item, await desk.cases.open(case.id)), desk.rulebook)
    other = next(u for u in desk.rulebook.units if u.id != case.lead.unit)
    item = replace(item, payload=replace(redispose, lead=other.id))
    different = comparison_of(explain(item, await desk.cases.open(case.id)), desk.rulebook)

    assert [point.is_shared for point in same.points] == [True]
    assert [(p.mine, p.theirs) for p in different.points] == [(other.name, same.unit)]


async def test_a_way_that_the_desk_does_not_offer_is_not_gone() -> None:
    desk = MemoryDesk()
    view, presenter, item = await opened(desk, RefusalCode.NOT_FOUND)

    await presenter.choose(Remedy.REDO)

    assert (way_of(presenter), view.is_closed) == (None, False)
    assert item.action in desk.memory.outbox


async def test_doing_it_again_is_a_new_action_and_puts_the_refusal_aside() -> None:
    desk = MemoryDesk()
    view, presenter, item = await opened(desk)

    await presenter.choose(Remedy.REDO)

    actions = [action for action, _ in desk.memory.outbox.values()]
    assert [(a.kind, a.payload) for a in actions] == [(item.kind, item.payload)]
    assert actions[0].id != item.action
    assert presenter.solved is not None
    assert presenter.solved.performed is not None
    assert view.is_closed


async def test_what_was_sent_is_not_sent_twice_when_putting_aside_failed() -> None:
    desk = MemoryDesk()
    view, presenter, _ = await opened(desk)
    working, desk.outbox.dismiss = desk.outbox.dismiss, Stubborn()  # type: ignore[method-assign]
    await presenter.choose(Remedy.APPEND)
    assert len(view.faults) == 1
    desk.outbox.dismiss = working  # type: ignore[method-assign]  # works again

    await presenter.choose(Remedy.APPEND)

    assert [type(a.payload) for a, _ in desk.memory.outbox.values()] == [AddNote]
    assert way_of(presenter) is Remedy.APPEND


async def test_disposing_what_another_disposed_begins_with_asking_for_its_return() -> None:
    desk = MemoryDesk()
    unit = desk.rulebook.units[0]
    view, presenter, item = await opened(
        desk,
        kind=Kind.REDISPOSE,
        payload=Redispose(lead=unit.id, reason=WORDS),
        current_state=State.DISPOSED,
        current_by="Budi",
    )

    await presenter.choose(Remedy.REDO)

    assert way_of(presenter) is Remedy.REDO
    assert view.is_closed
    assert WORDS in desk.memory.drafts[draft_id(item.complaint, Kind.REDISPOSE)].fields_json
    kind, values = form_of(Remedy.REDO, item, desk.rulebook)
    assert kind is Kind.ADD_NOTE
    assert unit.name in values.text("text")
    assert WORDS in values.text("text")


async def test_opening_the_parent_decides_nothing() -> None:
    desk = MemoryDesk()
    view, presenter, item = await opened(desk, RefusalCode.ALREADY_MERGED)

    await presenter.choose(Remedy.OPEN_PARENT)

    assert way_of(presenter) is Remedy.OPEN_PARENT
    assert view.is_closed
    assert item.action in desk.memory.outbox
    assert desk.memory.drafts == {}


async def test_an_erratum_begins_with_the_own_words() -> None:
    desk = MemoryDesk()
    _, _, item = await opened(desk)

    kind, values = form_of(Remedy.AMEND, item, desk.rulebook)

    assert (kind, values.text("text")) == (Kind.CORRECT, WORDS)


@pytest.mark.parametrize("situation", list(Situation), ids=lambda found: found.value)
async def test_every_situation_has_its_words(qapp: QApplication, situation: Situation) -> None:
    desk = MemoryDesk()
    conflict = replace(await refused(desk), situation=situation, parent_ticket="ASM-2026-000009")

    said = f"{texts.heading(conflict)} {texts.sentence(conflict, 'Dinas PU', NOW)}"

    assert len(texts.sentence(conflict, "Dinas PU", NOW)) > 20
    assert "{" not in said


async def test_appending_adds_a_note_with_the_words_and_puts_the_refusal_aside(
    qapp: QApplication,
) -> None:
    desk = MemoryDesk()
    view, presenter, item = await opened(desk)

    await presenter.choose(Remedy.APPEND)

    actions = [action for action, _ in desk.memory.outbox.values()]
    assert [type(action.payload) for action in actions] == [AddNote]
    assert isinstance(actions[0].payload, AddNote)
    assert actions[0].payload.text == WORDS
    assert item.action not in desk.memory.outbox
    assert (view.is_closed, way_of(presenter)) == (True, Remedy.APPEND)


async def test_editing_and_discarding_keep_the_words_as_a_draft(qapp: QApplication) -> None:
    for way in (Remedy.EDIT, Remedy.DISCARD):
        desk = MemoryDesk()
        view, presenter, item = await opened(desk)

        await presenter.choose(way)

        kept = desk.memory.drafts[draft_id(item.complaint, Kind.ARCHIVE)]
        assert WORDS in kept.fields_json
        assert desk.memory.outbox == {}
        assert (view.is_closed, way_of(presenter)) == (True, way)


class Stubborn:
    """A dismissal that does not work."""

    async def __call__(self, action: ActionId) -> None:
        raise Refused(RefusalCode.NOT_FOUND, action)


async def test_a_failure_leaves_the_dialog_open(qapp: QApplication) -> None:
    desk = MemoryDesk()
    view, presenter, _ = await opened(desk)
    desk.outbox.dismiss = Stubborn()  # type: ignore[method-assign]  # fails from now on

    await presenter.choose(Remedy.DISCARD)

    assert isinstance(view.faults[0], Refused)
    assert (view.is_closed, view.is_busy, way_of(presenter)) == (False, False, None)


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ("Ditambal besok pagi.", "Ditambal lusa pagi."),
        ("Satu dua tiga", "empat lima"),
        ("Sama saja.", "Sama saja."),
    ],
    ids=["changed", "other", "same"],
)
def test_a_merged_text_leaves_no_word_of_either_out(mine: str, theirs: str) -> None:
    merged = merge(mine, theirs).split()

    for text in (mine, theirs):
        words = iter(merged)
        assert all(word in words for word in text.split()), (text, merged)


async def test_a_text_that_was_put_together_becomes_the_draft() -> None:
    desk = MemoryDesk()
    payload = SubmitReply(text=WORDS, reply_kind=ReplyKind.FINAL)
    _, presenter, _ = await opened(desk, kind=Kind.SUBMIT_REPLY, payload=payload)

    await presenter.choose(Remedy.EDIT, "Ditambal lusa, bukan besok.")

    kept = [draft.text for draft in desk.memory.drafts.values()]
    assert kept == ["Ditambal lusa, bukan besok."]
    assert way_of(presenter) is Remedy.EDIT
