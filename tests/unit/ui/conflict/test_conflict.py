"""A refusal shows both sides and has three ways out; none overwrites, none forgets."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from halo_desktop.cache.views import OutboxItem
from halo_desktop.domain.errors import HaloError, RefusalCode, Refused
from halo_desktop.domain.ids import ActionId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import AddNote, Archive, Intake, SubmitReply
from halo_desktop.domain.states import ArchiveReason, Channel, ReplyKind, State
from halo_desktop.ui.conflict.difference import compare, merge
from halo_desktop.ui.conflict.presenter import (
    Comparison,
    ConflictPresenter,
    WayOut,
    comparison_of,
)
from halo_desktop.ui.decisions.presenter import draft_id
from tests.support.desk import MemoryDesk
from tests.support.small_district import an_intake
from tests.support.world import NOW

WORDS = "Mohon sebutkan tempat dan waktunya, lalu laporkan kembali."


@dataclass
class FakeView:
    """A dialog without widgets."""

    comparison: Comparison | None = None
    faults: list[HaloError] = field(default_factory=list)
    is_closed: bool = False
    is_busy: bool = False

    def show_comparison(self, comparison: Comparison) -> None:
        self.comparison = comparison

    def show_fault(self, fault: HaloError) -> None:
        self.faults.append(fault)

    def show_busy(self, *, is_busy: bool) -> None:
        self.is_busy = is_busy

    def close_done(self) -> None:
        self.is_closed = True


async def refused(desk: MemoryDesk) -> OutboxItem:
    case = next(c for c in desk.memory.world.complaints.values() if c.state is State.RECEIVED)
    archive = Archive(reason=ArchiveReason.TOO_GENERAL, explanation=WORDS)
    done = await desk.outbox.perform(case.id, Kind.ARCHIVE, archive)
    desk.outbox.refuse(done.action, RefusalCode.VERSION_CHANGED)
    item = await desk.outbox.item(done.action)
    assert item is not None
    return replace(item, text=WORDS)


async def opened(desk: MemoryDesk) -> tuple[FakeView, ConflictPresenter, OutboxItem]:
    item = await refused(desk)
    view = FakeView()
    presenter = ConflictPresenter(view, item, desk=desk, clock=lambda: NOW)
    await presenter.open()
    return view, presenter, item


@given(st.text(), st.text())
def test_both_sides_stay_word_for_word(mine: str, theirs: str) -> None:
    left, right = compare(mine, theirs)

    assert "".join(segment.text for segment in left) == mine
    assert "".join(segment.text for segment in right) == theirs


def test_only_what_differs_is_marked() -> None:
    left, right = compare("jalan sudah ditambal hari Senin", "jalan sudah diaspal hari Senin")

    assert [segment.text for segment in left if segment.is_own] == ["ditambal"]
    assert [segment.text for segment in right if segment.is_own] == ["diaspal"]


async def test_the_servers_side_shows_what_happened_since(qapp: QApplication) -> None:
    view, _, item = await opened(MemoryDesk())

    assert view.comparison is not None
    assert view.comparison.may_append
    assert view.comparison.case is not None
    assert "".join(s.text for s in view.comparison.mine) == WORDS
    assert view.comparison.entries
    assert item.code == "version-changed"


async def test_an_answer_is_compared_with_the_servers_answer() -> None:
    desk = MemoryDesk("andi")
    case = next(
        c
        for c in map(desk.memory.base, desk.memory.world.complaints)
        if c is not None and c.state is State.AWAITING_APPROVAL
    )
    reply = case.open_reply
    assert reply is not None
    item = replace(
        await refused(MemoryDesk()),
        complaint=case.id,
        text=reply.text + " Terima kasih.",
        payload=SubmitReply(reply_kind=ReplyKind.FINAL, text=reply.text),
        made_at=NOW - timedelta(days=400),
    )

    found = comparison_of(item, await desk.cases.open(case.id))

    assert "".join(segment.text for segment in found.theirs) == reply.text
    assert len(found.entries) <= 3


async def test_a_case_that_is_gone_still_shows_the_own_text() -> None:
    item = await refused(MemoryDesk())

    found = comparison_of(item, None)

    assert "".join(segment.text for segment in found.mine) == WORDS
    assert (found.case, found.theirs, found.entries) == (None, (), ())


async def test_an_intake_cannot_become_a_note() -> None:
    item = replace(await refused(MemoryDesk()), kind=Kind.INTAKE, payload=an_intake())

    assert isinstance(item.payload, Intake)
    assert item.payload.channel in Channel
    assert not comparison_of(item, None).may_append


async def test_appending_adds_a_note_with_the_words_and_puts_the_refusal_aside(
    qapp: QApplication,
) -> None:
    desk = MemoryDesk()
    view, presenter, item = await opened(desk)

    await presenter.choose(WayOut.APPEND)

    actions = [action for action, _ in desk.memory.outbox.values()]
    assert [type(action.payload) for action in actions] == [AddNote]
    assert isinstance(actions[0].payload, AddNote)
    assert actions[0].payload.text == WORDS
    assert item.action not in desk.memory.outbox
    assert (view.is_closed, presenter.way) == (True, WayOut.APPEND)


async def test_editing_and_discarding_keep_the_words_as_a_draft(qapp: QApplication) -> None:
    for way in (WayOut.EDIT, WayOut.DISCARD):
        desk = MemoryDesk()
        view, presenter, item = await opened(desk)

        await presenter.choose(way)

        kept = desk.memory.drafts[draft_id(item.complaint, Kind.ARCHIVE)]
        assert WORDS in kept.fields_json
        assert desk.memory.outbox == {}
        assert (view.is_closed, presenter.way) == (True, way)


class Stubborn:
    """A dismissal that does not work."""

    async def __call__(self, action: ActionId) -> None:
        raise Refused(RefusalCode.NOT_FOUND, action)


async def test_a_failure_leaves_the_dialog_open(qapp: QApplication) -> None:
    desk = MemoryDesk()
    view, presenter, _ = await opened(desk)
    desk.outbox.dismiss = Stubborn()  # type: ignore[method-assign]  # fails from now on

    await presenter.choose(WayOut.DISCARD)

    assert isinstance(view.faults[0], Refused)
    assert (view.is_closed, view.is_busy, presenter.way) == (False, False, None)


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
    item = await refused(desk)
    payload = SubmitReply(text=WORDS, reply_kind=ReplyKind.FINAL)
    answer = replace(item, kind=Kind.SUBMIT_REPLY, payload=payload)
    presenter = ConflictPresenter(FakeView(), answer, desk=desk, clock=lambda: NOW)

    await presenter.choose(WayOut.MERGE, "Ditambal lusa, bukan besok.")

    kept = [draft.text for draft in desk.memory.drafts.values()]
    assert kept == ["Ditambal lusa, bukan besok."]
    assert presenter.way is WayOut.MERGE
