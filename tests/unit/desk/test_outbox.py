"""What a person does is written down first; what needs the server waits for its word."""

from __future__ import annotations

import pytest

from halo_desktop.cache.views import OutboxState
from halo_desktop.domain.errors import RefusalCode, Refused
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import AddNote, Merge, Reclassify
from halo_desktop.domain.states import Classification, HandlingClass, State
from tests.support import papers
from tests.support.district import District


async def test_an_action_carries_its_draft_off(district: District) -> None:
    rina = await district.open("rina")
    complaint = district.complain()
    await rina.sees(complaint)
    draft = papers.a_draft(complaint, "Sudah ditelepon")
    await rina.desk.drafts.save(draft)

    await rina.desk.outbox.perform(
        complaint, Kind.ADD_NOTE, AddNote(text=draft.text), draft_id=draft.id, hold_seconds=0
    )

    assert await rina.desk.drafts.of(complaint) == ()
    assert await rina.desk.drafts.find(draft.id) is None


async def test_what_the_rules_refuse_is_not_written_and_keeps_its_draft(district: District) -> None:
    rina = await district.open("rina")
    complaint = district.complain()
    await rina.sees(complaint)
    draft = papers.a_draft(complaint, "   ")
    await rina.desk.drafts.save(draft)

    with pytest.raises(Refused) as refused:
        await rina.desk.outbox.perform(
            complaint, Kind.ADD_NOTE, AddNote(text="   "), draft_id=draft.id
        )

    assert refused.value.code is RefusalCode.MISSING_INPUT
    assert await rina.desk.outbox.items() == ()
    assert [kept.id for kept in await rina.desk.drafts.all()] == [draft.id]
    await rina.desk.drafts.discard(draft.id)
    assert await rina.desk.drafts.all() == ()


async def test_the_districts_own_hold_counts_when_nobody_says_otherwise(
    district: District,
) -> None:
    rina = await district.open("rina")
    complaint = district.complain()
    await rina.sees(complaint)

    held = await rina.desk.outbox.perform(complaint, Kind.ADD_NOTE, AddNote(text="Catatan"))

    item = await rina.desk.outbox.item(held.action)
    assert item is not None
    assert item.state is OutboxState.HOLDING
    assert held.hold_until is not None
    held_for = (held.hold_until - item.made_at).total_seconds()
    assert held_for == pytest.approx(rina.desk.rulebook.options.hold_seconds, abs=0.01)


async def test_a_held_action_can_be_sent_at_once(district: District) -> None:
    rina = await district.open("rina")
    complaint = district.complain()
    await rina.sees(complaint)
    held = await rina.do(Kind.ADD_NOTE, complaint, AddNote(text="Catatan"), hold_seconds=600)

    await rina.desk.outbox.retry(held.action)

    assert (await rina.settled(held)).code == ""


async def test_no_word_in_time_is_none_and_the_action_goes_on_waiting(district: District) -> None:
    rina, cable = district.far_console("rina")
    await rina.sign_in()
    complaint = district.complain()
    await rina.sees(complaint)
    cable.pull()
    performed = await rina.do(Kind.ADD_NOTE, complaint, AddNote(text="Catatan"))

    assert await rina.desk.outbox.settled(performed.action, seconds=0.05) is None
    assert [item.action for item in await rina.waiting()] == [performed.action]

    cable.plug()
    await rina.level()
    item = await rina.desk.outbox.settled(performed.action)
    assert item is not None
    assert item.code == ""


async def test_what_needs_the_server_returns_with_its_word(district: District) -> None:
    rina = await district.open("rina")
    parent, child = district.complain(), district.complain()
    await rina.sees(parent)
    await rina.sees(child)
    ticket = (await rina.case(parent)).complaint.ticket
    assert ticket is not None
    merge = Merge(parent=parent, parent_ticket=ticket, reason="Jembatan yang sama.")

    performed = await rina.do(Kind.MERGE, child, merge)

    assert performed.is_settled
    assert (await rina.sees(child, lambda case: case.state is State.MERGED)).parent == parent


async def test_what_the_server_refuses_at_once_is_told_at_once(district: District) -> None:
    rina, budi = await district.open("rina"), await district.open("budi")
    complaint = district.complain()
    await rina.sees(complaint)
    await budi.sees(complaint)
    merge = Merge(parent=complaint, parent_ticket="ASM-2026-000001", reason="Diri sendiri.")

    with pytest.raises(Refused):
        await rina.do(Kind.MERGE, complaint, merge)

    assert district.done_to(complaint) == [Kind.INTAKE]


async def test_the_version_that_was_looked_at_is_the_one_decided_on(district: District) -> None:
    rina, budi = await district.open("rina"), await district.open("budi")
    complaint = district.complain()
    seen = (await rina.sees(complaint)).facets
    await budi.sees(complaint)
    await budi.does(Kind.RECLASSIFY, complaint, a_class(Classification.ASPIRATION))
    await rina.sees(complaint, lambda case: case.facets != seen)

    with pytest.raises(Refused) as refused:
        await rina.desk.outbox.perform(
            complaint, Kind.RECLASSIFY, a_class(Classification.INFORMATION_REQUEST), seen=seen
        )

    assert refused.value.code is RefusalCode.VERSION_CHANGED
    assert district.case(complaint).classification is Classification.ASPIRATION


def a_class(classification: Classification) -> Reclassify:
    """The operator reads the report differently."""
    return Reclassify(
        classification=classification,
        handling_class=HandlingClass.ORDINARY,
        reason="Isi laporan berkata lain.",
    )
